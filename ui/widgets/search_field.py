"""A field to look for something."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from portfolio.texts import tr
from ui.theme.look import Look

_PAUSE = 180


class SearchField(QLineEdit):
    """A line to search with: a magnifier, a cross that empties it, and a short pause before it asks."""

    searched = Signal(str)
    """the words, a moment after they were typed; "" when the field was emptied"""

    def __init__(self, look: Look, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.addAction(look.icon("search", "muted", 18), QLineEdit.ActionPosition.LeadingPosition)
        self._cross = QAction(look.icon("x", "muted", 18), tr("Kosongkan pencarian"), self)
        self._cross.triggered.connect(self.clear)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_text)

    def _on_text(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        self._pause.start()

    def _on_pause(self) -> None:
        self.searched.emit(self.text().strip())
