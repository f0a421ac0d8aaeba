"""What official papers are made of: letterhead, facts, notes, signatures."""

from portfolio.domain.prose import Run
from portfolio.publishing.document import Facts, Letterhead, Note, SignatureBlock, Signatures
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.items import Field, Item, Node, Photo, Rule
from portfolio.publishing.renderers.pdf.lines import SetLine, Style
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_SIGNING_LINES = 4
"""Lines of the grid left free to sign."""
_MOST_LINES = 6
"""Of a role, a name or a number to be signed under, and of a letterhead's parts: they stay in one piece."""


def facts(typesetter: Typesetter, element: Facts, parent: Node) -> Block:
    """“Name : value”, the colons under each other; a hairline between the rows of a booklet's."""
    sheet, colours = typesetter.sheet, typesetter.colours
    node = parent.child("Table")
    size, leading = (sheet.body, sheet.grid) if sheet.formal else (sheet.small[0], sheet.small[1] + 1)
    name_style = typesetter.sans(size * 0.94, leading, colours.muted, "medium")
    value_style = typesetter.serif(size, leading) if sheet.formal else typesetter.sans(size, leading)
    widest = max((typesetter.line(name, name_style).width for name, _ in element.rows), default=0.0)
    column = min(widest, sheet.measure * 0.38) + 6.0
    gap = typesetter.line(":", name_style).width + 7.0
    strips = []
    for name, value in element.rows:
        row = node.child("TR")
        left = typesetter.lines(name, name_style, column)
        right = typesetter.lines(value or words.NOTHING, value_style, sheet.measure - column - gap)
        items = [
            *_column(left, name_style, row.child("TH", scope="Row"), 0.0),
            *_column([typesetter.line(":", name_style)], name_style, None, column),
            *_column(right, value_style, row.child("TD"), column + gap),
        ]
        strips.append(Strip(leading * max(len(left), len(right), 1) + 2.0, tuple(items)))
    strips.append(space(sheet.grid * 0.5))
    return Block(tuple(strips), before=sheet.grid * 0.7, orphans=min(len(strips), 3), widows=2)


def _column(lines: list[SetLine], style: Style, node: Node | None, x: float) -> tuple[Item, ...]:
    return stacked(line_strips(lines, style, node, x=x)).items


def note(typesetter: Typesetter, element: Note, parent: Node) -> Block:
    """A remark on a tint with a bar at its left; it says by a word what kind it is."""
    sheet, colours = typesetter.sheet, typesetter.colours
    warning = element.kind == "warning"
    style = typesetter.sans(*sheet.small)
    bar = colours.accent if warning else colours.primary
    word = words.WARNING if warning else words.NOTE
    inset, pad = 11.0, 6.0
    runs = (Run(f"{word}. ", bold=True), Run(element.text))
    strips = typesetter.strips(runs, style, parent.child("Note"), measure=sheet.measure - inset - 8.0, x=inset)
    last = len(strips) - 1
    boxed = []
    for n, strip in enumerate(strips):
        above, below = (pad if n == 0 else 0.0), (pad if n == last else 0.0)
        height = above + strip.height + below
        ground = (Field(0.0, 0.0, sheet.measure, height, colours.tint), Field(0.0, 0.0, 2.4, height, bar))
        boxed.append(Strip(height, (*ground, *(item.moved(0.0, above) for item in strip.items))))
    # A short remark is never parted; a page of remarks may be.
    together = min(len(boxed), 8)
    return Block((*boxed, space(sheet.grid * 0.5)), before=sheet.grid * 0.5, orphans=together, widows=min(together, 3))


def signatures(typesetter: Typesetter, element: Signatures, parent: Node) -> Block:
    """Two blocks side by side and a third in the middle below them, all in one piece where a page holds it."""
    sheet = typesetter.sheet
    node = parent.child("Sect")
    style = _signing_style(typesetter)
    width = sheet.measure * 0.48
    right_x = sheet.measure - width
    strips: list[Strip] = [space(sheet.grid)]
    if element.place_date:
        dated = typesetter.at_most(_MOST_LINES, typesetter.lines(element.place_date, style, width), style, width)
        strips += line_strips(dated, style, node.child("P"), x=right_x, measure=width)
    beside = [(block, x) for block, x in ((element.left, 0.0), (element.right, right_x)) if block is not None]
    if beside:
        strips.append(_beside(typesetter, beside, width, node))
    if element.known is not None:
        middle = (sheet.measure - width) / 2
        strips.append(space(sheet.grid))
        word = typesetter.at_most(_MOST_LINES, typesetter.lines(element.known_word, style, width), style, width)
        placed = _aligned(word, style, node.child("P"), middle, width, centred=True)
        strips.append(Strip(style.leading * len(word), tuple(placed)))
        strips.append(_beside(typesetter, [(element.known, middle)], width, node, centred=True))
    whole = stacked(strips)
    # Only where each has many lines do they part: those of a third block are on the next page.
    return Block((whole,) if whole.height <= sheet.floor - sheet.top else tuple(strips), before=sheet.grid)


def _signing_style(typesetter: Typesetter) -> Style:
    sheet = typesetter.sheet
    return typesetter.serif(sheet.body, sheet.grid)


def _beside(
    typesetter: Typesetter,
    blocks: list[tuple[SignatureBlock, float]],
    width: float,
    parent: Node,
    *,
    centred: bool = False,
) -> Strip:
    """Blocks from the same height on; the room to sign begins below the longest role, so names stand level."""
    sheet = typesetter.sheet
    style = _signing_style(typesetter)
    name_style = typesetter.sans(sheet.body * 0.96, sheet.grid, weight="semibold")
    number_style = typesetter.sans(sheet.small[0], sheet.grid * 0.9, typesetter.colours.muted)
    roles = [
        typesetter.at_most(_MOST_LINES, typesetter.lines(block.role, style, width), style, width) for block, _ in blocks
    ]
    room = max(len(lines) for lines in roles) * style.leading + sheet.grid * _SIGNING_LINES
    items: list[Item] = []
    height = 0.0
    for (block, x), role in zip(blocks, roles, strict=True):
        items += _aligned(role, style, parent.child("P"), x, width, centred=centred)
        look = name_style if block.name else style
        name = typesetter.at_most(_MOST_LINES, typesetter.title(block.name or words.DOTS, look, width), look, width)
        under = typesetter.lines(block.number, number_style, width) if block.number else []
        under = typesetter.at_most(_MOST_LINES, under, number_style, width)
        # Dots to write on are not read aloud.
        node = parent.child("P") if block.name else None
        placed = _aligned(name, name_style, node, x, width, centred=centred)
        items += [item.moved(0.0, room) for item in placed]
        y = room + len(name) * name_style.leading
        items += _name_rule(typesetter, name, x, width, y, centred=centred) if block.name else []
        placed = _aligned(under, number_style, parent.child("P"), x, width, centred=centred)
        items += [item.moved(0.0, y + 1.0) for item in placed]
        height = max(height, y + 1.0 + len(under) * number_style.leading)
    return Strip(height, tuple(items))


def _name_rule(
    typesetter: Typesetter, name: list[SetLine], x: float, width: float, y: float, *, centred: bool
) -> list[Item]:
    """The line under a name, as long as the longest of its lines."""
    long = max(line.width for line in name)
    left = x + (width - long) / 2 if centred else x
    return [Rule(left, y - 2.4, long, typesetter.colours.text, 0.5)]


def _aligned(
    lines: list[SetLine], style: Style, node: Node | None, x: float, width: float, *, centred: bool
) -> list[Item]:
    whole = stacked(line_strips(lines, style, node, x=x))
    shifts = [(width - line.width) / 2 if centred else 0.0 for line in lines]
    return [item.moved(shift, 0.0) for item, shift in zip(whole.items, shifts, strict=True)]


def letterhead(typesetter: Typesetter, element: Letterhead, parent: Node) -> Block:
    """Logo at the left, the school's name large, its address and how to reach it, over a strong and a thin line."""
    sheet, colours, school = typesetter.sheet, typesetter.colours, element.school
    node = parent.child("Sect")
    badge = sheet.grid * 3.6 if school.logo is not None else 0.0
    x = badge + 14.0 if badge else 0.0
    name = typesetter.sans(sheet.part_title[0] * 0.82, sheet.part_title[1] * 0.84, colours.deep, "bold")
    small = typesetter.sans(*sheet.caption, colour=colours.muted)
    number = f"NPSN {school.npsn}" if school.npsn else ""
    where = ", ".join(school.address_lines)
    reach = " · ".join(part for part in (number, *school.contact_lines) if part)
    strips: list[Strip] = []
    for text, style in ((school.name, name), (where, small), (reach, small)):
        lines = typesetter.at_most(_MOST_LINES, typesetter.lines(text, style, sheet.full - x), style, sheet.full - x)
        if lines:
            strips += line_strips(lines, style, node.child("P"), x=x, measure=sheet.full - x)
            strips += [space(2.0)] if style is name else []
    words_ = stacked(strips)
    height = max(words_.height, badge)
    items = [item.moved(0.0, (height - words_.height) / 2) for item in words_.items]
    if school.logo is not None:
        items.insert(
            0, Photo(0.0, (height - badge) / 2, badge, badge, school.logo, node=node.child("Figure", school.name))
        )
    y = height + 8.0
    items += [Rule(0.0, y, sheet.full, colours.deep, 1.8), Rule(0.0, y + 2.8, sheet.full, colours.deep, 0.5)]
    items = [item.moved(-sheet.indent, 0.0) for item in items]
    return Block((Strip(y + 4.0, tuple(items)), space(sheet.grid)), widows=2, wide=sheet.indent > 0)
