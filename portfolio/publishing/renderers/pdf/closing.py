"""What closes a chapter or a part: measures, tags, authors, signature, credits."""

import textwrap
from dataclasses import replace

from portfolio.domain.names import initials
from portfolio.publishing.content import PersonContent
from portfolio.publishing.document import AuthorBox, CreditLine, Credits, MeasureRow, Measures, Signature, Tags
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.figure_parts import figure_anchor
from portfolio.publishing.renderers.pdf.items import Field, Item, Link, Node, Photo
from portfolio.publishing.renderers.pdf.lines import followed
from portfolio.publishing.renderers.pdf.typesetter import Typesetter


def measures(typesetter: Typesetter, element: Measures, parent: Node) -> Block:
    """A row for each measure: what was measured, two bars from zero on one scale, the numbers."""
    strips = [_measure(typesetter, row, parent.child("Div")) for row in element.rows]
    return Block(tuple(strips), before=typesetter.sheet.grid * 0.25, orphans=min(len(strips), 4))


def _measure(typesetter: Typesetter, row: MeasureRow, node: Node) -> Strip:
    sheet, colours = typesetter.sheet, typesetter.colours
    label = typesetter.sans(*sheet.small, weight="semibold")
    note = typesetter.sans(*sheet.caption, colour=colours.muted)
    strips = [
        *typesetter.strips(row.label, label, node.child("P"), measure=sheet.measure),
        space(2.0),
        _bar(typesetter, words.BEFORE, row.before, _part(row.before_value, row.full), node),
        _bar(typesetter, words.AFTER, row.after, _part(row.after_value, row.full), node),
    ]
    if row.note:
        strips += [space(1.0), *typesetter.strips(row.note, note, node.child("P"), measure=sheet.measure)]
    return stacked([*strips, space(sheet.grid * 0.6)])


def _part(value: float | None, full: float | None) -> float | None:
    """What part of the scale a value is; None where there is no value or no scale."""
    return None if value is None or not full else min(max(value / full, 0.0), 1.0)


def _bar(typesetter: Typesetter, name: str, text: str, part: float | None, parent: Node) -> Strip:
    """“Sebelum ▬▬▬ 55%”: the bar covers its `part` of the scale; without one there is no bar."""
    sheet, colours = typesetter.sheet, typesetter.colours
    height = sheet.small[1] + 1
    baseline = height * 0.72
    node = parent.child("P")
    name_style = typesetter.sans(*sheet.caption, colour=colours.muted)
    number_style = typesetter.sans(*sheet.small, weight="bold")
    number = typesetter.short_line(text, number_style, sheet.measure * 0.5)
    x = typesetter.line(words.AFTER, name_style).width + 9
    items: list[Item] = [typesetter.line(name, name_style).spaced().at(0.0, baseline, node)]
    if part is not None:
        room = sheet.measure - x - max(number.width, 42.0) - 6
        colour = colours.before if name == words.BEFORE else colours.primary
        items.append(Field(x, baseline - 6.0, room, 6.4, colours.tint))
        if part:
            items.append(Field(x, baseline - 6.0, room * part, 6.4, colour))
        x += room + 6
    items.append(number.at(x, baseline, node))
    return Strip(height, tuple(items))


def tags(typesetter: Typesetter, element: Tags, parent: Node) -> Block:
    """A quiet line for each group: its name, then its elements."""
    sheet, colours = typesetter.sheet, typesetter.colours
    style = typesetter.sans(sheet.caption[0], sheet.caption[1] + 1.5, colours.text)
    listed = parent.child("L", numbering="Disc")
    column = min(118.0, sheet.measure * 0.34)
    strips: list[Strip] = []
    for name, items in element.groups:
        left = typesetter.lines(name, typesetter.caption, column - 8)
        right = typesetter.lines(" · ".join(items), style, sheet.measure - column)
        rows = max(len(left), len(right))
        node = listed.child("LI")
        named, body = node.child("Lbl"), node.child("LBody")
        placed: list[Item] = []
        for n in range(rows):
            y = style.leading * n + style.leading * 0.72
            if n < len(left):
                placed.append(left[n].at(0.0, y, named))
            if n < len(right):
                placed.append(right[n].at(column, y, body))
        strips.append(Strip(style.leading * rows + 2.0, tuple(placed)))
    # Few rows stay together; a practice that claims everything may be parted.
    return Block(tuple(strips), orphans=min(len(strips), 8), widows=1)


def authors(typesetter: Typesetter, element: AuthorBox, parent: Node) -> list[Block]:
    """Each author: a disc with initials, name, role and school, some lines about them; behind the last figure."""
    blocks = [_author(typesetter, person, parent) for person in element.authors]
    return [replace(block, after_figures=True) for block in blocks]


def _author(typesetter: Typesetter, person: PersonContent, parent: Node) -> Block:
    sheet = typesetter.sheet
    disc = sheet.grid * (2 if person.portrait is None else 4)
    x = disc + sheet.grid * 0.8
    measure = sheet.measure - x
    node = parent.child("Div")
    name = typesetter.sans(sheet.small[0] + 0.8, sheet.small[1] + 1, weight="semibold")
    bio = typesetter.serif(sheet.body - 0.7, sheet.grid - 1.5)
    strips = list(typesetter.strips(person.full_name, name, node.child("P"), measure=measure, x=x))
    role = " · ".join(part for part in (person.role, person.school) if part)
    small = typesetter.caption
    strips += typesetter.strips(role, small, node.child("P"), measure=measure, x=x)
    badge = _portrait(typesetter, person, disc, node)
    head = stacked(strips)
    lines: tuple[Strip, ...] = ()
    if person.bio:
        lines = (space(2.0), *typesetter.strips(person.bio, bio, node.child("P"), measure=measure, x=x))
    missing = disc + 2 - head.height - sum(line.height for line in lines)
    lines = (*lines, space(missing)) if missing > 0 else lines
    head = Strip(head.height, (*badge, *head.items))
    return Block((head, *lines, space(sheet.grid * 0.6)), orphans=min(len(lines) + 2, 12), widows=3)


def _portrait(typesetter: Typesetter, person: PersonContent, side: float, node: Node) -> tuple[Item, ...]:
    """The photo of somebody, cut to a square; else a disc with their initials."""
    colours = typesetter.colours
    if person.portrait is not None:
        figure = node.child("Figure", person.portrait.alt or person.full_name)
        return (Photo(0.0, 1.0, side, side, person.portrait, cropped=True, node=figure),)
    style = typesetter.sans(side * 0.36, side, colours.primary, "semibold")
    mark = typesetter.line(_initials(person.full_name), style)
    return (
        Field(0.0, 1.0, side, side, colours.soft, radius=side / 2),
        mark.at((side - mark.width) / 2, 1.0 + side / 2 + side * 0.13, None),
    )


def _initials(full_name: str) -> str:
    """Of the name alone: degrees stand behind a comma, titles end with a dot."""
    name = full_name.partition(",")[0]
    bare = [word for word in name.split() if not word.endswith(".")]
    return initials(" ".join(bare) or name)[:2]


def signature(typesetter: Typesetter, element: Signature, parent: Node) -> Block:
    """Place and date, room to sign, name and role, in the right half."""
    sheet, colours = typesetter.sheet, typesetter.colours
    x = sheet.measure * 0.5
    measure = sheet.measure - x
    plain, strong = typesetter.body, typesetter.sans(*sheet.small, weight="semibold")
    role = typesetter.sans(*sheet.caption, colour=colours.muted)
    strips = [
        *typesetter.strips(element.place_date, plain, parent.child("P"), measure=measure, x=x),
        space(sheet.grid * 3),
        *typesetter.strips(element.name, strong, parent.child("P"), measure=measure, x=x),
        *typesetter.strips(element.role, role, parent.child("P"), measure=measure, x=x),
    ]
    return Block((stacked(strips),), before=sheet.grid)


def credits_list(typesetter: Typesetter, element: Credits, parent: Node) -> list[Block]:
    """“Gambar 3  caption  credit”, each line linked to its figure."""
    return [_credit(typesetter, line, parent.child("P")) for line in element.lines]


def _credit(typesetter: Typesetter, line: CreditLine, node: Node) -> Block:
    sheet = typesetter.sheet
    style = typesetter.sans(*sheet.caption)
    strong = typesetter.sans(*sheet.caption, colour=typesetter.colours.primary, weight="semibold")
    column = typesetter.line(f"{words.FIGURE.format(number=888)}", strong).width + 8
    name = words.FIGURE.format(number=line.number).rstrip(".") if line.number else words.COVER_PHOTO
    node = node.child("Link") if line.number else node
    measure = sheet.measure - column
    by = followed(typesetter.lines(line.credit, style, measure))
    strips = list(line_strips(by, style, node, x=column, measure=measure))
    about = textwrap.shorten(line.caption, 110, placeholder=" …")
    strips += typesetter.strips(about, typesetter.caption, node, measure=measure, x=column)
    whole = stacked(strips) if strips else space(style.leading)
    items: list[Item] = [typesetter.line(name, strong).spaced().at(0.0, style.leading * 0.7, node), *whole.items]
    if line.number:
        items.append(Link(0.0, 0.0, sheet.measure, max(whole.height, 1.0), figure_anchor(line.number), name, node))
    return Block((Strip(whole.height, tuple(items)),), before=3.5)
