"""One person of the register under a label: found by typing, added where the register does not know the name."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.person import Person
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.people_field import PeopleField, PeopleWords


class PersonLine(QWidget):
    """At most one: who is chosen takes the place of who was."""

    chosen = Signal(str)
    """id of a person, "" for nobody"""
    named = Signal(str)
    """a name that the register does not know"""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Words(label, "label"))
        words = PeopleWords(tr("Cari nama"), label + ": {name}", tr("Kosongkan"))
        self.people = PeopleField(look, words)
        self.people.chosen.connect(self._on_chosen)
        self.people.named.connect(self.named)
        self.people.entry.setAccessibleName(label)
        column.addWidget(self.people)

    def show_person(self, person: Person | None, register: Sequence[Person]) -> None:
        """Show who is chosen, and know whom to find."""
        self.people.know(register)
        self.people.show_chosen([person] if person is not None else [])
        self.people.entry.setVisible(person is None)

    def _on_chosen(self, ids: list[str]) -> None:
        self.chosen.emit(ids[-1] if ids else "")
