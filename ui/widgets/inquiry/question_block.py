"""A question of a stage with its answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.cycle import NOTES
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.writing.format_bar import FormatBar
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.prose_editor import ProseEditor
from ui.widgets.writing.prose_terms import ProseTerms

_LOW = 56
"""px of an empty answer: a stage has several"""


class QuestionBlock(QWidget):
    """Writes one answer; the question stands above it, as it is printed."""

    edited = Signal(str, int, str)
    """stage id, question, Markdown"""
    words_changed = Signal()

    def __init__(self, look: Look, stage_id: str, question: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage_id, self.question = stage_id, question
        free = question == NOTES
        self.editor = ProseEditor(words)
        self.editor.setFont(fonts.writing())
        self.editor.setProperty("role", "bare")
        self.editor.least_height = _LOW
        self.editor.invite(tr("Hal lain yang perlu dicatat…") if free else tr("Tulis jawaban tim…"))
        self._bar = FormatBar(look, self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(INDENT, 0, INDENT, 0)
        head.setSpacing(Space.M)
        head.addWidget(Words(words, "muted" if free else "strong"), 1)
        head.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addWidget(ProseTerms(look, self.editor, self))
        self.editor.edited.connect(self._on_edited)
        self.editor.words_changed.connect(self._on_words)
        self.editor.entered.connect(self._on_entered)
        self.editor.left.connect(self._on_left)

    @property
    def answered(self) -> bool:
        """Whether anything is written."""
        return self.editor.words > 0

    def show_text(self, markdown: str) -> None:
        """Show what the library holds."""
        self.editor.show_markdown(markdown)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no text."""
        self.editor.setReadOnly(read_only)

    def _on_edited(self, markdown: str) -> None:
        self.edited.emit(self.stage_id, self.question, markdown)

    def _on_words(self, _words: int) -> None:
        self.words_changed.emit()

    def _on_entered(self) -> None:
        self._bar.setVisible(not self.editor.isReadOnly())

    def _on_left(self) -> None:
        # The bar stays while the keyboard walks through it.
        focused = QApplication.focusWidget()
        self._bar.setVisible(focused is not None and self._bar.isAncestorOf(focused))
