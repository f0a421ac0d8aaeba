"""One column of visitors' notes: what they liked, asked, or suggested."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.artifact import VisitorNote
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.plain_text_field import PlainTextField


class NoteColumn(Card):
    """The notes of one kind; Enter keeps a new one and waits for the next."""

    added = Signal(str, str, str)
    """kind, words, by whom"""
    changed = Signal(str, dict)
    """a note's id, fields"""
    removed = Signal(str)

    def __init__(self, look: Look, kind: str, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(Space.L, parent)
        self._look, self.kind = look, kind
        self._rows: dict[str, NoteRow] = {}
        self.column.setSpacing(Space.S)
        self.column.addWidget(Words(title, "heading"))
        self.column.addWidget(Words(hint, "caption"))
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Space.S)
        self.column.addLayout(self._notes)
        self.entry = PlainTextField(look, "", placeholder=tr("Ketik isi kartu, lalu tekan Enter"), lines=2)
        self.entry.control.setAccessibleName(tr("Catatan baru: {kind}", kind=title))
        self.entry.control.installEventFilter(self)
        self.by = TextField(look, "", placeholder=tr("Dari siapa (boleh kosong)"))
        self.by.control.setAccessibleName(tr("Dari siapa: {kind}", kind=title))
        self.by.control.returnPressed.connect(self._on_add)
        add = Button(look, tr("Tambahkan"), "quiet", "plus")
        add.clicked.connect(self._on_add)
        self.column.addWidget(self.entry)
        self.column.addWidget(self.by)
        self.column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._edits = (self.entry, self.by, add)

    def show_notes(self, notes: Sequence[VisitorNote]) -> None:
        """Show these; what is being typed stays."""
        for gone in self._rows.keys() - {one.id for one in notes}:
            row = self._rows.pop(gone)
            self._notes.removeWidget(row)
            row.hide()
            row.deleteLater()
        for n, note in enumerate(notes):
            found = self._rows.get(note.id)
            if found is None:
                found = self._rows[note.id] = NoteRow(self._look, note.id)
                found.changed.connect(self.changed)
                found.removed.connect(self.removed)
                self._notes.insertWidget(n, found)
            found.show_note(note)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for widget in self._edits:
            widget.setVisible(not read_only)

    def flush(self) -> None:
        """Say now what was typed, a new note too."""
        self._on_add()
        for row in self._rows.values():
            row.flush()

    def _on_add(self) -> None:
        words, by = self.entry.text().strip(), self.by.text().strip()
        if words:
            self.entry.control.clear()
            self.by.control.clear()
            self.added.emit(self.kind, words, by)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self._on_add()
                return True
        return super().eventFilter(watched, event)


class NoteRow(QWidget):
    """One note: its words, by whom, and the way to take it away."""

    changed = Signal(str, dict)
    removed = Signal(str)

    def __init__(self, look: Look, note_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = note_id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        fields = QVBoxLayout()
        fields.setSpacing(2)
        self.body = PlainTextField(look, "", lines=1)
        self.by = TextField(look, "", placeholder=tr("Dari siapa (boleh kosong)"))
        self.by.control.setProperty("role", "bare")
        for name, field, words in (("body", self.body, tr("Isi catatan")), ("by", self.by, tr("Dari siapa"))):
            field.setObjectName(name)
            field.control.setAccessibleName(words)
            field.edited.connect(self._on_edited)
            fields.addWidget(field)
        row.addLayout(fields, 1)
        remove = IconButton(look, "x", tr("Hapus catatan ini"))
        remove.clicked.connect(self._on_removed)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_note(self, note: VisitorNote) -> None:
        """Show the note; what is being typed stays."""
        self.body.set_text(note.body)
        self.by.set_text(note.by)

    def flush(self) -> None:
        """Say now what was typed."""
        self.body.flush()
        self.by.flush()

    def _on_edited(self, value: str) -> None:
        self.changed.emit(self._id, {self.sender().objectName(): value})

    def _on_removed(self) -> None:
        self.removed.emit(self._id)
