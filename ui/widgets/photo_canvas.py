"""One photo as it goes out, painted as large as there is room."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import RADIUS
from ui.widgets.pictures import Pictures

_ROUGH = 320
"""px of the longer side of the picture that is shown first, for it comes sooner"""


class PhotoCanvas(QWidget):
    """Shows the photo whole, or pixel for pixel; then mouse, wheel and `pan` move it."""

    pressed_twice = Signal()

    def __init__(self, look: Look, pictures: Pictures, *, framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures, self._framed = look, pictures, framed
        self._photo_id = ""
        self._whole = True
        self._shift = QPointF()
        self._grip: QPointF | None = None
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        pictures.ready.connect(self._on_ready)

    def show_photo(self, photo_id: str, said: str) -> None:
        """Show this photo, which a screen reader calls `said`."""
        if photo_id != self._photo_id:
            self._photo_id, self._shift = photo_id, QPointF()
        self.setAccessibleName(said)
        self.update()

    @property
    def whole(self) -> bool:
        """Whether all of the photo is to be seen."""
        return self._whole

    def toggle_zoom(self) -> None:
        """Whole, or pixel for pixel."""
        self._whole = not self._whole
        self._shift = QPointF()
        self._show_hand()
        self.update()

    def pan(self, by: QPointF) -> None:
        """Move a photo that is larger than the room, never beyond its edges."""
        picture = None if self._whole else self._pictures.whole(self._photo_id)
        if picture is None:
            return
        size = picture.deviceIndependentSize()
        across = max((size.width() - self.width()) / 2, 0.0)
        along = max((size.height() - self.height()) / 2, 0.0)
        shift = self._shift + by
        self._shift = QPointF(min(max(shift.x(), -across), across), min(max(shift.y(), -along), along))
        self.update()

    def _on_ready(self, photo_id: str) -> None:
        if photo_id == self._photo_id:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._framed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.palette.raised))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        if self._photo_id:
            self._paint_photo(painter)
        painter.end()

    def _paint_photo(self, painter: QPainter) -> None:
        picture = self._pictures.whole(self._photo_id)
        if picture is not None:
            painter.drawPixmap(self._target(picture.deviceIndependentSize()), picture, QRectF(picture.rect()))
            return
        rough = self._pictures.whole(self._photo_id, _ROUGH)
        if rough is not None:
            painter.drawPixmap(self._fitted(rough), rough, QRectF(rough.rect()))
            return
        failed = self._pictures.missing(self._photo_id)
        painter.setPen(QColor(self._look.palette.muted))
        words = tr("Foto tidak dapat ditampilkan") if failed else tr("Sedang dibuka…")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _target(self, size: QSizeF) -> QRectF:
        if self._whole:
            size = size.scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(self._corner(size) + self._shift, size)

    def _fitted(self, rough: QPixmap) -> QRectF:
        size = rough.deviceIndependentSize().scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(self._corner(size), size)

    def _corner(self, size: QSizeF) -> QPointF:
        return QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)

    def _show_hand(self) -> None:
        if self._whole:
            self.unsetCursor()
        else:
            held = self._grip is not None
            self.setCursor(Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._whole and event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self._show_hand()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            moved, self._grip = event.position() - self._grip, event.position()
            self.pan(moved)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self._show_hand()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pressed_twice.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pan(QPointF(event.angleDelta()) / 2)
