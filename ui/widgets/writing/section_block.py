"""One section of the frame on the page: what it is for, its questions, its text, its photos."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.framework import FrameSection
from portfolio.texts import chosen, ntr, tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.writing.figures import Figures
from ui.widgets.writing.format_bar import FormatBar
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.prose_editor import ProseEditor
from ui.widgets.writing.questions import FoldedQuestions, QuestionList
from ui.widgets.writing.section_label import SectionLabel

MARGIN_WIDTH = 200
"""px of the notes beside the text"""


class SectionBlock(QWidget):
    """Writes one section."""

    edited = Signal(str, str)
    """section id, Markdown"""
    words_changed = Signal(str, int)
    """section id, words"""

    def __init__(
        self,
        look: Look,
        section: FrameSection,
        color: str,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.section = section
        self.editor = ProseEditor(section.label)
        self.editor.setFont(fonts.writing())
        self.editor.setProperty("role", "bare")
        self.editor.invite(tr("Tulis di sini…"))
        self.figures = Figures(look, pictures, section.id)
        self._bar = FormatBar(look, self.editor)
        self._count = Words("", "caption", wrap=False)
        hint = chosen(section.hint, section.hint_en)
        self._folded = FoldedQuestions(look, section.guiding_questions, hint)
        self._notes = QuestionList(look, section.guiding_questions, hint)
        self._fresh = True
        self._build(color)
        self._connect()
        self._on_words(0)

    def show_text(self, markdown: str) -> None:
        """Show what the library holds; a section that is still empty opens its questions."""
        self.editor.show_markdown(markdown)
        if self._fresh:
            self._fresh = False
            self._folded.unfold(not markdown)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no text."""
        self.editor.setReadOnly(read_only)
        self.figures.set_read_only(read_only)

    def set_notes_beside(self, beside: bool) -> None:
        """Put the questions into the margin, or into a line above the text."""
        self._notes.setVisible(beside)
        self._folded.setVisible(not beside)

    def renew(self) -> None:
        """Another practice is going to be shown."""
        self._fresh = True

    def _build(self, color: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XL)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        row.addLayout(column, 1)
        head = QHBoxLayout()
        head.setContentsMargins(INDENT, 0, INDENT, 0)
        head.setSpacing(Space.M)
        head.addWidget(SectionLabel(self.section.icon, self.section.label, color), 1)
        head.addWidget(self._bar)
        column.addLayout(head)
        about = QVBoxLayout()
        about.setContentsMargins(INDENT, 0, INDENT, 0)
        about.setSpacing(Space.XS)
        about.addWidget(Words(chosen(self.section.purpose, self.section.purpose_en), "muted"))
        about.addWidget(self._folded)
        column.addLayout(about)
        column.addWidget(self.editor)
        foot = QHBoxLayout()
        foot.setContentsMargins(INDENT, 0, INDENT, 0)
        foot.addWidget(self._count)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addWidget(self.figures)
        column.addStretch(1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 36, 0, 0)
        side.addWidget(self._notes)
        side.addStretch(1)
        self._notes.setFixedWidth(MARGIN_WIDTH)
        row.addLayout(side)
        self._notes.hide()

    def _connect(self) -> None:
        self.editor.edited.connect(self._on_edited)
        self.editor.words_changed.connect(self._on_words)
        self.editor.entered.connect(self._on_entered)
        self.editor.left.connect(self._on_left)

    def _on_edited(self, markdown: str) -> None:
        self.edited.emit(self.section.id, markdown)

    def _on_words(self, words: int) -> None:
        self._count.setText(
            ntr(
                "{n} kata · biasanya {low} sampai {high}",
                words,
                low=self.section.fewest_words,
                high=self.section.most_words,
            )
        )
        self.words_changed.emit(self.section.id, words)
        self._step_aside()

    def _on_entered(self) -> None:
        self._bar.setVisible(not self.editor.isReadOnly())
        self._step_aside()

    def _on_left(self) -> None:
        # The bar stays while the keyboard walks through it.
        focused = QApplication.focusWidget()
        self._bar.setVisible(focused is not None and self._bar.isAncestorOf(focused))
        self._step_aside()

    def _step_aside(self) -> None:
        writing = self.editor.hasFocus() and self.editor.words > 0
        self._notes.step_aside(writing)
        self._folded.step_aside(writing)
