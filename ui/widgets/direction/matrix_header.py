"""The head of the matrix: names of elements set upright, under the names of their tables."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size, Space

if TYPE_CHECKING:
    from ui.widgets.direction.matrix import MatrixModel

_BAND = 40
_MOST = 190


class ElementHeader(QHeaderView):
    """Paints itself: a style sheet knows no upright text."""

    def __init__(self, look: Look, cells: "MatrixModel", parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._cells = look, cells
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(fonts.interface(Size.CAPTION))
        names = [str(self._cells.headerData(n, Qt.Orientation.Horizontal)) for n in range(self._cells.columnCount())]
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return QSize(super().sizeHint().width(), _BAND + min(_MOST, round(longest)) + Space.L)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = 0
        for table in self._cells.tables:
            first = self.sectionViewportPosition(column)
            last = column + len(table.items) - 1
            right = self.sectionViewportPosition(last) + self.sectionSize(last)
            self._paint_band(painter, QRectF(first + 2, 4, right - first - 4, _BAND - 4), table.label)
            for n in range(column, last + 1):
                self._paint_name(painter, n)
            column = last + 1
        painter.end()

    def _paint_band(self, painter: QPainter, band: QRectF, name: str) -> None:
        palette = self._look.palette
        painter.setPen(QColor(palette.muted))
        painter.setFont(fonts.interface(11, fonts.SEMIBOLD))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(band.adjusted(0, 0, 0, -4), flags, name)
        painter.setPen(QPen(QColor(palette.line), 1.5))
        painter.drawLine(band.bottomLeft(), band.bottomRight())

    def _paint_name(self, painter: QPainter, column: int) -> None:
        font = fonts.interface(Size.CAPTION)
        room = self.height() - _BAND - Space.M
        name = str(self._cells.headerData(column, Qt.Orientation.Horizontal))
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.save()
        middle = self.sectionViewportPosition(column) + self.sectionSize(column) / 2
        painter.translate(QPointF(middle, self.height() - Space.S))
        painter.rotate(-90)
        painter.setFont(font)
        painter.setPen(QColor(self._look.palette.text))
        height = 20.0
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(0, -height / 2, room, height), flags, shown)
        painter.restore()
