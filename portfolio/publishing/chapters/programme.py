"""The programme of an exhibition or talkshow as it is printed: what, when, by whom, where; and the stations."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from portfolio.domain.clock import clock_time
from portfolio.domain.prose import Run
from portfolio.publishing.document import Cell, Column, Element, Facts, Heading, Table, Text

THEME, ORGANIZER, WHEN, WHERE = "Tema", "Penyelenggara", "Waktu", "Tempat"
DAY = "Hari ke-{day}: {date}"
TIME, MINUTES, ITEM, BY, PLACE = "Waktu", "Menit", "Acara", "Pengisi", "Tempat"
STATIONS, STATION, SHOWS, OF = "Stan", "Nomor", "Karya atau praktik", "Dari"


@dataclass(frozen=True, slots=True)
class ItemContent:
    """One line of the programme; times in minutes after midnight."""

    day: int
    starts: int | None
    ends: int | None
    minutes: int | None
    title: str
    by: tuple[str, ...]
    """Each a name with the role: “Melati Senja, S.Pd., Gr. (moderator)”."""
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StationContent:
    """One station."""

    number: str
    title: str
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeContent:
    """An event with its programme."""

    title: str
    theme: str
    organizer: str
    when: str
    where: str
    zone: str
    """WIB, WITA, WIT or ""."""
    days: tuple[str, ...]
    """The date of each day as printed; shorter than the programme where the dates are not known."""
    items: tuple[ItemContent, ...]
    """By day, in order."""
    stations: tuple[StationContent, ...] = ()


def programme_elements(content: ProgrammeContent) -> tuple[Element, ...]:
    """The programme: who holds it, a table a day, the stations."""
    said = ((THEME, content.theme), (ORGANIZER, content.organizer), (WHEN, content.when), (WHERE, content.where))
    elements: list[Element] = [Facts(tuple((name, value) for name, value in said if value))]
    days = [(day, list(items)) for day, items in groupby(content.items, key=lambda item: item.day)]
    for day, items in days:
        if len(days) > 1:
            date = content.days[day - 1] if 0 < day <= len(content.days) else ""
            elements.append(Heading(DAY.format(day=day, date=date).rstrip(": "), level=3))
        elements.append(_table(items, content.zone))
    if content.stations:
        elements += [Heading(STATIONS), _stations(content.stations)]
    return tuple(elements)


def _table(items: Sequence[ItemContent], zone: str) -> Table:
    placed = any(item.place for item in items)
    columns = [
        Column(f"{TIME} ({zone})" if zone else TIME, 1.5),
        Column(MINUTES, 0.8, "right"),
        Column(ITEM, 3.6),
        Column(BY, 2.8),
    ]
    rows = []
    for item in items:
        title = [_text(item.title)] + ([_text(item.note, italic=True)] if item.note else [])
        row = [
            Cell((_text(_time(item)),)),
            Cell((_text(str(item.minutes or "")),)),
            Cell(tuple(title), strong=True),
            Cell(tuple(_text(name) for name in item.by)),
        ]
        rows.append(tuple([*row, Cell((_text(item.place),))] if placed else row))
    return Table(tuple([*columns, Column(PLACE, 1.6)] if placed else columns), tuple(rows))


def _stations(stations: Sequence[StationContent]) -> Table:
    rows = tuple(
        (
            Cell((_text(station.number),), strong=True),
            Cell(tuple(_text(line) for line in (station.title, station.note) if line)),
            Cell((_text(station.by),)),
        )
        for station in stations
    )
    return Table((Column(STATION, 0.8, "center"), Column(SHOWS, 3.2), Column(OF, 2.4)), rows, head_column=True)


def _time(item: ItemContent) -> str:
    if item.starts is None:
        return ""
    start = clock_time(item.starts)
    return f"{start}–{clock_time(item.ends)}" if item.ends is not None else start


def _text(words: str, *, italic: bool = False) -> Text:
    return Text((Run(words, italic=italic),))
