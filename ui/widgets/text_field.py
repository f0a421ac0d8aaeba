"""A field for one line of text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from typing_extensions import override

from portfolio.domain.wording import clean_line
from ui.theme.look import Look
from ui.widgets.field import Field


class Line(QLineEdit):
    """A line that leaves undo to the window, where one history holds every edit."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        field = self.parent()
        if isinstance(field, Field):
            field.flush()


class TextField(Field):
    """One line of text under its label; `edited` carries a str. `suggestions` complete it, but never bind it."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        suggestions: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, hint, parent)
        self._said = ""
        self.control = Line(self)
        self.control.setPlaceholderText(placeholder)
        if suggestions:
            completer = QCompleter(list(suggestions), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(self._on_completed)
            self.control.setCompleter(completer)
        self.control.textEdited.connect(self._on_typed)
        self._take(self.control)

    def text(self) -> str:
        """What the field shows."""
        return self.control.text()

    def set_text(self, text: str) -> None:
        """Show a value of the program's; what a person is typing just now, and the cursor in it, is left alone."""
        typing = self.control.hasFocus() and clean_line(self.text()) == text
        if self.pending or typing or text == self.text():
            return
        self._said = text
        self.control.setText(text)
        self.control.setCursorPosition(len(text) if self.control.hasFocus() else 0)

    @override
    def _say_typed(self) -> None:
        if self.text() != self._said:
            self._said = self.text()
            self.edited.emit(self._said)

    def _on_typed(self, _text: str) -> None:
        self._typed()

    def _on_completed(self, _text: str) -> None:
        self._typed()


def is_undo(event: QKeyEvent) -> bool:
    """Whether these keys ask for undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
