"""What the place of exhibitions writes to files, as the window's dialogs ask for it."""

from pathlib import Path

from portfolio.progress import Progress
from portfolio.services import programme
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported
from ui.widgets.pages.export_preview import Export, ExportChoice


def programme_of(event_id: str) -> Export:
    """The programme of an event."""

    def export(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
        return programme.export_programme(
            library, target, record_id=event_id, max_mb=choice.max_mb, draft=choice.draft, progress=progress
        )

    return export
