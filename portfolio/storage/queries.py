"""Complete rows and lists for the services. Every query is bounded, and none walks from row to row."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, func, text
from sqlmodel import Session, col, select

from portfolio.domain.booklet import Booklet, BookletPractice
from portfolio.domain.identity import Record
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.practice import (
    Measure,
    Practice,
    PracticeAuthor,
    PracticePhoto,
    PracticeSection,
    PracticeTag,
)
from portfolio.domain.school import School
from portfolio.errors import NotFound

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True, slots=True)
class PracticeParts:
    """A practice with all its rows, each list in order."""

    practice: Practice
    sections: dict[str, PracticeSection]
    authors: tuple[tuple[PracticeAuthor, Person], ...]
    photos: tuple[tuple[PracticePhoto, Photo], ...]
    tags: tuple[PracticeTag, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A practice as a list shows it."""

    id: str
    title: str
    summary: str
    authors: tuple[str, ...]
    class_level: str
    subject: str
    learning_model: str
    started: date | None
    updated_at: str
    cover_id: str
    """Of its first photo, or ""."""
    photo_count: int


def wanted(session: Session, model: type[AnyRecord], record_id: str, what: str = "") -> AnyRecord:
    """The record of that id, if it is not in the trash. Raises `NotFound`."""
    row = session.get(model, record_id)
    if row is None or row.deleted_at is not None:
        raise NotFound(what=what or record_id)
    return row


def school_of(session: Session) -> School | None:
    """The library's own school: the first that came in (a later merge may bring schools made before it)."""
    # By SQLite's own numbers, or every question would sort 215,000 schools where a register of them came in.
    return session.exec(
        select(School).where(col(School.deleted_at).is_(None)).order_by(text("school.rowid")).limit(1)
    ).first()


def wanted_school(session: Session) -> School:
    """The library's own school. Raises `NotFound`."""
    found = school_of(session)
    if found is None:
        raise NotFound(what="school")
    return found


def other_schools_wrote(session: Session) -> bool:
    """Whether a person of another school than the library's own is an author of a practice."""
    own = school_of(session)
    authors = (
        select(PracticeAuthor.id)
        .join(Person, col(Person.id) == col(PracticeAuthor.person_id))
        .where(
            col(PracticeAuthor.deleted_at).is_(None),
            col(Person.deleted_at).is_(None),
            col(Person.school_id).is_not(None),
            col(Person.school_id) != (own.id if own else ""),
        )
    )
    return session.exec(authors.limit(1)).first() is not None


def people(session: Session) -> Sequence[Person]:
    """All people by name."""
    return session.exec(
        select(Person).where(col(Person.deleted_at).is_(None)).order_by(col(Person.name), col(Person.id))
    ).all()


def photos(session: Session) -> Sequence[Photo]:
    """All photos by the time they were taken, those without one last."""
    order = (col(Photo.taken_at).is_(None), col(Photo.taken_at), col(Photo.created_at), col(Photo.id))
    return session.exec(select(Photo).where(col(Photo.deleted_at).is_(None)).order_by(*order)).all()


def photo_by_hash(session: Session, sha256: str) -> Photo | None:
    """The photo with that content, one in the trash too."""
    order = (col(Photo.deleted_at).is_not(None), col(Photo.created_at))
    return session.exec(select(Photo).where(Photo.sha256 == sha256).order_by(*order).limit(1)).first()


def booklets(session: Session) -> Sequence[Booklet]:
    """All booklets, the oldest first."""
    return session.exec(
        select(Booklet).where(col(Booklet.deleted_at).is_(None)).order_by(col(Booklet.created_at), col(Booklet.id))
    ).all()


def practice_parts(session: Session, practice_id: str) -> PracticeParts:
    """One practice with all its rows. Raises `NotFound`."""
    wanted(session, Practice, practice_id)
    return many_practice_parts(session, [practice_id])[0]


def many_practice_parts(session: Session, practice_ids: Sequence[str]) -> list[PracticeParts]:
    """Practices with all their rows, in the order of the ids; those in the trash are left out."""
    found = {row.id: row for row in rows_with(session, Practice, "id", practice_ids) if row.deleted_at is None}
    sections = _grouped(rows_with(session, PracticeSection, "practice_id", practice_ids))
    authors = _grouped(rows_with(session, PracticeAuthor, "practice_id", practice_ids))
    places = _grouped(rows_with(session, PracticePhoto, "practice_id", practice_ids))
    tags = _grouped(rows_with(session, PracticeTag, "practice_id", practice_ids))
    measures = _grouped(rows_with(session, Measure, "practice_id", practice_ids))
    persons = by_id(session, Person, (row.person_id for rows in authors.values() for row in rows))
    pictures = by_id(session, Photo, (row.photo_id for rows in places.values() for row in rows))
    return [
        PracticeParts(
            practice=found[practice_id],
            sections={row.section: row for row in sections[practice_id]},
            authors=tuple(
                (row, persons[row.person_id]) for row in _placed(authors[practice_id]) if row.person_id in persons
            ),
            photos=tuple(
                (row, pictures[row.photo_id]) for row in _placed(places[practice_id]) if row.photo_id in pictures
            ),
            tags=tuple(sorted(tags[practice_id], key=lambda row: (row.created_at, row.id))),
            measures=tuple(_placed(measures[practice_id])),
        )
        for practice_id in practice_ids
        if practice_id in found
    ]


def practice_ids(session: Session) -> Sequence[str]:
    """Ids of all practices in their order."""
    return session.exec(
        select(Practice.id)
        .where(col(Practice.deleted_at).is_(None))
        .order_by(col(Practice.position), col(Practice.created_at), col(Practice.id))
    ).all()


def next_position(session: Session) -> int:
    """The position that puts a practice at the end."""
    last = session.exec(select(func.coalesce(func.max(Practice.position), -1))).one()
    return int(last) + 1


def practice_lines(session: Session) -> list[PracticeLine]:
    """All practices as lists show them, in their order."""
    rows = session.exec(
        select(Practice)
        .where(col(Practice.deleted_at).is_(None))
        .order_by(col(Practice.position), col(Practice.created_at), col(Practice.id))
    ).all()
    authors: dict[str, list[str]] = defaultdict(list)
    for practice_id, person in session.exec(
        select(PracticeAuthor.practice_id, Person)
        .join(Person, col(Person.id) == col(PracticeAuthor.person_id))
        .where(col(Person.deleted_at).is_(None))
        .order_by(col(PracticeAuthor.position))
    ):
        authors[practice_id].append(person.full_name)
    covers: dict[str, list[str]] = defaultdict(list)
    for practice_id, photo_id in session.exec(
        select(PracticePhoto.practice_id, Photo.id)
        .join(Photo, col(Photo.id) == col(PracticePhoto.photo_id))
        .where(col(Photo.deleted_at).is_(None))
        .order_by(col(PracticePhoto.position), col(PracticePhoto.id))
    ):
        covers[practice_id].append(photo_id)
    return [
        PracticeLine(
            id=row.id,
            title=row.title,
            summary=row.summary,
            authors=tuple(authors[row.id]),
            class_level=row.class_level,
            subject=row.subject,
            learning_model=row.learning_model,
            started=row.started,
            updated_at=row.updated_at,
            cover_id=covers[row.id][0] if covers[row.id] else "",
            photo_count=len(covers[row.id]),
        )
        for row in rows
    ]


def booklet_practice_ids(session: Session, booklet: Booklet) -> list[str]:
    """Ids of the practices that a booklet prints, in order."""
    every = practice_ids(session)
    if not booklet.selected:
        return list(every)
    rows = session.exec(
        select(BookletPractice.practice_id)
        .where(BookletPractice.booklet_id == booklet.id)
        .order_by(col(BookletPractice.position), col(BookletPractice.id))
    ).all()
    alive = set(every)
    return [practice_id for practice_id in rows if practice_id in alive]


def booklet_rows(session: Session, booklet_id: str) -> Sequence[BookletPractice]:
    """The rows that choose a booklet's practices."""
    return session.exec(select(BookletPractice).where(BookletPractice.booklet_id == booklet_id)).all()


def rows_with(session: Session, model: type[AnyRecord], column: str, ids: Sequence[str]) -> list[AnyRecord]:
    """Rows whose `column` has one of the values; SQLite takes some hundred at once."""
    rows: list[AnyRecord] = []
    for start in range(0, len(ids), 500):
        wanted_ids: ColumnElement[bool] = col(getattr(model, column)).in_(ids[start : start + 500])
        rows += session.exec(select(model).where(wanted_ids)).all()
    return rows


def by_id(session: Session, model: type[AnyRecord], ids: Iterable[str]) -> dict[str, AnyRecord]:
    """Records by their ids, those in the trash left out."""
    rows = rows_with(session, model, "id", sorted(set(ids)))
    return {row.id: row for row in rows if row.deleted_at is None}


_Owned = TypeVar("_Owned", PracticeSection, PracticeAuthor, PracticePhoto, PracticeTag, Measure)
_Placed = TypeVar("_Placed", PracticeAuthor, PracticePhoto, Measure)


def _grouped(rows: Iterable[_Owned]) -> dict[str, list[_Owned]]:
    groups: dict[str, list[_Owned]] = defaultdict(list)
    for row in rows:
        if row.deleted_at is None:
            groups[row.practice_id].append(row)
    return groups


def _placed(rows: Iterable[_Placed]) -> list[_Placed]:
    return sorted(rows, key=lambda row: (row.position, row.created_at, row.id))
