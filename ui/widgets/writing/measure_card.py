"""One measure: numbers before and after, with an honest picture of them."""

import re

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from portfolio.domain.practice import Measure
from portfolio.domain.units import with_unit
from portfolio.texts import decimal, ntr, tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Palette, Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import TextField
from ui.widgets.labels import Words

_FEW = 10


class MeasureCard(Card):
    """Fields of a measure, and its bars."""

    changed = Signal(str, dict)
    """measure id, fields"""
    removed = Signal(str)

    def __init__(self, look: Look, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(Space.M, parent)
        self._measure = measure
        self._label = TextField(look, tr("Yang diukur"), placeholder=tr("mis. Murid yang berani bertanya"))
        self._before = TextField(look, tr("Sebelum"))
        self._after = TextField(look, tr("Sesudah"))
        self._unit = TextField(look, tr("Satuan"), placeholder="%")
        self._participants = TextField(look, tr("Banyak murid (n)"))
        self._instrument = TextField(look, tr("Diukur dengan"), placeholder=tr("mis. Tes tertulis 8 soal"))
        self._bars = MeasureBars(look.palette)
        self._few = QWidget()
        self._few_words = Words("", "warn")
        self._few_sign = Words(wrap=False)
        self._few_sign.setPixmap(look.pixmap("triangle-alert", "warn", 16))
        self._remove = Button(look, tr("Hapus ukuran"), "plain", "trash-2")
        self._build()
        self._connect()
        self.show_measure(measure)

    @property
    def measure_id(self) -> str:
        """Which measure it shows."""
        return self._measure.id

    def show_measure(self, measure: Measure) -> None:
        """Show what the library holds."""
        self._measure = measure
        self._label.set_text(measure.label)
        _show_number(self._before, measure.before)
        _show_number(self._after, measure.after)
        self._unit.set_text(measure.unit)
        _show_number(self._participants, measure.participants)
        self._instrument.set_text(measure.instrument)
        self._bars.show_measure(measure)
        n = measure.participants
        few = n is not None and n < _FEW
        self._few.setVisible(few)
        if few and n is not None:
            self._few_words.setText(ntr("Hanya {n} murid: sebutkan sebagai cerita, bukan sebagai bukti umum.", n))

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for field in self._fields():
            field.setEnabled(not read_only)
        self._remove.setVisible(not read_only)

    def focus_label(self) -> None:
        """Put the cursor into the first field."""
        self._label.setFocus()

    def _fields(self) -> tuple[TextField, ...]:
        return (self._label, self._before, self._after, self._unit, self._participants, self._instrument)

    def _build(self) -> None:
        self.column.setSpacing(Space.S)
        self.column.addWidget(self._label)
        grid = QGridLayout()
        grid.setSpacing(Space.S)
        for n, field in enumerate((self._before, self._after, self._unit, self._participants)):
            grid.addWidget(field, n // 2, n % 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)
        self.column.addWidget(self._instrument)
        self.column.addWidget(self._bars)
        row = QHBoxLayout(self._few)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._few_sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._few_words, 1)
        self.column.addWidget(self._few)
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._label.edited.connect(self._on_label)
        self._before.edited.connect(self._on_before)
        self._after.edited.connect(self._on_after)
        self._unit.edited.connect(self._on_unit)
        self._participants.edited.connect(self._on_participants)
        self._instrument.edited.connect(self._on_instrument)
        self._remove.clicked.connect(self._on_remove)

    def _on_label(self, text: str) -> None:
        self.changed.emit(self.measure_id, {"label": text})

    def _on_unit(self, text: str) -> None:
        self.changed.emit(self.measure_id, {"unit": text})

    def _on_instrument(self, text: str) -> None:
        self.changed.emit(self.measure_id, {"instrument": text})

    def _on_before(self, text: str) -> None:
        self._keep_number(self._before, "before", text)

    def _on_after(self, text: str) -> None:
        self._keep_number(self._after, "after", text)

    def _on_participants(self, text: str) -> None:
        self._keep_number(self._participants, "participants", text)

    def _on_remove(self) -> None:
        self.removed.emit(self.measure_id)

    def _keep_number(self, field: TextField, name: str, text: str) -> None:
        value = read_number(text)
        if text.strip() and value is None:
            field.set_warning(tr("Tulis angka saja, mis. 12 atau 7,5."))
            return
        field.set_warning("")
        whole = name == "participants" and value is not None
        self.changed.emit(self.measure_id, {name: round(value) if whole and value is not None else value})


class MeasureBars(QWidget):
    """Two bars on one scale that begins at zero."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._measure: Measure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(56)

    def show_measure(self, measure: Measure) -> None:
        """Show its numbers; where one is missing, nothing."""
        self._measure = measure
        self.setVisible(measure.before is not None and measure.after is not None)
        self.setAccessibleName(
            tr("Sebelum {before}, sesudah {after}", before=_said(measure.before, ""), after=_said(measure.after, ""))
        )
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 56)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        measure = self._measure
        if measure is None or measure.before is None or measure.after is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.tabular(fonts.interface(12, fonts.SEMIBOLD)))
        top = 100.0 if measure.unit.strip() == "%" else max(abs(measure.before), abs(measure.after), 1e-9)
        said = [_said(value, measure.unit) for value in (measure.before, measure.after)]
        room = max(10, self.width() - max(painter.fontMetrics().horizontalAdvance(words) for words in said) - 12)
        colors = (self._palette.muted, self._palette.primary)
        for n, (value, color) in enumerate(zip((measure.before, measure.after), colors, strict=True)):
            y = 4 + n * 26
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(color))
            width = max(2.0, room * min(max(value, 0.0) / top, 1.0))
            painter.drawRoundedRect(QRectF(0, y, width, 20), 4, 4)
            painter.setPen(QColor(self._palette.text))
            words = QRectF(width + 8, y, self.width() - width - 8, 20)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, said[n])
        painter.end()


def read_number(text: str) -> float | None:
    """The number a person wrote: 12, 7,5, 1.200, 80 %."""
    bare = text.strip().rstrip("%").replace(" ", "")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", bare):
        bare = bare.replace(".", "")
    bare = bare.replace(",", ".")
    return float(bare) if re.fullmatch(r"-?\d+(\.\d+)?", bare) else None


def _said(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    number = decimal(value, 0 if float(value).is_integer() else 1)
    return with_unit(number, unit)


def _show_number(field: TextField, value: float | None) -> None:
    # What stands there may be written in another way: “7,50” stays as it is.
    if read_number(field.text()) != value or not field.text():
        field.set_text(_said(value, ""))
