"""The attendance list of a forum: typed, pasted from a spreadsheet, taken from the register of people."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack

from sqlmodel import Session

from portfolio.domain.changes import Receipt
from portfolio.domain.identity import new_id, now
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.domain.training import Dissemination, DisseminationAttendee
from portfolio.domain.wording import clean_line, cleaned
from portfolio.errors import BadValue
from portfolio.storage import parts, queries
from portfolio.storage.library import Library
from portfolio.texts import ntr, tr

MOST = 5_000
"""Lines that one paste can bring."""


class AttendeeFields(TypedDict, total=False):
    """What a line of the list says."""

    person_id: str | None
    name: str
    number: str
    sex: str
    job: str
    unit: str
    role: str
    present: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of pasted lines."""

    attendees: tuple[AttendeeFields, ...]
    passed_over: int
    """Lines without a name."""
    numbers_lost: int
    """Lines whose NIP had lost digits in the spreadsheet (1.97E+17): it was left empty."""


_HEADS: dict[str, tuple[str, ...]] = {
    "name": ("nama",),
    "number": ("nip", "nuptk"),
    "sex": ("l/p", "jenis kelamin", "jk", "kelamin"),
    "job": ("jabatan", "mapel", "mata pelajaran"),
    "unit": ("unit", "instansi", "sekolah", "asal"),
    "role": ("peran", "sebagai"),
}
"""Words in the head of a column that tell what it holds."""
_SEXES = {
    "l": "L", "lk": "L", "laki": "L", "laki-laki": "L", "pria": "L",
    "p": "P", "pr": "P", "perempuan": "P", "wanita": "P",
}  # fmt: skip


def add_attendee(library: Library, forum_id: str, attendee_id: str = "", **fields: Unpack[AttendeeFields]) -> Receipt:
    """Add a line to the list; `receipt.made[0]` is its id, a new one unless given."""
    with library.edit(tr("Tambah nama ke daftar hadir")) as edit:
        queries.wanted(edit.session, Dissemination, forum_id)
        row = DisseminationAttendee(id=attendee_id or new_id(), dissemination_id=forum_id, **_checked(fields))
        parts.append(edit, row, "dissemination_id")
    return edit.receipt


def add_attendees(library: Library, forum_id: str, lines: Sequence[AttendeeFields]) -> Receipt:
    """Add lines to the list in one edit; `receipt.made` are their ids."""
    if len(lines) > MOST:
        raise BadValue(tr("Daftar ini terlalu panjang."), ntr("Masukkan paling banyak {n} baris sekaligus.", MOST))
    with library.edit(ntr("Tambah {n} nama ke daftar hadir", len(lines))) as edit:
        queries.wanted(edit.session, Dissemination, forum_id)
        present = parts.parts_of(edit.session, DisseminationAttendee, "dissemination_id", [forum_id])
        first = 1 + max((row.position for row in present), default=-1)
        for n, fields in enumerate(lines):
            row = DisseminationAttendee(dissemination_id=forum_id, position=first + n, **_checked(fields))
            edit.make(row)
    return edit.receipt


def add_people(library: Library, forum_id: str, person_ids: Sequence[str], role: str = "") -> Receipt:
    """Add people of the register; who is on the list already is passed over."""
    with library.read() as session:
        present = parts.parts_of(session, DisseminationAttendee, "dissemination_id", [forum_id])
        known = {row.person_id for row in present}
        people = queries.by_id(session, Person, person_ids)
        schools = queries.by_id(session, School, (one.school_id for one in people.values() if one.school_id))
    wanted = [person_id for person_id in dict.fromkeys(person_ids) if person_id in people and person_id not in known]
    return add_attendees(library, forum_id, [_line_of(people[one], schools, role) for one in wanted])


def change_attendee(library: Library, attendee_id: str, **fields: Unpack[AttendeeFields]) -> Receipt:
    """Change a line of the list."""
    with library.edit(tr("Ubah daftar hadir")) as edit:
        edit.change(queries.wanted(edit.session, DisseminationAttendee, attendee_id), **_checked(fields))
    return edit.receipt


def move_attendee(library: Library, attendee_id: str, index: int) -> Receipt:
    """Put a line at place `index` (from 0) of the list."""
    with library.edit(tr("Ubah urutan daftar hadir")) as edit:
        row = queries.wanted(edit.session, DisseminationAttendee, attendee_id)
        parts.move(edit, _list(edit.session, row.dissemination_id), attendee_id, index)
    return edit.receipt


def sort_attendees(library: Library, forum_id: str) -> Receipt:
    """Put the list in the order of names."""
    with library.edit(tr("Urutkan daftar hadir")) as edit:
        rows = sorted(_list(edit.session, forum_id), key=lambda row: row.name.casefold())
        for position, row in enumerate(rows):
            if row.position != position:
                edit.change(row, position=position)
    return edit.receipt


def remove_attendees(library: Library, attendee_ids: Sequence[str]) -> Receipt:
    """Take lines off the list; the people stay in the register."""
    with library.edit(ntr("Hapus {n} nama dari daftar hadir", len(attendee_ids))) as edit:
        for attendee_id in attendee_ids:
            edit.change(queries.wanted(edit.session, DisseminationAttendee, attendee_id), deleted_at=now())
    return edit.receipt


@dataclass(frozen=True, slots=True)
class Brought:
    """Lines that a paste brought in."""

    reading: Reading
    receipt: Receipt


def paste_attendees(library: Library, forum_id: str, text: str) -> Brought:
    """Add lines copied from a spreadsheet."""
    reading = read_pasted(text)
    return Brought(reading, add_attendees(library, forum_id, reading.attendees))


def read_pasted(text: str) -> Reading:
    """Lines copied from a spreadsheet (or typed, a name a line), understood by their heads or by what they hold."""
    lines = list(csv.reader(io.StringIO(text), delimiter="\t"))
    return read_rows([[clean_line(cell) for cell in line] for line in lines])


def read_rows(rows: Iterable[Sequence[str]]) -> Reading:
    """Rows of a table as lines of the list; a first row that names its columns is not taken for a person."""
    rows = [row for row in rows if any(row)]
    columns = _columns(rows[0]) if rows else {}
    attendees: list[AttendeeFields] = []
    passed, lost = 0, 0
    for row in rows[1:] if columns else rows:
        fields = _by_head(row, columns) if columns else _by_sight(row)
        if not fields.get("name"):
            passed += 1
            continue
        if _has_lost_digits(fields.get("number", "")):
            lost += 1
            fields["number"] = ""
        attendees.append(fields)
    return Reading(tuple(attendees), passed, lost)


def sex_of(word: str) -> str:
    """L or P of what a person wrote, else ""."""
    return _SEXES.get(word.strip().casefold(), "")


def _columns(head: Sequence[str]) -> dict[str, int]:
    """Field -> column, where the row is one of names."""
    found: dict[str, int] = {}
    for place, cell in enumerate(head):
        words = cell.casefold()
        for field, signs in _HEADS.items():
            if field not in found and any(words == sign or (len(sign) > 2 and sign in words) for sign in signs):
                found[field] = place
                break
    return found if "name" in found else {}


def _by_head(row: Sequence[str], columns: dict[str, int]) -> AttendeeFields:
    said = {field: row[place] for field, place in columns.items() if place < len(row)}
    return _fields({**said, "sex": sex_of(said.get("sex", ""))})


def _by_sight(row: Sequence[str]) -> AttendeeFields:
    """Without heads: a running number is passed over, a long number is NIP, a lone L or P the sex, words in order."""
    fields: dict[str, str] = {}
    words: list[str] = []
    for place, cell in enumerate(row):
        bare = cell.replace(" ", "")
        if not cell or (place == 0 and bare.rstrip(".").isdigit() and len(bare) < 5):
            continue
        if (bare.isdigit() and len(bare) >= 8) or _has_lost_digits(cell):
            fields.setdefault("number", cell)
        elif len(cell) <= 9 and sex_of(cell) and words:
            fields.setdefault("sex", sex_of(cell))
        else:
            words.append(cell)
    fields.update(zip(("name", "job", "unit", "role"), words, strict=False))
    return _fields(fields)


def _fields(said: dict[str, str]) -> AttendeeFields:
    words = ("name", "number", "sex", "job", "unit", "role")
    name, number, sex, job, unit, role = (said.get(word, "") for word in words)
    return AttendeeFields(name=name, number=number, sex=sex, job=job, unit=unit, role=role)


def _has_lost_digits(number: str) -> bool:
    """Whether a spreadsheet has rounded the number: 1,97E+17."""
    bare = number.upper().replace(" ", "")
    return "E+" in bare and bare[0].isdigit()


def _line_of(person: Person, schools: dict[str, School], role: str) -> AttendeeFields:
    school = schools.get(person.school_id or "")
    return AttendeeFields(
        person_id=person.id,
        name=person.full_name,
        number=person.nip or person.nuptk,
        sex=person.sex,
        job=" ".join(part for part in (person.role, person.subject) if part) if person.role == "Guru" else person.role,
        unit=school.name if school else "",
        role=role,
    )


def _list(session: Session, forum_id: str) -> list[DisseminationAttendee]:
    return parts.parts_of(session, DisseminationAttendee, "dissemination_id", [forum_id])


def _checked(fields: AttendeeFields) -> dict[str, Any]:
    values = cleaned(fields)
    if values.get("sex"):
        values["sex"] = sex_of(values["sex"])
    return values
