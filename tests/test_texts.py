"""Every sentence on the screen has its English."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import polib
import pytest

import resources
from portfolio import texts

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = sorted(resources.path("locale", "en").glob("*.po"))


@dataclass(frozen=True)
class Call:
    """One `tr` or `ntr` in the code."""

    place: str
    plural: bool
    sentence: str | None
    """None where it is no literal."""


def calls() -> Iterator[Call]:
    for folder in ("portfolio", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "ntr"):
                    first = node.args[0] if node.args else None
                    literal = first.value if isinstance(first, ast.Constant) else None
                    place = f"{path.relative_to(ROOT)}:{node.lineno}"
                    yield Call(place, node.func.id == "ntr", literal if isinstance(literal, str) else None)


CALLS = list(calls())
ENTRIES = [(path.name, entry) for path in CATALOGUES for entry in polib.pofile(str(path))]
BY_SENTENCE = {entry.msgid: entry for _, entry in ENTRIES}


def forms(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgstr_plural else [entry.msgstr]


def names(sentence: str) -> set[str]:
    """The places that are filled in."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_every_sentence_stands_in_the_code_as_a_literal() -> None:
    assert [call.place for call in CALLS if call.sentence is None] == []


def test_every_sentence_has_its_english() -> None:
    untold = {
        call.sentence: call.place
        for call in CALLS
        if call.sentence and (call.sentence not in BY_SENTENCE or not all(forms(BY_SENTENCE[call.sentence])))
    }
    assert untold == {}


def test_what_is_counted_has_two_english_forms() -> None:
    single = [
        call.place
        for call in CALLS
        if call.plural and call.sentence in BY_SENTENCE and len(BY_SENTENCE[call.sentence].msgstr_plural) != 2
    ]
    assert single == []


def test_a_sentence_is_counted_everywhere_or_nowhere() -> None:
    counted = {call.sentence for call in CALLS if call.plural}
    assert sorted(call.place for call in CALLS if not call.plural and call.sentence in counted) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.name))
def test_translations_fill_in_the_same_places(path: Path) -> None:
    differing = [
        entry.msgid
        for entry in polib.pofile(str(path))
        for form in forms(entry)
        # “1 photo” may do without its number; any other form may not.
        if names(form) != names(entry.msgid) and not (entry.msgstr_plural and names(form) == names(entry.msgid) - {"n"})
    ]
    assert differing == []


def test_no_catalogue_translates_what_nobody_says() -> None:
    said = {call.sentence for call in CALLS}
    assert [f"{name}: {entry.msgid}" for name, entry in ENTRIES if entry.msgid not in said] == []


def test_no_sentence_is_translated_twice() -> None:
    assert [sentence for sentence, n in Counter(entry.msgid for _, entry in ENTRIES).items() if n > 1] == []


def test_counting_follows_the_language() -> None:
    texts.set_language("en")
    assert texts.decimal(4511.5, 1) == "4,511.5"
    texts.set_language("id")
    assert texts.decimal(4511.5, 1) == "4.511,5"
