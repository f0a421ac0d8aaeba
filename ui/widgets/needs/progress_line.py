"""A number over time towards its target, plainly: points on a line from zero, the target broken across."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size

_HEIGHT = 132
_TOP, _FOOT, _SIDE = 22, 20, 12


@dataclass(frozen=True, slots=True)
class Point:
    """One measurement."""

    when: str
    """short, as it stands under the line"""
    value: float
    text: str


class ProgressLine(QWidget):
    """The measurements of an indicator, in order."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = look.palette
        self._points: tuple[Point, ...] = ()
        self._target: float | None = None
        self._target_text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)

    def show_points(self, points: Sequence[Point], target: float | None, target_text: str) -> None:
        """Show these; of fewer than two there is no line to show."""
        self._points, self._target, self._target_text = tuple(points), target, target_text
        self.setVisible(len(points) > 1)
        said = [f"{point.when}: {point.text}" for point in points]
        self.setAccessibleName("; ".join([*said, target_text] if target is not None else said))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._points) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        floor = self.height() - _FOOT
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        self._draw_target(painter)
        spots = [self._spot(n, point.value) for n, point in enumerate(self._points)]
        painter.setPen(QPen(QColor(self._palette.primary), 2))
        painter.drawPolyline(spots)
        painter.setBrush(QColor(self._palette.primary))
        for spot in spots:
            painter.drawEllipse(spot, 3.5, 3.5)
        self._draw_words(painter, spots)
        painter.end()

    def _spot(self, n: int, value: float) -> QPointF:
        slot = (self.width() - 2 * _SIDE) / len(self._points)
        return QPointF(_SIDE + slot * (n + 0.5), self._level(value))

    def _level(self, value: float) -> float:
        """Where a value stands, in px from above; zero is the floor."""
        top = max([*(point.value for point in self._points), self._target or 0.0, 1e-9])
        floor = self.height() - _FOOT
        return floor - (floor - _TOP) * max(value, 0.0) / top

    def _draw_target(self, painter: QPainter) -> None:
        if self._target is None:
            return
        y = self._level(self._target)
        painter.setPen(QPen(QColor(self._palette.accent), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        font = fonts.interface(Size.CAPTION, fonts.SEMIBOLD)
        painter.setFont(font)
        width = QFontMetricsF(font).horizontalAdvance(self._target_text) + 8
        words = QRectF(0, y - 18 if y > 20 else y + 2, width, 16)
        painter.fillRect(words, QColor(self._palette.surface))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._target_text)

    def _draw_words(self, painter: QPainter, spots: Sequence[QPointF]) -> None:
        """The number above each point, the day below it; of many only as many days as have room."""
        strong, plain = fonts.tabular(fonts.interface(Size.CAPTION, fonts.SEMIBOLD)), fonts.interface(Size.CAPTION)
        widest = max(QFontMetricsF(plain).horizontalAdvance(point.when) for point in self._points) + 10
        every = max(1, round(widest * len(spots) / max(self.width(), 1) + 0.49))
        for n, (point, spot) in enumerate(zip(self._points, spots, strict=True)):
            if n % every and n != len(spots) - 1:
                continue
            painter.setFont(strong)
            painter.setPen(QColor(self._palette.text))
            room = QFontMetricsF(strong).horizontalAdvance(point.text) + 8
            box = QRectF(spot.x() - room / 2, spot.y() - 21, room, 16)
            painter.fillRect(box, QColor(self._palette.surface))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, point.text)
            painter.setFont(plain)
            painter.setPen(QColor(self._palette.muted))
            foot = QRectF(spot.x() - widest / 2, self.height() - _FOOT + 3, widest, 16)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, point.when)
