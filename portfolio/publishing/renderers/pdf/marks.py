"""One cell of a matrix: its depth of colour, and the sign or word that says the same without colour."""

from portfolio.publishing.document import Mark
from portfolio.publishing.renderers.pdf.items import Field, Item, Node
from portfolio.publishing.renderers.pdf.shades import mixed, readable_on
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

BLACK = "#0A0E0D"
"""On middling depths of colour neither the text's ink nor white can be read well."""


def mark_items(
    typesetter: Typesetter, most: int, mark: Mark, box: tuple[float, float, float, float], node: Node | None
) -> list[Item]:
    """A cell at x, y, of width and height: its colour, and in it its word, else a ring (weak) or a disc (covered)."""
    colours = typesetter.colours
    x, y, width, height = box
    part = min(mark.level / max(most, 1), 1.0)
    ground = mixed("#FFFFFF", colours.primary, 0.12 + 0.88 * part**1.4) if mark.level > 0 else "#FFFFFF"
    ink = readable_on(ground, colours.text, colours.on_primary, BLACK)
    items: list[Item] = []
    if mark.level > 0:
        items.append(Field(x, y, width, height, ground, radius=2.0, node=node))
    else:
        # Empty: a frame, so that a gap is seen as a gap and not as paper.
        items += [
            Field(x, y, width, height, colours.line, radius=2.0, node=node),
            Field(x + 0.5, y + 0.5, width - 1, height - 1, "#FFFFFF", radius=1.6, node=node),
        ]
    if mark.text:
        size = min(typesetter.sheet.small[0] - 0.5, height - 3)
        style = typesetter.sans(size, size * 1.3, ink, "semibold")
        line = typesetter.short_line(mark.text, style, max(width - 2, 4))
        return [*items, line.at(x + (width - line.width) / 2, y + height / 2 + style.size * 0.35, node)]
    if mark.level > 0:
        radius = min(width, height) * 0.16
        centre = (x + width / 2 - radius, y + height / 2 - radius)
        items.append(Field(*centre, radius * 2, radius * 2, ink, radius=radius, node=node))
        if mark.level == 1 and most > 1:
            inner = radius * 0.62
            middle = (x + width / 2 - inner, y + height / 2 - inner)
            items.append(Field(*middle, inner * 2, inner * 2, ground, radius=inner, node=node))
    return items
