"""The lesson of a practice, step by step: what teacher and pupils did in each phase of its learning model."""

from dataclasses import dataclass
from typing import Any, TypedDict, Unpack

from sqlmodel import Session

from portfolio.domain.changes import Receipt
from portfolio.domain.framework import FrameworkItem
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice, PracticePhoto, PracticeStep
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.services import frameworks
from portfolio.storage import parts, queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import ntr, tr

PRINCIPLES, EXPERIENCES = "principles", "experiences"
"""Tables of the framework whose rows a step can name."""
LONGEST = 2000
"""Minutes that a lesson, of several meetings, can last."""
_LONG = ("teacher", "pupils")


class LessonFields(TypedDict, total=False):
    """The identity of the documented lesson."""

    learning_model: str
    topic: str
    minutes: int | None
    pupil_count: int | None


class StepFields(TypedDict, total=False):
    """What can be said of a step; principle and experience are ids of the framework's rows."""

    phase: str
    teacher: str
    pupils: str
    minutes: int | None
    photo_id: str | None
    principle: str
    experience: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """The lesson of a practice as the editor shows it."""

    practice: Practice
    model: FrameworkItem | None
    """The practice's learning model, if it names one that is known."""
    steps: tuple[PracticeStep, ...]
    photos: tuple[Photo, ...]
    """Of the practice, in order: what a step can show."""

    @property
    def minutes(self) -> int:
        """How long the steps last together."""
        return sum(step.minutes or 0 for step in self.steps)

    @property
    def begins_with_phases(self) -> bool:
        """Whether the model has phases that are not among the steps yet."""
        return self.model is not None and bool(_missing(self.model, self.steps))


def open_lesson(library: Library, practice_id: str) -> Lesson:
    """The lesson of a practice. Raises `NotFound`."""
    with library.read() as session:
        practice = queries.wanted(session, Practice, practice_id)
        steps = steps_of(session, practice_id)
        places = parts.parts_of(session, PracticePhoto, "practice_id", [practice_id])
        photos = queries.by_id(session, Photo, (place.photo_id for place in places))
    shown = dict.fromkeys(place.photo_id for place in places if place.photo_id in photos)
    model = frameworks.learning_models(library).item(practice.learning_model)
    return Lesson(practice, model, tuple(steps), tuple(photos[photo_id] for photo_id in shown))


def time_words(lesson: Lesson) -> tuple[str, bool]:
    """How long the steps last against the lesson's own time, and whether they agree; ("", True) for nothing said."""
    planned, told = lesson.practice.minutes, lesson.minutes
    if not told:
        return "", True
    if planned is None:
        return ntr("Jumlah waktu langkah: {n} menit.", told), True
    if planned == told:
        return tr("Jumlah waktu langkah: {n} menit, sama dengan alokasi waktu.", n=told), True
    if told < planned:
        return tr("Jumlah waktu langkah: {n} dari {all} menit; {rest} menit belum diceritakan.",
                  n=told, all=planned, rest=planned - told), False  # fmt: skip
    return tr("Jumlah waktu langkah: {n} menit, lebih {rest} menit dari alokasi {all} menit.",
              n=told, all=planned, rest=told - planned), False  # fmt: skip


def change_lesson(library: Library, practice_id: str, **fields: Unpack[LessonFields]) -> Receipt:
    """Change the identity of the lesson: model, topic, minutes, how many pupils."""
    values = cleaned(fields)
    _check_count(values.get("minutes"), LONGEST, tr("Alokasi waktu"))
    _check_count(values.get("pupil_count"), 10_000, tr("Jumlah murid"))
    with library.edit(tr("Ubah data pelajaran")) as edit:
        edit.change(queries.wanted(edit.session, Practice, practice_id), **values)
    return edit.receipt


def begin_steps(library: Library, practice_id: str) -> Receipt:
    """Add a step for each phase of the practice's learning model that has none.

    Steps of another model of which nothing is told yet give way to them. Raises `BadValue` where no model is named.
    """
    with library.edit(tr("Isi langkah dari model")) as edit:
        practice = queries.wanted(edit.session, Practice, practice_id)
        model = frameworks.learning_models(library).item(practice.learning_model)
        if model is None or not model.steps:
            raise BadValue(tr("Praktik ini belum menyebut model pembelajaran."), tr("Pilih modelnya dulu."))
        steps = steps_of(edit.session, practice_id)
        kept = [step for step in steps if step.phase in model.steps or not _untold(step)]
        for step in steps:
            if step not in kept:
                edit.change(step, deleted_at=now())
        missing = _missing(model, kept)
        edit.session.flush()
        for position, step in enumerate(kept):
            edit.change(step, position=position)
        for n, phase in enumerate(missing):
            edit.make(PracticeStep(practice_id=practice_id, phase=phase, position=len(kept) + n))
        _in_order_of(edit, steps_of(edit.session, practice_id), model)
    return edit.receipt


def add_step(library: Library, practice_id: str, index: int | None = None, **fields: Unpack[StepFields]) -> Receipt:
    """Add a step, at the end or at place `index` (from 0); `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah langkah")) as edit:
        queries.wanted(edit.session, Practice, practice_id)
        values = _checked(library, edit.session, fields)
        step_id = parts.append(edit, PracticeStep(practice_id=practice_id, **values), "practice_id")
        if index is not None:
            parts.move(edit, steps_of(edit.session, practice_id), step_id, index)
    return edit.receipt


def change_step(library: Library, step_id: str, **fields: Unpack[StepFields]) -> Receipt:
    """Change a step."""
    with library.edit(tr("Ubah langkah")) as edit:
        step = queries.wanted(edit.session, PracticeStep, step_id)
        edit.change(step, **_checked(library, edit.session, fields))
    return edit.receipt


def move_step(library: Library, step_id: str, index: int) -> Receipt:
    """Put a step at place `index` (from 0)."""
    with library.edit(tr("Ubah urutan langkah")) as edit:
        step = queries.wanted(edit.session, PracticeStep, step_id)
        parts.move(edit, steps_of(edit.session, step.practice_id), step_id, index)
    return edit.receipt


def remove_step(library: Library, step_id: str) -> Receipt:
    """Take a step away; its photo stays in the practice."""
    with library.edit(tr("Hapus langkah")) as edit:
        edit.change(queries.wanted(edit.session, PracticeStep, step_id), deleted_at=now())
    return edit.receipt


def steps_of(session: Session, practice_id: str) -> list[PracticeStep]:
    """The steps of a practice, in order."""
    return parts.parts_of(session, PracticeStep, "practice_id", [practice_id])


def _missing(model: FrameworkItem, steps: "list[PracticeStep] | tuple[PracticeStep, ...]") -> list[str]:
    told = {step.phase for step in steps}
    return [phase for phase in model.steps if phase not in told]


def _untold(step: PracticeStep) -> bool:
    """Whether nothing but its phase is said of a step."""
    return not (step.teacher or step.pupils or step.minutes or step.photo_id or step.principle or step.experience)


def _in_order_of(edit: Edit, steps: list[PracticeStep], model: FrameworkItem) -> None:
    """Put the model's phases in its order; other steps stay behind the phase they followed."""
    place, last = {phase: n for n, phase in enumerate(model.steps)}, -1
    keys: dict[str, int] = {}
    for step in steps:
        last = place.get(step.phase, last)
        keys[step.id] = last
    for position, step in enumerate(sorted(steps, key=lambda one: (keys[one.id], one.position))):
        if step.position != position:
            edit.change(step, position=position)


def _checked(library: Library, session: Session, fields: StepFields) -> dict[str, Any]:
    values = cleaned(fields, _LONG)
    for name in _LONG:
        if name in values:
            values[name] = values[name].strip()
    _check_count(values.get("minutes"), LONGEST, tr("Waktu"))
    for column, table_id in (("principle", PRINCIPLES), ("experience", EXPERIENCES)):
        table = frameworks.table(table_id, library)
        if values.get(column) and (table is None or table.item(values[column]) is None):
            raise BadValue(tr("Unsur kerangka itu tidak dikenal."))
    if values.get("photo_id"):
        queries.wanted(session, Photo, values["photo_id"], tr("Foto"))
    return values


def _check_count(number: int | None, most: int, name: str) -> None:
    if number is not None and not 0 < number <= most:
        raise BadValue(tr("{name} harus lebih dari 0 dan paling banyak {most}.", name=name, most=most))
