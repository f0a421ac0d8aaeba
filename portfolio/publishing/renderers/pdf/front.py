"""The table of contents, forewords and credits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from portfolio.publishing.document import Contents, FrontMatter
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.chapter import chapter_anchor
from portfolio.publishing.renderers.pdf.elements import element_blocks
from portfolio.publishing.renderers.pdf.flow import Flow
from portfolio.publishing.renderers.pdf.items import Anchor, Item, Link, Node, Page, Rule
from portfolio.publishing.renderers.pdf.lines import followed
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

CONTENTS_KEY = "daftar-isi"
_FEW, _TIGHT = 0.3, 0.2
"""A last page that is used less than this is spared by setting entries with this much air, in grid lines."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents."""

    key: str
    title: str
    byline: str
    number: int | None
    """The chapter's; None for other parts."""


def front_pages(typesetter: Typesetter, part: FrontMatter, first: int) -> list[Page]:
    """The pages of a foreword or of the credits."""
    typesetter.lacking.record = ""
    root = Node("Sect")
    page = Page(first, "front", part.title, [Anchor(chapter_anchor(part.key), 0.0)])
    flow = Flow(typesetter.sheet, page)
    flow.add([part_title(typesetter, part.title, root)])
    flow.add(element_blocks(typesetter, part.elements, root))
    return flow.finish()


def contents_pages(
    typesetter: Typesetter, part: Contents, entries: Sequence[Entry], labels: Mapping[str, str], first: int
) -> list[Page]:
    """The table of contents; how many pages it takes does not depend on the page `labels` in it."""
    typesetter.lacking.record = ""
    laid = _contents(typesetter, part, entries, labels, first)
    if len(laid.pages) > 1 and laid.used < _FEW:
        tighter = _contents(typesetter, part, entries, labels, first, air=_TIGHT)
        laid = tighter if len(tighter.pages) < len(laid.pages) else laid
    return laid.pages


def _contents(
    typesetter: Typesetter,
    part: Contents,
    entries: Sequence[Entry],
    labels: Mapping[str, str],
    first: int,
    *,
    air: float = 0.42,
) -> Flow:
    root = Node("Sect")
    page = Page(first, "contents", part.title, [Anchor(chapter_anchor(CONTENTS_KEY), 0.0)])
    flow = Flow(typesetter.sheet, page, kind="contents")
    flow.add([part_title(typesetter, part.title, root)])
    listed = root.child("TOC")
    flow.add(
        _entry(typesetter, entry, labels.get(chapter_anchor(entry.key), ""), listed.child("TOCI"), air)
        for entry in entries
    )
    flow.finish()
    return flow


def part_title(typesetter: Typesetter, title: str, root: Node) -> Block:
    """The title of a part that is no chapter: at the left, or in capitals in the middle of a report's page."""
    sheet, colours = typesetter.sheet, typesetter.colours
    size, leading = sheet.part_title
    if sheet.formal:
        size, leading = size * 0.86, leading * 0.9
    style = typesetter.display(size, leading, colours.deep if sheet.formal else colours.primary)
    lines = typesetter.title(title.upper() if sheet.formal else title, style, sheet.full)
    shift = [(sheet.full - line.width) / 2 if sheet.formal else 0.0 for line in lines]
    whole = stacked(line_strips(lines, style, root.child("H1"), x=-sheet.indent))
    text = Strip(whole.height, tuple(item.moved(dx, 0.0) for item, dx in zip(whole.items, shift, strict=True)))
    height = text.height + sheet.grid
    return Block((stacked([space(sheet.grid), text, space(sheet.grid + (-height % sheet.grid))]),))


def _entry(typesetter: Typesetter, entry: Entry, label: str, node: Node, air: float) -> Block:
    """Number, title with authors under it, page number; a hairline above; the whole is a link.

    `air` is the room above and below the words, in grid lines.
    """
    sheet, colours = typesetter.sheet, typesetter.colours
    size, leading = sheet.small[0] + 1.2, sheet.small[1] + 1.8
    title = typesetter.sans(size, leading, colours.text, "semibold")
    number = typesetter.sans(size, leading, colours.accent, "bold")
    page_style = typesetter.sans(size, leading, colours.primary, "bold")
    byline = typesetter.caption
    column, page_column = size * 2.1, size * 2.6
    x, full = -sheet.indent, sheet.full
    measure = full - column - page_column
    counted, link = node.child("Lbl"), node.child("Reference").child("Link")
    lines = followed(typesetter.lines(entry.title, title, measure))
    strips = [space(sheet.grid * air)]
    strips += line_strips(lines, title, link, x=x + column, measure=measure)
    strips.append(space(1.5))
    if entry.byline:
        names = followed(typesetter.lines(entry.byline, byline, measure))
        strips += line_strips(names, byline, link, x=x + column, measure=measure)
    strips.append(space(sheet.grid * air))
    whole = stacked(strips)
    baseline = sheet.grid * air + (leading - size) / 2 + size * 0.78
    page_line = typesetter.line(label, page_style)
    items: list[Item] = [Rule(x, 0.0, full, colours.line, 0.4), *whole.items]
    if entry.number is not None:
        items.append(typesetter.line(str(entry.number), number).at(x, baseline, counted))
    items.append(page_line.at(x + full - page_line.width, baseline, link))
    items.append(Link(x, 0.0, full, whole.height, chapter_anchor(entry.key), entry.title, link))
    return Block((Strip(whole.height, tuple(items)),))
