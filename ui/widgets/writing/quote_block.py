"""One sentence worth pulling out, and who said it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.practice import Practice
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.line_text import LineText


class QuoteBlock(QWidget):
    """The pull quote, as large as it prints."""

    changed = Signal(dict)
    """fields of the practice"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote = LineText(tr("Kutipan"), tr("Kutipan: satu kalimat yang layak ditonjolkan, misalnya kata murid."))
        font = fonts.writing(21)
        font.setItalic(True)
        self.quote.setFont(font)
        self.by = LineText(tr("Siapa yang mengatakannya"), tr("Siapa yang mengatakannya?"))
        self.by.setFont(fonts.interface(14))
        row = QHBoxLayout(self)
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(Space.S)
        mark = QLabel()
        mark.setPixmap(look.pixmap("quote", "primary", 24))
        mark.setContentsMargins(0, 8, 0, 0)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        for text in (self.quote, self.by):
            text.setProperty("role", "bare")
            column.addWidget(text)
        self.quote.edited.connect(self._on_quote)
        self.by.edited.connect(self._on_by)

    def show_practice(self, practice: Practice) -> None:
        """Show what the library holds."""
        self.quote.show_text(practice.quote)
        self.by.show_text(practice.quote_by)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self.quote.setReadOnly(read_only)
        self.by.setReadOnly(read_only)

    def _on_quote(self, quote: str) -> None:
        self.changed.emit({"quote": quote})

    def _on_by(self, by: str) -> None:
        self.changed.emit({"quote_by": by})
