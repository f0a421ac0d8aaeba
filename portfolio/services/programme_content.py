"""The programme of an event, read from the library for print."""

from datetime import timedelta

from portfolio.domain.calendar import day_and_date, period
from portfolio.domain.exhibition import Exhibition, Station
from portfolio.domain.practice import Practice
from portfolio.domain.school import School
from portfolio.errors import BadValue, NotFound
from portfolio.publishing.chapters.programme import (
    ItemContent,
    ProgrammeContent,
    StationContent,
    programme_elements,
)
from portfolio.publishing.content import ExtraChapter
from portfolio.services.exhibitions import ProgrammeLine, list_exhibitions, open_exhibition
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.texts import tr

TITLE = "Susunan Acara"


def booklet_chapter(library: Library, record_id: str) -> ExtraChapter | None:
    """The programme as a chapter of a booklet; None where the event is gone or has no line yet."""
    try:
        content = read_programme(library, record_id)
    except NotFound:
        return None
    if not content.items:
        return None
    return ExtraChapter("", content.title or TITLE, programme_elements(content), summary=TITLE if content.title else "")


def read_programme(library: Library, exhibition_id: str | None) -> ProgrammeContent:
    """The programme of an event, by default the newest. Raises `NotFound`, and `BadValue` where there is none."""
    if exhibition_id is None:
        events = list_exhibitions(library)
        if not events:
            raise BadValue(tr("Belum ada acara di pustaka ini."), tr("Buka Pameran, lalu buat acara pertama."))
        exhibition_id = events[0].id
    page = open_exhibition(library, exhibition_id)
    event = page.exhibition
    with library.read() as session:
        practices = queries.by_id(session, Practice, (one.practice_id for one in page.stations if one.practice_id))
        schools = queries.by_id(session, School, (one.school_id for one in page.stations if one.school_id))
    return ProgrammeContent(
        title=event.title,
        theme=event.theme,
        organizer=event.organizer,
        when=_when(event),
        where=event.place,
        zone=event.zone,
        days=_days(event, max((line.item.day for line in page.lines), default=0)),
        items=tuple(_item(line) for line in page.lines),
        stations=tuple(_station(station, practices, schools) for station in page.stations),
    )


def _when(event: Exhibition) -> str:
    """One day with its name, more as a period."""
    days = {day for day in (event.held_on, event.ended_on) if day}
    return day_and_date(days.pop()) if len(days) == 1 else period(event.held_on, event.ended_on)


def _item(line: ProgrammeLine) -> ItemContent:
    names = [
        f"{one.person.full_name} ({one.row.role})" if one.row.role else one.person.full_name for one in line.speakers
    ]
    item = line.item
    by = tuple([*names, item.by] if item.by else names)
    return ItemContent(item.day, line.starts, line.ends, item.minutes, item.title, by, item.place, item.note)


def _station(station: Station, practices: dict[str, Practice], schools: dict[str, School]) -> StationContent:
    practice = practices.get(station.practice_id or "")
    school = schools.get(station.school_id or "")
    title = station.title or (practice.title if practice else "")
    return StationContent(station.number, title, school.name if school else "", station.note)


def _days(event: Exhibition, last: int) -> tuple[str, ...]:
    first = event.held_on
    return () if first is None else tuple(day_and_date(first + timedelta(days=day)) for day in range(last))
