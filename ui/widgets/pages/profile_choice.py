"""Where a booklet goes: a card for each destination, in plain words, with the size its file will have."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
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

from portfolio.services.sizes import Expected
from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.labels import Words

_LEAST_MB = 0.1
"""A few pages without photos weigh less; "0,0 MB" would look like an error."""


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
        Purpose("screen", "monitor", tr("WhatsApp dan layar"), tr("Ringan dikirim, paling besar 5 MB.")),
        Purpose("upload", "upload", tr("Unggah ke laman"), tr("Sekecil yang diminta laman.")),
        Purpose("print", "printer", tr("Cetak sendiri"), tr("Lembar siap lipat untuk printer sekolah.")),
        Purpose("photocopy", "copy", tr("Fotokopi"), tr("Hitam-putih, dua halaman selembar.")),
        Purpose("press", "store", tr("Percetakan"), tr("Foto 300 dpi, lebihan 3 mm, dan tanda potong.")),
    )


class _Radio(QRadioButton):
    """Says when the keyboard comes and goes, for the ring lies round the whole card."""

    focused = Signal(bool)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class PurposeCard(QFrame):
    """One purpose; pressing anywhere on the card chooses it."""

    def __init__(self, look: Look, purpose: Purpose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = purpose
        self.setProperty("role", "tile")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, 2, Space.M, 2)
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        self.radio = _Radio(purpose.name)
        self.radio.focused.connect(self._on_focused)
        self.radio.setAccessibleDescription(purpose.explanation)
        head.addWidget(self.radio, 1)
        self.weight = Words("", "label", wrap=False)
        head.addWidget(self.weight)
        words.addLayout(head)
        self._explanation = Words(purpose.explanation, "caption")
        self._explanation.setContentsMargins(30, 0, 0, Space.XS)
        self._explanation.hide()
        words.addWidget(self._explanation)
        self.radio.toggled.connect(self._explanation.setVisible)
        self.setToolTip(purpose.explanation)
        row.addLayout(words, 1)
        sign = QLabel()
        sign.setPixmap(look.pixmap(purpose.icon, "muted"))
        row.addWidget(sign)

    def show_expected(self, expected: Expected | None) -> None:
        """Say how heavy the file will be, or nothing while that is not known."""
        size = decimal(max((expected.bytes if expected else 0) / 1e6, _LEAST_MB), 1)
        fits = expected is None or expected.fits
        self.weight.setText("" if expected is None else tr("± {mb} MB", mb=size))
        if not fits:
            self.weight.setText(tr("paling kecil ± {mb} MB", mb=size))
        self.weight.setProperty("role", "label" if fits else "warn")
        restyle(self.weight)
        self.radio.setAccessibleDescription(f"{self.purpose.explanation} {self.weight.text()}")

    def _on_focused(self, focused: bool) -> None:
        self.setProperty("ringed", focused)
        restyle(self)

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
        self.cards = {purpose.profile: PurposeCard(look, purpose) for purpose in purposes()}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for card in self.cards.values():
            self._group.addButton(card.radio)
            column.addWidget(card)
        next(iter(self.cards.values())).radio.setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def profile(self) -> str:
        """What is chosen."""
        return next(profile for profile, card in self.cards.items() if card.radio.isChecked())

    def choose(self, profile: str) -> None:
        """Choose a purpose as a person would."""
        self.cards[profile].radio.click()

    def _on_clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.profile)
