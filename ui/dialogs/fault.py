"""Something in the program went wrong."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.theme.look import Look
from ui.widgets.labels import Words


class FaultDialog(Dialog):
    """Says so without alarm: what is safe, and where the report is."""

    def __init__(self, look: Look, report: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Ada yang salah di dalam program"), 500, parent)
        self._report = report
        safe = tr("Maaf, ini kesalahan program, bukan kesalahan Anda. Yang sudah tersimpan tetap aman.")
        self.column.addWidget(Words(safe))
        if report is not None:
            said = tr(
                "Sebuah laporan sudah dicatat. Isinya hanya tempat di dalam program, tanpa tulisan atau foto Anda."
            )
            self.column.addWidget(Words(said, "muted"))
            show = self.add_button(tr("Buka folder laporan"))
            show.clicked.connect(self._on_show)
        go_on = self.add_button(tr("Lanjutkan"), primary=True)
        go_on.clicked.connect(self.accept)

    def _on_show(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.parent)))
