"""The name of a section in its colour, with its icon."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import fonts, icons

_ICON = 20
_GAP = 8


class SectionLabel(QWidget):
    """Icon and name; a style sheet knows no colours that come from a table, so it paints itself."""

    def __init__(self, icon: str, name: str, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._name, self._color = icon, name, color
        self.setFont(fonts.interface(17, fonts.BOLD))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_ICON + _GAP + QFontMetrics(self.font()).horizontalAdvance(self._name) + 2, 32)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 32)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = icons.pixmap(self._icon, self._color, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - _ICON) // 2, picture)
        painter.setPen(QColor(self._color))
        room = QRect(_ICON + _GAP, 0, self.width() - _ICON - _GAP, self.height())
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()
