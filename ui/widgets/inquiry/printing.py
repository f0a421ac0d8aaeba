"""A cycle as a file."""

from functools import partial
from pathlib import Path

from portfolio.progress import Progress
from portfolio.services import inquiry_content
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported
from ui.widgets.pages.export_preview import Export, ExportChoice


def exporting(inquiry_id: str) -> Export:
    """What writes this cycle."""
    return partial(_export, inquiry_id=inquiry_id)


def _export(library: Library, path: Path, choice: ExportChoice, progress: Progress, *, inquiry_id: str) -> Exported:
    return inquiry_content.export_cycle(
        library,
        inquiry_id,
        path,
        draft=choice.draft,
        max_mb=choice.max_mb,
        leave_out=choice.leave_out,
        initials=choice.initials,
        progress=progress,
    )
