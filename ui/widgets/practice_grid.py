"""Practices as a grid of cards."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.delegates.practice_card import GAP, PracticeCardDelegate
from ui.models.practice_table import PracticeTable
from ui.theme.look import Look
from ui.widgets.pictures import Pictures

_LEAST_CARD = 232


class PracticeGrid(QListView):
    """As many cards side by side as fit; a thousand scroll as smoothly as ten."""

    opened = Signal(QModelIndex)
    """Enter or a double click on a card"""
    resized = Signal()
    """cards and columns have another size"""

    def __init__(self, look: Look, pictures: Pictures, table: PracticeTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = PracticeCardDelegate(look, pictures, self)
        self.columns = 1
        self.setModel(table)
        self.setItemDelegate(self._cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(48)
        self.setAccessibleName(tr("Praktik baik sebagai kartu"))
        self.doubleClicked.connect(self.opened)
        pictures.ready.connect(self._on_picture)

    @property
    def cell(self) -> QSize:
        """The size of a card with the gap after it."""
        return self._cards.cell

    def _on_picture(self, _key: str) -> None:
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        room = event.size().width()
        self.columns = max(1, (room + GAP) // (_LEAST_CARD + GAP))
        self._cards.set_grid((room - 1) // self.columns, self.columns)
        self.setGridSize(self._cards.cell)
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
