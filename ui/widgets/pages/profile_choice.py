"""Where a publication goes: a card for each purpose, in plain words."""

from dataclasses import dataclass

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

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words


@dataclass(frozen=True, slots=True)
class Purpose:
    """A profile as people know it."""

    profile: str
    icon: str
    name: str
    explanation: str


def purposes() -> tuple[Purpose, ...]:
    """All purposes in the language in use, the usual one first."""
    return (
        Purpose("screen", "monitor", tr("Layar dan WhatsApp"), tr("Ringan dikirim, paling besar 5 MB.")),
        Purpose("upload", "upload", tr("Unggah"), tr("Untuk situs web, paling besar 10 MB.")),
        Purpose("photocopy", "copy", tr("Fotokopi"), tr("Foto hitam-putih yang tetap jelas.")),
        Purpose("press", "printer", tr("Percetakan"), tr("Foto paling tajam; berkasnya besar.")),
    )


class PurposeCard(QFrame):
    """One purpose; pressing anywhere on the card chooses it."""

    def __init__(self, look: Look, purpose: Purpose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = purpose
        self.setProperty("role", "tile")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.XS, Space.M, Space.S)
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.radio = QRadioButton(purpose.name)
        self.radio.setAccessibleDescription(purpose.explanation)
        words.addWidget(self.radio)
        explanation = Words(purpose.explanation, "caption")
        explanation.setContentsMargins(30, 0, 0, 0)
        words.addWidget(explanation)
        row.addLayout(words, 1)
        sign = QLabel()
        sign.setPixmap(look.pixmap(purpose.icon, "muted"))
        row.addWidget(sign)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.radio.click()


class PurposeChoice(QWidget):
    """One of the purposes."""

    chosen = Signal(str)
    """the profile that a person chose"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = [PurposeCard(look, purpose) for purpose in purposes()]
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for card in self._cards:
            self._group.addButton(card.radio)
            column.addWidget(card)
        self._cards[0].radio.setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def profile(self) -> str:
        """What is chosen."""
        return next(card.purpose.profile for card in self._cards if card.radio.isChecked())

    def choose(self, profile: str) -> None:
        """Choose a purpose as a person would."""
        for card in self._cards:
            if card.purpose.profile == profile:
                card.radio.click()

    def _on_clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.profile)
