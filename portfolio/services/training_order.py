"""Who gets a place in a training: a fair order among those who ask, each rank with its reason in words."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from portfolio.domain.calendar import long_date
from portfolio.domain.changes import Receipt
from portfolio.domain.training import Training, TrainingPlace
from portfolio.errors import BadValue
from portfolio.services.trainings import Participant, participants_of
from portfolio.storage import parts, queries
from portfolio.storage.library import Library
from portfolio.texts import chosen, ntr, tr

_TAKEN = ("invited", "attended")
_NEVER = date.min
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Past:
    """What somebody has been trained before."""

    times: int
    last: date | None
    """None where never, or where no date is known."""


@dataclass(frozen=True, slots=True)
class Rank:
    """Somebody's rank among those who ask for a place."""

    number: int
    """From 1."""
    participant: Participant
    past: Past
    reason: str
    """What put them here, as sentences."""
    waits: bool
    """Their school has its share already: they come after everybody else."""


def fair_order(library: Library, training_id: str, per_school: int | None = None) -> tuple[Rank, ...]:
    """Everybody who asks for a place, in the order in which places are to be given.

    Who was never trained comes first; then who was trained the fewest times; then whose last training is longest ago;
    then who asked first; then by name. With `per_school` a school's further people come after everybody else, those
    who hold a place already counted.
    """
    with library.read() as session:
        return tuple(_ranked(session, training_id, per_school))


def invite_first(library: Library, training_id: str, count: int, per_school: int | None = None) -> Receipt:
    """Invite the first `count` of the fair order; those whose school has its share are passed over."""
    if count < 1:
        raise BadValue(tr("Tulis berapa orang yang diundang."))
    with library.edit(ntr("Undang {n} peserta", count)) as edit:
        ranks = [rank for rank in _ranked(edit.session, training_id, per_school) if not rank.waits]
        for rank in ranks[:count]:
            edit.change(rank.participant.place, state="invited")
    return edit.receipt


def _ranked(session: Session, training_id: str, per_school: int | None) -> list[Rank]:
    queries.wanted(session, Training, training_id)
    everybody = participants_of(session, training_id)
    asking = [one for one in everybody if one.place.state == "asked"]
    past = _pasts(session, training_id, asking)
    asking.sort(key=lambda one: _key(one, past[one.person.id]))
    taken = Counter(one.person.school_id for one in everybody if one.place.state in _TAKEN and one.person.school_id)
    first: list[Participant] = []
    later: list[Participant] = []
    for one in asking:
        school_id = one.person.school_id
        full = per_school is not None and school_id is not None and taken[school_id] >= per_school
        (later if full else first).append(one)
        if school_id is not None:
            taken[school_id] += not full
    return [
        Rank(number, one, past[one.person.id], _reason(one, past[one.person.id], per_school if n else None), bool(n))
        for number, (n, one) in enumerate([*((0, one) for one in first), *((1, one) for one in later)], start=1)
    ]


def _key(one: Participant, past: Past) -> tuple[int, date, date, str, str]:
    # A training without a date is taken to be long ago; who never said when they asked comes after who did.
    return (past.times, past.last or _NEVER, one.place.asked_on or date.max, one.person.name.casefold(), one.person.id)


def _pasts(session: Session, training_id: str, asking: Sequence[Participant]) -> dict[str, Past]:
    ids = [one.person.id for one in asking]
    places = [
        place
        for place in parts.parts_of(session, TrainingPlace, "person_id", ids)
        if place.state == "attended" and place.training_id != training_id
    ]
    trainings = queries.by_id(session, Training, (place.training_id for place in places))
    attended: dict[str, list[Training]] = defaultdict(list)
    for place in places:
        if place.training_id in trainings:
            attended[place.person_id].append(trainings[place.training_id])
    pasts = {}
    for one in asking:
        days = [day for training in attended[one.person.id] if (day := training.ended or training.started)]
        times = len(attended[one.person.id]) + one.place.times_trained
        pasts[one.person.id] = Past(times, max(days, default=None))
    return pasts


def _reason(one: Participant, past: Past, share: int | None) -> str:
    """Why somebody stands where they stand; `share` where their school has had it."""
    said = []
    if share is not None:
        said.append(ntr("Menunggu: sekolahnya sudah mendapat {n} tempat.", share))
    if past.times == 0:
        said.append(tr("Belum pernah dilatih."))
    elif past.last is None:
        said.append(ntr("Sudah {n} kali dilatih.", past.times))
    else:
        said.append(ntr("Sudah {n} kali dilatih, terakhir {day}.", past.times, day=_day(past.last)))
    if one.place.asked_on is not None:
        said.append(tr("Meminta tempat pada {day}.", day=_day(one.place.asked_on)))
    return " ".join(said)


def _day(day: date) -> str:
    return chosen(long_date(day), f"{day.day} {_MONTHS[day.month - 1]} {day.year}")
