"""A section of the report, written on the page as it will be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.services.direction_frameworks import OutlineSection
from portfolio.texts import ntr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.writing.format_bar import FormatBar
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.prose_editor import ProseEditor
from ui.widgets.writing.prose_terms import ProseTerms


class ReportSection(QWidget):
    """The name of the section, its text, and how long it is; what belongs here is said while it is empty."""

    edited = Signal(str, str)
    """the section's id, Markdown"""

    def __init__(self, look: Look, section: OutlineSection, role: str) -> None:
        super().__init__()
        self._id = section.id
        self.editor = ProseEditor(section.label)
        self.editor.setFont(fonts.writing())
        self.editor.setProperty("role", "bare")
        self.editor.invite(section.guidance)
        self._bar = FormatBar(look, self.editor)
        self._count = Words("", "caption")
        self._count.setContentsMargins(INDENT, 0, INDENT, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(INDENT, 0, INDENT, 0)
        head.setSpacing(Space.M)
        head.addWidget(Words(section.label, role), 1)
        head.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addWidget(self.editor)
        self.terms = ProseTerms(look, self.editor, self)
        column.addWidget(self.terms)
        column.addWidget(self._count)
        self.editor.edited.connect(self._on_edited)
        self.editor.words_changed.connect(self._on_words)
        self.editor.entered.connect(self._on_entered)
        self.editor.left.connect(self._on_left)

    def show_text(self, markdown: str) -> None:
        """Show what the library holds; what is being typed stays."""
        self.editor.show_markdown(markdown)

    def flush(self) -> None:
        """Send now what was typed."""
        self.editor.flush()

    def _on_edited(self, markdown: str) -> None:
        self.edited.emit(self._id, markdown)

    def _on_words(self, words: int) -> None:
        self._count.setText(ntr("{n} kata", words) if words else "")

    def _on_entered(self) -> None:
        self._bar.setVisible(not self.editor.isReadOnly())

    def _on_left(self) -> None:
        # The bar stays while the keyboard walks through it.
        focused = QApplication.focusWidget()
        self._bar.setVisible(focused is not None and self._bar.isAncestorOf(focused))
