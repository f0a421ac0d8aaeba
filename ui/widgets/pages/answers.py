"""One of a few answers, each with a picture of what one may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme.tokens import Size, Space
from ui.widgets.labels import Words
from ui.widgets.pages.paper import PAPER

Drawn = Literal["up", "down", "blank", "over"]
"""A sheet whose arrow points up or down, an empty one, one that was printed over what stood there."""
_PICTURE = QSize(104, 72)
_INK, _GHOST, _EDGE = QColor("#1F2421"), QColor("#B9B4A6"), QColor(0, 0, 0, 60)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one may see, and what that means to who asked."""

    key: str
    words: str
    drawn: Drawn
    label: str = ""
    """What stands on the drawn sheet."""


class SheetPicture(QWidget):
    """A sheet of paper as it came out."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self._answer = answer
        self.setFixedSize(_PICTURE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(_EDGE, 1))
        painter.setBrush(PAPER)
        painter.drawRect(sheet)
        if self._answer.drawn == "over":
            self._paint_print(painter, sheet.translated(9, 5), _GHOST)
        if self._answer.drawn != "blank":
            if self._answer.drawn == "down":
                painter.translate(sheet.center())
                painter.rotate(180)
                painter.translate(-sheet.center())
            self._paint_print(painter, sheet, _INK)
        painter.end()

    def _paint_print(self, painter: QPainter, sheet: QRectF, ink: QColor) -> None:
        middle, top = sheet.center().x(), sheet.top() + 6
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        outline = ((0, 0), (15, 18), (6, 18), (6, 38), (-6, 38), (-6, 18), (-15, 18))
        painter.drawPolygon(QPolygonF([QPointF(middle + x, top + y) for x, y in outline]))
        font = QFont(self.font())
        font.setPixelSize(Size.CAPTION)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(sheet.adjusted(0, 46, 0, -4), Qt.AlignmentFlag.AlignCenter, self._answer.label)


class AnswerCard(QFrame):
    """One answer; pressing anywhere on the card gives it."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer
        self.setProperty("role", "tile")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        column.setSpacing(Space.XS)
        column.addWidget(SheetPicture(answer), 0, Qt.AlignmentFlag.AlignHCenter)
        self.radio = QRadioButton(answer.words)
        column.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignHCenter)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.radio.click()


class Answers(QWidget):
    """A question and its answers."""

    answered = Signal()
    """one of them was chosen"""

    def __init__(self, question: str, answers: Sequence[Answer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(Words(question, "strong"))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self._group = QButtonGroup(self)
        self.cards = {answer.key: AnswerCard(answer) for answer in answers}
        for card in self.cards.values():
            card.radio.setAccessibleName(f"{question} {card.answer.words}")
            self._group.addButton(card.radio)
            row.addWidget(card, 1)
        column.addLayout(row)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def key(self) -> str:
        """The answer that was given, "" while there is none."""
        return next((key for key, card in self.cards.items() if card.radio.isChecked()), "")

    def choose(self, key: str) -> None:
        """Answer as a person would."""
        self.cards[key].radio.click()

    def forget(self) -> None:
        """Ask anew."""
        self._group.setExclusive(False)
        for card in self.cards.values():
            card.radio.setChecked(False)
        self._group.setExclusive(True)

    def _on_clicked(self, _button: object) -> None:
        self.answered.emit()
