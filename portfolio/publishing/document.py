"""The document: a tree of frozen dataclasses. Composing makes it, renderers `match` on it and decide no content.

A renderer owns how things look (type, colours, where a figure stands on its page), never which things there are.
"""

from dataclasses import dataclass
from typing import Literal

from portfolio.domain.prose import Run
from portfolio.publishing.content import PersonContent, PhotoContent, SchoolContent

Align = Literal["left", "right", "center"]
NoteKind = Literal["note", "warning"]
ListingKind = Literal["figures", "tables"]


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


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its head and how wide it wants to be against the others."""

    head: str
    weight: float = 1.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: paragraphs, one under the other, below a picture if there is one."""

    paragraphs: tuple[Text, ...]
    picture: Picture | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of heads; it goes over pages, repeats the heads, and never parts a row of half a page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    number: int = 0
    """Counts through the document where it has a caption: “Tabel 1”; 0 for none."""
    head_column: bool = False
    """Whether the first cell of a row names it (a TH of scope Row)."""
    row_height: float = 0.0
    """At least so many mm: for rows that are signed by hand."""
    zigzag: int | None = None
    """The column whose odd rows write on the left and even rows on the right (tanda tangan); None for none."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values, two columns: the identity of a school, a cycle, a lesson."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell of a matrix."""

    level: int
    """0 empty, 1 weak (named but without evidence), 2 and more covered: deeper colour."""
    text: str = ""
    """What stands in it: a number, a short word; the level is never told by colour alone."""
    note: str = ""
    """What it means, for who reads the tags: “Misi 2, Bermakna: dengan bukti”."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows against columns, at a glance; columns stand in named groups."""

    title: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    """Name of a group, heads of its columns (set upright where long)."""
    rows: tuple[tuple[str, tuple[Mark, ...]], ...]
    """Head of a row, a mark for each column of all groups."""
    legend: tuple[tuple[int, str], ...]
    """Level and what it means."""
    most: int = 2
    """The level that has the deepest colour."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, or a pair before and after, of a chart."""

    label: str
    values: tuple[float | None, ...]
    """One value a series."""
    texts: tuple[str, ...]
    """The values in Indonesian notation."""
    note: str = ""
    """n, instrument, or a warning: small, under the label."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars from zero, plainly: no third dimension, no cut axis."""

    title: str
    series: tuple[str, ...]
    """Names of the series; one for plain bars, two for before and after."""
    bars: tuple[Bar, ...]
    full: float | None = None
    """The value of a bar of full width; None: the greatest value."""
    source: str = ""
    """What is counted, when, of how many: under the chart."""


@dataclass(frozen=True, slots=True)
class Line:
    """Values over time, plainly."""

    title: str
    points: tuple[tuple[str, float, str], ...]
    """When (as printed), value, value as printed."""
    target: float | None = None
    target_text: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of a tree with what grows from it."""

    title: str
    lines: tuple[str, ...] = ()
    branches: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """Who passed what to whom, from top to bottom, indented with lines."""

    title: str
    roots: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Room for one signature."""

    role: str
    """Above: Kepala Sekolah, Fasilitator."""
    name: str
    """With degrees, bold; empty: a dotted line."""
    number: str = ""
    """“NIP. 19680411 199303 1 009”, “NIP. -” or "" for no line."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Place and date, one or two blocks side by side, and the block under “Mengetahui”; never parted."""

    place_date: str
    left: SignatureBlock | None
    right: SignatureBlock | None
    known: SignatureBlock | None = None
    known_word: str = "Mengetahui,"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark set apart: a warning about data, a gap in the evidence."""

    text: str
    kind: NoteKind = "note"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an official document: logo, the school's name, address and how to reach it, over a double rule."""

    school: SchoolContent


Element = (
    Text
    | Bullets
    | Heading
    | Figure
    | Gallery
    | Quote
    | Measures
    | Tags
    | AuthorBox
    | Signature
    | Credits
    | Table
    | Facts
    | Matrix
    | Chart
    | Line
    | Tree
    | Signatures
    | Note
    | Letterhead
)


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
    """Counts through the booklet; 0 where the chapter stands alone."""
    title: str
    summary: str
    byline: str
    """Authors in one line."""
    facts: tuple[str, ...]
    """Class and phase, subject, model, dates, place: short pieces shown in one line."""
    opener: Figure | None
    """The picture that the chapter opens with, across the page's full width; None opens with a field of colour."""
    elements: tuple[Element, ...]
    label: str = ""
    """What stands small over the title of a chapter that stands alone: the school's name."""


@dataclass(frozen=True, slots=True)
class BackCover:
    """The back cover."""

    text: str
    school: SchoolContent


@dataclass(frozen=True, slots=True)
class ReportCover:
    """The cover of a formal report."""

    title: str
    subtitle: str
    author: str
    author_role: str
    school: SchoolContent
    year: str


@dataclass(frozen=True, slots=True)
class ApprovalPage:
    """Lembar pengesahan: what is approved, made by whom, and the signatures, on a page of its own."""

    key: str
    title: str
    subject: str
    """What is approved: the report's title."""
    text: str
    facts: tuple[tuple[str, str], ...]
    signatures: Signatures


@dataclass(frozen=True, slots=True)
class Listing:
    """Daftar Gambar or Daftar Tabel: the renderer fills it from the captions, with links."""

    key: str
    title: str
    kind: ListingKind


@dataclass(frozen=True, slots=True)
class FormalSection:
    """A titled part of a formal chapter; one without a title stands directly under the chapter's."""

    key: str
    """Unique in its chapter."""
    title: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class FormalChapter:
    """A chapter of a report, or an appendix. It opens on a new page: its label small over its title."""

    key: str
    label: str
    """BAB I, Lampiran 1."""
    title: str
    sections: tuple[FormalSection, ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """Pages for a single purpose under a small letterhead: a matrix, a heat map, an attendance list."""

    key: str
    title: str
    subtitle: str
    school: SchoolContent | None
    """None for no letterhead."""
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """The copyright page: small print at the foot of its page."""

    key: str
    title: str
    """For bookmarks and who reads aloud; not printed large."""
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One entry of an index and the chapters where it is found."""

    name: str
    chapters: tuple[str, ...]
    """Keys of chapters."""


@dataclass(frozen=True, slots=True)
class Index:
    """Where schools, subjects and dimensions are found: the renderer fills in the pages, with links."""

    key: str
    title: str
    groups: tuple[tuple[str, tuple[IndexLine, ...]], ...]
    """Name of a group (Mata pelajaran), its entries in alphabetical order."""


Part = (
    Cover
    | TitlePage
    | Contents
    | FrontMatter
    | Imprint
    | Chapter
    | Index
    | BackCover
    | ReportCover
    | ApprovalPage
    | Listing
    | FormalChapter
    | Handout
)


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
