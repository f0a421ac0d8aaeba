"""The search of the whole library: asks while the person types, and leads to what was picked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from portfolio.services import find
from portfolio.services.find import Hit
from portfolio.services.libraries import Library
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.search_field import SearchField
from ui.widgets.search_results import SearchResults

WAYS = {
    "practice": "practice",
    "photo": "photos",
    "person": "school",
    "school": "school",
    "statement": "direction",
    "inquiry": "inquiry",
    "training": "training",
    "dissemination": "dissemination",
    "partner": "competencies",
    "survey": "needs",
    "exhibition": "exhibition",
    "artifact": "exhibition",
}


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, and for which words."""

    words: str
    hits: Sequence[Hit]


class Search(QObject):
    """Joins the search field with the list under it."""

    picked = Signal(str, str)
    """place and record to show"""

    def __init__(self, session: Session, look: Look, field: SearchField, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._field = field
        self.results = SearchResults(look, field, parent)
        field.searched.connect(self._on_searched)
        self.results.chosen.connect(self._on_chosen)

    def _on_searched(self, words: str) -> None:
        if words:
            self._session.ask(self, self._show, _found, words)
        else:
            self.results.hide()

    def _show(self, found: Found) -> None:
        if self._field.hasFocus() and found.words == self._field.text().strip():
            self.results.show_hits(found.words, found.hits)

    def _on_chosen(self, kind: str, record_id: str) -> None:
        self.picked.emit(WAYS[kind], record_id)


def _found(library: Library, words: str) -> Found:
    return Found(words, find.find(library, words, limit=30))
