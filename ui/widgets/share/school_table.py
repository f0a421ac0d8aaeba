"""The schools of a booklet as a table: how much each wrote, and what became of its own booklet."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from portfolio.services.school_booklets import SchoolBooklet, SchoolShare
from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
SCHOOL, PRACTICES, OUTCOME = range(3)
_LEAST_MB = 0.1
_HEIGHT = 38


class SchoolTableModel(QAbstractTableModel):
    """A row for each school."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shares: tuple[SchoolShare, ...] = ()
        self._made: dict[str, SchoolBooklet] = {}
        self._done, self._refused = look.icon("circle-check", "ok", 16), look.icon("circle-x", "danger", 16)

    def show(self, shares: Sequence[SchoolShare], made: Mapping[str, SchoolBooklet]) -> None:
        """Show these schools; `made` is by a school's id."""
        self.beginResetModel()
        self._shares, self._made = tuple(shares), dict(made)
        self.endResetModel()

    def made_at(self, row: int) -> SchoolBooklet | None:
        """What became of the booklet in that row."""
        return self._made.get(self._shares[row].id) if 0 <= row < len(self._shares) else None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shares)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else OUTCOME + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        share = self._shares[index.row()]
        made, column = self._made.get(share.id), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (share.name, ntr("{n} praktik", share.practices), _outcome(made))[column]
        if column == OUTCOME and made is not None:
            if role == Qt.ItemDataRole.DecorationRole:
                return self._refused if made.refused else self._done
            if role == Qt.ItemDataRole.ForegroundRole and made.refused:
                return QColor(self._look.palette.danger)
        return QIcon() if role == Qt.ItemDataRole.DecorationRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Sekolah"), tr("Isi"), tr("Hasil"))[section]
        return None


class SchoolTable(QTableView):
    """The table; Enter or a double click opens what can be opened."""

    opened = Signal(object)
    """a `SchoolBooklet`"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SchoolTableModel(look, self)
        self.setModel(self.rows)
        self.setAccessibleName(tr("Sekolah dalam buklet"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(SCHOOL, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(PRACTICES, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(OUTCOME, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(self._on_activated)

    def show_schools(self, shares: Sequence[SchoolShare], made: Mapping[str, SchoolBooklet]) -> None:
        """Show these schools; while nothing is made (by a school's id), their names have all the room."""
        self.rows.show(shares, made)
        self.setColumnHidden(OUTCOME, not made)

    def _on_activated(self, index: QModelIndex) -> None:
        made = self.rows.made_at(index.row())
        if made is not None:
            self.opened.emit(made)


def _outcome(made: SchoolBooklet | None) -> str:
    if made is None:
        return ""
    if made.refused:
        return made.refused
    size = decimal(max(made.bytes / 1e6, _LEAST_MB), 1)
    return tr("{pages} · {mb} MB", pages=ntr("{n} halaman", made.pages), mb=size)
