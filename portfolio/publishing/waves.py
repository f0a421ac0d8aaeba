"""The theme's ornament as numbers: a wave from edge to edge, for whatever draws it."""

from typing import Literal

Step = tuple[Literal["m", "l", "c"], tuple[float, ...]]
"""A step of a curve: move, line, or Bézier curve to."""


def wave(width: float, y: float, swell: float, length: float, shift: float) -> tuple[Step, ...]:
    """Half waves from the left edge to the right one, cut at both edges' x by beginning and ending there."""
    half = length / 2
    bend = half * 0.3642
    x = 0.0
    sign = 1.0 if int(shift * 10) % 2 else -1.0
    y += swell * (shift % 0.5)
    steps: list[Step] = [("m", (x, y))]
    while x < width - 0.01:
        reach = min(half, width - x)
        part = reach / half
        end_y = y if part == 1 else y + sign * swell * part * (1 - part) * 2
        steps.append(
            (
                "c",
                (x + bend * part, y + sign * swell, x + reach - bend * part, y + sign * swell * part, x + reach, end_y),
            )
        )
        x += reach
        sign = -sign
    return tuple(steps)
