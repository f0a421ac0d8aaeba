"""The words on screen: written in Indonesian in the code, looked up for other languages.

`tr("Simpan {name}", name=x)` is the sentence itself; `resources/locale/<language>/*.po` hold the translations.
The sentence is always whole, so that a translator sees what the reader sees.
"""

from functools import cache
from string import Formatter

import resources

SOURCE_LANGUAGE = "id"
LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}

_current = SOURCE_LANGUAGE


def set_language(language: str) -> None:
    """Choose the language of every later `tr`; an unknown one falls back to Indonesian."""
    global _current  # noqa: PLW0603 - one process speaks one language
    _current = language if language in LANGUAGES else SOURCE_LANGUAGE


def language() -> str:
    """The code of the language in use: "id" or "en"."""
    return _current


def tr(text: str, **values: object) -> str:
    """`text` in the language in use, with `{name}` places filled in."""
    return _fill(_catalogue(_current).get(text, (text,))[0], values)


def ntr(text: str, n: int, **values: object) -> str:
    """`text` for a number of things; Indonesian has one form, English two."""
    forms = _catalogue(_current).get(text, (text,))
    return _fill(forms[0] if n == 1 else forms[-1], {"n": decimal(n), **values})


def chosen(indonesian: str, english: str | None) -> str:
    """The one of two wordings of a table's row (frameworks carry both) that fits the language in use."""
    return english if _current == "en" and english else indonesian


def decimal(number: float, places: int = 0) -> str:
    """A number as it is written in the language in use: 4.511 and 4,5 in Indonesian."""
    text = f"{number:,.{places}f}"
    return text if _current == "en" else text.translate(str.maketrans(",.", ".,"))


def _fill(text: str, values: dict[str, object]) -> str:
    return Formatter().vformat(text, (), values) if values else text


@cache
def _catalogue(code: str) -> dict[str, tuple[str, ...]]:
    """Indonesian sentence -> its forms (singular first) in another language."""
    if code == SOURCE_LANGUAGE:
        return {}
    import polib  # noqa: PLC0415 - only for who reads another language than the source's

    forms: dict[str, tuple[str, ...]] = {}
    for path in sorted(resources.path("locale", code).glob("*.po")):
        for entry in polib.pofile(str(path)):
            if entry.msgstr_plural:
                forms[entry.msgid] = tuple(entry.msgstr_plural[key] for key in sorted(entry.msgstr_plural))
            elif entry.msgstr:
                forms[entry.msgid] = (entry.msgstr,)
    return forms
