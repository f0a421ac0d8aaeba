"""What is printed of an inquiry, read from the library: a whole cycle, one stage of it, a booklet's chapter."""

from collections.abc import Collection
from pathlib import Path

from portfolio.domain.calendar import period
from portfolio.domain.cycle import NOTES, CycleFramework, Stage
from portfolio.domain.names import listed
from portfolio.errors import NotFound
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.chapters.inquiry import (
    AnswerContent,
    CycleContent,
    DecisionContent,
    StageContent,
    cycle_elements,
    stage_elements,
)
from portfolio.publishing.content import ExtraChapter
from portfolio.publishing.document import Element, Facts
from portfolio.services.inquiries import InquiryPage, open_inquiry
from portfolio.services.press import Exported
from portfolio.services.printed import Album
from portfolio.services.reports import export_pages
from portfolio.storage.library import Library
from portfolio.texts import tr


def read_cycle(library: Library, inquiry_id: str) -> CycleContent:
    """A cycle with everything that is printed of it. Raises `NotFound`."""
    page = open_inquiry(library, inquiry_id)
    with library.read() as session:
        album = Album(library, session, [one.photo.id for one in page.photos])
    row = page.inquiry
    return CycleContent(
        inquiry_id=row.id,
        title=row.title,
        framework=page.framework.title,
        focus=row.focus,
        team=tuple(person.full_name for person in page.team),
        started=row.started,
        ended=row.ended,
        number=page.number,
        count=page.count,
        former=page.previous.title if page.previous else "",
        following=page.following.title if page.following else "",
        practice=page.practice.title if page.practice else "",
        stages=tuple(_stage(page, stage, album) for stage in page.framework.stages),
    )


def booklet_chapter(library: Library, record_id: str) -> ExtraChapter | None:
    """A cycle as a chapter of a booklet; None where it is not there any more."""
    try:
        cycle = read_cycle(library, record_id)
    except NotFound:
        return None
    elements = cycle_elements(cycle)
    # What the chapter's head says already is not said again below it.
    told = {cycle.focus, listed(cycle.team), period(cycle.started, cycle.ended), cycle.framework}
    rest = tuple(fact for fact in _facts_of(elements) if fact[1] not in told)
    return ExtraChapter(
        key="",
        title=cycle.title or tr("Inkuiri tanpa judul"),
        elements=(*((Facts(rest),) if rest else ()), *elements[1:]),
        summary=cycle.focus,
        byline=listed(cycle.team),
        facts=tuple(fact for fact in (cycle.framework, period(cycle.started, cycle.ended)) if fact),
    )


def stage_of_report(library: Library, inquiry_id: str, stage_id: str) -> tuple[Element, ...]:
    """One stage of a cycle for a report's section, without its name; nothing where it is empty or not there."""
    stages = {stage.id: stage for stage in read_cycle(library, inquiry_id).stages}
    return stage_elements(stages[stage_id]) if stage_id in stages else ()


def export_cycle(
    library: Library,
    inquiry_id: str,
    target: Path,
    *,
    draft: bool = False,
    max_mb: float | None = None,
    leave_out: Collection[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write one cycle as a PDF on A4. Raises `NotFound`, and what `reports.export_pages` raises."""
    cycle = read_cycle(library, inquiry_id)
    title = cycle.title or tr("Inkuiri tanpa judul")
    elements = cycle_elements(cycle)
    return export_pages(
        library,
        title,
        elements,
        target,
        draft=draft,
        max_mb=max_mb,
        leave_out=leave_out,
        initials=initials,
        progress=progress,
    )


def _facts_of(elements: tuple[Element, ...]) -> tuple[tuple[str, str], ...]:
    return next((element.rows for element in elements if isinstance(element, Facts)), ())


def _stage(page: InquiryPage, stage: Stage, album: Album) -> StageContent:
    places = [(one.photo.id, "") for one in page.photos if one.place.stage == stage.id]
    return StageContent(
        id=stage.id,
        name=stage.name,
        answers=tuple(
            AnswerContent("" if question == NOTES else stage.questions[question], page.bodies[stage.id, question])
            for question in stage.places
            if (stage.id, question) in page.bodies
        ),
        photos=album.photos(places),
        measures=page.measures if stage is _measuring(page.framework) else (),
        decisions=tuple(
            DecisionContent(row.body, row.responsible, row.due_on, row.done)
            for row in page.decisions
            if page.framework.standing(row.stage) is stage
        ),
    )


def _measuring(framework: CycleFramework) -> Stage:
    """The stage that tells the numbers: the first that says so, else the last."""
    return next((stage for stage in framework.stages if stage.measured), framework.stages[-1])
