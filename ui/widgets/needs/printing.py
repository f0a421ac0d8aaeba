"""The files of the place of needs: which service writes each."""

from collections.abc import Callable
from pathlib import Path

from portfolio.progress import Progress
from portfolio.services import model_school_content, poll_files
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported
from ui.widgets.needs.reading import Polls
from ui.widgets.pages.export_preview import Export, ExportChoice


def poll_pages(polls: Polls) -> Export:
    """The poll as it is narrowed now."""
    survey_id = polls.survey.id if polls.survey else ""

    def export(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
        return poll_files.export_poll(
            library,
            survey_id,
            target,
            district=polls.district,
            level=polls.level,
            max_mb=choice.max_mb,
            draft=choice.draft,
            progress=progress,
        )

    return export


def poll_table(polls: Polls, path: Path) -> Callable[[Library, Progress], Path]:
    """Work that writes the needs as a spreadsheet."""
    survey_id = polls.survey.id if polls.survey else ""

    def work(library: Library, progress: Progress) -> Path:
        progress.step(0, 0, "")
        return poll_files.write_needs(library, survey_id, path, district=polls.district, level=polls.level)

    return work


def model_school_pages(record_id: str) -> Export:
    """One model school."""

    def export(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
        return model_school_content.export_model_school(
            library,
            record_id,
            target,
            max_mb=choice.max_mb,
            draft=choice.draft,
            leave_out=tuple(choice.leave_out),
            initials=choice.initials,
            progress=progress,
        )

    return export
