"""The copyright page: small print that stands at the foot of its page."""

from portfolio.publishing.document import Imprint
from portfolio.publishing.renderers.pdf.chapter import chapter_anchor
from portfolio.publishing.renderers.pdf.elements import element_blocks
from portfolio.publishing.renderers.pdf.flow import Flow
from portfolio.publishing.renderers.pdf.items import Anchor, Node, Page
from portfolio.publishing.renderers.pdf.typesetter import Typesetter


def imprint_pages(typesetter: Typesetter, part: Imprint, first: int) -> list[Page]:
    """Its pages: one, but for endless words."""
    typesetter.lacking.record = ""
    sheet = typesetter.sheet
    root = Node("Sect")
    anchor = Anchor(chapter_anchor(part.key), 0.0)
    page = Page(first, "title", part.title)
    flow = Flow(sheet, page)
    flow.add(element_blocks(typesetter, part.elements, root))
    pages = flow.finish()
    if len(pages) == 1:
        drop = max(sheet.floor - flow.y, 0.0)
        page.items = [item.moved(0.0, drop) for item in page.items]
    page.items.insert(0, anchor)
    return pages
