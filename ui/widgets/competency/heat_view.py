"""The map of competencies: rows of the model, columns of people, the level in each cell deeper the higher it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from portfolio.services.competency_heat import HeatCell
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size, Space
from ui.widgets.competency.heat_model import CELL, KIND, HeatTable
from ui.widgets.competency.levels import level_ground, level_ink

Index = QModelIndex | QPersistentModelIndex
_ROW, _GROUP_ROW, _COLUMN, _HEAD = 40, 34, 80, 64
_WIDEST = 150
_NAMES_WIDE, _NAMES_NARROW, _NAMES_WIDEST = 316, 210, 520
_INDENT = {"group": 0, "indicator": 8, "focus": 24}


class HeatView(QTableView):
    """Names stay at the left and on top while the cells scroll; a cell is chosen by mouse or keys."""

    chosen = Signal(int, int)
    """row, column of the model"""

    def __init__(self, look: Look, table: HeatTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._table = look, table
        self._names = _NAMES_WIDE
        self.setModel(table)
        self.setItemDelegate(_Cells(look, table, self))
        self.setVerticalHeader(_RowNames(look, self))
        self.setHorizontalHeader(_ColumnNames(look, table, self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(tr("Peta kompetensi"))
        self.setTabKeyNavigation(False)
        table.modelReset.connect(self._on_reset)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._on_reset()

    def set_narrow(self, narrow: bool) -> None:
        """Give the names less room."""
        self._names = _NAMES_NARROW if narrow else _NAMES_WIDE
        self._spread()

    def _on_reset(self) -> None:
        for n in range(self._table.rowCount()):
            self.setRowHeight(n, _GROUP_ROW if self._table.row(n).kind == "group" else _ROW)
        self._spread()

    def _spread(self) -> None:
        """Few columns are wider, and leave the names what they don't need: so more of both can be read."""
        columns = max(self._table.columnCount(), 1)
        whole = self.viewport().width() + self.verticalHeader().width()
        names = max(self._names, min(_NAMES_WIDEST, whole - columns * _WIDEST))
        if names != self.verticalHeader().width():
            self.verticalHeader().setFixedWidth(names)
            self.updateGeometries()
        self.horizontalHeader().setDefaultSectionSize(max(_COLUMN, min(_WIDEST, (whole - names) // columns)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The band of a competency goes on where the columns end."""
        painter = QPainter(self.viewport())
        left, right = self.horizontalHeader().length() - self.horizontalHeader().offset(), self.viewport().width()
        for n in range(self._table.rowCount()):
            if left < right and self._table.row(n).kind == "group":
                band = QRect(left, self.rowViewportPosition(n), right - left, self.rowHeight(n))
                painter.fillRect(band, QColor(self._look.palette.raised))
        painter.end()
        super().paintEvent(event)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.row(), now.column())


class _Cells(QStyledItemDelegate):
    """The highest level with evidence and the number of practices; a dashed frame where evidence is missing."""

    def __init__(self, look: Look, table: HeatTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._table = look, table
        self._below = look.pixmap("arrow-down", "warn", 14)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._look.palette
        cell: HeatCell = index.data(CELL)
        if index.data(KIND) == "group":
            painter.fillRect(option.rect, QColor(palette.raised))
        area = QRectF(option.rect).adjusted(5, 4, -5, -4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.claims:
            self._paint_cell(painter, area, cell)
        elif index.data(KIND) == "focus":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.line))
            painter.drawEllipse(area.center(), 2, 2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(palette.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), 8, 8)
        painter.restore()

    def _paint_cell(self, painter: QPainter, area: QRectF, cell: HeatCell) -> None:
        palette, most = self._look.palette, self._table.most
        if cell.level:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(QColor(palette.warn), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(level_ground(palette, cell.level, most)))
        painter.drawRoundedRect(area, 6, 6)
        painter.setPen(QColor(level_ink(palette, cell.level, most) if cell.level else palette.warn))
        painter.setFont(fonts.interface(Size.BODY, fonts.SEMIBOLD))
        several = len(cell.practices) > 1
        shown = area.adjusted(0, 0, -18 if several else 0, 0)
        painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, str(cell.level) if cell.level else "?")
        if several:
            painter.setFont(fonts.interface(Size.CAPTION))
            painter.drawText(area.adjusted(0, 0, -8, 0), _RIGHT, f"×{len(cell.practices)}")
        if cell.below:
            badge = QRectF(area.left() + 3, area.center().y() - 8, 16, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.surface))
            painter.drawEllipse(badge)
            painter.drawPixmap(badge.adjusted(1, 1, -1, -1).toRect(), self._below)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class _RowNames(QHeaderView):
    """Competencies, indicators and focus areas, one indented under the other."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setFixedWidth(_NAMES_WIDE)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(_GROUP_ROW)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette = self._look.palette
        kind = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical, KIND))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical))
        painter.save()
        if kind == "group":
            painter.fillRect(rect.adjusted(1, 0, 0, 0), QColor(palette.raised))
        weight = {"group": fonts.SEMIBOLD, "indicator": fonts.MEDIUM}.get(kind)
        font = fonts.interface(Size.BODY if kind == "group" else 13, weight) if weight else fonts.interface(13)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        room = rect.adjusted(Space.M + _INDENT[kind], 1, -Space.S, -1)
        painter.drawText(room, _WRAPPED, _two_lines(text, QFontMetrics(font), room.width()))
        painter.restore()


class _ColumnNames(QHeaderView):
    """Names over their columns, with the lowest level that is expected under them."""

    def __init__(self, look: Look, table: HeatTable, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._table = look, table
        self.setFixedHeight(_HEAD)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(_COLUMN)

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        return QSize(_COLUMN, _HEAD)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette = self._look.palette
        column = self._table.column(logicalIndex)
        painter.save()
        painter.setPen(QColor(palette.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = fonts.interface(Size.CAPTION, fonts.SEMIBOLD if column is None else fonts.MEDIUM)
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        minimum = column.minimum if column else 0
        room = rect.adjusted(5, 4, -5, -22 if minimum else -4)
        painter.drawText(room, _CENTRED, _two_lines(text, QFontMetrics(font), room.width()))
        if minimum:
            painter.setFont(fonts.interface(11))
            painter.setPen(QColor(palette.muted))
            foot = QRect(rect.left(), rect.bottom() - 21, rect.width(), 18)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, tr("minimum {n}", n=minimum))
        painter.restore()


_CENTRED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text cut where two lines of that width end."""
    room = QRect(0, 0, width, 1000)
    highest = 2 * metrics.lineSpacing() + 2
    if metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height() <= highest:
        return text
    words = text.split(" ")
    while len(words) > 1:
        words.pop()
        shorter = " ".join(words) + "…"
        if metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), shorter).height() <= highest:
            return shorter
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
