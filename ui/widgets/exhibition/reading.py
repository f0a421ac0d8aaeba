"""What the place of exhibitions asks of the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.exhibition import Exhibition
from portfolio.domain.person import Person
from portfolio.services import artifacts, exhibitions, practices, school
from portfolio.services.booklet_chapters import BookletItem
from portfolio.services.exhibitions import ExhibitionPage
from portfolio.services.libraries import Library
from ui.widgets.booklet_button import BOOKLET_TABLES, BookletPlace, booklet_places

TABLES = (
    "exhibition", "programme_item", "programme_speaker", "station", "person", "practice", *BOOKLET_TABLES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be named in an event."""

    people: Sequence[Person]
    practices: Sequence[tuple[str, str]]
    """id and title of those that have one"""


@dataclass(frozen=True, slots=True)
class Events:
    """All events, and the one that is looked at."""

    events: Sequence[Exhibition]
    page: ExhibitionPage | None
    """None where there is none"""
    choices: Choices
    booklets: tuple[BookletPlace, ...]
    work_ids: frozenset[str] = frozenset()
    """of all works, so that one of them can be opened by its id"""


def read_events(library: Library, exhibition_id: str) -> Events:
    """All events and one of them: the named one, that of a named work, the newest where it is gone."""
    events = exhibitions.list_exhibitions(library)
    choices = Choices(
        tuple(school.people(library)),
        tuple((line.id, line.title) for line in practices.list_practices(library) if line.title),
    )
    if not events:
        return Events((), None, choices, ())
    shown = {one.artifact.id: one.artifact.exhibition_id for one in artifacts.list_works(library)}
    wanted = shown.get(exhibition_id) or exhibition_id
    chosen = next((one.id for one in events if one.id == wanted), events[0].id)
    places = booklet_places(library, BookletItem("programme", chosen))
    return Events(events, exhibitions.open_exhibition(library, chosen), choices, places, frozenset(shown))
