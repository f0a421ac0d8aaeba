"""What the place of passing on writes to files, as the window's dialogs ask for it."""

from collections.abc import Callable
from pathlib import Path

from portfolio.progress import Progress
from portfolio.services import dissemination_report, training_sheets
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported
from ui.widgets.dissemination.list_choices import ListChoice
from ui.widgets.pages.export_preview import Export, ExportChoice


def report_on(forum_id: str) -> Export:
    """The report on a forum, small enough for the office unless another limit is chosen."""

    def export(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
        return dissemination_report.export_dissemination(
            library,
            target,
            record_id=forum_id,
            max_mb=choice.max_mb,
            draft=choice.draft,
            leave_out=choice.leave_out,
            initials=choice.initials,
            progress=progress,
        )

    return export


def attendance_of(forum_id: str, *, empty: bool) -> Export:
    """The list to be signed."""

    def export(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
        return dissemination_report.export_attendance(
            library,
            forum_id,
            target,
            blanks=0 if empty else _BLANKS,
            numbers=isinstance(choice, ListChoice) and choice.numbers,
            empty=empty,
            draft=choice.draft,
            progress=progress,
        )

    return export


def plan_of(forum_id: str) -> Export:
    """The follow-up plan."""

    def export(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
        return dissemination_report.export_follow_up(library, forum_id, target, draft=choice.draft, progress=progress)

    return export


def whole_tree(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
    """Who passed what to whom."""
    return dissemination_report.export_tree(library, target, draft=choice.draft, progress=progress)


def attendance_sheet(forum_id: str, path: Path) -> Callable[[Library, Progress], Path]:
    """Work that writes the attendance list as a spreadsheet."""

    def work(library: Library, _: Progress) -> Path:
        return training_sheets.write_attendance(library, forum_id, path)

    return work


def template_sheet(path: Path) -> Callable[[Library, Progress], Path]:
    """Work that writes an empty list to be filled in."""

    def work(_library: Library, _: Progress) -> Path:
        return training_sheets.write_template(path)

    return work


def participants_sheet(training_id: str, path: Path, per_school: int | None) -> Callable[[Library, Progress], Path]:
    """Work that writes the participants of a training as a spreadsheet."""

    def work(library: Library, _: Progress) -> Path:
        return training_sheets.write_participants(library, training_id, path, per_school)

    return work


_BLANKS = 8
"""Empty rows under the names, for who comes by."""
