"""Exhibitions (Pameran): the event, its programme with speakers, its stations."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from sqlmodel import Session, col, select

from portfolio.domain.changes import Receipt
from portfolio.domain.clock import clock_time, minutes_of
from portfolio.domain.exhibition import Exhibition, ProgrammeItem, ProgrammeSpeaker, Station
from portfolio.domain.identity import now
from portfolio.domain.person import Person
from portfolio.domain.practice import Practice
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.services.register import new_person
from portfolio.storage import parts, queries
from portfolio.storage.library import Library
from portfolio.texts import tr

ZONES = ("WIB", "WITA", "WIT")
LONGEST = 24 * 60
"""Minutes that one line of a programme can last."""


class ExhibitionFields(TypedDict, total=False):
    """What can be said of an event."""

    title: str
    theme: str
    organizer: str
    held_on: date | None
    ended_on: date | None
    place: str
    zone: str
    note: str


class ItemFields(TypedDict, total=False):
    """What can be said of a line of the programme; `starts` as "07.30", `minutes` its length."""

    day: int
    starts: str
    minutes: int | None
    title: str
    by: str
    place: str
    note: str


class StationFields(TypedDict, total=False):
    """What can be said of a station."""

    number: str
    title: str
    practice_id: str | None
    school_id: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in a line of the programme."""

    row: ProgrammeSpeaker
    person: Person


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One line of the programme with the times that it really has."""

    item: ProgrammeItem
    speakers: tuple[Speaker, ...]
    starts: int | None
    """Minutes after midnight: as said, else where the line before it ends; None while nothing says when."""
    ends: int | None
    """Minutes after midnight; None while its length is not known."""
    warning: str = ""
    """It begins before the line before it has ended."""


@dataclass(frozen=True, slots=True)
class ExhibitionPage:
    """An event as the window shows it."""

    exhibition: Exhibition
    lines: tuple[ProgrammeLine, ...]
    """By day and place in the programme."""
    stations: tuple[Station, ...]


def list_exhibitions(library: Library) -> list[Exhibition]:
    """All events, the newest first; those without a date last."""
    with library.read() as session:
        return list(_exhibitions(session))


def open_exhibition(library: Library, exhibition_id: str) -> ExhibitionPage:
    """One event with its programme and stations. Raises `NotFound`."""
    with library.read() as session:
        event = queries.wanted(session, Exhibition, exhibition_id)
        items = parts.parts_of(session, ProgrammeItem, "exhibition_id", [exhibition_id])
        rows = parts.parts_of(session, ProgrammeSpeaker, "item_id", [item.id for item in items])
        people = queries.by_id(session, Person, (row.person_id for row in rows))
        stations = parts.parts_of(session, Station, "exhibition_id", [exhibition_id])
    speakers: dict[str, list[Speaker]] = defaultdict(list)
    for row in rows:
        if row.person_id in people:
            speakers[row.item_id].append(Speaker(row, people[row.person_id]))
    return ExhibitionPage(event, tuple(_timed(items, speakers)), tuple(stations))


def add_exhibition(library: Library, **fields: Unpack[ExhibitionFields]) -> Receipt:
    """Begin an event; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah pameran")) as edit:
        edit.make(Exhibition(**_checked(fields)))
    return edit.receipt


def change_exhibition(library: Library, exhibition_id: str, **fields: Unpack[ExhibitionFields]) -> Receipt:
    """Change what is said of an event."""
    with library.edit(tr("Ubah pameran")) as edit:
        edit.change(queries.wanted(edit.session, Exhibition, exhibition_id), **_checked(fields))
    return edit.receipt


def remove_exhibition(library: Library, exhibition_id: str) -> Receipt:
    """Put an event in the trash."""
    with library.edit(tr("Hapus pameran")) as edit:
        edit.change(queries.wanted(edit.session, Exhibition, exhibition_id), deleted_at=now())
    return edit.receipt


def add_item(library: Library, exhibition_id: str, **fields: Unpack[ItemFields]) -> Receipt:
    """Add a line at the end of the programme; `receipt.made[0]` is its id."""
    values = _checked_item(fields)
    with library.edit(tr("Tambah acara")) as edit:
        queries.wanted(edit.session, Exhibition, exhibition_id)
        parts.append(edit, ProgrammeItem(exhibition_id=exhibition_id, **values), "exhibition_id")
    return edit.receipt


def change_item(library: Library, item_id: str, **fields: Unpack[ItemFields]) -> Receipt:
    """Change a line of the programme."""
    values = _checked_item(fields)
    with library.edit(tr("Ubah acara")) as edit:
        edit.change(queries.wanted(edit.session, ProgrammeItem, item_id), **values)
    return edit.receipt


def move_item(library: Library, item_id: str, index: int) -> Receipt:
    """Put a line at place `index` (from 0) of the whole programme; it happens on the day of the line above it then."""
    with library.edit(tr("Ubah urutan acara")) as edit:
        item = queries.wanted(edit.session, ProgrammeItem, item_id)
        rows = parts.parts_of(edit.session, ProgrammeItem, "exhibition_id", [item.exhibition_id])
        rows.sort(key=lambda row: row.day)
        others = [row for row in rows if row.id != item_id]
        parts.move(edit, rows, item_id, index)
        if others:
            edit.change(item, day=others[max(0, min(index, len(others)) - 1)].day)
    return edit.receipt


def remove_item(library: Library, item_id: str) -> Receipt:
    """Take a line out of the programme."""
    with library.edit(tr("Hapus acara")) as edit:
        edit.change(queries.wanted(edit.session, ProgrammeItem, item_id), deleted_at=now())
    return edit.receipt


def set_speakers(library: Library, item_id: str, speakers: Sequence[tuple[str, str]]) -> Receipt:
    """Name who speaks in a line, in order: ids of people with their roles (narasumber, moderator)."""
    with library.edit(tr("Ubah pengisi acara")) as edit:
        queries.wanted(edit.session, ProgrammeItem, item_id)
        present = {row.person_id: row for row in parts.parts_of(edit.session, ProgrammeSpeaker, "item_id", [item_id])}
        chosen = dict(speakers)
        for person_id, row in present.items():
            if person_id not in chosen:
                edit.session.delete(row)
        for position, (person_id, role) in enumerate(chosen.items()):
            if person_id in present:
                edit.change(present[person_id], position=position, role=role)
            else:
                queries.wanted(edit.session, Person, person_id)
                edit.add(ProgrammeSpeaker(item_id=item_id, person_id=person_id, role=role, position=position))
    return edit.receipt


def name_speaker(library: Library, item_id: str, name: str) -> Receipt:
    """Let somebody speak whom the register does not know yet, behind the others."""
    with library.edit(tr("Ubah pengisi acara")) as edit:
        queries.wanted(edit.session, ProgrammeItem, item_id)
        row = ProgrammeSpeaker(item_id=item_id, person_id=new_person(edit, name))
        parts.append(edit, row, "item_id")
    return edit.receipt


def add_station(library: Library, exhibition_id: str, **fields: Unpack[StationFields]) -> Receipt:
    """Add a station; without a number it gets the next one. `receipt.made[0]` is its id."""
    values = cleaned(fields)
    with library.edit(tr("Tambah stan")) as edit:
        queries.wanted(edit.session, Exhibition, exhibition_id)
        there = parts.parts_of(edit.session, Station, "exhibition_id", [exhibition_id])
        values.setdefault("number", str(1 + _last_number(there)))
        parts.append(edit, Station(exhibition_id=exhibition_id, **values), "exhibition_id")
    return edit.receipt


def add_stations(library: Library, exhibition_id: str, practice_ids: Sequence[str]) -> Receipt:
    """Add a station for each of these practices that has none yet, numbered on from the last."""
    with library.edit(tr("Tambah stan")) as edit:
        queries.wanted(edit.session, Exhibition, exhibition_id)
        there = parts.parts_of(edit.session, Station, "exhibition_id", [exhibition_id])
        shown = {row.practice_id for row in there}
        number, position = _last_number(there), max((row.position for row in there), default=-1)
        practices = queries.by_id(edit.session, Practice, practice_ids)
        for practice_id in dict.fromkeys(practice_ids):
            if practice_id in practices and practice_id not in shown:
                number, position = number + 1, position + 1
                station = Station(
                    exhibition_id=exhibition_id,
                    number=str(number),
                    practice_id=practice_id,
                    school_id=practices[practice_id].school_id,
                    position=position,
                )
                edit.make(station)
    return edit.receipt


def change_station(library: Library, station_id: str, **fields: Unpack[StationFields]) -> Receipt:
    """Change a station."""
    with library.edit(tr("Ubah stan")) as edit:
        edit.change(queries.wanted(edit.session, Station, station_id), **cleaned(fields))
    return edit.receipt


def remove_station(library: Library, station_id: str) -> Receipt:
    """Take a station away."""
    with library.edit(tr("Hapus stan")) as edit:
        edit.change(queries.wanted(edit.session, Station, station_id), deleted_at=now())
    return edit.receipt


def _exhibitions(session: Session) -> Sequence[Exhibition]:
    order = (col(Exhibition.held_on).is_(None), col(Exhibition.held_on).desc(), col(Exhibition.created_at))
    return session.exec(select(Exhibition).where(col(Exhibition.deleted_at).is_(None)).order_by(*order)).all()


def _last_number(stations: Sequence[Station]) -> int:
    return max((int(one.number) for one in stations if one.number.isdecimal()), default=0)


def _timed(items: Sequence[ProgrammeItem], speakers: dict[str, list[Speaker]]) -> list[ProgrammeLine]:
    lines: list[ProgrammeLine] = []
    day, free_from = 0, None
    for item in sorted(items, key=lambda one: one.day):
        if item.day != day:
            day, free_from = item.day, None
        said = minutes_of(item.starts)
        starts = said if said is not None else free_from
        ends = starts + item.minutes if starts is not None and item.minutes is not None else None
        lines.append(ProgrammeLine(item, tuple(speakers[item.id]), starts, ends, _doubt(said, free_from, starts, ends)))
        free_from = ends if ends is not None else starts
    return lines


def _doubt(said: int | None, free_from: int | None, starts: int | None, ends: int | None) -> str:
    """What looks odd about the time of a line, "" for nothing."""
    if said is not None and free_from is not None and said < free_from:
        return tr("Mulai sebelum acara di atasnya selesai ({time}).", time=clock_time(free_from))
    if starts is not None and ends is not None and starts < LONGEST < ends:
        return tr("Berlangsung melewati tengah malam. Pindahkan ke hari berikutnya bila perlu.")
    return ""


def _checked(fields: ExhibitionFields) -> dict[str, Any]:
    values = cleaned(fields, ("note",))
    if values.get("zone", "") not in ("", *ZONES):
        raise BadValue(tr("Zona waktu itu tidak dikenal."), tr("Pilih WIB, WITA, atau WIT."))
    return values


def _checked_item(fields: ItemFields) -> dict[str, Any]:
    values = cleaned(fields)
    starts, minutes = values.get("starts", ""), values.get("minutes")
    if starts and minutes_of(starts) is None:
        raise BadValue(tr("“{time}” bukan jam.", time=starts), tr("Tulis jam seperti 07.30."))
    if starts:
        values["starts"] = clock_time(minutes_of(starts) or 0)
    if minutes is not None and not 0 < minutes <= LONGEST:
        raise BadValue(tr("Lama acara harus antara 1 menit dan 24 jam."))
    return values
