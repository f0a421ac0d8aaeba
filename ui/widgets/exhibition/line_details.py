"""What a line of the programme says besides its time and its name: who speaks, where, on which day, a note."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from portfolio.domain.person import Person
from portfolio.services.exhibitions import ProgrammeLine
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.exhibition.speakers_field import SpeakersField
from ui.widgets.field import Field
from ui.widgets.fields import ComboField, TextField
from ui.widgets.labels import Words


class LineDetails(QWidget):
    """Every field keeps itself."""

    edited = Signal(dict)
    """fields of the line"""
    cast = Signal(list)
    """(id of a person, role) in order"""
    named = Signal(str)
    """a name that the register does not know"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speakers = SpeakersField(look)
        self.speakers.chosen.connect(self.cast)
        self.speakers.named.connect(self.named)
        self.by = TextField(look, tr("Penanggung jawab"), placeholder=tr("mis. Panitia"))
        self.place = TextField(look, tr("Tempat"), placeholder=tr("mis. Aula"))
        self.note = TextField(look, tr("Keterangan"), placeholder=tr("mis. Tanya jawab 15 menit"))
        self.day = ComboField(look, tr("Hari"), ())
        self._build()

    def show_line(self, line: ProgrammeLine, register: Sequence[Person], days: Sequence[str]) -> None:
        """Show the line; what is being typed stays. `days` are the names of the event's days."""
        item = line.item
        self.by.set_text(item.by)
        self.place.set_text(item.place)
        self.note.set_text(item.note)
        self.day.set_choices([(str(n), name) for n, name in enumerate(days, start=1)])
        self.day.set_value(str(item.day))
        self.day.setVisible(len(days) > 1)
        self.speakers.show_speakers(line.speakers, register)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.by, self.place, self.note):
            field.flush()

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, Space.M)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Words(tr("Narasumber, moderator, dan pengisi lain"), "label"), 0, 0, 1, 3)
        grid.addWidget(self.speakers, 1, 0, 1, 3)
        for n, (name, field) in enumerate((("by", self.by), ("place", self.place), ("note", self.note))):
            field.setObjectName(name)
            field.edited.connect(self._on_edited)
            grid.addWidget(field, 2, n, top)
            grid.setColumnStretch(n, 1)
        self.day.edited.connect(self._on_day)
        grid.addWidget(self.day, 3, 0, top)

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit({field.objectName(): value})

    def _on_day(self, day: object) -> None:
        self.edited.emit({"day": int(str(day))})
