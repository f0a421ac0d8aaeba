"""One unit of work: what it changed is written down as it is saved, and becomes the edit's receipt."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, CursorResult, MetaData, Table, delete, event, insert, inspect, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as AnySession
from sqlalchemy.orm import UOWTransaction
from sqlmodel import Session, SQLModel

from portfolio.domain.changes import Receipt, RowChange
from portfolio.domain.identity import Record, new_id, now
from portfolio.errors import EditOutdated
from portfolio.progress import SILENCE, Progress

MOST_NOTED = 10_000
"""Rows of an import that a receipt holds one by one, some megabytes; of more it holds their ids."""
_AT_ONCE = 5_000
"""Rows that one statement puts in: the search index writes itself down once a statement, not once a row."""
_MOST_NAMED = 500
"""Ids that one statement of SQLite is given."""


class Edit:
    """An edit under way. Rows added to, changed in or deleted from its `session` end up in its receipt."""

    def __init__(self, session: Session, intent: str) -> None:
        self.session = session
        self.intent = intent
        self.made: list[str] = []
        self._applied = False
        self._changes: list[RowChange] = []
        event.listen(session, "before_flush", self._note)

    @property
    def receipt(self) -> Receipt:
        """What the edit did; complete once its block has ended."""
        return Receipt(self.intent, tuple(self._changes), tuple(self.made))

    def add(self, *rows: SQLModel) -> None:
        """Add new rows, saved in this order."""
        for row in rows:
            self.session.add(row)
            self.session.flush()

    def make(self, row: SQLModel) -> str:
        """Add the record that the edit is for; its id."""
        self.add(row)
        self.made.append(str(inspect(row).identity[0]))
        return self.made[-1]

    def change(self, row: SQLModel, **values: Any) -> None:
        """Set columns of a row."""
        for name, value in values.items():
            setattr(row, name, value)

    def add_many(
        self,
        model: type[Record],
        columns: Sequence[str],
        rows: Sequence[Sequence[Any]],
        *,
        owner_id: str = "",
        progress: Progress = SILENCE,
        label: str = "",
    ) -> tuple[str, ...]:
        """Add rows by the thousand, each with a value a column (any other has the table's default); their ids in order.

        Of up to `MOST_NOTED` rows the receipt holds each, as of any other. More are one change of the receipt, whose
        undo puts them in the trash (see `RowChange`). `progress` counts rows.
        """
        if not rows:
            return ()
        self.session.flush()
        self._keep_readers_free()
        # In order, so that each goes to the end of the table's index: five times as fast as anywhere in it.
        ids = sorted(new_id() for _ in rows)
        stamp = now()
        table = SQLModel.metadata.tables[str(model.__tablename__)]
        names = ["id", "created_at", "updated_at", *columns]
        waiting = Table("rows_to_add", MetaData(), *(Column(name, table.c[name].type) for name in names),
                        prefixes=["TEMPORARY"])  # fmt: skip
        connection = self.session.connection()
        waiting.create(connection)
        # Plain tuples to the driver: dressed as parameters of SQLAlchemy they would take as long again.
        put = str(insert(waiting).compile(dialect=connection.dialect))
        dress = [column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
                 for column in waiting.columns]  # fmt: skip
        for start in range(0, len(rows), _AT_ONCE):
            progress.step(start, len(rows), label)
            part = zip(ids[start : start + _AT_ONCE], rows[start : start + _AT_ONCE], strict=True)
            given = [(row_id, stamp, stamp, *row) for row_id, row in part]
            if any(dress):
                given = [
                    tuple(wear(value) if wear else value for wear, value in zip(dress, row, strict=True))
                    for row in given
                ]
            connection.exec_driver_sql(put, given)
            connection.execute(insert(table).from_select(names, select(waiting)))
            connection.execute(delete(waiting))
        waiting.drop(connection)
        if len(rows) <= MOST_NOTED:
            for row_id, row in zip(ids, rows, strict=True):
                values = dict(zip(names, (row_id, stamp, stamp, *row), strict=True))
                self._changes.append(RowChange(table.name, row_id, None, values, owner_id or row_id))
        else:
            self._changes = [_in_trash_before(one) if one.row_id == owner_id else one for one in self._changes]
            self._changes.append(_in_trash_before(RowChange(table.name, "", None, None, owner_id, tuple(ids)), stamp))
        return tuple(ids)

    def change_many(self, model: type[Record], values: Mapping[str, Mapping[str, Any]]) -> None:
        """Set columns of many rows at once: id -> its new values, which are noted where they differ."""
        table = SQLModel.metadata.tables[str(model.__tablename__)]
        owner = _owner_column(model) or "id"
        ids, stamp = list(values), now()
        self.session.flush()
        for start in range(0, len(ids), _MOST_NAMED):
            named = select(table).where(table.c.id.in_(ids[start : start + _MOST_NAMED]))
            for row in self.session.execute(named).mappings().all():
                after = {name: value for name, value in values[row["id"]].items() if row[name] != value}
                if not after:
                    continue
                after["updated_at"] = stamp
                before = {name: row[name] for name in after}
                self.session.execute(update(table).where(table.c.id == row["id"]).values(after))
                self._changes.append(RowChange(table.name, row["id"], before, after, row[owner]))

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Make these row changes, as an undo or a merge asks for them, whatever the order of their tables."""
        self._applied = True
        self.session.execute(text("PRAGMA defer_foreign_keys = ON"))
        for change in changes:
            table = SQLModel.metadata.tables[change.table]
            if change.ids:
                self._apply_to_all(table, change)
                continue
            if change.before is None:
                statement: Any = insert(table).values(change.after or {})
            elif change.after is None:
                statement = delete(table).where(table.c.id == change.row_id)
            else:
                statement = update(table).where(table.c.id == change.row_id).values(change.after)
            result = self.session.execute(statement)
            if isinstance(result, CursorResult) and result.rowcount != 1:
                raise EditOutdated
            self._changes.append(change)

    def finish(self) -> None:
        """Save everything; called by the library when the edit's block ended well. Raises `EditOutdated`."""
        try:
            self.session.commit()
        except IntegrityError as error:
            if self._applied:  # a row that a change refers to was deleted for good
                raise EditOutdated from error
            raise

    def _apply_to_all(self, table: Table, change: RowChange) -> None:
        """Change many rows alike."""
        self._keep_readers_free()
        changed = 0
        for start in range(0, len(change.ids), _MOST_NAMED):
            named = table.c.id.in_(change.ids[start : start + _MOST_NAMED])
            result = self.session.execute(update(table).where(named).values(change.after or {}))
            changed += result.rowcount if isinstance(result, CursorResult) else 0
        if changed != len(change.ids):
            raise EditOutdated
        self._changes.append(change)

    def _keep_readers_free(self) -> None:
        """Hold a big edit in memory until it is complete: pages written before would lock out who reads meanwhile."""
        # A number of pages out of reach: OFF is not heard while an edit is under way.
        self.session.execute(text("PRAGMA cache_spill = 1000000"))

    def _note(self, session: AnySession, _context: UOWTransaction, _instances: Any) -> None:
        """Write down what is about to be saved, row by row."""
        for row in session.new:
            self._changes.append(_change(row, None, _values(row)))
        for row in session.dirty:
            if not session.is_modified(row):
                continue
            row.updated_at = now()
            before, after = _difference(row)
            self._changes.append(_change(row, before, after))
        for row in session.deleted:
            self._changes.append(_change(row, _values(row), None))


def _in_trash_before(change: RowChange, stamp: str = "") -> RowChange:
    """The making of rows, told as their coming out of the trash: taking it back then deletes none for good.

    So is that of the record that thousands of rows belong to: deleting it would delete them.
    """
    if change.before is not None:
        return change
    stamp = stamp or now()
    trashed, there = {"deleted_at": stamp, "updated_at": stamp}, {"deleted_at": None, "updated_at": stamp}
    return RowChange(change.table, "", trashed, there, change.owner_id, change.ids or (change.row_id,))


def _change(row: Any, before: dict[str, Any] | None, after: dict[str, Any] | None) -> RowChange:
    kind: type[SQLModel] = type(row)
    owner = _owner_column(kind)
    return RowChange(row.__tablename__, row.id, before, after, getattr(row, owner) if owner else row.id)


@cache
def _owner_column(kind: type[SQLModel]) -> str:
    """The column that names what a row is a part of: the first reference that it can't be without; "" for none."""
    columns = inspect(kind).local_table.columns
    return next((column.key for column in columns if column.foreign_keys and not column.nullable), "")


def _values(row: Any) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in inspect(row).mapper.column_attrs}


def _difference(row: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for attribute in inspect(row).mapper.column_attrs:
        history = inspect(row).attrs[attribute.key].history
        if history.has_changes():
            before[attribute.key] = history.deleted[0] if history.deleted else None
            after[attribute.key] = history.added[0] if history.added else None
    return before, after
