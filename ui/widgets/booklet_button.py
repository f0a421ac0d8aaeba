"""A button that puts a chapter into a booklet, or takes it out again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from portfolio.services import booklets
from portfolio.services.booklet_chapters import BookletItem
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.buttons import Button

BOOKLET_TABLES = ("booklet", "booklet_chapter", "booklet_practice")


@dataclass(frozen=True, slots=True)
class BookletPlace:
    """A booklet that a chapter can go into."""

    id: str
    title: str
    holds: bool
    """whether the chapter is in it"""


class BookletButton(Button):
    """Its menu names the booklets; a check mark stands before those that hold the chapter."""

    chosen = Signal(str, bool)
    """id of a booklet, and whether it is to hold the chapter"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Masukkan ke buklet"), "quiet", "book-open", parent)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self.show_places(())

    def show_places(self, places: Sequence[BookletPlace]) -> None:
        """Offer these booklets."""
        self._menu.clear()
        for place in places:
            action = self._menu.addAction(place.title or tr("Buklet tanpa judul"))
            action.setCheckable(True)
            action.setChecked(place.holds)
            action.setData(place.id)
        self.setEnabled(bool(places))
        self.setToolTip("" if places else tr("Buat buklet dulu di Terbitan."))

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()), action.isChecked())


def booklet_places(library: Library, item: BookletItem) -> tuple[BookletPlace, ...]:
    """All booklets, and which of them hold this chapter."""
    return tuple(
        BookletPlace(one.id, one.title, item in booklets.open_booklet(library, one.id).items)
        for one in booklets.list_booklets(library)
    )
