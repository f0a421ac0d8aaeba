"""Where a spreadsheet is dropped or picked."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.pressable import Pressable


class FileDrop(Pressable):
    """A field that takes one spreadsheet, from a drag or from a dialog."""

    picked = Signal(object)
    """a `Path`"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("Pilih berkas tabel"), parent)
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.setMinimumHeight(220)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign = QLabel()
        sign.setPixmap(look.pixmap("file-spreadsheet", "muted", 40))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(sign)
        for words, role in (
            (tr("Klik untuk memilih berkas, atau seret ke sini"), "heading"),
            (tr("Excel (.xlsx) atau CSV. Berkas hanya dibaca, tidak diubah."), "muted"),
        ):
            label = Words(words, role)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMinimumWidth(460)
            column.addWidget(label)
        self.pressed.connect(self.ask)

    def ask(self) -> None:
        """Ask for a file."""
        picker = QFileDialog(self, tr("Pilih berkas tabel"))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilter(tr("Tabel (*.xlsx *.xlsm *.csv *.tsv *.txt *.gz)"))
        picker.fileSelected.connect(self._on_file)
        picker.open()

    def _on_file(self, name: str) -> None:
        self.picked.emit(Path(name))

    def _hover(self, over: bool) -> None:
        self.setProperty("over", over)
        restyle(self)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self._hover(True)
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(False)
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.picked.emit(Path(files[0]))
