"""What is worth doing next, worst first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.completeness import Harm
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.labels import Hairline, OneLine, Words
from ui.widgets.pressable import Pressable

_SIGNS = {"must": ("circle-alert", "accent"), "should": ("circle-dot", "primary"), "could": ("circle", "muted")}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and where."""

    harm: Harm
    message: str
    subject: str
    """the practice, or the part of the school, that it is about"""
    place: str
    record_id: str
    more: int
    """how many other things are missing there"""


class NextSteps(Card):
    """A list of steps; pressing one leads to its place."""

    chosen = Signal(str, str)
    """place and record"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self.column.setSpacing(Space.S)
        self.column.addWidget(Words(tr("Langkah berikutnya"), "heading"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.column.addLayout(self._lines)
        self.column.addStretch(1)
        self._build_done()
        self.column.addStretch(1)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps instead of the ones before."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for n, step in enumerate(steps):
            if n:
                self._lines.addWidget(Hairline())
            line = _StepLine(self._look, step)
            line.chosen.connect(self.chosen)
            self._lines.addWidget(line)
        self._done.setVisible(not steps)

    def _build_done(self) -> None:
        self._done = QWidget()
        row = QHBoxLayout(self._done)
        row.setContentsMargins(0, Space.M, 0, Space.M)
        row.setSpacing(Space.L)
        sign = QLabel()
        sign.setPixmap(self._look.pixmap("circle-check", "ok", 40))
        row.addWidget(sign)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Words(tr("Semua praktik sudah lengkap."), "strong"))
        texts.addWidget(Words(tr("Saatnya melihat buklet halaman demi halaman, lalu mencetaknya."), "muted"))
        row.addLayout(texts, 1)
        self.column.addWidget(self._done)


class _StepLine(Pressable):
    chosen = Signal(str, str)

    def __init__(self, look: Look, step: Step) -> None:
        super().__init__(f"{step.message} {step.subject}")
        self._step = step
        self.setProperty("role", "row")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S + 2, Space.S, Space.S + 2)
        row.setSpacing(Space.M)
        sign = QLabel()
        sign.setPixmap(look.pixmap(*_SIGNS[step.harm]))
        sign.setFixedWidth(20)
        row.addWidget(sign)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(OneLine(step.message, "strong"))
        texts.addWidget(OneLine(step.subject, "caption"))
        row.addLayout(texts, 1)
        if step.more:
            row.addWidget(Words(ntr("+ {n} hal lain", step.more), "caption", wrap=False))
        arrow = QLabel()
        arrow.setPixmap(look.pixmap("chevron-right", "muted"))
        row.addWidget(arrow)
        self.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        self.chosen.emit(self._step.place, self._step.record_id)
