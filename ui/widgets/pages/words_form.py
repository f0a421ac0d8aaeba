"""The texts that a booklet has of its own: its foreword and its back cover."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from portfolio.services.booklets import BookletFields
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import ComboField, PlainTextField, TextField
from ui.widgets.labels import Words
from ui.widgets.pages.state import BookletState
from ui.widgets.writing.prose_editor import ProseEditor

_FOREWORD_PX, _LEAST_FOREWORD = 15, 140


class WordsForm(QWidget):
    """The foreword with who signs it, where and when; the text on the back."""

    edited = Signal(object)
    """`BookletFields` with what a person changed"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: list[tuple[str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.L)
        column.setSpacing(Space.L)
        self._build_foreword(column)
        self._build_signature(column)
        self.back_text = PlainTextField(
            look, tr("Teks sampul belakang"), hint=tr("Dua atau tiga kalimat yang mengajak orang membaca."), lines=4
        )
        self.back_text.edited.connect(self._on_back_text)
        column.addWidget(self.back_text)
        column.addStretch(1)

    def _build_foreword(self, column: QVBoxLayout) -> None:
        block = QVBoxLayout()
        block.setSpacing(Space.XS)
        label = Words(tr("Kata pengantar"), "label")
        self.foreword = ProseEditor(tr("Kata pengantar"))
        self.foreword.setFont(fonts.writing(_FOREWORD_PX))
        # Unlike on the practice's page it is a field among fields here, with their border and focus ring.
        self.foreword.setFrameShape(QFrame.Shape.StyledPanel)
        self.foreword.least_height = _LEAST_FOREWORD
        self.foreword.setFixedHeight(_LEAST_FOREWORD)
        self.foreword.setPlaceholderText(tr("Mengapa buklet ini dibuat, untuk siapa, dan terima kasih kepada siapa?"))
        self.foreword.edited.connect(self._on_foreword)
        label.setBuddy(self.foreword)
        block.addWidget(label)
        block.addWidget(self.foreword)
        block.addWidget(Words(tr("Kosongkan bila buklet tidak memakai kata pengantar."), "caption"))
        column.addLayout(block)

    def _build_signature(self, column: QVBoxLayout) -> None:
        self.foreword_by = ComboField(self._look, tr("Siapa yang menandatangani"), [("", tr("Tidak ada"))])
        self.foreword_by.edited.connect(self._on_foreword_by)
        self.place_date = TextField(
            self._look,
            tr("Tempat dan tanggal"),
            placeholder=tr("Martapura, 18 Oktober 2025"),
            hint=tr("Tercetak di bawah kata pengantar."),
        )
        self.place_date.edited.connect(self._on_place_date)
        column.addWidget(self.foreword_by)
        column.addWidget(self.place_date)

    def show_state(self, state: BookletState) -> None:
        """Show what the library holds; what is being typed is left alone."""
        booklet = state.booklet
        self.foreword.show_markdown(booklet.foreword)
        names = [(person.id, person.full_name) for person in state.people]
        if names != self._names:
            self._names = names
            self.foreword_by.set_choices([("", tr("Tidak ada")), *names])
        self.foreword_by.set_value(booklet.foreword_by or "")
        self.place_date.set_text(booklet.place_date)
        self.back_text.set_text(booklet.back_text)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.foreword, self.place_date, self.back_text):
            field.flush()

    def _on_foreword(self, markdown: str) -> None:
        self.edited.emit(BookletFields(foreword=markdown))

    def _on_foreword_by(self, person_id: str) -> None:
        self.edited.emit(BookletFields(foreword_by=person_id or None))

    def _on_place_date(self, value: str) -> None:
        self.edited.emit(BookletFields(place_date=value))

    def _on_back_text(self, value: str) -> None:
        self.edited.emit(BookletFields(back_text=value))
