"""What all layouts of figures share: shapes, names to link to, captions."""

from dataclasses import dataclass

from portfolio.domain.prose import Run
from portfolio.publishing.document import Figure
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Strip
from portfolio.publishing.renderers.pdf.items import Node
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

PT_PER_PIXEL = 72 / 100
"""A photo is printed at 100 dpi at least: 150 dpi, blown up by no more than 1.5."""
NARROWEST_CELL = 92.0
"""pt: what a caption needs to be read."""
CAPTION_GAP = 5.0
"""pt between a photo and its caption."""


@dataclass(frozen=True, slots=True)
class Told:
    """The elements of a figure, made once however often it is set: its picture and, beside that, its caption."""

    picture: Node
    caption: Node


def told(figure: Figure, parent: Node) -> Told:
    """New elements for a figure; one that nobody described is told by its number."""
    group = parent.child("Div")
    alt = figure.picture.alt or words.FIGURE.format(number=figure.number).rstrip(".")
    return Told(group.child("Figure", alt), group.child("Caption"))


def figure_anchor(number: int) -> str:
    """The name that links to figure `number` use."""
    return f"gambar-{number}"


def ratio(figure: Figure) -> float:
    """Width over height, kept sane for photos that are nearly lines."""
    photo = figure.picture.photo
    return min(max(photo.width, 1) / max(photo.height, 1), 40.0)


def caption_strips(typesetter: Typesetter, figure: Figure, x: float, measure: float, node: Node) -> tuple[Strip, ...]:
    """“**Gambar 3.** caption” in lines."""
    number = words.FIGURE.format(number=figure.number)
    runs = (Run(number, bold=True), Run(f" {figure.caption}")) if figure.caption else (Run(number, bold=True),)
    return typesetter.strips(runs, typesetter.caption, node, measure=measure, x=x)
