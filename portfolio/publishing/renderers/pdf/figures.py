"""Figures: how photos of any number and shape share the measure, each with its caption under it."""

from dataclasses import dataclass
from math import log

from portfolio.publishing.document import Figure
from portfolio.publishing.renderers.pdf import mosaics
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

_LEAST_SHRUNK = 0.84
_TRIO = 3
_LOWEST = 40.0
"""pt: no picture gets lower to make room for its caption."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where figures stand: x from the text column's left edge, width in pt."""

    x: float
    width: float


def gallery(typesetter: Typesetter, figures: tuple[Figure, ...], parent: Node) -> list[Block]:
    """Figures in the layout that suits their number and shapes: a grid, a tower beside two, else rows; in blocks."""
    blocks: list[Block] = []
    loose: list[Figure] = []
    place, towered = 0, False
    while place < len(figures):
        found, count = _mosaic(typesetter, figures[place:], parent, towered=towered)
        if found:
            blocks += [*_rows(typesetter, tuple(loose), parent), *found]
            loose, towered = [], count == _TRIO
        else:
            loose.append(figures[place])
            count = 1
        place += count
    return [*blocks, *_rows(typesetter, tuple(loose), parent)]


def _mosaic(
    typesetter: Typesetter, figures: tuple[Figure, ...], parent: Node, *, towered: bool
) -> tuple[list[Block], int]:
    """A grid or a tower for the first of `figures`, and how many it takes; no two towers follow each other."""
    for count in range(len(figures), 3, -1):
        alike = mosaics.grid(typesetter, figures[:count], parent)
        if alike:
            return alike, count
    beside = None if towered else mosaics.tower(typesetter, figures[:_TRIO], parent)
    return ([beside], _TRIO) if beside is not None else ([], 0)


def _rows(typesetter: Typesetter, figures: tuple[Figure, ...], parent: Node) -> list[Block]:
    sheet = typesetter.sheet
    blocks = []
    for row in arranged(figures, sheet.full, sheet.figure_target, sheet.grid * 0.75):
        wide = len(row) > 1 or ratio(row[0]) > 1.9
        column = Column(-sheet.indent, sheet.full) if wide else Column(0.0, sheet.measure)
        if len(row) > 1 and _endless(typesetter, row, column):
            alone = Column(0.0, sheet.measure)
            blocks += [_row_block(typesetter, (figure,), alone, parent) for figure in row]
        else:
            blocks.append(_row_block(typesetter, row, column, parent))
    return blocks


def _endless(typesetter: Typesetter, row: tuple[Figure, ...], column: Column) -> bool:
    """Whether the captions of a row would leave no room for its pictures."""
    sheet = typesetter.sheet
    longest = max(len(figure.caption) for figure in row)
    if longest < 1_000:  # which no page is too small for
        return False
    nodes = tuple(told(figure, Node("Sect")) for figure in row)
    return _set_row(typesetter, row, column, _LOWEST, nodes).height > sheet.floor - sheet.top


def arranged(figures: tuple[Figure, ...], width: float, target: float, gap: float) -> list[tuple[Figure, ...]]:
    """Figures in rows of one to three, in order, so that rows come near the height `target` at full width."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(figures) + 1):
        options = []
        for start in range(max(0, end - 3), end):
            row = figures[start:end]
            options.append((best[start][0] + _badness(row, width, target, gap), -start))
        cost, start = min(options)
        best.append((cost, -start))
    rows = []
    end = len(figures)
    while end:
        start = best[end][1]
        rows.append(figures[start:end])
        end = start
    return rows[::-1]


def _badness(row: tuple[Figure, ...], width: float, target: float, gap: float) -> float:
    """How far a row's height is from the target, on a logarithmic scale."""
    inner = width - gap * (len(row) - 1)
    height = min(inner / sum(ratio(figure) for figure in row), _blown_up(row))
    badness = log(max(height, 1.0) / target) ** 2
    ratios = [ratio(figure) for figure in row]
    if len(row) == 1 and not 0.4 < ratios[0] < 2.2:
        # A panorama or a tower is what it is; it stands best alone.
        return 0.1
    if max(ratios) > 4 * min(ratios):
        badness += 2.0
    narrow = sum(ratio(figure) * height < NARROWEST_CELL * 0.8 for figure in row)
    if len(row) > 1 and (narrow or _long_captions(row)):
        badness += 1.5
    # A single portrait leaves paper empty beside it, so two in a row are better.
    if len(row) == 1 and ratio(row[0]) < 1.0:
        badness += 0.35
    return badness


def _long_captions(row: tuple[Figure, ...]) -> bool:
    return any(len(figure.caption) > 420 / len(row) for figure in row)


def _blown_up(row: tuple[Figure, ...]) -> float:
    """The greatest height at which no photo of the row is blown up too far."""
    return min(max(figure.picture.photo.height, 1) * PT_PER_PIXEL for figure in row)


def _row_block(typesetter: Typesetter, row: tuple[Figure, ...], column: Column, parent: Node) -> Block:
    sheet = typesetter.sheet
    gap = sheet.grid * 0.75
    inner = column.width - gap * (len(row) - 1)
    height = min(inner / sum(ratio(figure) for figure in row), sheet.figure_tallest, _blown_up(row))
    height = max(height, 6.0)
    text_height = sheet.floor - sheet.top
    nodes = tuple(told(figure, parent) for figure in row)
    strip = _set_row(typesetter, row, column, height, nodes)
    while strip.height > text_height and height > _LOWEST:
        height *= 0.8
        strip = _set_row(typesetter, row, column, height, nodes)
    if strip.height > text_height and len(row) == 1:
        return _endless_caption(typesetter, row[0], column, height, nodes[0])

    def shrunk(available: float) -> Block | None:
        lower = height - (strip.height + sheet.grid * 0.5 - available)
        if lower < height * _LEAST_SHRUNK or lower < _LOWEST:
            return None
        return _as_block(typesetter, _set_row(typesetter, row, column, lower, nodes))

    block = _as_block(typesetter, strip)
    return Block(block.strips, before=block.before, widows=2, floats=True, shrink=shrunk)


def _as_block(typesetter: Typesetter, strip: Strip) -> Block:
    grid = typesetter.sheet.grid
    return Block((strip, Strip(grid * 0.5, ())), before=grid * 0.75, widows=2, floats=True)


def _set_row(
    typesetter: Typesetter, row: tuple[Figure, ...], column: Column, height: float, nodes: tuple[Told, ...]
) -> Strip:
    """Figures side by side at one height; the row is centred where it does not fill the column."""
    gap = typesetter.sheet.grid * 0.75
    widths = [ratio(figure) * height for figure in row]
    cells = [max(width, NARROWEST_CELL) for width in widths]
    room = column.width - gap * (len(row) - 1)
    if sum(cells) > room + 0.01:
        # Narrow cells took more than there is: the others give way, all at one height again.
        height *= max(room - sum(cells), -sum(widths) * 0.5) / sum(widths) + 1
        widths = [ratio(figure) * height for figure in row]
        cells = [max(width, room / len(row) * 0.6) for width in widths]
        scale = room / sum(cells)
        cells = [cell * min(scale, 1.0) for cell in cells]
        widths = [min(width, cell) for width, cell in zip(widths, cells, strict=True)]
    used = sum(cells) + gap * (len(row) - 1)
    x = column.x + max(0.0, (column.width - used) / 2)
    parts = []
    for figure, node, width, cell in zip(row, nodes, widths, cells, strict=True):
        measure = cell if len(row) > 1 else min(max(width, column.width * 0.62), column.x + column.width - x)
        parts.append(_set_figure(typesetter, figure, _Slot(x, width, height, measure), node))
        x += cell + gap
    return Strip(max(part.height for part in parts), tuple(item for part in parts for item in part.items))


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a figure of a row stands, how large its photo is, how wide its caption, in pt."""

    x: float
    width: float
    height: float
    measure: float


def _set_figure(typesetter: Typesetter, figure: Figure, slot: _Slot, node: Told) -> Strip:
    """A photo at the foot of its slot, its caption under it."""
    tall = min(slot.height, slot.width / ratio(figure))
    items: tuple[Item, ...] = (
        Anchor(figure_anchor(figure.number), 0.0),
        Photo(slot.x, slot.height - tall, slot.width, tall, figure.picture.photo, node=node.picture),
    )
    captions = caption_strips(typesetter, figure, slot.x, slot.measure, node.caption)
    return stacked((Strip(slot.height + CAPTION_GAP, items), *captions))


def _endless_caption(typesetter: Typesetter, figure: Figure, column: Column, height: float, node: Told) -> Block:
    """A caption longer than a page has to be parted after all; its picture stays with the first lines."""
    width = ratio(figure) * height
    items: tuple[Item, ...] = (
        Anchor(figure_anchor(figure.number), 0.0),
        Photo(column.x, 0.0, width, height, figure.picture.photo, node=node.picture),
    )
    captions = caption_strips(typesetter, figure, column.x, column.width, node.caption)
    first = stacked((Strip(height + CAPTION_GAP, items), *captions[:2]))
    return Block((first, *captions[2:]), before=typesetter.sheet.grid * 0.75, widows=2)
