"""Statements against the elements of the framework: covered, weak, empty, at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from portfolio.domain.alignment import EMPTY, statement_name
from portfolio.domain.framework import FrameworkTable
from portfolio.services.direction import Direction, StatementPage
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size, Space
from ui.widgets.direction.cell import paint_cell
from ui.widgets.direction.matrix_header import ElementHeader
from ui.widgets.direction.words import level_words

_ROW = 38
_NAMES, _NAMES_NARROW, _NARROW = 300, 170, 860
LEVEL = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """A row a statement, and one for the school as a whole; a column an element."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pages: tuple[StatementPage, ...] = ()
        self.tables: tuple[FrameworkTable, ...] = ()
        self.elements: list[tuple[str, str]] = []
        self._names: list[str] = []
        self._levels: list[list[int]] = []

    def show_direction(self, direction: Direction) -> None:
        """Show another state."""
        pages = tuple(page for page in direction.statements if page.aligned.after.strip() or page.tags)
        elements = [(table.id, item.id) for table in direction.tables for item in table.items]
        levels = [[page.aligned.level(element) for element in elements] for page in pages]
        levels.append([direction.level(*element) for element in elements])
        same = [page.statement.id for page in pages] == [page.statement.id for page in self.pages]
        if same and elements == self.elements:
            self.pages, self._levels = pages, levels
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
            return
        self.beginResetModel()
        self.pages, self.tables, self.elements, self._levels = pages, direction.tables, elements, levels
        self._names = [item.label for table in direction.tables for item in table.items]
        self.endResetModel()

    def page(self, index: Index) -> StatementPage | None:
        """The statement of a cell; None in the row of the whole school."""
        return self.pages[index.row()] if index.isValid() and index.row() < len(self.pages) else None

    def told(self, index: Index) -> str:
        """A cell in words."""
        row = self.row_name(index.row())
        return tr(
            "{row} · {element}: {level}",
            row=row,
            element=self._names[index.column()],
            level=level_words(self._levels[index.row()][index.column()]).lower(),
        )

    def row_name(self, row: int) -> str:
        """Misi 2; or the school."""
        if row >= len(self.pages):
            return tr("Sekolah")
        page = self.pages[row]
        return statement_name(page.statement.kind, page.number)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._levels)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.elements)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == LEVEL:
            return self._levels[index.row()][index.column()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.told(index)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            return self._names[section] if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
        words = self.pages[section].aligned.after if section < len(self.pages) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row_name(section)
        return words if role in (Qt.ItemDataRole.ToolTipRole, LEVEL) else None


class Matrix(QTableView):
    """The matrix; as high as it is long, so that the place scrolls and not it."""

    opened = Signal(str, str, str)
    """a cell was pressed twice, or Enter on it: the statement's id, scheme, item"""
    stepped = Signal()
    """another cell has the focus"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cells = MatrixModel(self)
        self.setModel(self.cells)
        self.setHorizontalHeader(ElementHeader(look, self.cells, self))
        self.setVerticalHeader(_NameHeader(look, self.cells, self))
        self.setItemDelegate(_CellDelegate(look, self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Matriks penyelarasan"))
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._on_opened)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.cells.modelReset.connect(self._fit)

    def show_direction(self, direction: Direction) -> None:
        """Show how every statement covers every element."""
        self.cells.show_direction(direction)

    def current(self) -> tuple[StatementPage | None, tuple[str, str]] | None:
        """The statement (None: the school) and the element of the cell in focus."""
        index = self.currentIndex()
        return (self.cells.page(index), self.cells.elements[index.column()]) if index.isValid() else None

    def _fit(self) -> None:
        """Columns share the width; the height is what the rows take."""
        columns = self.cells.columnCount()
        if not columns:
            return
        names = _NAMES if self.width() >= _NARROW else _NAMES_NARROW
        self.verticalHeader().setFixedWidth(names)
        width = max(20, (self.width() - names - 4) // columns)
        for column in range(columns):
            self.setColumnWidth(column, width)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + _ROW * self.cells.rowCount() + Space.M)

    def _on_opened(self, index: QModelIndex) -> None:
        page = self.cells.page(index)
        if page is not None:
            self.opened.emit(page.statement.id, *self.cells.elements[index.column()])

    def _on_current(self) -> None:
        self.stepped.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()


class _NameHeader(QHeaderView):
    """Names of the statements at the left, with their first words where there is room."""

    def __init__(self, look: Look, cells: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look, self._cells = look, cells
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(_ROW)

    @override
    def paintSection(self, painter: QPainter, rect: QRectF, index: int) -> None:  # type: ignore[override]
        palette = self._look.palette
        room = QRectF(rect).adjusted(Space.M, 0, -Space.S, 0)
        bold, plain = fonts.interface(weight=fonts.SEMIBOLD), fonts.interface(Size.CAPTION)
        name = self._cells.row_name(index)
        painter.save()
        painter.setPen(QColor(palette.text))
        painter.setFont(bold)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, flags, name)
        room.setLeft(room.left() + QFontMetricsF(bold).horizontalAdvance(name) + Space.S)
        words = str(self._cells.headerData(index, Qt.Orientation.Vertical, LEVEL) or "")
        if room.width() > 60 and words:
            painter.setFont(plain)
            painter.setPen(QColor(palette.muted))
            painter.drawText(
                room, flags, QFontMetricsF(plain).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            )
        if index == len(self._cells.pages):
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(QRectF(rect).topLeft(), QRectF(rect).topRight())
        painter.restore()


class _CellDelegate(QStyledItemDelegate):
    """A square: filled with a check, tinted with a ring, or nearly nothing."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(32, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._look.palette
        rect = QRectF(option.rect)
        side = min(rect.width() - 4, 26.0)
        square = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == index.model().rowCount() - 1:
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        paint_cell(painter, square, index.data(LEVEL), self._look)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(palette.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square.adjusted(-2, -2, 2, 2), 8, 8)
        painter.restore()


def untouched(direction: Direction) -> Sequence[str]:
    """Names of elements that no statement claims."""
    return [
        item.label for table in direction.tables for item in table.items if direction.level(table.id, item.id) == EMPTY
    ]
