"""Model schools (Sekolah model): what was agreed to be measured, the visits, and how it progresses."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from sqlmodel import col, select

from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.needs import ModelIndicator, ModelSchool, ModelValue, ModelVisit
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.domain.wording import clean_line, cleaned
from portfolio.errors import BadValue
from portfolio.services.register import new_person
from portfolio.storage import parts, queries
from portfolio.storage.library import Library
from portfolio.texts import tr

_LONG = ("focus", "note", "purpose", "findings", "agreed")


class ModelSchoolFields(TypedDict, total=False):
    """What can be said of a model school."""

    school_id: str
    facilitator_id: str | None
    started: date | None
    ended: date | None
    focus: str
    note: str


class IndicatorFields(TypedDict, total=False):
    """What was agreed to be measured."""

    label: str
    unit: str
    target: float | None
    more_is_better: bool


class ValueFields(TypedDict, total=False):
    """One measurement."""

    measured_on: date | None
    value: float | None
    note: str


class VisitFields(TypedDict, total=False):
    """One visit."""

    visited_on: date | None
    visitor_id: str | None
    purpose: str
    findings: str
    agreed: str
    photo_id: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """An agreed indicator with its measurements."""

    indicator: ModelIndicator
    values: tuple[ModelValue, ...]
    """By date; those without a date last."""

    @property
    def measured(self) -> tuple[ModelValue, ...]:
        """Those that have a number."""
        return tuple(value for value in self.values if value.value is not None)

    @property
    def reached(self) -> bool | None:
        """Whether the last number reaches the target; None while either is missing."""
        target = self.indicator.target
        last = self.measured[-1].value if self.measured else None
        if target is None or last is None:
            return None
        return last >= target if self.indicator.more_is_better else last <= target


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit with who came and what was photographed."""

    row: ModelVisit
    visitor: Person | None
    photo: Photo | None


@dataclass(frozen=True, slots=True)
class ModelSchoolPage:
    """A model school as the window shows it."""

    model_school: ModelSchool
    school: School
    facilitator: Person | None
    indicators: tuple[Progress, ...]
    visits: tuple[Visit, ...]
    """By date; those without a date last."""


def list_model_schools(library: Library) -> list[ModelSchoolPage]:
    """All model schools in their order; one whose school is in the trash is left out."""
    with library.read() as session:
        rows = session.exec(
            select(ModelSchool)
            .where(col(ModelSchool.deleted_at).is_(None))
            .order_by(col(ModelSchool.position), col(ModelSchool.created_at))
        ).all()
        ids = [row.id for row in rows]
        indicators = parts.parts_of(session, ModelIndicator, "model_school_id", ids)
        values = parts.parts_of(session, ModelValue, "indicator_id", [one.id for one in indicators])
        visits = parts.parts_of(session, ModelVisit, "model_school_id", ids)
        schools = queries.by_id(session, School, (row.school_id for row in rows))
        named = [row.facilitator_id for row in rows] + [visit.visitor_id for visit in visits]
        people = queries.by_id(session, Person, filter(None, named))
        photos = queries.by_id(session, Photo, filter(None, (visit.photo_id for visit in visits)))
    by_indicator: dict[str, list[ModelValue]] = defaultdict(list)
    for value in values:
        by_indicator[value.indicator_id].append(value)
    return [
        ModelSchoolPage(
            row,
            schools[row.school_id],
            people.get(row.facilitator_id or ""),
            tuple(
                Progress(one, tuple(sorted(by_indicator[one.id], key=lambda value: value.measured_on or date.max)))
                for one in indicators
                if one.model_school_id == row.id
            ),
            tuple(
                Visit(visit, people.get(visit.visitor_id or ""), photos.get(visit.photo_id or ""))
                for visit in sorted(visits, key=lambda one: one.visited_on or date.max)
                if visit.model_school_id == row.id
            ),
        )
        for row in rows
        if row.school_id in schools
    ]


def add_model_school(library: Library, **fields: Unpack[ModelSchoolFields]) -> Receipt:
    """Begin to accompany a school; `receipt.made[0]` is the id of the record. Raises `NotFound`."""
    with library.edit(tr("Tambah sekolah model")) as edit:
        row = ModelSchool(**cleaned(fields, _LONG))
        queries.wanted(edit.session, School, row.school_id, tr("Sekolah"))
        edit.make(row)
    return edit.receipt


def begin_model_school(library: Library, school_name: str) -> Receipt:
    """Begin to accompany a school that the library does not know yet; `receipt.made[0]` is the id of the record."""
    name = clean_line(school_name)
    if not name:
        raise BadValue(tr("Nama sekolah belum ditulis."), tr("Tulis nama sekolahnya, lalu coba lagi."))
    with library.edit(tr("Tambah sekolah model")) as edit:
        school = School(name=name)
        edit.add(school)
        edit.make(ModelSchool(school_id=school.id))
    return edit.receipt


def change_model_school(library: Library, record_id: str, **fields: Unpack[ModelSchoolFields]) -> Receipt:
    """Change what is said of a model school."""
    with library.edit(tr("Ubah sekolah model")) as edit:
        edit.change(queries.wanted(edit.session, ModelSchool, record_id), **cleaned(fields, _LONG))
    return edit.receipt


def name_facilitator(library: Library, record_id: str, name: str) -> Receipt:
    """Let somebody accompany the school whom the register does not know yet."""
    with library.edit(tr("Ubah sekolah model")) as edit:
        row = queries.wanted(edit.session, ModelSchool, record_id)
        edit.change(row, facilitator_id=new_person(edit, name))
    return edit.receipt


def remove_model_school(library: Library, record_id: str) -> Receipt:
    """Accompany a school no longer: the record goes to the trash, the school stays."""
    with library.edit(tr("Hapus sekolah model")) as edit:
        edit.change(queries.wanted(edit.session, ModelSchool, record_id), deleted_at=now())
    return edit.receipt


def add_indicator(library: Library, record_id: str, **fields: Unpack[IndicatorFields]) -> Receipt:
    """Agree on something to measure; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah indikator")) as edit:
        queries.wanted(edit.session, ModelSchool, record_id)
        parts.append(edit, ModelIndicator(model_school_id=record_id, **cleaned(fields)), "model_school_id")
    return edit.receipt


def change_indicator(library: Library, indicator_id: str, **fields: Unpack[IndicatorFields]) -> Receipt:
    """Change what is measured."""
    with library.edit(tr("Ubah indikator")) as edit:
        edit.change(queries.wanted(edit.session, ModelIndicator, indicator_id), **cleaned(fields))
    return edit.receipt


def remove_indicator(library: Library, indicator_id: str) -> Receipt:
    """Measure it no longer; its measurements go with it, and come back with it."""
    with library.edit(tr("Hapus indikator")) as edit:
        edit.change(queries.wanted(edit.session, ModelIndicator, indicator_id), deleted_at=now())
    return edit.receipt


def add_value(library: Library, indicator_id: str, **fields: Unpack[ValueFields]) -> Receipt:
    """Note a measurement; `receipt.made[0]` is its id."""
    with library.edit(tr("Catat ukuran")) as edit:
        queries.wanted(edit.session, ModelIndicator, indicator_id)
        edit.make(ModelValue(indicator_id=indicator_id, **cleaned(fields)))
    return edit.receipt


def change_value(library: Library, value_id: str, **fields: Unpack[ValueFields]) -> Receipt:
    """Change a measurement."""
    with library.edit(tr("Ubah ukuran")) as edit:
        edit.change(queries.wanted(edit.session, ModelValue, value_id), **cleaned(fields))
    return edit.receipt


def remove_value(library: Library, value_id: str) -> Receipt:
    """Take a measurement away."""
    with library.edit(tr("Hapus ukuran")) as edit:
        edit.change(queries.wanted(edit.session, ModelValue, value_id), deleted_at=now())
    return edit.receipt


def add_visit(library: Library, record_id: str, **fields: Unpack[VisitFields]) -> Receipt:
    """Note a visit; `receipt.made[0]` is its id."""
    with library.edit(tr("Catat kunjungan")) as edit:
        queries.wanted(edit.session, ModelSchool, record_id)
        parts.append(edit, ModelVisit(model_school_id=record_id, **cleaned(fields, _LONG)), "model_school_id")
    return edit.receipt


def change_visit(library: Library, visit_id: str, **fields: Unpack[VisitFields]) -> Receipt:
    """Change a visit."""
    with library.edit(tr("Ubah kunjungan")) as edit:
        edit.change(queries.wanted(edit.session, ModelVisit, visit_id), **cleaned(fields, _LONG))
    return edit.receipt


def name_visitor(library: Library, visit_id: str, name: str) -> Receipt:
    """Note that somebody came whom the register does not know yet."""
    with library.edit(tr("Ubah kunjungan")) as edit:
        visit = queries.wanted(edit.session, ModelVisit, visit_id)
        edit.change(visit, visitor_id=new_person(edit, name))
    return edit.receipt


def remove_visit(library: Library, visit_id: str) -> Receipt:
    """Take a visit away."""
    with library.edit(tr("Hapus kunjungan")) as edit:
        edit.change(queries.wanted(edit.session, ModelVisit, visit_id), deleted_at=now())
    return edit.receipt
