"""What is asked for where, as a table: who was never trained stands first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from portfolio.domain.polling import Need
from portfolio.services.poll_words import topic_label
from portfolio.texts import decimal, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW = 36
_MOST_ROWS = 12


class NeedTable(QTableView):
    """As high as its rows, up to twelve; more scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs = _Needs(self)
        self.setModel(self._needs)
        self.setAccessibleName(tr("Kebutuhan menurut daerah dan topik"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(_MOST_ROWS)  # the largest numbers stand first; thousands need not be asked
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Show these, in their order."""
        self._needs.show(needs)
        rows = min(len(needs), _MOST_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * _ROW + 2 * self.frameWidth() + 2)


class _Needs(QAbstractTableModel):
    """District, topic, how many ask, how many of them were never trained."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Need, ...] = ()

    def show(self, needs: Sequence[Need]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(needs)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    @override
    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        heads = (tr("Kabupaten atau kota"), tr("Topik"), tr("Meminta"), tr("Belum pernah dilatih"))
        return heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        need, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        said = (
            need.district or tr("Tidak disebut"),
            topic_label(need.topic),
            decimal(need.count),
            decimal(need.never_trained),
        )
        return said[column]


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column >= 2 else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
