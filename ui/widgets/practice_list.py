"""Practices as a table, for many at a glance."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.models.practice_table import AUTHORS, COMPLETE, FACTS, MODEL, PHOTOS, TITLE, PracticeTable
from ui.theme import fonts

_SHARES = {AUTHORS: 0.21, FACTS: 0.2, MODEL: 0.13}
_FIXED = {PHOTOS: 72, COMPLETE: 96}
_MODEL_FROM = 900
"""px of width below which the learning model is left out"""


class PracticeList(QTableView):
    """Title, authors, class and subject, model, photos and completeness, a line each."""

    opened = Signal(QModelIndex)
    """Enter or a double click on a line"""

    def __init__(self, table: PracticeTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sheet")
        self.setModel(table)
        self.setFont(fonts.tabular(fonts.interface()))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Praktik baik sebagai tabel"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(42)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(56)
        for column, width in _FIXED.items():
            self.setColumnWidth(column, width)
        self.doubleClicked.connect(self.opened)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        self.setColumnHidden(MODEL, width < _MODEL_FROM)
        for column, share in _SHARES.items():
            self.setColumnWidth(column, round(share * width))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
