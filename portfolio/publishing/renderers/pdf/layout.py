"""The whole document laid out: pages of placed items, and the bookmarks, before anything is painted."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from portfolio.publishing.document import (
    ApprovalPage,
    BackCover,
    Chapter,
    Contents,
    Cover,
    Document,
    FormalChapter,
    FrontMatter,
    Handout,
    Imprint,
    Index,
    Listing,
    Part,
    ReportCover,
    TitlePage,
)
from portfolio.publishing.renderers.pdf.chapter import chapter_anchor, chapter_pages
from portfolio.publishing.renderers.pdf.cover import back_cover, cover_page, title_page
from portfolio.publishing.renderers.pdf.front import CONTENTS_KEY, Entry, contents_pages, front_pages
from portfolio.publishing.renderers.pdf.furniture import furnish
from portfolio.publishing.renderers.pdf.imprint import imprint_pages
from portfolio.publishing.renderers.pdf.index import index_pages
from portfolio.publishing.renderers.pdf.items import Anchor, Box, Page
from portfolio.publishing.renderers.pdf.listing import listed_places, listing_pages, report_places, section_anchor
from portfolio.publishing.renderers.pdf.memory import Lacked, LaidPart, Memory, NoMemory, theme_key
from portfolio.publishing.renderers.pdf.report import approval_pages, formal_pages, handout_pages, report_cover
from portfolio.publishing.renderers.pdf.theme import Theme
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the PDF's outline, `level` deep (from 0)."""

    title: str
    target: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Boxes:
    """Where pages are cut, and how far their art goes beyond that; in pt, the same from above and from below."""

    trim: Box
    bleed: Box


@dataclass(frozen=True, slots=True)
class Layout:
    """Pages in order, the outline, and by record the characters that no font has."""

    width: float
    height: float
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]
    unprintable: dict[str, str]
    boxes: Boxes | None = None
    """Of pages that are to be cut; else the paper is the page."""
    parts: tuple[tuple[int, int], ...] = ()
    """For each part of the document the number of what was laid out (see `LaidPart`), and how many pages there are."""


def lay_out(document: Document, theme: Theme, *, draft: bool = False, memory: Memory | None = None) -> Layout:
    """Place everything. Pure: the same document gives the same pages, those that `memory` knows without new work."""
    parts = _Parts(document, theme, memory or NoMemory())
    laid: list[LaidPart] = []
    groups: list[list[Page]] = []
    next_number = 1
    for part in document.parts:
        laid.append(parts.laid(part, {}, next_number))
        groups.append(laid[-1].pages_from(next_number))
        next_number += len(groups[-1])
    _number(document, groups)
    labels = {
        item.name: page.folio for group in groups for page in group for item in page.items if isinstance(item, Anchor)
    }
    # Lists were laid out to learn how many pages they take; now the page numbers in them are known.
    for n, part in enumerate(document.parts):
        if isinstance(part, Contents | Listing | Index):
            folios, first = [page.label for page in groups[n]], groups[n][0].number
            laid[n] = parts.laid(part, labels, first)
            groups[n] = laid[n].pages_from(first)
            for page, folio in zip(groups[n], folios, strict=True):
                page.label = folio
    typesetter = Typesetter(theme)
    for group in groups:
        for page in group:
            furnish(typesetter, page, document.running_head, draft=draft)
    bookmarks = tuple(mark for part in document.parts for mark in _bookmarks(part))
    lacked: Lacked = {}
    for found in (*(one.lacked for one in laid), typesetter.lacking.found):
        for record, characters in found.items():
            lacked.setdefault(record, {}).update(characters)
    return Layout(
        theme.sheet.width,
        theme.sheet.height,
        tuple(page for group in groups for page in group),
        bookmarks,
        unprintable_by_record(lacked),
        parts=tuple((part.number, len(part.pages)) for part in laid),
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of one document, laid out in one theme unless they are remembered."""

    document: Document
    theme: Theme
    memory: Memory

    def laid(self, part: Part, labels: Mapping[str, str], first: int) -> LaidPart:
        """One part from page `first` on; `labels` are the page numbers of anchors, where it lists them."""

        def make() -> tuple[list[Page], Lacked]:
            typesetter = Typesetter(self.theme)
            return _pages(typesetter, self.document, part, labels, first), typesetter.lacking.found

        listed: Hashable = ()
        if isinstance(part, Contents | Listing | Index):
            said = _listed(self.document, part, formal=self.theme.sheet.formal)
            listed = (said, frozenset(labels.items()))
        return self.memory.part((theme_key(self.theme), part, first % 2, listed), make)


def _listed(document: Document, part: Contents | Listing | Index, *, formal: bool) -> Hashable:
    """What a list says beside page numbers."""
    match part:
        case Contents():
            return tuple(report_places(document) if formal else _entries(document))
        case Listing():
            return tuple(listed_places(document, part.kind))
        case Index():
            return ()


def _pages(  # noqa: C901, PLR0912 - one line a kind of part
    typesetter: Typesetter, document: Document, part: Part, labels: Mapping[str, str], first: int
) -> list[Page]:
    pages: list[Page] = []
    match part:
        case Cover():
            pages = [cover_page(typesetter, part, first)]
        case TitlePage():
            pages = [title_page(typesetter, part, first)]
        case BackCover():
            pages = [back_cover(typesetter, part, first)]
        case Contents() if typesetter.sheet.formal:
            places = report_places(document)
            pages = listing_pages(typesetter, (CONTENTS_KEY, part.title), places, labels, first)
        case Contents():
            pages = contents_pages(typesetter, part, _entries(document), labels, first)
        case Listing():
            places = listed_places(document, part.kind)
            pages = listing_pages(typesetter, (part.key, part.title), places, labels, first)
        case FrontMatter():
            pages = front_pages(typesetter, part, first)
        case Imprint():
            pages = imprint_pages(typesetter, part, first)
        case Index():
            pages = index_pages(typesetter, part, labels, first)
        case Chapter():
            pages = chapter_pages(typesetter, part, first)
        case ReportCover():
            pages = [report_cover(typesetter, part, first)]
        case ApprovalPage():
            pages = approval_pages(typesetter, part, first)
        case FormalChapter():
            pages = formal_pages(typesetter, part, first)
        case Handout():
            pages = handout_pages(typesetter, part, first)
    return pages


def _number(document: Document, groups: Sequence[Sequence[Page]]) -> None:
    """Give a report's pages their numbers: roman before the first chapter, from 1 on from there."""
    pages = [page for group in groups for page in group]
    if any(isinstance(part, Handout) for part in document.parts):
        for page in pages:
            page.label = f"{page.number} / {len(pages)}" if len(pages) > 1 else ""
        return
    begins = [n for n, part in enumerate(document.parts) if isinstance(part, FormalChapter)]
    if not begins:
        return
    first = groups[begins[0]][0].number
    for page in pages:
        page.label = _roman(page.number) if page.number < first else str(page.number - first + 1)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _bookmarks(part: Part) -> list[Bookmark]:
    match part:
        case Contents():
            return [Bookmark(part.title, chapter_anchor(CONTENTS_KEY))]
        case FormalChapter():
            title = " ".join(text for text in (part.label, part.title) if text)
            titled = [(n, section) for n, section in enumerate(part.sections) if section.title]
            sections = [Bookmark(section.title, section_anchor(part, n), 1) for n, section in titled]
            return [Bookmark(title, chapter_anchor(part.key)), *sections]
        case Chapter() | FrontMatter() | ApprovalPage() | Listing() | Imprint() | Index():
            return [Bookmark(part.title, chapter_anchor(part.key))]
        case _:
            return []


def unprintable_by_record(found: dict[str, dict[str, None]]) -> dict[str, str]:
    """By record; what contents and running heads only repeat of a chapter is told once, with the chapter."""
    told = {character for record, characters in found.items() if record for character in characters}
    kept = {record: "".join(c for c in characters if record or c not in told) for record, characters in found.items()}
    return {record: characters for record, characters in kept.items() if characters}


def _entries(document: Document) -> Sequence[Entry]:
    entries = []
    for part in document.parts:
        match part:
            case Chapter():
                entries.append(Entry(part.key, part.title, part.byline, part.number))
            case FrontMatter(listed=True) | Index() | Listing():
                entries.append(Entry(part.key, part.title, "", None))
            case _:
                pass
    return entries
