"""What is in the library already, for imports that compare by the thousand."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select
from sqlmodel import Session, SQLModel

from portfolio.domain.identity import Record
from portfolio.domain.person import Person

AnyRow = Row[Any]


def known(session: Session, model: type[Record], owner_column: str, owner_id: str) -> Sequence[AnyRow]:
    """All rows of a kind as plain columns, those in the trash left out; of parts, those of one owner ("": none)."""
    table = SQLModel.metadata.tables[str(model.__tablename__)]
    statement = select(table).where(table.c.deleted_at.is_(None))
    if owner_column:
        statement = statement.where(table.c[owner_column] == owner_id)
    return session.execute(statement).all()


def people(session: Session) -> Sequence[AnyRow]:
    """The register of people as plain columns."""
    return known(session, Person, "", "")


def next_position(session: Session, model: type[Record], owner_column: str, owner_id: str) -> int:
    """The position behind an owner's last part."""
    table = SQLModel.metadata.tables[str(model.__tablename__)]
    last = select(func.coalesce(func.max(table.c.position), -1)).where(table.c[owner_column] == owner_id)
    return int(session.execute(last).scalar_one()) + 1
