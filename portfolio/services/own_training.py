"""The training that the principal takes part in: its class and sessions, and what is ready to be brought to each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlmodel import Session

from portfolio.domain.changes import Receipt
from portfolio.domain.direction import STATEMENT_KINDS
from portfolio.domain.training import Training, TrainingPlace, TrainingSession
from portfolio.domain.wording import cleaned
from portfolio.services.direction import Direction, overview
from portfolio.services.direction_frameworks import Deliverable, TrainingPart, report_outline, training_parts
from portfolio.storage import direction_queries, parts, queries
from portfolio.storage.library import Library
from portfolio.texts import tr


class OwnTrainingFields(TypedDict, total=False):
    """What can be said of the training."""

    title: str
    organizer: str
    class_group: str
    place: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """How much of something is there."""

    done: int
    of: int

    @property
    def ready(self) -> bool:
        """Whether nothing is missing."""
        return 0 < self.of <= self.done


@dataclass(frozen=True, slots=True)
class Brought:
    """One thing to bring, and how far it is."""

    deliverable: Deliverable
    readiness: Readiness


@dataclass(frozen=True, slots=True)
class SessionPage:
    """A part of the training; `session` is None until the training is known."""

    part: TrainingPart
    session: TrainingSession | None
    brought: tuple[Brought, ...]


@dataclass(frozen=True, slots=True)
class OwnTraining:
    """The training as the window shows it."""

    training: Training | None
    sessions: tuple[SessionPage, ...]


def own_training(library: Library) -> OwnTraining:
    """The principal's training with its four parts, and what is ready for each."""
    with library.read() as session:
        training = _of_the_principal(session, training_parts(library))
        rows = parts.parts_of(session, TrainingSession, "training_id", [training.id]) if training else []
    ready = readiness(library)
    by_part = {row.part: row for row in reversed(rows)}
    return OwnTraining(
        training,
        tuple(
            SessionPage(
                part,
                by_part.get(part.id),
                tuple(Brought(one, ready.get(one.ready, Readiness(0, 0))) for one in part.bring),
            )
            for part in training_parts(library)
        ),
    )


def begin_own_training(library: Library, **fields: Unpack[OwnTrainingFields]) -> Receipt:
    """Note the principal's training with its parts; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah pelatihan kepala sekolah")) as edit:
        position = direction_queries.next_training_position(edit.session)
        training_id = edit.make(Training(position=position, **cleaned(fields)))
        for place, part in enumerate(training_parts(library)):
            edit.add(TrainingSession(training_id=training_id, part=part.id, position=place))
        own = queries.school_of(edit.session)
        if own is not None and own.principal_id:
            edit.add(TrainingPlace(training_id=training_id, person_id=own.principal_id, state="invited"))
    return edit.receipt


def readiness(library: Library) -> dict[str, Readiness]:
    """What `ready` in the tables means, counted in what the library holds."""
    direction = overview(library)
    with library.read() as session:
        own = queries.school_of(session)
        answered = direction_queries.answered_stages(session)
        practices = len(queries.practice_ids(session))
        written = direction_queries.written_sections(session, "ojt")
    profile = (own.name, own.npsn, own.address, own.accreditation) if own else ()
    wanted = [one.id for one in report_outline(library).own_sections]
    return {
        **_of_direction(direction),
        "school-profile": Readiness(sum(bool(one) for one in profile), 4),
        "assess-design": Readiness(len(answered & {"assess", "design"}), 2),
        "implement": Readiness(len(answered & {"implement"}), 1),
        "measure": Readiness(len(answered & {"measure_reflect_change"}), 1),
        "report": Readiness(len(written & set(wanted)), len(wanted)),
        "practice": Readiness(min(practices, 1), 1),
    }


def _of_direction(direction: Direction) -> dict[str, Readiness]:
    new = [one.aligned for one in direction.statements if one.aligned.after.strip()]
    old_kinds = {one.aligned.kind for one in direction.statements if one.aligned.before.strip()}
    reasoned = [one for one in new if one.reasons and all(reason.strip() for reason in one.reasons.values())]
    return {
        "old-wording": Readiness(len(old_kinds), len(STATEMENT_KINDS)),
        "alignment": Readiness(len(reasoned), max(len(new), 1)),
        "document": Readiness(len({one.kind for one in new}), len(STATEMENT_KINDS)),
        "outreach": Readiness(min(len(direction.outreach), 1), 1),
    }


def _of_the_principal(session: Session, known: Sequence[TrainingPart]) -> Training | None:
    """The training with parts of this kind: the one where the principal has a place, else the first."""
    candidates = direction_queries.trainings_with_parts(session, [part.id for part in known])
    own = queries.school_of(session)
    places = parts.parts_of(session, TrainingPlace, "training_id", [row.id for row in candidates])
    taken = {place.training_id for place in places if own is not None and place.person_id == own.principal_id}
    return next((row for row in candidates if row.id in taken), candidates[0] if candidates else None)
