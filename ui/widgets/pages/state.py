"""What the library holds of a booklet, read in one go for the window."""

from dataclasses import dataclass

from portfolio.domain.booklet import Booklet
from portfolio.domain.changes import Receipt
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.services import booklets, practices, school
from portfolio.services.libraries import Library
from portfolio.texts import tr


@dataclass(frozen=True, slots=True)
class Entry:
    """A practice as the contents of a booklet list it."""

    id: str
    title: str
    authors: tuple[str, ...]
    gaps: tuple[str, ...]
    """What it lacks that readers would miss, a sentence each."""
    printed: bool


@dataclass(frozen=True, slots=True)
class BookletState:
    """A booklet with everything that the window shows of it."""

    booklet: Booklet
    all_booklets: tuple[Booklet, ...]
    entries: tuple[Entry, ...]
    """The printed practices in their order, then the others."""
    cover: Photo | None
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
    lines = [(line, True) for line in page.included] + [(line, False) for line in page.left_out]
    return BookletState(
        booklet=page.booklet,
        all_booklets=tuple(everyone),
        entries=tuple(
            Entry(line.id, line.title, line.authors, gaps.get(line.id, ()), printed) for line, printed in lines
        ),
        cover=page.cover,
        people=tuple(school.people(library)),
        school=school.school(library),
    )


def begin_booklet(library: Library) -> Receipt:
    """Make a booklet that already says what is known: the school's name, and who leads it."""
    own = school.school(library)
    title = tr("Praktik Baik {school}", school=own.name) if own.name else tr("Praktik Baik")
    return booklets.add_booklet(library, title=title, foreword_by=own.principal_id, paper="A5")


def practice_with(library: Library, photo_id: str) -> str:
    """Id of the first practice that shows a photo, or ""."""
    for line in practices.list_practices(library):
        placed = practices.open_practice(library, line.id).photos if line.photo_count else ()
        if any(one.photo.id == photo_id for one in placed):
            return line.id
    return ""


def _gaps(one: practices.Overview) -> tuple[str, ...]:
    return tuple(gap.message for gap in one.completeness.gaps if gap.harm != "could")
