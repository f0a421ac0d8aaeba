"""Where each page lies: side by side as in an open book, or one below the other."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF

from portfolio.texts import tr

MARGIN, GAP = 24, 24
"""px round the pages, and between one row of pages and the next."""

ACTUAL_SIZE = 96 / 72
"""px in a point where a page has the size of its paper."""
_STEPS = tuple(ACTUAL_SIZE * percent / 100 for percent in (25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400))

PageSizes = Sequence[tuple[float, float]]
"""Width and height of each page, in points."""


class Fit(Enum):
    """What the zoom follows when the window changes."""

    WIDTH = "width"
    PAGE = "page"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Row:
    """Pages that stand side by side, from `first` up to but not including `end`."""

    first: int
    end: int
    top: float
    bottom: float

    def holds(self, page: int) -> bool:
        """Whether the page stands in this row."""
        return self.first <= page < self.end


@dataclass(frozen=True, slots=True)
class Spreads:
    """The place of every page in px, for one zoom and one width of the window."""

    rows: tuple[Row, ...]
    pages: tuple[QRectF, ...]
    width: float
    height: float

    def row_at(self, y: float) -> int:
        """Number of the row at that height; of the nearest one above where it is a gap."""
        return max(0, bisect_right([row.top for row in self.rows], y) - 1)

    def row_of(self, page: int) -> int:
        """Number of the row that holds the page."""
        return max(0, bisect_right([row.first for row in self.rows], page) - 1)

    def rows_between(self, top: float, bottom: float) -> tuple[Row, ...]:
        """The rows that are at least partly visible between two heights."""
        within = self.rows[self.row_at(top) : self.row_at(bottom) + 1]
        return tuple(row for row in within if row.bottom > top)


def grouped(count: int, *, paired: bool) -> list[range]:
    """The pages of each row: the cover alone, then pairs, as in an open book; or each page for itself."""
    if not paired:
        return [range(page, page + 1) for page in range(count)]
    pairs = [range(page, min(page + 2, count)) for page in range(1, count, 2)]
    return [range(1), *pairs] if count else []


def lay_out(sizes: PageSizes, *, paired: bool, zoom: float, viewport_width: float) -> Spreads:
    """Put the pages in their places; `zoom` is px in a point, rows stand in the middle of the viewport."""
    groups = grouped(len(sizes), paired=paired)
    widest = max((sum(sizes[page][0] for page in group) for group in groups), default=0) * zoom
    width = max(viewport_width, widest + 2 * MARGIN)
    rows: list[Row] = []
    places: list[QRectF] = []
    top = float(MARGIN)
    for group in groups:
        tallest = max(sizes[page][1] for page in group) * zoom
        left = (width - sum(sizes[page][0] for page in group) * zoom) / 2
        for page in group:
            place = QRectF(QPointF(left, top), QPointF(left + sizes[page][0] * zoom, top + sizes[page][1] * zoom))
            places.append(place)
            left = place.right()
        rows.append(Row(group.start, group.stop, top, top + tallest))
        top += tallest + GAP
    return Spreads(tuple(rows), tuple(places), width, top - GAP + MARGIN if rows else 0)


def zoom_to_fit(
    sizes: PageSizes, *, paired: bool, viewport_width: float, viewport_height: float | None = None
) -> float:
    """The zoom at which the widest row is as wide as the viewport, and no row taller where a height is given."""
    groups = grouped(len(sizes), paired=paired)
    widest = max((sum(sizes[page][0] for page in group) for group in groups), default=1)
    zoom = (viewport_width - 2 * MARGIN) / widest
    if viewport_height is not None:
        tallest = max((height for _, height in sizes), default=1)
        zoom = min(zoom, (viewport_height - 2 * MARGIN) / tallest)
    return max(zoom, 0.05)


def larger(zoom: float) -> float:
    """The next step up."""
    return next((step for step in _STEPS if step > zoom * 1.01), _STEPS[-1])


def smaller(zoom: float) -> float:
    """The next step down."""
    return next((step for step in reversed(_STEPS) if step < zoom * 0.99), _STEPS[0])


def page_name(page: int, count: int) -> str:
    """What a screen reader says of the page in view; `page` counts from 0."""
    return tr("Halaman {page} dari {count}", page=page + 1, count=count)
