"""What is published, as plain values: services read it from the library, `compose` makes a document of it.

All text is as it was typed, cleaned; bodies are small Markdown (see `portfolio.domain.prose`).
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from portfolio.media.edits import NO_EDITS, Edits

if TYPE_CHECKING:
    from portfolio.publishing.document import Element


@dataclass(frozen=True, slots=True)
class PhotoContent:
    """A photo and all that is printed of it. `original` may be missing or damaged: rendering tells."""

    photo_id: str
    sha256: str
    original: Path
    name: str
    """How the user knows it: the file's first name."""
    width: int
    """px, as it is shown: upright, turned and cut"""
    height: int
    """px, as it is shown"""
    caption: str = ""
    alt: str = ""
    credit: str = ""
    focal_x: float = 0.5
    focal_y: float = 0.5
    section: str = ""
    """Id of the section it illustrates; "" for the practice as a whole."""
    edits: Edits = NO_EDITS
    """Burnt into every output."""
    original_size: tuple[int, int] = (0, 0)
    """px, upright, before edits; (0, 0) where it is `width` and `height`."""


@dataclass(frozen=True, slots=True)
class PersonContent:
    """An author as the author box shows them."""

    full_name: str
    role: str = ""
    school: str = ""
    bio: str = ""
    portrait: PhotoContent | None = None
    """Beside the biography, where there is one."""


@dataclass(frozen=True, slots=True)
class SectionContent:
    """One section of the writing frame."""

    id: str
    name: str
    """As printed: Situasi, Tantangan, ..."""
    body: str
    """Small Markdown; may be empty."""


@dataclass(frozen=True, slots=True)
class TagContent:
    """The elements of one framework table that a practice claims."""

    name: str
    """Dimensi profil lulusan, Prinsip pembelajaran, ..."""
    items: tuple[str, ...]
    table: str = ""
    """Id of the framework's table."""


@dataclass(frozen=True, slots=True)
class MeasureContent:
    """A number before and after."""

    label: str
    before: float | None
    after: float | None
    unit: str = ""
    participants: int | None = None
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class PracticeContent:
    """One practice with everything that is printed of it."""

    practice_id: str
    title: str
    summary: str
    authors: tuple[PersonContent, ...]
    sections: tuple[SectionContent, ...]
    photos: tuple[PhotoContent, ...] = ()
    class_level: str = ""
    phase: str = ""
    subject: str = ""
    learning_model: str = ""
    """Name as printed, "" where none."""
    place: str = ""
    started: date | None = None
    ended: date | None = None
    quote: str = ""
    quote_by: str = ""
    tags: tuple[TagContent, ...] = ()
    measures: tuple[MeasureContent, ...] = ()
    elements: "tuple[Element, ...]" = ()
    """What follows the story: the steps of the lesson, claims of competencies. Figures and tables carry number 0."""


@dataclass(frozen=True, slots=True)
class SchoolContent:
    """The school as the cover, title page and back cover show it."""

    name: str
    npsn: str = ""
    address_lines: tuple[str, ...] = ()
    motto: str = ""
    contact_lines: tuple[str, ...] = ()
    principal: str = ""
    """Full name with degrees."""
    logo: PhotoContent | None = None


MatterKind = Literal["copyright", "approval", "welcome", "figures", "authors", "indices", "receipt"]


@dataclass(frozen=True, slots=True)
class MatterContent:
    """A page before or behind the chapters that was switched on; compose knows where each kind stands."""

    key: str
    """Stable and unique in its booklet: the id of its `BookletPage`, or its kind."""
    kind: MatterKind
    title: str = ""
    """Empty for the kind's own."""
    body: str = ""
    """Small Markdown; empty for the kind's own words."""
    person: PersonContent | None = None
    """Who speaks or signs."""
    photo: PhotoContent | None = None


@dataclass(frozen=True, slots=True)
class ExtraChapter:
    """A chapter that is not a practice: direction, an inquiry, the map of competencies, a poll, model schools."""

    key: str
    """Stable and unique in its booklet: the id of its `BookletChapter`."""
    title: str
    elements: "tuple[Element, ...]"
    """Figures and tables carry number 0: the booklet counts them."""
    summary: str = ""
    byline: str = ""
    facts: tuple[str, ...] = ()
    before: int = 0
    """How many practices stand before it."""
    plain: bool = False
    """A page of the booklet's own, without number and field of colour."""


@dataclass(frozen=True, slots=True)
class BookletContent:
    """A booklet: what the library holds of it."""

    booklet_id: str
    title: str
    school: SchoolContent
    practices: tuple[PracticeContent, ...]
    subtitle: str = ""
    event: str = ""
    year: str = ""
    place_date: str = ""
    foreword: str = ""
    """Small Markdown; "" leaves the foreword out."""
    foreword_by: PersonContent | None = None
    back_text: str = ""
    cover: PhotoContent | None = None
    chapters: tuple[ExtraChapter, ...] = ()
    theme: str = "laut"
    """Id of a theme."""
    colour: str = ""
    """The main colour instead of the theme's own."""
    title_page: bool = True
    """Whether the inner title is printed."""
    photo_credits: bool = True
    """Whether the photographers are named, where any are known."""
    matter: tuple[MatterContent, ...] = ()
    """Pages before and behind the chapters that were switched on."""
    empty_chapters: tuple[tuple[str, str], ...] = ()
    """Keys and names of chapters that were chosen but hold nothing yet."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that the user should know of, or that forbids the export."""

    code: str
    message: str
    """A whole sentence in the user's language."""
    record: str = ""
    """Id of the record it is about, the key of a chapter, or the place where it is mended; "" for the whole."""
    forbids: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a renderer made."""

    pages: int
    bytes: int
    problems: tuple[Problem, ...] = field(default=())
    picture_bytes: int = 0
    """How many of its bytes are pictures, which can be made smaller; 0 where that is not known."""
