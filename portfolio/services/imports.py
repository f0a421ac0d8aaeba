"""Spreadsheets come in: columns are given their meaning, what will happen is shown, then it happens as one edit."""

from collections.abc import Callable, Mapping
from datetime import date

from sqlmodel import col, select

from portfolio.domain.calendar import school_year
from portfolio.domain.changes import Receipt
from portfolio.domain.needs import ImportMapping
from portfolio.errors import BadValue
from portfolio.progress import SILENCE, Progress
from portfolio.services.import_kinds import KINDS, field_title, guessed, kind_of, never_kept
from portfolio.services.import_plans import Guess, ImportPreview, Mapped, PlannedRow, header_of, planned, written
from portfolio.services.tables import Table
from portfolio.storage import import_queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr

__all__ = [
    "KINDS",
    "Begin",
    "Guess",
    "ImportPreview",
    "Mapped",
    "PlannedRow",
    "apply",
    "field_title",
    "guess_mapping",
    "kind_of",
    "preview",
]

Begin = Callable[[Edit], str]
"""Makes, within the edit, the record that the rows become parts of, and gives its id."""


def guess_mapping(library: Library, table: Table, kind_id: str) -> Guess:
    """Which columns fill which fields: as was said the last time of a table with these columns, else by their names."""
    kind = kind_of(kind_id)
    refused = never_kept(table.columns)
    with library.read() as session:
        known = session.exec(
            select(ImportMapping)
            .where(ImportMapping.kind == kind_id, ImportMapping.header == header_of(table.columns))
            .where(col(ImportMapping.deleted_at).is_(None))
            .limit(1)
        ).first()
    if known is None:
        return Guess(guessed(kind, table.columns), refused)
    fields = {field.id for field in kind.fields}
    mapping: dict[str, tuple[int, ...]] = {}
    for line in known.fields.splitlines():
        field, _, places = line.partition("=")
        chosen = tuple(int(place) for place in places.split(",") if place.isdigit())
        chosen = tuple(place for place in chosen if place < len(table.columns) and place not in refused)
        if field in fields and chosen:
            mapping[field] = chosen
    return Guess(mapping, refused, remembered=True)


def preview(
    library: Library,
    kind_id: str,
    table: Table,
    mapping: Mapped,
    *,
    owner_id: str = "",
    given: Mapping[str, str] | None = None,
    progress: Progress = SILENCE,
) -> ImportPreview:
    """What an import would add, change, find there already and leave out, row by row; nothing is changed.

    `mapping` names the columns (from 0) of each field, `given` what counts for rows that leave a field empty,
    `owner_id` the record that the rows become parts of, where there is one already. Raises `BadValue` where a needed
    field has no column, or a column is chosen that must not be kept (NIK).
    """
    kind = kind_of(kind_id)
    if any(place in never_kept(table.columns) for places in mapping.values() for place in places):
        raise BadValue(
            tr("Kolom NIK dan NISN tidak dimasukkan, karena aplikasi ini tidak menyimpannya."), tr("Pilih kolom lain.")
        )
    for field in kind.fields:
        if field.needed and not mapping.get(field.id) and not (given or {}).get(field.id):
            raise BadValue(
                tr("Kolom untuk “{field}” belum dipilih.", field=field_title(kind_id, field.id)),
                tr("Pilih kolomnya, lalu coba lagi."),
            )
    filled = dict(given or {})
    if kind_id == "pupils":
        filled.setdefault("school_year", school_year(date.today()))
    with library.read() as session:
        known = import_queries.known(session, kind.model, kind.owner, owner_id)
        people = import_queries.people(session) if kind_id in ("attendance", "participants") else []
    return planned(kind, table, mapping, filled, known=known, people=people, progress=progress)


def apply(
    library: Library,
    plan: ImportPreview,
    *,
    owner_id: str = "",
    begin: Begin | None = None,
    progress: Progress = SILENCE,
) -> Receipt:
    """Do what the preview says, as one edit with one undo, which puts what came in into the trash.

    Rows that are parts of a record belong to `owner_id`, or to the record that `begin` makes within the edit (a poll)
    and whose id it returns. The meaning of the columns is remembered. `progress` counts rows and may cancel: then
    nothing was changed.
    """
    with library.edit(_intent(plan.kind_id)) as edit:
        owner = begin(edit) if begin is not None else owner_id
        written(edit, plan, owner, progress)
        _remember(edit, plan)
    return edit.receipt


def _remember(edit: Edit, plan: ImportPreview) -> None:
    fields = "\n".join(f"{field}={','.join(map(str, places))}" for field, places in sorted(plan.mapping.items()))
    known = edit.session.exec(
        select(ImportMapping)
        .where(ImportMapping.kind == plan.kind_id, ImportMapping.header == plan.header)
        .where(col(ImportMapping.deleted_at).is_(None))
    ).first()
    if known is None:
        edit.add(ImportMapping(kind=plan.kind_id, header=plan.header, fields=fields))
    elif known.fields != fields:
        edit.change(known, fields=fields)


def _intent(kind_id: str) -> str:
    return {
        "pupils": tr("Impor daftar murid"),
        "staff": tr("Impor daftar guru"),
        "schools": tr("Impor daftar sekolah"),
        "attendance": tr("Impor daftar hadir"),
        "participants": tr("Impor daftar peserta"),
        "poll": tr("Impor polling"),
    }[kind_id]
