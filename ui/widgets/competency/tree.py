"""A competency model as a tree to tick rows in, with a line to search it."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from portfolio.domain.competency_model import CompetencyModel, FocusArea
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.search_field import SearchField

_ID = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT = 34
_BESIDE = 52
"""px of a row that the box and the paddings take"""


class _WrappedRows(QStyledItemDelegate):
    """Rows as high as their words need in the width that is left beside indentation and box."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.initStyleOption(option, index)
        depth, parent = 1, index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        width = self._tree.viewport().width() - depth * self._tree.indentation() - _BESIDE
        room = QRect(0, 0, max(width, 80), 1000)
        words = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, option.text)
        return QSize(80, max(_ROW_HEIGHT, words.height() + 14))


class _Tree(QTreeWidget):
    """Lays its rows out again when its width changes."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class CompetencyTree(QWidget):
    """Competencies hold indicators, indicators focus areas; the last two can be ticked."""

    ticked = Signal()
    """something was ticked or unticked by the person"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._setting = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.search = SearchField(look, tr("Cari kode atau kata, mis. 1.2 atau asesmen"))
        self.search.searched.connect(self._on_searched)
        column.addWidget(self.search)
        self._tree = _Tree()
        self._tree.setHeaderHidden(True)
        self._tree.setColumnCount(1)
        self._tree.setIndentation(18)
        self._tree.setWordWrap(True)
        self._tree.setItemDelegate(_WrappedRows(self._tree))
        self._tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setAccessibleName(tr("Kompetensi, indikator, dan fokus"))
        self._tree.itemChanged.connect(self._on_item)
        column.addWidget(self._tree, 1)
        self._none = Words(tr("Tidak ada yang cocok. Coba kata lain."), "muted")
        self._none.hide()
        column.addWidget(self._none)

    def show_model(self, model: CompetencyModel, ticked: Collection[str], fixed: Collection[str] = ()) -> None:
        """Show a model with these rows ticked; `fixed` ones can't be unticked."""
        self._setting = True
        self._tree.clear()
        self._rows.clear()
        for group in model.groups:
            top = self._item(self._tree.invisibleRootItem(), group.row)
            top.setFont(0, fonts.interface(weight=fonts.SEMIBOLD))
            for indicator in group.indicators:
                middle = self._tickable(top, indicator.row, ticked, fixed)
                middle.setFont(0, fonts.interface(weight=fonts.MEDIUM))
                for focus in indicator.focus:
                    self._tickable(middle, focus, ticked, fixed)
        self._tree.expandAll()
        self._setting = False
        self._on_searched(self.search.text().strip())

    def ticked_ids(self) -> list[str]:
        """What is ticked, in the order of the model; fixed rows too."""
        return [key for key, item in self._rows.items() if item.checkState(0) == Qt.CheckState.Checked]

    def _item(self, parent: QTreeWidgetItem, row: FocusArea) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent)
        item.setText(0, f"{row.code}  {row.label}")
        item.setToolTip(0, row.label)
        item.setData(0, _ID, row.id)
        return item

    def _tickable(
        self, parent: QTreeWidgetItem, row: FocusArea, ticked: Collection[str], fixed: Collection[str]
    ) -> QTreeWidgetItem:
        item = self._item(parent, row)
        on = row.id in ticked or row.id in fixed
        item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        if row.id in fixed:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setToolTip(0, tr("{name} (sudah dicatat)", name=row.label))
        self._rows[row.id] = item
        return item

    def _on_item(self, _item: QTreeWidgetItem, _column: int) -> None:
        if not self._setting:
            self.ticked.emit()

    def _on_searched(self, text: str) -> None:
        """Show rows that hold every word, with what they belong to and what belongs to them."""
        words = text.casefold().split()
        found = [_narrow(item, words) for item in _children(self._tree.invisibleRootItem())]
        self._none.setVisible(not any(found))


def _narrow(item: QTreeWidgetItem, words: list[str]) -> bool:
    """Hide what does not fit; whether anything of this branch is shown."""
    text = item.text(0).casefold()
    own = all(word in text for word in words)
    below = [_narrow(child, [] if own else words) for child in _children(item)]
    shown = own or any(below)
    item.setHidden(not shown)
    return shown


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(n) for n in range(item.childCount()))
    return [child for child in children if child is not None]
