"""How far something has come, as a ring."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Palette


def paint_ring(painter: QPainter, palette: Palette, rect: QRectF, percent: int) -> None:
    """Paint the ring with its number in `rect` (square); full is a check mark's green, else the primary."""
    width = max(3.0, rect.width() / 11)
    ring = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.line), width))
    painter.drawEllipse(ring)
    color = palette.ok if percent >= 100 else palette.primary
    painter.setPen(QPen(QColor(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(ring, 90 * 16, -round(percent * 57.6))
    painter.setPen(QColor(palette.text))
    number = fonts.tabular(fonts.interface(max(10, round(rect.width() * 0.29)), fonts.SEMIBOLD))
    painter.setFont(number)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(percent))
    painter.restore()


class CompletenessRing(QWidget):
    """A ring that fills as a practice becomes complete, the percentage in its middle."""

    def __init__(self, look: Look, percent: int = 0, size: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = look.palette
        self._percent = -1
        self.setFixedSize(QSize(size, size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_percent(percent)

    @property
    def percent(self) -> int:
        """What it shows, 0 to 100."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Show another percentage."""
        if percent != self._percent:
            self._percent = percent
            said = tr("{percent} % lengkap", percent=percent)
            self.setAccessibleName(said)
            self.setToolTip(said)
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, self._palette, QRectF(self.rect()), self._percent)
        painter.end()
