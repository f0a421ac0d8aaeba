"""What labels, posters and feedback sheets share: a typesetter for their sheet, texts as strips, boxes to cut out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from portfolio.publishing.exhibits import ExhibitPaper
from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf.blocks import Strip
from portfolio.publishing.renderers.pdf.items import Curve, Field, Item, Node, Rule
from portfolio.publishing.renderers.pdf.lines import Lacking, Style
from portfolio.publishing.renderers.pdf.theme import theme
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

EDGE = 8 * MM
"""What a printer can't reach and scissors need, round sheets that are cut apart."""
_TICK = 4 * MM
_CROSS = 1.6 * MM
_HAIR = 0.35


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one label or form stands on its sheet, in pt."""

    x: float
    y: float
    width: float
    height: float


def typesetter_for(paper: ExhibitPaper, lacking: Lacking) -> Typesetter:
    """The booklet's colours and type for a sheet of any size; without margins, for exhibits place everything."""
    chosen = theme("laut", "A4")
    sheet = replace(chosen.sheet, width=paper.width * MM, height=paper.height * MM)
    return Typesetter(replace(chosen, sheet=sheet), lacking)


def cells_of(paper: ExhibitPaper) -> list[Cell]:
    """The places on a sheet, by row; a sheet for one has no edge to cut off."""
    width, height = paper.width * MM, paper.height * MM
    edge = EDGE if paper.across * paper.down > 1 else 0.0
    wide, tall = (width - 2 * edge) / paper.across, (height - 2 * edge) / paper.down
    return [
        Cell(edge + wide * column, edge + tall * row, wide, tall)
        for row in range(paper.down)
        for column in range(paper.across)
    ]


def cut_marks(paper: ExhibitPaper, ink: str) -> Iterator[Item]:
    """Where to cut: a tick at each end of a cut, a small cross where two meet."""
    if paper.across * paper.down == 1:
        return
    width, height = paper.width * MM, paper.height * MM
    xs = [EDGE + (width - 2 * EDGE) / paper.across * n for n in range(paper.across + 1)]
    ys = [EDGE + (height - 2 * EDGE) / paper.down * n for n in range(paper.down + 1)]
    for x in xs:
        for y in (EDGE - _TICK - MM, height - EDGE + MM):
            yield _upright(x, y, _TICK, ink)
        for y in ys[1:-1]:
            yield _upright(x, y - _CROSS, 2 * _CROSS, ink)
    for y in ys:
        for x in (EDGE - _TICK - MM, width - EDGE + MM):
            yield Rule(x, y, _TICK, ink, _HAIR)
        for x in xs[1:-1]:
            yield Rule(x - _CROSS, y, 2 * _CROSS, ink, _HAIR)


def _upright(x: float, y: float, length: float, ink: str) -> Curve:
    return Curve((("m", (x, y)), ("l", (x, y + length))), stroke=ink, thickness=_HAIR)


def text_strips(
    typesetter: Typesetter, text: str, style: Style, node: Node, *, measure: float, most: int = 0
) -> tuple[Strip, ...]:
    """A text in lines, nothing for none; of more than `most` lines (0: any number) the last ends with “…”."""
    if not text.strip():
        return ()
    lines = typesetter.lines(text, style, measure)
    if most:
        lines = typesetter.at_most(most, lines, style, measure)
    baseline = (style.leading - style.size) / 2 + style.size * 0.78
    return tuple(
        Strip(style.leading, (line.at(measure - line.width if line.rtl else 0.0, baseline, node),)) for line in lines
    )


def too_long(typesetter: Typesetter, text: str, style: Style, measure: float, most: int) -> bool:
    """Whether a text has more than `most` lines (0: any number), so that `text_strips` ends it with “…”."""
    return bool(most and text.strip()) and len(typesetter.lines(text, style, measure)) > most


def moved(items: Iterable[Item], x: float, y: float) -> list[Item]:
    """The items elsewhere."""
    return [item.moved(x, y) for item in items]


def station_mark(typesetter: Typesetter, station: str, size: float, node: Node) -> Strip | None:
    """“Stan 3” on a round field of colour, None where the exhibit has no station."""
    if not station.strip():
        return None
    style = typesetter.sans(size, size * 1.3, typesetter.colours.on_primary, "bold")
    line = typesetter.short_line(station, style, size * 9)
    height = size * 1.75
    ground = Field(0.0, 0.0, line.width + size * 1.3, height, typesetter.colours.primary, radius=height / 2)
    return Strip(height, (ground, line.at(size * 0.65, height / 2 + size * 0.36, node)))


def mark_width(mark: Strip | None) -> float:
    """How wide a station's mark is."""
    return 0.0 if mark is None else max(item.box[2] for item in mark.items if isinstance(item, Field))
