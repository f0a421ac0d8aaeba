"""How much of a photo is blurred, and the way to blur more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words


class BlurNote(QFrame):
    """A sentence and a button."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "raised")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        self._sign = QLabel()
        row.addWidget(self._sign)
        self.words = Words()
        row.addWidget(self.words, 1)
        self.button = Button(look, tr("Buramkan…"), "quiet", "droplet")
        self.button.clicked.connect(self.pressed)
        row.addWidget(self.button)

    def show_areas(self, areas: int, *, must: bool) -> None:
        """Show how many areas are blurred; `must` says that the photo waits for them."""
        if areas:
            self.words.setText(ntr("{n} bagian foto ini sudah diburamkan.", areas))
        elif must:
            self.words.setText(tr("Belum ada bagian yang diburamkan, jadi foto ini belum dapat terbit."))
        else:
            self.words.setText(tr("Bila cukup diburamkan, foto ini dapat terbit tanpa wajah itu."))
        icon, role = ("circle-check", "ok") if areas else ("circle-alert", "accent") if must else ("info", "primary")
        self._sign.setPixmap(self._look.pixmap(icon, role))
