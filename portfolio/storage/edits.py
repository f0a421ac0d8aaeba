"""One unit of work: what it changed is written down as it is saved, and becomes the edit's receipt."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import CursorResult, delete, event, insert, inspect, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as AnySession
from sqlalchemy.orm import UOWTransaction
from sqlmodel import Session, SQLModel

from portfolio.domain.changes import Receipt, RowChange
from portfolio.domain.identity import now
from portfolio.errors import EditOutdated


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

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Make these row changes, as an undo or a merge asks for them, whatever the order of their tables."""
        self._applied = True
        self.session.execute(text("PRAGMA defer_foreign_keys = ON"))
        for change in changes:
            table = SQLModel.metadata.tables[change.table]
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
