"""A chapter: its opening, then its elements in flow."""

from dataclasses import replace

from portfolio.publishing.document import Chapter
from portfolio.publishing.renderers.pdf.blocks import Block, line_strips, space
from portfolio.publishing.renderers.pdf.elements import element_blocks
from portfolio.publishing.renderers.pdf.flow import Flow
from portfolio.publishing.renderers.pdf.items import Anchor, Node, Page
from portfolio.publishing.renderers.pdf.lines import SetLine, Style, followed
from portfolio.publishing.renderers.pdf.opening import opening
from portfolio.publishing.renderers.pdf.theme import Sheet
from portfolio.publishing.renderers.pdf.typesetter import Typesetter, fitting

_SMALLER = ((0.94, 0.5), (0.88, 0.5), (0.81, 0.3), (0.74, 0.3))
"""How much smaller pictures may get to save a last page, and what part of its height that page may use for it: the
emptier it is, the more its saving is worth."""

_COMPANY = 4
"""Lines of text that the authors take with them."""

_LONELY = 0.25
"""In parts of the text height: a last page with less on it that can't be saved gets company from the one before."""


def chapter_anchor(key: str) -> str:
    """The name that links to a chapter or part use."""
    return f"bab-{key}"


def chapter_pages(typesetter: Typesetter, chapter: Chapter, first: int) -> list[Page]:
    """The pages of a chapter that begins on page `first`.

    They are drawn together where that saves a nearly empty last page; else the authors do not stand alone on it.
    """
    pages, used = _laid(typesetter, chapter, first)
    scales = [scale for scale, most in _SMALLER if used < most] if len(pages) > 1 else []
    if scales:
        # What the smallest pictures can't save, no others can.
        tightest = _laid(typesetter.with_pictures(scales[-1]), chapter, first)[0]
        if len(tightest) < len(pages):
            tried = (_laid(typesetter.with_pictures(scale), chapter, first)[0] for scale in scales[:-1])
            return next((tighter for tighter in tried if len(tighter) < len(pages)), tightest)
    if len(pages) > 1 and used < _LONELY:
        return _laid(typesetter, chapter, first, gathered=True)[0]
    return pages


def _laid(typesetter: Typesetter, chapter: Chapter, first: int, *, gathered: bool = False) -> tuple[list[Page], float]:
    """The pages, and what part of the last one's height is used."""
    typesetter.lacking.record = chapter.key
    root = Node("Sect")
    page = Page(first, "opener", chapter.title, [Anchor(chapter_anchor(chapter.key), 0.0)])
    start = opening(typesetter, chapter, page, root)
    flow = Flow(typesetter.sheet, page, start=start)
    flow.add(_title_blocks(typesetter, chapter, root))
    blocks = element_blocks(typesetter, chapter.elements, root)
    flow.add(_gathered(blocks, sheet=typesetter.sheet) if gathered else blocks)
    return flow.finish(), flow.used


def _gathered(blocks: list[Block], sheet: Sheet) -> list[Block]:
    """The same, with what stands before the authors' head tied to it: a short block, or a paragraph's last lines."""
    place = next((n for n, block in enumerate(blocks) if block.after_figures), 0) - 2
    if place < 0 or blocks[place].floats or blocks[place].keeps_next:
        return blocks
    block = blocks[place]
    if block.snaps and len(block.strips) > _COMPANY + 2:
        head = replace(block, strips=block.strips[:-_COMPANY])
        tail = replace(block, strips=block.strips[-_COMPANY:], before=0.0, keeps_next=True)
        return [*blocks[:place], head, tail, *blocks[place + 1 :]]
    if block.height > (sheet.floor - sheet.top) / 2:
        return blocks
    return [*blocks[:place], replace(block, keeps_next=True), *blocks[place + 1 :]]


def _title_blocks(typesetter: Typesetter, chapter: Chapter, root: Node) -> list[Block]:
    """Title, authors, facts, and the summary as lead paragraph."""
    sheet, colours = typesetter.sheet, typesetter.colours
    size, leading = fitting(sheet.titles, chapter.title)
    title = typesetter.display(size, leading, colours.text)
    byline = typesetter.sans(sheet.small[0] + 0.5, sheet.small[1] + 1, colours.primary, "semibold")
    facts = typesetter.caps(sheet.label, colours.muted, "medium")
    label = typesetter.caps(sheet.label, colours.accent)
    x, width = -sheet.indent, sheet.full
    blocks = [
        _lines(typesetter.lines(chapter.label.upper(), label, width), label, root.child("P"), x),
        _lines(typesetter.title(chapter.title, title, width), title, root.child("H1"), x),
        _lines(typesetter.title(chapter.byline, byline, width), byline, root.child("P"), x, before=5.0),
        _lines(_fact_lines(typesetter, chapter.facts, facts, width), facts, root.child("P"), x, before=5.0),
    ]
    if chapter.summary:
        lead = typesetter.lead
        strips = typesetter.strips(chapter.summary, lead, root.child("P"), measure=sheet.measure)
        blocks.append(Block((*strips, space(sheet.grid * 0.5)), before=sheet.grid, orphans=2, widows=3))
    return [block for block in blocks if block.strips]


def _fact_lines(typesetter: Typesetter, facts: tuple[str, ...], style: Style, measure: float) -> list[SetLine]:
    """Facts in capitals with dots between; a line ends between two facts, without a dot, where it can."""
    groups: list[str] = []
    for fact in facts:
        joined = f"{groups[-1]}  ·  {fact.upper()}" if groups else fact.upper()
        if groups and typesetter.line(joined, style).width <= measure:
            groups[-1] = joined
        else:
            groups.append(fact.upper())
    return [line for group in groups for line in followed(typesetter.lines(group, style, measure))]


def _lines(lines: list[SetLine], style: Style, node: Node, x: float, before: float = 0.0) -> Block:
    strips = line_strips(lines, style, node, x=x)
    return Block(strips, before=before, orphans=2, widows=2)
