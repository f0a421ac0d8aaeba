"""Layouts for figures that go together by number and shape: a tower beside two, a grid of alike ones.

Both cut photos a little, round their focal point, so that edges stand in line; what would be cut by more than a part
that nobody misses is left to the rows (`figures`).
"""

from dataclasses import dataclass
from statistics import median

from portfolio.publishing.document import Figure
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, stacked
from portfolio.publishing.renderers.pdf.figure_parts import (
    CAPTION_GAP,
    NARROWEST_CELL,
    PT_PER_PIXEL,
    Told,
    caption_strips,
    figure_anchor,
    ratio,
    told,
)
from portfolio.publishing.renderers.pdf.items import Anchor, Item, Node, Photo
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_MOST_CUT = 0.16
"""Part of a photo that may be cut off, in one direction."""
_LONGEST_CAPTION = 150
"""Letters: longer captions tear the edges apart that these layouts are for."""
_TALL, _WIDE, _WIDEST = 0.86, 1.15, 2.0
_PARTS = [n / 100 for n in range(34, 57)]
"""How much of the measure the tower may take."""
_ALIKE_LEAST = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cut photo stands in its block, in pt."""

    x: float
    y: float
    width: float
    height: float


def tower(typesetter: Typesetter, figures: tuple[Figure, ...], parent: Node) -> Block | None:
    """A tall photo beside two wide ones, one above the other; None where these three are no such three."""
    if len(figures) != 3 or any(len(one.caption) > _LONGEST_CAPTION for one in figures):
        return None
    shapes = [ratio(one) for one in figures]
    tall = [n for n, shape in enumerate(shapes) if shape < _TALL]
    wide = [n for n, shape in enumerate(shapes) if _WIDE < shape < _WIDEST]
    if len(wide) != 2 or tall not in ([0], [2]):
        return None
    found = min((_tried(typesetter, figures, tall[0], part) for part in _PARTS), key=lambda one: one.misfit)
    if found.misfit > _MOST_CUT or _too_small(figures, found.cells):
        return None
    nodes = [told(one, parent) for one in figures]
    parts = [
        _set(typesetter, one, cell, node) for one, cell, node in zip(figures, found.cells, nodes, strict=True)
    ]  # fmt: skip
    height = max(part.height for part in parts)
    if height > (typesetter.sheet.floor - typesetter.sheet.top) * 0.8:
        return None
    return _block(typesetter, Strip(height, tuple(item for part in parts for item in part.items)))


def grid(typesetter: Typesetter, figures: tuple[Figure, ...], parent: Node) -> list[Block]:
    """Figures of nearly one shape in rows of two, or three on wide pages, all cut alike; none where they are not."""
    sheet = typesetter.sheet
    columns = 3 if sheet.full > _WIDE_PAGE and len(figures) % 3 == 0 else 2
    if len(figures) < _ALIKE_LEAST or len(figures) % columns:
        return []
    shapes = [ratio(one) for one in figures]
    common = median(shapes)
    cut = max(1 - min(shape, common) / max(shape, common) for shape in shapes)
    if cut > _MOST_CUT or not 0.7 < common < _WIDEST or any(len(one.caption) > _LONGEST_CAPTION for one in figures):
        return []
    gap = sheet.grid * 0.75
    width = (sheet.full - gap * (columns - 1)) / columns
    height = width / common
    cells = [Cell(-sheet.indent + n % columns * (width + gap), 0.0, width, height) for n in range(len(figures))]
    if width < NARROWEST_CELL or _too_small(figures, cells):
        return []
    blocks = []
    for first in range(0, len(figures), columns):
        nodes = [told(one, parent) for one in figures[first : first + columns]]
        row = zip(figures[first : first + columns], cells[first : first + columns], nodes, strict=True)
        parts = [_set(typesetter, one, cell, node) for one, cell, node in row]
        strip = Strip(max(part.height for part in parts), tuple(item for part in parts for item in part.items))
        if strip.height > sheet.floor - sheet.top:
            return []
        blocks.append(_block(typesetter, strip))
    return blocks


_WIDE_PAGE = 400.0
"""pt: pages that are wider have room for three alike photos in a row."""


@dataclass(frozen=True, slots=True)
class _Tried:
    """A way to set three: the cells, and what part of the tall photo it would cut off."""

    cells: tuple[Cell, ...]
    misfit: float


def _tried(typesetter: Typesetter, figures: tuple[Figure, ...], tall: int, part: float) -> _Tried:
    """The two wide ones whole, one above the other; the tall one cut so that it ends level with them."""
    sheet = typesetter.sheet
    gap = sheet.grid * 0.75
    left, right = sheet.full * part - gap / 2, sheet.full * (1 - part) - gap / 2
    tall_x, wide_x = (-sheet.indent, -sheet.indent + left + gap)
    if tall == 2:
        tall_x, wide_x = -sheet.indent + right + gap, -sheet.indent
    cells: dict[int, Cell] = {}
    y = 0.0
    for n in (n for n in range(3) if n != tall):
        height = right / ratio(figures[n])
        cells[n] = Cell(wide_x, y, right, height)
        y += height + CAPTION_GAP + _caption_height(typesetter, figures[n], right) + gap
    floor = y - gap
    height = floor - CAPTION_GAP - _caption_height(typesetter, figures[tall], left)
    cells[tall] = Cell(tall_x, 0.0, left, max(height, 1.0))
    shape = left / max(height, 1.0)
    own = ratio(figures[tall])
    narrow = min(left, right) < NARROWEST_CELL
    return _Tried(tuple(cells[n] for n in range(3)), 1.0 if narrow else 1 - min(shape, own) / max(shape, own))


def _caption_height(typesetter: Typesetter, figure: Figure, measure: float) -> float:
    unmarked = Node("")
    return sum(strip.height for strip in caption_strips(typesetter, figure, 0.0, measure, unmarked))


def _too_small(figures: tuple[Figure, ...], cells: tuple[Cell, ...] | list[Cell]) -> bool:
    """Whether a photo would be blown up too far."""
    return any(
        cell.width > one.picture.photo.width * PT_PER_PIXEL or cell.height > one.picture.photo.height * PT_PER_PIXEL
        for one, cell in zip(figures, cells, strict=True)
    )


def _set(typesetter: Typesetter, figure: Figure, cell: Cell, node: Told) -> Strip:
    """A photo cut to its cell, its caption under it."""
    photo = Photo(cell.x, cell.y, cell.width, cell.height, figure.picture.photo, cropped=True, node=node.picture)
    items: tuple[Item, ...] = (Anchor(figure_anchor(figure.number), cell.y), photo)
    captions = caption_strips(typesetter, figure, cell.x, cell.width, node.caption)
    return stacked((Strip(cell.y + cell.height + CAPTION_GAP, items), *captions))


def _block(typesetter: Typesetter, strip: Strip) -> Block:
    step = typesetter.sheet.grid
    return Block((strip, Strip(step * 0.5, ())), before=step * 0.75, widows=2, floats=True)
