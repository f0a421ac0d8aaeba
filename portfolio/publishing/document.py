"""The document: a tree of frozen dataclasses. Composing makes it, renderers `match` on it and decide no content.

A renderer owns how things look (type, colours, where a figure stands on its page), never which things there are.
"""

from dataclasses import dataclass

from portfolio.domain.prose import Run
from portfolio.publishing.content import PersonContent, PhotoContent, SchoolContent


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo to be shown, with the words that stand for it."""

    photo: PhotoContent
    alt: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each item a paragraph."""

    items: tuple[Text, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter; `level` 2 for a section of the frame, 3 below."""

    text: str
    level: int = 2
    role: str = ""
    """Id of the frame's section that it opens, by which a theme may choose its colour."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its numbered caption; never parted from it, never cut."""

    picture: Picture
    number: int
    """Counts through the whole document."""
    caption: str
    """Without the number; may be empty."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """Figures that belong together; the renderer arranges them by number and shape, over pages where needed."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence pulled out."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """Numbers before and after, as text in Indonesian notation, with the values for a small chart."""

    label: str
    before: str
    after: str
    note: str
    """n and instrument: “n = 31 · tes formatif”."""
    before_value: float | None = None
    after_value: float | None = None
    full: float | None = None
    """The value at which a bar is as long as can be: 100 for parts of a hundred; None where bars would mislead."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a practice."""

    rows: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """Named groups of framework elements."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class AuthorBox:
    """Who wrote the chapter."""

    authors: tuple[PersonContent, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Place and date, and the name of who signs, set to the right."""

    place_date: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class CreditLine:
    """One line of the photo credits, with a link to the figure's page."""

    number: int
    """Of the figure; 0 for the cover's photo."""
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class Credits:
    """The photo credits."""

    lines: tuple[CreditLine, ...]


Element = Text | Bullets | Heading | Figure | Gallery | Quote | Measures | Tags | AuthorBox | Signature | Credits


@dataclass(frozen=True, slots=True)
class Cover:
    """The front cover."""

    title: str
    subtitle: str
    event: str
    school: SchoolContent
    picture: Picture | None
    year: str


@dataclass(frozen=True, slots=True)
class TitlePage:
    """The inner title page."""

    title: str
    subtitle: str
    event: str
    school: SchoolContent
    authors: tuple[str, ...]
    """Full names, each once, in order of appearance."""
    place_year: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: the renderer fills it from the chapters, with links."""

    title: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A titled page before (or after) the chapters: foreword, photo credits."""

    key: str
    title: str
    elements: tuple[Element, ...]
    listed: bool = True
    """Whether the table of contents names it."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One practice. It opens on a new page with its picture or a field of colour."""

    key: str
    """Stable and unique: the practice's id."""
    number: int
    title: str
    summary: str
    byline: str
    """Authors in one line."""
    facts: tuple[str, ...]
    """Class and phase, subject, model, dates, place: short pieces shown in one line."""
    opener: Figure | None
    """The picture that the chapter opens with, across the page's full width; None opens with a field of colour."""
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class BackCover:
    """The back cover."""

    text: str
    school: SchoolContent


Part = Cover | TitlePage | Contents | FrontMatter | Chapter | BackCover


@dataclass(frozen=True, slots=True)
class Document:
    """A whole publication, in reading order."""

    title: str
    author: str
    """The school or the authors, as the file's metadata name them: only what the user typed."""
    language: str
    """BCP 47: id-ID."""
    running_head: str
    """For the left pages: the booklet's title. Right pages carry the chapter's."""
    parts: tuple[Part, ...]
