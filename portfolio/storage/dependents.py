"""Which records refer to a record: found by walking the references that the tables declare, whatever they are."""

from collections.abc import Collection, Iterable

from sqlalchemy import Column, Table, func, literal, select
from sqlmodel import Session, SQLModel

TITLES = {
    "practice": "title", "booklet": "title", "inquiry": "title", "training": "title", "dissemination": "title",
    "exhibition": "title", "report": "title", "survey": "title", "school": "name", "person": "name", "partner": "name",
    "consent": "subject", "statement": "after", "photo": "caption", "model_school": "", "outreach": "audience",
    "artifact": "title", "visitor_note": "body",
}  # fmt: skip
"""The tables whose rows a person knows as a record, with the column that names them; other rows are parts of one."""
SILENT = {("photo_blur", "photo_id"), ("photo_tag", "photo_id"), ("photo_consent", "photo_id")}
"""What is said of a photo itself, and goes with it."""


def referring(session: Session, table: str, record_ids: Collection[str]) -> dict[tuple[str, str], int]:
    """(table, id) of each other record that refers to one of these, itself or by a part -> how often.

    Rows in the trash, and parts of records in the trash, are left out. A practice that shows a photo twice counts 2.
    """
    found: dict[tuple[str, str], int] = {}
    for column in _references_to(table):
        if (column.table.name, column.name) in SILENT:
            continue
        for record, count in _records(session, column, record_ids):
            if record[0] != table or record[1] not in record_ids:
                found[record] = found.get(record, 0) + count
    return found


def title(session: Session, table: str, record_id: str) -> str:
    """What a record is called, or ""; a model school is called as the school that it is."""
    of = SQLModel.metadata.tables[table]
    name = TITLES.get(table, "")
    if name:
        return str(session.execute(select(of.c[name]).where(of.c.id == record_id)).scalar() or "")
    if "school_id" in of.c:
        school_id = session.execute(select(of.c.school_id).where(of.c.id == record_id)).scalar()
        return title(session, "school", school_id) if school_id else ""
    return ""


def _references_to(table: str) -> Iterable["Column[str]"]:
    return (
        column
        for one in SQLModel.metadata.tables.values()
        for column in one.columns
        if any(key.target_fullname == f"{table}.id" for key in column.foreign_keys)
    )


def _records(session: Session, column: "Column[str]", record_ids: Collection[str]) -> list[tuple[tuple[str, str], int]]:
    """The records that the rows referring by this column belong to, living ones alone."""
    rows: Table = column.table
    joined, top = rows, rows
    alive = [rows.c.deleted_at.is_(None)]
    while top.name not in TITLES:
        owner = next((one for one in top.columns if one.foreign_keys and not one.nullable and one is not column), None)
        if owner is None:
            break
        above = next(iter(owner.foreign_keys)).column.table
        joined = joined.join(above, owner == above.c.id)  # type: ignore[assignment]  # a join is selected from alike
        alive.append(above.c.deleted_at.is_(None))
        top = above
    found = select(literal(top.name), top.c.id, func.count()).select_from(joined)
    found = found.where(column.in_(record_ids), *alive).group_by(top.c.id)
    return [((str(name), str(row_id)), int(count)) for name, row_id, count in session.execute(found)]
