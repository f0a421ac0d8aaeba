"""What is kept of a pupil: no number, no address, nothing that is not needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from portfolio.domain.consent import Pupil
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Hairline, OneLine, Words
from ui.widgets.text_field import TextField


class PupilForm(Card):
    """One pupil; every field keeps itself."""

    edited = Signal(str, object)
    """the pupil's id, and the fields that are others now"""
    remove_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.pupil_id = ""
        self._fields: dict[str, TextField] = {}
        head = QHBoxLayout()
        self._name = OneLine("", "card")
        head.addWidget(self._name, 1)
        remove = Button(look, tr("Hapus"), "danger", "trash-2")
        remove.setToolTip(tr("Hapus murid ini; dapat diurungkan dengan Ctrl+Z."))
        remove.clicked.connect(self._on_remove)
        head.addWidget(remove)
        self.column.addLayout(head)
        name = TextField(look, tr("Nama murid"), placeholder=tr("Satu kata pun boleh"))
        nickname = TextField(look, tr("Panggilan"))
        level = TextField(look, tr("Kelas"), placeholder=tr("mis. VII A"))
        year = TextField(look, tr("Tahun ajaran"), placeholder="2025/2026")
        self._beside(("name", name, 2), ("nickname", nickname, 1))
        self._beside(("class_level", level, 1), ("school_year", year, 1))
        self.column.addWidget(Hairline())
        self.never_show = QCheckBox(tr("Jangan tampilkan murid ini"))
        self.never_show.toggled.connect(self._on_never_show)
        self.column.addWidget(self.never_show)
        hint = Words(tr("Bila ada risiko bagi anak. Alasannya tidak perlu dicatat."), "caption")
        hint.setContentsMargins(32, 0, 0, 0)
        self.column.addWidget(hint)
        self.column.addStretch(1)

    def show_pupil(self, pupil: Pupil) -> None:
        """Show a pupil; of the one being shown, what is being typed stays."""
        if pupil.id != self.pupil_id:
            self.flush()
            self.pupil_id = pupil.id
        self._name.set_text(pupil.name or tr("Murid baru"))
        for column, field in self._fields.items():
            field.set_text(getattr(pupil, column))
        self.never_show.blockSignals(True)
        self.never_show.setChecked(pupil.never_show)
        self.never_show.blockSignals(False)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()

    def begin(self) -> None:
        """Put the cursor where a new pupil begins."""
        self._fields["name"].control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fields["name"].control.selectAll()

    def _beside(self, *fields: tuple[str, TextField, int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        for column, field, share in fields:
            field.setObjectName(column)
            field.edited.connect(self._on_edited)
            self._fields[column] = field
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _on_edited(self, value: str) -> None:
        if self.pupil_id:
            self.edited.emit(self.pupil_id, {self.sender().objectName(): value})

    def _on_never_show(self, on: bool) -> None:
        if self.pupil_id:
            self.edited.emit(self.pupil_id, {"never_show": on})

    def _on_remove(self) -> None:
        self.flush()
        self.remove_wanted.emit(self.pupil_id)
