"""Which rows hold on to a record, whatever their table: so that it can be deleted for good."""

from collections.abc import Collection, Sequence

from sqlalchemy import Column, RowMapping, Table, select
from sqlmodel import Session, SQLModel

from portfolio.domain.changes import RowChange
from portfolio.domain.identity import now

_AT_ONCE = 500


def letting_go(session: Session, table: str, ids: Sequence[str]) -> list[RowChange]:
    """The changes after which no row refers to these records, and then those that delete them.

    A row that can't be without its record (the place of a photo in a practice) goes with it; any other (a booklet with
    its cover) forgets it.
    """
    changes = []
    for referring in SQLModel.metadata.tables.values():
        for column in referring.columns:
            if any(key.target_fullname == f"{table}.id" for key in column.foreign_keys):
                changes += _released(session, referring, column, ids)
    own = SQLModel.metadata.tables[table]
    return [
        *changes,
        *(RowChange(table, row["id"], row, None, row["id"]) for row in _rows(session, own, own.c.id, ids)),
    ]


def pointing_elsewhere(
    session: Session, table: str, old_id: str, new_id: str, silent: Collection[tuple[str, str]]
) -> list[RowChange]:
    """The changes after which every row that referred to one record refers to another, but for `silent` columns.

    A row that only places the record in an owner (a photo in a practice) goes where the other stands there already.
    """
    changes = []
    for referring in SQLModel.metadata.tables.values():
        for column in referring.columns:
            aims = any(key.target_fullname == f"{table}.id" for key in column.foreign_keys)
            if aims and (referring.name, column.name) not in silent:
                changes += _moved(session, referring, column, old_id, new_id)
    return changes


def _moved(session: Session, table: Table, column: "Column[str]", old_id: str, new_id: str) -> list[RowChange]:
    owner = next((one for one in table.columns if one.foreign_keys and not one.nullable and one is not column), None)
    places = owner is not None and not column.nullable
    standing = _rows(session, table, column, [new_id]) if places else []
    taken = {row[owner.name] for row in standing if owner is not None}
    changes = []
    for row in _rows(session, table, column, [old_id]):
        whose = row[owner.name] if owner is not None else row["id"]
        if places and whose in taken:
            changes.append(RowChange(table.name, row["id"], row, None, whose))
            continue
        taken.add(whose)
        before = {column.name: old_id, "updated_at": row["updated_at"]}
        changes.append(RowChange(table.name, row["id"], before, {column.name: new_id, "updated_at": now()}, whose))
    return changes


def _released(session: Session, table: Table, column: "Column[str]", ids: Sequence[str]) -> list[RowChange]:
    rows = _rows(session, table, column, ids)
    if not column.nullable:
        return [RowChange(table.name, row["id"], row, None, row[column.name]) for row in rows]
    return [
        RowChange(
            table.name,
            row["id"],
            {column.name: row[column.name], "updated_at": row["updated_at"]},
            {column.name: None, "updated_at": now()},
            row["id"],
        )
        for row in rows
    ]


def _rows(session: Session, table: Table, column: "Column[str]", ids: Sequence[str]) -> list[dict[str, str]]:
    """Rows with one of the values, as plain columns; SQLite takes some hundred at once."""
    found: list[RowMapping] = []
    for start in range(0, len(ids), _AT_ONCE):
        found += session.execute(select(table).where(column.in_(ids[start : start + _AT_ONCE]))).mappings().all()
    return [dict(row) for row in found]
