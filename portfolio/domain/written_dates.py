"""Dates as people write them."""

import re
from datetime import date

from portfolio.domain.calendar import DAYS, MONTHS

_ENGLISH = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = {name[:3].casefold(): n for n, name in enumerate(MONTHS, start=1)} | {
    "agt": 8, "ags": 8, "nop": 11, "peb": 2, "pebruari": 2, "nopember": 11,
} | {name[:3]: n for n, name in enumerate(_ENGLISH, start=1)}  # fmt: skip
_WHOLE = {name.casefold() for name in (*MONTHS, *_ENGLISH)}
_DAY_NAME = "|".join((*DAYS, "Jum'at"))
_WORDS = re.compile(rf"(?:(?:{_DAY_NAME})\s*,\s*)?(\d{{1,2}})[\s-]+([A-Za-z]{{3,9}})\.?[\s-]+(\d{{4}})", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]00:00(?::00)?)?")


def written_date(text: str) -> date | None:
    """The day that the whole text names: “18 Oktober 2025”, “Sabtu, 18 Okt 2025”, “18/10/2025”, “2025-10-18”.

    The day comes before the month, as Indonesians write it. None where the text is no date, or no such day exists.
    """
    text = text.strip()
    if found := _NUMBERS.fullmatch(text):
        return _day(int(found[4]), int(found[3]), int(found[1]))
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDS.fullmatch(text):
        month = _month(found[2])
        return _day(int(found[3]), month, int(found[1])) if month else None
    return None


def _month(word: str) -> int:
    """1 to 12, or 0 for a word that names no month."""
    word = word.casefold()
    if word in _MONTH:
        return _MONTH[word]
    return _MONTH[word[:3]] if word in _WHOLE or word == "sept" else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
