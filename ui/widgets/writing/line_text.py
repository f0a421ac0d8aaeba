"""One line of text that wraps: a title, a summary, a caption."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.domain.wording import clean_line, clean_text
from ui.widgets.writing.growing_edit import GrowingEdit, is_for_the_screen


class LineText(GrowingEdit):
    """Plain text without paragraphs, unless `lines` are allowed. Enter goes on to the next field."""

    submitted = Signal()
    """Enter was pressed"""

    def __init__(self, name: str, placeholder: str, *, lines: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._kept: str | None = ""
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.invite(placeholder)

    @property
    def text(self) -> str:
        """What stands there, clean."""
        return self._cleaned(self.toPlainText())

    def show_text(self, text: str) -> None:
        """Show what the library holds, unless the person is typing or it stands there already."""
        if self.busy:
            return
        self._kept = text
        self._unconfirmed = False
        if text == self.text:
            return
        self._showing = True
        caret = caret_after(self.toPlainText(), text, self.textCursor().position())
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(caret)
        self.setTextCursor(cursor)
        self._showing = False

    @override
    def send(self) -> None:
        text = self.text
        if text != self._kept:
            self._kept = text
            self._unconfirmed = True
            self.edited.emit(text)

    @override
    def _forget_kept(self) -> None:
        self._kept = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._lines:
            self.flush()
            self.submitted.emit()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if is_for_the_screen(source):
            self.photos_carried.emit(source)
        else:
            self.textCursor().insertText(self._cleaned(source.text()))

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or is_for_the_screen(source)

    def _cleaned(self, text: str) -> str:
        return clean_text(text).strip() if self._lines else clean_line(text)


def caret_after(old: str, new: str, caret: int) -> int:
    """Where the caret belongs when `new` takes the place of `old`: behind what changed, or where it was."""
    if old == new:
        return min(caret, len(new))
    # Characters beyond the BMP count twice in Qt.
    before, after = old.encode("utf-16-le"), new.encode("utf-16-le")
    a = [before[n : n + 2] for n in range(0, len(before), 2)]
    b = [after[n : n + 2] for n in range(0, len(after), 2)]
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return len(b) - tail


def place_caret(edit: GrowingEdit, position: int) -> None:
    """Put the caret there, or at the end."""
    cursor = edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.setPosition(min(position, cursor.position()))
    edit.setTextCursor(cursor)
