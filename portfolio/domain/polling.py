"""What a needs poll says: counts, each with how many it was counted of, and who asks most urgently."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from portfolio.domain.needs import SurveyAnswer

BANDS = ("<5", "5–10", ">10")
"""Years of teaching, as polls ask for them."""
FEW = 30
"""Of fewer answers only counts are told: a part of a hundred would promise more than they know."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many gave an answer."""

    key: str
    """Id or word as kept; "" for no answer."""
    count: int
    share: float
    """Of those asked in `Tally.total`, 0 to 1."""
    never_trained: int
    """Of `count`, those who never attended a training."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The answers to one question."""

    total: int
    """How many answers were counted."""
    silent: int
    """How many of them said nothing to this question."""
    counts: tuple[Count, ...]
    """The most frequent first; those who said nothing are not among them."""


@dataclass(frozen=True, slots=True)
class Need:
    """A topic that is asked for in a district."""

    district: str
    topic: str
    count: int
    never_trained: int


@dataclass(frozen=True, slots=True)
class Poll:
    """All that a poll says."""

    total: int
    never_trained: int
    trained_unknown: int
    districts: Tally
    levels: Tally
    years: Tally
    """By `BANDS`, in their order."""
    topics: Tally
    """One may ask for several: shares add up to more than 1."""
    modes: Tally
    needs: tuple[Need, ...]
    """By district and topic: most never trained first, then most asked for."""


def band_of(years: float | None, band: str = "") -> str:
    """The band of years of teaching: of a number, else as given; "" where neither is known."""
    if years is None or years < 0:
        return band if band in BANDS else ""
    if years < 5:
        return BANDS[0]
    return BANDS[1] if years <= 10 else BANDS[2]


def topics_of(answer: SurveyAnswer) -> tuple[str, ...]:
    """What an answer asks for, each topic once."""
    return tuple(dict.fromkeys(line.strip() for line in answer.topics.splitlines() if line.strip()))


def evaluate(answers: Sequence[SurveyAnswer]) -> Poll:
    """Count the answers of a poll."""
    never = sum(answer.trained is False for answer in answers)
    years = _tally(answers, lambda answer: (band_of(answer.years, answer.years_band),))
    by_band = {count.key: count for count in years.counts}
    ordered = tuple(by_band[band] for band in BANDS if band in by_band)
    return Poll(
        total=len(answers),
        never_trained=never,
        trained_unknown=sum(answer.trained is None for answer in answers),
        districts=_tally(answers, lambda answer: (answer.district,)),
        levels=_tally(answers, lambda answer: (answer.level,)),
        years=Tally(years.total, years.silent, ordered),
        topics=_tally(answers, topics_of),
        modes=_tally(answers, lambda answer: (answer.mode,)),
        needs=_needs(answers),
    )


def _tally(answers: Sequence[SurveyAnswer], said: Callable[[SurveyAnswer], Iterable[str]]) -> Tally:
    every: Counter[str] = Counter()
    never: Counter[str] = Counter()
    silent = 0
    for answer in answers:
        keys = [key for key in said(answer) if key]
        silent += not keys
        every.update(keys)
        if answer.trained is False:
            never.update(keys)
    total = len(answers)
    counts = (Count(key, count, count / total, never[key]) for key, count in every.items())
    ordered = sorted(counts, key=lambda one: (-one.count, one.key.casefold()))
    return Tally(total, silent, tuple(ordered))


def _needs(answers: Sequence[SurveyAnswer]) -> tuple[Need, ...]:
    every: Counter[tuple[str, str]] = Counter()
    never: Counter[tuple[str, str]] = Counter()
    for answer in answers:
        pairs = [(answer.district, topic) for topic in topics_of(answer)]
        every.update(pairs)
        if answer.trained is False:
            never.update(pairs)
    needs = (Need(district, topic, count, never[district, topic]) for (district, topic), count in every.items())
    return tuple(sorted(needs, key=lambda one: (-one.never_trained, -one.count, one.district, one.topic)))
