"""Running text: paragraphs, lists, side heads, pulled quotes."""

from portfolio.publishing.document import Bullets, Element, Heading, Quote, Text
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.items import Anchor, Field, Item, Node, Rule
from portfolio.publishing.renderers.pdf.lines import SetLine
from portfolio.publishing.renderers.pdf.typesetter import Typesetter


def paragraph(typesetter: Typesetter, text: Text, parent: Node, previous: Element | None) -> Block:
    """A paragraph on the grid; one that follows another begins with an indent, one after a list with a space."""
    style, sheet = typesetter.body, typesetter.sheet
    indent = sheet.body * 1.3 if isinstance(previous, Text) else 0.0
    lines = typesetter.lines(text.runs, style, sheet.measure, indent)
    strips = line_strips(lines, style, parent.child("P"), measure=sheet.measure)
    before = sheet.grid / 2 if isinstance(previous, Bullets) else 0.0
    return Block(strips, before, orphans=2, widows=2, snaps=True)


def bullets(typesetter: Typesetter, element: Bullets, parent: Node) -> list[Block]:
    """A list, a block an item, its marks hanging in the indent."""
    style, sheet, colours = typesetter.body, typesetter.sheet, typesetter.colours
    mark_style = typesetter.sans(sheet.body * 0.88, style.leading, colours.primary, "semibold")
    widest = typesetter.line(f"{len(element.items)}.", mark_style).width if element.ordered else 0.0
    indent = max(sheet.body * 1.3, widest + sheet.body * 0.5)
    items = parent.child("L", numbering="Decimal" if element.ordered else "Disc")
    blocks = []
    for n, text in enumerate(element.items, start=1):
        node = items.child("LI")
        label, body = node.child("Lbl"), node.child("LBody")
        strips = typesetter.strips(text.runs, style, body, measure=sheet.measure - indent, x=indent)
        mark = typesetter.line(f"{n}." if element.ordered else "•", mark_style)
        strips = _marked(strips, mark, label)
        # Half a line above the list, and half below it, where the next paragraph finds back to the grid.
        blocks.append(Block(strips, before=style.leading / 2 if n == 1 else 0.0, orphans=2, widows=2))
    return blocks


def _marked(strips: tuple[Strip, ...], mark: SetLine, node: Node) -> tuple[Strip, ...]:
    if not strips:
        return strips
    first = strips[0]
    baseline = next(item.y for item in first.items if hasattr(item, "y"))
    return (Strip(first.height, (mark.at(0.0, baseline, node), *first.items)), *strips[1:])


def section_head(typesetter: Typesetter, heading: Heading, colour: str, parent: Node) -> Block:
    """A coloured side head: above its text, or beside it where the sheet has a column for heads."""
    sheet = typesetter.sheet
    node = parent.child("H2")
    style = typesetter.sans(sheet.section, sheet.grid, colour, "bold")
    if sheet.side:
        return _side_head(typesetter, heading, colour, node)
    # Bar and head take whole lines of the grid, and the head stands nearer to its own text than to the one above.
    bar = Strip(sheet.grid * 0.72, (Field(0.0, sheet.grid * 0.26, 17.0, 2.2, colour),))
    text = typesetter.strips(heading.text, style, node, measure=sheet.measure)
    strip = stacked((bar, *text, space(sheet.grid * 0.28)))
    return Block((strip,), before=sheet.grid * 0.9, snaps=True, keeps_next=True, opens_section=True)


def _side_head(typesetter: Typesetter, heading: Heading, colour: str, node: Node) -> Block:
    """The head in the column left of the text, its first line level with the text's."""
    sheet = typesetter.sheet
    style = typesetter.sans(sheet.section, sheet.grid, colour, "bold")
    strip = stacked(typesetter.strips(heading.text, style, node, measure=sheet.side, x=-sheet.indent))
    bar = Field(-sheet.indent, -1.0, 20.0, 2.4, colour)
    items: tuple[Item, ...] = (bar, *(item.moved(0, 2.4) for item in strip.items))
    return Block(
        (Strip(0.0, items),), before=sheet.grid, snaps=True, keeps_next=True, opens_section=True,
        hangs=strip.height + sheet.grid / 2,
    )  # fmt: skip


def minor_head(typesetter: Typesetter, heading: Heading, parent: Node) -> Block:
    """A head below the sections: small letterspaced capitals over a hairline."""
    sheet, colours = typesetter.sheet, typesetter.colours
    style = typesetter.caps(sheet.label, colours.muted)
    rule = Strip(5.0, (Rule(0.0, 0.0, sheet.measure, colours.line),))
    strips = (
        rule,
        *typesetter.strips(heading.text.upper(), style, parent.child("H3"), measure=sheet.measure),
        space(4.0),
    )
    return Block((stacked(strips),), before=sheet.grid * 1.2, keeps_next=True, opens_section=True)


def formal_head(typesetter: Typesetter, heading: Heading, parent: Node, anchor: str = "") -> Block:
    """A head of a report: of a section (level 2) larger than those below it; links lead to `anchor`."""
    sheet, colours = typesetter.sheet, typesetter.colours
    section = heading.level <= 2
    size = sheet.section if section else sheet.section * 0.87
    # A head below a section stands on the grid itself: else what follows it would stand now nearer, now farther.
    leading = size * 1.35 if section else sheet.grid
    style = typesetter.sans(size, leading, colours.deep if section else colours.text, "bold" if section else "semibold")
    node = parent.child("H2" if section else "H3")
    strips = typesetter.strips(heading.text, style, node, measure=sheet.measure)
    marks = (Strip(0.0, (Anchor(anchor, 0.0),)),) if anchor else ()
    below = (space(sheet.grid * 0.25),) if section else ()
    return Block(
        (stacked((*marks, *strips, *below)),), before=sheet.grid * (1.15 if section else 0.8),
        snaps=not section, keeps_next=True, opens_section=section,
    )  # fmt: skip


def quote(typesetter: Typesetter, element: Quote, parent: Node) -> Block:
    """A sentence pulled out, with a rule at its left and who said it below."""
    sheet, colours = typesetter.sheet, typesetter.colours
    size, leading = sheet.quote if len(element.text) < 260 else sheet.lead
    inset = sheet.grid
    measure = sheet.measure - inset
    style = typesetter.quoted(size, leading, colours.primary)
    node = parent.child("BlockQuote")
    text = _in_quotes(element.text)
    strips = list(typesetter.strips(text, style, node.child("P"), measure=measure, x=inset))
    if element.by:
        by_style = typesetter.sans(sheet.caption[0], sheet.caption[1], colours.muted, "medium")
        strips.append(space(3.0))
        strips += typesetter.strips(element.by, by_style, node.child("P"), measure=measure, x=inset)
    whole = stacked(strips)
    bar = Field(0.0, 2.0, 2.4, max(whole.height - 4.0, 1.0), colours.accent)
    if whole.height > sheet.height * 0.5:
        return Block(tuple(strips), before=sheet.grid, orphans=2, widows=2)
    return Block((Strip(whole.height, (bar, *whole.items)), space(sheet.grid * 0.5)), before=sheet.grid, widows=2)


def _in_quotes(text: str) -> str:
    text = text.strip()
    return text if text[:1] in "“\"«‘'" else f"“{text}”"
