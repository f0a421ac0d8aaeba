"""What lies on a page, placed: lines of text, pictures, fields, rules, curves, links and anchors.

All lengths are in pt, y runs down from the page's upper edge. Every item knows which logical element of the
document it belongs to (its `node`); what belongs to none, running heads and ornaments, is an artifact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import count
from typing import ClassVar, Literal

from portfolio.publishing.content import PhotoContent
from portfolio.publishing.waves import Step

Box = tuple[float, float, float, float]
"""Left, upper, right, lower edge."""


Scope = Literal["", "Row", "Column"]
Numbering = Literal["", "Disc", "Decimal"]


@dataclass(eq=False, slots=True)
class Node:
    """A logical element by its PDF structure type (P, H2, Figure, Caption, L, LI, TOCI, ...).

    What it holds is read in the order in which its elements were made, wherever on the pages they came to stand.
    """

    role: str
    parent: Node | None = None
    alt: str = ""
    """What is told of it to who can't see it."""
    scope: Scope = ""
    """What a table's head (TH) is the head of."""
    said: str = ""
    """What is read in place of its content: the meaning of a sign."""
    columns: int = 1
    """How many columns a table's cell reaches over."""
    numbering: Numbering = ""
    """What marks the items of a list (L)."""
    order: int = field(default_factory=count().__next__)

    def child(
        self, role: str, alt: str = "", scope: Scope = "", *, said: str = "", columns: int = 1,
        numbering: Numbering = "",
    ) -> Node:  # fmt: skip
        """A new element inside this one."""
        return Node(role, self, alt, scope, said, columns, numbering)


RUNNING_HEAD = Node("Artifact", alt="Header")
RUNNING_FOOT = Node("Artifact", alt="Footer")
WATERMARK = Node("Artifact", alt="Watermark")
"""What belongs to the pages and not to the document; everything without a node is decoration."""


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one font, `x` from the beginning of its line."""

    x: float
    text: str
    font: str
    size: float
    colour: str
    spacing: float = 0.0
    """Added after each letter."""
    word_spacing: float = 0.0
    """Added to each space."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `y` is its baseline."""

    x: float
    y: float
    width: float
    spans: tuple[Span, ...]
    node: Node | None = None
    said: str = ""
    """The text as it is read, where the letters stand in another order than that: Arabic."""

    @property
    def box(self) -> Box:
        """What the letters cover, roughly: capitals above, descenders below the baseline."""
        size = max((span.size for span in self.spans), default=0.0)
        return self.x, self.y - 0.75 * size, self.x + self.width, self.y + 0.23 * size

    @property
    def text(self) -> str:
        """The letters."""
        return "".join(span.text for span in self.spans)

    def moved(self, dx: float, dy: float) -> Line:
        """The same elsewhere."""
        return Line(self.x + dx, self.y + dy, self.width, self.spans, self.node, self.said)


def unwritten(node: Node, x: float = 0.0) -> Line:
    """Nothing to be seen of an element that has to be there all the same: a cell without words."""
    return Line(x, 0.0, 0.0, (), node)


@dataclass(frozen=True, slots=True)
class Upright:
    """A line of text that runs upwards: it begins at (x, y), `x` is its baseline; `length` in pt."""

    x: float
    y: float
    length: float
    spans: tuple[Span, ...]
    node: Node | None = None

    @property
    def box(self) -> Box:
        """What the letters cover, roughly."""
        size = max((span.size for span in self.spans), default=0.0)
        return self.x - 0.75 * size, self.y - self.length, self.x + 0.23 * size, self.y

    def moved(self, dx: float, dy: float) -> Upright:
        """The same elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class _Boxed:
    x: float
    y: float
    width: float
    height: float

    @property
    def box(self) -> Box:
        """The edges."""
        return self.x, self.y, self.x + self.width, self.y + self.height


@dataclass(frozen=True, slots=True)
class Photo(_Boxed):
    """A photo that fills its box (`cropped` to it round the focal point) or stands whole in it."""

    photo: PhotoContent
    cropped: bool = False
    node: Node | None = None

    def moved(self, dx: float, dy: float) -> Photo:
        """The same elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class Field(_Boxed):
    """A filled rectangle, with round corners where `radius` is given."""

    colour: str
    radius: float = 0.0
    alpha: float = 1.0
    node: Node | None = None

    def moved(self, dx: float, dy: float) -> Field:
        """The same elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class Link(_Boxed):
    """A rectangle that leads to the anchor `target`; `label` says where, `node` is the Link with the words in it."""

    target: str
    label: str
    node: Node | None = None

    def moved(self, dx: float, dy: float) -> Link:
        """The same elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    x: float
    y: float
    width: float
    colour: str
    thickness: float = 0.5
    node: ClassVar[Node | None] = None

    @property
    def box(self) -> Box:
        """The edges."""
        return self.x, self.y - self.thickness / 2, self.x + self.width, self.y + self.thickness / 2

    def moved(self, dx: float, dy: float) -> Rule:
        """The same elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class Curve:
    """A drawn outline, filled or stroked."""

    steps: tuple[Step, ...]
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.0
    alpha: float = 1.0
    node: Node | None = None

    @property
    def box(self) -> Box:
        """What the steps' points span."""
        xs = [value for _, numbers in self.steps for value in numbers[::2]]
        ys = [value for _, numbers in self.steps for value in numbers[1::2]]
        return min(xs), min(ys), max(xs), max(ys)

    def moved(self, dx: float, dy: float) -> Curve:
        """The same elsewhere."""
        steps = tuple(
            (step, tuple(value + (dy if n % 2 else dx) for n, value in enumerate(numbers)))
            for step, numbers in self.steps
        )
        return replace(self, steps=steps)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links and bookmarks lead to."""

    name: str
    y: float

    def moved(self, _dx: float, dy: float) -> Anchor:
        """The same elsewhere."""
        return Anchor(self.name, self.y + dy)


@dataclass(frozen=True, slots=True)
class Watermark:
    """A word across the whole page."""

    text: str
    font: str
    colour: str
    alpha: float
    node: ClassVar[Node | None] = WATERMARK

    def moved(self, _dx: float, _dy: float) -> Watermark:
        """The same: it belongs to the page, not to a place on it."""
        return self


Item = Line | Upright | Photo | Field | Link | Rule | Curve | Anchor | Watermark


def unread(items: Iterable[Item]) -> list[Item]:
    """The same as a repetition, which nobody needs read aloud again, nor to follow its links."""
    return [
        item if isinstance(item, Anchor | Rule | Watermark) else replace(item, node=None)
        for item in items
        if not isinstance(item, Link)
    ]


Kind = Literal["cover", "title", "front", "contents", "opener", "text", "back"]


@dataclass(slots=True)
class Page:
    """One page, counted from 1; `kind` decides whether it carries a running head."""

    number: int
    kind: Kind
    head: str = ""
    items: list[Item] = field(default_factory=list)
    label: str | None = None
    """The number as it is printed, where that is not `number`: roman before a report's chapters, "" for none."""

    @property
    def folio(self) -> str:
        """The number as it is printed, "" for none."""
        return str(self.number) if self.label is None else self.label
