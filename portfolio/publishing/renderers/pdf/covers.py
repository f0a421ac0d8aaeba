"""The front covers that themes choose from, besides the one by the sea."""

from portfolio.publishing.document import Cover
from portfolio.publishing.renderers.pdf.blocks import Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.cover_parts import MOST_LINES, Inks, cover_title, school_line, set_lines
from portfolio.publishing.renderers.pdf.items import Field, Item, Line, Node, Page, Photo, Rule
from portfolio.publishing.renderers.pdf.ornament import hedge, kawung
from portfolio.publishing.renderers.pdf.typesetter import Typesetter, fitting

_CELL = 30.0
"""pt: of the batik pattern on a cover."""


def window_cover(typesetter: Typesetter, cover: Cover, page: Page) -> None:
    """The batik pattern over all; the title above, the photo framed below it."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    inks = Inks(colours.on_primary, colours.on_primary_muted, colours.on_primary)
    title = cover_title(typesetter, cover, root, inks)
    school = school_line(typesetter, cover, root, inks)
    left, floor = sheet.inside, sheet.height - sheet.bottom - school.height
    page.items.append(Field(0.0, 0.0, sheet.width, sheet.height, colours.deep))
    pattern = kawung((0.0, 0.0), sheet.width, sheet.height, _CELL, colour=colours.on_primary_muted, alpha=0.09)
    page.items.append(pattern)
    y = sheet.top * 1.35
    page.items += [item.moved(left, y) for item in title.items]
    y += title.height + sheet.grid * 1.4
    height = floor - sheet.grid * 1.4 - y
    if height > sheet.height * 0.12:
        page.items += _framed(typesetter, cover, (left, y, sheet.full, height), root)
    page.items.append(Rule(left, floor - sheet.grid * 0.4, sheet.full, colours.on_primary_muted, 0.4))
    page.items += [item.moved(left, floor) for item in school.items]


def _framed(typesetter: Typesetter, cover: Cover, box: tuple[float, float, float, float], root: Node) -> list[Item]:
    """The photo with a thin light frame; without one the pattern stands in it, strong."""
    colours = typesetter.colours
    x, y, width, height = box
    frame = Field(x, y, width, height, colours.on_primary_muted)
    inner = (x + 3.0, y + 3.0, width - 6.0, height - 6.0)
    if cover.picture is not None:
        node = root.child("Figure", cover.picture.alt)
        return [frame, Photo(*inner, cover.picture.photo, cropped=True, node=node)]
    panel = kawung(inner[:2], *inner[2:], _CELL * 1.6, colour=colours.on_primary_muted, alpha=0.5)
    return [frame, Field(*inner, colours.primary), panel]


def garden_cover(typesetter: Typesetter, cover: Cover, page: Page) -> None:
    """The photo above a hedge of leaves; title and school in daylight below."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    inks = Inks(colours.deep, colours.muted)
    title = cover_title(typesetter, cover, root, inks)
    school = school_line(typesetter, cover, root, inks)
    left, floor = sheet.inside, sheet.height - sheet.bottom - school.height
    ground = min(sheet.height * 0.56, max(floor - title.height - sheet.grid * 3, sheet.height * 0.14))
    page.items.append(Field(0.0, 0.0, sheet.width, sheet.height, colours.tint))
    if cover.picture is None:
        page.items.append(Field(0.0, 0.0, sheet.width, ground, colours.soft))
    else:
        node = root.child("Figure", cover.picture.alt)
        page.items.append(Photo(0.0, 0.0, sheet.width, ground, cover.picture.photo, cropped=True, node=node))
    tall = min(sheet.height * (0.3 if cover.picture is None else 0.09), ground * 0.9)
    page.items += hedge(sheet.width, ground + 1.0, tall, (colours.primary, colours.deep, colours.accent))
    page.items.append(Field(0.0, ground, sheet.width, 3.0, colours.deep))
    page.items += [item.moved(left, ground + sheet.grid * 1.7) for item in title.items]
    page.items.append(Rule(left, floor - sheet.grid * 0.4, sheet.full, colours.line, 0.6))
    page.items += [item.moved(left, floor) for item in school.items]


def magazine_cover(typesetter: Typesetter, cover: Cover, page: Page) -> None:
    """The photo over the page but for a straight white foot with a large title."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    inks = Inks(colours.text, colours.muted)
    title = cover_title(typesetter, cover, root, inks)
    school = school_line(typesetter, cover, root, inks)
    left, floor = sheet.inside, sheet.height - sheet.bottom - school.height
    edge = max(floor - title.height - sheet.grid * 2.6, sheet.height * 0.1)
    page.items.append(Field(0.0, 0.0, sheet.width, sheet.height, "#FFFFFF"))
    if cover.picture is None:
        page.items.append(Field(0.0, 0.0, sheet.width, edge, colours.primary))
    else:
        node = root.child("Figure", cover.picture.alt)
        page.items.append(Photo(0.0, 0.0, sheet.width, edge, cover.picture.photo, cropped=True, node=node))
    page.items.append(Field(left, edge - sheet.grid * 0.5, sheet.full * 0.22, sheet.grid, colours.accent))
    page.items += [item.moved(left, edge + sheet.grid * 1.4) for item in title.items]
    page.items += [item.moved(left, floor) for item in school.items]


def office_cover(typesetter: Typesetter, cover: Cover, page: Page) -> None:
    """White within two fine frames: logo and school above, the title in the middle, everything centred."""
    sheet, colours = typesetter.sheet, typesetter.colours
    root = Node("Sect")
    edge = sheet.outside * 0.55
    for inset, thickness in ((edge, 1.4), (edge + 4.0, 0.5)):
        page.items += _frame(inset, sheet.width, sheet.height, (thickness, colours.primary))
    left, measure = sheet.outside * 1.3, sheet.width - sheet.outside * 2.6
    head = _office_head(typesetter, cover, measure, root)
    page.items += [item.moved(left, sheet.top * 1.6) for item in head.items]
    title = _office_title(typesetter, cover, measure, root)
    year = _office_year(typesetter, cover, measure, root)
    floor = sheet.height - sheet.bottom * 1.5 - year.height
    page.items += [item.moved(left, floor) for item in year.items]
    y = sheet.top * 1.6 + head.height + sheet.grid * 1.6
    room = floor - y - sheet.grid
    height = min(room - title.height - sheet.grid * 1.6, measure * 0.68)
    if cover.picture is not None and height > sheet.height * 0.12:
        node = root.child("Figure", cover.picture.alt)
        page.items.append(Photo(left, y, measure, height, cover.picture.photo, cropped=True, node=node))
        y += height + sheet.grid * 1.6
    else:
        y += max((room - title.height) * 0.38, 0.0)
    page.items += [item.moved(left, y) for item in title.items]


def _frame(inset: float, width: float, height: float, line: tuple[float, str]) -> list[Item]:
    """Four lines (thickness and colour) at that distance from the page's edges."""
    thickness, colour = line
    wide, tall = width - 2 * inset, height - 2 * inset
    return [
        Field(inset, inset, wide, thickness, colour),
        Field(inset, height - inset - thickness, wide, thickness, colour),
        Field(inset, inset, thickness, tall, colour),
        Field(width - inset - thickness, inset, thickness, tall, colour),
    ]


def _office_head(typesetter: Typesetter, cover: Cover, measure: float, root: Node) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    name = typesetter.sans(sheet.small[0] + 2, sheet.small[1] + 3, colours.deep, "bold")
    strips = []
    if cover.school.logo is not None:
        side = sheet.grid * 3.6
        node = root.child("Figure", cover.school.name)
        logo = Photo((measure - side) / 2, 0.0, side, side, cover.school.logo, node=node)
        strips = [Strip(side + sheet.grid * 0.7, (logo,))]
    lines = typesetter.title(cover.school.name, name, measure)
    shown = typesetter.at_most(MOST_LINES, lines, name, measure)
    return centred(stacked([*strips, *line_strips(shown, name, root.child("P"))]), measure)


def _office_title(typesetter: Typesetter, cover: Cover, measure: float, root: Node) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    size, leading = fitting(sheet.cover_titles, cover.title)
    title = typesetter.display(size * 0.82, leading * 0.84, colours.deep)
    event = typesetter.caps(sheet.label + 0.4, colours.accent)
    subtitle = typesetter.serif(sheet.lead[0], sheet.lead[1], colours.muted)
    strips = [
        *set_lines(typesetter, cover.event.upper(), event, root, gap=6.0, measure=measure),
        *set_lines(typesetter, cover.title, title, root, role="Title", gap=8.0, measure=measure),
        *set_lines(typesetter, cover.subtitle, subtitle, root, measure=measure),
    ]
    return centred(stacked(strips), measure)


def _office_year(typesetter: Typesetter, cover: Cover, measure: float, root: Node) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    year = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, colours.deep, "semibold")
    rule = Strip(sheet.grid, (Field(measure * 0.42, 0.0, measure * 0.16, 1.6, colours.accent),))
    return centred(
        stacked([rule, space(1.0), *set_lines(typesetter, cover.year, year, root, measure=measure)]), measure
    )


def centred(strip: Strip, measure: float) -> Strip:
    """The same with every line of text in the middle of `measure` pt."""
    items = (
        item.moved((measure - item.width) / 2 - item.x, 0.0) if isinstance(item, Line) else item for item in strip.items
    )
    return Strip(strip.height, tuple(items))
