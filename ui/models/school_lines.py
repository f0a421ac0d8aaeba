"""Schools as rows for Qt's views: fetched a page at a time, however many there are."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from portfolio.services.schools import PAGE, SchoolLine
from portfolio.texts import tr

Index = QModelIndex | QPersistentModelIndex
SCHOOL = int(Qt.ItemDataRole.UserRole)
"""gives the `SchoolLine`"""
_ROOT = QModelIndex()


class SchoolLines(QAbstractListModel):
    """The schools that fit what is looked for, as far as they were scrolled to."""

    more_wanted = Signal(object)
    """the last `SchoolLine`: the view came to its end"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[SchoolLine] = []
        self._more = self._asked = False

    def show(self, lines: Sequence[SchoolLine]) -> None:
        """Show the first page."""
        self._asked = False
        self._more = len(lines) == PAGE
        if [one.id for one in lines] == [one.id for one in self._lines[: len(lines)]] and len(lines) <= len(
            self._lines
        ):
            self._lines[: len(lines)] = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            if len(lines) == len(self._lines) or self._more:
                return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def add(self, lines: Sequence[SchoolLine]) -> None:
        """Show the next page below."""
        self._asked = False
        self._more = len(lines) == PAGE
        if lines:
            first = len(self._lines)
            self.beginInsertRows(_ROOT, first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def replace(self, line: SchoolLine) -> None:
        """Show what became of one school, where it stands."""
        if (place := self.place_of(line.id)) >= 0:
            self._lines[place] = line
            self.dataChanged.emit(self.index(place), self.index(place))

    def line(self, row: int) -> SchoolLine | None:
        """The school in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def place_of(self, school_id: str) -> int:
        """The row of a school, -1 where it is not shown (yet)."""
        return next((n for n, one in enumerate(self._lines) if one.id == school_id), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == SCHOOL:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name or tr("Belum bernama")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.name or tr("Belum bernama"), about(line)) if part)
        return None

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not self._asked

    @override
    def fetchMore(self, parent: Index) -> None:
        if self._lines and self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(self._lines[-1])


def about(line: SchoolLine) -> str:
    """Number and place on one line."""
    return " · ".join(part for part in (line.npsn, line.place) if part)
