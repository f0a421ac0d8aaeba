"""Works on show (Karya): what pupils or a school made, who made it, and what its label says."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from portfolio.domain.artifact import Artifact, ArtifactMaker, ArtifactTag
from portfolio.domain.changes import Receipt
from portfolio.domain.consent import Pupil
from portfolio.domain.exhibition import Station
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice
from portfolio.domain.prose import plain
from portfolio.domain.wording import clean_line, cleaned
from portfolio.errors import BadValue
from portfolio.publishing.condense import sentences
from portfolio.services import frameworks
from portfolio.storage import photo_queries, queries
from portfolio.storage.artifact_queries import artifacts_in_order, dimensions_of, makers_of
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.storage.parts import move, parts_of
from portfolio.texts import tr

DIMENSIONS = "dimensions"
"""The table of the frameworks that tells the dimensions of the graduate profile."""
_LONG = ("about", "process", "reflection")
_WORDS = 45
"""Of process and reflection, at most, where a work begins with the words of its practice."""


class WorkFields(TypedDict, total=False):
    """What can be said of a work."""

    title: str
    class_level: str
    subject: str
    material: str
    about: str
    process: str
    reflection: str
    made_on: date | None
    link: str
    teacher_id: str | None
    school_id: str | None
    practice_id: str | None
    photo_id: str | None
    exhibition_id: str | None
    station_id: str | None


@dataclass(frozen=True, slots=True)
class Maker:
    """Who made a work: a pupil of a class list, or a name as typed."""

    name: str
    pupil_id: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A work as the window shows it."""

    artifact: Artifact
    makers: tuple[Maker, ...]
    dimensions: frozenset[str]
    """Ids of the dimensions that it shows."""
    photo: Photo | None = None


def list_works(library: Library, exhibition_id: str = "") -> list[Work]:
    """All works in their order; of one event: its own, and those that belong to none."""
    with library.read() as session:
        rows = [
            row for row in artifacts_in_order(session)
            if not exhibition_id or row.exhibition_id in (exhibition_id, None)
        ]  # fmt: skip
        ids = [row.id for row in rows]
        pupils = {pupil.id: pupil for pupil in photo_queries.pupils(session)}
        makers: dict[str, list[Maker]] = defaultdict(list)
        for one in makers_of(session, ids):
            makers[one.artifact_id].append(_maker(one, pupils))
        dimensions: dict[str, set[str]] = defaultdict(set)
        for tag in dimensions_of(session, ids):
            dimensions[tag.artifact_id].add(tag.item)
        photos = queries.by_id(session, Photo, (row.photo_id for row in rows if row.photo_id))
    return [
        Work(row, tuple(makers[row.id]), frozenset(dimensions[row.id]), photos.get(row.photo_id or "")) for row in rows
    ]


def add_work(library: Library, **fields: Unpack[WorkFields]) -> Receipt:
    """Put a work behind the others; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah karya")) as edit:
        _make(edit, fields)
    return edit.receipt


def works_from_photos(library: Library, photo_ids: Sequence[str], exhibition_id: str | None = None) -> Receipt:
    """A work for each of these photos, called as its caption; `receipt.made` are their ids."""
    with library.edit(tr("Jadikan foto karya")) as edit:
        photos = queries.by_id(edit.session, Photo, photo_ids)
        for photo_id in dict.fromkeys(photo_ids):
            if photo_id in photos:
                photo = photos[photo_id]
                day = photo.taken_at.date() if photo.taken_at else None
                title = photo.caption.rstrip(".")
                _make(edit, WorkFields(title=title, photo_id=photo_id, exhibition_id=exhibition_id, made_on=day))
    return edit.receipt


def work_from_practice(library: Library, practice_id: str, exhibition_id: str | None = None) -> Receipt:
    """A work that begins with what its practice says of class, summary, action and reflection."""
    with library.edit(tr("Jadikan karya")) as edit:
        parts = queries.practice_parts(edit.session, practice_id)
        practice = parts.practice
        frame = frameworks.frame_for(practice.frame, parts.sections, library)
        told = {one.like or one.id: parts.sections[one.id].body for one in frame.sections if one.id in parts.sections}
        stations = parts_of(edit.session, Station, "practice_id", [practice_id])
        own = [one for one in stations if exhibition_id in (None, one.exhibition_id)]
        work_id = _make(
            edit,
            WorkFields(
                title=practice.title,
                class_level=practice.class_level,
                subject=practice.subject,
                about=practice.summary,
                process=_shortly(told.get("aksi", "")),
                reflection=_shortly(told.get("refleksi", "")),
                made_on=practice.ended or practice.started,
                link=practice.link,
                teacher_id=parts.authors[0][1].id if parts.authors else None,
                school_id=practice.school_id,
                practice_id=practice_id,
                photo_id=parts.photos[0][1].id if parts.photos else None,
                exhibition_id=exhibition_id,
                station_id=own[0].id if own else None,
            ),
        )
        for tag in parts.tags:
            if tag.scheme == DIMENSIONS:
                edit.add(ArtifactTag(artifact_id=work_id, scheme=DIMENSIONS, item=tag.item))
    return edit.receipt


def change_work(library: Library, work_id: str, **fields: Unpack[WorkFields]) -> Receipt:
    """Change what is said of a work."""
    with library.edit(tr("Ubah karya")) as edit:
        work = queries.wanted(edit.session, Artifact, work_id, tr("Karya"))
        values = cleaned(fields, _LONG)
        if values.get("practice_id"):
            queries.wanted(edit.session, Practice, values["practice_id"])
        edit.change(work, **values)
    return edit.receipt


def set_makers(library: Library, work_id: str, makers: Sequence[Maker]) -> Receipt:
    """Name who made a work, in order; a pupil is named by the class list, whatever `name` says."""
    with library.edit(tr("Ubah pembuat karya")) as edit:
        queries.wanted(edit.session, Artifact, work_id, tr("Karya"))
        for row in makers_of(edit.session, [work_id]):
            edit.session.delete(row)
        position = 0
        for maker in makers:
            name = clean_line(maker.name)
            if maker.pupil_id is not None:
                queries.wanted(edit.session, Pupil, maker.pupil_id)
            if name or maker.pupil_id:
                row = ArtifactMaker(artifact_id=work_id, name=name, pupil_id=maker.pupil_id, position=position)
                edit.add(row)
                position += 1
    return edit.receipt


def set_dimension(library: Library, work_id: str, item: str, *, on: bool) -> Receipt:
    """Say that a work shows a dimension of the graduate profile, or no longer."""
    table = frameworks.table(DIMENSIONS, library)
    if table is None or table.item(item) is None:
        raise BadValue(tr("Unsur kerangka itu tidak dikenal."))
    with library.edit(tr("Ubah dimensi karya")) as edit:
        queries.wanted(edit.session, Artifact, work_id, tr("Karya"))
        rows = [row for row in dimensions_of(edit.session, [work_id]) if row.item == item]
        if on and not rows:
            edit.add(ArtifactTag(artifact_id=work_id, scheme=DIMENSIONS, item=item))
        if not on:
            for row in rows:
                edit.session.delete(row)
    return edit.receipt


def move_work(library: Library, work_id: str, index: int) -> Receipt:
    """Put a work at place `index` (from 0) of all works."""
    with library.edit(tr("Ubah urutan karya")) as edit:
        queries.wanted(edit.session, Artifact, work_id, tr("Karya"))
        move(edit, artifacts_in_order(edit.session), work_id, index)
    return edit.receipt


def remove_work(library: Library, work_id: str) -> Receipt:
    """Put a work in the trash; its photo stays in the library."""
    with library.edit(tr("Hapus karya")) as edit:
        edit.change(queries.wanted(edit.session, Artifact, work_id, tr("Karya")), deleted_at=now())
    return edit.receipt


def _make(edit: Edit, fields: WorkFields) -> str:
    """A new work behind the others, of the library's own school where none is named; its id."""
    values = cleaned(fields, _LONG)
    if not values.get("school_id"):
        own = queries.school_of(edit.session)
        values["school_id"] = own.id if own else None
    last = max((row.position for row in artifacts_in_order(edit.session)), default=-1)
    return edit.make(Artifact(position=last + 1, **values))


def _maker(row: ArtifactMaker, pupils: Mapping[str, Pupil]) -> Maker:
    pupil = pupils.get(row.pupil_id or "")
    return Maker(pupil.name if pupil else row.name, pupil.id if pupil else None)


def _shortly(markdown: str) -> str:
    """The first sentences of a text, as many as a label holds."""
    kept: list[str] = []
    words = 0
    for sentence in sentences(" ".join(plain(markdown).split())):
        words += len(sentence.split())
        if kept and words > _WORDS:
            break
        kept.append(sentence)
    return " ".join(kept)
