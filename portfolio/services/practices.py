"""Write a practice: its text, authors, tags and measures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypedDict, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.completeness import Completeness, completeness
from portfolio.domain.framework import WritingFrame
from portfolio.domain.identity import now
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.practice import (
    Measure,
    Practice,
    PracticeAuthor,
    PracticePhoto,
    PracticeSection,
    PracticeStep,
    PracticeTag,
)
from portfolio.domain.wording import clean_text, cleaned
from portfolio.errors import BadValue
from portfolio.services import frameworks
from portfolio.services.register import new_person
from portfolio.storage import queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.storage.parts import append, name_people, parts_of
from portfolio.storage.queries import PracticeLine, PracticeParts
from portfolio.texts import tr

__all__ = ["MeasureFields", "PlacedPhoto", "PracticeFields", "PracticeLine", "PracticePage"]


class PracticeFields(TypedDict, total=False):
    """The facts of a practice that can be changed one by one."""

    title: str
    summary: str
    class_level: str
    phase: str
    subject: str
    learning_model: str
    place: str
    started: date | None
    ended: date | None
    quote: str
    quote_by: str
    link: str


class MeasureFields(TypedDict, total=False):
    """What can be said of a measure."""

    label: str
    before: float | None
    after: float | None
    unit: str
    participants: int | None
    instrument: str


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photo in a practice: its place and the photo itself."""

    place: PracticePhoto
    photo: Photo


@dataclass(frozen=True, slots=True)
class PracticePage:
    """A practice as the editor shows it."""

    practice: Practice
    frame: WritingFrame
    bodies: Mapping[str, str]
    """Section id -> Markdown; sections without text are absent."""
    authors: tuple[Person, ...]
    photos: tuple[PlacedPhoto, ...]
    tags: frozenset[tuple[str, str]]
    """(scheme, item)"""
    measures: tuple[Measure, ...]
    completeness: Completeness


def list_practices(library: Library) -> list[PracticeLine]:
    """All practices as a list shows them, in their order."""
    with library.read() as session:
        return queries.practice_lines(session)


@dataclass(frozen=True, slots=True)
class Overview:
    """A practice in one line, with how far it has come."""

    line: PracticeLine
    completeness: Completeness


def overview(library: Library) -> list[Overview]:
    """All practices with their completeness, in their order."""
    with library.read() as session:
        lines = queries.practice_lines(session)
        pages = {
            parts.practice.id: page_of(parts, library)
            for parts in queries.many_practice_parts(session, [line.id for line in lines])
        }
    return [Overview(line, pages[line.id].completeness) for line in lines]


def open_practice(library: Library, practice_id: str) -> PracticePage:
    """One practice with everything the editor shows. Raises `NotFound`."""
    with library.read() as session:
        return page_of(queries.practice_parts(session, practice_id), library)


def page_of(parts: PracticeParts, library: Library) -> PracticePage:
    """The page of a practice whose rows are at hand."""
    frame = frameworks.frame_for(parts.practice.frame, parts.sections, library)
    bodies = {key: row.body for key, row in parts.sections.items() if row.body}
    photos = tuple(PlacedPhoto(place, photo) for place, photo in parts.photos)
    return PracticePage(
        practice=parts.practice,
        frame=frame,
        bodies=bodies,
        authors=tuple(person for _, person in parts.authors),
        photos=photos,
        tags=frozenset((tag.scheme, tag.item) for tag in parts.tags),
        measures=parts.measures,
        completeness=completeness(
            parts.practice,
            frame,
            bodies,
            author_count=len(parts.authors),
            photos=[placed.photo for placed in photos],
            tag_count=len(parts.tags),
            measure_count=len(parts.measures),
        ),
    )


def add_practice(library: Library, *, frame: str = "star", **fields: Unpack[PracticeFields]) -> Receipt:
    """Begin a practice; `receipt.made[0]` is its id."""
    frameworks.writing_frame(frame, library)
    with library.edit(tr("Tambah praktik baik")) as edit:
        own = queries.school_of(edit.session)
        position = queries.next_position(edit.session)
        edit.make(Practice(frame=frame, school_id=own.id if own else None, position=position, **cleaned(fields)))
    return edit.receipt


def change_practice(library: Library, practice_id: str, **fields: Unpack[PracticeFields]) -> Receipt:
    """Change facts of a practice: title, summary, class, subject, dates."""
    with library.edit(_intent(fields)) as edit:
        edit.change(queries.wanted(edit.session, Practice, practice_id), **cleaned(fields))
    return edit.receipt


def write_section(library: Library, practice_id: str, section: str, body: str) -> Receipt:
    """Put `body` (small Markdown) as the text of one section."""
    with library.edit(tr("Tulis teks")) as edit:
        _put_body(edit, practice_id, section, clean_text(body).strip("\n"))
    return edit.receipt


def change_frame(library: Library, practice_id: str, frame: str) -> Receipt:
    """Tell the practice in another frame: text and photos move to the sections that correspond.

    Where two sections of the old frame correspond to one of the new, their texts follow each other there.
    """
    target = frameworks.writing_frame(frame, library)
    with library.edit(tr("Ganti kerangka tulisan")) as edit:
        parts = queries.practice_parts(edit.session, practice_id)
        source = frameworks.frame_for(parts.practice.frame, parts.sections, library)
        moves = _section_moves(source, target)
        bodies = {key: row.body for key, row in parts.sections.items()}
        for old, new in moves.items():
            if bodies.get(old):
                bodies[new] = "\n\n".join(filter(None, (bodies.get(new), bodies[old])))
                _put_body(edit, practice_id, new, bodies[new])
                _put_body(edit, practice_id, old, "")
        for place, _photo in parts.photos:
            if place.section in moves:
                edit.change(place, section=moves[place.section])
        edit.change(parts.practice, frame=frame)
    return edit.receipt


def set_authors(library: Library, practice_id: str, person_ids: Sequence[str]) -> Receipt:
    """Name the authors, in order."""
    with library.edit(tr("Ubah penulis")) as edit:
        rows = [row for row, _ in queries.practice_parts(edit.session, practice_id).authors]
        name_people(edit, rows, person_ids, partial(PracticeAuthor, practice_id=practice_id))
    return edit.receipt


def name_author(library: Library, practice_id: str, name: str) -> Receipt:
    """Put somebody into the register by name, and name them as the last author; `receipt.made[0]` is the author row."""
    with library.edit(tr("Ubah penulis")) as edit:
        queries.wanted(edit.session, Practice, practice_id)
        append(edit, PracticeAuthor(practice_id=practice_id, person_id=new_person(edit, name)), "practice_id")
    return edit.receipt


def set_tag(library: Library, practice_id: str, scheme: str, item: str, *, on: bool) -> Receipt:
    """Claim, or no longer claim, an element of a framework."""
    table = frameworks.table(scheme, library)
    if table is None or table.item(item) is None:
        raise BadValue(tr("Unsur kerangka itu tidak dikenal."))
    with library.edit(tr("Ubah tanda")) as edit:
        tags = queries.practice_parts(edit.session, practice_id).tags
        rows = [tag for tag in tags if (tag.scheme, tag.item) == (scheme, item)]
        if on and not rows:
            edit.add(PracticeTag(practice_id=practice_id, scheme=scheme, item=item))
        if not on:
            for row in rows:
                edit.session.delete(row)
    return edit.receipt


def add_measure(library: Library, practice_id: str, **fields: Unpack[MeasureFields]) -> Receipt:
    """Add numbers before and after; `receipt.made[0]` is the measure's id."""
    with library.edit(tr("Tambah ukuran")) as edit:
        position = len(queries.practice_parts(edit.session, practice_id).measures)
        edit.make(Measure(practice_id=practice_id, position=position, **cleaned(fields)))
    return edit.receipt


def change_measure(library: Library, measure_id: str, **fields: Unpack[MeasureFields]) -> Receipt:
    """Change a measure."""
    with library.edit(tr("Ubah ukuran")) as edit:
        edit.change(queries.wanted(edit.session, Measure, measure_id), **cleaned(fields))
    return edit.receipt


def remove_measure(library: Library, measure_id: str) -> Receipt:
    """Remove a measure."""
    with library.edit(tr("Hapus ukuran")) as edit:
        edit.session.delete(queries.wanted(edit.session, Measure, measure_id))
    return edit.receipt


def move_practice(library: Library, practice_id: str, index: int) -> Receipt:
    """Put a practice at place `index` (from 0) of the order in lists and booklets."""
    with library.edit(tr("Ubah urutan")) as edit:
        order = [other for other in queries.practice_ids(edit.session) if other != practice_id]
        order.insert(max(0, min(index, len(order))), practice_id)
        for position, other in enumerate(order):
            row = queries.wanted(edit.session, Practice, other)
            if row.position != position:
                edit.change(row, position=position)
    return edit.receipt


def duplicate_practice(library: Library, practice_id: str) -> Receipt:
    """Make a copy with all its text, tags, steps and places of photos; `receipt.made[0]` is its id."""
    with library.edit(tr("Gandakan praktik baik")) as edit:
        parts = queries.practice_parts(edit.session, practice_id)
        facts = parts.practice.model_dump(exclude={"id", "created_at", "updated_at", "deleted_at", "position", "title"})
        copy = Practice(
            title=tr("{title} (salinan)", title=parts.practice.title),
            position=queries.next_position(edit.session),
            **facts,
        )
        copy_id = edit.make(copy)
        rows = [
            *parts.sections.values(),
            *(row for row, _ in parts.authors),
            *(row for row, _ in parts.photos),
            *parts.tags,
            *parts.measures,
            *parts_of(edit.session, PracticeStep, "practice_id", [practice_id]),
        ]
        for row in rows:
            values = row.model_dump(exclude={"id", "created_at", "updated_at", "practice_id"})
            edit.add(type(row).model_validate({"practice_id": copy_id, **values}))
    return edit.receipt


def remove_practice(library: Library, practice_id: str) -> Receipt:
    """Put a practice in the trash; its photos stay in the library."""
    with library.edit(tr("Hapus praktik baik")) as edit:
        edit.change(queries.wanted(edit.session, Practice, practice_id), deleted_at=now())
    return edit.receipt


def _put_body(edit: Edit, practice_id: str, section: str, body: str) -> None:
    parts = queries.practice_parts(edit.session, practice_id)
    row = parts.sections.get(section)
    if row is None:
        edit.add(PracticeSection(practice_id=practice_id, section=section, body=body))
    elif row.body != body:
        edit.change(row, body=body)
        edit.session.flush()


def _section_moves(source: WritingFrame, target: WritingFrame) -> dict[str, str]:
    """Old section id -> the new frame's section that corresponds, where the id itself is not kept."""
    by_role: dict[str, str] = {}
    for section in target.sections:
        by_role.setdefault(section.like or section.id, section.id)
    return {
        section.id: by_role[section.like or section.id]
        for section in source.sections
        if target.section(section.id) is None and (section.like or section.id) in by_role
    }


def _intent(fields: Mapping[str, object]) -> str:
    if set(fields) == {"title"}:
        return tr("Ubah judul")
    return tr("Ubah ringkasan") if set(fields) == {"summary"} else tr("Ubah data praktik")
