"""A slide as large as may be."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.presenter.show import Show


class SlideView(QWidget):
    """Shows the slide that is `ahead` of the present one (0 for itself)."""

    pressed = Signal()
    """the slide was clicked"""

    def __init__(self, show: Show, ahead: int = 0, ground: str = "#000000", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show, self._ahead, self._ground = show, ahead, QColor(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        show.moved.connect(self._on_moved)
        show.pictures.arrived.connect(self._on_arrived)
        self._on_moved()

    @property
    def shown(self) -> int | None:
        """The place of the slide that is to be seen; None beyond the last and while it is black."""
        place = self._show.place + self._ahead
        hidden = self._show.black and not self._ahead
        return place if place < len(self._show.slides) and not hidden else None

    def _on_moved(self) -> None:
        shown = self.shown
        title = self._show.slides[shown].title if shown is not None else tr("Layar hitam")
        self.setAccessibleName(title)
        self.update()

    def _on_arrived(self, page: int) -> None:
        if page == self.shown:
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        shown = self.shown
        picture = self._show.pictures.picture(shown) if shown is not None else None
        if shown is None and not self._ahead:
            painter.fillRect(self.rect(), QColor("#000000"))
        if picture is not None and not picture.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = picture.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            x, y = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.drawImage(QRectF(x, y, size.width(), size.height()), picture.image)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
