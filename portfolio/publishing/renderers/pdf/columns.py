"""How wide a table's columns are: as was asked for, but no word cut, and the table as low as may be."""

from collections.abc import Sequence
from math import ceil

_MOST, _LEAST = 1.9, 0.68
"""How far a column may leave the width that was asked for, in parts of it."""
_MOVED = 0.02
"""In parts of the table: what one column gives to another at a time."""
_SAMPLE = 60
"""Rows that are looked at."""


def column_widths(
    total: float, weights: Sequence[float], least: Sequence[float], rows: Sequence[Sequence[float]]
) -> list[float]:
    """Widths in pt that make up `total`.

    `weights` are what was asked for, `least` what each column's longest word needs in pt, and `rows` how long each
    cell would be on a single line, in pt.
    """
    asked = [max(weight, 0.01) for weight in weights]
    asked = [total * weight / sum(asked) for weight in asked]
    least = fitted(least, total)
    widths = _raised(asked, least)
    low = [max(need, want * _LEAST) for need, want in zip(least, asked, strict=True)]
    high = [max(want * _MOST, need) for need, want in zip(least, asked, strict=True)]
    sample = rows[:: max(len(rows) // _SAMPLE, 1)]
    return _lowered(widths, low, high, sample)


def fitted(least: Sequence[float], total: float) -> list[float]:
    """The needs, the largest of them cut to one height where all together are more than `total`."""
    needs = list(least)
    if sum(needs) <= total:
        return needs
    rest, ceiling = total, total / max(len(needs), 1)
    for n, need in enumerate(sorted(needs)):
        ceiling = rest / (len(needs) - n)
        if need > ceiling:
            break
        rest -= need
    return [min(need, ceiling) for need in needs]


def _raised(widths: list[float], least: Sequence[float]) -> list[float]:
    """Every column as wide as it needs, at the cost of those that have some to spare."""
    pairs = list(zip(widths, least, strict=True))
    lacking = sum(max(need - width, 0.0) for width, need in pairs)
    spare = sum(max(width - need, 0.0) for width, need in pairs)
    part = lacking / spare if spare else 0.0
    return [need if width < need else width - (width - need) * part for width, need in pairs]


def _lowered(
    widths: list[float], low: Sequence[float], high: Sequence[float], rows: Sequence[Sequence[float]]
) -> list[float]:
    """Some width moved from column to column as long as that makes the table lower."""
    step = sum(widths) * _MOVED
    height = _height(widths, rows)
    for _ in range(40):
        best = None
        for giver in range(len(widths)):
            for taker in range(len(widths)):
                if giver == taker or widths[giver] - step < low[giver] or widths[taker] + step > high[taker]:
                    continue
                tried = list(widths)
                tried[giver] -= step
                tried[taker] += step
                reached = _height(tried, rows)
                if reached < height - 1e-6:
                    best, height = tried, reached
        if best is None:
            return widths
        widths = best
    return widths


def _height(widths: Sequence[float], rows: Sequence[Sequence[float]]) -> float:
    """About how many lines high the rows are; whole lines count, and parts of them a little."""
    total = 0.0
    for row in rows:
        lines = [length / max(width - 10.0, 8.0) for length, width in zip(row, widths, strict=False)]
        highest = max(lines, default=0.0)
        total += ceil(highest) + 0.15 * highest
    return total
