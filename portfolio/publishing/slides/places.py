"""Where things stand on slides, and the texts that every slide has."""

from dataclasses import dataclass, replace
from functools import cached_property

from portfolio.domain.prose import Run
from portfolio.publishing.deck import RATIOS, Point, Ratio
from portfolio.publishing.slides.items import Align, Anchor, Box, Marks, Paragraph, Slot, Text, hang_of
from portfolio.publishing.slides.look import SlideColours, SlideLook, slide_look
from portfolio.publishing.slides.measure import cut_to_fit, fitting
from portfolio.publishing.slides.measure import height as measured

FOOT = 506.0
"""The upper edge of what stands at the foot."""
STRIP = 10.0
"""Width of the coloured strip at the left edge."""
TOP, _UNDER_TITLE = 58.0, 26.0
TITLE_FONT, TEXT_FONT, QUOTE_FONT = "sans.bold", "sans.regular", "serif.regular"
_SPREAD = 0.86
"""The part of a line that spread letters need where they would stand close."""
TITLE_SPACING, TEXT_SPACING = 0.92, 0.97


@dataclass(frozen=True)
class Stage:
    """One slide's measures and colours."""

    ratio: Ratio
    role: str = ""

    @property
    def width(self) -> float:
        """Of the slide."""
        return RATIOS[self.ratio][0]

    @property
    def height(self) -> float:
        """Of the slide."""
        return RATIOS[self.ratio][1]

    @property
    def margin(self) -> float:
        """Left and right."""
        return 60.0 if self.ratio == "16:9" else 46.0

    @property
    def full(self) -> float:
        """Between the margins."""
        return self.width - 2 * self.margin

    @cached_property
    def look(self) -> SlideLook:
        """The theme's."""
        return slide_look()

    @property
    def colours(self) -> SlideColours:
        """By role."""
        return self.look.colours

    @property
    def section(self) -> str:
        """The colour of the part that the slide belongs to."""
        return self.look.section(self.role)


def text(
    words: str | tuple[Paragraph, ...],
    box: Box,
    font: str,
    sizes: tuple[float, float],
    colour: str,
    *,
    slot: Slot = "",
    align: Align = "left",
    anchor: Anchor = "top",
    spacing: float = 1.0,
    marks: Marks = "",
    first: int = 1,
    mark_colour: str = "",
    letters: float = 0.0,
) -> Text:
    """A text at the largest of `sizes` (from, down to) that fits the box; what fits at none is cut with “…”."""
    paragraphs = paragraphs_of(words) if isinstance(words, str) else words
    hang = hang_of(marks)
    room = (box.width * (_SPREAD if letters else 1.0), box.height)
    size = fitting(paragraphs, font, sizes, room, spacing=spacing, hang=hang)
    if size <= sizes[1]:
        paragraphs = cut_to_fit(paragraphs, font, size, room, spacing=spacing, hang=hang)
    return Text(
        box, paragraphs, font, size, colour, slot, align, anchor, spacing, marks, first, mark_colour, letters
    )  # fmt: skip


def paragraphs_of(words: str) -> tuple[Paragraph, ...]:
    """Lines as paragraphs."""
    return tuple((Run(line),) for line in words.split("\n") if line.strip())


def points(items: tuple[Point, ...]) -> tuple[Paragraph, ...]:
    """Points as paragraphs, what leads them in bold."""
    return tuple(
        (Run(f"{item.lead} ", bold=True), Run(item.text)) if item.lead and item.text
        else (Run(item.lead or item.text, bold=bool(item.lead)),)
        for item in items
    )  # fmt: skip


def label(stage: Stage, words: str, y: float = 38.0, colour: str = "") -> tuple[Text, ...]:
    """The small capitals above a title."""
    if not words:
        return ()
    box = Box(stage.margin, y, stage.full, 20.0)
    return (text(words.upper(), box, "sans.semibold", (12.5, 10.0), colour or stage.section, letters=1.0),)


def title(stage: Stage, words: str, width: float = 0.0, height: float = 92.0) -> Text:
    """The title of a slide, in a box as high as it needs, at most `height`."""
    width = width or stage.full
    made = text(
        words, Box(stage.margin, TOP, width, height), TITLE_FONT, (32.0, 17.0), stage.colours.text, slot="title",
        spacing=TITLE_SPACING,
    )  # fmt: skip
    tall = measured(made.paragraphs, TITLE_FONT, made.size, width, TITLE_SPACING)
    return replace(made, box=Box(stage.margin, TOP, width, min(tall + 2.0, height)))


def below(heading: Text) -> float:
    """Where the text under a title begins."""
    return heading.box.y + heading.box.height + _UNDER_TITLE


def foot(stage: Stage, school: str, number: int, width: float = 0.0, colour: str = "") -> tuple[Text, ...]:
    """The school at the left, the slide's number before it, in at most `width` pt."""
    colour = colour or stage.colours.muted
    number_box = Box(stage.margin, FOOT, 30.0, 18.0)
    school_box = Box(stage.margin + 32.0, FOOT, (width or stage.full) - 32.0, 18.0)
    return (
        text(str(number), number_box, "sans.semibold", (11.0, 11.0), stage.section, slot="number"),
        text(school, school_box, TEXT_FONT, (11.0, 8.0), colour, slot="footer"),
    )
