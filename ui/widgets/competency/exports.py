"""The map as a file: for the dialog that shows its pages, and as a workbook."""

from collections.abc import Callable
from pathlib import Path

from portfolio.progress import Progress
from portfolio.services import competency_content
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported
from ui.widgets.competency.reading import Scope
from ui.widgets.pages.export_preview import ExportChoice


class MapExport:
    """Writes the map of one scope as PDF."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def __call__(self, library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
        """See `competency_content.export_map_pages`."""
        scope = self._scope
        return competency_content.export_map_pages(
            library,
            scope.model,
            target,
            person_id=scope.id if scope.kind == "person" else None,
            school_id=scope.id if scope.kind == "school" else None,
            max_mb=choice.max_mb,
            draft=choice.draft,
            leave_out=tuple(choice.leave_out),
            initials=choice.initials,
            progress=progress,
        )


def write_workbook(target: str) -> Callable[[Library, Progress], str]:
    """Work that writes every map, claim and partner; its answer is the file's name."""

    def work(library: Library, _: Progress) -> str:
        return competency_content.export_map(library, Path(target).with_suffix(".xlsx")).name

    return work
