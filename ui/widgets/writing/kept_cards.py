"""Cards of a column, one for each record, in the records' order."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Row(Protocol):
    """Anything that the library names."""

    id: str


R = TypeVar("R", bound=Row)
C = TypeVar("C", bound=QWidget)


class KeptCards(Generic[R, C]):
    """Keeps each card while its record is there, so that what is being typed into it goes on."""

    def __init__(self, column: QVBoxLayout, first: int, make: Callable[[R], C]) -> None:
        self._column, self._first, self._make = column, first, make
        self._cards: dict[str, C] = {}

    @property
    def cards(self) -> list[C]:
        """The cards in order."""
        return list(self._cards.values())

    def show(self, rows: Sequence[R]) -> list[C]:
        """Have a card for each of these, and no other; gives the new ones."""
        if list(self._cards) == [row.id for row in rows]:
            return []
        kept, new = self._cards, list[C]()
        self._cards = {}
        for row in rows:
            if (card := kept.pop(row.id, None)) is None:
                card = self._make(row)
                new.append(card)
            self._column.removeWidget(card)
            self._cards[row.id] = card
        for gone in kept.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, card in enumerate(self._cards.values(), self._first):
            self._column.insertWidget(place, card)
        return new
