"""The theme's ornament: waves."""

from portfolio.publishing.renderers.pdf.items import Curve
from portfolio.publishing.waves import Step, wave


def waves(width: float, height: float, colour: str, count: int = 7) -> list[Curve]:
    """Fine wave lines in the lower part of a field that begins at the page's upper left corner."""
    first = height * 0.34
    gap = (height - first) / (count + 0.5)
    return [
        Curve(
            wave(width, first + gap * n, height * 0.045, width / 2.4, n * 0.19),
            stroke=colour, thickness=0.9, alpha=0.10 + 0.035 * n,
        )
        for n in range(count)
    ]  # fmt: skip


def sea(
    width: float, top: float, bottom: float, *, colour: str, swell: float, shift: float, alpha: float = 1.0
) -> Curve:
    """A field whose upper edge is a wave round y `top`, down to `bottom`."""
    steps = wave(width, top, swell, width / 1.25, shift)
    closing: tuple[Step, ...] = (("l", (width, bottom)), ("l", (0.0, bottom)))
    return Curve((*steps, *closing), fill=colour, alpha=alpha)
