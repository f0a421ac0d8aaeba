"""What is known of another school."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from portfolio.domain.framework import FrameworkItem
from portfolio.domain.school import School
from portfolio.services import frameworks
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import ComboField, Field, TextField
from ui.widgets.labels import Hairline, OneLine


class SchoolsForm(Card):
    """One school; every field keeps itself."""

    edited = Signal(str, str, object)
    """the school's id, a column of `School`, and its new value"""
    remove_wanted = Signal(str)
    """the school's id"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._school_id = ""
        self._fields: dict[str, TextField | ComboField] = {}
        row = QHBoxLayout()
        self._name = OneLine("", "card")
        row.addWidget(self._name, 1)
        remove = Button(look, tr("Hapus"), "danger", "trash-2")
        remove.setToolTip(tr("Hapus sekolah ini; dapat diurungkan dengan Ctrl+Z."))
        remove.clicked.connect(self._on_remove)
        row.addWidget(remove)
        self.column.addLayout(row)
        self._build_identity()
        self.column.addWidget(Hairline())
        self._build_place()
        self.column.addStretch(1)

    @property
    def school_id(self) -> str:
        """Which school is shown."""
        return self._school_id

    @property
    def school_name(self) -> str:
        """What it is called now."""
        field = self._fields["name"]
        return field.text().strip() if isinstance(field, TextField) else ""

    def show_school(self, school: School, npsn_warning: str) -> None:
        """Show a school; of the one being shown, what is being typed stays."""
        if school.id != self._school_id:
            self.flush()
            self._school_id = school.id
        self._name.set_text(school.name or tr("Sekolah baru"))
        for column, field in self._fields.items():
            if isinstance(field, ComboField):
                field.set_value(getattr(school, column))
            else:
                field.set_text(getattr(school, column))
        self._fields["npsn"].set_warning(npsn_warning)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()

    def begin(self) -> None:
        """Put the cursor where a new school begins."""
        self._fields["name"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_identity(self) -> None:
        grid = self._grid()
        name = TextField(self._look, tr("Nama sekolah"), placeholder=tr("mis. SMP Negeri 1 Harapan"))
        npsn = TextField(self._look, tr("NPSN"), placeholder=tr("8 angka"))
        npsn.control.setFont(fonts.tabular(fonts.interface()))
        grid.addWidget(self._kept("name", name), 0, 0, 1, 2)
        grid.addWidget(self._kept("npsn", npsn), 1, 0, Qt.AlignmentFlag.AlignTop)
        choices = (
            ("level", tr("Jenjang"), frameworks.school_levels()),
            ("status", tr("Status"), frameworks.school_statuses()),
            ("accreditation", tr("Akreditasi"), frameworks.accreditations()),
        )
        for n, (column, label, items) in enumerate(choices, start=1):
            field = ComboField(self._look, label, _choices(items))
            grid.addWidget(self._kept(column, field), 1 + n // 2, n % 2, Qt.AlignmentFlag.AlignTop)

    def _build_place(self) -> None:
        grid = self._grid()
        grid.addWidget(self._kept("address", TextField(self._look, tr("Jalan dan nomor"))), 0, 0, 1, 2)
        rows = (
            ("district", tr("Kecamatan")),
            ("regency", tr("Kabupaten atau kota")),
            ("province", tr("Provinsi")),
            ("phone", tr("Telepon")),
        )
        for n, (column, label) in enumerate(rows):
            grid.addWidget(self._kept(column, TextField(self._look, label)), 1 + n // 2, n % 2)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        return grid

    def _kept(self, column: str, field: TextField | ComboField) -> Field:
        field.setObjectName(column)
        field.edited.connect(self._on_edited)
        self._fields[column] = field
        return field

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if self._school_id and isinstance(field, Field):
            self.edited.emit(self._school_id, field.objectName(), value)

    def _on_remove(self) -> None:
        self.flush()
        self.remove_wanted.emit(self._school_id)


def _choices(items: tuple[FrameworkItem, ...]) -> list[tuple[str, str]]:
    """The library keeps a name as it is printed; the screen may call it otherwise."""
    return [("", tr("Belum diisi")), *((item.name, item.label) for item in items)]
