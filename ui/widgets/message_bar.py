"""A message at the top of a place: what happened, and what to do."""

from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.errors import PraktikError
from portfolio.texts import tr
from ui.crash import report_fault
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Words

Tone = Literal["info", "ok", "warn", "danger"]
_SIGNS = {"info": ("info", "primary"), "ok": ("circle-check", "ok"), "warn": ("triangle-alert", "warn"),
          "danger": ("octagon-alert", "danger")}  # fmt: skip


PASSING = 6_000
"""ms that a message is shown which asks nothing of anybody"""


class MessageBar(QFrame):
    """One message with a sign, words, and where it helps an action; it can be put away."""

    acted = Signal()
    """the action was pressed"""
    dismissed = Signal()
    """the message was put away"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        self._sign = QLabel()
        self._sign.setFixedSize(20, 20)
        row.addWidget(self._sign)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._title = Words("", "strong")
        self._advice = Words()
        for words in (self._title, self._advice):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            texts.addWidget(words)
        row.addLayout(texts, 1)
        self._action = Button(look, "")
        self._action.clicked.connect(self.acted)
        row.addWidget(self._action)
        self._cross = IconButton(look, "x", tr("Tutup pesan"))
        self._cross.clicked.connect(self._on_cross)
        row.addWidget(self._cross)
        self._pass = QTimer(self, singleShot=True, interval=PASSING)
        self._pass.timeout.connect(self._on_cross)
        self.hide()

    def say(
        self,
        tone: Tone,
        title: str,
        advice: str = "",
        action: str = "",
        *,
        lasting: bool = False,
        passing: bool = False,
    ) -> None:
        """Show a message instead of the one before; a `lasting` one has no cross, a `passing` one goes."""
        self._pass.stop()
        if passing:
            self._pass.start()
        sign, role = _SIGNS[tone]
        self._sign.setPixmap(self._look.pixmap(sign, role))
        self._title.setText(title)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self._cross.setVisible(not lasting)
        self.setAccessibleName(f"{title} {advice}".strip())
        self.setProperty("tone", tone)
        restyle(self)
        self.show()

    def say_error(self, error: Exception, action: str = "") -> None:
        """Say what happened and what to do; a fault of the program is written down first."""
        if isinstance(error, PraktikError):
            self.say("danger", error.title, error.advice, action)
            return
        path = report_fault(error)
        title = tr("Ada yang salah di dalam program. Yang sudah tersimpan tetap aman.")
        self.say("danger", title, tr("Laporan tanpa isi tulisan Anda ada di {path}.", path=path) if path else "")

    def put_away(self) -> None:
        """Hide what is outdated; a lasting message stays."""
        if not self._cross.isHidden():
            self.hide()

    @property
    def text(self) -> str:
        """What it says, "" while it is put away."""
        return "" if self.isHidden() else self.accessibleName()

    def _on_cross(self) -> None:
        self.hide()
        self.dismissed.emit()
