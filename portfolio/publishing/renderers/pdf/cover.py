"""Covers and the title page: pages that are designed, not flowed."""

from portfolio.publishing.content import SchoolContent
from portfolio.publishing.document import BackCover, Cover, TitlePage
from portfolio.publishing.renderers.pdf.blocks import Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.items import Field, Node, Page, Photo, Rule
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.ornament import sea, waves
from portfolio.publishing.renderers.pdf.typesetter import Typesetter, fitting

_MOST_LINES = 6
"""Of each text on a cover and a title page, which have no next page."""


def cover_page(typesetter: Typesetter, cover: Cover, number: int) -> Page:
    """The front cover: a photo that a wave cuts off, or waves alone; title and school on the deep colour."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    page = Page(number, "cover")
    title = _cover_title(typesetter, cover, root)
    school = _school_line(typesetter, cover, root)
    floor = sheet.height - sheet.bottom - school.height
    needed = title.height + sheet.grid * 3.4
    shore = min(sheet.height * 0.58, max(floor - needed, sheet.height * 0.12))
    _scenery(typesetter, cover, page, shore, root)
    left = sheet.inside
    page.items += [item.moved(left, shore + sheet.grid * 2.6) for item in title.items]
    page.items += [item.moved(left, floor + sheet.grid * 0.4) for item in school.items]
    page.items.append(Rule(left, floor, sheet.full, colours.on_primary_muted, 0.4))
    return page


def _scenery(typesetter: Typesetter, cover: Cover, page: Page, shore: float, root: Node) -> None:
    sheet, colours = typesetter.sheet, typesetter.colours
    swell = sheet.height * 0.028
    if cover.picture is None:
        page.items.append(Field(0.0, 0.0, sheet.width, sheet.height, colours.primary))
        page.items += waves(sheet.width, shore + swell, colours.on_primary, 9)
    else:
        node = root.child("Figure", cover.picture.alt)
        height = shore + swell * 1.2
        page.items.append(Photo(0.0, 0.0, sheet.width, height, cover.picture.photo, cropped=True, node=node))
    page.items.append(
        sea(sheet.width, shore - swell * 0.5, sheet.height, colour=colours.primary, swell=swell, shift=0.1, alpha=0.55)
    )
    page.items.append(sea(sheet.width, shore + swell * 0.4, sheet.height, colour=colours.deep, swell=swell, shift=0.2))


def _cover_title(typesetter: Typesetter, cover: Cover, root: Node) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    size, leading = fitting(sheet.cover_titles, cover.title)
    event = typesetter.caps(sheet.label + 0.6, colours.on_primary_muted)
    title = typesetter.sans(size, leading, colours.on_primary, "bold")
    subtitle = typesetter.serif(sheet.lead[0], sheet.lead[1], colours.on_primary_muted)
    return stacked(
        [
            *_set(typesetter, cover.event.upper(), event, root, gap=4.0),
            *_set(typesetter, cover.title, title, root, role="Title", gap=7.0),
            *_set(typesetter, cover.subtitle, subtitle, root),
        ]
    )


def _school_line(typesetter: Typesetter, cover: Cover, root: Node) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    name = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, colours.on_primary, "semibold")
    year = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, colours.on_primary_muted, "medium")
    year_line = typesetter.short_line(cover.year, year, sheet.full * 0.4)
    logo = cover.school.logo
    badge = sheet.grid * 2 if logo is not None else 0.0
    x = badge + 8.0 if badge else 0.0
    room = sheet.full - x - year_line.width - 12.0
    lines = typesetter.at_most(_MOST_LINES, typesetter.lines(cover.school.name, name, room), name, room)
    strips = line_strips(lines, name, root.child("P"), x=x, measure=room)
    whole = stacked([space((badge - name.leading) / 2 if badge else 0.0), *strips])
    items = list(whole.items)
    if logo is not None:
        items.append(Field(0.0, 0.0, badge, badge, colours.on_primary, radius=3.0))
        items.append(Photo(2.0, 2.0, badge - 4, badge - 4, logo, node=root.child("Figure", cover.school.name)))
    y = (badge - name.leading) / 2 + name.leading * 0.68 if badge else name.leading * 0.68
    items.append(year_line.at(sheet.full - year_line.width, y, root.child("P")))
    return Strip(max(whole.height, badge), tuple(items))


def _set(
    typesetter: Typesetter,
    text: str,
    style: Style,
    root: Node,
    *,
    role: str = "P",
    gap: float = 0.0,
    measure: float = 0.0,
) -> list[Strip]:
    """Lines of a text over the full width, a gap below; nothing for no text."""
    if not text:
        return []
    room = measure or typesetter.sheet.full
    lines = typesetter.at_most(_MOST_LINES, typesetter.title(text, style, room), style, room)
    return [*line_strips(lines, style, root.child(role)), space(gap)]


def title_page(typesetter: Typesetter, part: TitlePage, number: int) -> Page:
    """The inner title: title, event, authors, and at the foot who publishes it."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    size, leading = fitting(sheet.cover_titles, part.title)
    title = typesetter.sans(size * 0.72, leading * 0.74, colours.primary, "bold")
    event = typesetter.caps(sheet.label, colours.accent)
    subtitle = typesetter.serif(sheet.lead[0], sheet.lead[1])
    names = typesetter.serif(sheet.body, sheet.grid, colours.text)
    left = sheet.left(number)
    upper = stacked(
        [
            *_set(typesetter, part.event.upper(), event, root, gap=6.0),
            *_set(typesetter, part.title, title, root, role="H1", gap=6.0),
            *_set(typesetter, part.subtitle, subtitle, root),
        ]
    )
    imprint = _imprint(typesetter, part.school, part.place_year, root)
    y = sheet.height * 0.2
    page = Page(number, "title", items=[item.moved(left, y) for item in upper.items])
    y += upper.height + sheet.grid
    page.items.append(Field(left, y, 28.0, 2.4, colours.accent))
    y += sheet.grid
    floor = sheet.height - sheet.bottom - imprint.height
    room = floor - y - sheet.grid
    shown = _fitted_names(typesetter, part.authors, names, room, root)
    page.items += [item.moved(left, y) for item in shown.items]
    page.items += [item.moved(left, floor) for item in imprint.items]
    return page


def _fitted_names(typesetter: Typesetter, authors: tuple[str, ...], style: Style, room: float, root: Node) -> Strip:
    """The authors a line each; many run on in smaller type, and what still finds no room is in the chapters."""
    node = root.child("P")
    strips = [
        strip for name in authors
        for strip in typesetter.strips(name, style, node, measure=typesetter.sheet.full)
    ]  # fmt: skip
    if len(strips) * style.leading <= room:
        return stacked(strips)
    small = typesetter.serif(style.size - 1.5, style.leading - 2)
    strips = list(typesetter.strips(" · ".join(authors), small, node, measure=typesetter.sheet.full))
    return stacked(strips[: max(int(room / small.leading), 0)])


def _imprint(typesetter: Typesetter, school: SchoolContent, place_year: str, root: Node) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    name = typesetter.sans(*sheet.small, weight="semibold")
    small = typesetter.sans(*sheet.caption, colour=colours.muted)
    strips = _set(typesetter, school.name, name, root, gap=1.0)
    for text in (*school.address_lines, place_year):
        strips += _set(typesetter, text, small, root)
    return stacked(strips)


def back_cover(typesetter: Typesetter, part: BackCover, number: int) -> Page:
    """The back cover: some words on the deep colour, the school at the foot."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    page = Page(number, "back")
    page.items.append(Field(0.0, 0.0, sheet.width, sheet.height, colours.deep))
    page.items += waves(sheet.width, sheet.height * 0.26, colours.on_primary)
    left = sheet.left(number)
    text = typesetter.serif(*sheet.lead, colour=colours.on_primary)
    name = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, colours.on_primary, "semibold")
    small = typesetter.sans(*sheet.caption, colour=colours.on_primary_muted)
    motto = Style("serif.italic", sheet.body, sheet.grid, colours.on_primary_muted)
    lower = _set(typesetter, part.school.name, name, root, gap=2.0)
    lower += _set(typesetter, part.school.motto, motto, root, gap=6.0)
    for line in (*part.school.address_lines, *part.school.contact_lines):
        lower += _set(typesetter, line, small, root)
    foot = stacked(lower)
    floor = sheet.height - sheet.bottom - foot.height
    y = sheet.height * 0.32
    room = floor - y - sheet.grid * 2
    strips = typesetter.strips(part.text, text, root.child("P"), measure=sheet.full * 0.92)
    body = stacked(strips[: max(int(room / text.leading), 0)])
    page.items += [item.moved(left, y) for item in body.items]
    page.items.append(Field(left, floor - sheet.grid, 28.0, 2.4, colours.accent))
    page.items += [item.moved(left, floor) for item in foot.items]
    return page
