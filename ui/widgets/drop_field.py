"""A field that takes one file, by a drop or from a dialog."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from ui.theme.style import restyle
from ui.widgets.pressable import Pressable


class DropField(Pressable):
    """Pressed, it asks for a file of the `kinds` (a filter of Qt's file dialog) that it takes."""

    picked = Signal(object)
    """a `Path`"""

    def __init__(self, name: str, kinds: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name, self._kinds = name, kinds
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.pressed.connect(self.ask)

    def ask(self) -> None:
        """Ask for a file."""
        picker = QFileDialog(self, self._name)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilter(self._kinds)
        picker.fileSelected.connect(self._on_file)
        picker.open()

    def _on_file(self, name: str) -> None:
        self.picked.emit(Path(name))

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

    def _hover(self, over: bool) -> None:
        self.setProperty("over", over)
        restyle(self)
