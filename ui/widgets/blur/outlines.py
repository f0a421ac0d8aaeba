"""The lines on a photo that is being drawn on: light on dark, so that they are seen on every ground."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme.tokens import LIGHT, RADIUS
from ui.widgets.blur.areas import Area
from ui.widgets.blur.viewport import Viewport

_PAPER, _INK = LIGHT.surface, LIGHT.text
"""A photo does not turn dark with the window."""


def paint_cut(painter: QPainter, view: Viewport, kept: QRectF, ground: str) -> None:
    """Dim what lies outside of `kept`: it is cut off and will not be printed."""
    if kept == QRectF(0, 0, 1, 1):
        return
    veil = QColor(ground)
    veil.setAlphaF(0.7)
    frame, inner = view.frame, view.box_on_screen(kept)
    painter.fillRect(QRectF(frame.topLeft(), QPointF(frame.right(), inner.top())), veil)
    painter.fillRect(QRectF(QPointF(frame.left(), inner.bottom()), frame.bottomRight()), veil)
    painter.fillRect(QRectF(QPointF(frame.left(), inner.top()), inner.bottomLeft()), veil)
    painter.fillRect(QRectF(inner.topRight(), QPointF(frame.right(), inner.bottom())), veil)


def paint_outline(painter: QPainter, view: Viewport, area: Area, *, chosen: bool) -> None:
    """The area's outline, dashed where it is only proposed."""
    frame = view.frame
    path = area.path(frame.width(), frame.height()).translated(frame.topLeft())
    under = QColor(_INK)
    under.setAlphaF(0.65)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(under, 4 if chosen else 3))
    painter.drawPath(path)
    style = Qt.PenStyle.DashLine if area.proposed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(_PAPER), 2 if chosen else 1.2, style))
    painter.drawPath(path)


def paint_handles(painter: QPainter, places: Iterable[QPointF]) -> None:
    """What the chosen area is pulled by."""
    painter.setPen(QPen(QColor(_INK), 1.5))
    painter.setBrush(QColor(_PAPER))
    for place in places:
        painter.drawEllipse(place, 5, 5)


def paint_focus(painter: QPainter, rect: QRectF, color: str) -> None:
    """The ring that says that keys work here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(color), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
