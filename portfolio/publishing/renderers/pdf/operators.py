"""Colours and outlines as operators of a PDF page."""

from functools import cache

from portfolio.publishing.renderers.pdf.shades import grey_of

_ROUND = 0.5523
"""How far a Bézier's handles reach for a quarter of a circle."""


@cache
def rgb(colour: str) -> str:
    """The operator that fills with a colour; in capitals it draws lines with it."""
    return " ".join(_part(colour, n) for n in (1, 3, 5)) + " rg"


@cache
def grey(colour: str) -> str:
    """The same in the grey that is as bright to the eye, for which a printer needs black alone."""
    return _part(grey_of(colour), 1) + " g"


def _part(colour: str, place: int) -> str:
    return f"{int(colour[place : place + 2], 16) / 255:.4f}".rstrip("0").rstrip(".")


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The outline of a rectangle with round corners; (x, y) is its lower left one."""
    r = min(radius, width / 2, height / 2)
    k = r * (1 - _ROUND)
    right, top = x + width, y + height
    return (
        f"{x + r:.3f} {y:.3f} m {right - r:.3f} {y:.3f} l "
        f"{right - k:.3f} {y:.3f} {right:.3f} {y + k:.3f} {right:.3f} {y + r:.3f} c {right:.3f} {top - r:.3f} l "
        f"{right:.3f} {top - k:.3f} {right - k:.3f} {top:.3f} {right - r:.3f} {top:.3f} c {x + r:.3f} {top:.3f} l "
        f"{x + k:.3f} {top:.3f} {x:.3f} {top - k:.3f} {x:.3f} {top - r:.3f} c {x:.3f} {y + r:.3f} l "
        f"{x:.3f} {y + k:.3f} {x + k:.3f} {y:.3f} {x + r:.3f} {y:.3f} c h"
    )
