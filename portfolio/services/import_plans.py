"""What an import will do with each row: found by comparing it with what is there, and then done."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Literal

from portfolio.domain.identity import Record
from portfolio.domain.names import split_name
from portfolio.domain.person import Person
from portfolio.domain.training import TrainingPlace
from portfolio.domain.wording import clean_line
from portfolio.progress import Progress
from portfolio.services import poll_words
from portfolio.services.import_kinds import ImportKind, kind_of
from portfolio.services.import_rows import Reading, reader_of, row_label
from portfolio.services.tables import Table
from portfolio.services.trainings import state_label
from portfolio.storage import import_queries, queries
from portfolio.storage.edits import Edit
from portfolio.texts import tr

Mapped = Mapping[str, tuple[int, ...]]
"""Field -> the columns, from 0, that fill it."""
Outcome = Literal["add", "change", "same", "out"]

_MOST_TOLD = 500
"""Rows that the preview names; nobody reads more."""
_SEAT = {"state": "state", "role": "place_role", "letter": "letter"}
"""Columns of a place in a training, and the fields that the file has for them."""
_LABELS: dict[str, Callable[[str], str]] = {
    "level": poll_words.level_label,
    "employment": partial(row_label, "employment_status"),
    "functional_rank": partial(row_label, "functional_ranks"),
    "state": state_label,
}
"""Fields that keep an id -> what it is called on screen."""
_TOLD = 2_000
"""Rows between two words to who waits."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What the columns of a table mean."""

    mapping: dict[str, tuple[int, ...]]
    refused: tuple[int, ...]
    """Columns that nobody can choose: NIK and the like."""
    remembered: bool = False
    """Whether it was said of such a table before."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row of the preview."""

    line: int
    outcome: Outcome
    words: tuple[str, ...]
    """What will be kept of it, field by field as mapped."""
    remark: str = ""


@dataclass(slots=True)
class ImportPreview:
    """What an import would do; `imports.apply` does it."""

    kind_id: str
    header: str
    mapping: dict[str, tuple[int, ...]]
    counts: Counter[Outcome] = field(default_factory=Counter)
    remarked: int = 0
    """Rows that look odd, but are taken."""
    reasons: Counter[str] = field(default_factory=Counter)
    """Why rows are left out, or look odd -> how many."""
    rows: list[PlannedRow] = field(default_factory=list)
    """The first rows of which there is nothing to say."""
    odd: list[PlannedRow] = field(default_factory=list)
    """The first rows that are left out, or look odd."""
    columns: tuple[str, ...] = ()
    new: list[tuple[Any, ...]] = field(default_factory=list)
    """Rows to add, by `columns`."""
    changes: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Id -> columns to change."""
    places: list[tuple[str | int, str, str, str]] = field(default_factory=list)
    """Of participants: the person (id, or place among the new ones), state, role, letter."""
    seat_changes: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Of participants: id of a place in the training -> columns to change."""

    @property
    def does_something(self) -> bool:
        """Whether anything would change."""
        return bool(self.new or self.changes or self.places or self.seat_changes)


def header_of(columns: Sequence[str]) -> str:
    """What a table is known again by: the names of its columns."""
    return "\n".join(columns)


def planned(
    kind: ImportKind,
    table: Table,
    mapping: Mapped,
    given: Mapping[str, str],
    *,
    known: Sequence[Any],
    people: Sequence[Any],
    progress: Progress,
) -> ImportPreview:
    """Compare each row of a table with the rows that are `known`."""
    plan = ImportPreview(kind.id, header_of(table.columns), dict(mapping))
    sorter = _Sorter(kind, plan, people if kind.id == "participants" else known)
    if kind.id == "participants":
        sorter.seated = {row.person_id: row for row in known}
    read, links = reader_of(kind.id), _Links(people) if kind.id == "attendance" else None
    unsaid = {one.id: given.get(one.id, "") for one in kind.fields}
    filled = [(name, places) for name, places in mapping.items() if places]
    for number, row in enumerate(table.rows):
        if number % _TOLD == 0:
            progress.step(number, len(table.rows), "")
        said = {name: text for name, places in filled if (text := _cell(row, places))}
        cells = unsaid | said
        line = table.line(number)
        reading = read(cells)
        if table.lost and any((line, place) in table.lost for _, places in filled for place in places):
            remarks = (tr("Nomornya kehilangan angka di berkas, jadi dikosongkan."), *reading.remarks)
            reading = replace(reading, remarks=remarks)
        if links and not reading.refusal:
            reading.values["person_id"] = links.person(reading.values)
        sorter.take(line, reading, cells, said.keys() - reading.unsaid)
    return plan


def written(edit: Edit, plan: ImportPreview, owner_id: str, progress: Progress) -> None:
    """Add and change what the plan says."""
    kind = kind_of(plan.kind_id)
    model: type[Record] = Person if kind.id == "participants" else kind.model
    columns, rows = plan.columns, plan.new
    if model is Person:
        own = queries.school_of(edit.session)
        columns, rows = (*columns, "school_id"), [(*row, own.id if own else None) for row in rows]
    elif kind.owner:
        columns, rows = _placed(edit, kind, columns, rows, owner_id)
    ids = edit.add_many(model, columns, rows, owner_id=owner_id, progress=progress)
    edit.change_many(model, plan.changes)
    edit.change_many(TrainingPlace, plan.seat_changes)
    if plan.places:
        first = import_queries.next_position(edit.session, TrainingPlace, "training_id", owner_id)
        seats = [
            (owner_id, ids[who] if isinstance(who, int) else who, state, role, letter, first + n)
            for n, (who, state, role, letter) in enumerate(plan.places)
        ]
        named = ("training_id", "person_id", "state", "role", "letter", "position")
        edit.add_many(TrainingPlace, named, seats, owner_id=owner_id, progress=progress)


def _placed(
    edit: Edit, kind: ImportKind, columns: tuple[str, ...], rows: list[tuple[Any, ...]], owner_id: str
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """The rows with their owner, and behind the parts that it has."""
    if "position" not in kind.model.model_fields:
        return (*columns, kind.owner), [(*row, owner_id) for row in rows]
    first = import_queries.next_position(edit.session, kind.model, kind.owner, owner_id)
    return (*columns, kind.owner, "position"), [(*row, owner_id, first + n) for n, row in enumerate(rows)]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A row that is there already, or came further up in the file."""

    numbers: tuple[str, ...]
    """By which it is told apart from others of its name."""
    row: Any = None
    """What the library has of it; None where it is new."""


class _Sorter:
    """Says of each row whether it is new, known, changed, or left out."""

    def __init__(self, kind: ImportKind, plan: ImportPreview, known: Sequence[Any]) -> None:
        self._kind, self._plan = kind, plan
        self._seen: dict[Hashable, tuple[_Seen, ...]] = {}
        self._meant: set[str] = set()
        """Rows of the library that a row further up in the file means."""
        self.seated: dict[str, Any] = {}
        """Of participants: person's id -> the place that they have already; None for one that this file gives."""
        for row in known:
            values = row._mapping  # noqa: SLF001 - the documented way to a row's columns by name
            self._see(_keys(kind.id, values), _Seen(self._numbers(values), row))

    def take(self, line: int, reading: Reading, cells: Mapping[str, str], said: Collection[str]) -> None:
        """Sort one row, of which the file itself has `said` these fields."""
        if reading.refusal:
            self._tell(line, "out", cells, reading.refusal)
            return
        kept = reading.values
        values = dict(reading.values)
        seat = {name: values.pop(field, "") for name, field in _SEAT.items()}
        if self._kind.id == "poll":
            values["line"] = line
        keys = _keys(self._kind.id, values)
        found = self._match(keys, values)
        if found is not None and (found.row is None or found.row.id in self._meant):
            self._tell(line, "out", kept, tr("Sama dengan baris lain di berkas ini."))
            return
        if found is not None:
            self._meant.add(found.row.id)
        remarks = reading.remarks
        if found is None and any(key in self._seen for key in keys):
            remarks = (*remarks, tr("Namanya sama dengan yang sudah ada, tetapi nomornya lain: dianggap orang lain."))
        outcome = self._add(keys, values) if found is None else self._change(found.row, values, said)
        if self._kind.id == "participants":
            outcome = self._seat(found, seat, said)
        self._tell(line, outcome, kept, " ".join(remarks))

    def _add(self, keys: tuple[Hashable, ...], values: dict[str, Any]) -> Outcome:
        self._plan.columns = self._plan.columns or tuple(values)
        self._plan.new.append(tuple(values.values()))
        self._see(keys, _Seen(self._numbers(values)))
        return "add"

    def _change(self, row: Any, values: dict[str, Any], said: Collection[str]) -> Outcome:
        """What the file says and the library does not; an empty cell takes nothing away."""
        if self._kind.id == "attendance":
            # Who came is told anew by the list; who that is in the register may have been chosen by hand.
            values = {name: value for name, value in values.items() if name in said}
        other = _otherwise(row, values)
        if not self._kind.merges or not other:
            return "same"
        self._plan.changes[row.id] = other
        return "change"

    def _seat(self, found: _Seen | None, seat: dict[str, str], said: Collection[str]) -> Outcome:
        """A place in the training; of one that is there already, what the file says otherwise."""
        who: str | int = found.row.id if found is not None else len(self._plan.new) - 1
        if isinstance(who, str):
            if who in self.seated:
                place = self.seated[who]
                told = {name: value for name, value in seat.items() if _SEAT[name] in said}
                if place is None or not (other := _otherwise(place, told)):
                    return "same"
                self._plan.seat_changes[place.id] = other
                return "change"
            self.seated[who] = None
        self._plan.places.append((who, seat["state"], seat["role"], seat["letter"]))
        return "add"

    def _match(self, keys: tuple[Hashable, ...], values: Mapping[str, Any]) -> _Seen | None:
        """The row that is meant, by the surest of the keys; one name does not outweigh two numbers."""
        numbers = self._numbers(values)
        for key in keys:
            for seen in self._seen.get(key, ()):
                if not any(one and other and one != other for one, other in zip(seen.numbers, numbers, strict=True)):
                    return seen
        return None

    def _see(self, keys: tuple[Hashable, ...], seen: _Seen) -> None:
        for key in keys:
            self._seen[key] = (*self._seen.get(key, ()), seen)

    def _numbers(self, values: Mapping[str, Any]) -> tuple[str, ...]:
        return tuple(values[name] for name in self._kind.distinct)

    def _tell(self, line: int, outcome: Outcome, values: Mapping[str, Any], remark: str) -> None:
        """Count a row; the first are kept for show, and later ones of which there is something to say."""
        plan = self._plan
        plan.counts[outcome] += 1
        if remark:
            plan.reasons[remark] += 1
            plan.remarked += outcome != "out"
        told = plan.odd if remark else plan.rows
        if len(told) < _MOST_TOLD:
            words = tuple(_word(values, name) for name in plan.mapping)
            told.append(PlannedRow(line, outcome, words, remark))


class _Links:
    """Finds who of an attendance list is in the register: by number, else by a name that only one has."""

    def __init__(self, people: Sequence[Any]) -> None:
        self._by_number = {number: one.id for one in people for number in (one.nip, one.nuptk) if number}
        names = Counter(one.name.casefold() for one in people)
        self._by_name = {one.name.casefold(): one.id for one in people if names[one.name.casefold()] == 1}

    def person(self, values: Mapping[str, Any]) -> str | None:
        """The id of the person, if they are in the register."""
        by_number = self._by_number.get(values["number"])
        return by_number or self._by_name.get(split_name(values["name"]).name.casefold())


def _otherwise(row: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the values that the row does not have; empty ones say nothing."""
    there = row._mapping  # noqa: SLF001 - as above
    return {name: value for name, value in values.items() if value not in ("", None) and there[name] != value}


def _keys(kind_id: str, values: Mapping[str, Any]) -> tuple[Hashable, ...]:
    """By what a row is known again, the surest first; empty where it never is."""
    if kind_id in ("staff", "participants"):
        numbers = ((name, values[name]) for name in ("nip", "nuptk"))
        return (*((name, number) for name, number in numbers if number), ("name", values["name"].casefold()))
    if kind_id == "schools":
        if values["npsn"]:
            return (values["npsn"],)
        return (("name", values["name"].casefold(), values["regency"].casefold()),)
    if kind_id == "pupils":
        return ((values["name"].casefold(), values["class_level"], values["school_year"]),)
    if kind_id == "attendance":
        return ((values["name"].casefold(),),)
    return ()


def _word(values: Mapping[str, Any], name: str) -> str:
    """What is kept in a field, as the preview shows it."""
    if name == "name" and "title_after" in values:
        person = Person(**{part: values[part] for part in ("title_before", "name", "title_after")})
        return person.full_name
    value = values.get(name)
    if name in _LABELS:
        return _LABELS[name](value or "")
    if name == "years":
        value = values["years_band"] if value is None else value
    if isinstance(value, bool):
        return tr("Ya") if value else tr("Tidak")
    if isinstance(value, float):
        return f"{value:g}"
    if name == "topics":
        return ", ".join(poll_words.topic_label(topic) for topic in str(value or "").splitlines())
    return "" if value is None else str(value)


def _cell(row: tuple[str, ...], places: tuple[int, ...]) -> str:
    if len(places) == 1:
        text = row[places[0]]
        return text if text.isascii() and text.isprintable() else clean_line(text)
    return "\n".join(clean_line(row[place]) for place in places if row[place])
