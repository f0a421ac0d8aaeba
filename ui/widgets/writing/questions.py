"""The questions that help to write a section: quiet notes in the margin, or a line that opens."""

from collections.abc import Sequence

from PySide6.QtCore import QPropertyAnimation, Qt
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words

_ASIDE = 0.8
_MOTION = 160
"""ms"""


class QuestionList(QWidget):
    """The questions under each other; `step_aside` makes them quieter."""

    def __init__(
        self, look: Look, questions: Sequence[str], hint: str, *, below: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, below)
        column.setSpacing(Space.S)
        for question in questions:
            column.addLayout(_marked(look, "circle-question-mark", question))
        if hint:
            column.addLayout(_marked(look, "lightbulb", tr("Contoh: {hint}", hint=hint)))
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        self._motion = QPropertyAnimation(self._effect, b"opacity", self)
        self._motion.setDuration(_MOTION)
        self._motion.finished.connect(self._on_motion_ended)
        self._aside = False

    def step_aside(self, aside: bool) -> None:
        """Fade while somebody writes, come back when they stop."""
        if aside == self._aside:
            return
        self._aside = aside
        self._motion.stop()
        self._effect.setEnabled(True)
        self._motion.setStartValue(self._effect.opacity())
        self._motion.setEndValue(_ASIDE if aside else 1.0)
        self._motion.start()

    def _on_motion_ended(self) -> None:
        # An effect paints by way of a picture, which is blurred on some screens: none when nothing is faded.
        self._effect.setEnabled(self._aside)


class FoldedQuestions(QWidget):
    """One line above the text that opens to the questions."""

    def __init__(self, look: Look, questions: Sequence[str], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self._button = Button(look, ntr("{n} pertanyaan pemandu", len(questions)), "link", "chevron-right")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._on_toggled)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._list = QuestionList(look, questions, hint, below=Space.S)
        self._list.setVisible(False)
        column.addWidget(self._list)

    @property
    def unfolded(self) -> bool:
        """Whether the questions can be read."""
        return self._button.isChecked()

    def unfold(self, unfolded: bool) -> None:
        """Open or close."""
        self._button.setChecked(unfolded)

    def step_aside(self, aside: bool) -> None:
        """Fade while somebody writes."""
        self._list.step_aside(aside)

    def _on_toggled(self, unfolded: bool) -> None:
        self._button.setIcon(self._look.icon("chevron-down" if unfolded else "chevron-right", "primary", 18))
        self._list.setVisible(unfolded)


def _marked(look: Look, icon: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    mark = Words(wrap=False)
    mark.setPixmap(look.pixmap(icon, "muted", 16))
    mark.setContentsMargins(0, 2, 0, 0)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Words(text, "muted"), 1)
    return row
