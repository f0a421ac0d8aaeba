"""Rows that are parts of a record and stand in an order: the lines of a programme, the visits to a school."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from sqlmodel import Session

from portfolio.domain.identity import Record
from portfolio.storage import queries
from portfolio.storage.edits import Edit


class Placed(Protocol):
    """A row that knows its place."""

    id: str
    created_at: str
    position: int


AnyPart = TypeVar("AnyPart", bound=Record)
AnyPlaced = TypeVar("AnyPlaced", bound=Placed)


def parts_of(session: Session, model: type[AnyPart], owner_column: str, owner_ids: Sequence[str]) -> list[AnyPart]:
    """The parts of these owners, those in the trash left out, in order where they have one."""
    rows = [row for row in queries.rows_with(session, model, owner_column, owner_ids) if row.deleted_at is None]
    return sorted(rows, key=lambda row: (getattr(row, "position", 0), row.created_at, row.id))


def append(edit: Edit, row: AnyPart, owner_column: str) -> str:
    """Add a row behind its owner's other parts; its id."""
    others = parts_of(edit.session, type(row), owner_column, [getattr(row, owner_column)])
    edit.change(row, position=1 + max((getattr(other, "position", 0) for other in others), default=-1))
    return edit.make(row)


def move(edit: Edit, rows: Sequence[AnyPlaced], row_id: str, index: int) -> None:
    """Put the row of that id at place `index` (from 0) among `rows`, which are in order."""
    order = [row for row in rows if row.id != row_id]
    order[max(0, index) : max(0, index)] = [row for row in rows if row.id == row_id]
    for position, row in enumerate(order):
        if row.position != position:
            row.position = position
    edit.session.flush()
