"""Photos with the round corners that everything in the window has."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from ui.theme.tokens import RADIUS


def rounded(photo: QPixmap, size: QSize, ratio: float) -> QPixmap:
    """The middle of a photo in `size` logical px, for a screen of that device pixel ratio."""
    room = size * ratio
    filling = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    scaled = photo.scaled(room, filling, Qt.TransformationMode.SmoothTransformation)
    made = QPixmap(room)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(made.rect()), RADIUS * ratio, RADIUS * ratio)
    painter.setClipPath(outline)
    painter.drawPixmap((room.width() - scaled.width()) // 2, (room.height() - scaled.height()) // 2, scaled)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
