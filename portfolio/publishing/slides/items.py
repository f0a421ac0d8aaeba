"""What stands on a slide, placed. Lengths in pt, y runs down from the upper edge."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from portfolio.domain.prose import Run
from portfolio.publishing.document import Picture
from portfolio.publishing.waves import Step

Paragraph = tuple[Run, ...]
Align = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]
Slot = Literal["", "title", "body", "number", "footer"]
"""What a text is for the program that edits the deck; "" for what it should not list in its outline."""
Marks = Literal["", "dots", "numbers"]


def hang_of(marks: Marks) -> float:
    """What marks take of each line, in parts of the size of the text."""
    return {"": 0.0, "dots": 1.15, "numbers": 1.5}[marks]


class Box(NamedTuple):
    """Left and upper edge, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return self.width, self.height


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs in a box, of a size at which they fit it."""

    box: Box
    paragraphs: tuple[Paragraph, ...]
    font: str
    """Role of the font: sans.bold."""
    size: float
    colour: str
    slot: Slot = ""
    align: Align = "left"
    anchor: Anchor = "top"
    spacing: float = 1.0
    """Of lines, in parts of their natural distance."""
    marks: Marks = ""
    first: int = 1
    """Number of the first paragraph, where they are numbered."""
    mark_colour: str = ""
    letters: float = 0.0
    """Added after each letter, in pt."""

    @property
    def hang(self) -> float:
        """What marks take of each line, in pt."""
        return hang_of(self.marks) * self.size

    @property
    def plain(self) -> str:
        """The words, a line a paragraph."""
        return "\n".join("".join(run.text for run in paragraph) for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: it fills its box, cut round its focal point, or stands whole in it."""

    box: Box
    picture: Picture
    cropped: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """A filled rectangle."""

    box: Box
    colour: str
    radius: float = 0.0
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled outline."""

    steps: tuple[Step, ...]
    colour: str
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid."""

    text: str
    size: float
    colour: str
    fill: str = ""
    bold: bool = False
    align: Align = "left"
    upright: bool = False
    """The text runs upwards."""
    span: int = 1
    """How many columns it covers; those that it covers are left out of its row."""
    note: str = ""
    """What a sign means, in words."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: widths of columns, heights of rows, cells; a hairline under each row."""

    x: float
    y: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[GridCell, ...], ...]
    line: str
    """Colour of the hairlines."""
    heads: int = 1
    """How many rows are heads."""
    padding: float = 7.0
    name: str = ""
    """What it is, for who can't see it."""

    @property
    def box(self) -> Box:
        """What it covers."""
        return Box(self.x, self.y, sum(self.widths), sum(self.heights))


Item = Text | Shot | Field | Shape | Grid


@dataclass(frozen=True, slots=True)
class Plan:
    """A slide, laid out; what comes later lies above."""

    layout: str
    """Name of its kind: slides of one kind share where title and text stand."""
    ground: str
    items: tuple[Item, ...]
    notes: str = ""
