"""A square of the matrix, painted alike in the table and in its legend."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.domain.alignment import COVERED, EMPTY, WEAK
from ui.theme.look import Look
from ui.theme.style import mixed
from ui.widgets.direction.words import LEVEL_ICONS

_SIDE = 20


def paint_cell(painter: QPainter, square: QRectF, level: int, look: Look) -> None:
    """Filled with a check, tinted with a ring, or nearly nothing."""
    palette = look.palette
    ground = {
        COVERED: palette.primary,
        WEAK: mixed(palette.surface, palette.accent, 0.16),
        EMPTY: mixed(palette.surface, palette.line, 0.3),
    }
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground[level]))
    painter.drawRoundedRect(square, 6, 6)
    if level == EMPTY:
        return
    sign, role = ("check", "on_primary") if level == COVERED else (LEVEL_ICONS[WEAK], "accent")
    size = min(16, int(square.width()) - 4)
    corner = square.center().toPoint() - QRectF(0, 0, size, size).center().toPoint()
    painter.drawPixmap(corner, look.pixmap(sign, role, size))


class Swatch(QWidget):
    """One square, for the legend."""

    def __init__(self, look: Look, level: int) -> None:
        super().__init__()
        self._look, self._level = look, level
        self.setFixedSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cell(painter, QRectF(self.rect()), self._level, self._look)
        if self._level == EMPTY:  # beside the table it lies on a ground of nearly its own colour
            painter.setPen(QColor(self._look.palette.line))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
