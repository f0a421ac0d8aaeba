"""The handle by which a line of the programme is moved: dragged, or with Alt and the arrows."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.buttons import IconButton

LINE_MIME = "application/x-praktik-programme-line"
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def way_of(event: QKeyEvent) -> int:
    """Whether these keys move a line up (-1) or down (1); 0 for neither."""
    alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    return _WAYS.get(Qt.Key(event.key()), 0) if alt else 0


class Grip(IconButton):
    """Says by how many lines its own is to move."""

    pushed = Signal(int)

    def __init__(self, look: Look, item_id: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "grip-vertical", tr("Pindahkan acara: seret, atau Alt+panah"), parent=parent)
        self._item_id = item_id
        self._pressed = QPoint()
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = event.position().toPoint() - self._pressed
        if event.buttons() & Qt.MouseButton.LeftButton and way.manhattanLength() > QApplication.startDragDistance():
            self.setDown(False)
            drag = QDrag(self)
            source = QMimeData()
            source.setData(LINE_MIME, QByteArray(self._item_id.encode()))
            drag.setMimeData(source)
            if (row := self.parentWidget()) is not None:
                drag.setPixmap(row.grab())
                drag.setHotSpot(self.pos() + self._pressed)
            drag.exec(Qt.DropAction.MoveAction)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A button would let arrows walk on to its neighbour.
        if event.key() in _WAYS:
            self.pushed.emit(_WAYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
