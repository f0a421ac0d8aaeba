"""The photo with the frame that is kept, drawn and pulled."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.gallery.cut import Cut, Grip

_REACH = 14
"""px around an edge within which the mouse takes hold of it"""
_EDGE = 10
"""px left free around the photo, so that its corners can be gripped"""
_STEP = 0.01
_SHAPES = {
    "move": Qt.CursorShape.SizeAllCursor,
    "left": Qt.CursorShape.SizeHorCursor,
    "right": Qt.CursorShape.SizeHorCursor,
    "top": Qt.CursorShape.SizeVerCursor,
    "bottom": Qt.CursorShape.SizeVerCursor,
    "left top": Qt.CursorShape.SizeFDiagCursor,
    "right bottom": Qt.CursorShape.SizeFDiagCursor,
    "right top": Qt.CursorShape.SizeBDiagCursor,
    "left bottom": Qt.CursorShape.SizeBDiagCursor,
}
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropCanvas(QWidget):
    """Edges and corners are pulled, the frame is moved, or the point is set; arrows do the same in small steps."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = QPixmap()
        self._held: Grip | None = None
        self._at = QPointF()
        self.cut = Cut(1.0)
        self.pointing = False
        """whether the mouse sets the point to keep rather than the frame"""
        self.setMinimumSize(320, 240)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Bingkai potongan"))
        self.setAccessibleDescription(tr("Panah memindahkan bingkai, Shift dan panah mengubah ukurannya."))

    def show_picture(self, picture: QPixmap, cut: Cut) -> None:
        """Show the whole photo and what is kept of it."""
        self._picture = picture
        self.take(cut)

    def take(self, cut: Cut) -> None:
        """Show another frame or point."""
        self.cut = cut
        self.update()
        self.changed.emit()

    def _area(self) -> QRectF:
        """Where the whole photo stands."""
        room = QSize(self.width() - 2 * _EDGE, self.height() - 2 * _EDGE)
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        x, y = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(x, y, max(size.width(), 1), max(size.height(), 1))

    def _frame(self) -> QRectF:
        area = self._area()
        left, top, right, bottom = self.cut.box
        return QRectF(
            area.x() + left * area.width(),
            area.y() + top * area.height(),
            (right - left) * area.width(),
            (bottom - top) * area.height(),
        )

    def _grip_at(self, place: QPointF) -> Grip | None:
        frame = self._frame()
        if not frame.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(place):
            return None
        across = "left" if abs(place.x() - frame.left()) <= _REACH else ""
        across = across or ("right" if abs(place.x() - frame.right()) <= _REACH else "")
        down = "top" if abs(place.y() - frame.top()) <= _REACH else ""
        down = down or ("bottom" if abs(place.y() - frame.bottom()) <= _REACH else "")
        return _GRIPS[across, down]

    def _point_to(self, place: QPointF) -> None:
        area = self._area()
        self.take(self.cut.pointed((place.x() - area.x()) / area.width(), (place.y() - area.y()) / area.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area, frame = self._area(), self._frame()
        painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))
        shade = QPainterPath()
        shade.addRect(area)
        inside = QPainterPath()
        inside.addRect(frame)
        veil = QColor(self._look.palette.canvas)
        veil.setAlphaF(0.72)
        painter.fillPath(shade.subtracted(inside), veil)
        painter.setPen(QPen(QColor(self._look.palette.primary), 2))
        painter.drawRect(frame)
        self._paint_handles(painter, frame)
        self._paint_point(painter, area)
        painter.end()

    def _paint_handles(self, painter: QPainter, frame: QRectF) -> None:
        painter.setBrush(QColor(self._look.palette.surface))
        middle = frame.center()
        for x in (frame.left(), middle.x(), frame.right()):
            for y in (frame.top(), middle.y(), frame.bottom()):
                if (x, y) != (middle.x(), middle.y()):
                    painter.drawEllipse(QPointF(x, y), 6, 6)

    def _paint_point(self, painter: QPainter, area: QRectF) -> None:
        x, y = self.cut.point
        place = QPointF(area.x() + x * area.width(), area.y() + y * area.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((self._look.palette.surface, 5), (self._look.palette.accent, 2.5)):
            painter.setPen(QPen(QColor(color), width))
            painter.drawEllipse(place, 13, 13)
            painter.drawPoint(place)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.pointing:
            self._point_to(event.position())
            return
        self._held, self._at = self._grip_at(event.position()), event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.pointing:
            self.setCursor(Qt.CursorShape.CrossCursor)
            if event.buttons() & Qt.MouseButton.LeftButton:
                self._point_to(event.position())
            return
        if self._held is None:
            grip = self._grip_at(event.position())
            self.setCursor(_SHAPES[grip] if grip else Qt.CursorShape.ArrowCursor)
            return
        area, moved = self._area(), event.position() - self._at
        self._at = event.position()
        self.take(self.cut.pulled(self._held, moved.x() / area.width(), moved.y() / area.height()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is None:
            super().keyPressEvent(event)
            return
        dx, dy = arrow[0] * _STEP, arrow[1] * _STEP
        if self.pointing:
            self.take(self.cut.pointed(self.cut.point[0] + dx, self.cut.point[1] + dy))
        else:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.take(self.cut.pulled("right bottom" if shift else "move", dx, dy))


_GRIPS: dict[tuple[str, str], Grip] = {
    ("", ""): "move",
    ("left", ""): "left",
    ("right", ""): "right",
    ("", "top"): "top",
    ("", "bottom"): "bottom",
    ("left", "top"): "left top",
    ("right", "top"): "right top",
    ("left", "bottom"): "left bottom",
    ("right", "bottom"): "right bottom",
}
