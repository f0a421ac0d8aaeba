"""The rows of the tree: trainings, forums below them, schools that have not passed on yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from portfolio.services.passing_on import Cascade, Node
from ui.widgets.dissemination.words import node_spoken

ROW = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CascadeRow:
    """One node as a row."""

    node: Node
    training_id: str
    """Of the training above it, "" for none."""
    lines: tuple[bool, ...]
    """For each generation above it, whether the line to a later row goes on beside this one."""
    last: bool
    """Whether it is the last of its siblings."""


class CascadeList(QAbstractListModel):
    """All nodes, each under the one it comes from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CascadeRow, ...] = ()

    def show(self, cascade: Cascade) -> None:
        """Show another tree."""
        rows = tuple(row for root in cascade.roots for row in _rows(root, root.id, (), last=True))
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    @property
    def rows(self) -> Sequence[CascadeRow]:
        """What is shown."""
        return self._rows

    def place_of(self, record_id: str) -> int:
        """The row of a forum or training, -1 where it is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.node.id == record_id), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.node.title or row.node.school
            case Qt.ItemDataRole.AccessibleTextRole:
                return node_spoken(row.node)
            case _:
                return None


def _rows(node: Node, training_id: str, lines: tuple[bool, ...], *, last: bool) -> Iterator[CascadeRow]:
    yield CascadeRow(node, training_id, lines, last)
    below = (*lines, not last) if node.generation else ()
    for child in node.children:
        yield from _rows(child, training_id, below, last=child is node.children[-1])
