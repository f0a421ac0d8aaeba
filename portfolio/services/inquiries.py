"""Lead an inquiry through its cycle: its facts, its team, its answers, and where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypedDict, Unpack

from sqlmodel import Session

from portfolio.domain.changes import Receipt
from portfolio.domain.cycle import CycleFramework
from portfolio.domain.identity import now
from portfolio.domain.inquiry import (
    Inquiry,
    InquiryAnswer,
    InquiryDecision,
    InquiryMeasure,
    InquiryMember,
    InquiryPhoto,
)
from portfolio.domain.names import initials
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice
from portfolio.domain.wording import clean_text, cleaned
from portfolio.errors import BadValue, NotFound
from portfolio.services import cycles
from portfolio.services.register import new_person
from portfolio.storage import inquiry_queries, queries
from portfolio.storage.edits import Edit
from portfolio.storage.inquiry_queries import InquiryParts
from portfolio.storage.library import Library
from portfolio.storage.parts import append, name_people
from portfolio.texts import tr


class InquiryFields(TypedDict, total=False):
    """The facts of a cycle that can be changed one by one."""

    title: str
    focus: str
    started: date | None
    ended: date | None


@dataclass(frozen=True, slots=True)
class InquiryLine:
    """A cycle as the board shows it."""

    id: str
    title: str
    focus: str
    framework: str
    stage: str
    """Where it stands; its framework may not know it."""
    finished: bool
    started: date | None
    ended: date | None
    team: tuple[str, ...]
    """Initials, in order."""
    names: tuple[str, ...]
    """Full names, in the same order."""
    photo_count: int
    answered: int
    """Questions that have an answer."""
    open_decisions: int
    number: int
    """Which cycle of its chain it is, from 1."""
    count: int
    """How many cycles its chain has."""


@dataclass(frozen=True, slots=True)
class StagePhoto:
    """A photo in a cycle: its place and the photo itself."""

    place: InquiryPhoto
    photo: Photo


@dataclass(frozen=True, slots=True)
class InquiryPage:
    """A cycle as the window shows it when it is opened."""

    inquiry: Inquiry
    framework: CycleFramework
    bodies: Mapping[tuple[str, int], str]
    """(stage, question) -> Markdown; what nobody answered is absent."""
    team: tuple[Person, ...]
    photos: tuple[StagePhoto, ...]
    measures: tuple[InquiryMeasure, ...]
    decisions: tuple[InquiryDecision, ...]
    number: int
    count: int
    previous: Inquiry | None
    following: Inquiry | None
    practice: Practice | None
    """The practice that it was told as."""

    def answered(self, stage_id: str) -> int:
        """How many questions of a stage have an answer."""
        return sum(1 for stage, question in self.bodies if stage == stage_id and question >= 0)


def list_inquiries(library: Library) -> list[InquiryLine]:
    """All cycles as the board shows them, in their order."""
    with library.read() as session:
        rows = inquiry_queries.inquiries(session)
        numbers = inquiry_queries.cycle_numbers(rows)
        return [_line(parts, *numbers[parts.inquiry.id]) for parts in inquiry_queries.many_inquiry_parts(session, rows)]


def latest_inquiry(library: Library) -> str:
    """Id of the cycle that was begun last. Raises `NotFound` where there is none."""
    with library.read() as session:
        rows = inquiry_queries.inquiries(session)
    if not rows:
        raise NotFound(what=tr("Inkuiri"))
    return max(rows, key=lambda row: row.created_at).id


def open_inquiry(library: Library, inquiry_id: str) -> InquiryPage:
    """One cycle with everything that the window shows. Raises `NotFound`."""
    with library.read() as session:
        parts = inquiry_queries.inquiry_parts(session, inquiry_id)
        numbers = inquiry_queries.cycle_numbers(inquiry_queries.inquiries(session))
        previous = _alive(session, parts.inquiry.previous_id)
        following = inquiry_queries.following(session, inquiry_id)
        practice = queries.by_id(session, Practice, filter(None, [parts.inquiry.practice_id]))
    return InquiryPage(
        inquiry=parts.inquiry,
        framework=framework_of(library, parts),
        bodies=parts.bodies,
        team=tuple(person for _, person in parts.members),
        photos=tuple(StagePhoto(place, photo) for place, photo in parts.photos),
        measures=parts.measures,
        decisions=parts.decisions,
        number=numbers[inquiry_id][0],
        count=numbers[inquiry_id][1],
        previous=previous,
        following=following,
        practice=next(iter(practice.values()), None),
    )


def framework_of(library: Library, parts: InquiryParts) -> CycleFramework:
    """The framework of a cycle; where its file is gone, one made of the stages that hold text, so that none is lost."""
    return cycles.framework_or_stand_in(library, parts.inquiry.framework, parts.bodies, parts.inquiry.stage)


def add_inquiry(library: Library, framework: str = cycles.FIRST, **fields: Unpack[InquiryFields]) -> Receipt:
    """Begin a cycle in its framework's first stage; `receipt.made[0]` is its id."""
    stage = cycles.cycle_framework(library, framework).stages[0].id
    with library.edit(tr("Tambah inkuiri")) as edit:
        own = queries.school_of(edit.session)
        position = inquiry_queries.next_position(edit.session)
        edit.make(
            Inquiry(
                framework=framework,
                stage=stage,
                school_id=own.id if own else None,
                position=position,
                **cleaned(fields),
            )
        )
    return edit.receipt


def change_inquiry(library: Library, inquiry_id: str, **fields: Unpack[InquiryFields]) -> Receipt:
    """Change facts of a cycle: title, focus, period."""
    with library.edit(_intent(fields)) as edit:
        edit.change(queries.wanted(edit.session, Inquiry, inquiry_id), **cleaned(fields))
    return edit.receipt


def set_stage(library: Library, inquiry_id: str, stage: str) -> Receipt:
    """Say where a cycle stands; a finished one is open again. Raises `BadValue` for a stage that it does not have."""
    with library.edit(tr("Pindahkan tahap inkuiri")) as edit:
        parts = inquiry_queries.inquiry_parts(edit.session, inquiry_id)
        if framework_of(library, parts).stage(stage) is None:
            raise BadValue(tr("Siklus ini tidak mempunyai tahap itu."))
        edit.change(parts.inquiry, stage=stage, finished_on=None)
    return edit.receipt


def finish_inquiry(library: Library, inquiry_id: str, on: date | None = None) -> Receipt:
    """Close a cycle behind its last stage, today or on that day."""
    with library.edit(tr("Selesaikan inkuiri")) as edit:
        parts = inquiry_queries.inquiry_parts(edit.session, inquiry_id)
        last = framework_of(library, parts).stages[-1].id
        edit.change(parts.inquiry, stage=last, finished_on=on or date.today())
    return edit.receipt


def write_answer(library: Library, inquiry_id: str, stage: str, question: int, body: str) -> Receipt:
    """Put `body` (small Markdown) as the answer to a question of a stage; -1 for its free notes."""
    with library.edit(tr("Tulis jawaban")) as edit:
        queries.wanted(edit.session, Inquiry, inquiry_id)
        put_answer(edit, inquiry_id, stage, question, clean_text(body).strip("\n"))
    return edit.receipt


def set_team(library: Library, inquiry_id: str, person_ids: Sequence[str]) -> Receipt:
    """Name the team, in order."""
    with library.edit(tr("Ubah tim")) as edit:
        put_team(edit, inquiry_id, person_ids)
    return edit.receipt


def name_member(library: Library, inquiry_id: str, name: str) -> Receipt:
    """Put somebody into the register by name, and last into the team."""
    with library.edit(tr("Ubah tim")) as edit:
        queries.wanted(edit.session, Inquiry, inquiry_id)
        append(edit, InquiryMember(inquiry_id=inquiry_id, person_id=new_person(edit, name)), "inquiry_id")
    return edit.receipt


def duplicate_inquiry(library: Library, inquiry_id: str) -> Receipt:
    """Make a copy with all its text, team, photos and numbers, outside of any chain; `receipt.made[0]` is its id."""
    with library.edit(tr("Gandakan inkuiri")) as edit:
        parts = inquiry_queries.inquiry_parts(edit.session, inquiry_id)
        facts = parts.inquiry.model_dump(include={"framework", "focus", "started", "ended", "stage", "school_id"})
        copy_id = edit.make(
            Inquiry(
                title=tr("{title} (salinan)", title=parts.inquiry.title),
                position=inquiry_queries.next_position(edit.session),
                **facts,
            )
        )
        rows = [
            *(row for row, _ in parts.members),
            *parts.answers.values(),
            *(row for row, _ in parts.photos),
            *parts.measures,
            *parts.decisions,
        ]
        for row in rows:
            values = row.model_dump(exclude={"id", "created_at", "updated_at", "inquiry_id"})
            edit.add(type(row).model_validate({"inquiry_id": copy_id, **values}))
    return edit.receipt


def remove_inquiry(library: Library, inquiry_id: str) -> Receipt:
    """Put a cycle in the trash; its photos stay in the library, its practice and its next cycle too."""
    with library.edit(tr("Hapus inkuiri")) as edit:
        edit.change(queries.wanted(edit.session, Inquiry, inquiry_id), deleted_at=now())
    return edit.receipt


def put_answer(edit: Edit, inquiry_id: str, stage: str, question: int, body: str) -> None:
    """Within an edit, put the text of an answer."""
    row = inquiry_queries.inquiry_parts(edit.session, inquiry_id).answers.get((stage, question))
    if row is None:
        edit.add(InquiryAnswer(inquiry_id=inquiry_id, stage=stage, question=question, body=body))
    elif row.body != body:
        edit.change(row, body=body)
        edit.session.flush()


def put_team(edit: Edit, inquiry_id: str, person_ids: Sequence[str]) -> None:
    """Within an edit, name the team, in order. Raises `NotFound` for somebody whom the register does not know."""
    rows = [row for row, _ in inquiry_queries.inquiry_parts(edit.session, inquiry_id).members]
    name_people(edit, rows, person_ids, partial(InquiryMember, inquiry_id=inquiry_id))


def _line(parts: InquiryParts, number: int, count: int) -> InquiryLine:
    row = parts.inquiry
    names = tuple(person.full_name for _, person in parts.members)
    return InquiryLine(
        id=row.id,
        title=row.title,
        focus=row.focus,
        framework=row.framework,
        stage=row.stage,
        finished=row.finished_on is not None,
        started=row.started,
        ended=row.ended,
        team=tuple(initials(person.name) for _, person in parts.members),
        names=names,
        photo_count=len(parts.photos),
        answered=sum(1 for _, question in parts.bodies if question >= 0),
        open_decisions=sum(1 for row in parts.decisions if row.body.strip() and not row.done),
        number=number,
        count=count,
    )


def _alive(session: Session, inquiry_id: str | None) -> Inquiry | None:
    return next(iter(queries.by_id(session, Inquiry, filter(None, [inquiry_id])).values()), None)


def _intent(fields: Mapping[str, object]) -> str:
    if set(fields) == {"title"}:
        return tr("Ubah judul")
    return tr("Ubah fokus") if set(fields) == {"focus"} else tr("Ubah data inkuiri")
