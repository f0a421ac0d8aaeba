"""A slide of a deck, laid out. Pure: the same slide gives the same plan."""

from collections.abc import Iterator

from portfolio.publishing.deck import (
    BulletsBody,
    ClosingBody,
    CompareBody,
    Deck,
    MatrixBody,
    NumbersBody,
    OpeningBody,
    PictureBody,
    PictureTextBody,
    Ratio,
    Slide,
    StatementBody,
    TableBody,
    TwoPicturesBody,
)
from portfolio.publishing.document import Matrix
from portfolio.publishing.slides.items import Box, Field, Item, Plan, Shot, Text
from portfolio.publishing.slides.numbers import number_items
from portfolio.publishing.slides.openings import closing, opening
from portfolio.publishing.slides.places import (
    FOOT,
    QUOTE_FONT,
    STRIP,
    TEXT_FONT,
    TEXT_SPACING,
    TITLE_FONT,
    TITLE_SPACING,
    Stage,
    below,
    foot,
    label,
    points,
    text,
    title,
)
from portfolio.publishing.slides.tables import matrix_grid, table_grid

_FLOOR = 486.0
"""Above it the text of a slide stands."""


def planned(deck: Deck) -> tuple[Plan, ...]:
    """Every slide of the deck, laid out."""
    return tuple(_planned(slide, n, deck.author, deck.ratio) for n, slide in enumerate(deck.slides, start=1))


def _planned(slide: Slide, number: int, school: str, ratio: Ratio) -> Plan:
    stage = Stage(ratio, slide.role)
    layout, ground, items = _laid_out(stage, slide, number, school)
    return Plan(layout, ground, tuple(items), slide.notes)


def _laid_out(stage: Stage, slide: Slide, number: int, school: str) -> tuple[str, str, Iterator[Item]]:
    ground, colours = stage.colours.ground, stage.colours
    match slide.body:
        case OpeningBody():
            return "opening", colours.deep, opening(stage, slide, slide.body)
        case ClosingBody():
            return "closing", colours.deep, closing(stage, slide, slide.body)
        case StatementBody():
            return "statement", colours.soft, _statement(stage, slide, slide.body, number, school)
        case PictureBody():
            return "picture", colours.deep, _picture(stage, slide, slide.body, number)
        case PictureTextBody():
            return "picture-text", ground, _picture_text(stage, slide, slide.body, number, school)
        case _:
            return _plain_layout(slide), ground, _plain(stage, slide, number, school)


def _plain_layout(slide: Slide) -> str:
    match slide.body:
        case BulletsBody():
            return "text"
        case TwoPicturesBody():
            return "two-pictures"
        case CompareBody():
            return "compare"
        case _:
            return "title-only"


def _plain(stage: Stage, slide: Slide, number: int, school: str) -> Iterator[Item]:
    """A title over the full width, and below it what the slide shows."""
    yield Field(Box(0.0, 0.0, STRIP, stage.height), stage.section)
    yield from label(stage, slide.label)
    heading = title(stage, slide.title)
    yield heading
    box = Box(stage.margin, below(heading), stage.full, _FLOOR - below(heading))
    match slide.body:
        case BulletsBody():
            yield _bullets(stage, slide.body, Box(box.x, box.y, min(box.width, 760.0), box.height), (29.0, 15.0))
        case TwoPicturesBody():
            yield from _two_pictures(stage, slide.body, box)
        case CompareBody():
            yield from _compare(stage, slide.body, box)
        case NumbersBody(rows):
            yield from number_items(stage, rows, box)
        case TableBody():
            yield table_grid(stage, slide.body, box)
        case MatrixBody(matrix):
            yield from _matrix(stage, matrix, Box(box.x, box.y - 14.0, box.width, box.height - 8.0))
        case _:
            pass
    yield from foot(stage, school, number)


def _bullets(stage: Stage, body: BulletsBody | PictureTextBody, box: Box, sizes: tuple[float, float]) -> Text:
    return text(
        points(body.items),
        box,
        TEXT_FONT,
        sizes,
        stage.colours.text,
        slot="body",
        spacing=TEXT_SPACING,
        marks="numbers" if body.ordered else "dots" if len(body.items) > 1 else "",
        first=body.first,
        mark_colour=stage.section,
    )


def _picture_text(stage: Stage, slide: Slide, body: PictureTextBody, number: int, school: str) -> Iterator[Item]:
    photo = body.picture.photo
    part = 0.48 if photo.width >= photo.height else 0.38
    left = stage.width * (1 - part)
    under = 0.0 if not body.caption else 110.0 if photo.width >= photo.height else 66.0
    words = left - stage.margin - 34.0
    yield Field(Box(0.0, 0.0, STRIP, stage.height), stage.section)
    yield Shot(Box(left, 0.0, stage.width - left, stage.height - under), body.picture)
    yield from label(stage, slide.label)
    heading = title(stage, slide.title, words, 130.0)
    yield heading
    box = Box(stage.margin, below(heading), words, _FLOOR - below(heading))
    yield _bullets(stage, body, box, (24.0 if len(body.items) > 2 else 29.0, 13.0))
    if body.caption:
        caption = Box(left, stage.height - under + 12.0, stage.width - left - 30.0, min(under - 22.0, 60.0))
        yield text(body.caption, caption, TEXT_FONT, (14.0, 9.0), stage.colours.muted)
    yield from foot(stage, school, number, words)


def _picture(stage: Stage, slide: Slide, body: PictureBody, number: int) -> Iterator[Item]:
    """The picture over everything, its caption on a band."""
    band = 84.0
    yield Shot(Box(0.0, 0.0, stage.width, stage.height), body.picture)
    yield Field(Box(0.0, stage.height - band, stage.width, band), stage.colours.deep, alpha=0.86)
    box = Box(stage.margin, stage.height - band + 8.0, stage.full - 60.0, band - 16.0)
    yield text(slide.title, box, "sans.semibold", (20.0, 12.0), stage.colours.on_primary, slot="title", anchor="middle")
    place = Box(stage.width - stage.margin - 50.0, FOOT, 50.0, 18.0)
    yield text(
        str(number), place, "sans.semibold", (11.0, 11.0), stage.colours.on_primary_muted, slot="number", align="right"
    )  # fmt: skip


def _two_pictures(stage: Stage, body: TwoPicturesBody, box: Box) -> Iterator[Item]:
    gap = 24.0
    width = (box.width - gap) / 2
    height = min(width / 1.32, box.height - 66.0)
    for n, (picture, caption) in enumerate(zip(body.pictures, body.captions, strict=True)):
        x = box.x + n * (width + gap)
        yield Shot(Box(x, box.y, width, height), picture)
        under = Box(x, box.y + height + 10.0, width, _FLOOR + 6.0 - box.y - height - 10.0)
        yield text(caption, under, TEXT_FONT, (14.0, 9.0), stage.colours.muted)


def _compare(stage: Stage, body: CompareBody, box: Box) -> Iterator[Item]:
    gap = 20.0
    left = Box(box.x, box.y, box.width * 0.42 - gap / 2, box.height)
    right = Box(left.x + left.width + gap, left.y, box.width - left.width - gap, left.height)
    colours = stage.colours
    yield Field(left, colours.tint, radius=10.0)
    yield Field(right, colours.soft, radius=10.0)
    pad = 24.0
    under = 50.0 if body.notes else 0.0
    for panel, head, words, ink, sizes in (
        (left, body.heads[0], body.before, colours.muted, (22.0, 12.0)),
        (right, body.heads[1], body.after, colours.text, (28.0, 13.0)),
    ):
        inside = panel.width - 2 * pad
        tint = colours.muted if panel is left else colours.primary
        place = Box(panel.x + pad, panel.y + 18.0, inside, 20.0)
        yield text(head.upper(), place, "sans.semibold", (12.5, 10.0), tint, letters=1.0)
        room = panel.height - 56.0 - (under if panel is right else 0.0) - 14.0
        yield text(
            words, Box(panel.x + pad, panel.y + 52.0, inside, room), TEXT_FONT, sizes, ink,
            slot="body" if panel is right else "", spacing=TEXT_SPACING,
        )  # fmt: skip
    if body.notes:
        place = Box(right.x + pad, right.y + right.height - under - 14.0, right.width - 2 * pad, under)
        yield text(" · ".join(body.notes), place, "sans.semibold", (14.0, 10.0), colours.primary, anchor="bottom")


def _matrix(stage: Stage, matrix: Matrix, box: Box) -> Iterator[Item]:
    grid = matrix_grid(stage, matrix, box)
    yield grid
    signs = {mark.level: mark.text for _, marks in matrix.rows for mark in marks}
    told = "     ".join(f"{signs.get(level) or '□'}  {meaning}" for level, meaning in matrix.legend)
    place = Box(stage.margin, grid.y + grid.box.height + 6.0, stage.full, 16.0)
    yield text(told, place, TEXT_FONT, (11.5, 8.0), stage.colours.muted)


def _statement(stage: Stage, slide: Slide, body: StatementBody, number: int, school: str) -> Iterator[Item]:
    """One sentence, large; somebody's words between quotation marks."""
    colours = stage.colours
    yield Field(Box(0.0, 0.0, STRIP, stage.height), colours.primary)
    yield from label(stage, slide.label, colour=colours.primary)
    words = slide.title
    if body.spoken and not words.lstrip().startswith(("“", '"')):
        words = f"“{words.strip()}”"
    font, sizes = (QUOTE_FONT, (40.0, 18.0)) if body.spoken else (TITLE_FONT, (42.0, 20.0))
    box = Box(stage.margin, 92.0, min(stage.full, 740.0), 300.0)
    spacing = 0.9 if body.spoken else TITLE_SPACING
    yield text(
        words, box, font, sizes, colours.deep, slot="title", anchor="middle", spacing=spacing
    )  # fmt: skip
    if body.by:
        yield Field(Box(stage.margin, 416.0, 36.0, 3.0), colours.accent)
        place = Box(stage.margin, 428.0, stage.full, 44.0)
        yield text(body.by, place, "sans.semibold", (18.0, 11.0), colours.text, slot="body")
    yield from foot(stage, school, number)
