"""Who wrote the practice."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from portfolio.domain.person import Person
from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.people_field import PeopleField, PeopleWords


class Byline(PeopleField):
    """Authors in order."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        words = PeopleWords(tr("Tambah penulis"), tr("Penulis {name}"), tr("Lepas dari praktik ini"))
        super().__init__(look, words, parent)

    def show_authors(self, authors: Sequence[Person]) -> None:
        """Show these authors."""
        self.show_chosen(authors)

    def show_people(self, people: Sequence[Person]) -> None:
        """Whom the entry can find."""
        self.know(people)
