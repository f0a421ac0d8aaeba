"""Old and wrong terms of the practice, each with its place and the right word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.services.practices import PracticePage
from portfolio.services.vocabulary import SUMMARY, TITLE, PlacedFinding
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words
from ui.widgets.term_hints import SIGNS, shortened

_MOST = 6


class TermLines(QWidget):
    """At most six terms, faults first."""

    jumped = Signal(str)
    """a place: title, summary or section:<id>"""
    accepted = Signal(object)
    """a `PlacedFinding`: the right word is to stand there"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[PlacedFinding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self.hide()

    def show_terms(self, page: PracticePage, found: Sequence[PlacedFinding]) -> None:
        """Show these terms of the page."""
        shown = tuple(found[:_MOST])
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if shown:
            self._column.addWidget(Words(tr("Istilah"), "strong"))
        for one in shown:
            line = _TermLine(self._look, one, place_name(page, one.place))
            line.jumped.connect(self.jumped)
            line.accepted.connect(self.accepted)
            self._column.addWidget(line)
        if rest := len(found) - len(shown):
            self._column.addWidget(Words(ntr("dan {n} istilah lain", rest), "caption"))


class _TermLine(QWidget):
    """What is written where, why another word is better, and two ways: there, and the correction."""

    jumped = Signal(str)
    accepted = Signal(object)

    def __init__(self, look: Look, placed: PlacedFinding, where: str) -> None:
        super().__init__()
        self._placed = placed
        hint = placed.finding
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = QLabel()
        icon, role = SIGNS[hint.severity]
        sign.setPixmap(look.pixmap(icon, role, 20))
        sign.setFixedSize(20, 20)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        row.addLayout(texts, 1)
        times = ntr(
            "“{word}” {n} kali di {place}", placed.count, word=shortened(hint.found, 18), place=shortened(where, 18)
        )
        there = Button(look, times, "link")
        there.setToolTip(tr("Buka tempatnya"))
        there.clicked.connect(self._on_there)
        texts.addWidget(there, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addWidget(Words(hint.explanation, "caption"))
        accept = Button(look, tr("Ganti dengan “{word}”", word=shortened(hint.replacement, 20)), "quiet")
        accept.setToolTip(tr("Ganti dengan “{word}”", word=hint.replacement))
        accept.clicked.connect(self._on_accept)
        texts.addSpacing(Space.XS)
        texts.addWidget(accept, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_there(self) -> None:
        place = self._placed.place
        self.jumped.emit(place if place in (TITLE, SUMMARY) else f"section:{place}")

    def _on_accept(self) -> None:
        self.accepted.emit(self._placed)


def place_name(page: PracticePage, place: str) -> str:
    """What a place of the practice is called on screen."""
    if place == TITLE:
        return tr("judul")
    if place == SUMMARY:
        return tr("ringkasan")
    section = page.frame.section(place)
    return section.label if section else place
