"""Model schools, read from the library for print."""

from collections.abc import Sequence
from pathlib import Path

from portfolio.domain.calendar import long_date, period
from portfolio.domain.consent import Channel
from portfolio.errors import NotFound
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.chapters.model_school import (
    IndicatorContent,
    ModelSchoolContent,
    PointContent,
    VisitContent,
    model_school_elements,
    model_schools_elements,
)
from portfolio.publishing.content import ExtraChapter
from portfolio.services.model_schools import ModelSchoolPage, list_model_schools
from portfolio.services.model_schools import Progress as IndicatorProgress
from portfolio.services.press import Exported
from portfolio.services.printed import Album
from portfolio.services.reports import export_pages
from portfolio.storage.library import Library
from portfolio.texts import tr

TITLE = "Sekolah Model"


def booklet_chapter(library: Library, record_id: str) -> ExtraChapter | None:
    """One model school as a chapter of a booklet, all of them for ""; None where there is none."""
    schools = read_model_schools(library, record_id)
    if not schools:
        return None
    if len(schools) == 1:
        return ExtraChapter("", schools[0].name, model_schools_elements(schools), summary=TITLE)
    return ExtraChapter("", TITLE, model_schools_elements(schools))


def read_model_schools(library: Library, record_id: str = "") -> tuple[ModelSchoolContent, ...]:
    """The model school of that id, all for ""; none where it is gone."""
    pages = [page for page in list_model_schools(library) if record_id in ("", page.model_school.id)]
    with library.read() as session:
        album = Album(library, session, (visit.row.photo_id for page in pages for visit in page.visits))
    return tuple(_content(page, album) for page in pages)


def export_model_school(
    library: Library,
    record_id: str,
    target: Path,
    *,
    profile: str = "screen",
    max_mb: float | None = None,
    draft: bool = False,
    channel: Channel = "booklet",
    leave_out: Sequence[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write how a model school progresses as PDF under the school's letterhead. Raises `NotFound`, `TargetError`."""
    schools = read_model_schools(library, record_id)
    if not schools:
        raise NotFound(what=tr("Sekolah model"))
    return export_pages(
        library,
        TITLE,
        model_school_elements(schools[0]),
        target,
        subtitle=schools[0].name,
        profile=profile,
        max_mb=max_mb,
        draft=draft,
        channel=channel,
        leave_out=leave_out,
        initials=initials,
        progress=progress,
    )


def _content(page: ModelSchoolPage, album: Album) -> ModelSchoolContent:
    row, school = page.model_school, page.school
    return ModelSchoolContent(
        name=school.name,
        place=", ".join(part for part in (school.district, school.regency) if part),
        facilitator=page.facilitator.full_name if page.facilitator else "",
        period=period(row.started, row.ended),
        focus=row.focus,
        note=row.note,
        indicators=tuple(_indicator(one) for one in page.indicators if one.indicator.label),
        visits=tuple(
            VisitContent(
                when=long_date(visit.row.visited_on) if visit.row.visited_on else "",
                visitor=visit.visitor.full_name if visit.visitor else "",
                purpose=visit.row.purpose,
                findings=visit.row.findings,
                agreed=visit.row.agreed,
                photo=album.photo(visit.row.photo_id),
            )
            for visit in page.visits
        ),
    )


def _indicator(one: IndicatorProgress) -> IndicatorContent:
    points = tuple(
        PointContent(long_date(value.measured_on) if value.measured_on else "", value.value, value.note)
        for value in one.measured
        if value.value is not None
    )
    row = one.indicator
    return IndicatorContent(row.label, row.unit, row.target, row.more_is_better, points, one.reached)
