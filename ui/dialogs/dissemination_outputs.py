"""What a forum becomes on paper and in spreadsheets."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from portfolio.paths import documents_folder, safe_name
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.report_export import ReportDialog
from ui.widgets.dissemination import attendance as listing
from ui.widgets.dissemination import exports
from ui.widgets.dissemination.list_choices import ListChoices
from ui.widgets.pages.export_preview import Export
from ui.widgets.screen import Screen
from ui.widgets.share.report_choices import ReportChoices

LIMIT_MB = 10.0
"""What the offices take at most."""


class ForumOutputs(QObject):
    """Opens the dialogs that write the report, the attendance list and the follow-up plan."""

    mend_wanted = Signal(object)
    """a `Problem` of the report whose place is to be shown"""
    refused = Signal(object)
    """the exception of a file that could not be written"""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._forum_id = ""
        self._kind = ""

    def report(self, forum_id: str) -> None:
        """The report with its appendices."""
        name = tr("Laporan pengimbasan {title}", title=self._screen.title)
        dialog = self._dialog(tr("Laporan pengimbasan"), name, exports.report_on(forum_id), LIMIT_MB)
        dialog.mend_wanted.connect(self._on_mend)
        dialog.open()

    def plan(self, forum_id: str) -> None:
        """The follow-up plan."""
        name = tr("RTL {title}", title=self._screen.title)
        choices = ListChoices(self._screen.look)
        self._dialog(tr("Rencana tindak lanjut"), name, exports.plan_of(forum_id), choices=choices).open()

    def attendance(self, forum_id: str, kind: str) -> None:
        """The attendance list: to be signed, empty, as a spreadsheet, or the spreadsheet's template."""
        self._forum_id, self._kind = forum_id, kind
        name = tr("Daftar hadir {title}", title=self._screen.title)
        if kind in (listing.PRINT, listing.PRINT_EMPTY):
            export = exports.attendance_of(forum_id, empty=kind == listing.PRINT_EMPTY)
            self._dialog(tr("Daftar hadir"), name, export, choices=self._list_choices(kind)).open()
            return
        folder = Path(self._screen.settings.export_folder or documents_folder())
        picker = QFileDialog(self._screen, tr("Simpan sebagai Excel"), str(folder / safe_name(f"{name}.xlsx")))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("xlsx")
        picker.setNameFilter(tr("Tabel Excel (*.xlsx)"))
        picker.fileSelected.connect(self._on_sheet_place)
        picker.open()

    def _on_mend(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)

    def _on_sheet_place(self, path: str) -> None:
        self.write_sheet(Path(path))

    def write_sheet(self, path: Path) -> None:
        """Write the spreadsheet that was asked for last."""
        template = self._kind == listing.TEMPLATE
        work = exports.template_sheet(path) if template else exports.attendance_sheet(self._forum_id, path)
        self._screen.session.run(work, owner=self, then=self._on_sheet, failed=self.refused.emit)

    def _on_sheet(self, path: Path) -> None:
        self._screen.notice.emit("ok", tr("Tersimpan: {path}", path=path))

    def _list_choices(self, kind: str) -> ListChoices:
        return ListChoices(self._screen.look, numbers=kind == listing.PRINT)

    def _dialog(
        self,
        title: str,
        name: str,
        export: Export,
        limit: float | None = None,
        choices: ReportChoices | None = None,
    ) -> ReportDialog:
        screen = self._screen
        return ReportDialog(
            screen.session,
            screen.look,
            screen.settings,
            title,
            file_name=name,
            export=export,
            limit_mb=limit,
            choices=choices,
            parent=screen.window(),
        )
