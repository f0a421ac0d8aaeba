"""A deck as a tree of frozen dataclasses: what stands on each slide, how much it matters, and how long it takes to say.

`compose_deck` and `compose_ojt_deck` make it, the renderers of PDF and PPTX show it; nothing here measures or draws.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from portfolio.publishing.content import SchoolContent
from portfolio.publishing.document import Matrix, MeasureRow, Picture

Ratio = Literal["16:9", "4:3"]
RATIOS: dict[Ratio, tuple[float, float]] = {"16:9": (960.0, 540.0), "4:3": (720.0, 540.0)}
"""Width and height of a slide in pt."""
MINUTES = (7, 10, 15)
"""How long talks usually may be."""
ESSENTIAL = 5
"""The importance of a slide that is never left out."""


@dataclass(frozen=True, slots=True)
class Point:
    """One short line; `lead` stands before it in bold."""

    text: str
    lead: str = ""

    @property
    def plain(self) -> str:
        """Both as one text."""
        return " ".join(part for part in (self.lead, self.text) if part)


@dataclass(frozen=True, slots=True)
class OpeningBody:
    """The first slide, or one that opens a part: on the deep colour, beside a picture if there is one."""

    lead: str = ""
    byline: str = ""
    picture: Picture | None = None
    school: SchoolContent | None = None
    """On the first slide alone."""


@dataclass(frozen=True, slots=True)
class BulletsBody:
    """A few short lines."""

    items: tuple[Point, ...]
    ordered: bool = False
    first: int = 1
    """The number of the first line, where they are ordered."""


@dataclass(frozen=True, slots=True)
class PictureTextBody:
    """A few short lines beside a picture."""

    picture: Picture
    items: tuple[Point, ...]
    caption: str = ""
    ordered: bool = False
    first: int = 1


@dataclass(frozen=True, slots=True)
class PictureBody:
    """One picture over the whole slide; the slide's title is its caption."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class TwoPicturesBody:
    """Two pictures side by side, each with its caption."""

    pictures: tuple[Picture, Picture]
    captions: tuple[str, str]


@dataclass(frozen=True, slots=True)
class StatementBody:
    """The slide's title alone, large: a question, or somebody's words, and who said them."""

    by: str = ""
    spoken: bool = False
    """Somebody's words: set as a quote."""


@dataclass(frozen=True, slots=True)
class CompareBody:
    """Two wordings side by side: what was, and what has become of it."""

    before: str
    after: str
    heads: tuple[str, str]
    notes: tuple[str, ...] = ()
    """Names that stand under the new wording."""


@dataclass(frozen=True, slots=True)
class NumbersBody:
    """Numbers before and after, as bars where bars do not mislead."""

    rows: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class TableBody:
    """A small table: heads, how wide each column wants to be, and few rows."""

    heads: tuple[str, ...]
    weights: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class MatrixBody:
    """Rows against columns, at a glance."""

    matrix: Matrix


@dataclass(frozen=True, slots=True)
class ClosingBody:
    """Thanks: who stands behind what was told, and whose school it is."""

    names: tuple[str, ...]
    school: SchoolContent


Body = (
    OpeningBody | BulletsBody | PictureTextBody | PictureBody | TwoPicturesBody | StatementBody | CompareBody
    | NumbersBody | TableBody | MatrixBody | ClosingBody
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide."""

    key: str
    """Stable and unique in its deck."""
    title: str
    body: Body
    importance: int
    """1 to 5: what matters least is left out first, 5 never."""
    label: str = ""
    """The part it belongs to, as printed above the title: Situasi."""
    role: str = ""
    """Id of that part, which gives its colour."""
    notes: str = ""
    """What the speaker may say: plain text, the whole of what the slide condenses."""
    seconds: int = 0
    """How long it takes to say; see `timed`."""


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides in order."""

    title: str
    author: str
    """The school."""
    language: str
    slides: tuple[Slide, ...]
    ratio: Ratio = "16:9"

    @property
    def seconds(self) -> int:
        """How long all of it takes."""
        return sum(slide.seconds for slide in self.slides)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A deck that was brought to a time."""

    deck: Deck
    left_out: tuple[Slide, ...]
    """In the order in which they would have been shown."""


_BASE_SECONDS: dict[type, int] = {
    OpeningBody: 25, BulletsBody: 30, PictureTextBody: 30, PictureBody: 20, TwoPicturesBody: 25, StatementBody: 20,
    CompareBody: 35, NumbersBody: 45, TableBody: 30, MatrixBody: 60, ClosingBody: 15,
}  # fmt: skip
"""What a speaker adds to the words of a slide of that kind."""
_SECONDS_A_WORD = 0.9


def timed(slide: Slide) -> Slide:
    """The slide with the seconds that its kind and its words need, in steps of five."""
    words = len(" ".join((slide.title, *_shown(slide.body))).split())
    seconds = _BASE_SECONDS[type(slide.body)] + _SECONDS_A_WORD * words
    return replace(slide, seconds=5 * round(seconds / 5))


def fit(deck: Deck, minutes: float) -> Fitted:
    """The deck without the slides that matter least, so that it takes at most `minutes`.

    Of equals the later one goes first; what is essential stays, even where the time is then still too short. A slide
    that finds room again once another has gone comes back.
    """
    room, total, slides = minutes * 60, deck.seconds, deck.slides
    order = sorted(range(len(slides)), key=lambda n: (slides[n].importance, -n))
    out: list[int] = []
    for n in order:
        if total <= room or slides[n].importance >= ESSENTIAL:
            break
        out.append(n)
        total -= slides[n].seconds
    for n in reversed(out.copy()):
        if total + slides[n].seconds <= room:
            out.remove(n)
            total += slides[n].seconds
    kept = tuple(slide for n, slide in enumerate(slides) if n not in out)
    return Fitted(replace(deck, slides=kept), tuple(slides[n] for n in sorted(out)))


def pictures_on(slide: Slide) -> tuple[Picture, ...]:
    """The pictures of a slide, in order."""
    match slide.body:
        case OpeningBody(picture=Picture() as picture) | PictureTextBody(picture=picture) | PictureBody(picture):
            return (picture,)
        case TwoPicturesBody(pictures=pictures):
            return pictures
        case _:
            return ()


def _shown(body: Body) -> Iterator[str]:
    """The words that a slide shows beside its title."""
    match body:
        case OpeningBody():
            yield body.lead
        case BulletsBody(items=items) | PictureTextBody(items=items):
            yield from (item.plain for item in items)
        case TwoPicturesBody(captions=captions):
            yield from captions
        case CompareBody():
            yield from (body.before, body.after)
        case NumbersBody(rows=rows):
            yield from (row.label for row in rows)
        case TableBody(rows=rows):
            yield from _cells(rows)
        case _:
            pass


def _cells(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        yield from row
