"""What is said of an event: its title and theme, who holds it, when and where."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from portfolio.domain.exhibition import Exhibition
from portfolio.services.exhibitions import ZONES
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.fields import ComboField, DateField, PlainTextField, TextField
from ui.widgets.term_hints import TermHints

AnyField = TypeVar("AnyField", bound=Field)


class EventForm(Card):
    """Every field keeps itself."""

    edited = Signal(str, dict)
    """id of the event, fields"""
    remove_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Space.L, parent)
        self._event_id = ""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.M)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)
        self.title = self._kept(
            "title",
            TextField(look, tr("Nama acara"), placeholder=tr("mis. Talkshow dan Pameran Hasil Belajar")),
            0,
            0,
            3,
        )
        self.theme = self._kept("theme", TextField(look, tr("Tema")), 1, 0, 3)
        self.organizer = self._kept("organizer", TextField(look, tr("Penyelenggara")), 2, 0, 3)
        self.held_on = self._kept("held_on", DateField(look, tr("Mulai")), 3, 0)
        self.ended_on = self._kept("ended_on", DateField(look, tr("Sampai")), 3, 1)
        zones = [("", tr("Belum dipilih")), *((zone, zone) for zone in ZONES)]
        self.zone = self._kept("zone", ComboField(look, tr("Zona waktu"), zones), 3, 2)
        self.place = self._kept("place", TextField(look, tr("Tempat")), 4, 0, 3)
        self.note = self._kept("note", PlainTextField(look, tr("Catatan panitia"), lines=2), 5, 0, 3)
        TermHints(look, self.theme)
        self.column.addLayout(self._grid)
        remove = Button(look, tr("Hapus pameran ini"), "plain", "trash-2")
        remove.clicked.connect(self._on_remove)
        self.column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)

    def show_event(self, event: Exhibition) -> None:
        """Show what is said of an event; what is being typed stays."""
        if event.id != self._event_id:
            self.flush()
            self._event_id = event.id
        for field, words in (
            (self.title, event.title),
            (self.theme, event.theme),
            (self.organizer, event.organizer),
            (self.place, event.place),
        ):
            field.set_text(words)
        self.note.set_text(event.note)
        self.held_on.set_value(event.held_on)
        self.ended_on.set_value(event.ended_on)
        self.zone.set_value(event.zone)
        early = event.held_on is not None and event.ended_on is not None and event.ended_on < event.held_on
        self.ended_on.set_warning(tr("Hari terakhir lebih awal daripada hari pertama.") if early else "")

    def begin(self) -> None:
        """Put the cursor where a new event begins."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.title, self.theme, self.organizer, self.held_on, self.ended_on, self.place, self.note):
            field.flush()

    def _kept(self, name: str, field: AnyField, row: int, column: int, span: int = 1) -> AnyField:
        field.setObjectName(name)
        field.edited.connect(self._on_edited)
        self._grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        return field

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self._event_id, {field.objectName(): value})

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._event_id)
