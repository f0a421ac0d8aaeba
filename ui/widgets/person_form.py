"""What is known of a person."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from portfolio.domain.framework import FrameworkItem
from portfolio.domain.names import bare_number, grouped_nip
from portfolio.domain.person import Person
from portfolio.services import frameworks
from portfolio.services.school import employments
from portfolio.texts import tr
from ui.session import Session
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.combo_field import ComboField
from ui.widgets.field import Field
from ui.widgets.labels import Hairline, OneLine, Words
from ui.widgets.photo_choice import PhotoChoice
from ui.widgets.plain_text_field import PlainTextField
from ui.widgets.text_field import TextField

_NUMBERS = ("nip", "nuptk")


class PersonForm(Card):
    """One person; every field keeps itself."""

    edited = Signal(str, str, object)
    """the person's id, a column of `Person`, and its new value"""
    remove_wanted = Signal(str)
    """the person's id"""
    photo_wanted = Signal(str)
    """the id of a person whose portrait is to be chosen"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._person_id = ""
        self._fields: dict[str, TextField | PlainTextField | ComboField] = {}
        self._build_head()
        self._build_fields()
        self._build_portrait(session)
        self._build_service()
        self.column.addWidget(Hairline())
        self._build_numbers()
        self.column.addStretch(1)

    def show_person(self, person: Person, nip_warning: str, nuptk_warning: str) -> None:
        """Show a person; of the one being shown, what is being typed stays."""
        if person.id != self._person_id:
            self.flush()
            self._person_id = person.id
        self._name.set_text(person.full_name or tr("Orang baru"))
        self.portrait.show_photo(person.photo_id or "", person.full_name)
        for column, field in self._fields.items():
            value = getattr(person, column)
            if isinstance(field, ComboField):
                field.set_value(value)
            elif column in _NUMBERS:
                self._show_number(field, value)
            else:
                field.set_text("" if value is None else str(value))
        self._fields["nip"].set_warning(nip_warning)
        self._fields["nuptk"].set_warning(nuptk_warning)

    @property
    def person_id(self) -> str:
        """Who is shown."""
        return self._person_id

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()

    def begin(self) -> None:
        """Put the cursor where a new person begins."""
        self._fields["name"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_head(self) -> None:
        row = QHBoxLayout()
        self._name = OneLine("", "card")
        row.addWidget(self._name, 1)
        remove = Button(self._look, tr("Hapus"), "danger", "trash-2")
        remove.setToolTip(tr("Hapus orang ini; dapat diurungkan dengan Ctrl+Z."))
        remove.clicked.connect(self._on_remove)
        row.addWidget(remove)
        self.column.addLayout(row)

    def _build_fields(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        roles = [item.name for item in frameworks.roles()]
        subjects = [item.name for item in frameworks.subjects()]
        name = TextField(self._look, tr("Nama"), placeholder=tr("Tanpa gelar; satu kata pun boleh"))
        before = TextField(self._look, tr("Gelar depan"), placeholder=tr("mis. Dra. Hj."))
        after = TextField(self._look, tr("Gelar belakang"), placeholder=tr("mis. S.Pd., M.Pd."))
        role = TextField(self._look, tr("Peran"), placeholder=tr("mis. Guru"), suggestions=roles)
        subject = TextField(self._look, tr("Mata pelajaran"), suggestions=subjects)
        grid.addWidget(self._kept("name", name), 0, 0, 1, 2)
        grid.addWidget(self._kept("title_before", before), 1, 0)
        grid.addWidget(self._kept("title_after", after), 1, 1)
        grid.addWidget(self._kept("role", role), 2, 0)
        grid.addWidget(self._kept("subject", subject), 2, 1)
        self.column.addLayout(grid)
        bio = PlainTextField(
            self._look, tr("Riwayat singkat"), hint=tr("Paling banyak 80 kata; dicetak di halaman penulis."), lines=3
        )
        self.column.addWidget(self._kept("bio", bio))

    def _build_portrait(self, session: Session) -> None:
        self.portrait = PhotoChoice(session, self._look, tr("Foto biodata"))
        self.portrait.wanted.connect(self._on_portrait)
        self.portrait.dropped.connect(self._on_no_portrait)
        self.column.addWidget(self.portrait)

    def _build_service(self) -> None:
        """What reports and competency maps ask of a teacher."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        sexes = (("", tr("Belum diisi")), ("L", tr("Laki-laki")), ("P", tr("Perempuan")))
        ranks = frameworks.functional_ranks()
        grid.addWidget(self._kept("sex", ComboField(self._look, tr("L/P"), sexes)), 0, 0)
        years = TextField(self._look, tr("Lama mengajar (tahun)"), placeholder=tr("mis. 12"))
        grid.addWidget(self._kept("years_teaching", years), 0, 1)
        employment = ComboField(self._look, tr("Status kepegawaian"), _choices(employments()))
        grid.addWidget(self._kept("employment", employment), 1, 0)
        rank = ComboField(self._look, tr("Jabatan fungsional"), _choices(ranks))
        grid.addWidget(self._kept("functional_rank", rank), 1, 1)
        self.column.addLayout(grid)

    def _build_numbers(self) -> None:
        words = tr("NIP dan NUPTK hanya dicetak bila Anda memintanya, misalnya pada tanda tangan laporan.")
        self.column.addWidget(Words(words, "muted"))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        for column, label, placeholder in (
            ("nip", tr("NIP"), tr("18 angka")),
            ("nuptk", tr("NUPTK"), tr("16 angka")),
        ):
            field = TextField(self._look, label, placeholder=placeholder)
            field.control.setFont(fonts.tabular(fonts.interface()))
            field.control.editingFinished.connect(self._on_number_left)
            row.addWidget(self._kept(column, field), 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _kept(self, column: str, field: TextField | PlainTextField | ComboField) -> Field:
        field.setObjectName(column)
        field.edited.connect(self._on_edited)
        self._fields[column] = field
        return field

    def _show_number(self, field: Field, number: str) -> None:
        """In groups, as it is printed; the same digits being typed are left as they are."""
        if isinstance(field, TextField):
            same = bare_number(field.text()) == bare_number(number)
            if not (field.control.hasFocus() and same):
                field.set_text(grouped_nip(number))

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if not self._person_id or not isinstance(field, Field):
            return
        column = field.objectName()
        if column == "years_teaching":
            number = _years(str(value))
            field.set_warning(tr("Tulis sebagai angka, misalnya 12.") if number is None and str(value).strip() else "")
            value = number
        self.edited.emit(self._person_id, column, value)

    def _on_number_left(self) -> None:
        for column in _NUMBERS:
            field = self._fields[column]
            if isinstance(field, TextField) and not field.control.hasFocus():
                field.flush()
                field.set_text(grouped_nip(bare_number(field.text())))

    def _on_portrait(self) -> None:
        self.photo_wanted.emit(self._person_id)

    def _on_no_portrait(self) -> None:
        self.edited.emit(self._person_id, "photo_id", None)

    def _on_remove(self) -> None:
        self.flush()
        self.remove_wanted.emit(self._person_id)


def _choices(items: Sequence[FrameworkItem]) -> list[tuple[str, str]]:
    return [("", tr("Belum diisi")), *((item.id, item.label) for item in items)]


def _years(text: str) -> int | None:
    """A whole number of years, or None where the text is none."""
    plain = text.strip()
    return int(plain) if plain.isdigit() and len(plain) <= 2 else None
