"""Old and wrong terms, shown under the field in which they are written, with the right one to put in their place."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services import vocabulary
from portfolio.services.vocabulary import Finding
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import PlainTextField, TextField
from ui.widgets.labels import Words

_PAUSE = 900
"""ms after the last key: nobody is corrected in the middle of a word"""
_MOST = 3
SIGNS = {"fault": ("spell-check", "warn"), "advice": ("lightbulb", "muted")}
"""icon and colour role by severity"""


class HintLines(QWidget):
    """The hints of one text, faults first; an heir says which text, and puts the right term into it."""

    def __init__(self, look: Look, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._most = look, most
        self._left: set[str] = set()
        self._shown: tuple[Finding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.pause.timeout.connect(self.look_again)
        self.hide()

    def words(self) -> str:
        """The text as it stands."""
        raise NotImplementedError

    def fixed(self) -> bool:
        """Whether the text can't be changed."""
        raise NotImplementedError

    def put(self, start: int, end: int, replacement: str) -> None:
        """Write in the place of some words, counted as Qt counts, as if it had been typed."""
        raise NotImplementedError

    def look_again(self) -> None:
        """Show what the text holds now."""
        found = (one for one in vocabulary.findings(self.words()) if one.term not in self._left)
        first = {(one.term, one.found): one for one in reversed(tuple(found))}
        hints = tuple(sorted(first.values(), key=lambda one: (one.severity != "fault", one.start)))[: self._most]
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
            line.setEnabled(not self.fixed())
            self._column.addWidget(line)
        self.setVisible(bool(hints))

    def _on_accepted(self, hint: Finding) -> None:
        """Put the right term in the place of the wrong one; the cursor stays in its word."""
        text = self.words()
        if text[hint.start : hint.end] == hint.found:
            self.put(in_qt(text, hint.start), in_qt(text, hint.end), hint.replacement)
        self.look_again()

    def _on_left(self, hint: Finding) -> None:
        self._left.add(hint.term)
        self.look_again()


class TermHints(HintLines):
    """Watches one field; at most three hints at once. It stands in the field, under its text."""

    def __init__(self, look: Look, field: TextField | PlainTextField) -> None:
        super().__init__(look, _MOST, field)
        self._field = field
        if (layout := field.layout()) is not None:
            layout.addWidget(self)
        field.control.textChanged.connect(self._on_text)

    @override
    def words(self) -> str:
        return self._field.text()

    @override
    def fixed(self) -> bool:
        return self._field.control.isReadOnly()

    @override
    def put(self, start: int, end: int, replacement: str) -> None:
        if isinstance(self._field, PlainTextField):
            write_over(self._field.control.document(), start, end, replacement)
        else:
            self._field.control.setSelection(start, end - start)
            self._field.control.insert(replacement)
            self._field.control.textEdited.emit(self._field.text())
        self._field.flush()

    def _on_text(self) -> None:
        self.pause.start()


class TermHint(QWidget):
    """A sign, what is written, why it is better otherwise, and the correction."""

    accepted = Signal(object)
    """the `Finding`"""
    left = Signal(object)

    def __init__(self, look: Look, hint: Finding) -> None:
        super().__init__()
        self._hint = hint
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = QLabel()
        icon, role = SIGNS[hint.severity]
        sign.setPixmap(look.pixmap(icon, role, 16))
        sign.setFixedSize(16, 16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Words(said(hint), "caption"), 1)
        accept = Button(look, tr("Ganti dengan “{word}”", word=shortened(hint.replacement)), "link")
        accept.setToolTip(hint.explanation)
        accept.clicked.connect(self._on_accept)
        row.addWidget(accept)
        leave = IconButton(look, "x", tr("Biarkan “{word}”", word=hint.found))
        leave.clicked.connect(self._on_leave)
        row.addWidget(leave)

    def _on_accept(self) -> None:
        self.accepted.emit(self._hint)

    def _on_leave(self) -> None:
        self.left.emit(self._hint)


def said(hint: Finding) -> str:
    """What is written, and why another word is better."""
    return tr("Tertulis “{word}”. {explanation}", word=shortened(hint.found), explanation=hint.explanation)


def shortened(words: str, most: int = 32) -> str:
    """Words that are not too long for a button."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def write_over(document: QTextDocument, start: int, end: int, words: str) -> None:
    """Put words in the place of others, as one step of the document's own undo."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)


def in_qt(text: str, place: int) -> int:
    """The place as Qt counts it: in units of UTF-16, of which an emoji has two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
