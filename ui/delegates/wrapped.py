"""Words that wrap in the rows of a list or a table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

_EDGES = 24
"""px of a row that its paddings take"""


class Wrapped(QStyledItemDelegate):
    """Counts the edges of a row before its words are wrapped; Qt forgets them, and then cuts the last word."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect.setWidth(option.rect.width() - _EDGES)
        return super().sizeHint(narrower, index)
