"""The pixels of an area as they will be printed: a few large cells."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.widgets.blur.areas import Area
from ui.widgets.blur.viewport import Viewport

_CELLS = 6
"""across the smaller side of an area, as many as in the output"""


class Cells:
    """Averages of a photo's areas; each is counted once, however often it is painted."""

    def __init__(self, photo: QImage) -> None:
        self._photo = photo
        self._of = lru_cache(maxsize=64)(self._averaged)

    def paint(self, painter: QPainter, area: Area, view: Viewport) -> None:
        """Paint the area on the photo as it lies in `view`."""
        box = self._box(area)
        if box.isEmpty():
            return
        frame = view.frame
        width, height = self._photo.width(), self._photo.height()
        target = QRectF(
            frame.x() + box.x() / width * frame.width(),
            frame.y() + box.y() / height * frame.height(),
            box.width() / width * frame.width(),
            box.height() / height * frame.height(),
        )
        painter.save()
        painter.setClipPath(area.path(frame.width(), frame.height()).translated(frame.topLeft()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(target, self._of(box.getRect(), self._unit(area)))
        painter.restore()

    def _box(self, area: Area) -> QRect:
        """The area's bounds in px of the photo."""
        width, height = self._photo.width(), self._photo.height()
        box = area.box(width / height)
        whole = QRectF(box.x() * width, box.y() * height, box.width() * width, box.height() * height)
        return whole.toAlignedRect() & self._photo.rect()

    def _unit(self, area: Area) -> float:
        """How many px of the photo a cell is wide."""
        if area.shape == "brush":
            across = area.size * self._photo.width()
        else:
            box = area.box(1)
            across = min(box.width() * self._photo.width(), box.height() * self._photo.height())
        return max(across / _CELLS, 1.0)

    def _averaged(self, box: tuple[int, int, int, int], unit: float) -> QImage:
        part = self._photo.copy(QRect(*box))
        across, down = max(round(box[2] / unit), 1), max(round(box[3] / unit), 1)
        return part.scaled(
            across, down, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
