"""Blocks: what the paginator moves about. A block is made of strips; between some of them it may be parted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from portfolio.publishing.renderers.pdf.items import Item, Node
from portfolio.publishing.renderers.pdf.lines import SetLine, Style


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece that no page break parts: items from its own upper left corner, x from the text column's left edge."""

    height: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Strips that follow each other without a gap.

    `orphans` and `widows`: how many strips stay together before and after a page break. `before`: space above in
    pt, none at the top of a page. `snaps`: begins on the baseline grid. `floats`: may wait for the next page while
    text goes on; `shrink` sets it anew for a lower height, None where it would get too small. `after_figures`: figures
    that wait come first.
    """

    strips: tuple[Strip, ...]
    before: float = 0.0
    orphans: int = 1
    widows: int = 1
    snaps: bool = False
    keeps_next: bool = False
    floats: bool = False
    opens_section: bool = False
    after_figures: bool = False
    hangs: float = 0.0
    """Height of what stands beside the text, for a head in the side column: the next such head begins below it."""
    shrink: "Callable[[float], Block | None] | None" = None
    repeat: Strip | None = None
    """Comes first again on every further page: the heads of a table."""
    wide: bool = False
    """Reaches into the column of the side heads, so it begins below what hangs there."""

    @property
    def height(self) -> float:
        """Of all strips, without the space before."""
        return sum(strip.height for strip in self.strips)

    @property
    def first_part(self) -> float:
        """Height of the least that may stand at the foot of a page."""
        count = len(self.strips)
        if count < self.orphans + self.widows:
            return self.height
        return sum(strip.height for strip in self.strips[: self.orphans])


def line_strips(
    lines: Iterable[SetLine], style: Style, node: Node | None, *, x: float = 0.0, measure: float = 0.0
) -> tuple[Strip, ...]:
    """A strip a line; the baseline lies so that letters stand in the middle of their leading.

    Lines that run from right to left stand at the right end of `measure`.
    """
    leading = style.leading
    baseline = (leading - style.size) / 2 + style.size * 0.78
    return tuple(
        Strip(leading, (line.at(x + (measure - line.width if line.rtl and measure else 0.0), baseline, node),))
        for line in lines
    )


def stacked(strips: Iterable[Strip]) -> Strip:
    """Strips made one, so that nothing parts them."""
    items: list[Item] = []
    height = 0.0
    for strip in strips:
        items += [item.moved(0, height) for item in strip.items]
        height += strip.height
    return Strip(height, tuple(items))


def space(height: float) -> Strip:
    """An empty strip."""
    return Strip(height, ())
