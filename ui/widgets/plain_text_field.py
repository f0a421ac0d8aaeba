"""A field for text of several lines."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from portfolio.domain.wording import clean_text
from ui.theme.look import Look
from ui.widgets.field import Field
from ui.widgets.text_field import is_undo


class GrowingText(QTextEdit):
    """Plain text that grows with what is written; Tab leaves it, undo is the window's."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        least = self.fontMetrics().lineSpacing() * self._lines
        return QSize(200, max(least, round(self.document().size().height())) + 16)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._on_changed()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean_text(source.text()))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        field = self.parent()
        if isinstance(field, Field):
            field.flush()


class PlainTextField(Field):
    """Several lines of text under their label, at least `lines` high; `edited` carries a str."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, hint, parent)
        self._said = ""
        self._setting = False
        self.control = GrowingText(lines, self)
        self.control.setPlaceholderText(placeholder)
        self.control.textChanged.connect(self._on_changed)
        self._take(self.control)

    def text(self) -> str:
        """What the field shows."""
        return self.control.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a value of the program's; what a person is typing just now, and the cursor in it, is left alone."""
        typing = self.control.hasFocus() and clean_text(self.text()) == text
        if self.pending or typing or text == self.text():
            return
        self._said = text
        self._setting = True
        self.control.setPlainText(text)
        self._setting = False

    @override
    def _say_typed(self) -> None:
        if self.text() != self._said:
            self._said = self.text()
            self.edited.emit(self._said)

    def _on_changed(self) -> None:
        if not self._setting:
            self._typed()
