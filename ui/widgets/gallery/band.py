"""The frame that is drawn with the mouse to choose several photos."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication

from ui.theme.look import Look


class Band:
    """Knows from where to where the mouse was drawn, in px of the whole grid."""

    def __init__(self, look: Look) -> None:
        self._line, self._fill = QColor(look.palette.primary), QColor(look.palette.primary)
        self._fill.setAlphaF(0.15)
        self._from: QPoint | None = None
        self._drawn = False
        self.area = QRect()
        self.before: Sequence[tuple[int, int]] = ()
        """what was chosen before, and stays so"""

    def press(self, place: QPoint, before: Sequence[tuple[int, int]]) -> None:
        """A button went down here."""
        self._from, self._drawn, self.before = place, False, before

    def drag(self, place: QPoint) -> bool:
        """The mouse moved on; whether that is a frame, or only an unsteady hand."""
        if self._from is None:
            return False
        if (place - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._drawn = True
        left, right = sorted((self._from.x(), place.x()))
        top, bottom = sorted((self._from.y(), place.y()))
        self.area = QRect(QPoint(left, top), QPoint(right, bottom))
        return self._drawn

    def release(self) -> bool:
        """The button went up; whether a frame was drawn."""
        drawn, self._drawn, self._from = self._drawn, False, None
        return drawn

    def paint(self, painter: QPainter, offset: int) -> None:
        """Paint the frame while it is drawn."""
        if self._drawn:
            painter.setPen(QPen(self._line, 1))
            painter.setBrush(self._fill)
            painter.drawRect(self.area.translated(0, -offset))
