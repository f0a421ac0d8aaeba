"""Old and wrong terms of an answer, shown under it, with the right one to put in their place."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.services import vocabulary
from portfolio.services.vocabulary import Finding
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.term_hints import TermHint, in_qt
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.prose_editor import ProseEditor

_PAUSE = 900
"""ms after the last key: nobody is corrected in the middle of a word"""
_MOST = 2


class AnswerTerms(QWidget):
    """Watches one text; at most two hints at once, faults first."""

    def __init__(self, look: Look, editor: ProseEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._editor = look, editor
        self._left: set[str] = set()
        self._shown: tuple[Finding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(INDENT, 0, INDENT, 0)
        self._column.setSpacing(Space.XS)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.look_again)
        editor.textChanged.connect(self._pause.start)
        self.hide()

    def look_again(self) -> None:
        """Show what the text holds now."""
        found = (one for one in vocabulary.findings(self._editor.toPlainText()) if one.term not in self._left)
        first = {(one.term, one.found): one for one in reversed(tuple(found))}
        hints = tuple(sorted(first.values(), key=lambda one: (one.severity != "fault", one.start)))[:_MOST]
        if hints == self._shown:
            return
        self._shown = hints
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for hint in hints:
            line = TermHint(self._look, hint)
            line.accepted.connect(self._on_accepted)
            line.left.connect(self._on_left)
            line.setEnabled(not self._editor.isReadOnly())
            self._column.addWidget(line)
        self.setVisible(bool(hints))

    def _on_accepted(self, hint: Finding) -> None:
        """Put the right term in the place of the wrong one, as if it had been typed."""
        text = self._editor.toPlainText()
        if text[hint.start : hint.end] == hint.found:
            cursor = QTextCursor(self._editor.document())
            cursor.setPosition(in_qt(text, hint.start))
            cursor.setPosition(in_qt(text, hint.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(hint.replacement)
            self._editor.flush()
        self.look_again()

    def _on_left(self, hint: Finding) -> None:
        self._left.add(hint.term)
        self.look_again()
