"""A list view that sets its items as squares under heads, all by itself."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from ui.widgets.gallery.squares import Squares

Index = QModelIndex | QPersistentModelIndex
_Cursor = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_Flag = QItemSelectionModel.SelectionFlag


class SquaresView(QListView):
    """Where items stand, how the cursor moves among them, and how runs of them are chosen.

    It is a list to screen readers, but Qt's own layouts know no heads, and walk through all items.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._squares = Squares((), 1)
        self._counts: Sequence[int] = ()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_counts(self, counts: Sequence[int]) -> None:
        """So many items stand under each head."""
        self._counts = counts
        self._lay_out()

    def select_runs(self, runs: Sequence[tuple[int, int]], how: QItemSelectionModel.SelectionFlag) -> None:
        """Choose these runs (first and last row), which may overlap, in one go."""
        selection = QItemSelection()
        for first, last in _apart(runs):
            selection.select(self._index(first), self._index(last))
        self.selectionModel().select(selection, how)

    def runs(self) -> list[tuple[int, int]]:
        """First and last rows of what is chosen, in order."""
        selection = self.selectionModel().selection()
        return sorted((one.top(), one.bottom()) for one in (selection.at(n) for n in range(selection.count())))

    def _lay_out(self) -> None:
        # The room of the scroll bar is left free even without one: else it would come and go with the last line.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        self._squares = Squares(self._counts, width)
        self.updateGeometries()
        self.viewport().update()

    def _moved(self) -> None:
        """Called when what is seen has moved, for what stands over the items."""

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)

    def _visible(self) -> QRect:
        return QRect(QPoint(0, self.verticalOffset()), self.viewport().size())

    @override
    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self._squares.count:
            return QRect()
        return self._squares.rect(index.row()).translated(0, -self.verticalOffset())

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        return self._index(self._squares.row_at(p + QPoint(0, self.verticalOffset())))

    @override
    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.isNull():
            return
        first = self._squares.above(index.row()) == index.row()
        if rect.top() < 0 or hint == _Hint.PositionAtTop:
            bar.setValue(0 if first else bar.value() + rect.top() - 48)
        elif rect.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + 12)

    @override
    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last, row = self._squares.count - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if row < 0:
            return self._index(0)
        match cursorAction:
            case _Cursor.MoveLeft | _Cursor.MovePrevious:
                row = max(row - 1, 0)
            case _Cursor.MoveRight | _Cursor.MoveNext:
                row = min(row + 1, last)
            case _Cursor.MoveUp:
                row = self._squares.above(row)
            case _Cursor.MoveDown:
                row = self._squares.below(row)
            case _Cursor.MoveHome:
                row = 0
            case _Cursor.MoveEnd:
                row = last
            case _Cursor.MovePageUp | _Cursor.MovePageDown:
                step = self._squares.above if cursorAction == _Cursor.MovePageUp else self._squares.below
                for _ in range(max(1, self.viewport().height() // self._squares.step)):
                    row = step(row)
        return self._index(row)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """As Qt asks for it: with Shift from one photo to another in their order, else the one at a place."""
        offset = QPoint(0, self.verticalOffset())
        ends = (self._squares.row_at(rect.topLeft() + offset), self._squares.row_at(rect.bottomRight() + offset))
        first, last = min(ends), max(ends)
        self.select_runs([(first if first >= 0 else last, last)] if last >= 0 else [], command)

    @override
    def selectAll(self) -> None:
        """As one run: Qt would ask each of 50,000 photos whether it may be chosen."""
        if self.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection and self._squares.count:
            self.select_runs([(0, self._squares.count - 1)], _Flag.ClearAndSelect)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; looking for one among 50,000 photos would only hold everything up."""

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        self.viewport().update()

    @override
    def doItemsLayout(self) -> None:
        """Qt asks for it after a reset; `show_photos` does it."""

    @override
    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._squares.step // 2)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._squares.height - height))
        self._moved()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        self._moved()

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return False

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    @override
    def viewportSizeHint(self) -> QSize:
        return QSize(600, 400)


def _apart(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same rows in order, as runs that neither touch nor overlap."""
    apart: list[tuple[int, int]] = []
    for first, last in sorted(runs):
        if apart and first <= apart[-1][1] + 1:
            apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
        else:
            apart.append((first, last))
    return apart
