"""The documented lessons of practices, read from the library for print."""

from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session

from portfolio.domain.framework import FrameworkItem, FrameworkTable
from portfolio.domain.practice import Practice, PracticeStep
from portfolio.publishing.chapters.lesson import LessonContent, StepContent
from portfolio.services import frameworks
from portfolio.services.lesson_steps import EXPERIENCES, PRINCIPLES
from portfolio.services.printed import Album
from portfolio.storage import parts, queries
from portfolio.storage.library import Library


def lessons(library: Library, session: Session, practice_ids: Sequence[str]) -> dict[str, LessonContent]:
    """By practice, the lesson of each that has steps of which something is told."""
    practices = queries.by_id(session, Practice, practice_ids)
    by_practice: dict[str, list[PracticeStep]] = defaultdict(list)
    for step in parts.parts_of(session, PracticeStep, "practice_id", list(practices)):
        if step.teacher or step.pupils or step.photo_id or step.minutes:
            by_practice[step.practice_id].append(step)
    album = Album(library, session, [step.photo_id for steps in by_practice.values() for step in steps])
    tables = tuple(frameworks.table(one, library) for one in (PRINCIPLES, EXPERIENCES))
    models = frameworks.learning_models(library)
    found = {}
    for practice_id, steps in by_practice.items():
        practice = practices[practice_id]
        model = models.item(practice.learning_model)
        found[practice_id] = LessonContent(
            model=model.name if model else practice.learning_model,
            subject=practice.subject,
            class_level=practice.class_level,
            topic=practice.topic,
            minutes=practice.minutes,
            pupil_count=practice.pupil_count,
            steps=tuple(_step(step, tables, album) for step in steps),
        )
    return found


def _step(step: PracticeStep, tables: tuple[FrameworkTable | None, ...], album: Album) -> StepContent:
    principle, experience = (
        _name(table, item_id) for table, item_id in zip(tables, (step.principle, step.experience), strict=True)
    )
    return StepContent(
        step.phase, step.teacher, step.pupils, step.minutes, principle, experience, album.photo(step.photo_id)
    )


def _name(table: FrameworkTable | None, item_id: str) -> str:
    item: FrameworkItem | None = table.item(item_id) if table else None
    return (item.short or item.name) if item else ""
