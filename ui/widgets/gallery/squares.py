"""Where the squares of a grid stand: lines of squares under heads, in px from its upper left corner."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect

GAP = 4
HEAD = 48
"""px: a head with the room above it"""
_IDEAL = 148


class Squares:
    """The geometry of so many photos in each section, for a width. Finding a place costs the same for any number."""

    def __init__(self, counts: Sequence[int], width: int) -> None:
        width = max(width, 1)
        self.columns = max(2, round((width + GAP) / (_IDEAL + GAP)))
        self.side = max(1, (width - GAP * (self.columns - 1)) // self.columns)
        self.step = self.side + GAP
        self._width = width
        self._counts = tuple(counts)
        self._starts = [0, *accumulate(counts)]
        step, columns = self.step, self.columns
        self._tops = [0, *accumulate([HEAD - (-count // columns) * step for count in counts])]

    @property
    def count(self) -> int:
        """How many squares there are."""
        return self._starts[-1]

    @property
    def height(self) -> int:
        """How many px everything takes."""
        return self._tops[-1]

    def rect(self, row: int) -> QRect:
        """The square of a photo."""
        section = self._section(row)
        line, column = divmod(row - self._starts[section], self.columns)
        return QRect(column * self.step, self._tops[section] + HEAD + line * self.step, self.side, self.side)

    def row_at(self, place: QPoint) -> int:
        """The photo at a place, -1 for none."""
        found = self.rows_in(QRect(place, place))
        return found[0][0] if found else -1

    def rows_in(self, area: QRect) -> list[tuple[int, int]]:
        """First and last rows of the runs of squares that an area touches, line by line."""
        left, right = max(area.left(), 0), min(area.right(), self._width - 1)
        first, last = (left + GAP) // self.step, min(right // self.step, self.columns - 1)
        if right < 0 or first > last:
            return []
        runs = []
        for section in self._sections_in(area.top(), area.bottom()):
            top = self._tops[section] + HEAD
            start, end = self._starts[section], self._starts[section + 1]
            line = max(0, (area.top() - top + GAP) // self.step)
            while start + line * self.columns < end and top + line * self.step <= area.bottom():
                begin = start + line * self.columns
                if begin + first < end:
                    runs.append((begin + first, min(begin + last, end - 1)))
                line += 1
        return runs

    def heads_in(self, top: int, bottom: int) -> Iterator[tuple[int, QRect]]:
        """The sections whose heads can be seen between two heights, with the room of each head."""
        for section in self._sections_in(top, bottom):
            if self._tops[section] + HEAD > top:
                yield section, QRect(0, self._tops[section], self._width, HEAD)

    def above(self, row: int) -> int:
        """The photo above, in the same column where there is one."""
        section = self._section(row)
        place = row - self._starts[section]
        if place >= self.columns:
            return row - self.columns
        if section == 0:
            return row
        count = self._counts[section - 1]
        last_line = (count - 1) // self.columns * self.columns
        return self._starts[section - 1] + min(last_line + place, count - 1)

    def below(self, row: int) -> int:
        """The photo below, in the same column where there is one."""
        section = self._section(row)
        place, count = row - self._starts[section], self._counts[section]
        if place + self.columns < count:
            return row + self.columns
        if place // self.columns < (count - 1) // self.columns:
            return self._starts[section] + count - 1
        if section + 1 >= len(self._counts):
            return row
        return self._starts[section + 1] + min(place % self.columns, self._counts[section + 1] - 1)

    def _section(self, row: int) -> int:
        return min(bisect_right(self._starts, row) - 1, len(self._counts) - 1)

    def _sections_in(self, top: int, bottom: int) -> range:
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, max(bottom, 0))
        return range(first, min(last, len(self._counts)))
