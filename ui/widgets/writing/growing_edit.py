"""Text that is as high as what is written in it, and leaves scrolling and undo to the page."""

import math

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from ui.widgets.writing.pen import Pen

INDENT = 11
"""px by which a bare text field is wider than its text, on each side"""
PLACE_MIME = "application/x-praktik-place"
"""A photo's place, dragged within the editor."""


_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class GrowingEdit(QTextEdit):
    """Grows with its text. Undo belongs to the session, dropped files and pasted pictures to the screen."""

    edited = Signal(str)
    """what the field now holds; sent a moment after typing, when the field is left, and when asked to flush"""
    entered = Signal()
    left = Signal()
    photos_carried = Signal(object)
    """a `QMimeData` with files or a picture was pasted"""
    caret_moved = Signal(QRect)
    """where the caret stands, in this widget, while it has the focus"""

    least_height = 24
    """px"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pen = Pen(self)
        self.pen.due.connect(self._on_due)
        self._composing = False
        self._showing = False
        self._invitation = ""
        self._unconfirmed = False
        self._build()

    def invite(self, words: str) -> None:
        """Say in the empty field what belongs here; Qt's own placeholder is cut after its first line."""
        self._invitation = words
        self.setAccessibleDescription(words)
        self._on_size(self.document().size())

    def flush(self) -> None:
        """Send what was not sent yet."""
        self.pen.flush()

    def let_go(self) -> None:
        """Something else is going to be shown: forget what could not be sent."""
        self.pen.let_go()
        self._composing = self._unconfirmed = False

    @property
    def busy(self) -> bool:
        """Whether the person is at it: what the library says must wait."""
        return self.pen.unsent or self._composing

    def send(self) -> None:
        """Emit `edited`, if there is something new."""
        raise NotImplementedError  # each kind of text has its own form

    def doubt(self) -> None:
        """Something could not be kept: what was sent and not seen in the library since is sent again when flushed."""
        if self._unconfirmed:
            self._forget_kept()
            self.pen.keep_unsent()

    def _forget_kept(self) -> None:
        """No longer believe that the library holds what was sent."""
        raise NotImplementedError  # as above

    def _build(self) -> None:
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_caret)

    def _on_size(self, size: QSizeF) -> None:
        chrome = self.height() - self.viewport().height()
        wanted = size.height() if self.toPlainText() else max(size.height(), self._invitation_height())
        self.setFixedHeight(max(self.least_height, math.ceil(wanted) + chrome))

    def _invitation_height(self) -> float:
        room = QRectF(0, 0, max(self.viewport().width(), 40), 4000)
        return QFontMetricsF(self.font()).boundingRect(room, _WRAPPED, self._invitation).height()

    def _on_text_changed(self) -> None:
        if not self._showing and not self._composing:
            self.pen.touch()

    def _on_due(self) -> None:
        if self._composing:
            self.pen.touch()
        else:
            self.send()

    def _on_caret(self) -> None:
        if self.hasFocus():
            self.caret_moved.emit(self.cursorRect())

    @override
    def event(self, event: QEvent) -> bool:
        # Undo and redo are the session's: a text edit would take the keys before the window's shortcut.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_history(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_history(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if event.commitString():
            self.pen.touch()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self._on_caret()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu or another window that comes to the front is no reason to stop writing, but to keep what is written.
        self.flush()
        self.left.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_size(self.document().size())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._on_size(self.document().size())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._invitation and self.document().isEmpty() and not self._composing:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.setFont(self.font())
            painter.drawText(self.viewport().rect(), _WRAPPED, self._invitation)
            painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_for_the_screen(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if is_for_the_screen(event.mimeData()):
            event.ignore()
        else:
            super().dragMoveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if is_for_the_screen(event.mimeData()):
            event.ignore()
        else:
            super().dropEvent(event)


def is_for_the_screen(source: QMimeData) -> bool:
    """Whether a drag carries files, a picture or a photo of the practice, which no text field takes."""
    if source.hasFormat(PLACE_MIME):
        return True
    if any(url.isLocalFile() for url in source.urls()):
        return True
    return source.hasImage() and not source.hasText()


def let_drops_through(control: QWidget) -> None:
    """Leave dropped files to the screen behind a field."""
    control.setAcceptDrops(False)
    if isinstance(control, QAbstractScrollArea):
        control.viewport().setAcceptDrops(False)


def _is_history(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
