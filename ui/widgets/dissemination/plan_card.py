"""One line of the follow-up plan."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from portfolio.domain.training import FollowUp
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.fields import ComboField, TextField
from ui.widgets.labels import Words


class PlanCard(Card):
    """What is to be done, by whom, until when, and how one will see that it was."""

    changed = Signal(str, dict)
    """id, fields"""
    moved = Signal(str, int)
    """id, by how many places"""
    removed = Signal(str)

    def __init__(self, look: Look, row: FollowUp, parent: QWidget | None = None) -> None:
        super().__init__(Space.L, parent)
        self._look = look
        self._row = row
        self._fields: dict[str, TextField] = {}
        self._build_head()
        self._build_fields()
        self.show_row(row, 1)

    @property
    def row_id(self) -> str:
        """Which line it shows."""
        return self._row.id

    def show_row(self, row: FollowUp, number: int) -> None:
        """Show what the library holds; what is being typed stays."""
        self._row = row
        self._number.setText(str(number))
        for name, field in self._fields.items():
            field.set_text(getattr(row, name))
        self._state.set_value(row.state)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._fields["activity"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()

    def _build_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self._number = Words("", "number", wrap=False)
        self._number.setFixedSize(34, 34)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        activity = TextField(self._look, tr("Kegiatan"), placeholder=tr("Apa yang akan dilakukan?"))
        row.addWidget(self._kept("activity", activity), 1)
        self._state = ComboField(
            self._look,
            tr("Keadaan"),
            [("planned", tr("Direncanakan")), ("going", tr("Berjalan")), ("done", tr("Selesai"))],
        )
        self._state.setFixedWidth(150)
        self._state.edited.connect(self._on_state)
        row.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        for icon, name, slot in (
            ("arrow-up", tr("Naikkan"), self._on_up),
            ("arrow-down", tr("Turunkan"), self._on_down),
            ("trash-2", tr("Hapus rencana ini"), self._on_remove),
        ):
            button = IconButton(self._look, icon, name)
            button.clicked.connect(slot)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _build_fields(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        for n, (name, label, asks) in enumerate(
            (
                ("goal", tr("Tujuan"), tr("Untuk apa?")),
                ("audience", tr("Sasaran"), tr("Siapa, berapa kelas?")),
                ("time", tr("Waktu"), tr("mis. 8–19 September 2025")),
                ("responsible", tr("Penanggung jawab"), ""),
                ("resources", tr("Sumber daya atau biaya"), ""),
                ("evidence", tr("Bukti"), tr("mis. foto, lembar pengamatan")),
                ("indicator", tr("Tanda berhasil"), tr("Apa yang dapat dihitung atau dilihat?")),
            )
        ):
            field = TextField(self._look, label, placeholder=asks)
            across = 3 if name == "indicator" else 1
            grid.addWidget(self._kept(name, field), n // 3, n % 3, 1, across, Qt.AlignmentFlag.AlignTop)
        for n in range(3):
            grid.setColumnStretch(n, 1)
        self.column.addLayout(grid)

    def _kept(self, name: str, field: TextField) -> TextField:
        field.setObjectName(name)
        field.edited.connect(self._on_edited)
        self._fields[name] = field
        return field

    def _on_edited(self, value: Any) -> None:
        self.changed.emit(self.row_id, {self.sender().objectName(): value})

    def _on_state(self, state: str) -> None:
        self.changed.emit(self.row_id, {"state": state})

    def _on_up(self) -> None:
        self.moved.emit(self.row_id, -1)

    def _on_down(self) -> None:
        self.moved.emit(self.row_id, 1)

    def _on_remove(self) -> None:
        self.flush()
        self.removed.emit(self.row_id)
