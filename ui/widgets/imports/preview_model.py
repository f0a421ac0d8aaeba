"""The rows of an import's preview for Qt's views."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon
from typing_extensions import override

from portfolio.services.imports import PlannedRow
from portfolio.texts import decimal, tr
from ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
LINE, OUTCOME = range(2)
_SIGNS = {"add": ("circle-plus", "ok"), "change": ("pencil", "primary"), "same": ("check", "muted"),
          "out": ("circle-x", "accent")}  # fmt: skip


class PreviewModel(QAbstractTableModel):
    """Line of the file, what happens with it, its fields, and what is to be said of it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fields: tuple[str, ...] = ()
        self._rows: list[PlannedRow] = []
        self._icons = {outcome: look.icon(icon, role, 16) for outcome, (icon, role) in _SIGNS.items()}

    def show(self, fields: Sequence[str], rows: Sequence[PlannedRow]) -> None:
        """Show these rows under these heads."""
        self.beginResetModel()
        self._fields, self._rows = tuple(fields), list(rows)
        self.endResetModel()

    @property
    def remark_column(self) -> int:
        """Where remarks stand."""
        return OUTCOME + 1

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else OUTCOME + 2 + len(self._fields)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == OUTCOME:
            return self._icons.get(row.outcome, QIcon())
        if role == Qt.ItemDataRole.ForegroundRole and row.outcome == "out" and column != self.remark_column:
            return QColor(self._look.palette.muted)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == LINE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Baris"), tr("Akan"), tr("Catatan"), *self._fields)[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _cell(self, row: PlannedRow, column: int) -> str:
        if column == LINE:
            return decimal(row.line)
        if column == OUTCOME:
            return {
                "add": tr("ditambahkan"),
                "change": tr("diperbarui"),
                "same": tr("dibiarkan"),
                "out": tr("dilewati"),
            }[row.outcome]
        if column == self.remark_column:
            return row.remark
        return row.words[column - OUTCOME - 2].replace("\n", ", ")
