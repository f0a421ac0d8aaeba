"""The papers of the direction as files: which service writes each, and what the file is called."""

from datetime import date
from pathlib import Path

from portfolio.progress import Progress
from portfolio.services import direction_documents, ojt_report
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported
from ui.widgets.direction.papers import DOCUMENT, REPORT, SLIDE, paper_title
from ui.widgets.direction.reading import DirectionPlace
from ui.widgets.pages.export_preview import Export, ExportChoice

LIMIT_MB = 10.0
"""What offices take as an attachment."""


def exporting(kind: str) -> Export:
    """What writes a paper of this kind."""
    return {DOCUMENT: _document, REPORT: _report, SLIDE: _slide}.get(kind, _page)


def file_name(kind: str, place: DirectionPlace) -> str:
    """What its file is called while nobody said otherwise, without an ending."""
    school = place.reports.school_name if place.reports else ""
    parts = (school, paper_title(kind), date.today().isoformat())
    return "_".join(part.replace(" ", "-") for part in parts if part)


def _document(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
    return direction_documents.export_direction_document(
        library,
        target,
        draft=choice.draft,
        max_mb=choice.max_mb,
        initials=choice.initials,
        leave_out=choice.leave_out,
        progress=progress,
    )


def _report(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
    return ojt_report.export_ojt_report(
        library,
        target,
        draft=choice.draft,
        max_mb=choice.max_mb,
        initials=choice.initials,
        leave_out=choice.leave_out,
        progress=progress,
    )


def _page(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
    return direction_documents.export_matrix(
        library, target, draft=choice.draft, max_mb=choice.max_mb, progress=progress
    )


def _slide(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
    return direction_documents.export_matrix(
        library, target, slide=True, draft=choice.draft, max_mb=choice.max_mb, progress=progress
    )
