"""The themes' ornaments: waves, the batik pattern kawung, leaves."""

from math import cos, sin

from portfolio.publishing.renderers.pdf.items import Curve
from portfolio.publishing.renderers.pdf.theme import Ornament
from portfolio.publishing.waves import Step, wave

Point = tuple[float, float]


def ornament(kind: Ornament, width: float, height: float, colour: str) -> list[Curve]:
    """What a theme draws on a field of colour that begins at the page's upper left corner."""
    match kind:
        case "waves":
            return waves(width, height, colour)
        case "kawung":
            return [kawung((0.0, 0.0), width, height, 26.0, colour=colour, alpha=0.16)]
        case "leaves":
            return hedge(width, 0.0, -height * 0.7, (colour,), alpha=0.16)
        case "none":
            return []


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


def kawung(corner: Point, width: float, height: float, cell: float, *, colour: str, alpha: float = 1.0) -> Curve:
    """The batik pattern over a field: four petals round each knot, cells of about `cell` pt, none cut off."""
    columns, rows = max(round(width / cell), 1), max(round(height / cell), 1)
    wide, tall = width / columns, height / rows
    steps: list[Step] = []
    for row in range(rows):
        for column in range(columns):
            x, y = corner[0] + (column + 0.5) * wide, corner[1] + (row + 0.5) * tall
            for right, down in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
                inner = (x + right * wide * 0.07, y + down * tall * 0.07)
                outer = (x + right * wide * 0.46, y + down * tall * 0.46)
                steps += lens(inner, outer, 0.3)
    return Curve(tuple(steps), fill=colour, alpha=alpha)


def hedge(width: float, foot: float, tallest: float, colours: tuple[str, ...], alpha: float = 1.0) -> list[Curve]:
    """Leaves from edge to edge of the page, grown from the line y `foot`, at most `tallest` pt up (below 0: down)."""
    count = max(int(width / (abs(tallest) * 0.3)), 3)
    pitch = width / count
    groups: dict[str, list[Step]] = {colour: [] for colour in colours}
    for n in range(count):
        # The same every time, yet no two neighbours alike.
        length = tallest * (0.62 + 0.38 * abs(sin(n * 2.4)))
        lean = 0.34 * sin(n * 1.7)
        x = (n + 0.5) * pitch
        tip = (min(max(x + sin(lean) * length, 0.0), width), foot - cos(lean) * length)
        groups[colours[n % len(colours)]] += lens((x, foot), tip, 0.34)
    return [Curve(tuple(steps), fill=colour, alpha=alpha) for colour, steps in groups.items() if steps]


def lens(start: Point, end: Point, bulge: float) -> list[Step]:
    """A leaf from point to point; `bulge` says how wide it is, in parts of its length."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    side = (-dy * bulge, dx * bulge)

    def at(part: float, turn: float) -> Point:
        return start[0] + dx * part + side[0] * turn, start[1] + dy * part + side[1] * turn

    out, back = (at(0.25, 1), at(0.75, 1)), (at(0.75, -1), at(0.25, -1))
    return [
        ("m", start),
        ("c", (*out[0], *out[1], *end)),
        ("c", (*back[0], *back[1], *start)),
    ]
