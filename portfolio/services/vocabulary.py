"""Old and wrong terms in what people write: found, explained, corrected with one click, never by itself."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from portfolio.domain.changes import Receipt
from portfolio.domain.practice import Practice, PracticeSection
from portfolio.errors import BadValue
from portfolio.services import frameworks
from portfolio.services.frameworks import Frameworks
from portfolio.services.practices import PracticePage
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.texts import chosen, tr

Severity = Literal["fault", "advice"]
TITLE, SUMMARY = "title", "summary"
_SMALL = ("dan", "terhadap")
"""Words that stay small in a title."""
_SENTENCE_END = re.compile(r"[.!?…]+[”\"')\]]*\s+|\n")


@dataclass(frozen=True, slots=True)
class Finding:
    """A term at a place of a text."""

    term: str
    """Id of the row that names it."""
    start: int
    end: int
    found: str
    """As it is written there."""
    replacement: str
    """In the same case."""
    explanation: str
    severity: Severity
    """fault: no longer right; advice: right, but another word is preferred."""

    def corrected(self, text: str) -> str:
        """`text` with the term replaced; as it is where the term is no longer there."""
        if text[self.start : self.end] != self.found:
            return text
        return text[: self.start] + self.replacement + text[self.end :]


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A term in a practice: in its title, its summary or one of its sections (then the section's id)."""

    place: str
    finding: Finding
    count: int = 1
    """How often it is written so at that place."""


@dataclass(frozen=True, slots=True)
class _Term:
    id: str
    beginnings: frozenset[str]
    """In small letters: the first word of each form. Only a text with one of them is worth the search."""
    pattern: str
    replacement: str
    proper: bool
    summary: str
    summary_en: str
    severity: Severity
    near: tuple[str, ...]
    unless: tuple[str, ...]


def findings(text: str, library: Library | None = None) -> tuple[Finding, ...]:
    """The terms of a text that are old or wrong, in its order; no two share a letter."""
    found: list[Finding] = []
    taken: set[int] = set()
    sentences = _Sentences(text)
    small = text.lower()
    for term in _terms(frameworks.of(library)):
        if not any(word in small for word in term.beginnings):
            continue
        for match in _compiled(term.pattern).finditer(text):
            letters = range(match.start(), match.end())
            if match[0] == term.replacement or not taken.isdisjoint(letters) or not _fits(term, sentences, match):
                continue
            taken.update(letters)
            right = term.replacement if term.proper else _in_case_of(match[0], term.replacement)
            meaning = chosen(term.summary, term.summary_en)
            found.append(Finding(term.id, match.start(), match.end(), match[0], right, meaning, term.severity))
    return tuple(sorted(found, key=lambda one: one.start))


def corrected(text: str, library: Library | None = None) -> str:
    """`text` with every fault corrected; what is mere advice is left."""
    for one in reversed(findings(text, library)):
        if one.severity == "fault":
            text = one.corrected(text)
    return text


def in_practice(page: PracticePage, library: Library | None = None) -> tuple[PlacedFinding, ...]:
    """The terms of a practice, faults first; the same one is told once for each place."""
    texts = [(TITLE, page.practice.title), (SUMMARY, page.practice.summary)]
    texts += [(section.id, page.bodies.get(section.id, "")) for section in page.frame.sections]
    placed = [one for place, text in texts for one in _counted(place, findings(text, library))]
    return tuple(sorted(placed, key=lambda one: one.finding.severity != "fault"))


def correct_in_practice(library: Library, practice_id: str, place: str, term: str, found: str) -> Receipt:
    """Put the right word wherever `found` is written at that place of a practice. Raises `BadValue`, `NotFound`."""
    with library.edit(tr("Perbaiki istilah")) as edit:
        if place in (TITLE, SUMMARY):
            row: Practice | PracticeSection = queries.wanted(edit.session, Practice, practice_id)
            column = place
        else:
            sections = queries.practice_parts(edit.session, practice_id).sections
            if place not in sections:
                raise BadValue(tr("Bagian tulisan itu tidak ada lagi."))
            row, column = sections[place], "body"
        text = getattr(row, column)
        for one in reversed(findings(text, library)):
            if one.term == term and one.found == found:
                text = one.corrected(text)
        edit.change(row, **{column: text})
    return edit.receipt


def _counted(place: str, found: Sequence[Finding]) -> Iterable[PlacedFinding]:
    same: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        same.setdefault((one.term, one.found), []).append(one)
    return (PlacedFinding(place, ones[0], len(ones)) for ones in same.values())


class _Sentences:
    """The sentences of a text, found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in _SENTENCE_END.finditer(text))]

    def around(self, place: int) -> str:
        """The sentence that the place is in, in small letters and without marks."""
        n = bisect_right(self._starts, place)
        end = self._starts[n] if n < len(self._starts) else len(self._text)
        return " ".join(self._text[self._starts[n - 1] : end].lower().replace("*", "").split())


def _fits(term: _Term, sentences: _Sentences, match: re.Match[str]) -> bool:
    """Whether the sentence around it asks for the term, and does not forbid it."""
    if not term.near and not term.unless:
        return True
    sentence = sentences.around(match.start())
    if any(word in sentence for word in term.unless):
        return False
    return not term.near or any(word in sentence for word in term.near)


@lru_cache(maxsize=4)
def _terms(tables: Frameworks) -> tuple[_Term, ...]:
    return tuple(_term(row) for row in tables.file("vocabulary")["tables"]["terms"])


def _term(row: Any) -> _Term:
    # Words that stand before keep it from being found; a look-behind must be of one length, so each has its own.
    behind = "".join(rf"(?<!\b{re.escape(words)} )" for words in row.get("not_after", ()))
    forms = "|".join(_form(form) for form in sorted(row["forms"], key=len, reverse=True))
    return _Term(
        id=row["id"],
        beginnings=frozenset(re.split(r"[\s–-]", form.lower())[0] for form in row["forms"]),
        pattern=rf"{behind}(?<![\w-])(?:{forms})(?![\w-]|/\w)",
        replacement=row["name"],
        proper=bool(row.get("proper")),
        summary=row["summary"],
        summary_en=row["summary_en"],
        severity=row["severity"],
        near=tuple(row.get("near", ())),
        unless=tuple(row.get("unless", ())),
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Ten milliseconds each: all of them at once would be felt by who types the first word."""
    return re.compile(pattern, re.IGNORECASE)


def _form(form: str) -> str:
    return r"(?:\s+|\s*[-–]\s*)".join(re.escape(word) for word in form.split(" "))


def _in_case_of(found: str, replacement: str) -> str:
    """`replacement` in capitals, with a capital, with one at each word, or as it is, as `found` is written."""
    words = [word for word in re.split(r"[\s–-]+", found) if word[:1].isalpha()]
    if found.isupper() and len(found) > 1:
        return replacement.upper()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in replacement.split())
    return replacement[0].upper() + replacement[1:] if found[:1].isupper() else replacement
