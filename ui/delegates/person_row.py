"""A person as a line: initials, name, role."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.domain.names import initials
from portfolio.domain.person import Person
from portfolio.texts import tr
from ui.models.people import PERSON, role_of
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Size, Space

_HEIGHT, _AVATAR = 60, 40


class PersonRowDelegate(QStyledItemDelegate):
    """Paints a person."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        person = index.data(PERSON)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        avatar = QRectF(rect.x() + Space.S, rect.center().y() - _AVATAR / 2, _AVATAR, _AVATAR)
        self._paint_avatar(painter, avatar, person, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        self._paint_words(painter, rect.adjusted(Space.S + _AVATAR + Space.M, 0, -Space.S, 0), person)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        palette = self._look.palette
        if state & QStyle.StateFlag.State_Selected:
            ground = palette.primary_soft
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = palette.raised
        else:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_avatar(self, painter: QPainter, rect: QRectF, person: Person, *, chosen: bool) -> None:
        palette = self._look.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.surface if chosen else palette.primary_soft))
        painter.drawEllipse(rect)
        painter.setPen(QColor(palette.primary))
        painter.setFont(fonts.interface(Size.BODY, fonts.SEMIBOLD))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(person.name) or "?")

    def _paint_words(self, painter: QPainter, rect: QRectF, person: Person) -> None:
        palette = self._look.palette
        lines = [(person.full_name or tr("Belum bernama"), fonts.interface(weight=fonts.MEDIUM), palette.text)]
        if role := role_of(person):
            lines.append((role, fonts.interface(Size.CAPTION), palette.muted))
        y = rect.center().y() - sum(QFontMetrics(font).lineSpacing() for _, font, _ in lines) / 2
        for words, font, color in lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(color))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width()))
            line = QRectF(rect.x(), y, rect.width(), metrics.lineSpacing())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            y += metrics.lineSpacing()
