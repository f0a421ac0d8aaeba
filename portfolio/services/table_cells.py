"""What stands in the cells of a spreadsheet, as text, and what is odd about them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from portfolio.domain.written_dates import written_date

OddKind = Literal["lost-digits", "formula", "date-text", "merged", "blank", "hidden", "same-head", "no-head", "error"]
"""Digits that a program rounded away; a formula without its value; a date typed as text; joined cells; empty rows
between filled ones; rows that the sheet hides; two columns of one name; a column without a name; #N/A and the like."""

_MOST_PLACES = 12
"""Places named of each kind; nobody looks up more."""
_MOST_DIGITS = 15
"""A spreadsheet's numbers hold no more: what comes after is nought."""
_PARTED = re.compile(r"[\d ][/.\- ][\dA-Za-z]")
_FEWEST_LOST = 9
"""The exponent from which a rounded number was one of identity or of a telephone."""
_ROUNDED = re.compile(r"[+-]?\d(?:[.,]\d+)?E\+(\d{1,3})", re.IGNORECASE)
_JOINED = re.compile(r"([A-Z]+)(\d+):[A-Z]+(\d+)")
_MOST_SHARED, _MOST_JOINED, _MOST_LOST = 20_000, 20_000, 20_000


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something odd in a table: how often, and where at first ("B5", or the number of a row or column)."""

    kind: OddKind
    count: int
    places: tuple[str, ...]
    column: int = -1
    """The place of the column that it is about, from 0; -1 where it is about more than one."""


class Cells:
    """Turns the values of one table into text, and remembers what was odd."""

    def __init__(self) -> None:
        self._met: dict[tuple[OddKind, int], list[tuple[int, str, int]]] = defaultdict(list)
        """Kind and column -> line, place, how many; of what is met often, the first places and the rest."""
        self.lost: set[tuple[int, int]] = set()
        """Line and column of numbers that had lost digits."""
        self._head = 0
        self.shared: dict[str, str] = {}
        """Text as it came -> as it is kept: places and levels come back a thousand times, and are kept once."""
        self.joined: list[tuple[int, int, int]] = []
        """Cells that are one over several rows: place of the column, first and last row."""

    @property
    def oddities(self) -> tuple[Oddity, ...]:
        """What was odd so far from the row of names on, what matters most first."""
        kinds: tuple[OddKind, ...] = (
            "lost-digits", "formula", "error", "same-head", "no-head", "merged", "hidden", "date-text", "blank",
        )  # fmt: skip
        return tuple(
            Oddity(kind, sum(count for _, _, count in met), tuple(place for _, place, _ in met if place), column)
            for wanted in kinds
            for (kind, column), met in sorted(self._met.items())
            if kind == wanted and met
        )

    def cell(self, kind: OddKind, line: int, column: int) -> None:
        """Something odd was met in a cell."""
        if kind == "lost-digits" and len(self.lost) < _MOST_LOST:
            self.lost.add((line, column))
        self.note(kind, line, f"{letters(column)}{line}", column=column)

    def note(self, kind: OddKind, line: int, place: str, count: int = 1, column: int = -1) -> None:
        """Something odd was met; above the names of the columns stand titles, of which nothing is odd."""
        if line < self._head:
            return
        met = self._met[kind, column]
        if len(met) < _MOST_PLACES:
            met.append((line, place, count))
        elif len(met) == _MOST_PLACES:
            met.append((line, "", count))
        else:
            met[-1] = (line, "", met[-1][2] + count)

    def join(self, places: str) -> None:
        """These cells ("B5:B9") are one."""
        found = _JOINED.fullmatch(places)
        if not found or int(found[3]) <= self._head:
            return
        self.note("merged", int(found[3]), places)
        if len(self.joined) < _MOST_JOINED and found[2] != found[3]:
            self.joined.append((place_of(found[1]), int(found[2]), int(found[3])))

    def blank(self, line: int, count: int) -> None:
        """Empty rows stand between filled ones, from this line on."""
        self.note("blank", line, str(line) if count == 1 else f"{line}–{line + count - 1}", count)

    def head_is(self, columns: Sequence[str], line: int) -> None:
        """These are the names of the columns, and what came before them is no part of the table."""
        self._head = line
        for met in self._met.values():
            met[:] = [one for one in met if one[0] >= line]
        seen = set()
        for place, name in enumerate(columns):
            if not name:
                self.note("no-head", line, f"{letters(place)}{line}")
            elif name.casefold() in seen:
                self.note("same-head", line, f"{letters(place)}{line}")
            seen.add(name.casefold())

    def ended(self) -> None:
        """No more cells come."""
        self.shared.clear()

    def text(self, value: str, line: int, place: int) -> str:
        """Text on one line; a date as 2025-10-18; nothing where a program rounded a number to 1.97E+17."""
        known = self.shared.get(value)
        if known is not None:
            return known
        text = " ".join(value.split())
        first, last = text[:1], text[-1:]
        if first.isdigit() or last.isdigit() or first in "+-":
            if "+" in text and (rounded := _ROUNDED.fullmatch(text)) and int(rounded[1]) >= _FEWEST_LOST:
                self.cell("lost-digits", line, place)
                return ""
            if (text[-4:].isdigit() or text[:4].isdigit()) and _PARTED.search(text):
                day = written_date(text)
                if day and day.isoformat() != text:
                    self.cell("date-text", line, place)
                    return day.isoformat()
        if len(self.shared) >= _MOST_SHARED:
            self.shared.clear()
        self.shared[value] = text
        return text

    def number(self, value: str, line: int, place: int) -> str:
        """A number as the file holds it: 198804112011011009 stays whole, 5.0 is 5, 4.5999999999999996 is 4.6."""
        if len(value) <= _MOST_DIGITS and value.isdigit():
            return value
        whole = value.lstrip("-")
        # A file may hold all digits of a whole number (some programs write it so); a rounded one ends in noughts.
        if whole.isdigit() and whole[_MOST_DIGITS:].strip("0"):
            return value
        number = float(value)
        if abs(number) >= 10**_MOST_DIGITS:
            self.cell("lost-digits", line, place)
            return ""
        return str(int(number)) if number.is_integer() else str(number)


def letters(place: int) -> str:
    """The name a spreadsheet gives a column: 0 is A, 26 is AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def place_of(name: str) -> int:
    """The place, from 0, of the column that a spreadsheet calls so."""
    place = 0
    for letter in name:
        place = place * 26 + ord(letter) - 64
    return place - 1


def trimmed(row: list[str]) -> list[str]:
    """The row without the empty cells at its end."""
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return row if end == len(row) else row[:end]
