"""Imposition: which pages stand side by side on which sheet, so that the folded and stapled stack reads 1, 2, 3, …

Pure: plans, no files. A sheet lies landscape before us, folded along its middle afterwards; sheet 0 lies outermost.
"""

from dataclasses import dataclass
from math import ceil
from typing import Literal

Binding = Literal["left", "right"]
"""The side of the spine, seen from the front cover: left for Indonesian, right for Arabic."""

Flip = Literal["long", "short"]
"""The edge of the sheet around which the printer turns it for its back."""

MOST_SHEETS = 16
"""Sheets that a stapler holds and that still fold: 64 pages; a thicker booklet is glued or parted."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: pages from 0 at its left and right half; None is blank."""

    left: int | None
    right: int | None
    turned: bool = False
    """Printed upside down as a whole, since the printer turns the sheet around its long edge."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with what is printed on its front and back."""

    front: Side
    back: Side


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a print run takes."""

    sheets: int
    """For all copies."""
    sheets_per_copy: int
    blank_pages: int
    """In each copy."""
    staples: int
    """For all copies: two a booklet."""
    price_per_copy: float
    price: float
    too_thick: bool
    """More sheets in a copy than fold and staple well."""


def places(pages: int) -> tuple[int | None, ...]:
    """The pages of a booklet with blanks where they harm least: before the last page, which is the back cover."""
    if pages < 1:
        return ()
    blanks = -pages % 4
    body, last = list(range(pages - 1)), [pages - 1]
    return (*body, *[None] * blanks, *last) if pages > 1 else (0, None, None, None)


def saddle_stitch(pages: int, *, binding: Binding = "left", flip: Flip = "short") -> tuple[Sheet, ...]:
    """Sheets for a booklet of so many pages, folded once through the middle, the outermost first."""
    order = places(pages)
    count = len(order)
    sheets = []
    for n in range(count // 4):
        first, last = order[2 * n], order[count - 1 - 2 * n]
        second, second_last = order[2 * n + 1], order[count - 2 - 2 * n]
        front, back = (last, first), (second, second_last)
        if binding == "right":
            front, back = front[::-1], back[::-1]
        sheets.append(Sheet(Side(*front), Side(*back, turned=flip == "long")))
    return tuple(sheets)


def two_up(pages: int) -> tuple[Side, ...]:
    """Pages side by side in reading order, to be cut apart or read as a handout: 1 2, 3 4, …"""
    return tuple(Side(n, n + 1 if n + 1 < pages else None) for n in range(0, pages, 2))


@dataclass(frozen=True, slots=True)
class Feeding:
    """How a printer without duplex takes its own sheets again: what the test sheet showed."""

    reversed_stack: bool
    """The printed stack comes out with its last sheet on top, so the backs are printed last sheet first."""
    turned: bool
    """A sheet put back as it came is printed upside down on its back."""


def manual_passes(sheets: tuple[Sheet, ...], feeding: Feeding) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """The two files of a print by hand: all fronts, then all backs in the order that the stack is taken in."""
    fronts = tuple(sheet.front for sheet in sheets)
    backs = [Side(sheet.back.left, sheet.back.right, feeding.turned) for sheet in sheets]
    return fronts, tuple(reversed(backs) if feeding.reversed_stack else backs)


def estimate(pages: int, copies: int, *, sheet_price: float, staple_price: float = 0.0) -> Estimate:
    """Sheets, staples and price of so many copies; in rupiah, `sheet_price` for a sheet printed on both sides."""
    per_copy = ceil(max(pages, 0) / 4)
    per_copy_price = per_copy * sheet_price + (2 * staple_price if per_copy else 0)
    return Estimate(
        sheets=per_copy * copies,
        sheets_per_copy=per_copy,
        blank_pages=per_copy * 4 - pages,
        staples=2 * copies if per_copy else 0,
        price_per_copy=per_copy_price,
        price=per_copy_price * copies,
        too_thick=per_copy > MOST_SHEETS,
    )
