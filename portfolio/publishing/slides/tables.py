"""Small tables and the matrix, as grids whose rows are as high as their text needs."""

from collections.abc import Sequence

from portfolio.domain.prose import Run
from portfolio.publishing.deck import TableBody
from portfolio.publishing.document import Mark, Matrix
from portfolio.publishing.slides.items import Box, Grid, GridCell
from portfolio.publishing.slides.measure import cut_to_fit, height, word_width
from portfolio.publishing.slides.places import Stage

_PADDING = 7.0
_SIZES = (22.0, 11.0)
_HEAD = 13.0
_MATRIX_HEAD = 0.27
"""The part of the width that names the rows of a matrix."""
_LONGEST_UPRIGHT = 158.0
_UPRIGHT, _GROUP, _GROUP_ROW = 10.5, 10.5, 34.0
_TALLEST_ROW, _LOWEST_ROW = 32.0, 15.0


def table_grid(stage: Stage, body: TableBody, box: Box) -> Grid:
    """The table at the largest size at which it fits the box; cells that fit at none are cut with “…”."""
    widths = _widths(body.weights, box.width)
    rows: Sequence[Sequence[str]] = [[" ".join(cell.split()) for cell in row] for row in body.rows]
    size, least = _SIZES
    head = _HEAD + 2 * _PADDING + 3.0
    while size > least and sum(_heights(rows, size, widths)) > box.height - head:
        size -= 1
    heights = _heights(rows, size, widths)
    if sum(heights) > box.height - head:
        tallest = (box.height - head) / max(len(rows), 1)
        rows = [[_cut(cell, n, size, widths, tallest) for n, cell in enumerate(row)] for row in rows]
        heights = _heights(rows, size, widths)
    colours = stage.colours
    heads = tuple(GridCell(words, _HEAD, colours.on_primary, colours.primary, bold=True) for words in body.heads)
    cells = tuple(
        tuple(GridCell(words, size, colours.text, bold=n == 0) for n, words in enumerate(row)) for row in rows
    )
    return Grid(box.x, box.y, widths, (head, *heights), (heads, *cells), colours.line, padding=_PADDING)


def matrix_grid(stage: Stage, matrix: Matrix, box: Box) -> Grid:
    """The matrix: groups, heads that run upwards, a row for each statement; a sign beside each colour."""
    colours = stage.colours
    columns = [name for _, names in matrix.groups for name in names]
    first = box.width * _MATRIX_HEAD
    each = (box.width - first) / max(len(columns), 1)
    upright = min(
        max((word_width(name, "sans.regular") * _UPRIGHT for name in columns), default=0.0) * 1.1 + 12, _LONGEST_UPRIGHT
    )
    room = box.height - upright - _GROUP_ROW
    row = max(min(room / max(len(matrix.rows), 1), _TALLEST_ROW), _LOWEST_ROW)
    size = min(row * 0.5, 12.5)
    groups = (
        GridCell("", _GROUP, colours.text),
        *(
            GridCell(
                name,
                _group_size(name, each * len(names)),
                colours.primary,
                bold=True,
                align="center",
                span=len(names),
            )
            for name, names in matrix.groups
            if names
        ),
    )
    heads = (
        GridCell("", _GROUP, colours.text),
        *(GridCell(_one_line(name, _UPRIGHT, upright), _UPRIGHT, colours.text, upright=True) for name in columns),
    )
    rows = tuple(
        (
            GridCell(_one_line(name, size, first, bold=True), size, colours.text, bold=n == len(matrix.rows) - 1),
            *(_mark(stage, mark, matrix.most, size) for mark in marks),
        )
        for n, (name, marks) in enumerate(matrix.rows)
    )
    heights = (_GROUP_ROW, upright, *(row for _ in rows))
    return Grid(
        box.x, box.y, (first, *(each for _ in columns)), heights, (groups, heads, *rows), colours.line, heads=2,
        padding=3.0, name=matrix.title,
    )  # fmt: skip


def _group_size(name: str, width: float) -> float:
    """A size at which the longest word of a group's name stands on one line."""
    longest = max((word_width(word, "sans.semibold") for word in name.split()), default=1.0)
    return min(_GROUP, width / max(longest * 1.25, 0.1))


def _mark(stage: Stage, mark: Mark, most: int, size: float) -> GridCell:
    colours = stage.colours
    if mark.level >= most:
        return GridCell(mark.text, size, colours.on_primary, colours.primary, align="center", note=mark.note)
    fill = colours.soft if mark.level else ""
    return GridCell(mark.text, size, colours.primary, fill, align="center", note=mark.note)


def _widths(weights: Sequence[float], width: float) -> tuple[float, ...]:
    total = sum(weights) or 1.0
    return tuple(width * weight / total for weight in weights)


def _heights(rows: Sequence[Sequence[str]], size: float, widths: Sequence[float]) -> list[float]:
    return [max((_height(cell, n, size, widths) for n, cell in enumerate(row)), default=size) for row in rows]


def _height(words: str, column: int, size: float, widths: Sequence[float]) -> float:
    return height([(Run(words),)], _font(column), size, widths[column] - 2 * _PADDING) + 2 * _PADDING


def _cut(words: str, column: int, size: float, widths: Sequence[float], tallest: float) -> str:
    box = (widths[column] - 2 * _PADDING, tallest - 2 * _PADDING)
    kept = cut_to_fit([(Run(words),)], _font(column), size, box)
    return "".join(run.text for paragraph in kept for run in paragraph)


def _font(column: int) -> str:
    return "sans.regular" if column else "sans.semibold"


def _one_line(words: str, size: float, width: float, *, bold: bool = False) -> str:
    """As many words as stand on one line."""
    font = "sans.semibold" if bold else "sans.regular"
    kept, room = words.split(), (width - 8.0) / size * 0.94
    while len(kept) > 1 and word_width(" ".join(kept) + "…", font) > room:
        kept.pop()
    shown = " ".join(kept)
    return words if len(shown) == len(" ".join(words.split())) else shown.rstrip("…,;.") + "…"
