"""The practices and chapters of a booklet as a list that can be checked and put in another order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from portfolio.services.booklet_chapters import BookletItem
from portfolio.texts import ntr, tr
from ui.widgets.pages.state import Entry

ENTRY = int(Qt.ItemDataRole.UserRole)
"""The role under which the whole `Entry` is found."""
_MIME = "application/x-praktik-contents-row"

Index = QModelIndex | QPersistentModelIndex


class ContentsModel(QAbstractListModel):
    """Shows entries; what a person changes is shown at once, and told."""

    reordered = Signal()
    """the order, or what is printed, is another one: see `printed_items`"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show what the library holds; what is not printed stays at its place in the list where possible."""
        arranged = _arranged(entries, [entry.id for entry in self._entries])
        if [entry.id for entry in arranged] == [entry.id for entry in self._entries]:
            self._entries = arranged
            self.dataChanged.emit(self.index(0), self.index(len(arranged) - 1))
        else:
            self.beginResetModel()
            self._entries = arranged
            self.endResetModel()

    @property
    def entries(self) -> Sequence[Entry]:
        """What is shown, in order."""
        return self._entries

    @property
    def printed_items(self) -> list[BookletItem]:
        """What is to be printed, in order."""
        return [entry.item for entry in self._entries if entry.printed]

    def row_of(self, entry_id: str) -> int:
        """The row of an entry, or -1."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == entry_id), -1)

    def move(self, row: int, to: int) -> bool:
        """Put the entry of `row` at `to`, counted without it; whether that is another place."""
        to = max(0, min(to, len(self._entries) - 1))
        if row == to or not 0 <= row < len(self._entries):
            return False
        # Qt counts the target with the moved row still in its place.
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + 1 if to > row else to)
        self._entries.insert(to, self._entries.pop(row))
        self.endMoveRows()
        self.reordered.emit()
        return True

    def print_all(self, printed: bool) -> None:
        """Print everything that is listed, or nothing."""
        self._entries = [replace(entry, printed=printed) for entry in self._entries]
        self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))
        self.reordered.emit()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return _told(self._entries[index.row()], role) if index.isValid() else None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        printed = Qt.CheckState(value) == Qt.CheckState.Checked
        self._entries[index.row()] = replace(self._entries[index.row()], printed=printed)
        self.dataChanged.emit(index, index)
        self.reordered.emit()
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable | flag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        carried.setData(_MIME, str(indexes[0].row()).encode())
        return carried

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if data.hasFormat(_MIME):
            source = int(bytes(data.data(_MIME).data()))
            target = row if row >= 0 else len(self._entries)
            self.move(source, target - 1 if target > source else target)
        # The row is already where it belongs: the view must not take it away as moved.
        return False


def _told(entry: Entry, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return shown_title(entry)
        case Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if entry.printed else Qt.CheckState.Unchecked
        case Qt.ItemDataRole.ToolTipRole:
            return "\n".join([shown_title(entry), *entry.gaps])
        case Qt.ItemDataRole.AccessibleTextRole:
            printed = tr("dicetak") if entry.printed else tr("tidak dicetak")
            return tr("{title}: {printed}, {hint}", title=shown_title(entry), printed=printed, hint=hint(entry))
    return entry if role == ENTRY else None


def shown_title(entry: Entry) -> str:
    """The title, also of a practice that has none yet."""
    return entry.title or tr("Praktik tanpa judul")


def hint(entry: Entry) -> str:
    """How far the practice has come, in a few words; of a chapter, what it is."""
    if entry.about:
        return entry.about
    return ntr("{n} hal belum lengkap", len(entry.gaps)) if entry.gaps else tr("Lengkap")


def _arranged(entries: Sequence[Entry], shown: Sequence[str]) -> list[Entry]:
    """The entries in the order that is shown, if the printed ones follow each other in it as the library says."""
    by_id = {entry.id: entry for entry in entries}
    kept = [by_id[entry_id] for entry_id in shown if entry_id in by_id]
    same_order = [entry.id for entry in kept if entry.printed] == [entry.id for entry in entries if entry.printed]
    return kept if same_order and len(kept) == len(entries) else list(entries)
