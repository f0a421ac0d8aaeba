"""Complete rows of inquiries for the services: one query a table, however many cycles."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import func
from sqlmodel import Session, col, select

from portfolio.domain.inquiry import (
    Inquiry,
    InquiryAnswer,
    InquiryDecision,
    InquiryMeasure,
    InquiryMember,
    InquiryPhoto,
)
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.storage import parts, queries

_Owned = TypeVar("_Owned", InquiryMember, InquiryAnswer, InquiryPhoto, InquiryMeasure, InquiryDecision)


@dataclass(frozen=True, slots=True)
class InquiryParts:
    """A cycle with all its rows, each list in order."""

    inquiry: Inquiry
    members: tuple[tuple[InquiryMember, Person], ...]
    answers: Mapping[tuple[str, int], InquiryAnswer]
    """(stage, question) -> answer"""
    photos: tuple[tuple[InquiryPhoto, Photo], ...]
    measures: tuple[InquiryMeasure, ...]
    decisions: tuple[InquiryDecision, ...]

    @property
    def bodies(self) -> dict[tuple[str, int], str]:
        """(stage, question) -> Markdown; what nobody answered is absent."""
        return {place: row.body for place, row in self.answers.items() if row.body.strip()}


def inquiries(session: Session) -> Sequence[Inquiry]:
    """All cycles in their order."""
    return session.exec(
        select(Inquiry)
        .where(col(Inquiry.deleted_at).is_(None))
        .order_by(col(Inquiry.position), col(Inquiry.created_at), col(Inquiry.id))
    ).all()


def next_position(session: Session) -> int:
    """The position that puts a cycle at the end."""
    return int(session.exec(select(func.coalesce(func.max(Inquiry.position), -1))).one()) + 1


def inquiry_parts(session: Session, inquiry_id: str) -> InquiryParts:
    """One cycle with all its rows. Raises `NotFound`."""
    return many_inquiry_parts(session, [queries.wanted(session, Inquiry, inquiry_id)])[0]


def many_inquiry_parts(session: Session, rows: Sequence[Inquiry]) -> list[InquiryParts]:
    """These cycles with all their rows."""
    ids = [row.id for row in rows]
    members = _grouped(parts.parts_of(session, InquiryMember, "inquiry_id", ids))
    answers = _grouped(parts.parts_of(session, InquiryAnswer, "inquiry_id", ids))
    places = _grouped(parts.parts_of(session, InquiryPhoto, "inquiry_id", ids))
    measures = _grouped(parts.parts_of(session, InquiryMeasure, "inquiry_id", ids))
    decisions = _grouped(parts.parts_of(session, InquiryDecision, "inquiry_id", ids))
    people = queries.by_id(session, Person, (row.person_id for found in members.values() for row in found))
    photos = queries.by_id(session, Photo, (row.photo_id for found in places.values() for row in found))
    return [
        InquiryParts(
            inquiry=row,
            members=tuple((one, people[one.person_id]) for one in members[row.id] if one.person_id in people),
            answers={(one.stage, one.question): one for one in answers[row.id]},
            photos=tuple((one, photos[one.photo_id]) for one in places[row.id] if one.photo_id in photos),
            measures=tuple(measures[row.id]),
            decisions=tuple(decisions[row.id]),
        )
        for row in rows
    ]


def cycle_numbers(rows: Sequence[Inquiry]) -> dict[str, tuple[int, int]]:
    """For each cycle which one it is of its chain, and how long the chain is: (2, 3); (1, 1) where it stands alone."""
    known = {row.id: row for row in rows}
    numbers: dict[str, int] = {}
    heads: dict[str, str] = {}
    longest: dict[str, int] = defaultdict(int)
    for row in rows:
        number, first, seen = 1, row, {row.id}
        while first.previous_id in known and first.previous_id not in seen:
            first = known[first.previous_id]
            seen.add(first.id)
            number += 1
        numbers[row.id], heads[row.id] = number, first.id
        longest[first.id] = max(longest[first.id], number)
    return {row_id: (number, longest[heads[row_id]]) for row_id, number in numbers.items()}


def of_practice(session: Session, practice_id: str) -> Inquiry | None:
    """The cycle that was told as this practice."""
    return session.exec(
        select(Inquiry)
        .where(Inquiry.practice_id == practice_id, col(Inquiry.deleted_at).is_(None))
        .order_by(col(Inquiry.created_at))
        .limit(1)
    ).first()


def following(session: Session, inquiry_id: str) -> Inquiry | None:
    """The cycle that follows this one."""
    return session.exec(
        select(Inquiry)
        .where(Inquiry.previous_id == inquiry_id, col(Inquiry.deleted_at).is_(None))
        .order_by(col(Inquiry.created_at))
        .limit(1)
    ).first()


def _grouped(rows: Sequence[_Owned]) -> dict[str, list[_Owned]]:
    groups: dict[str, list[_Owned]] = defaultdict(list)
    for row in rows:
        groups[row.inquiry_id].append(row)
    return groups
