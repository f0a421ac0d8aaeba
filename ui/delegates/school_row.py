"""A school as a line: its name, and below it number and place."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.services.schools import SchoolLine
from portfolio.texts import tr
from ui.models.school_lines import SCHOOL, about
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Size, Space

_HEIGHT = 56


class SchoolRowDelegate(QStyledItemDelegate):
    """Paints a school."""

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
        line: SchoolLine = index.data(SCHOOL)
        palette = self._look.palette
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.primary_soft if chosen else palette.raised))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        words = [(line.name or tr("Belum bernama"), fonts.interface(weight=fonts.MEDIUM), palette.text)]
        if said := about(line):
            words.append((said, fonts.tabular(fonts.interface(Size.CAPTION)), palette.muted))
        y = rect.center().y() - sum(QFontMetricsF(font).lineSpacing() for _, font, _ in words) / 2
        for text, font, color in words:
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(QColor(color))
            room = QRectF(rect.x() + Space.M, y, rect.width() - 2 * Space.M, metrics.lineSpacing())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            y += metrics.lineSpacing()
        painter.restore()
