"""What the header of the direction offers: another thing on every tab."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.direction.papers import DOCUMENT, PAGE, REPORT, paper_title
from ui.widgets.direction.reading import DirectionPlace

WORDINGS, MATRIX, OUTREACH, PAPERS, TRAININGS, OJT_REPORT = range(6)
"""the tabs, from the left"""
_PRINTED = {
    WORDINGS: DOCUMENT,
    MATRIX: PAGE,
    OUTREACH: DOCUMENT,
    PAPERS: DOCUMENT,
    TRAININGS: REPORT,
    OJT_REPORT: REPORT,
}
_PASTED = (WORDINGS, MATRIX, OUTREACH)
"""Tabs of the wordings themselves; the others tell of them, where slides help more than a text to be pasted."""


class DirectionActions(QWidget):
    """The paper of the tab as the one primary button, and beside it the text to paste or the slides."""

    paste_wanted = Signal()
    deck_wanted = Signal()
    print_wanted = Signal(str)
    """DOCUMENT, PAGE or REPORT"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kind = DOCUMENT
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.paste = Button(look, tr("Tempel teks…"), "quiet", "clipboard-paste", self)
        self.paste.setToolTip(tr("Masukkan visi, misi, dan tujuan dari berkas atau pesan sekaligus."))
        self.paste.clicked.connect(self.paste_wanted)
        self.deck = Button(look, tr("Salindia OJT 1…"), "quiet", "presentation", self)
        self.deck.setToolTip(tr("Paparkan penyelarasan dan inkuiri Anda: salindia dengan catatan pembicara."))
        self.deck.clicked.connect(self.deck_wanted)
        self.paper = Button(look, "", "primary", "file-down", self)
        self.paper.clicked.connect(self._on_paper)
        for button in (self.paste, self.deck, self.paper):
            row.addWidget(button)

    def show_tab(self, tab: int, place: DirectionPlace) -> None:
        """Offer what belongs to a tab, as far as there is something to print or to present."""
        self._kind = _PRINTED[tab]
        self.paste.setVisible(tab in _PASTED)
        self.deck.setVisible(tab not in _PASTED and bool(place.reports and place.reports.presentable))
        words = f"{paper_title(self._kind)}…"
        self.paper.setText(words)
        self.paper.setAccessibleName(words)
        possible = self._kind == REPORT or bool(place.direction and place.direction.statements)
        self.paper.setEnabled(possible)
        self.paper.setIcon(self._look.button_icon("file-down", "on_primary" if possible else "muted"))
        self.paper.setToolTip("" if possible else tr("Tulis visi, misi, atau tujuan dulu."))

    def _on_paper(self) -> None:
        self.print_wanted.emit(self._kind)
