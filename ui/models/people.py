"""People as rows for Qt's views."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from portfolio.domain.person import Person
from portfolio.texts import tr

Index = QModelIndex | QPersistentModelIndex
PERSON = Qt.ItemDataRole.UserRole
"""The role under which an index gives its `Person`."""
_ROOT = QModelIndex()


class PeopleList(QAbstractListModel):
    """Everybody in the register."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: list[Person] = []

    def show(self, people: Sequence[Person]) -> None:
        """Show these; where nobody came or went, views keep their place."""
        same = [one.id for one in people] == [one.id for one in self._people]
        if same:
            self._people = list(people)
            if people:
                self.dataChanged.emit(self.index(0), self.index(len(people) - 1))
            return
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()

    def place_of(self, person_id: str) -> int:
        """The row of a person, -1 where there is none."""
        return next((n for n, one in enumerate(self._people) if one.id == person_id), -1)

    def person(self, row: int) -> Person | None:
        """The person in a row."""
        return self._people[row] if 0 <= row < len(self._people) else None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._people)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self._people[index.row()]
        if role == PERSON:
            return person
        if role == Qt.ItemDataRole.DisplayRole:
            return person.full_name or tr("Belum bernama")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (person.full_name or tr("Belum bernama"), role_of(person)) if part)
        return None


def role_of(person: Person) -> str:
    """Role and subject on one line."""
    return " · ".join(part for part in (person.role, person.subject) if part)
