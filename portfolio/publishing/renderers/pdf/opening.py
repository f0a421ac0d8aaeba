"""What a chapter opens with, above its title: a picture or a field of colour, and its number."""

from portfolio.publishing.document import Chapter, Figure
from portfolio.publishing.renderers.pdf.blocks import Strip, stacked
from portfolio.publishing.renderers.pdf.figure_parts import caption_strips, figure_anchor, told
from portfolio.publishing.renderers.pdf.items import Anchor, Field, Item, Node, Page, Photo
from portfolio.publishing.renderers.pdf.ornament import ornament
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

Rectangle = tuple[float, float, float, float]
"""Left, upper edge, width, height."""
_LONG_TITLE = 150
"""Letters: a chapter with a longer title has less room for its picture."""


def opening(typesetter: Typesetter, chapter: Chapter, page: Page, root: Node) -> float:
    """Put it on the page, as the theme wants it; where text may begin, as y in pt."""
    match typesetter.theme.manner.opener:
        case "bleed":
            return _bleed(typesetter, chapter, page, root)
        case "inset":
            return _inset(typesetter, chapter, page, root)
        case "plain":
            return _plain(typesetter, chapter, page, root)


def _bleed(typesetter: Typesetter, chapter: Chapter, page: Page, root: Node) -> float:
    """A picture or a field of colour over the page's full width, the number hanging on its lower edge."""
    sheet, colours = typesetter.sheet, typesetter.colours
    left = sheet.left(page.number)
    if chapter.opener is None:
        edge = sheet.height * sheet.opener * 0.48
        page.items.append(Field(0.0, 0.0, sheet.width, edge, colours.primary))
        page.items += ornament(typesetter.theme.manner.ornament, sheet.width, edge, colours.on_primary)
        start = edge + sheet.grid * 1.5
    else:
        edge = _height(typesetter, chapter)
        caption = _pictured(typesetter, chapter.opener, (0.0, 0.0, sheet.width, edge), page, root)
        start = edge + 5.0 + caption.height + sheet.grid
    if chapter.number:
        page.items += _number(typesetter, chapter.number, left, edge)
    return start


def _inset(typesetter: Typesetter, chapter: Chapter, page: Page, root: Node) -> float:
    """A band of the ornament at the page's upper edge, the picture below it between the margins."""
    sheet, colours = typesetter.sheet, typesetter.colours
    left = sheet.left(page.number)
    band = sheet.top * 0.62
    page.items.append(Field(0.0, 0.0, sheet.width, band, colours.deep))
    page.items += ornament(typesetter.theme.manner.ornament, sheet.width, band, colours.on_primary_muted)
    hanging = _number_side(typesetter) / 2
    if chapter.opener is None:
        edge = band + sheet.grid * 0.8 + hanging
        start = edge + hanging + sheet.grid * 0.8
    else:
        y = band + sheet.grid
        edge = y + _height(typesetter, chapter)
        caption = _pictured(typesetter, chapter.opener, (left, y, sheet.full, edge - y), page, root)
        start = edge + 5.0 + max(caption.height, hanging) + sheet.grid
    if chapter.number:
        page.items += _number(typesetter, chapter.number, left, edge)
    return start


def _plain(typesetter: Typesetter, chapter: Chapter, page: Page, root: Node) -> float:
    """The number large over a rule, the picture below it between the margins."""
    sheet, colours = typesetter.sheet, typesetter.colours
    left, y = sheet.left(page.number), sheet.top
    style = typesetter.display(sheet.grid * 2.2, sheet.grid * 2.4, colours.accent)
    if chapter.number:
        page.items.append(typesetter.line(str(chapter.number), style).at(left, y + style.size * 0.8, None))
        y += sheet.grid * 2.5
    page.items.append(Field(left, y, sheet.full, 1.6, colours.primary))
    y += sheet.grid
    if chapter.opener is None:
        return y
    height = _height(typesetter, chapter) * 0.8
    caption = _pictured(typesetter, chapter.opener, (left, y, sheet.full, height), page, root)
    return y + height + 5.0 + caption.height + sheet.grid


def _height(typesetter: Typesetter, chapter: Chapter) -> float:
    """Of the opening picture, in pt."""
    sheet = typesetter.sheet
    return sheet.height * (sheet.opener if len(chapter.title) < _LONG_TITLE else sheet.opener * 0.8)


def _pictured(typesetter: Typesetter, opener: Figure, box: Rectangle, page: Page, root: Node) -> Strip:
    """Put the picture, cut to its box, on the page with its caption under it; the caption."""
    sheet = typesetter.sheet
    nodes = told(opener, root)
    page.items.append(Anchor(figure_anchor(opener.number), 0.0))
    page.items.append(Photo(*box, opener.picture.photo, cropped=True, node=nodes.picture))
    caption = _caption(typesetter, opener, nodes.caption)
    left, under = sheet.left(page.number) + sheet.indent, box[1] + box[3] + 5.0
    page.items += [item.moved(left, under) for item in caption.items]
    return caption


def _caption(typesetter: Typesetter, opener: Figure, node: Node) -> Strip:
    """The caption beside the number that hangs on the picture, where one does."""
    sheet = typesetter.sheet
    hangs = typesetter.theme.manner.opener != "plain" and not sheet.side
    beside = _number_side(typesetter) + 8.0 if hangs else 0.0
    strips = caption_strips(typesetter, opener, beside, sheet.measure - beside, node)
    most = int(sheet.height * 0.25 / typesetter.caption.leading)
    return stacked(strips if len(strips) <= most else strips[:most])


def _number_side(typesetter: Typesetter) -> float:
    return typesetter.sheet.grid * 2.3


def _number(typesetter: Typesetter, number: int, left: float, edge: float) -> list[Item]:
    """The chapter's number in a square that hangs on the picture's lower edge."""
    side = _number_side(typesetter)
    colours = typesetter.colours
    style = typesetter.sans(side * (0.5 if number < 100 else 0.36), side, colours.on_primary, "bold")
    line = typesetter.line(str(number), style)
    return [
        Field(left, edge - side / 2, side, side, colours.accent),
        line.at(left + (side - line.width) / 2, edge + style.size * 0.36, None),
    ]
