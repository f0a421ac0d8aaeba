"""The register of schools, which may hold all 215,000 of the country: always a page at a time."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, Text, and_, column, func, or_, select, table, text
from sqlmodel import Session, SQLModel, col

from portfolio.domain.person import Person
from portfolio.domain.school import School

_TOKEN = re.compile(r"[^\W_]+")
_MOST_WORDS = 8
SHOWN = ("id", "name", "npsn", "level", "status", "district", "regency", "province")


def school_page(
    session: Session, words: str, after: tuple[str, str] | None, limit: int, besides: str
) -> Sequence[Row[Any]]:
    """Schools in the order of their names behind (name, id), those that fit the words; columns `SHOWN`."""
    school = SQLModel.metadata.tables[str(School.__tablename__)]
    statement = _fitting(_shown(), words, besides)
    if after is not None:
        name, school_id = after
        statement = statement.where(or_(school.c.name > name, and_(school.c.name == name, school.c.id > school_id)))
    return session.execute(statement.order_by(school.c.name, school.c.id).limit(limit), _terms(words)).all()


def all_schools(session: Session) -> Sequence[Row[Any]]:
    """All schools by name; columns `SHOWN`, which a list of the whole country can afford."""
    school = SQLModel.metadata.tables[str(School.__tablename__)]
    return session.execute(_fitting(_shown(), "", "").order_by(school.c.name, school.c.id)).all()


def schools_with_people(session: Session) -> Sequence[Row[Any]]:
    """The schools that somebody belongs to, by name; columns `SHOWN`."""
    school = SQLModel.metadata.tables[str(School.__tablename__)]
    theirs = select(col(Person.school_id)).where(col(Person.deleted_at).is_(None))
    statement = _fitting(_shown(), "", "").where(school.c.id.in_(theirs))
    return session.execute(statement.order_by(school.c.name, school.c.id)).all()


def school_count(session: Session, words: str, besides: str) -> int:
    """How many schools fit the words."""
    statement = _fitting(select(func.count()).select_from(SQLModel.metadata.tables["school"]), words, besides)
    return int(session.execute(statement, _terms(words)).scalar_one())


def some_schools(session: Session, words: str, limit: int) -> Sequence[Row[Any]]:
    """The first schools met that fit the words, in no order: at once, also where a hundred thousand fit."""
    statement = _fitting(_shown(), words, "")
    return session.execute(statement.limit(limit), _terms(words)).all()


def _shown() -> Select[Any]:
    school = SQLModel.metadata.tables[str(School.__tablename__)]
    return select(*(school.c[name] for name in SHOWN))


def _fitting(statement: Select[Any], words: str, besides: str) -> Select[Any]:
    school = SQLModel.metadata.tables[str(School.__tablename__)]
    statement = statement.where(school.c.deleted_at.is_(None), school.c.id != besides)
    if not _terms(words):
        return statement
    found = table("search_text", column("record_id", Text), column("number"), column("kind", Text))
    index = table("search_index", column("rowid"))
    ids = (
        select(found.c.record_id)
        .select_from(index.join(found, found.c.number == index.c.rowid))
        .where(text("search_index MATCH :terms"), found.c.kind == "school")
    )
    return statement.where(school.c.id.in_(ids))


def _terms(words: str) -> dict[str, str]:
    """The words as a query of the index: each as it stands, the last one as a beginning where it has two letters."""
    tokens = _TOKEN.findall(words)[:_MOST_WORDS]
    if not tokens:
        return {}
    return {"terms": " ".join(f'"{token}"' for token in tokens) + ("*" if len(tokens[-1]) > 1 else "")}
