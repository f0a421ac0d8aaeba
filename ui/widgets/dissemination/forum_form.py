"""What a forum is: where it comes from, when and where it was held, who passed it on, what the principal did."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from portfolio.domain.person import Person
from portfolio.domain.training import Dissemination
from portfolio.services import learning_frameworks
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.dissemination.reading import ForumDesk
from ui.widgets.dissemination.words import forum_title, training_title
from ui.widgets.fields import ComboField, DateField, Field, PlainTextField, TextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words
from ui.widgets.people_field import PeopleField, PeopleWords
from ui.widgets.school_field import SchoolField

_TRAINING, _FORUM = "training:", "forum:"


class ForumForm(QWidget):
    """Three cards: the forum, those who passed it on, the principal."""

    changed = Signal(dict)
    """fields of the forum"""
    givers_chosen = Signal(list)
    """ids of people, in order"""
    giver_named = Signal(str)
    """somebody whom the register does not know"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._fields: dict[str, Field] = {}
        self._givers_shown: tuple[Person, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self._built_identity())
        column.addWidget(self._built_givers())
        column.addWidget(self._built_principal())
        column.addStretch(1)

    def show_desk(self, desk: ForumDesk) -> None:
        """Show what the library holds; what is being typed stays."""
        forum = desk.page.forum
        self._source.set_choices(_sources(desk))
        self._source.set_value(_source_of(forum))
        self._model.set_choices([("", tr("Tidak disebut")), *((one.id, one.label) for one in desk.models)])
        self._principal.set_choices([("", tr("Belum dipilih")), *_principals(desk)])
        school = desk.page.school
        self._school.show_school(school.id if school else "", school.name if school else "")
        self._model.set_value(forum.learning_model)
        self._principal.set_value(forum.principal_id or "")
        for name, field in self._fields.items():
            _show(field, getattr(forum, name))
        self._givers.know(desk.people)
        self._givers.show_chosen(desk.page.givers)
        self._offer(desk)

    def focus_need(self, code: str) -> None:
        """Put the cursor where something is missing."""
        fields: dict[str, QWidget] = {
            "source": self._source, "when": self._fields["held_on"], "school": self._school, "model": self._model,
            "givers": self._givers.entry, "principal": self._principal, "basis": self._fields["basis"],
        }  # fmt: skip
        fields.get(code, self._fields["title"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (*self._fields.values(), self._school):
            field.flush()

    def _built_identity(self) -> QWidget:
        card = Card()
        title = TextField(self._look, tr("Judul kegiatan"), placeholder=tr("mis. Pengimbasan model NHT"))
        card.column.addWidget(self._kept("title", title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        hint = tr("Pelatihan, atau forum tempat pengimbas mempelajarinya.")
        self._source = ComboField(self._look, tr("Berasal dari"), [], hint=hint)
        self._source.edited.connect(self._on_source)
        self._school = SchoolField(self._session, self._look, tr("Sekolah tempat forum"))
        self._school.edited.connect(self._on_school)
        kinds = [one.name for one in learning_frameworks.forums()]
        kind = TextField(self._look, tr("Wadah"), placeholder=tr("mis. Kombel, MGMP, KKG"), suggestions=kinds)
        self._model = ComboField(self._look, tr("Model yang dipraktikkan"), [])
        rows: tuple[tuple[str, Field], ...] = (
            ("", self._source),
            ("", self._school),
            ("forum", kind),
            ("learning_model", self._model),
            ("held_on", DateField(self._look, tr("Tanggal"))),
            ("ended_on", DateField(self._look, tr("Sampai tanggal"))),
            ("hours", TextField(self._look, tr("Pukul"), placeholder=tr("mis. 12.30–15.30 WITA"))),
            ("place", TextField(self._look, tr("Tempat"), placeholder=tr("mis. Ruang guru"))),
        )
        for n, (name, field) in enumerate(rows):
            grid.addWidget(self._kept(name, field) if name else field, n // 2, n % 2, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(grid)
        basis = PlainTextField(
            self._look, tr("Dasar kegiatan"), placeholder=tr("Nomor surat tugas atau undangan"), lines=2
        )
        card.column.addWidget(self._kept("basis", basis))
        return card

    def _built_givers(self) -> QWidget:
        card = Card()
        card.column.addWidget(
            SectionHeading(tr("Pengimbas"), tr("Yang mengikuti pelatihan dan kini meneruskannya kepada rekan."))
        )
        words = PeopleWords(tr("Tambah pengimbas"), tr("Pengimbas {name}"), tr("Lepas dari pengimbasan ini"))
        self._givers = PeopleField(self._look, words)
        self._givers.chosen.connect(self.givers_chosen)
        self._givers.named.connect(self.giver_named)
        card.column.addWidget(self._givers)
        self._offers = QWidget()
        self._offers_flow = FlowLayout(self._offers)
        card.column.addWidget(self._offers)
        return card

    def _built_principal(self) -> QWidget:
        card = Card()
        card.column.addWidget(
            SectionHeading(
                tr("Kepala sekolah"), tr("Kepala sekolah wajib memfasilitasi forum. Sebutkan apa yang dilakukan.")
            )
        )
        self._principal = ComboField(self._look, tr("Nama"), [])
        self._principal.edited.connect(self._on_principal)
        card.column.addWidget(self._principal)
        role = PlainTextField(
            self._look,
            tr("Yang dilakukan"),
            placeholder=tr("mis. menerbitkan surat tugas, memberi waktu, hadir sebagai peserta"),
            lines=3,
        )
        card.column.addWidget(self._kept("principal_role", role))
        return card

    def _offer(self, desk: ForumDesk) -> None:
        """Buttons with those who attended and are not named yet."""
        chosen = {one.id for one in desk.page.givers}
        self._givers_shown = desk.page.givers
        left = [one for one in desk.page.offered if one.id not in chosen][:12]
        self._offers_flow.clear()
        self._offers.setVisible(bool(left))
        if left:
            self._offers_flow.addWidget(Words(tr("Ikut pelatihan:"), "muted", wrap=False))
        for person in left:
            button = Button(self._look, person.full_name, "plain", "plus")
            button.setObjectName(person.id)
            button.setAccessibleName(tr("Tambah pengimbas {name}", name=person.full_name))
            button.clicked.connect(self._on_offer)
            self._offers_flow.addWidget(button)
            button.show()

    def _kept(self, name: str, field: Field) -> Field:
        field.setObjectName(name)
        field.edited.connect(self._on_edited)
        self._fields[name] = field
        return field

    def _on_edited(self, value: object) -> None:
        self.changed.emit({self.sender().objectName(): value})

    def _on_source(self, key: str) -> None:
        training_id = key.removeprefix(_TRAINING) if key.startswith(_TRAINING) else None
        parent_id = key.removeprefix(_FORUM) if key.startswith(_FORUM) else None
        fields: dict[str, Any] = {"parent_id": parent_id}
        if parent_id is None:
            fields["training_id"] = training_id
        self.changed.emit(fields)

    def _on_school(self, school_id: str) -> None:
        self.changed.emit({"school_id": school_id or None})

    def _on_principal(self, person_id: str) -> None:
        self.changed.emit({"principal_id": person_id or None})

    def _on_offer(self) -> None:
        self.givers_chosen.emit([*(one.id for one in self._givers_shown), self.sender().objectName()])


def _sources(desk: ForumDesk) -> list[tuple[str, str]]:
    trainings = [(f"{_TRAINING}{one.id}", training_title(one.title)) for one in desk.trainings]
    forums = [(f"{_FORUM}{one.id}", tr("Forum: {title}", title=forum_title(one.title))) for one in desk.forums]
    return [("", tr("Belum dipilih")), *trainings, *forums]


def _source_of(forum: Dissemination) -> str:
    if forum.parent_id:
        return f"{_FORUM}{forum.parent_id}"
    return f"{_TRAINING}{forum.training_id}" if forum.training_id else ""


def _principals(desk: ForumDesk) -> list[tuple[str, str]]:
    """People of the school, principals first; then principals of others."""
    school_id = desk.page.forum.school_id

    def leads(person: Person) -> bool:
        return "kepala" in person.role.casefold()

    near = [
        one for one in desk.people if one.school_id == school_id or leads(one) or one.id == desk.page.forum.principal_id
    ]
    near.sort(key=lambda one: (one.school_id != school_id, not leads(one), one.name.casefold()))
    return [(one.id, one.full_name) for one in near]


def _show(field: Field, value: Any) -> None:
    if isinstance(field, TextField | PlainTextField):
        field.set_text(value or "")
    elif isinstance(field, DateField | ComboField):
        field.set_value(value)
