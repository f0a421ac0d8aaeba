"""The map of competencies as a table for Qt's views."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from portfolio.services.competency_heat import Heat, HeatCell, HeatColumn, HeatRow
from portfolio.texts import ntr, tr
from ui.widgets.competency.levels import level_words

Index = QModelIndex | QPersistentModelIndex
CELL = int(Qt.ItemDataRole.UserRole)
"""gives the `HeatCell`"""
KIND = CELL + 1
"""gives the row's kind"""
_ROOT = QModelIndex()


class HeatTable(QAbstractTableModel):
    """The first column is for all together, then one for each person, practice or school."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heat: Heat | None = None
        self._rows: tuple[HeatRow, ...] = ()
        self._fine = True

    @property
    def heat(self) -> Heat | None:
        """What it shows."""
        return self._heat

    @property
    def most(self) -> int:
        """How many levels the model has."""
        return len(self._heat.model.levels) if self._heat else 5

    def show(self, heat: Heat) -> None:
        """Show this map; where rows and columns stay, views keep their place."""
        same = (
            self._heat is not None
            and [column.id for column in heat.columns] == [column.id for column in self._heat.columns]
            and heat.model == self._heat.model
        )
        if same:
            self._heat = heat
            self._rows = self._narrowed(heat)
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(heat.columns)))
            return
        self.beginResetModel()
        self._heat = heat
        self._rows = self._narrowed(heat)
        self.endResetModel()

    def set_fine(self, fine: bool) -> None:
        """Show focus areas too, or competencies and indicators alone."""
        if fine != self._fine:
            self.beginResetModel()
            self._fine = fine
            self._rows = self._narrowed(self._heat) if self._heat else ()
            self.endResetModel()

    def row(self, n: int) -> HeatRow:
        """The row at that place."""
        return self._rows[n]

    def cell(self, row: int, column: int) -> HeatCell:
        """The cell at that place."""
        line = self._rows[row]
        return line.total if column == 0 else line.cells[column - 1]

    def column(self, n: int) -> HeatColumn | None:
        """The column at that place; None for the one of all together."""
        return self._heat.columns[n - 1] if self._heat and n > 0 else None

    def place_of(self, item: str) -> int:
        """The row of that id, or of what it belongs to; -1 where it is not shown."""
        return next((n for n, line in enumerate(self._rows) if line.row.id == item), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._heat is None else 1 + len(self._heat.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == CELL:
            return self.cell(index.row(), index.column())
        if role == KIND:
            return self._rows[index.row()].kind
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(index.row(), index.column())
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            column = self.column(section)
            name = tr("Semua") if column is None else column.name or tr("Praktik tanpa judul")
            return name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
        line = self._rows[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.row.code}  {line.row.label}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.row.label
        return line.kind if role == KIND else None

    def _narrowed(self, heat: Heat) -> tuple[HeatRow, ...]:
        return tuple(row for row in heat.rows if self._fine or row.kind != "focus")

    def _spoken(self, row: int, column: int) -> str:
        cell, named = self.cell(row, column), self.column(column)
        who = named.name if named else tr("Semua")
        parts = [f"{self._rows[row].row.code} {self._rows[row].row.label}", who, cell_words(self._heat, cell)]
        return "\n".join(parts)


def cell_words(heat: Heat | None, cell: HeatCell) -> str:
    """What a cell says, in words."""
    if heat is None or not cell.claims:
        return tr("Belum ada")
    practices = ntr("{n} praktik", len(cell.practices))
    if not cell.level:
        return tr("{practices}, belum ada bukti", practices=practices)
    words = f"{level_words(heat.model.level(cell.level))}, {practices}"
    return tr("{words}, di bawah tingkat minimum", words=words) if cell.below else words
