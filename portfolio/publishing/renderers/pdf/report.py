"""Formal reports as pages: cover, approval, chapters; and pages for a single purpose."""

from portfolio.domain.prose import Run
from portfolio.publishing.content import SchoolContent
from portfolio.publishing.document import (
    ApprovalPage,
    Facts,
    FormalChapter,
    Handout,
    Heading,
    ReportCover,
    Text,
)
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.chapter import chapter_anchor
from portfolio.publishing.renderers.pdf.elements import element_blocks
from portfolio.publishing.renderers.pdf.flow import Flow
from portfolio.publishing.renderers.pdf.front import part_title
from portfolio.publishing.renderers.pdf.items import Anchor, Field, Item, Node, Page, Photo, Rule
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.listing import section_anchor
from portfolio.publishing.renderers.pdf.ornament import sea
from portfolio.publishing.renderers.pdf.prose import formal_head
from portfolio.publishing.renderers.pdf.typesetter import Typesetter, fitting


def report_cover(typesetter: Typesetter, cover: ReportCover, number: int) -> Page:
    """Logo and school above, the title in the middle, who wrote it below; on a wave the school and the year."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    page = Page(number, "cover")
    margin = sheet.outside
    width = sheet.width - 2 * margin
    shore = sheet.height * 0.87
    page.items += [
        sea(sheet.width, shore - 12.0, sheet.height, colour=colours.primary, swell=11.0, shift=0.1, alpha=0.55),
        sea(sheet.width, shore, sheet.height, colour=colours.deep, swell=11.0, shift=0.25),
    ]
    y = sheet.height * 0.095
    logo = cover.school.logo
    if logo is not None:
        side = sheet.height * 0.105
        node = root.child("Figure", cover.school.name)
        page.items.append(Photo((sheet.width - side) / 2, y, side, side, logo, node=node))
        y += side + sheet.grid * 0.8
    head, title, author, foot = _cover_texts(typesetter, cover, width, shore - y, root)
    page.items += _moved(head, margin, y)
    # A little above the middle of what is left looks like the middle.
    top = max(sheet.height * 0.44 - title.height / 2, y + head.height + sheet.grid * 1.5)
    top = min(top, max(shore - title.height - author.height - sheet.grid * 3.2, y + head.height + sheet.grid))
    page.items += _moved(title, margin, top)
    accent = top + title.height + sheet.grid * 1.2
    page.items.append(Field(sheet.width / 2 - 17.0, accent, 34.0, 2.6, colours.accent))
    floor = shore - sheet.grid * 3.2 - author.height
    page.items += _moved(author, margin, max(floor, accent + sheet.grid))
    page.items += _moved(foot, margin, sheet.height * 0.925 - foot.height / 2 + 8.0)
    return page


_COVER_LINES = (12, 6, 4, 3, 2)
"""How many lines each text on a cover may take, the most that find room."""
_SMALLER = (0.95, 0.9, 0.84, 0.76, 0.7, 0.64)
"""Sizes of type to try, in parts of the usual."""
_MOST_LINES = 12
"""Of a title in one piece."""
_SMALL_ENOUGH = 0.9
"""The smallest on paper that is read in the hand."""
_Lines = list[tuple[str, Style, str, float]]
"""Text, its style, its role, and the space above it in pt."""


def _cover_texts(
    typesetter: Typesetter, cover: ReportCover, width: float, room: float, root: Node
) -> tuple[Strip, Strip, Strip, Strip]:
    """School, title, author and foot, each text cut where all would not stand between logo and wave."""
    sheet = typesetter.sheet
    parts = (
        _cover_school(typesetter, cover.school), _cover_title(typesetter, cover), _cover_author(typesetter, cover),
    )  # fmt: skip
    most = _COVER_LINES[0]
    for most in _COVER_LINES:
        tried = [_centred(typesetter, texts, width, Node("Sect"), most) for texts in parts]
        if sum(strip.height for strip in tried) + sheet.grid * 4 <= room:
            break
    head, title, author = (_centred(typesetter, texts, width, root, most) for texts in parts)
    return head, title, author, _centred(typesetter, _cover_foot(typesetter, cover), width, root, 2)


def _cover_school(typesetter: Typesetter, school: SchoolContent) -> _Lines:
    colours, sheet = typesetter.colours, typesetter.sheet
    name = typesetter.sans(sheet.small[0] + 3.5, sheet.small[1] + 5, colours.deep, "semibold")
    motto = Style("serif.italic", sheet.body, sheet.grid, colours.muted)
    return [(school.name, name, "P", 0.0), (school.motto, motto, "P", 2.0)]


def _cover_title(typesetter: Typesetter, cover: ReportCover) -> _Lines:
    colours, sheet = typesetter.colours, typesetter.sheet
    size, leading = fitting(sheet.cover_titles, cover.title)
    title = typesetter.sans(size, leading, colours.primary, "bold")
    subtitle = typesetter.serif(sheet.lead[0] + 1, sheet.lead[1] + 1)
    return [(cover.title, title, "Title", 0.0), (cover.subtitle, subtitle, "P", sheet.grid * 0.8)]


def _cover_author(typesetter: Typesetter, cover: ReportCover) -> _Lines:
    colours, sheet = typesetter.colours, typesetter.sheet
    by = typesetter.sans(*sheet.small, colour=colours.muted)
    name = typesetter.sans(sheet.body + 2, sheet.grid + 3, weight="semibold")
    return [
        (words.COMPILED_BY if cover.author else "", by, "P", 0.0),
        (cover.author, name, "P", 2.0),
        (cover.author_role, by, "P", 1.0),
    ]


def _cover_foot(typesetter: Typesetter, cover: ReportCover) -> _Lines:
    colours, sheet = typesetter.colours, typesetter.sheet
    name = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, colours.on_primary, "semibold")
    small = typesetter.sans(*sheet.caption, colour=colours.on_primary_muted)
    region = cover.school.address_lines[-1] if cover.school.address_lines else ""
    return [(cover.school.name, name, "P", 0.0), (region, small, "P", 0.0), (cover.year, name, "P", 2.0)]


def _centred(typesetter: Typesetter, texts: _Lines, width: float, root: Node, most: int) -> Strip:
    """Texts under each other, each of at most `most` lines, each line in the middle of `width`."""
    strips: list[Strip] = []
    for text, style, role, above in texts:
        if text:
            strips += [space(above), _middle(typesetter, text, style, (width, 0.0), root.child(role), most=most)]
    return stacked(strips)


def _middle(
    typesetter: Typesetter, text: str, style: Style, room: tuple[float, float], node: Node, *, most: int = _MOST_LINES
) -> Strip:
    """At most `most` lines of even length in the middle of `room`: its width, and its left edge."""
    width, left = room
    lines = typesetter.at_most(most, typesetter.title(text, style, width), style, width)
    whole = stacked(line_strips(lines, style, node))
    placed = zip(whole.items, lines, strict=True)
    return Strip(whole.height, tuple(item.moved(left + (width - line.width) / 2, 0.0) for item, line in placed))


def _moved(strip: Strip, x: float, y: float) -> list[Item]:
    return [item.moved(x, y) for item in strip.items]


def approval_pages(typesetter: Typesetter, part: ApprovalPage, first: int) -> list[Page]:
    """Lembar pengesahan: what is approved in the middle, then the words, the facts, the signatures."""
    typesetter.lacking.record = ""
    sheet = typesetter.sheet
    root = Node("Sect")
    page = Page(first, "front", part.title, [Anchor(chapter_anchor(part.key), 0.0)])
    flow = Flow(sheet, page, kind="front")
    subject = typesetter.sans(sheet.section + 1, sheet.section * 1.5, weight="semibold")
    flow.add([part_title(typesetter, part.title, root)])
    strip = _middle(typesetter, part.subject, subject, (sheet.measure, 0.0), root.child("P"))
    flow.add([Block((strip, space(sheet.grid)), widows=2)])
    elements = [Text((Run(part.text),))] if part.text.strip() else []
    flow.add(element_blocks(typesetter, (*elements, Facts(part.facts), part.signatures), root))
    return flow.finish()


def formal_pages(typesetter: Typesetter, part: FormalChapter, first: int) -> list[Page]:
    """A chapter of a report from a new page on: its label small over its title, then its sections."""
    typesetter.lacking.record = ""
    root = Node("Sect")
    head = " · ".join(text for text in (part.label, part.title) if text)
    page = Page(first, "opener", head, [Anchor(chapter_anchor(part.key), 0.0)])
    flow = Flow(typesetter.sheet, page)
    flow.add([_chapter_head(typesetter, part, root)])
    for n, section in enumerate(part.sections):
        if section.title:
            head_block = formal_head(typesetter, Heading(section.title), root, section_anchor(part, n))
            flow.add([head_block])
        flow.add(element_blocks(typesetter, section.elements, root))
    return flow.finish()


def _chapter_head(typesetter: Typesetter, part: FormalChapter, root: Node) -> Block:
    sheet, colours = typesetter.sheet, typesetter.colours
    label = typesetter.caps(sheet.section * 0.86, colours.accent, "bold")
    size, leading = fitting(sheet.titles, part.title)
    title = typesetter.sans(size, leading, colours.deep, "bold")
    room = (sheet.measure, 0.0)
    strips = [space(sheet.grid * 0.6)]
    if part.label:
        strips += [_middle(typesetter, part.label.upper(), label, room, root.child("P")), space(2.0)]
    strips.append(_middle(typesetter, part.title.upper(), title, room, root.child("H1")))
    bar = Field(sheet.measure / 2 - 15.0, 0.0, 30.0, 2.2, colours.accent)
    strips += [space(sheet.grid * 0.6), Strip(2.2, (bar,)), space(sheet.grid * 1.1)]
    whole = stacked(strips)
    height = whole.height + (-whole.height % sheet.grid)
    return Block((Strip(height, whole.items),))


def handout_pages(typesetter: Typesetter, part: Handout, first: int) -> list[Page]:
    """Single pages; where a little smaller type saves one of them (on a slide: all but one), in smaller type."""
    pages = _handout(typesetter, part, first)
    for scale in _SMALLER:
        if len(pages) == 1 or (scale < _SMALL_ENOUGH and not typesetter.sheet.single):
            break
        tried = _handout(typesetter.with_type(scale), part, first)
        pages = tried if len(tried) < len(pages) else pages
    return pages


def _handout(typesetter: Typesetter, part: Handout, first: int) -> list[Page]:
    """The school's letterhead, small; the title large; then everything in flow."""
    typesetter.lacking.record = ""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    page = Page(first, "text", part.title, [Anchor(chapter_anchor(part.key), 0.0)])
    flow = Flow(sheet, page)
    if part.school is not None and part.school.name:
        flow.add([_small_letterhead(typesetter, part.school, root)])
    if part.title:
        size, leading = sheet.part_title
        title = typesetter.sans(size, leading, colours.deep, "bold")
        subtitle = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, colours.muted)
        strips = list(line_strips(typesetter.title(part.title, title, sheet.full), title, root.child("H1")))
        strips += typesetter.strips(part.subtitle, subtitle, root.child("P"), measure=sheet.full)
        flow.add([Block((*strips, space(sheet.grid * 0.6)))])
    flow.add(element_blocks(typesetter, part.elements, root))
    return flow.finish()


def _small_letterhead(typesetter: Typesetter, school: SchoolContent, root: Node) -> Block:
    """Logo, name and place in one line over a hairline."""
    sheet, colours = typesetter.sheet, typesetter.colours
    node = root.child("P")
    name = typesetter.sans(sheet.small[0], sheet.small[1], colours.text, "semibold")
    small = typesetter.sans(*sheet.caption, colour=colours.muted)
    side = sheet.small[1] + sheet.caption[1] + 1.0 if school.logo is not None else 0.0
    x = side + 9.0 if side else 0.0
    region = school.address_lines[-1] if school.address_lines else ""
    strips = [
        *typesetter.strips(school.name, name, node, measure=sheet.full - x, x=x),
        *typesetter.strips(region, small, node, measure=sheet.full - x, x=x),
    ]
    whole = stacked(strips)
    height = max(whole.height, side)
    items: list[Item] = [item.moved(0.0, (height - whole.height) / 2) for item in whole.items]
    if school.logo is not None:
        items.append(Photo(0.0, 0.0, side, side, school.logo, node=root.child("Figure", school.name)))
    items.append(Rule(0.0, height + 6.0, sheet.full, colours.line, 0.6))
    return Block((Strip(height + 6.0, tuple(items)), space(sheet.grid)))
