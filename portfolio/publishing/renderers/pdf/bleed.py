"""A laid-out booklet made ready for a print shop: art at the edge goes on beyond it, and marks say where to cut."""

from dataclasses import replace

from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf.items import Box, Curve, Field, Item, Page, Photo
from portfolio.publishing.renderers.pdf.layout import Boxes, Layout
from portfolio.publishing.waves import Step

_GAP, _MARK = 1.0 * MM, 5.0 * MM
"""Between the bleed and a mark, and how long a mark is."""
_THICK = 0.25
_BLACK = "#000000"
_NEAR = 0.6
"""What ends as near to the edge as this, in pt, was meant to reach it."""


def with_bleed(layout: Layout, bleed_mm: float) -> Layout:
    """The same pages on larger paper, with `bleed_mm` of art beyond their edges, and marks outside of that."""
    bleed = bleed_mm * MM
    margin = bleed + _GAP + _MARK
    page_size = (layout.width, layout.height)
    pages = tuple(_bled(page, page_size, bleed, margin) for page in layout.pages)
    trim = (margin, margin, margin + layout.width, margin + layout.height)
    bled = (trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed)
    return replace(
        layout,
        width=layout.width + 2 * margin,
        height=layout.height + 2 * margin,
        pages=pages,
        boxes=Boxes(trim, bled),
    )


def _bled(page: Page, size: tuple[float, float], bleed: float, margin: float) -> Page:
    items = [_widened(item, size, bleed).moved(margin, margin) for item in page.items]
    marks = _marks((margin, margin, margin + size[0], margin + size[1]), bleed + _GAP)
    return replace(page, items=[*items, *marks])


def _widened(item: Item, size: tuple[float, float], bleed: float) -> Item:
    """The item, going on beyond each edge of the page that it reaches."""
    match item:
        case Field(radius=0.0) | Photo(cropped=True):
            left, upper, right, lower = _beyond(item.box, size, bleed)
            return replace(item, x=left, y=upper, width=right - left, height=lower - upper)
        case Curve():
            return replace(item, steps=_drawn_on(item.steps, size, bleed))
        case _:
            return item


def _beyond(box: Box, size: tuple[float, float], bleed: float) -> Box:
    left, upper, right, lower = box
    return (
        left - bleed if left <= _NEAR else left,
        upper - bleed if upper <= _NEAR else upper,
        right + bleed if right >= size[0] - _NEAR else right,
        lower + bleed if lower >= size[1] - _NEAR else lower,
    )


def _drawn_on(steps: tuple[Step, ...], size: tuple[float, float], bleed: float) -> tuple[Step, ...]:
    """A curve that goes on level beyond the left and right edges, and whose corners lie beyond all of them."""
    drawn: list[Step] = []
    for kind, numbers in steps:
        x, y = numbers[-2:]
        far = _corner((x, y), size, bleed)
        if far == (x, y):
            drawn.append((kind, numbers))
        elif kind == "m":
            drawn += [("m", far), ("l", (x, y))]
        elif kind == "c":
            drawn += [("c", numbers), ("l", far)]
        else:
            drawn.append(("l", far))
    return tuple(drawn)


def _corner(point: tuple[float, float], size: tuple[float, float], bleed: float) -> tuple[float, float]:
    left, upper, right, lower = _beyond((*point, *point), size, bleed)
    return (left if left < point[0] else right), (upper if upper < point[1] else lower)


def _marks(trim: Box, gap: float) -> list[Item]:
    """Two hairlines at each corner, in line with the edges to be cut."""
    left, upper, right, lower = trim
    half = _THICK / 2
    upright = [
        Field(x - half, y, _THICK, _MARK, _BLACK) for x in (left, right) for y in (upper - gap - _MARK, lower + gap)
    ]
    level = [
        Field(x, y - half, _MARK, _THICK, _BLACK) for y in (upper, lower) for x in (left - gap - _MARK, right + gap)
    ]
    return [*upright, *level]
