"""A photo as a square, with signs for what it lacks and how it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.services.photo_place import PhotoLine
from ui.models.photo_list import BEST, LINE
from ui.models.photo_words import Sign, best_words, consent_sign, edited_sign, lacks
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size
from ui.widgets.pictures import Pictures

_CORNER = 4
_BADGE, _ICON, _INSET = 24, 16, 6


class PhotoSquareDelegate(QStyledItemDelegate):
    """Paints the picture, the signs in its corners, and whether it is chosen."""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures
        palette = look.palette
        self._raised, self._ground = QColor(palette.raised), QColor(palette.surface)
        self._chosen_pen = QPen(QColor(palette.primary), 4)
        self._focus_pen, self._inner_pen = QPen(QColor(palette.text), 2), QPen(QColor(palette.surface), 2)
        self._tint = QColor(palette.primary)
        self._tint.setAlphaF(0.18)
        self._check = look.pixmap("circle-check", "primary", 20)
        self._small, self._on_primary = fonts.interface(Size.CAPTION, fonts.SEMIBOLD), QColor(palette.on_primary)
        self._lost = look.pixmap("image-off", "muted", 24)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(148, 148)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE)
        if isinstance(line, PhotoLine):
            self._paint_picture(painter, option.rect, line)
            self._paint_choice(painter, option.rect, option.state)
            self._paint_signs(painter, option.rect, line)
            if index.data(BEST):
                self._paint_best(painter, option.rect)

    def _paint_picture(self, painter: QPainter, rect: QRect, line: PhotoLine) -> None:
        picture = self._pictures.filling(line.id, rect.size(), _CORNER)
        if picture is not None:
            painter.drawPixmap(rect, picture)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._raised)
        painter.drawRoundedRect(QRectF(rect), _CORNER, _CORNER)
        if self._pictures.missing(line.id):
            painter.drawPixmap(rect.center() - QPoint(12, 12), self._lost)

    def _paint_choice(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(self._chosen_pen)
            painter.setBrush(self._tint)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), _CORNER, _CORNER)
            self._paint_badge(painter, QPoint(rect.left() + _INSET, rect.top() + _INSET))
            painter.drawPixmap(rect.left() + _INSET + 2, rect.top() + _INSET + 2, self._check)
        if state & QStyle.StateFlag.State_HasFocus:
            # Dark and light side by side, within the frame of what is chosen: one of them stands out from any picture.
            inset = 5.0 if state & QStyle.StateFlag.State_Selected else 1.0
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for pen, further in ((self._focus_pen, inset), (self._inner_pen, inset + 2)):
                painter.setPen(pen)
                painter.drawRoundedRect(QRectF(rect).adjusted(further, further, -further, -further), _CORNER, _CORNER)

    def _paint_signs(self, painter: QPainter, rect: QRect, line: PhotoLine) -> None:
        """At the lower edge: consent at the left; at the right what is missing, and whether the photo was edited."""
        top = rect.bottom() + 1 - _INSET - _BADGE
        self._paint_sign(painter, QPoint(rect.left() + _INSET, top), consent_sign(line.consent))
        right = rect.right() + 1 - _INSET - _BADGE
        for sign in [*lacks(line), *([edited_sign()] if line.edited else [])]:
            self._paint_sign(painter, QPoint(right, top), sign)
            right -= _BADGE + 2

    def _paint_best(self, painter: QPainter, rect: QRect) -> None:
        """The best copy says so in a word, at the upper right."""
        words, metrics = best_words(), QFontMetrics(self._small)
        width = metrics.horizontalAdvance(words) + 16
        pill = QRect(rect.right() + 1 - _INSET - width, rect.top() + _INSET, width, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._chosen_pen.color())
        painter.drawRoundedRect(pill, _BADGE / 2, _BADGE / 2)
        painter.setFont(self._small)
        painter.setPen(self._on_primary)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_sign(self, painter: QPainter, corner: QPoint, sign: Sign) -> None:
        self._paint_badge(painter, corner)
        inner = (_BADGE - _ICON) // 2
        painter.drawPixmap(corner + QPoint(inner, inner), self._look.pixmap(sign.icon, sign.role, _ICON))

    def _paint_badge(self, painter: QPainter, corner: QPoint) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawEllipse(QRect(corner, QSize(_BADGE, _BADGE)))
