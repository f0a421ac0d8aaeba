"""What the parts of works and of visitors' notes ask of the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.exhibition import Station
from portfolio.domain.framework import FrameworkItem
from portfolio.services import artifacts, consents, exhibitions, frameworks, practices, school, visitor_notes
from portfolio.services.artifacts import DIMENSIONS, Work
from portfolio.services.libraries import Library
from portfolio.services.visitor_notes import Visited
from portfolio.texts import chosen, tr

WORK_TABLES = (
    "artifact", "artifact_maker", "artifact_tag", "station", "person", "pupil", "practice", "photo", "consent",
)  # fmt: skip
NOTE_TABLES = ("visitor_note", "artifact", "practice", "practice_section")


@dataclass(frozen=True, slots=True)
class Works:
    """The works of an event, and what can be named in them."""

    works: tuple[Work, ...]
    pupils: tuple[tuple[str, str], ...]
    """id and name"""
    teachers: tuple[tuple[str, str], ...]
    stations: tuple[tuple[str, str], ...]
    practices: tuple[tuple[str, str], ...]
    dimensions: tuple[FrameworkItem, ...]


def read_works(library: Library, exhibition_id: str) -> Works:
    """The works of an event and those of none."""
    table = frameworks.table(DIMENSIONS, library)
    lines = tuple((line.id, line.title) for line in practices.list_practices(library) if line.title)
    titles = dict(lines)
    stations = exhibitions.open_exhibition(library, exhibition_id).stations if exhibition_id else ()
    return Works(
        tuple(artifacts.list_works(library, exhibition_id)),
        tuple((pupil.id, pupil.name) for pupil in consents.list_pupils(library)),
        tuple((person.id, person.full_name) for person in school.people(library)),
        tuple((one.id, _station_name(one, titles)) for one in stations),
        lines,
        table.items if table else (),
    )


def read_visited(library: Library) -> Sequence[Visited]:
    """Everything that can have visitors' notes."""
    return [one for one in visitor_notes.list_visited(library) if one.title]


def _station_name(station: Station, titles: dict[str, str]) -> str:
    title = station.title or titles.get(station.practice_id or "", "")
    return " · ".join(part for part in (tr("Stan {number}", number=station.number or "?"), title) if part)


def works_title() -> str:
    """What a list of works is called, which is a word for many in languages that have one."""
    return chosen("Karya", "Works")
