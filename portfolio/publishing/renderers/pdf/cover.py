"""Covers and the title page: pages that are designed, not flowed."""

from portfolio.publishing.content import SchoolContent
from portfolio.publishing.document import BackCover, Cover, TitlePage
from portfolio.publishing.renderers.pdf import covers
from portfolio.publishing.renderers.pdf.blocks import Strip, stacked
from portfolio.publishing.renderers.pdf.cover_parts import MOST_LINES, Inks, cover_title, school_line, set_lines
from portfolio.publishing.renderers.pdf.items import Field, Node, Page, Photo, Rule
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.ornament import ornament, sea, waves
from portfolio.publishing.renderers.pdf.typesetter import Typesetter, fitting


def cover_page(typesetter: Typesetter, cover: Cover, number: int) -> Page:
    """The front cover, as the theme wants it."""
    page = Page(number, "cover")
    match typesetter.theme.manner.cover:
        case "shore":
            _shore(typesetter, cover, page)
        case "window":
            covers.window_cover(typesetter, cover, page)
        case "garden":
            covers.garden_cover(typesetter, cover, page)
        case "magazine":
            covers.magazine_cover(typesetter, cover, page)
        case "office":
            covers.office_cover(typesetter, cover, page)
    return page


def _shore(typesetter: Typesetter, cover: Cover, page: Page) -> None:
    """A photo that a wave cuts off, or waves alone; title and school on the deep colour."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    inks = Inks(colours.on_primary, colours.on_primary_muted, colours.on_primary)
    title = cover_title(typesetter, cover, root, inks)
    school = school_line(typesetter, cover, root, inks)
    floor = sheet.height - sheet.bottom - school.height
    needed = title.height + sheet.grid * 3.4
    shore = min(sheet.height * 0.58, max(floor - needed, sheet.height * 0.12))
    _scenery(typesetter, cover, page, shore, root)
    left = sheet.inside
    page.items += [item.moved(left, shore + sheet.grid * 2.6) for item in title.items]
    page.items += [item.moved(left, floor + sheet.grid * 0.4) for item in school.items]
    page.items.append(Rule(left, floor, sheet.full, colours.on_primary_muted, 0.4))


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


def title_page(typesetter: Typesetter, part: TitlePage, number: int) -> Page:
    """The inner title: title, event, authors, and at the foot who publishes it."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    size, leading = fitting(sheet.cover_titles, part.title)
    title = typesetter.display(size * 0.72, leading * 0.74, colours.primary)
    event = typesetter.caps(sheet.label, colours.accent)
    subtitle = typesetter.serif(sheet.lead[0], sheet.lead[1])
    names = typesetter.serif(sheet.body, sheet.grid, colours.text)
    left = sheet.left(number)
    upper = stacked(
        [
            *set_lines(typesetter, part.event.upper(), event, root, gap=6.0),
            *set_lines(typesetter, part.title, title, root, role="H1", gap=6.0),
            *set_lines(typesetter, part.subtitle, subtitle, root),
        ]
    )
    authors = root.child("Div")
    y = sheet.height * 0.2
    page = Page(number, "title", items=[item.moved(left, y) for item in upper.items])
    y += upper.height + sheet.grid
    imprint = _imprint(typesetter, part, sheet.height - sheet.bottom - y - sheet.grid * 3, root)
    page.items.append(Field(left, y, 28.0, 2.4, colours.accent))
    y += sheet.grid
    floor = sheet.height - sheet.bottom - imprint.height
    room = floor - y - sheet.grid
    shown = _fitted_names(typesetter, part.authors, names, room, authors)
    page.items += [item.moved(left, y) for item in shown.items]
    page.items += [item.moved(left, floor) for item in imprint.items]
    return page


def _fitted_names(typesetter: Typesetter, authors: tuple[str, ...], style: Style, room: float, root: Node) -> Strip:
    """The authors a line each; many run on in smaller type, and what still finds no room is in the chapters."""
    strips = [
        strip for name in authors
        for strip in typesetter.strips(name, style, root.child("P"), measure=typesetter.sheet.full)
    ]  # fmt: skip
    if len(strips) * style.leading <= room:
        return stacked(strips)
    small = typesetter.serif(style.size - 1.5, style.leading - 2)
    strips = list(typesetter.strips(" · ".join(authors), small, root.child("P"), measure=typesetter.sheet.full))
    return stacked(strips[: max(int(room / small.leading), 0)])


def _imprint(typesetter: Typesetter, part: TitlePage, room: float, root: Node) -> Strip:
    """Who publishes it: each text in fewer lines where all would not stand in `room` pt."""
    for most in (MOST_LINES, 4, 3, 2):
        imprint = _publisher(typesetter, part.school, part.place_year, root, most)
        if imprint.height <= room:
            return imprint
    return _publisher(typesetter, part.school, part.place_year, root, 1)


def _publisher(typesetter: Typesetter, school: SchoolContent, place_year: str, root: Node, most: int) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    name = typesetter.sans(*sheet.small, weight="semibold")
    small = typesetter.sans(*sheet.caption, colour=colours.muted)
    strips = set_lines(typesetter, school.name, name, root, gap=1.0, most=most)
    for text in (*school.address_lines, place_year):
        strips += set_lines(typesetter, text, small, root, most=most)
    return stacked(strips)


def back_cover(typesetter: Typesetter, part: BackCover, number: int) -> Page:
    """The back cover: some words on the deep colour, the school at the foot."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    page = Page(number, "back")
    page.items.append(Field(0.0, 0.0, sheet.width, sheet.height, colours.deep))
    page.items += ornament(typesetter.theme.manner.ornament, sheet.width, sheet.height * 0.26, colours.on_primary)
    left = sheet.left(number)
    text = typesetter.serif(*sheet.lead, colour=colours.on_primary)
    name = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, colours.on_primary, "semibold")
    small = typesetter.sans(*sheet.caption, colour=colours.on_primary_muted)
    motto = typesetter.quoted(sheet.body, sheet.grid, colours.on_primary_muted)
    told = root.child("P")
    lower = set_lines(typesetter, part.school.name, name, root, gap=2.0)
    lower += set_lines(typesetter, part.school.motto, motto, root, gap=6.0)
    for line in (*part.school.address_lines, *part.school.contact_lines):
        lower += set_lines(typesetter, line, small, root)
    foot = stacked(lower)
    floor = sheet.height - sheet.bottom - foot.height
    y = sheet.height * 0.32
    room = floor - y - sheet.grid * 2
    strips = typesetter.strips(part.text, text, told, measure=sheet.full * 0.92)
    body = stacked(strips[: max(int(room / text.leading), 0)])
    page.items += [item.moved(left, y) for item in body.items]
    page.items.append(Field(left, floor - sheet.grid, 28.0, 2.4, colours.accent))
    page.items += [item.moved(left, floor) for item in foot.items]
    return page
