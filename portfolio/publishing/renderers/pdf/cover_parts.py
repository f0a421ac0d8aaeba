"""What covers are made of: their titles, the line that names the school, texts in lines."""

from dataclasses import dataclass

from portfolio.publishing.document import Cover
from portfolio.publishing.renderers.pdf.blocks import Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.items import Field, Node, Photo
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.typesetter import Typesetter, fitting

MOST_LINES = 6
"""Of each text on a cover and a title page, which have no next page."""


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours of words on a cover's ground."""

    title: str
    quiet: str
    """Event, subtitle, year."""
    badge: str = ""
    """What the logo stands on; empty for the ground itself."""


def cover_title(typesetter: Typesetter, cover: Cover, root: Node, inks: Inks, measure: float = 0.0) -> Strip:
    """Event, title and subtitle, over the full width or `measure` pt."""
    sheet = typesetter.sheet
    size, leading = fitting(sheet.cover_titles, cover.title)
    event = typesetter.caps(sheet.label + 0.6, inks.quiet)
    title = typesetter.display(size, leading, inks.title)
    subtitle = typesetter.serif(sheet.lead[0], sheet.lead[1], inks.quiet)
    return stacked(
        [
            *set_lines(typesetter, cover.event.upper(), event, root, gap=4.0, measure=measure),
            *set_lines(typesetter, cover.title, title, root, role="Title", gap=7.0, measure=measure),
            *set_lines(typesetter, cover.subtitle, subtitle, root, measure=measure),
        ]
    )


def school_line(typesetter: Typesetter, cover: Cover, root: Node, inks: Inks) -> Strip:
    """Logo, name and year, over the full width."""
    sheet = typesetter.sheet
    name = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, inks.title, "semibold")
    year = typesetter.sans(sheet.small[0] + 1, sheet.small[1] + 2, inks.quiet, "medium")
    year_line = typesetter.short_line(cover.year, year, sheet.full * 0.4)
    logo = cover.school.logo
    badge = sheet.grid * 2 if logo is not None else 0.0
    x = badge + 8.0 if badge else 0.0
    room = sheet.full - x - year_line.width - 12.0
    lines = typesetter.at_most(MOST_LINES, typesetter.lines(cover.school.name, name, room), name, room)
    strips = line_strips(lines, name, root.child("P"), x=x, measure=room)
    whole = stacked([space((badge - name.leading) / 2 if badge else 0.0), *strips])
    items = list(whole.items)
    if logo is not None:
        if inks.badge:
            items.append(Field(0.0, 0.0, badge, badge, inks.badge, radius=3.0))
        items.append(Photo(2.0, 2.0, badge - 4, badge - 4, logo, node=root.child("Figure", cover.school.name)))
    y = (badge - name.leading) / 2 + name.leading * 0.68 if badge else name.leading * 0.68
    items.append(year_line.at(sheet.full - year_line.width, y, root.child("P")))
    return Strip(max(whole.height, badge), tuple(items))


def set_lines(
    typesetter: Typesetter,
    text: str,
    style: Style,
    root: Node,
    *,
    role: str = "P",
    gap: float = 0.0,
    most: int = MOST_LINES,
    measure: float = 0.0,
) -> list[Strip]:
    """At most `most` lines of a text over the full width or `measure` pt, a gap below; nothing for no text."""
    if not text:
        return []
    room = measure or typesetter.sheet.full
    lines = typesetter.at_most(most, typesetter.title(text, style, room), style, room)
    return [*line_strips(lines, style, root.child(role)), space(gap)]
