"""An agreed indicator: what is measured, towards what, and every measurement so far."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.needs import ModelValue
from portfolio.services.model_schools import Progress
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.combo_field import ComboField
from ui.widgets.field import Field
from ui.widgets.fields import DateField, TextField
from ui.widgets.labels import Words
from ui.widgets.needs.number_field import NumberField
from ui.widgets.needs.progress_line import Point, ProgressLine
from ui.widgets.needs.words import amount, short_day

_MORE, _LESS = "more", "less"


class IndicatorCard(Card):
    """Every field keeps itself."""

    edited = Signal(str, dict)
    """the indicator's id, fields"""
    removed = Signal(str)
    value_wanted = Signal(str)
    value_edited = Signal(str, dict)
    """a measurement's id, fields"""
    value_removed = Signal(str)

    def __init__(self, look: Look, progress: Progress) -> None:
        super().__init__(Space.L)
        self._look, self._progress = look, progress
        self.rows: dict[str, ValueRow] = {}
        self._order: list[str] = []
        self.label = TextField(look, tr("Yang diukur"), placeholder=tr("mis. Murid yang membaca setiap pekan"))
        self.unit = TextField(look, tr("Satuan"), placeholder="%")
        self.target = NumberField(look, tr("Target"))
        self.way = ComboField(
            look, tr("Arah"), [(_MORE, tr("Makin tinggi makin baik")), (_LESS, tr("Makin rendah makin baik"))]
        )
        self._build_fields()
        self._build_state()
        self.line = ProgressLine(look)
        self.column.addWidget(self.line)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        self.column.addLayout(self._rows)
        add = Button(look, tr("Catat ukuran"), "plain", "plus")
        add.clicked.connect(self._on_value_wanted)
        self.column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_progress(progress)

    def show_progress(self, progress: Progress) -> None:
        """Show the indicator; what is being typed stays."""
        self._progress = progress
        row = progress.indicator
        self.setAccessibleName(row.label or tr("Indikator tanpa nama"))
        self.label.set_text(row.label)
        self.unit.set_text(row.unit)
        self.target.set_number(row.target)
        self.way.set_value(_MORE if row.more_is_better else _LESS)
        points = [
            Point(short_day(one.measured_on), one.value, amount(one.value, "%" if row.unit == "%" else ""))
            for one in progress.measured
            if one.value is not None
        ]
        target = "" if row.target is None else tr("Target {target}", target=amount(row.target, row.unit))
        self.line.show_points(points, row.target, target)
        self._show_state()
        self._show_values(progress.values)

    def begin(self) -> None:
        """Put the cursor where a new indicator begins."""
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.label, self.unit, self.target):
            field.flush()
        for row in self.rows.values():
            row.flush()

    def _build_fields(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.label, 0, 0, 1, 3, top)
        remove = IconButton(self._look, "trash-2", tr("Hapus indikator ini"))
        remove.clicked.connect(self._on_removed)
        grid.addWidget(remove, 0, 3, Qt.AlignmentFlag.AlignRight | top)
        for n, (name, field) in enumerate((("unit", self.unit), ("target", self.target), ("more_is_better", self.way))):
            grid.addWidget(field, 1, n, 1, 2 if field is self.way else 1, top)
            field.setObjectName(name)
            grid.setColumnStretch(n, 1)
        self.label.setObjectName("label")
        for field in (self.label, self.unit, self.target, self.way):
            field.edited.connect(self._on_edited)
        self.column.addLayout(grid)

    def _build_state(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self._sign = QLabel()
        self._sign.setFixedSize(18, 18)
        row.addWidget(self._sign)
        self.state = Words("", "muted")
        row.addWidget(self.state, 1)
        self.column.addLayout(row)

    def _show_state(self) -> None:
        """In words with a sign, never by colour alone."""
        row, measured = self._progress.indicator, self._progress.measured
        last = measured[-1].value if measured else None
        icon, role, words = "circle", "muted", tr("Belum diukur.")
        if last is not None:
            words = tr("Terakhir {value}.", value=amount(last, row.unit))
        if last is not None and self._progress.reached:
            icon, role, words = "circle-check", "ok", tr("Target tercapai: {value}.", value=amount(last, row.unit))
        elif last is not None and self._progress.reached is False and row.target is not None:
            icon, role = "trending-up", "accent"
            words = tr(
                "Belum tercapai: {value}, target {target}.",
                value=amount(last, row.unit),
                target=amount(row.target, row.unit),
            )
        self._sign.setPixmap(self._look.pixmap(icon, role, 18))
        self.state.setText(words)
        self.state.setProperty("role", role)
        restyle(self.state)

    def _show_values(self, values: tuple[ModelValue, ...]) -> None:
        for gone in self.rows.keys() - {value.id for value in values}:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for value in values:
            if value.id not in self.rows:
                row = self.rows[value.id] = ValueRow(self._look, value)
                row.edited.connect(self.value_edited)
                row.removed.connect(self.value_removed)
            self.rows[value.id].show_value(value)
        order = [value.id for value in values]
        if order != self._order:
            self._order = order
            for value_id in order:
                self._rows.removeWidget(self.rows[value_id])
            for value_id in order:
                self._rows.addWidget(self.rows[value_id])

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            said = value == _MORE if field is self.way else value
            self.edited.emit(self._progress.indicator.id, {field.objectName(): said})

    def _on_removed(self) -> None:
        self.removed.emit(self._progress.indicator.id)

    def _on_value_wanted(self) -> None:
        self.value_wanted.emit(self._progress.indicator.id)


class ValueRow(QWidget):
    """One measurement: when, how much, how it was measured."""

    edited = Signal(str, dict)
    removed = Signal(str)

    def __init__(self, look: Look, value: ModelValue) -> None:
        super().__init__()
        self._value_id = value.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.day = DateField(look, "")
        self.number = NumberField(look, "", placeholder=tr("Angka"))
        self.note = TextField(look, "", placeholder=tr("Cara mengukur, jumlah murid, …"))
        named = (
            (self.day, "measured_on", tr("Tanggal ukur"), 3),
            (self.number, "value", tr("Angka"), 2),
            (self.note, "note", tr("Catatan ukuran"), 5),
        )
        for field, name, words, share in named:
            field.setObjectName(name)
            field.control.setAccessibleName(words)
            field.edited.connect(self._on_edited)
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        remove = IconButton(look, "x", tr("Hapus ukuran ini"))
        remove.clicked.connect(self._on_removed)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_value(self, value: ModelValue) -> None:
        """Show the measurement; what is being typed stays."""
        self.day.set_value(value.measured_on)
        self.number.set_number(value.value)
        self.note.set_text(value.note)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.day, self.number, self.note):
            field.flush()

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self._value_id, {field.objectName(): value})

    def _on_removed(self) -> None:
        self.removed.emit(self._value_id)
