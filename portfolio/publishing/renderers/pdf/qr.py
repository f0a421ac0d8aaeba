"""QR codes as vectors: few large rectangles in one path, so that no viewer draws seams between them."""

from functools import lru_cache

import segno

from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf.items import Curve, Field, Item, Node
from portfolio.publishing.waves import Step

QUIET = 4
"""Modules of white that a code needs on each side."""
LEAST_MODULE = 0.42 * MM
"""The side of a module, in pt: 2.5 px in a picture of 150 dpi."""
LONGEST = 200
"""Characters of a link for which a code stays so small that it finds room on a label."""

_Run = tuple[int, int, int, int]
"""First column, first row, and behind the last column and row of a black rectangle."""


def least_side(text: str) -> float:
    """The side of the whole code with its white edge, in pt, at which it can still be read from paper."""
    return (len(_modules(text)) + 2 * QUIET) * LEAST_MODULE


def qr_items(text: str, x: float, y: float, side: float, ink: str, *, node: Node | None = None) -> list[Item]:
    """The code in a white square of `side` pt whose upper left corner is at (x, y), as the picture `node`."""
    rows = _modules(text)
    module = side / (len(rows) + 2 * QUIET)
    steps: list[Step] = []
    for left, top, right, bottom in _rectangles(rows):
        x0, x1 = x + (left + QUIET) * module, x + (right + QUIET) * module
        y0, y1 = y + (top + QUIET) * module, y + (bottom + QUIET) * module
        steps += [("m", (x0, y0)), ("l", (x1, y0)), ("l", (x1, y1)), ("l", (x0, y1))]
    return [Field(x, y, side, side, "#FFFFFF", node=node), Curve(tuple(steps), fill=ink, node=node)]


@lru_cache(maxsize=256)
def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Black or white by row; level M forgives what a thumb or a fold hides."""
    code = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _rectangles(rows: tuple[tuple[bool, ...], ...]) -> list[_Run]:
    """The black modules as rectangles: runs of a row, and equal runs of rows below each other as one."""
    done: list[_Run] = []
    growing: dict[tuple[int, int], int] = {}
    for y, row in enumerate((*rows, (False,) * len(rows))):
        runs = _runs(row)
        for (left, right), top in list(growing.items()):
            if (left, right) not in runs:
                done.append((left, top, right, y))
                del growing[left, right]
        for run in runs:
            growing.setdefault(run, y)
    return done


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for x, black in enumerate(row):
        if black and runs and runs[-1][1] == x:
            runs[-1] = (runs[-1][0], x + 1)
        elif black:
            runs.append((x, x + 1))
    return runs
