"""The left column of the publishing place: what a booklet holds and what it says."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.buttons import Button
from ui.widgets.page import scrolled
from ui.widgets.pages.contents import Contents
from ui.widgets.pages.cover_form import CoverForm
from ui.widgets.pages.matter_form import MatterForm
from ui.widgets.pages.problems import ProblemList
from ui.widgets.pages.state import BookletState
from ui.widgets.pages.words_form import WordsForm

_ROUND_CARET = 40
"""px that stay in sight above and below the caret"""


class Outline(QTabWidget):
    """Contents, cover, texts and problems of one booklet, a tab each."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents = Contents(look)
        self.cover = CoverForm(session, look)
        self.words = WordsForm(look)
        self.matter = MatterForm(session, look)
        self.problems = ProblemList(look)
        self.setDocumentMode(True)
        self.tabBar().setUsesScrollButtons(False)
        self.tabBar().setAccessibleName(tr("Bagian buklet"))
        self.addTab(self.contents, tr("Isi"))
        self._cover = self.addTab(_scrolled(self.cover), tr("Sampul"))
        self.to_matter = Button(look, tr("Ke halaman depan dan belakang"), "link")
        self.to_matter.clicked.connect(self._on_to_matter)
        self._texts = _scrolled(self.to_matter, self.words, self.matter)
        self.words.foreword.caret_moved.connect(self._on_caret)
        self.addTab(self._texts, tr("Teks"))
        self._check = self.addTab(_scrolled(self.problems), tr("Periksa"))

    def show_state(self, state: BookletState) -> None:
        """Show what the library holds; what is being typed is left alone."""
        self.contents.show_state(state)
        self.cover.show_state(state)
        self.words.show_state(state)
        self.matter.show_booklet(state.booklet.id)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what is wrong with the pages."""
        self.problems.show_problems(problems)
        count = len(self.problems.problems)
        self.setTabText(self._check, tr("Periksa · {n}", n=count) if count else tr("Periksa"))

    def show_cover(self) -> None:
        """Bring the cover to the front."""
        self.setCurrentIndex(self._cover)

    def _on_to_matter(self) -> None:
        """A foreword is long: the pages' list lies far below it."""
        self._texts.verticalScrollBar().setValue(self.matter.y())

    def _on_caret(self, caret: QRect) -> None:
        """What is being typed of a long foreword stays in sight."""
        if (ground := self._texts.widget()) is not None:
            middle = self.words.foreword.viewport().mapTo(ground, caret.center())
            self._texts.ensureVisible(middle.x(), middle.y(), 0, _ROUND_CARET)

    def flush(self) -> None:
        """Say now what was typed."""
        self.cover.flush()
        self.words.flush()


def _scrolled(*forms: QWidget) -> QScrollArea:
    """Forms one under the other, no higher than they have to be."""
    pile = QWidget()
    column = QVBoxLayout(pile)
    column.setContentsMargins(0, 0, 0, 0)
    for form in forms:
        column.addWidget(form)
    column.addStretch(1)
    return scrolled(pile)
