"""The whole document laid out: pages of placed items, and the bookmarks, before anything is painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.publishing.document import BackCover, Chapter, Contents, Cover, Document, FrontMatter, TitlePage
from portfolio.publishing.renderers.pdf.chapter import chapter_anchor, chapter_pages
from portfolio.publishing.renderers.pdf.cover import back_cover, cover_page, title_page
from portfolio.publishing.renderers.pdf.front import CONTENTS_KEY, Entry, contents_pages, front_pages
from portfolio.publishing.renderers.pdf.furniture import furnish
from portfolio.publishing.renderers.pdf.items import Page
from portfolio.publishing.renderers.pdf.theme import Theme
from portfolio.publishing.renderers.pdf.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the PDF's outline."""

    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Pages in order, the outline, and by record the characters that no font has."""

    width: float
    height: float
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]
    unprintable: dict[str, str]


def lay_out(document: Document, theme: Theme, *, draft: bool = False) -> Layout:
    """Place everything. Pure: the same document gives the same pages."""
    typesetter = Typesetter(theme)
    entries = _entries(document)
    groups: list[list[Page]] = []
    numbers: dict[str, int] = {}
    bookmarks: list[Bookmark] = []
    next_number = 1
    for part in document.parts:
        match part:
            case Cover():
                pages = [cover_page(typesetter, part, next_number)]
            case TitlePage():
                pages = [title_page(typesetter, part, next_number)]
            case BackCover():
                pages = [back_cover(typesetter, part, next_number)]
            case Contents():
                pages = contents_pages(typesetter, part, entries, {}, next_number)
                bookmarks.append(Bookmark(part.title, chapter_anchor(CONTENTS_KEY)))
            case FrontMatter():
                pages = front_pages(typesetter, part, next_number)
            case Chapter():
                pages = chapter_pages(typesetter, part, next_number)
        if isinstance(part, Chapter | FrontMatter):
            numbers[part.key] = next_number
            bookmarks.append(Bookmark(part.title, chapter_anchor(part.key)))
        groups.append(pages)
        next_number += len(pages)
    # The contents were laid out to learn how many pages they take; now their numbers are known.
    for n, part in enumerate(document.parts):
        if isinstance(part, Contents):
            groups[n] = contents_pages(typesetter, part, entries, numbers, groups[n][0].number)
    pages = [page for group in groups for page in group]
    for page in pages:
        furnish(typesetter, page, document.running_head, draft=draft)
    return Layout(
        theme.sheet.width, theme.sheet.height, tuple(pages), tuple(bookmarks), _unprintable(typesetter.lacking.found)
    )  # fmt: skip


def _unprintable(found: dict[str, dict[str, None]]) -> dict[str, str]:
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
            case FrontMatter(listed=True):
                entries.append(Entry(part.key, part.title, "", None))
            case _:
                pass
    return entries
