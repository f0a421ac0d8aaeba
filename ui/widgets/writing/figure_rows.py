"""How photos stand in rows: those of a row are equally high, and fill the width."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 12


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one photo stands, in px."""

    row: int
    x: int
    width: int
    height: int


def spots(aspects: Sequence[float], width: int, tallest: int) -> list[Spot]:
    """A spot for each photo (its width over its height): two landscape ones a row, up to three upright ones."""
    found: list[Spot] = []
    for number, row in enumerate(_rows(aspects)):
        shapes = [min(max(aspects[n], 0.5), 2.4) for n in row]
        height = min((width - GAP * (len(row) - 1)) / sum(shapes), tallest)
        x = 0
        for shape in shapes:
            found.append(Spot(number, x, round(shape * height), round(height)))
            x += round(shape * height) + GAP
    return found


def _rows(aspects: Sequence[float]) -> list[list[int]]:
    rows: list[list[int]] = []
    n = 0
    while n < len(aspects):
        upright = all(aspect < 0.9 for aspect in aspects[n : n + 3])
        take = 3 if upright and len(aspects) - n >= 3 else 2
        if len(aspects) - n == 3 and not upright:
            take = 1
        rows.append(list(range(n, min(n + take, len(aspects)))))
        n += take
    return rows
