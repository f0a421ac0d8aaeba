"""Numbers before and after: each side with its own n and instrument, an honest picture, and what it can't tell."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.inquiry import InquiryMeasure
from portfolio.domain.practice import Measure
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import TextField
from ui.widgets.inquiry.data_words import change_words, note_words
from ui.widgets.labels import Words
from ui.widgets.writing.measure_card import MeasureBars, read_number

_NUMBERS = ("before", "after", "before_participants", "after_participants")
_WHOLE = ("before_participants", "after_participants")


class InquiryMeasureCard(Card):
    """Fields of a measure, its bars, and a line for each thing that a reader must know."""

    changed = Signal(str, dict)
    """measure id, fields"""
    removed = Signal(str)

    def __init__(self, look: Look, measure: InquiryMeasure, parent: QWidget | None = None) -> None:
        super().__init__(Space.M, parent)
        self._look = look
        self._measure = measure
        self._fields = {
            "label": TextField(look, tr("Yang diukur"), placeholder=tr("mis. Murid yang berani bertanya")),
            "unit": TextField(look, tr("Satuan"), placeholder=tr("mis. %, murid, skor 0–100")),
            "before": TextField(look, tr("Sebelum")),
            "after": TextField(look, tr("Sesudah")),
            "before_participants": TextField(look, tr("n sebelum")),
            "after_participants": TextField(look, tr("n sesudah")),
            "before_instrument": TextField(look, tr("Alat ukur sebelum"), placeholder=tr("mis. Tes tertulis 8 soal")),
            "after_instrument": TextField(look, tr("Alat ukur sesudah")),
        }
        self._bars = MeasureBars(look.palette)
        self._change = Words("", "strong")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Space.XS)
        self._said: list[str] = []
        self._remove = Button(look, tr("Hapus ukuran"), "plain", "trash-2")
        self._build()
        for field in self._fields.values():
            field.edited.connect(self._on_edited)
        self._remove.clicked.connect(self._on_remove)
        self.show_measure(measure)

    @property
    def measure_id(self) -> str:
        """Which measure it shows."""
        return self._measure.id

    @property
    def notes(self) -> tuple[str, ...]:
        """What it says that a reader must know."""
        return tuple(self._said)

    def show_measure(self, measure: InquiryMeasure) -> None:
        """Show what the library holds."""
        self._measure = measure
        for name, field in self._fields.items():
            value = getattr(measure, name)
            if name not in _NUMBERS:
                field.set_text(value)
            elif read_number(field.text()) != value or not field.text():
                # What stands there may be written in another way: “7,50” stays as it is.
                field.set_text(_written(value))
        self._bars.show_measure(Measure(practice_id="", before=measure.before, after=measure.after, unit=measure.unit))
        self._change.setText(change_words(measure))
        self._change.setVisible(bool(self._change.text()))
        self._show_notes(note_words(measure))

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for field in self._fields.values():
            field.setEnabled(not read_only)
        self._remove.setVisible(not read_only)

    def focus_label(self) -> None:
        """Put the cursor into the first field."""
        self._fields["label"].setFocus()

    def _build(self) -> None:
        self.column.setSpacing(Space.S)
        self.column.addWidget(self._fields["label"])
        self.column.addWidget(self._fields["unit"])
        grid = QGridLayout()
        grid.setSpacing(Space.S)
        for row, side in enumerate(("before", "after")):
            grid.addWidget(self._fields[side], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._fields[f"{side}_participants"], row, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)
        self.column.addWidget(self._fields["before_instrument"])
        self.column.addWidget(self._fields["after_instrument"])
        self.column.addWidget(self._bars)
        self.column.addWidget(self._change)
        self.column.addLayout(self._notes)
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_notes(self, sentences: list[str]) -> None:
        if sentences == self._said:
            return
        self._said = sentences
        while (item := self._notes.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for sentence in sentences:
            self._notes.addWidget(self._noted(sentence))

    def _noted(self, sentence: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = Words(wrap=False)
        sign.setPixmap(self._look.pixmap("triangle-alert", "warn", 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(sentence, "warn"), 1)
        return line

    def _on_edited(self, text: str) -> None:
        name = next(name for name, field in self._fields.items() if field is self.sender())
        if name in _NUMBERS:
            self._keep_number(name, text)
        else:
            self.changed.emit(self.measure_id, {name: text})

    def _keep_number(self, name: str, text: str) -> None:
        value = read_number(text)
        if text.strip() and value is None:
            self._fields[name].set_warning(tr("Tulis angka saja, mis. 12 atau 7,5."))
            return
        self._fields[name].set_warning("")
        whole = round(value) if name in _WHOLE and value is not None else value
        self.changed.emit(self.measure_id, {name: whole})

    def _on_remove(self) -> None:
        self.removed.emit(self.measure_id)


def _written(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace(".", ",")
