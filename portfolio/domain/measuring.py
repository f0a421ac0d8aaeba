"""What may honestly be said of numbers before and after: how far they compare, and what a reader must know."""

from dataclasses import dataclass
from typing import Literal

from portfolio.domain.inquiry import InquiryMeasure
from portfolio.domain.units import SCORES, counts_people, top_of_scale

FEW = 10
"""Fewer people than this carry no general claim."""

NoteKind = Literal[
    "few", "numbers", "no-number", "instruments", "no-instrument", "scale", "percent", "beyond-scale", "one-sided"
]
"""few: less than ten people on a side. numbers: another n before and after. no-number: n is missing.
instruments: measured in two ways. no-instrument: nobody says how it was measured.
scale: a score without its scale. percent: more than 100 or less than 0 percent. beyond-scale: a value that the scale or
the number of people does not allow. one-sided: only one of the two numbers is there."""


@dataclass(frozen=True, slots=True)
class DataNote:
    """One thing that a reader of the numbers must know."""

    kind: NoteKind
    before: int | None = None
    """n before, where the note is about it"""
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """By how much a number changed, where both were measured."""

    amount: float
    points: bool
    """Whether it counts percentage points (from 55 % to 77 %: 22 points), not percent."""


def notes(measure: InquiryMeasure) -> tuple[DataNote, ...]:
    """What must be said of a measure, the gravest first; nothing while no number is there."""
    if measure.before is None and measure.after is None:
        return ()
    if measure.before is None or measure.after is None:
        return (DataNote("one-sided"),)
    return (*_about_values(measure), *_about_people(measure), *_about_instruments(measure))


def comparable(measure: InquiryMeasure) -> bool:
    """Whether a difference may be called a change: both numbers there, and measured in one way."""
    grave = {"one-sided", "instruments", "percent", "beyond-scale"}
    return measure.before is not None and grave.isdisjoint(note.kind for note in notes(measure))


def change(measure: InquiryMeasure) -> Change | None:
    """The change, where the numbers compare."""
    if measure.before is None or measure.after is None or not comparable(measure):
        return None
    return Change(measure.after - measure.before, measure.unit.strip() == "%")


def full_scale(measure: InquiryMeasure) -> float | None:
    """Where a bar ends: 100 for percent, the end of a named scale, n where people are counted; None: not known."""
    values = [value for value in (measure.before, measure.after) if value is not None]
    if not values or min(values) < 0:
        return None
    people = [n for n in (measure.before_participants, measure.after_participants) if n]
    ends: list[float] = []
    if measure.unit.strip() == "%":
        ends = [100.0]
    elif (top := top_of_scale(measure.unit)) is not None:
        ends = [top]
    elif counts_people(measure.unit) and len(people) == 2:
        ends = [float(max(people))]
    return next((end for end in ends if max(values) <= end), None)


def people_and_instrument(measure: InquiryMeasure) -> tuple[int | None, str]:
    """People and instrument as one, for a practice's measure; where the sides differ the text tells both."""
    before, after = measure.before_instrument.strip(), measure.after_instrument.strip()
    n = measure.before_participants
    if n == measure.after_participants and _same(before, after):
        return n, after or before
    sides = [
        f"{side}: {', '.join(parts)}"
        for side, parts in (
            ("sebelum", _said(before, measure.before_participants)),
            ("sesudah", _said(after, measure.after_participants)),
        )
        if parts
    ]
    return (n if n == measure.after_participants else None), "; ".join(sides)


def _about_values(measure: InquiryMeasure) -> list[DataNote]:
    values = [value for value in (measure.before, measure.after) if value is not None]
    unit = measure.unit.strip().lower()
    if unit == "%":
        return [DataNote("percent")] if min(values) < 0 or max(values) > 100 else []
    top = top_of_scale(unit)
    people = (measure.before_participants, measure.after_participants) if counts_people(unit) else (None, None)
    ends = people if top is None else (top, top)
    sides = zip((measure.before, measure.after), ends, strict=True)
    if any(value is not None and end is not None and value > end for value, end in sides):
        return [DataNote("beyond-scale")]
    scored = not unit or any(word in unit for word in SCORES)
    return [DataNote("scale")] if scored and top is None else []


def _about_people(measure: InquiryMeasure) -> list[DataNote]:
    before, after = measure.before_participants, measure.after_participants
    found = []
    if any(n is not None and n < FEW for n in (before, after)):
        found.append(DataNote("few", before, after))
    if before is None or after is None:
        found.append(DataNote("no-number", before, after))
    elif before != after:
        found.append(DataNote("numbers", before, after))
    return found


def _about_instruments(measure: InquiryMeasure) -> list[DataNote]:
    before, after = measure.before_instrument.strip(), measure.after_instrument.strip()
    if not before and not after:
        return [DataNote("no-instrument")]
    return [] if _same(before, after) else [DataNote("instruments")]


def _same(before: str, after: str) -> bool:
    """Whether both sides were measured in one way; an empty side means the other's."""
    return not before or not after or " ".join(before.lower().split()) == " ".join(after.lower().split())


def _said(instrument: str, people: int | None) -> list[str]:
    return [part for part in (instrument, f"n = {people}" if people is not None else "") if part]
