"""What can be said of a photo: five cards, one of which is chosen."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from portfolio.domain.consent import ConsentState
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.consent.words import StateFace, state_faces
from ui.widgets.labels import Words


class StateCard(QFrame):
    """One state with its meaning; pressing anywhere on the card chooses it."""

    def __init__(self, look: Look, face: StateFace, key: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self.setProperty("role", "tile")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, 1, Space.M, 2)
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.radio = QRadioButton(face.name)
        self.radio.setAccessibleName(face.name)
        self.radio.setAccessibleDescription(face.meaning)
        self.radio.setToolTip(tr("Tekan {key}", key=key))
        words.addWidget(self.radio)
        self.meaning = Words(face.meaning, "caption")
        self.meaning.setContentsMargins(30, 0, 0, 2)
        words.addWidget(self.meaning)
        row.addLayout(words, 1)
        sign = QLabel()
        sign.setPixmap(look.pixmap(face.icon, face.role))
        row.addWidget(sign)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.radio.click()


class StateCards(QWidget):
    """The five states of a photo."""

    chosen = Signal(str)
    """the state that a person chose"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._brief = False
        self.cards: dict[ConsentState, StateCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for key, face in enumerate(state_faces(), 1):
            card = self.cards[face.state] = StateCard(look, face, key)
            self._group.addButton(card.radio)
            column.addWidget(card)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def state(self) -> ConsentState:
        """What is chosen."""
        return next((state for state, card in self.cards.items() if card.radio.isChecked()), "unchecked")

    def show_state(self, state: str) -> None:
        """Show what is kept."""
        card = self.cards.get(cast("ConsentState", state), self.cards["unchecked"])
        held = any(one.radio.hasFocus() for one in self.cards.values())
        card.radio.setChecked(True)
        if held:
            card.radio.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_meanings()

    def be_brief(self, brief: bool) -> None:
        """Explain the chosen state alone, to make room for what follows."""
        self._brief = brief
        self._show_meanings()

    def focus_chosen(self) -> None:
        """Let the arrow keys choose."""
        self.cards[self.state].radio.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, number: int) -> None:
        """Choose the card of that number, from 1, as a person would."""
        list(self.cards.values())[number - 1].radio.click()

    def _on_clicked(self, _button: QAbstractButton) -> None:
        self._show_meanings()
        self.chosen.emit(self.state)

    def _show_meanings(self) -> None:
        for card in self.cards.values():
            card.meaning.setVisible(not self._brief or card.radio.isChecked())
