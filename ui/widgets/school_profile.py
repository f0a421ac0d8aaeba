"""The school's profile, as the head of its letters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.framework import FrameworkItem
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.services import frameworks
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.combo_field import ComboField
from ui.widgets.field import Field
from ui.widgets.labels import Hairline, Words
from ui.widgets.logo_drop import LogoDrop, LogoWords
from ui.widgets.plain_text_field import PlainTextField
from ui.widgets.text_field import TextField


class SchoolProfile(Card):
    """Logo and name on top, and below what the booklet says of the school."""

    edited = Signal(str, object)
    """a column of `School`, and its new value"""
    principal_wanted = Signal()
    """a principal who is not in the register yet"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Space.XXL, parent)
        self._look = look
        self._fields: dict[str, Field] = {}
        self.column.setSpacing(Space.L)
        self._build_head()
        self.column.addWidget(Hairline())
        self._build_identity()
        self._build_address()
        self._build_about()

    def show_school(self, school: School, people: Sequence[Person], npsn_warning: str) -> None:
        """Show what the library knows; what is being typed stays."""
        principal = self._fields["principal_id"]
        if isinstance(principal, ComboField):
            nobody = [("", tr("Belum dipilih"))]
            principal.set_choices([*nobody, *((one.id, one.full_name or tr("Belum bernama")) for one in people)])
            principal.set_value(school.principal_id or "")
        for column, field in self._fields.items():
            if isinstance(field, TextField | PlainTextField):
                field.set_text(getattr(school, column))
            elif isinstance(field, ComboField) and column != "principal_id":
                field.set_value(getattr(school, column))
        self._fields["npsn"].set_warning(npsn_warning)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()

    def _build_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        words = LogoWords(
            tr("Lambang sekolah"),
            tr("Pilih lambang sekolah"),
            tr("Klik untuk memilih lambang, atau seret gambarnya ke sini."),
            tr("Lepas lambang"),
        )
        self.logo = LogoDrop(self._look, words)
        row.addWidget(self.logo, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(Space.M)
        name = TextField(self._look, tr("Nama sekolah"), placeholder=tr("mis. SMP Negeri 1 Harapan"))
        name.control.setFont(fonts.interface(Size.CARD, fonts.SEMIBOLD))
        name.control.setMinimumHeight(44)
        texts.addWidget(self._kept("name", name))
        motto = TextField(self._look, tr("Semboyan"), placeholder=tr("Satu kalimat yang dihidupi sekolah"))
        texts.addWidget(self._kept("motto", motto))
        texts.addStretch(1)
        row.addLayout(texts, 1)
        self.column.addLayout(row)

    def _build_identity(self) -> None:
        grid = self._grid(tr("Identitas"))
        npsn = TextField(self._look, tr("NPSN"), placeholder=tr("8 angka"))
        npsn.control.setFont(fonts.tabular(fonts.interface()))
        levels = ComboField(self._look, tr("Jenjang"), _choices(frameworks.school_levels()))
        statuses = ComboField(self._look, tr("Status"), _choices(frameworks.school_statuses()))
        grades = ComboField(self._look, tr("Akreditasi"), _choices(frameworks.accreditations()))
        for n, (column, field) in enumerate(
            {"npsn": npsn, "level": levels, "status": statuses, "accreditation": grades}.items()
        ):
            grid.addWidget(self._kept(column, field), 0, n, Qt.AlignmentFlag.AlignTop)
        principal = ComboField(
            self._look, tr("Kepala sekolah"), (), hint=tr("Dipilih dari daftar Orang; dicetak di buklet.")
        )
        grid.addWidget(self._kept("principal_id", principal), 1, 0, 1, 2)
        add = Button(self._look, tr("Tambah kepala sekolah…"), "plain", "user-plus")
        add.setToolTip(tr("Catat orangnya di daftar Orang dan pilih langsung sebagai kepala sekolah."))
        add.clicked.connect(self.principal_wanted)
        beside = QVBoxLayout()
        beside.addSpacing(Space.L + Space.XS)  # beside the field, not beside its label
        beside.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        grid.addLayout(beside, 1, 2, 1, 2)

    def _build_address(self) -> None:
        grid = self._grid(tr("Alamat dan kontak"))
        rows: tuple[tuple[str, str, str, int, int, int], ...] = (
            ("address", tr("Jalan dan nomor"), "", 0, 0, 2),
            ("village", tr("Desa atau kelurahan"), "", 0, 2, 1),
            ("district", tr("Kecamatan"), "", 0, 3, 1),
            ("regency", tr("Kabupaten atau kota"), "", 1, 0, 2),
            ("province", tr("Provinsi"), "", 1, 2, 2),
            ("email", tr("Surel"), tr("nama@contoh.sch.id"), 2, 0, 2),
            ("phone", tr("Telepon"), "", 2, 2, 1),
            ("website", tr("Situs web"), "", 2, 3, 1),
        )
        for column, label, placeholder, line, place, span in rows:
            field = TextField(self._look, label, placeholder=placeholder)
            grid.addWidget(self._kept(column, field), line, place, 1, span, Qt.AlignmentFlag.AlignTop)

    def _build_about(self) -> None:
        hint = tr("Dua atau tiga kalimat: murid, lingkungan, kekhasan sekolah.")
        about = PlainTextField(self._look, tr("Tentang sekolah"), hint=hint, lines=4)
        self.column.addWidget(self._kept("about", about))

    def _grid(self, title: str) -> QGridLayout:
        self.column.addSpacing(Space.XS)
        self.column.addWidget(Words(title, "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.M)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
        return grid

    def _kept(self, column: str, field: Field) -> Field:
        field.setObjectName(column)
        field.edited.connect(self._on_edited)
        self._fields[column] = field
        return field

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            column = field.objectName()
            self.edited.emit(column, (value or None) if column == "principal_id" else value)


def _choices(items: Sequence[FrameworkItem]) -> list[tuple[str, str]]:
    """The library keeps a name as it is printed; the screen may call it otherwise."""
    return [("", tr("Belum diisi")), *((item.name, item.label) for item in items)]
