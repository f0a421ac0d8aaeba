"""Other schools: those that learn from ours, are accompanied, or take part; as many as the whole country has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.names import bare_number
from portfolio.domain.school import School
from portfolio.domain.wording import clean_line, cleaned
from portfolio.errors import BadValue
from portfolio.services.school import SchoolFields
from portfolio.storage import queries, school_queries
from portfolio.storage.library import Library
from portfolio.texts import tr

PAGE = 200
"""Schools that a list asks for at once."""
_OFFERED = 8
_LOOKED_AT = 60
_LONG = {"about"}


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school as a list shows it."""

    id: str
    name: str
    npsn: str
    level: str
    status: str
    district: str
    regency: str
    province: str

    @property
    def place(self) -> str:
        """Where it is, on one line."""
        return ", ".join(part for part in (self.district, self.regency, self.province) if part)


def other_schools(library: Library, words: str = "", after: SchoolLine | None = None) -> tuple[SchoolLine, ...]:
    """The next `PAGE` schools by name behind `after`, the library's own left out; those that fit all the words."""
    with library.read() as session:
        own = queries.school_of(session)
        start = (after.name, after.id) if after else None
        rows = school_queries.school_page(session, words, start, PAGE, own.id if own else "")
    return _lines(rows)


def count_other_schools(library: Library, words: str = "") -> int:
    """How many other schools there are that fit all the words."""
    with library.read() as session:
        own = queries.school_of(session)
        return school_queries.school_count(session, words, own.id if own else "")


def find_schools(library: Library, words: str) -> tuple[SchoolLine, ...]:
    """Some schools that fit what is being typed, those whose name begins so first; the library's own among them."""
    if not words.strip():
        return ()
    with library.read() as session:
        found = _lines(school_queries.some_schools(session, words, _LOOKED_AT))
    plain = clean_line(words).casefold()

    def far(line: SchoolLine) -> tuple[bool, bool, str]:
        name = line.name.casefold()
        return plain not in (name, line.npsn), not name.startswith(plain), name

    return tuple(sorted(found, key=far)[:_OFFERED])


def list_schools(library: Library) -> tuple[SchoolLine, ...]:
    """Every school by name, the library's own among them."""
    with library.read() as session:
        return _lines(school_queries.all_schools(session))


def schools_with_people(library: Library) -> tuple[SchoolLine, ...]:
    """The schools that somebody of the register belongs to, by name."""
    with library.read() as session:
        return _lines(school_queries.schools_with_people(session))


def school_line(library: Library, school_id: str) -> SchoolLine | None:
    """One school as a list shows it; None where it is gone."""
    row = found_school(library, school_id)
    return SchoolLine(*(getattr(row, name) for name in school_queries.SHOWN)) if row else None


def found_school(library: Library, school_id: str) -> School | None:
    """One school with all that is known of it; None where it is gone."""
    with library.read() as session:
        row = session.get(School, school_id)
    return row if row is not None and row.deleted_at is None else None


def add_school(library: Library, **fields: Unpack[SchoolFields]) -> Receipt:
    """Add another school; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah sekolah")) as edit:
        edit.make(School.model_validate(school_values(fields)))
    return edit.receipt


def change_other_school(library: Library, school_id: str, **fields: Unpack[SchoolFields]) -> Receipt:
    """Change what is known of another school; every place that names it follows."""
    with library.edit(tr("Ubah data sekolah")) as edit:
        edit.change(queries.wanted(edit.session, School, school_id, tr("Sekolah")), **school_values(fields))
    return edit.receipt


def remove_school(library: Library, school_id: str) -> Receipt:
    """Put another school in the trash. Raises `BadValue` for the library's own, which it can't be without."""
    with library.edit(tr("Hapus sekolah")) as edit:
        row = queries.wanted(edit.session, School, school_id, tr("Sekolah"))
        own = queries.school_of(edit.session)
        if own is not None and own.id == row.id:
            raise BadValue(
                tr("Sekolah pemilik pustaka ini tidak dapat dihapus: semua isinya milik sekolah ini."),
                tr("Ubah profilnya, atau buat pustaka baru untuk sekolah lain."),
            )
        edit.change(row, deleted_at=now())
    return edit.receipt


def school_values(fields: SchoolFields) -> dict[str, Any]:
    """The fields as they are kept: text cleaned, an NPSN without spaces."""
    values = cleaned(fields, _LONG)
    if isinstance(values.get("npsn"), str):
        values["npsn"] = bare_number(values["npsn"])
    return values


def _lines(rows: Sequence[Any]) -> tuple[SchoolLine, ...]:
    return tuple(SchoolLine(*row) for row in rows)
