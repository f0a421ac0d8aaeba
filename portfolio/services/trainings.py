"""Trainings: their parts, who asked for a place, who was invited, who came."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from sqlmodel import Session, col, select

from portfolio.domain.changes import Receipt
from portfolio.domain.framework import FrameworkItem
from portfolio.domain.identity import now
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.domain.training import PLACE_STATES, Training, TrainingPlace, TrainingSession
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.services.learning_frameworks import training_parts
from portfolio.services.register import new_person
from portfolio.storage import parts, queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr

_TAKEN = ("invited", "attended")
"""States in which somebody holds one of the places."""


class TrainingFields(TypedDict, total=False):
    """What can be said of a training."""

    title: str
    organizer: str
    topic: str
    class_group: str
    started: date | None
    ended: date | None
    place: str
    places: int | None


class SessionFields(TypedDict, total=False):
    """What can be said of one part of a training."""

    part: str
    started: date | None
    ended: date | None
    place: str
    task: str


class PlaceFields(TypedDict, total=False):
    """What can be said of somebody's place."""

    state: str
    asked_on: date | None
    times_trained: int
    role: str
    letter: str
    note: str


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A training as a list shows it."""

    training: Training
    asked: int
    invited: int
    attended: int
    schools: int
    """Whose teachers attended."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody with a place in a training."""

    place: TrainingPlace
    person: Person
    school: School | None


@dataclass(frozen=True, slots=True)
class TrainingPage:
    """A training as the window shows it."""

    training: Training
    sessions: tuple[TrainingSession, ...]
    participants: tuple[Participant, ...]
    """Those who attended first, then invited, asking, absent, declined; in each by name."""

    @property
    def free(self) -> int | None:
        """Places that nobody holds yet; None where there is no limit."""
        if self.training.places is None:
            return None
        return max(0, self.training.places - sum(one.place.state in _TAKEN for one in self.participants))


_ORDER = {state: n for n, state in enumerate(("attended", "invited", "asked", "absent", "declined"))}


def list_trainings(library: Library) -> list[TrainingLine]:
    """All trainings, the newest first."""
    with library.read() as session:
        trainings = all_trainings(session)
        places = parts.parts_of(session, TrainingPlace, "training_id", [one.id for one in trainings])
        people = queries.by_id(session, Person, (place.person_id for place in places))
    counts = Counter((place.training_id, place.state) for place in places if place.person_id in people)
    schools = {
        training.id: {
            people[place.person_id].school_id
            for place in places
            if place.training_id == training.id and place.state == "attended" and place.person_id in people
        }
        for training in trainings
    }
    return [
        TrainingLine(
            one, counts[one.id, "asked"], counts[one.id, "invited"], counts[one.id, "attended"], len(schools[one.id])
        )
        for one in trainings
    ]


def open_training(library: Library, training_id: str) -> TrainingPage:
    """One training with its parts and participants. Raises `NotFound`."""
    with library.read() as session:
        training = queries.wanted(session, Training, training_id, tr("Pelatihan"))
        sessions = parts.parts_of(session, TrainingSession, "training_id", [training_id])
        participants = participants_of(session, training_id)
    return TrainingPage(training, tuple(sessions), tuple(participants))


def add_training(library: Library, **fields: Unpack[TrainingFields]) -> Receipt:
    """Begin a training; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah pelatihan")) as edit:
        edit.make(Training(**_checked(fields)))
    return edit.receipt


def change_training(library: Library, training_id: str, **fields: Unpack[TrainingFields]) -> Receipt:
    """Change what is said of a training."""
    with library.edit(tr("Ubah pelatihan")) as edit:
        edit.change(queries.wanted(edit.session, Training, training_id), **_checked(fields))
    return edit.receipt


def remove_training(library: Library, training_id: str) -> Receipt:
    """Put a training in the trash; forums that passed it on stay."""
    with library.edit(tr("Hapus pelatihan")) as edit:
        edit.change(queries.wanted(edit.session, Training, training_id), deleted_at=now())
    return edit.receipt


def begin_sessions(library: Library, training_id: str) -> Receipt:
    """Give a training the parts of in-service and on-the-job training (IN-1, OJT-1, ...) that it has not yet."""
    with library.edit(tr("Tambah bagian pelatihan")) as edit:
        queries.wanted(edit.session, Training, training_id)
        present = {row.part for row in parts.parts_of(edit.session, TrainingSession, "training_id", [training_id])}
        for part in training_parts():
            if part.id not in present:
                parts.append(edit, TrainingSession(training_id=training_id, part=part.id), "training_id")
    return edit.receipt


def add_session(library: Library, training_id: str, **fields: Unpack[SessionFields]) -> Receipt:
    """Add a part of a training; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah bagian pelatihan")) as edit:
        queries.wanted(edit.session, Training, training_id)
        parts.append(edit, TrainingSession(training_id=training_id, **cleaned(fields, ("task",))), "training_id")
    return edit.receipt


def change_session(library: Library, session_id: str, **fields: Unpack[SessionFields]) -> Receipt:
    """Change a part of a training."""
    with library.edit(tr("Ubah bagian pelatihan")) as edit:
        edit.change(queries.wanted(edit.session, TrainingSession, session_id), **cleaned(fields, ("task",)))
    return edit.receipt


def remove_session(library: Library, session_id: str) -> Receipt:
    """Take a part of a training away."""
    with library.edit(tr("Hapus bagian pelatihan")) as edit:
        edit.change(queries.wanted(edit.session, TrainingSession, session_id), deleted_at=now())
    return edit.receipt


def add_participants(
    library: Library, training_id: str, person_ids: Sequence[str], **fields: Unpack[PlaceFields]
) -> Receipt:
    """Note who asks for a place (or in another state); who has one already is left as they are."""
    values = _checked_place(fields)
    with library.edit(tr("Tambah peserta")) as edit:
        queries.wanted(edit.session, Training, training_id)
        put_participants(edit, training_id, person_ids, values)
    return edit.receipt


def name_participant(library: Library, training_id: str, name: str) -> Receipt:
    """Put somebody into the register by name, and note that they ask for a place."""
    with library.edit(tr("Tambah peserta")) as edit:
        queries.wanted(edit.session, Training, training_id)
        put_participants(edit, training_id, [new_person(edit, name)], _checked_place({}))
    return edit.receipt


def put_participants(edit: Edit, training_id: str, person_ids: Sequence[str], values: dict[str, Any]) -> None:
    """The same inside an edit under way."""
    present = {row.person_id for row in parts.parts_of(edit.session, TrainingPlace, "training_id", [training_id])}
    for person_id in dict.fromkeys(person_ids):
        if person_id not in present:
            queries.wanted(edit.session, Person, person_id)
            place = TrainingPlace(training_id=training_id, person_id=person_id, **values)
            parts.append(edit, place, "training_id")


def change_participant(library: Library, place_id: str, **fields: Unpack[PlaceFields]) -> Receipt:
    """Change somebody's place: its state, since when it is asked for, role, letter of assignment."""
    values = _checked_place(fields)
    with library.edit(tr("Ubah peserta")) as edit:
        edit.change(queries.wanted(edit.session, TrainingPlace, place_id), **values)
    return edit.receipt


def set_state(library: Library, place_ids: Sequence[str], state: str) -> Receipt:
    """Say of several at once that they were invited, came, stayed away."""
    values = _checked_place({"state": state})
    with library.edit(tr("Ubah keadaan peserta")) as edit:
        for place_id in place_ids:
            edit.change(queries.wanted(edit.session, TrainingPlace, place_id), **values)
    return edit.receipt


def remove_participants(library: Library, place_ids: Sequence[str]) -> Receipt:
    """Take people off the list; they stay in the register."""
    with library.edit(tr("Hapus peserta")) as edit:
        for place_id in place_ids:
            edit.change(queries.wanted(edit.session, TrainingPlace, place_id), deleted_at=now())
    return edit.receipt


def part_name(part: str) -> str:
    """What a part of a training is called on screen; one with a name of its own keeps it."""
    found: FrameworkItem | None = next((one for one in training_parts() if one.id == part), None)
    return found.label if found else part


def state_label(state: str) -> str:
    """What the screen calls the state of a participant."""
    return {
        "asked": tr("Meminta tempat"),
        "invited": tr("Diundang"),
        "attended": tr("Hadir"),
        "absent": tr("Tidak hadir"),
        "declined": tr("Menolak"),
    }.get(state, state)


def all_trainings(session: Session) -> Sequence[Training]:
    """All trainings, the newest first; those without a date last."""
    order = (col(Training.started).is_(None), col(Training.started).desc(), col(Training.created_at))
    return session.exec(select(Training).where(col(Training.deleted_at).is_(None)).order_by(*order)).all()


def participants_of(session: Session, training_id: str) -> list[Participant]:
    """Everybody with a place in a training, by state and name."""
    places = parts.parts_of(session, TrainingPlace, "training_id", [training_id])
    people = queries.by_id(session, Person, (place.person_id for place in places))
    schools = queries.by_id(session, School, (person.school_id for person in people.values() if person.school_id))
    found = [
        Participant(place, people[place.person_id], schools.get(people[place.person_id].school_id or ""))
        for place in places
        if place.person_id in people
    ]
    return sorted(found, key=lambda one: (_ORDER[one.place.state], one.person.name.casefold()))


def _checked(fields: TrainingFields) -> dict[str, Any]:
    values = cleaned(fields)
    places = values.get("places")
    if places is not None and not 0 < places <= 100_000:
        raise BadValue(tr("Jumlah tempat harus lebih dari 0."), tr("Kosongkan bila jumlahnya tidak dibatasi."))
    return values


def _checked_place(fields: PlaceFields) -> dict[str, Any]:
    values = cleaned(fields)
    if values.get("state", "asked") not in PLACE_STATES:
        raise BadValue(tr("Keadaan peserta itu tidak dikenal."))
    if values.get("times_trained", 0) < 0:
        raise BadValue(tr("Banyak pelatihan tidak boleh kurang dari 0."))
    return values
