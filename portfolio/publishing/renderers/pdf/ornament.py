"""The theme's ornament: waves."""

from portfolio.publishing.renderers.pdf.items import Curve, Step


def waves(width: float, height: float, colour: str, count: int = 7) -> list[Curve]:
    """Fine wave lines in the lower part of a field that begins at the page's upper left corner."""
    first = height * 0.34
    gap = (height - first) / (count + 0.5)
    return [
        Curve(
            _wave(width, first + gap * n, height * 0.045, width / 2.4, n * 0.19),
            stroke=colour, thickness=0.9, alpha=0.10 + 0.035 * n,
        )
        for n in range(count)
    ]  # fmt: skip


def sea(
    width: float, top: float, bottom: float, *, colour: str, swell: float, shift: float, alpha: float = 1.0
) -> Curve:
    """A field whose upper edge is a wave round y `top`, down to `bottom`."""
    steps = _wave(width, top, swell, width / 1.25, shift)
    closing: tuple[Step, ...] = (("l", (width, bottom)), ("l", (0.0, bottom)))
    return Curve((*steps, *closing), fill=colour, alpha=alpha)


def _wave(width: float, y: float, swell: float, length: float, shift: float) -> tuple[Step, ...]:
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
