"""What depends on a record: told before it is deleted."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from portfolio.storage import dependents as storage
from portfolio.storage.library import Library
from portfolio.texts import ntr

Kind = Literal["person", "photo", "school", "practice", "training", "inquiry", "pupil", "dissemination", "exhibition"]
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Dependent:
    """A record that refers to the one in question."""

    kind: str
    """practice, booklet, inquiry, training, dissemination, exhibition, report, school, person, consent ..."""
    id: str
    title: str
    count: int
    """How many times, in it and its parts."""


def dependents(library: Library, kind: Kind, *record_ids: str) -> tuple[Dependent, ...]:
    """What refers to one of these records, living records alone, in the order of their kinds and titles."""
    with library.read() as session:
        found = storage.referring(session, kind, record_ids)
        rows = [Dependent(table, one, storage.title(session, table, one), n) for (table, one), n in found.items()]
    order = list(storage.TITLES)
    place = {kind: n for n, kind in enumerate(order)}
    return tuple(sorted(rows, key=lambda row: (place.get(row.kind, len(order)), row.title.casefold(), row.id)))


def told(found: Sequence[Dependent]) -> str:
    """What depends on a record, a line a kind: “2 praktik baik: “Kebun Kata”, “Kapal Kertas”"; "" for nothing."""
    groups: dict[str, list[Dependent]] = defaultdict(list)
    for one in found:
        groups[one.kind].append(one)
    return "\n".join(_line(kind, rows) for kind, rows in groups.items())


def told_shortly(found: Sequence[Dependent]) -> str:
    """The same on one line: a few by their names, many as numbers: “7 praktik baik, 1 buklet”."""
    if len(found) <= _MOST_NAMED:
        return told(found).replace("\n", "; ")
    numbers = Counter(one.kind for one in found)
    return ", ".join(_counted(kind, n) for kind, n in numbers.items())


def _line(kind: str, rows: list[Dependent]) -> str:
    names = [f"“{_short(row.title)}”" for row in rows if row.title][:_MOST_NAMED]
    more = "…" if len(rows) > len(names) and names else ""
    return f"{_counted(kind, len(rows))}{': ' if names else ''}{', '.join(names)}{more}"


def _counted(kind: str, n: int) -> str:
    return {
        "practice": ntr("{n} praktik baik", n),
        "booklet": ntr("{n} buklet", n),
        "inquiry": ntr("{n} siklus inkuiri", n),
        "training": ntr("{n} pelatihan", n),
        "dissemination": ntr("{n} forum pengimbasan", n),
        "exhibition": ntr("{n} pameran", n),
        "report": ntr("{n} laporan", n),
        "survey": ntr("{n} polling", n),
        "school": ntr("{n} sekolah", n),
        "person": ntr("{n} orang", n),
        "partner": ntr("{n} mitra", n),
        "consent": ntr("{n} catatan izin", n),
        "statement": ntr("{n} rumusan visi, misi, atau tujuan", n),
        "photo": ntr("{n} foto", n),
        "model_school": ntr("{n} sekolah model", n),
        "outreach": ntr("{n} kegiatan lain", n),
        "artifact": ntr("{n} karya", n),
        "visitor_note": ntr("{n} umpan balik pengunjung", n),
    }.get(kind, ntr("{n} catatan lain", n))


def _short(title: str) -> str:
    return title if len(title) <= 60 else f"{title[:57].rstrip()}…"
