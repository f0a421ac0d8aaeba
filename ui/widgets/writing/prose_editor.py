"""The text of a section: bold, italic, lists, and nothing else."""

import re
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor, QTextList
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.domain.prose import parse, to_markdown
from portfolio.domain.wording import count_words
from ui.widgets.writing import pasted, prose_document
from ui.widgets.writing.growing_edit import GrowingEdit, is_for_the_screen
from ui.widgets.writing.line_text import caret_after, place_caret

Style = Literal["bold", "italic", "bullets", "numbers"]

_AUTO_LIST = re.compile(r"^(?:([-*•])|1[.)])$")
_KEYS: dict[Qt.Key, Style] = {Qt.Key.Key_B: "bold", Qt.Key.Key_I: "italic"}
# With Shift, a key gives the sign above it, which differs from keyboard to keyboard.
_SHIFT_KEYS: dict[Qt.Key, Style] = {
    Qt.Key.Key_8: "bullets", Qt.Key.Key_Asterisk: "bullets", Qt.Key.Key_ParenLeft: "bullets",
    Qt.Key.Key_7: "numbers", Qt.Key.Key_Ampersand: "numbers", Qt.Key.Key_Slash: "numbers",
}  # fmt: skip


class ProseEditor(GrowingEdit):
    """Shows small Markdown as a page does, and gives it back as it was written."""

    words_changed = Signal(int)
    style_changed = Signal()
    """bold, italic or list at the caret may have changed"""

    least_height = 96

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: str | None = ""
        self._typed = False
        self._counting = QTimer(self, singleShot=True, interval=200)
        self._counting.timeout.connect(self._on_count)
        self.setAccessibleName(name)
        self.document().setIndentWidth(22)
        self.currentCharFormatChanged.connect(self._on_style)
        self.cursorPositionChanged.connect(self.style_changed)
        self._show("")

    @property
    def markdown(self) -> str:
        """What stands there."""
        return to_markdown(prose_document.read_blocks(self.document()))

    @property
    def words(self) -> int:
        """How many words stand there."""
        return count_words(self.toPlainText())

    def show_markdown(self, markdown: str) -> None:
        """Show what the library holds, unless the person is typing or it stands there already."""
        if self.busy:
            return
        self._unconfirmed = False
        if markdown == self._kept:
            return
        self._kept = markdown
        # What was typed may be written in another way than it is kept, and is then left as it is.
        if self._typed and parse(markdown) == parse(self.markdown):
            return
        self._show(markdown)

    def wears(self, style: Style) -> bool:
        """Whether the text at the caret is in that style."""
        current = _list_at(self.textCursor())
        match style:
            case "bold":
                return self.fontWeight() >= QFont.Weight.DemiBold
            case "italic":
                return self.fontItalic()
            case "bullets":
                return current is not None and not prose_document.is_ordered(current)
            case "numbers":
                return current is not None and prose_document.is_ordered(current)

    def toggle(self, style: Style) -> None:
        """Put the selection, or what is typed next, in that style, or take the style away."""
        if self.isReadOnly():
            return
        on = not self.wears(style)
        if style in ("bold", "italic"):
            form = QTextCharFormat()
            if style == "bold":
                form.setFontWeight(QFont.Weight.Bold if on else QFont.Weight.Normal)
            else:
                form.setFontItalic(on)
            self.mergeCurrentCharFormat(form)
        elif on:
            prose_document.make_list(self.textCursor(), ordered=style == "numbers")
        else:
            prose_document.leave_list(self.textCursor())
        self.pen.touch()
        self.style_changed.emit()

    @override
    def send(self) -> None:
        markdown = self.markdown
        if markdown != self._kept:
            self._kept = markdown
            self._unconfirmed = True
            self.edited.emit(markdown)

    @override
    def _forget_kept(self) -> None:
        self._kept = None

    def _on_style(self, _: QTextCharFormat) -> None:
        self.style_changed.emit()

    def _on_count(self) -> None:
        self.words_changed.emit(self.words)

    @override
    def _on_text_changed(self) -> None:
        super()._on_text_changed()
        self._typed = self._typed or not self._showing
        if not self._counting.isActive():
            self._counting.start()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _style_of(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if style := _style_of(event):
            self.toggle(style)
        elif self.isReadOnly() or not (self._left_list(event) or self._began_list(event)):
            super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if is_for_the_screen(source):
            self.photos_carried.emit(source)
        else:
            prose_document.insert_blocks(self.textCursor(), pasted.blocks_of(source))
            self._on_caret()

    def _show(self, markdown: str) -> None:
        old = self.toPlainText() if self.window().focusWidget() is self else ""
        caret = self.textCursor().position()
        self._showing = True
        prose_document.write_blocks(self.document(), parse(markdown))
        self._showing = self._typed = False
        place_caret(self, caret_after(old, self.toPlainText(), caret) if old else 0)
        self._on_count()

    def _began_list(self, event: QKeyEvent) -> bool:
        """“- ” and “1. ” at the head of a paragraph begin a list."""
        cursor = self.textCursor()
        if event.text() != " " or cursor.hasSelection() or _list_at(cursor) is not None:
            return False
        block = cursor.block()
        before = block.text()[: cursor.positionInBlock()]
        found = _AUTO_LIST.match(before)
        if found is None:
            return False
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        prose_document.make_list(cursor, ordered=found[1] is None)
        cursor.endEditBlock()
        return True

    def _left_list(self, event: QKeyEvent) -> bool:
        """Enter in an empty item, and Backspace at the head of an item, end the list there."""
        cursor = self.textCursor()
        if _list_at(cursor) is None or cursor.hasSelection():
            return False
        empty = cursor.block().length() == 1
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        back = event.key() == Qt.Key.Key_Backspace and cursor.atBlockStart()
        if not (back or (enter and empty)):
            return False
        prose_document.leave_list(cursor)
        self.style_changed.emit()
        return True


def _list_at(cursor: QTextCursor) -> QTextList | None:
    return cursor.currentList()


def _style_of(event: QKeyEvent) -> Style | None:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    key = Qt.Key(event.key())
    if modifiers == control:
        return _KEYS.get(key)
    return _SHIFT_KEYS.get(key) if modifiers == control | shift else None
