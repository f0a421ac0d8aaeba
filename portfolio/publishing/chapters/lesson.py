"""A lesson with a learning model as it is printed: its identity, and what happened in each phase."""

from dataclasses import dataclass

from portfolio.domain.prose import Run
from portfolio.publishing.content import PhotoContent
from portfolio.publishing.document import Cell, Column, Element, Facts, Heading, Table, Text
from portfolio.publishing.elements import picture

TITLE = "Langkah pembelajaran"
MODEL, SUBJECT, CLASS, TOPIC = "Model", "Mata pelajaran", "Kelas", "Materi"
TIME, PUPILS, COUNT = "Alokasi waktu", "Jumlah murid", "{n} murid"
STEP, TEACHER, PUPIL, PHOTO = "Langkah", "Kegiatan guru", "Kegiatan murid", "Foto"
MINUTES = "{n} menit"


@dataclass(frozen=True, slots=True)
class StepContent:
    """One phase of the lesson."""

    phase: str
    teacher: str = ""
    """Lines of plain text."""
    pupils: str = ""
    minutes: int | None = None
    principle: str = ""
    """As printed: Berkesadaran; "" for none."""
    experience: str = ""
    photo: PhotoContent | None = None


@dataclass(frozen=True, slots=True)
class LessonContent:
    """A lesson with its phases."""

    model: str
    """Name as printed, "" where none."""
    subject: str
    class_level: str
    topic: str
    minutes: int | None
    pupil_count: int | None
    steps: tuple[StepContent, ...]


def lesson_elements(content: LessonContent) -> tuple[Element, ...]:
    """The identity of the lesson and its phases as a table; nothing where no phase is told."""
    if not content.steps:
        return ()
    facts = (
        (MODEL, content.model),
        (SUBJECT, content.subject),
        (CLASS, content.class_level),
        (TOPIC, content.topic),
        (TIME, MINUTES.format(n=content.minutes) if content.minutes else ""),
        (PUPILS, COUNT.format(n=content.pupil_count) if content.pupil_count else ""),
    )
    return (Heading(TITLE), Facts(tuple((name, value) for name, value in facts if value)), _table(content.steps))


def _table(steps: tuple[StepContent, ...]) -> Table:
    """What a phase is, how long, and what of the framework it shows stands in its first cell: pages are narrow."""
    pictured = any(step.photo for step in steps)
    columns = [Column(STEP, 2.0), Column(TEACHER, 2.7), Column(PUPIL, 2.7)]
    rows = []
    for number, step in enumerate(steps, start=1):
        row = [_phase(number, step), _said(step.teacher), _said(step.pupils)]
        shown = Cell((), picture=picture(step.photo)) if step.photo else Cell(())
        rows.append(tuple([*row, shown] if pictured else row))
    return Table(tuple([*columns, Column(PHOTO, 1.8)] if pictured else columns), tuple(rows), head_column=True)


def _phase(number: int, step: StepContent) -> Cell:
    under = (MINUTES.format(n=step.minutes) if step.minutes else "", step.principle, step.experience)
    small = "\u00a0· ".join(part for part in under if part)  # a line may end with the dot, not begin with it
    paragraphs = [Text((Run(f"{number}. {step.phase}", bold=True),))]
    return Cell((*paragraphs, Text((Run(small, italic=True),))) if small else tuple(paragraphs))


def _said(words: str) -> Cell:
    lines = (line.strip() for line in words.split("\n"))
    return Cell(tuple(Text((Run(line),)) for line in lines if line))
