"""The head of the page: title, summary, authors, facts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.practice import Practice
from portfolio.services.practices import PracticePage
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.writing.byline import Byline
from ui.widgets.writing.choices import Choices
from ui.widgets.writing.facts import Facts
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.line_text import LineText


class TitleBlock(QWidget):
    """Title and summary are written as they print; authors and facts stand under them."""

    changed = Signal(dict)
    """fields of the practice"""

    def __init__(self, look: Look, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = LineText(tr("Judul praktik"), tr("Judul praktik baik Anda"))
        self.title.setFont(fonts.writing(32, fonts.SEMIBOLD))
        self.summary = LineText(
            tr("Ringkasan"), tr("Ringkasan: satu atau dua kalimat yang membuat orang ingin membaca.")
        )
        self.summary.setFont(fonts.writing(19))
        self.byline = Byline(look)
        self.facts = Facts(look, choices)
        self._build()
        self.title.edited.connect(self._on_title)
        self.summary.edited.connect(self._on_summary)
        self.facts.changed.connect(self.changed)

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        practice: Practice = page.practice
        self.title.show_text(practice.title)
        self.summary.show_text(practice.summary)
        self.byline.show_authors(page.authors)
        self.facts.show_practice(practice)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self.title.setReadOnly(read_only)
        self.summary.setReadOnly(read_only)
        self.byline.set_read_only(read_only)
        self.facts.set_read_only(read_only)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for text in (self.title, self.summary):
            text.setProperty("role", "bare")
            column.addWidget(text)
        under = QVBoxLayout()
        under.setContentsMargins(INDENT, Space.XS, INDENT, 0)
        under.setSpacing(Space.M)
        under.addWidget(self.byline)
        under.addWidget(self.facts)
        column.addLayout(under)

    def _on_title(self, title: str) -> None:
        self.changed.emit({"title": title})

    def _on_summary(self, summary: str) -> None:
        self.changed.emit({"summary": summary})
