"""The programme of an event (susunan acara, rundown) as a file."""

from pathlib import Path

from portfolio.progress import SILENCE, Progress
from portfolio.publishing.chapters.programme import programme_elements
from portfolio.publishing.content import Problem
from portfolio.services import reports
from portfolio.services.press import Exported
from portfolio.services.programme_content import TITLE, read_programme
from portfolio.storage.library import Library
from portfolio.texts import tr


def export_programme(
    library: Library,
    target: Path,
    *,
    record_id: str | None = None,
    profile: str = "screen",
    max_mb: float | None = None,
    draft: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write the programme of an event, by default the newest, as PDF under the school's letterhead.

    Raises `NotFound` where there is no event, `ExportForbidden` where its programme has no line yet, `TargetError`.
    """
    content = read_programme(library, record_id)
    problems = []
    if not content.items:
        message = tr("Susunan acara ini masih kosong. Tambahkan acara dulu.")
        problems.append(Problem("empty", message, record_id or "", forbids=True))
    return reports.export_pages(
        library,
        TITLE,
        programme_elements(content),
        target,
        subtitle=content.title,
        profile=profile,
        max_mb=max_mb,
        draft=draft,
        problems=problems,
        progress=progress,
    )
