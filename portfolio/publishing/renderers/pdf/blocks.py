"""Blocks: what the paginator moves about. A block is made of strips; between some of them it may be parted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from portfolio.publishing.renderers.pdf.items import Anchor, Field, Item, Link, Node, Watermark
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


def torn(strip: Strip, most: float) -> list[Strip]:
    """A strip that no page holds, in pieces of at most `most` pt, parted between its lines: as it is where it fits.

    What lies behind the lines, tints and uprights, goes on in each piece.
    """
    rest = sorted(strip.items, key=_top)
    grounds = [item for item in rest if isinstance(item, Field | Link)]
    solid = [item for item in rest if not isinstance(item, Field | Link)]
    pieces: list[Strip] = []
    begun = 0.0
    while strip.height - begun > most:
        end, count = _most_within(solid, begun + most)
        if not count:
            break
        pieces.append(_piece(solid[:count], grounds, begun, end))
        solid, begun = solid[count:], end
    return [*pieces, _piece(solid, grounds, begun, strip.height)] if pieces else [strip]


def _most_within(items: Sequence[Item], limit: float) -> tuple[float, int]:
    """Where to part items sorted by their upper edges, and how many of them then end above: before `limit`, all."""
    lowest, best = 0.0, (0.0, 0)
    for count, item in enumerate(items):
        if count and lowest <= _top(item) + 0.1:
            best = (min(_top(item), limit), count)
        lowest = max(lowest, _bottom(item))
        if lowest > limit:
            return best
    return best


def _piece(solid: Sequence[Item], grounds: Sequence[Item], begun: float, end: float) -> Strip:
    items: list[Item] = [cut for ground in grounds if (cut := _cut(ground, begun, end)) is not None]
    return Strip(end - begun, tuple(item.moved(0.0, -begun) for item in (*items, *solid)))


def _cut(ground: Item, begun: float, end: float) -> Item | None:
    """What of a ground lies between two heights."""
    top, bottom = max(_top(ground), begun), min(_bottom(ground), end)
    if bottom <= top or not isinstance(ground, Field | Link):
        return None
    return replace(ground, y=top, height=bottom - top)


def _top(item: Item) -> float:
    return item.y if isinstance(item, Anchor) else 0.0 if isinstance(item, Watermark) else item.box[1]


def _bottom(item: Item) -> float:
    return item.y if isinstance(item, Anchor) else 0.0 if isinstance(item, Watermark) else item.box[3]
