"""Practices as rows for Qt's views."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from portfolio.domain.completeness import Completeness
from portfolio.domain.names import listed
from portfolio.services import frameworks
from portfolio.services.practices import PracticeLine
from portfolio.texts import decimal, ntr, tr

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which an index gives its `PracticeRow`."""
TITLE, AUTHORS, FACTS, MODEL, PHOTOS, COMPLETE = range(6)
_ROOT = QModelIndex()
_MIME = "application/x-praktik-practice"


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """One practice in a list."""

    line: PracticeLine
    completeness: Completeness | None = None
    """None until it is counted"""

    @property
    def title(self) -> str:
        """Its title, or what stands for a missing one."""
        return self.line.title or tr("Belum berjudul")

    @property
    def authors(self) -> str:
        """Who wrote it."""
        return listed(self.line.authors)

    @property
    def facts(self) -> str:
        """Class and subject on one line."""
        grade = tr("Kelas {name}", name=self.line.class_level) if self.line.class_level else ""
        return " · ".join(part for part in (grade, self.line.subject) if part)

    @property
    def model(self) -> str:
        """The learning model as the screen calls it."""
        return model_name(self.line.learning_model)

    @property
    def spoken(self) -> str:
        """Everything a card shows, for a screen reader."""
        done = tr("{percent} % lengkap", percent=self.completeness.percent) if self.completeness else ""
        parts = (self.title, self.authors, self.facts, ntr("{n} foto", self.line.photo_count), done)
        return ", ".join(part for part in parts if part)


def model_name(model_id: str) -> str:
    """What the screen calls a learning model; an unknown one is called by its id."""
    found = frameworks.learning_models().item(model_id)
    return found.label if found else model_id


class PracticeTable(QAbstractTableModel):
    """Practices in their order: a grid shows the first column, a table all of them."""

    dropped = Signal(str, str)
    """id of the practice that was dragged, id of the one it was dropped on"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PracticeRow] = []
        self.movable = False

    @property
    def rows(self) -> Sequence[PracticeRow]:
        """What it shows."""
        return self._rows

    def show(self, rows: Sequence[PracticeRow]) -> None:
        """Show these; where the same practices stay in the same order, views keep their place."""
        same = [row.line.id for row in rows] == [row.line.id for row in self._rows]
        if same:
            self._rows = list(rows)
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COMPLETE))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def place_of(self, practice_id: str) -> int:
        """The row of a practice, -1 where it is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.line.id == practice_id), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else COMPLETE + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TITLE:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == TITLE:
            return row.title
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (PHOTOS, COMPLETE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (tr("Judul"), tr("Penulis"), tr("Kelas dan mapel"), tr("Model"), tr("Foto"), tr("Lengkap"))
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft if section < PHOTOS else Qt.AlignmentFlag.AlignRight
            return left | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.movable and index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(_MIME, self._rows[indexes[0].row()].line.id.encode())
        return data

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        target = parent.row() if parent.isValid() else row
        if data.hasFormat(_MIME) and 0 <= target < len(self._rows):
            self.dropped.emit(data.data(_MIME).toStdString(), self._rows[target].line.id)
        return False  # the order is the library's: it comes back with the receipt


def _cell(row: PracticeRow, column: int) -> str:
    if column == COMPLETE:
        return tr("{percent} %", percent=row.completeness.percent) if row.completeness else ""
    if column == PHOTOS:
        return decimal(row.line.photo_count)
    return (row.title, row.authors, row.facts, row.model)[column]


def filtered(
    rows: Sequence[PracticeRow], words: str = "", models: frozenset[str] = frozenset(), *, incomplete: bool = False
) -> list[PracticeRow]:
    """The rows that hold every word, are told in one of the models (any, if none is named), and are not yet whole."""
    wanted = words.casefold().split()
    return [
        row
        for row in rows
        if (not models or row.line.learning_model in models)
        and (not incomplete or row.completeness is None or row.completeness.percent < 100)
        and all(word in _text_of(row) for word in wanted)
    ]


def _text_of(row: PracticeRow) -> str:
    return f"{row.title} {row.authors} {row.facts} {row.model} {row.line.summary}".casefold()
