"""The chosen photo in the panel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.services.photo_place import PhotoLine
from portfolio.texts import tr
from ui.models.photo_words import said_of
from ui.theme.look import Look
from ui.widgets.pictures import Pictures
from ui.widgets.pressable import Pressable

_WIDTH, _HEIGHT = 272, 204


class Preview(Pressable):
    """The whole photo, as it goes out; pressing it shows it large."""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(tr("Lihat besar"), parent)
        self._look, self._pictures = look, pictures
        self._line: PhotoLine | None = None
        self.setToolTip(tr("Lihat besar (Spasi)"))
        self.setFixedHeight(_HEIGHT)
        pictures.ready.connect(self._on_ready)

    def show_line(self, line: PhotoLine) -> None:
        """Show this photo."""
        self._line = line
        self.setAccessibleName(tr("Lihat besar: {photo}", photo=said_of(line)))
        self.update()

    def _on_ready(self, photo_id: str) -> None:
        if self._line is not None and photo_id == self._line.id:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._pictures.whole(self._line.id, _WIDTH)
        inner = self.rect().adjusted(3, 3, -3, -3)
        if picture is not None:
            size = picture.deviceIndependentSize().toSize()
            fitted = size.scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
            x = inner.x() + (inner.width() - fitted.width()) // 2
            y = inner.y() + (inner.height() - fitted.height()) // 2
            painter.drawPixmap(x, y, fitted.width(), fitted.height(), picture)
        elif self._pictures.missing(self._line.id):
            painter.setPen(QColor(self._look.palette.muted))
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, tr("Foto tidak dapat ditampilkan"))
        painter.end()
