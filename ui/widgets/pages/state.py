"""What the library holds of a booklet, read in one go for the window."""

from collections.abc import Mapping
from dataclasses import dataclass

from portfolio.domain.booklet import Booklet
from portfolio.domain.changes import Receipt
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.services import booklet_chapters, booklets, practices, school
from portfolio.services.booklet_chapters import PRACTICE, BookletItem, ChapterOffer
from portfolio.services.libraries import Library
from portfolio.services.practices import PracticeLine
from portfolio.texts import tr


@dataclass(frozen=True, slots=True)
class Entry:
    """A practice, or another chapter, as the contents of a booklet list it."""

    id: str
    """Of the practice; of a chapter its kind and its record's id."""
    title: str
    authors: tuple[str, ...]
    gaps: tuple[str, ...]
    """What it lacks that readers would miss, a sentence each."""
    printed: bool
    item: BookletItem
    """As the library knows it."""
    about: str = ""
    """What kind of chapter it is, "" for a practice."""


@dataclass(frozen=True, slots=True)
class BookletState:
    """A booklet with everything that the window shows of it."""

    booklet: Booklet
    all_booklets: tuple[Booklet, ...]
    entries: tuple[Entry, ...]
    """What is printed, in its order; then the other practices."""
    offers: tuple[ChapterOffer, ...]
    """Chapters that are not printed, but could be."""
    cover: Photo | None
    logo: Photo | None
    """The booklet's own, where it does not carry the school's."""
    people: tuple[Person, ...]
    school: School


def read_state(library: Library, wanted: str) -> BookletState | None:
    """The booklet that is wanted, if it is still there; else the first; None where there is none."""
    everyone = booklets.list_booklets(library)
    ids = [booklet.id for booklet in everyone]
    if not ids:
        return None
    page = booklets.open_booklet(library, wanted if wanted in ids else ids[0])
    gaps = {one.line.id: _gaps(one) for one in practices.overview(library)}
    lines = {line.id: line for line in (*page.included, *page.left_out)}
    offers = {offer.item: offer for offer in page.offers}
    printed = [
        _practice(lines[item.record_id], gaps, printed=True) if item.kind == PRACTICE else _chapter(offers[item])
        for item in page.items
        if item.kind == PRACTICE or item in offers
    ]
    return BookletState(
        booklet=page.booklet,
        all_booklets=tuple(everyone),
        entries=(*printed, *(_practice(line, gaps, printed=False) for line in page.left_out)),
        offers=tuple(offer for item, offer in offers.items() if item not in page.items),
        cover=page.cover,
        logo=page.logo,
        people=tuple(school.people(library)),
        school=school.school(library),
    )


def begin_booklet(library: Library) -> Receipt:
    """Make a booklet that already says what is known: the school's name, and who leads it."""
    own = school.school(library)
    title = tr("Praktik Baik {school}", school=own.name) if own.name else tr("Praktik Baik")
    return booklets.add_booklet(library, title=title, foreword_by=own.principal_id, paper="A5")


def _practice(line: PracticeLine, gaps: Mapping[str, tuple[str, ...]], *, printed: bool) -> Entry:
    item = BookletItem(PRACTICE, line.id)
    return Entry(item.key, line.title, line.authors, gaps.get(line.id, ()), printed, item)


def _chapter(offer: ChapterOffer) -> Entry:
    name = booklet_chapters.kind_name(offer.kind)
    name = tr("Bab khusus") if name == offer.title else name
    return Entry(offer.item.key, offer.title, (), (), True, offer.item, about=name)


def _gaps(one: practices.Overview) -> tuple[str, ...]:
    return tuple(gap.message for gap in one.completeness.gaps if gap.harm != "could")
