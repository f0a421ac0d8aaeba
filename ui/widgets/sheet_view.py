"""The view of a sheet: cells that are typed in, ticked, pasted into, copied from."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from ui.theme.look import Look
from ui.widgets.combo_field import ComboBox
from ui.widgets.sheet import Sheet

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _LEAST, _BOX = 38, 200, 18
"""px: of a row, of the widest column, of a box to tick"""


class SheetView(QTableView):
    """Enter and typing edit a cell, Tab goes on to the next, Delete removes rows, Ctrl+V brings lines in."""

    pasted = Signal(str)
    """text of several cells or lines"""
    removal_wanted = Signal(list)
    """ids of the chosen records"""
    opened = Signal(str)
    """id of a record that was double clicked where nothing can be edited"""

    def __init__(self, look: Look, sheet: Sheet, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._waiting: list[dict[str, Any]] | None = None
        self.setModel(sheet)
        self.setAccessibleName(name)
        self.setItemDelegate(_SheetDelegate(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for n, column in enumerate(sheet.columns):
            head.resizeSection(n, column.width or _LEAST)
        head.setMinimumSectionSize(48)

    def show_rows(self, rows: list[dict[str, Any]]) -> None:
        """Show these, as soon as no cell is being typed in; the chosen cell stays."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._waiting = rows
            return
        current = self.currentIndex()
        record_id, row, column = self.sheet.id_at(current.row()), current.row(), current.column()
        self.sheet.show(rows)
        place = self.sheet.place_of(record_id) if record_id else row
        if current.isValid() and place >= 0 and self.currentIndex() != self.sheet.index(place, column):
            self.setCurrentIndex(self.sheet.index(min(place, self.sheet.rowCount() - 1), column))

    def chosen_ids(self) -> list[str]:
        """The records of which a cell is chosen, from top to bottom; with none chosen the one with the focus."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        rows = sorted({index.row() for index in chosen})
        return [record_id for row in rows if (record_id := self.sheet.id_at(row))]

    def begin(self) -> None:
        """Put the cursor into the empty row."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self.sheet.index(self.sheet.count, 0))

    def flush(self) -> None:
        """Keep what is being typed in a cell."""
        editor = QApplication.focusWidget()
        if self.state() == QAbstractItemView.State.EditingState and editor is not None and self.isAncestorOf(editor):
            self.commitData(editor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column that takes what is left never gets narrower than a name: the others are scrolled to."""
        super().resizeEvent(event)
        columns = self.sheet.columns
        rest = self.viewport().width() - sum(column.width for column in columns)
        for n, column in enumerate(columns):
            if not column.width:
                self.horizontalHeader().resizeSection(n, max(_LEAST, rest))

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if self._waiting is not None and self.state() != QAbstractItemView.State.EditingState:
            rows, self._waiting = self._waiting, None
            self.show_rows(rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState and not self.hasFocus():
            super().keyPressEvent(event)  # it comes up from the cell's editor
        elif event.matches(QKeySequence.StandardKey.Paste) and not self.sheet.read_only:
            self._paste(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Delete and self.chosen_ids() and not self.sheet.read_only:
            self.removal_wanted.emit(self.chosen_ids())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.currentIndex()
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            else:
                self.opened.emit(self.sheet.id_at(index.row()))
        else:
            super().keyPressEvent(event)

    def _paste(self, text: str) -> None:
        """A word goes into the cell; lines and columns are rows to be brought in."""
        index = self.currentIndex()
        if "\t" in text.strip() or "\n" in text.strip():
            self.pasted.emit(text)
        elif index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.sheet.setData(index, text)

    def _copy(self) -> None:
        """The chosen cells, as a spreadsheet takes them."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        lines = [
            "\t".join(str(index.data() or "") for index in sorted(chosen, key=QModelIndex.column) if index.row() == row)
            for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))


class _SheetDelegate(QStyledItemDelegate):
    """The editors (a line, a drop-down), and a box to tick that is seen on any ground."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is None:
            return
        on = Qt.CheckState(tick) == Qt.CheckState.Checked
        palette = self._look.palette
        box = QRectF(0, 0, _BOX, _BOX)
        box.moveCenter(QRectF(option.rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.primary if on else palette.muted), 1.5))
        painter.setBrush(QColor(palette.primary if on else palette.surface))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            painter.drawPixmap(box.topLeft() + QPointF(1, 1), self._look.pixmap("check", "on_primary", _BOX - 2))
        painter.restore()

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is None or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return super().editorEvent(event, model, option, index)
        pressed = event.type() == QEvent.Type.MouseButtonRelease or (
            isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        )
        if pressed:
            on = Qt.CheckState(tick) == Qt.CheckState.Checked
            other = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
            return model.setData(index, other.value, Qt.ItemDataRole.CheckStateRole)
        return False

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        column = model.columns[index.column()] if isinstance(model, Sheet) else None
        if column is None or column.kind != "choice":
            editor = super().createEditor(parent, option, index)
            editor.setProperty("role", "cell")
            return editor
        box = ComboBox(self._look, parent)
        for value, label in column.choices:
            box.addItem(label, value)
        box.activated.connect(self._on_chosen)
        return box

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, ComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def _on_chosen(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
