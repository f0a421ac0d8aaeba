"""How a sheet of paper on the desk is painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPen

from ui.theme.tokens import Palette, Size

# Paper and its shadow look the same in a light and in a dark window, as on a desk by day and by night.
PAPER = QColor(255, 255, 255)
_SHADOW = QColor(0, 0, 0, 7)
_EDGE = QColor(0, 0, 0, 28)
_NUMBER = QColor(0, 0, 0, 70)
_NO_SHADE, _FOLD = QColor(0, 0, 0, 0), QColor(0, 0, 0, 34)
_SHADOW_REACH, _FOLD_SHARE = 8, 0.035


def paint_shadow(painter: QPainter, place: QRectF) -> None:
    """The shadow of pages that lie there: soft and a little below, as under a lamp; rings that lie over each other."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADOW)
    for reach in range(1, _SHADOW_REACH):
        painter.drawRoundedRect(place.adjusted(-reach, -reach / 2, reach, reach + 2), reach, reach)


def paint_page(painter: QPainter, place: QRectF, picture: QImage | None, number: int) -> None:
    """A page; where its picture is not there yet, blank paper with its number."""
    place = _on_device_pixels(painter, place)
    painter.fillRect(place, PAPER)
    if picture is None:
        _paint_number(painter, place, number)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not _fits(painter, place, picture))
        painter.drawImage(place, picture, QRectF(picture.rect()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_EDGE, 0))
    painter.drawRect(place)


def paint_fold(painter: QPainter, left: QRectF) -> None:
    """Where two pages meet they bend into the spine; `left` is the place of the left one."""
    reach = left.width() * _FOLD_SHARE
    fold = QRectF(left.right() - reach, left.top(), 2 * reach, left.height())
    shade = QLinearGradient(fold.topLeft(), fold.topRight())
    shade.setColorAt(0, _NO_SHADE)
    shade.setColorAt(0.5, _FOLD)
    shade.setColorAt(1, _NO_SHADE)
    painter.fillRect(fold, shade)


def paint_focus(painter: QPainter, frame: QRect, palette: Palette) -> None:
    """The ring that says where the keys go."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.primary), 2))
    painter.drawRoundedRect(QRectF(frame).adjusted(2, 2, -2, -2), 6, 6)


def _paint_number(painter: QPainter, place: QRectF, number: int) -> None:
    font = QFont(painter.font())
    font.setPixelSize(Size.BODY)
    painter.setFont(font)
    painter.setPen(_NUMBER)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))


def _on_device_pixels(painter: QPainter, place: QRectF) -> QRectF:
    """The place moved to whole pixels of the screen, so that the picture stays as sharp as it was made."""
    to_device = painter.deviceTransform()
    corner = to_device.map(place.topLeft())
    end = to_device.map(place.bottomRight())
    whole = QPointF(round(corner.x()), round(corner.y()))
    size = QSizeF(round(end.x() - corner.x()), round(end.y() - corner.y()))
    back, _ = to_device.inverted()
    return back.mapRect(QRectF(whole, size))


def _fits(painter: QPainter, place: QRectF, picture: QImage) -> bool:
    return round(painter.deviceTransform().mapRect(place).width()) == picture.width()
