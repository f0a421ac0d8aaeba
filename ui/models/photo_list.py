"""The photos of the grid as a list for Qt's views."""

import html

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from portfolio.services.photo_place import PhotoLine
from ui.models.photo_lines import Arrangement
from ui.models.photo_words import best_words, said_of, signs_of

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its `PhotoLine`."""
BEST = LINE + 1
"""Whether it is the best copy of similar photos."""
_ROOT = QModelIndex()


class PhotoList(QAbstractListModel):
    """An arrangement, one photo a row; taking over 50,000 costs as little as taking over one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.arrangement = Arrangement()

    def show(self, arrangement: Arrangement) -> bool:
        """Show this; whether rows moved, so that views lost their selection."""
        same = self.arrangement.rows == arrangement.rows
        if same:
            self.arrangement = arrangement
            if arrangement.lines:
                self.dataChanged.emit(self.index(0), self.index(len(arrangement.lines) - 1))
            return False
        self.beginResetModel()
        self.arrangement = arrangement
        self.endResetModel()
        return True

    def line(self, row: int) -> PhotoLine | None:
        """The photo of a row."""
        lines = self.arrangement.lines
        return lines[row] if 0 <= row < len(lines) else None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.arrangement.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None or role == Qt.ItemDataRole.DisplayRole:
            return None
        if role == LINE:
            return line
        if role == BEST:
            return line.id in self.arrangement.best
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{best_words()}. {said_of(line)}" if line.id in self.arrangement.best else said_of(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = [line.caption or line.name, *(sign.words for sign in signs_of(line))]
            return "".join(f"<p style='margin: 0'>{html.escape(words)}</p>" for words in told)
        return None
