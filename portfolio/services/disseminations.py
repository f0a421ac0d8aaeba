"""Passing on (pengimbasan): the forums in which those who were trained teach others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypedDict, Unpack

from sqlmodel import Session, col, select

from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.domain.training import (
    Dissemination,
    DisseminationAttendee,
    DisseminationGiver,
    DisseminationPhoto,
    FollowUp,
    Training,
    TrainingPlace,
)
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.progress import SILENCE, Progress
from portfolio.services import photos
from portfolio.services.photos import ImportReport
from portfolio.services.register import new_person
from portfolio.storage import parts, queries
from portfolio.storage.library import Library
from portfolio.texts import tr

LONG = (
    "basis", "principal_role", "background", "goals", "audience", "expected", "material", "course", "results",
    "obstacles", "conclusion", "recommendation",
)  # fmt: skip
"""Columns that hold text of several lines."""


class ForumFields(TypedDict, total=False):
    """What can be said of a forum."""

    title: str
    training_id: str | None
    parent_id: str | None
    school_id: str | None
    forum: str
    held_on: date | None
    ended_on: date | None
    hours: str
    place: str
    learning_model: str
    basis: str
    principal_id: str | None
    principal_role: str
    background: str
    goals: str
    audience: str
    expected: str
    material: str
    course: str
    results: str
    obstacles: str
    conclusion: str
    recommendation: str


@dataclass(frozen=True, slots=True)
class ForumPhoto:
    """A photo of a forum in its appendix."""

    place: DisseminationPhoto
    photo: Photo


@dataclass(frozen=True, slots=True)
class ForumPage:
    """A forum as the window shows it."""

    forum: Dissemination
    training: Training | None
    parent: Dissemination | None
    """The forum where its givers learned it."""
    school: School | None
    principal: Person | None
    givers: tuple[Person, ...]
    offered: tuple[Person, ...]
    """Who could give it: they attended the training, or the forum that it comes from."""
    attendees: tuple[DisseminationAttendee, ...]
    photos: tuple[ForumPhoto, ...]
    follow_ups: tuple[FollowUp, ...]


def list_forums(library: Library) -> list[Dissemination]:
    """All forums, the oldest first; those without a date last."""
    with library.read() as session:
        return list(all_forums(session))


def open_forum(library: Library, forum_id: str) -> ForumPage:
    """One forum with all its parts. Raises `NotFound`."""
    with library.read() as session:
        forum = queries.wanted(session, Dissemination, forum_id, tr("Pengimbasan"))
        givers = parts.parts_of(session, DisseminationGiver, "dissemination_id", [forum_id])
        places = parts.parts_of(session, DisseminationPhoto, "dissemination_id", [forum_id])
        pictures = queries.by_id(session, Photo, (place.photo_id for place in places))
        people = queries.by_id(
            session, Person, [*(row.person_id for row in givers), *filter(None, [forum.principal_id])]
        )
        return ForumPage(
            forum=forum,
            training=_alive(session, Training, forum.training_id),
            parent=_alive(session, Dissemination, forum.parent_id),
            school=_alive(session, School, forum.school_id),
            principal=people.get(forum.principal_id or ""),
            givers=tuple(people[row.person_id] for row in givers if row.person_id in people),
            offered=tuple(_offered(session, forum)),
            attendees=tuple(parts.parts_of(session, DisseminationAttendee, "dissemination_id", [forum_id])),
            photos=tuple(ForumPhoto(place, pictures[place.photo_id]) for place in places if place.photo_id in pictures),
            follow_ups=tuple(parts.parts_of(session, FollowUp, "dissemination_id", [forum_id])),
        )


def add_forum(library: Library, giver_ids: Sequence[str] = (), **fields: Unpack[ForumFields]) -> Receipt:
    """Begin a forum, at the own school unless another is named; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah pengimbasan")) as edit:
        own = queries.school_of(edit.session)
        values = {"school_id": own.id if own else None, **_checked(edit.session, "", fields)}
        school = _alive(edit.session, School, values["school_id"])
        if school is not None:
            values.setdefault("principal_id", school.principal_id)
        forum_id = edit.make(Dissemination(**values))
        for position, person_id in enumerate(dict.fromkeys(giver_ids)):
            queries.wanted(edit.session, Person, person_id)
            edit.add(DisseminationGiver(dissemination_id=forum_id, person_id=person_id, position=position))
    return edit.receipt


def change_forum(library: Library, forum_id: str, **fields: Unpack[ForumFields]) -> Receipt:
    """Change what is said of a forum. One that comes from another forum passes on the same training."""
    with library.edit(tr("Ubah pengimbasan")) as edit:
        forum = queries.wanted(edit.session, Dissemination, forum_id)
        edit.change(forum, **_checked(edit.session, forum_id, fields))
    return edit.receipt


def remove_forum(library: Library, forum_id: str) -> Receipt:
    """Put a forum in the trash; its photos stay in the library."""
    with library.edit(tr("Hapus pengimbasan")) as edit:
        edit.change(queries.wanted(edit.session, Dissemination, forum_id), deleted_at=now())
    return edit.receipt


def set_givers(library: Library, forum_id: str, person_ids: Sequence[str]) -> Receipt:
    """Name who passes it on, in order."""
    with library.edit(tr("Ubah pengimbas")) as edit:
        queries.wanted(edit.session, Dissemination, forum_id)
        rows = parts.parts_of(edit.session, DisseminationGiver, "dissemination_id", [forum_id])
        parts.name_people(edit, rows, person_ids, partial(DisseminationGiver, dissemination_id=forum_id))
    return edit.receipt


def name_giver(library: Library, forum_id: str, name: str) -> Receipt:
    """Put somebody into the register by name, and last among those who passed it on."""
    with library.edit(tr("Ubah pengimbas")) as edit:
        queries.wanted(edit.session, Dissemination, forum_id)
        row = DisseminationGiver(dissemination_id=forum_id, person_id=new_person(edit, name))
        parts.append(edit, row, "dissemination_id")
    return edit.receipt


def place_photos(library: Library, forum_id: str, photo_ids: Sequence[str], appendix: str = "foto") -> Receipt:
    """Put photos of the library into an appendix of a forum; one that is in it already stays where it is."""
    with library.edit(tr("Pasang foto")) as edit:
        queries.wanted(edit.session, Dissemination, forum_id)
        rows = parts.parts_of(edit.session, DisseminationPhoto, "dissemination_id", [forum_id])
        present = {row.photo_id for row in rows if row.appendix == appendix}
        for photo_id in dict.fromkeys(photo_ids):
            if photo_id not in present:
                queries.wanted(edit.session, Photo, photo_id)
                place = DisseminationPhoto(dissemination_id=forum_id, photo_id=photo_id, appendix=appendix)
                parts.append(edit, place, "dissemination_id")
    return edit.receipt


def add_photo_files(
    library: Library, forum_id: str, paths: Sequence[Path], appendix: str = "foto", progress: Progress = SILENCE
) -> ImportReport:
    """Take photos into the library and into an appendix of a forum; one undo takes both back."""
    report = photos.add_photos(library, paths, progress=progress)
    ids = [*report.imported, *(photo_id for _, photo_id in report.duplicates)]
    if not ids:
        return report
    placed = place_photos(library, forum_id, ids, appendix)
    whole = Receipt(report.receipt.intent, report.receipt.changes + placed.changes, report.receipt.made)
    return ImportReport(
        report.imported, report.duplicates, report.refused, whole, report.similar, cancelled=report.cancelled
    )


def move_photo(library: Library, place_id: str, index: int) -> Receipt:
    """Put a photo at place `index` (from 0) of its appendix."""
    with library.edit(tr("Pindahkan foto")) as edit:
        place = queries.wanted(edit.session, DisseminationPhoto, place_id)
        rows = parts.parts_of(edit.session, DisseminationPhoto, "dissemination_id", [place.dissemination_id])
        others = [row for row in rows if row.appendix != place.appendix]
        parts.move(edit, [*[row for row in rows if row.appendix == place.appendix], *others], place_id, index)
    return edit.receipt


def take_out_photo(library: Library, place_id: str) -> Receipt:
    """Take a photo out of a forum; it stays in the library."""
    with library.edit(tr("Lepas foto dari pengimbasan")) as edit:
        edit.session.delete(queries.wanted(edit.session, DisseminationPhoto, place_id))
    return edit.receipt


def all_forums(session: Session) -> Sequence[Dissemination]:
    """All forums, the oldest first; those without a date last."""
    order = (col(Dissemination.held_on).is_(None), col(Dissemination.held_on), col(Dissemination.created_at))
    return session.exec(select(Dissemination).where(col(Dissemination.deleted_at).is_(None)).order_by(*order)).all()


def _offered(session: Session, forum: Dissemination) -> list[Person]:
    """Those who attended the forum it comes from; else those who attended the training."""
    if forum.parent_id is not None:
        rows = parts.parts_of(session, DisseminationAttendee, "dissemination_id", [forum.parent_id])
        ids = [row.person_id for row in rows if row.person_id and row.present]
    elif forum.training_id is not None:
        places = parts.parts_of(session, TrainingPlace, "training_id", [forum.training_id])
        ids = [place.person_id for place in places if place.state == "attended"]
    else:
        return []
    people = queries.by_id(session, Person, ids)
    return sorted(people.values(), key=lambda one: (one.school_id != forum.school_id, one.name.casefold()))


def _checked(session: Session, forum_id: str, fields: ForumFields) -> dict[str, Any]:
    values = {name: value.strip() if isinstance(value, str) else value for name, value in cleaned(fields, LONG).items()}
    parent_id = values.get("parent_id")
    if parent_id:
        parent = queries.wanted(session, Dissemination, parent_id, tr("Pengimbasan"))
        values["training_id"] = parent.training_id
        seen: Dissemination | None = parent
        for _ in range(1000):  # a chain that a merge has closed to a ring ends too
            if seen is None:
                break
            if seen.id == forum_id:
                raise BadValue(tr("Pengimbasan ini tidak dapat berasal dari lanjutannya sendiri."))
            seen = session.get(Dissemination, seen.parent_id) if seen.parent_id else None
    return values


def _alive(session: Session, model: Any, record_id: str | None) -> Any:
    row = session.get(model, record_id) if record_id else None
    return row if row is not None and row.deleted_at is None else None
