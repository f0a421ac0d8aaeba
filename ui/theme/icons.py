"""The line icons, in the palette's colours."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources


def icon(name: str, color: str, size: int, ratio: float) -> QIcon:
    """The icon of that name (a file of resources/icons/) with its stroke in `color`, for a screen of that ratio.

    How it looks disabled, the style derives from it.
    """
    return QIcon(_drawn(name, color, size, ratio))


def pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """The icon as a picture of `size` logical px for a screen of that device pixel ratio."""
    return _drawn(name, color, size, ratio)


def drawing(name: str, colors: dict[str, str], size: QSize, ratio: float) -> QPixmap:
    """One of the larger drawings, its placeholder colours replaced by the palette's."""
    svg = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    for placeholder, color in colors.items():
        svg = svg.replace(placeholder, color)
    return _rendered(svg, size, ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, size: int, ratio: float) -> QPixmap:
    svg = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return _rendered(svg.replace("currentColor", color), QSize(size, size), ratio)


def _rendered(svg: str, size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
