"""The lists of a document: filled in already, and fields that Word can make anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portfolio.publishing import wording
from portfolio.publishing.document import (
    ApprovalPage,
    Chapter,
    Contents,
    Document,
    Element,
    Figure,
    FormalChapter,
    FrontMatter,
    Gallery,
    Handout,
    Imprint,
    Index,
    Listing,
    Table,
)
from portfolio.publishing.renderers.docx.marks import field, link, page_of, paragraph, words
from portfolio.publishing.renderers.docx.pen import Pen


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: where it leads, and what it says."""

    anchor: str
    text: str
    level: int = 1


def contents(pen: Pen, part: Contents, document: Document) -> None:
    """Daftar Isi."""
    depth = "1-2" if pen.formal else "1-1"
    entries = list(_entries(document))
    pen.put(paragraph("TOCHeading", words(part.title), "<w:pageBreakBefore/>"))
    _filled(pen, f'TOC \\o "{depth}" \\h \\z \\u', [(entry, f"TOC{entry.level}") for entry in entries])


def listing(pen: Pen, part: Listing, document: Document) -> None:
    """Daftar Gambar, Daftar Tabel."""
    label = wording.FIGURE if part.kind == "figures" else wording.TABLE
    captions = _captions(document, label)
    entries = [Entry(f"{label}-{n}", f"{label} {n}. {text}".rstrip(". ")) for n, text in captions]
    pen.head(1, words(part.title), part_anchor(part.key), new_page=True)
    _filled(pen, f'TOC \\h \\z \\c "{label}"', [(entry, "TableofFigures") for entry in entries])


def index(pen: Pen, part: Index, document: Document) -> None:
    """Where schools, subjects and dimensions are found: by chapter, with the page."""
    titles = {one.key: one.title or wording.UNTITLED for one in document.parts if isinstance(one, Chapter)}
    pen.head(1, words(part.title), part_anchor(part.key), new_page=True)
    for name, lines in part.groups:
        pen.head(2, words(name))
        for line in lines:
            told = words(f"{line.name}: ", bold=True)
            for place, key in enumerate(line.chapters):
                comma = words("; ") if place else ""
                told += comma + link(pen.place(part_anchor(key)), words(titles.get(key, "")))
            pen.put(paragraph("Small", told))


def part_anchor(key: str) -> str:
    """The place of a chapter or another part."""
    return f"bab-{key}"


def section_anchor(chapter: FormalChapter, place: int) -> str:
    """The place of a section of a report."""
    return f"bagian-{chapter.key}-{place}"


def _filled(pen: Pen, instruction: str, entries: Sequence[tuple[Entry, str]]) -> None:
    """A field over several paragraphs: it begins in the first and ends in the last."""
    if not entries:
        return
    whole = field(instruction, "\0", stale=True)
    begin, end = whole.split("\0")
    for place, (entry, style) in enumerate(entries):
        anchor = pen.place(entry.anchor)
        told = link(anchor, words(entry.text) + "<w:r><w:tab/></w:r>" + page_of(anchor))
        first = begin if place == 0 else ""
        last = end if place == len(entries) - 1 else ""
        pen.put(paragraph(style, first + told + last))


def _entries(document: Document) -> Iterator[Entry]:
    for part in document.parts:
        match part:
            case ApprovalPage() | FrontMatter(listed=True) | Listing() | Index():
                yield Entry(part_anchor(part.key), part.title)
            case Chapter():
                yield Entry(part_anchor(part.key), part.title or wording.UNTITLED)
            case FormalChapter():
                yield Entry(part_anchor(part.key), f"{part.label} {part.title}".strip())
                for place, section in enumerate(part.sections):
                    if section.title:
                        yield Entry(section_anchor(part, place), section.title, 2)
            case _:
                pass


def _captions(document: Document, label: str) -> Iterator[tuple[int, str]]:
    for element in _elements(document):
        match element:
            case Figure() if label == wording.FIGURE and element.caption:
                yield element.number, element.caption
            case Gallery() if label == wording.FIGURE:
                yield from ((one.number, one.caption) for one in element.figures if one.caption)
            case Table(number=int(number), caption=str(text)) if label == wording.TABLE and number:
                yield number, text
            case _:
                pass


def _elements(document: Document) -> Iterator[Element]:
    for part in document.parts:
        match part:
            case Chapter():
                if part.opener is not None:
                    yield part.opener
                yield from part.elements
            case FrontMatter() | Handout() | Imprint():
                yield from part.elements
            case FormalChapter():
                yield from (element for section in part.sections for element in section.elements)
            case _:
                pass
