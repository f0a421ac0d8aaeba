"""An index: names in alphabetical order, each with the pages of the chapters where it is found."""

from collections.abc import Mapping

from portfolio.publishing.document import Index, IndexLine
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, stacked
from portfolio.publishing.renderers.pdf.chapter import chapter_anchor
from portfolio.publishing.renderers.pdf.flow import Flow
from portfolio.publishing.renderers.pdf.front import part_title
from portfolio.publishing.renderers.pdf.items import Anchor, Item, Link, Node, Page, Rule
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_NUMBERS = 0.36
"""Part of the page's width that is kept for page numbers."""


def index_pages(typesetter: Typesetter, part: Index, labels: Mapping[str, str], first: int) -> list[Page]:
    """Its pages; how many there are does not depend on the page `labels`."""
    typesetter.lacking.record = ""
    root = Node("Sect")
    page = Page(first, "front", part.title, [Anchor(chapter_anchor(part.key), 0.0)])
    flow = Flow(typesetter.sheet, page, kind="front")
    flow.add([part_title(typesetter, part.title, root)])
    for name, lines in part.groups:
        flow.add([_head(typesetter, name, root)])
        listing = root.child("L")
        flow.add([_line(typesetter, line, labels, listing) for line in lines])
    return flow.finish()


def _head(typesetter: Typesetter, name: str, root: Node) -> Block:
    sheet, colours = typesetter.sheet, typesetter.colours
    style = typesetter.sans(sheet.section, sheet.grid, colours.primary, "bold")
    strips = line_strips(typesetter.title(name, style, sheet.full), style, root.child("H2"), x=-sheet.indent)
    return Block((*strips, Strip(sheet.grid * 0.4, ())), before=sheet.grid, keeps_next=True, orphans=len(strips) + 1)


def _line(typesetter: Typesetter, line: IndexLine, labels: Mapping[str, str], listing: Node) -> Block:
    """The name at the left; page numbers, each a link, end at the right margin, so many to a line as there is room."""
    sheet, colours = typesetter.sheet, typesetter.colours
    node = listing.child("LI").child("LBody")
    leading = sheet.small[1] + 1.4
    style = typesetter.sans(sheet.small[0] + 0.4, leading, colours.text)
    number = typesetter.sans(style.size, leading, colours.primary, "semibold")
    cell = typesetter.line("0000", number).width + number.size * 0.35
    room = sheet.full * _NUMBERS
    names = line_strips(
        typesetter.lines(line.name, style, sheet.full - room - 8.0), style, node, x=-sheet.indent
    )  # fmt: skip
    baseline = (leading - style.size) / 2 + style.size * 0.78
    items: list[Item] = [Rule(-sheet.indent, 0.0, sheet.full, colours.line, 0.3)]
    count = max(int(room / cell), 1)
    rows = [line.chapters[n : n + count] for n in range(0, len(line.chapters), count)]
    for n, row in enumerate(rows):
        x = sheet.full - sheet.indent - cell * len(row)
        for key in row:
            label = typesetter.line(labels.get(chapter_anchor(key), ""), number)
            y = n * leading
            link = node.child("Link")
            items.append(label.spaced().at(x + cell - label.width, y + baseline, link))
            items.append(Link(x, y, cell, leading, chapter_anchor(key), line.name, link))
            x += cell
    height = max(len(rows), len(names)) * leading
    told = stacked(names)
    return Block((Strip(height + 1.5, (*items, *(item.moved(0.0, 0.0) for item in told.items))),))
