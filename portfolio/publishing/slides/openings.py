"""The slides that open and close: on the deep colour, over the sea."""

from collections.abc import Iterator

from portfolio.domain.prose import Run
from portfolio.publishing.content import SchoolContent
from portfolio.publishing.deck import ClosingBody, OpeningBody, Slide
from portfolio.publishing.document import Picture
from portfolio.publishing.slides.items import Box, Field, Item, Shape, Shot
from portfolio.publishing.slides.places import TEXT_FONT, TITLE_FONT, TITLE_SPACING, Stage, label, paragraphs_of, text
from portfolio.publishing.waves import wave

_SHORE = 404.0
"""Where the sea begins."""
_BADGE = 46.0


def opening(stage: Stage, slide: Slide, body: OpeningBody) -> Iterator[Item]:
    """A title on the deep colour, a picture beside it that the sea cuts off."""
    colours = stage.colours
    left = stage.width * (0.54 if body.picture else 1.0)
    words = left - stage.margin - (34.0 if body.picture else stage.margin)
    if body.picture:
        yield Shot(Box(left, 0.0, stage.width - left, _SHORE + 42.0), body.picture)
    yield from _sea(stage)
    yield from label(stage, slide.label, colour=colours.on_primary_muted)
    lead = body.lead
    room = 204.0 if lead else 300.0
    place = Box(stage.margin, 64.0, words, room)
    heading = text(
        slide.title, place, TITLE_FONT, (44.0, 19.0), colours.on_primary, slot="title", anchor="bottom",
        spacing=TITLE_SPACING,
    )  # fmt: skip
    yield heading
    if lead:
        below = Box(stage.margin, 282.0, words, 100.0)
        yield text(lead, below, TEXT_FONT, (19.0, 11.0), colours.on_primary_muted, slot="body", spacing=1.0)
    yield from _byline(stage, body.byline, body.school)


def _byline(stage: Stage, byline: str, school: SchoolContent | None) -> Iterator[Item]:
    colours = stage.colours
    own = school is not None and bool(school.name)
    width = stage.full * (0.56 if own else 1.0)
    if byline:
        lines = paragraphs_of(byline)
        told = tuple((Run(line[0].text, bold=n == 0),) for n, line in enumerate(lines))
        place = Box(stage.margin, 440.0, width, 66.0)
        yield text(told, place, TEXT_FONT, (16.0, 10.0), colours.on_primary, anchor="middle")
    if school is not None and own:
        yield from _school(stage, school, Box(stage.margin + width + 12.0, 440.0, stage.full - width - 12.0, 66.0))


def _school(stage: Stage, school: SchoolContent, box: Box) -> Iterator[Item]:
    side = _BADGE + 12.0 if school.logo is not None else 0.0
    yield from _badge(stage, school, box)
    place = Box(box.x, box.y, box.width - side, box.height)
    yield text(
        school.name, place, "sans.semibold", (16.0, 9.0), stage.colours.on_primary, anchor="middle", align="right"
    )


def _badge(stage: Stage, school: SchoolContent, box: Box) -> Iterator[Item]:
    """The logo at the right of a box, on white."""
    if school.logo is None:
        return
    badge = Box(box.x + box.width - _BADGE, box.y + (box.height - _BADGE) / 2, _BADGE, _BADGE)
    yield Field(badge, stage.colours.on_primary, radius=6.0)
    inner = Box(badge.x + 4.0, badge.y + 4.0, _BADGE - 8.0, _BADGE - 8.0)
    yield Shot(inner, Picture(school.logo, school.name), cropped=False)


def _sea(stage: Stage) -> Iterator[Item]:
    """Two waves along the foot."""
    swell = 15.0
    for top, colour, shift, alpha in (
        (_SHORE - swell * 0.5, stage.colours.primary, 0.1, 0.55),
        (_SHORE + swell * 0.6, stage.colours.primary, 0.2, 1.0),
    ):
        steps = wave(stage.width, top, swell, stage.width / 1.25, shift)
        yield Shape((*steps, ("l", (stage.width, stage.height)), ("l", (0.0, stage.height))), colour, alpha)


def closing(stage: Stage, slide: Slide, body: ClosingBody) -> Iterator[Item]:
    """Thanks, those who stand behind what was told, and their school."""
    colours = stage.colours
    yield from _sea(stage)
    place = Box(stage.margin, 92.0, stage.full, 90.0)
    yield text(slide.title, place, TITLE_FONT, (58.0, 30.0), colours.on_primary, slot="title", anchor="bottom")
    names = "\n".join(body.names) if len(body.names) <= 4 else " · ".join(body.names)
    told = "\n".join(part for part in (names, body.school.motto and f"“{body.school.motto}”") if part)
    if told:
        below = Box(stage.margin, 200.0, stage.full * 0.8, 180.0)
        yield text(told, below, TEXT_FONT, (22.0, 11.0), colours.on_primary_muted, slot="body")
    contact = " · ".join(body.school.contact_lines)
    yield from _byline(stage, "\n".join(part for part in (body.school.name, contact) if part), None)
    yield from _badge(stage, body.school, Box(stage.margin, 440.0, stage.full, 66.0))
