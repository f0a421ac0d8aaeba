"""Rows that are parts of a record and stand in an order: the lines of a programme, the visits to a school."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from sqlmodel import Session

from portfolio.domain.identity import Record
from portfolio.domain.inquiry import InquiryMember
from portfolio.domain.person import Person
from portfolio.domain.practice import PracticeAuthor
from portfolio.domain.training import DisseminationGiver
from portfolio.storage import queries
from portfolio.storage.edits import Edit


class Placed(Protocol):
    """A row that knows its place."""

    id: str
    created_at: str
    position: int


AnyPart = TypeVar("AnyPart", bound=Record)
AnyPlaced = TypeVar("AnyPlaced", bound=Placed)
AnyNaming = TypeVar("AnyNaming", PracticeAuthor, InquiryMember, DisseminationGiver)


def parts_of(session: Session, model: type[AnyPart], owner_column: str, owner_ids: Sequence[str]) -> list[AnyPart]:
    """The parts of these owners, those in the trash left out, in order where they have one."""
    rows = [row for row in queries.rows_with(session, model, owner_column, owner_ids) if row.deleted_at is None]
    return sorted(rows, key=lambda row: (getattr(row, "position", 0), row.created_at, row.id))


def append(edit: Edit, row: AnyPart, owner_column: str) -> str:
    """Add a row behind its owner's other parts; its id."""
    others = parts_of(edit.session, type(row), owner_column, [getattr(row, owner_column)])
    edit.change(row, position=1 + max((getattr(other, "position", 0) for other in others), default=-1))
    return edit.make(row)


def name_people(
    edit: Edit, rows: Iterable[AnyNaming], person_ids: Sequence[str], make: Callable[..., AnyNaming]
) -> None:
    """Let these people, in this order, be those that `rows` name; `make` gets `person_id` and `position` of a new one.

    Raises `NotFound` for somebody whom the register does not know.
    """
    present = {row.person_id: row for row in rows}
    for person_id, row in present.items():
        if person_id not in person_ids:
            edit.session.delete(row)
    for position, person_id in enumerate(dict.fromkeys(person_ids)):
        if person_id in present:
            edit.change(present[person_id], position=position)
        else:
            queries.wanted(edit.session, Person, person_id)
            edit.add(make(person_id=person_id, position=position))


def move(edit: Edit, rows: Sequence[AnyPlaced], row_id: str, index: int) -> None:
    """Put the row of that id at place `index` (from 0) among `rows`, which are in order."""
    order = [row for row in rows if row.id != row_id]
    order[max(0, index) : max(0, index)] = [row for row in rows if row.id == row_id]
    for position, row in enumerate(order):
        if row.position != position:
            row.position = position
    edit.session.flush()
