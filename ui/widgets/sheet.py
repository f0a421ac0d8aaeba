"""A table of records that is filled in like a spreadsheet: what it holds; `sheet_view` shows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from portfolio.domain.identity import new_id
from portfolio.domain.wording import clean_line
from portfolio.texts import tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ID = "id"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: the field of the record that it shows."""

    name: str
    head: str
    width: int
    """px; a column of 0 takes what is left"""
    kind: Literal["text", "tick", "choice", "read"] = "text"
    choices: tuple[tuple[str, str], ...] = ()
    """(value, label) of a choice"""
    shown: Callable[[Any], str] | None = None
    """how a value is written, where not as it is"""


class Sheet(QAbstractTableModel):
    """Records as rows of plain values by field, and (where rows can be added) an empty row below them.

    What is typed is shown at once and said to who keeps it; an answer of the library takes its place later.
    """

    added = Signal(str, dict)
    """a new id, fields"""
    changed = Signal(str, dict)
    """id, fields"""

    def __init__(self, columns: Sequence[SheetColumn], *, grows: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._grows = grows
        self._rows: list[dict[str, Any]] = []
        self.read_only = False

    def show(self, rows: Sequence[dict[str, Any]]) -> None:
        """Show these; each has an `id`."""
        if [row[_ID] for row in rows] == [row[_ID] for row in self._rows]:
            if list(rows) != self._rows:
                self._rows = list(rows)
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """The record of a row, "" for the empty one."""
        return str(self._rows[row][_ID]) if 0 <= row < len(self._rows) else ""

    def place_of(self, record_id: str) -> int:
        """The row of a record, -1 where it is not there."""
        return next((n for n, row in enumerate(self._rows) if row[_ID] == record_id), -1)

    @property
    def count(self) -> int:
        """How many records there are."""
        return len(self._rows)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows) + (self._grows and not self.read_only)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way == Qt.Orientation.Horizontal:
            return self.columns[section].head
        return str(section + 1) if section < len(self._rows) else "+"

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        kind = self.columns[index.column()].kind
        if self.read_only or kind == "read":
            return flags
        if kind == "tick":
            return flags | Qt.ItemFlag.ItemIsUserCheckable if index.row() < len(self._rows) else flags
        return flags | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.columns[index.column()]
        if index.row() >= len(self._rows):
            empty = index.column() == 0 and role == Qt.ItemDataRole.DisplayRole
            return tr("Ketik nama di sini…") if empty else None
        value = self._rows[index.row()].get(column.name)
        match role:
            case Qt.ItemDataRole.CheckStateRole if column.kind == "tick":
                return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole if column.kind != "tick":
                return self._written(column, value)
            case Qt.ItemDataRole.EditRole:
                return value
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.head}: {self._written(column, value)}"
            case _:
                return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and column.kind == "tick":
            value = Qt.CheckState(value) == Qt.CheckState.Checked
        elif role != Qt.ItemDataRole.EditRole:
            return False
        if isinstance(value, str):
            value = clean_line(value)
        if index.row() >= len(self._rows):
            return self._add(column.name, value)
        row = self._rows[index.row()]
        if row.get(column.name) == value:
            return False
        row[column.name] = value
        self.dataChanged.emit(index, index)
        self.changed.emit(row[_ID], {column.name: value})
        return True

    def _add(self, name: str, value: Any) -> bool:
        if not value:
            return False
        place = len(self._rows)
        record_id = new_id()
        self.beginInsertRows(_ROOT, place, place)
        self._rows.append({_ID: record_id, "present": True, name: value})
        self.endInsertRows()
        self.added.emit(record_id, {name: value})
        return True

    def _written(self, column: SheetColumn, value: Any) -> str:
        if column.kind == "choice":
            return dict(column.choices).get(value, value or "")
        if column.kind == "tick":
            return tr("Ya") if value else tr("Tidak")
        return column.shown(value) if column.shown else str(value or "")
