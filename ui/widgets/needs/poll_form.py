"""What is said of a poll itself: its title, its day, how it was asked."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from portfolio.domain.needs import Survey
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.fields import DateField, PlainTextField, TextField
from ui.widgets.labels import Words

AnyField = TypeVar("AnyField", bound=Field)


class PollForm(Card):
    """Every field keeps itself; the answers are as they came."""

    edited = Signal(str, dict)
    """id of the poll, fields"""
    remove_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Space.L, parent)
        self._survey_id = ""
        self.column.addWidget(Words(tr("Tentang polling ini"), "heading"))
        self.title = self._kept("title", TextField(look, tr("Judul"), placeholder=tr("mis. Polling kebutuhan 2026")))
        self.held_on = self._kept("held_on", DateField(look, tr("Tanggal")))
        self.note = self._kept(
            "note",
            PlainTextField(
                look, tr("Catatan"), placeholder=tr("Kepada siapa ditanyakan, dan bagaimana? Ikut tercetak."), lines=2
            ),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.title, 0, 0, top)
        grid.addWidget(self.held_on, 0, 1, top)
        grid.addWidget(self.note, 1, 0, 1, 2, top)
        self.column.addLayout(grid)
        self._source = Words("", "caption")
        self.column.addWidget(self._source)
        self.remove = Button(look, tr("Hapus polling ini"), "plain", "trash-2")
        self.remove.clicked.connect(self._on_remove)
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def show_survey(self, survey: Survey) -> None:
        """Show what is said of a poll; what is being typed stays."""
        if survey.id != self._survey_id:
            self.flush()
            self._survey_id = survey.id
        self.title.set_text(survey.title)
        self.held_on.set_value(survey.held_on)
        self.note.set_text(survey.note)
        self._source.setText(tr("Dari berkas {name}.", name=survey.source) if survey.source else "")
        self._source.setVisible(bool(survey.source))

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.title, self.held_on, self.note):
            field.flush()

    def _kept(self, column: str, field: AnyField) -> AnyField:
        field.setObjectName(column)
        field.edited.connect(self._on_edited)
        return field

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self._survey_id, {field.objectName(): value})

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._survey_id)
