"""One thing that the library can be published as."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.outputs import Readiness
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Words

_NARROWEST = 276
"""px of a card"""
_MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of output as the window tells of it."""

    kind: str
    icon: str
    name: str
    purpose: str
    action: str
    """What its button says."""


class OutputCard(Card):
    """What it is for, and one button; where there is nothing to print yet, what has to be there first."""

    opened = Signal(str)
    """its kind"""
    mended = Signal(str)
    """a place where what is missing is made"""

    def __init__(self, look: Look, output: Output, parent: QWidget | None = None) -> None:
        super().__init__(Space.L, parent)
        self.output = output
        self._place = ""
        self.column.setSpacing(Space.S)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        sign = QLabel()
        sign.setPixmap(look.pixmap(output.icon, "primary", 22))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(output.name, "strong"))
        words.addWidget(Words(output.purpose, "caption"))
        head.addLayout(words, 1)
        self.column.addLayout(head)
        self.column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        self.reason = Words("", "caption")
        foot.addWidget(self.reason, 1)
        self.mend = Button(look, tr("Ke sana"), "plain", "arrow-right")
        self.mend.clicked.connect(self._on_mend)
        foot.addWidget(self.mend)
        self.button = Button(look, output.action, "quiet")
        self.button.setAccessibleName(f"{output.name}: {output.action}")
        self.button.clicked.connect(self._on_pressed)
        foot.addWidget(self.button)
        self.column.addLayout(foot)
        self.show_readiness(Readiness())

    def show_readiness(self, ready: Readiness) -> None:
        """Offer it, or say what has to be there first and lead there."""
        self._place = ready.place
        self.reason.setText(ready.missing)
        self.button.setVisible(not ready.missing)
        self.mend.setVisible(bool(ready.missing and ready.place))
        self.mend.setAccessibleName(tr("{name}: ke tempatnya", name=self.output.name))
        self.mend.setToolTip(ready.missing)

    def _on_pressed(self) -> None:
        self.opened.emit(self.output.kind)

    def _on_mend(self) -> None:
        self.mended.emit(self._place)


class OutputGroup(QWidget):
    """Cards of one purpose under its name, as many in a row as there is room for."""

    def __init__(self, name: str, cards: Sequence[OutputCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._blanks = [QWidget(self) for _ in range(_MOST_COLUMNS)]
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(Words(name, "heading"))
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.M)
        column.addLayout(self._grid)
        self._arrange(_MOST_COLUMNS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(_MOST_COLUMNS, (self.width() + Space.M) // (_NARROWEST + Space.M))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        # Blanks fill the first row up: cards are of one width in every group.
        for n, card in enumerate([*self._cards, *self._blanks[: max(columns - len(self._cards), 0)]]):
            self._grid.addWidget(card, n // columns, n % columns)
        for n in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(n, 1 if n < columns else 0)
