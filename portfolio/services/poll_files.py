"""A needs poll as files: pages to read, a table to go on working with."""

from pathlib import Path

from portfolio.progress import SILENCE, Progress
from portfolio.publishing.chapters.poll import poll_elements
from portfolio.publishing.content import Problem
from portfolio.services import poll_words, reports, sheets
from portfolio.services.press import Exported
from portfolio.services.survey_content import TITLE, read_survey
from portfolio.services.surveys import open_survey
from portfolio.storage.library import Library
from portfolio.texts import tr


def export_poll(
    library: Library,
    survey_id: str,
    target: Path,
    *,
    district: str = "",
    level: str = "",
    profile: str = "screen",
    max_mb: float | None = None,
    draft: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write a poll as PDF under the school's letterhead.

    Raises `NotFound`, `ExportForbidden` where nobody answered, `TargetError`.
    """
    content = read_survey(library, survey_id, district=district, level=level)
    problems = []
    if not content.total:
        problems.append(Problem("empty", tr("Polling ini belum berisi jawaban."), survey_id, forbids=True))
    return reports.export_pages(
        library,
        TITLE,
        poll_elements(content),
        target,
        subtitle=content.title,
        profile=profile,
        max_mb=max_mb,
        draft=draft,
        problems=problems,
        progress=progress,
    )


def write_needs(library: Library, survey_id: str, target: Path, *, district: str = "", level: str = "") -> Path:
    """Write the needs by district and topic as a spreadsheet, who was never trained first. Raises `TargetError`."""
    page = open_survey(library, survey_id, district=district, level=level)
    columns = (
        tr("Kabupaten atau kota"),
        tr("Topik"),
        tr("Meminta"),
        tr("Belum pernah ikut pelatihan"),
        tr("Semua jawaban dari daerah ini"),
    )
    answers = {one.key: one.count for one in page.poll.districts.counts}
    rows = [
        (one.district, poll_words.topic_label(one.topic), one.count, one.never_trained, answers.get(one.district))
        for one in page.poll.needs
    ]
    return sheets.write_sheet(target, page.survey.title or tr("Kebutuhan pelatihan"), columns, rows)
