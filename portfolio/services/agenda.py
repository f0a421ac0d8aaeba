"""What comes next: the nearest event, and what the school still owes beyond its practices, most harmful first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from portfolio.domain.completeness import Harm
from portfolio.domain.cycle import CycleFramework
from portfolio.services import cycles, direction, exhibitions, inquiries, passing_on, trainings
from portfolio.services.inquiries import InquiryLine
from portfolio.storage.library import Library
from portfolio.texts import ntr, tr

_AHEAD = timedelta(days=120)
"""How far an event may be away to be named."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """An event that comes next."""

    title: str
    day: date
    days: int
    """Until then; 0 today."""
    place: str
    """Id of the window's place that shows it."""
    record_id: str


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that is owed."""

    harm: Harm
    message: str
    subject: str
    """What it is about."""
    place: str
    """Id of the window's place where it is done."""
    record_id: str = ""


def upcoming(library: Library, today: date | None = None) -> Upcoming | None:
    """The nearest part of a training or exhibition that has not ended yet, if one is near."""
    day = today or date.today()
    near = [one for one in _events(library, day) if day <= one.day <= day + _AHEAD]
    return min(near, key=lambda one: (one.day, one.title), default=None)


def duties(library: Library) -> list[Duty]:
    """What is missing in direction, inquiries and passing on; one line each, "must" before "should" before "could"."""
    found = [*_direction(library), *_passing_on(library), *_inquiries(library)]
    return sorted(found, key=lambda one: ("must", "should", "could").index(one.harm))


def _events(library: Library, today: date) -> Iterator[Upcoming]:
    for line in trainings.list_trainings(library):
        training = line.training
        sessions = trainings.open_training(library, training.id).sessions
        for session in sessions:
            if session.started:
                title = ": ".join(part for part in (trainings.part_name(session.part), training.title) if part)
                day = _next_day(session.started, session.ended, today)
                yield Upcoming(title, day, (day - today).days, "direction", "")
        if not sessions and training.started:
            day = _next_day(training.started, training.ended, today)
            yield Upcoming(training.title, day, (day - today).days, "trainings", training.id)
    for event in exhibitions.list_exhibitions(library):
        if event.held_on:
            day = _next_day(event.held_on, event.ended_on, today)
            yield Upcoming(event.title, day, (day - today).days, "exhibition", event.id)


def _next_day(start: date, end: date | None, today: date) -> date:
    """Today where it is under way, else its first day."""
    return today if end is not None and start < today <= end else start


def _direction(library: Library) -> Iterator[Duty]:
    """Nothing is owed of a direction that nobody began."""
    found = direction.overview(library)
    if not found.statements or not found.gaps:
        return
    unproven = sum(gap.code == "no-evidence" for gap in found.gaps)
    if unproven:
        message = ntr("{n} visi, misi, atau tujuan belum punya bukti.", unproven)
        yield Duty("should", message, tr("Arah sekolah"), "direction")
    else:
        yield Duty("could", found.gaps[0].message, tr("Arah sekolah"), "direction")


def _passing_on(library: Library) -> Iterator[Duty]:
    waiting = {
        node.id: node.school
        for root in passing_on.tree(library).roots
        for node in root.walked()
        if node.kind == "missing"
    }
    if waiting:
        message = ntr("{n} sekolah sudah dilatih, tetapi belum mengimbaskan.", len(waiting))
        yield Duty("should", message, next(iter(waiting.values())), "disseminations")


def _inquiries(library: Library) -> Iterator[Duty]:
    """The open cycle that was touched by the fewest answers first."""
    kinds = {kind.id: kind for kind in cycles.cycle_frameworks(library)}
    going = [line for line in inquiries.list_inquiries(library) if not line.finished and line.framework in kinds]
    for line in sorted(going, key=lambda one: one.answered)[:2]:
        message = _standing(line, kinds[line.framework])
        yield Duty("could", message, line.title or tr("Siklus tanpa judul"), "inquiry", line.id)


def _standing(line: InquiryLine, kind: CycleFramework) -> str:
    return tr("Siklus ini berada di tahap {stage}.", stage=kind.standing(line.stage).label)
