"""The register of people: a list, and beside it the one who is chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from portfolio.domain.person import Person
from portfolio.texts import tr
from ui.delegates.person_row import PersonRowDelegate
from ui.models.people import PeopleList
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.one_of import OneOf
from ui.widgets.person_form import PersonForm


class PeopleRegister(QWidget):
    """Everybody who writes, leads or appears."""

    add_wanted = Signal()
    import_wanted = Signal()
    """a list of teachers shall come in from a spreadsheet"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._wanted = ""
        self._beginning = False
        self._warnings: Mapping[str, tuple[str, str]] = {}
        self._people = PeopleList(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            look,
            "empty-people",
            tr("Catat siapa yang menulis, memimpin, atau tampil dalam praktik baik. Namanya cukup ditulis sekali."),
            tr("Tambah orang pertama"),
            title=tr("Belum ada orang"),
        )
        self._empty.pressed.connect(self.add_wanted)
        self._nobody = QWidget()
        column = QVBoxLayout(self._nobody)
        column.addStretch(1)
        column.addWidget(self._empty)
        take = Button(look, tr("Impor daftar guru…"), "plain", "file-spreadsheet")
        take.clicked.connect(self.import_wanted)
        column.addWidget(take, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._both = self._built_both()
        self._pages = OneOf(self._nobody, self._both)
        outer.addWidget(self._pages)

    def show_people(self, people: Sequence[Person], warnings: Mapping[str, tuple[str, str]]) -> None:
        """Show everybody, and keep who is chosen; `warnings` are those of NIP and NUPTK, by person."""
        chosen = self._wanted or self.form.person_id
        place = self._list.currentIndex().row()
        self._warnings = warnings
        self._people.show(people)
        self._pages.show_only(self._both if people else self._nobody)
        if people:
            found = self._people.place_of(chosen)
            row = found if found >= 0 else max(0, min(place, len(people) - 1))
            self._list.setCurrentIndex(self._people.index(row))
            self._show_current()
        if self._beginning and self._people.place_of(self._wanted) >= 0:
            self.form.begin()
            self._beginning = False
        self._wanted = ""

    def choose(self, person_id: str, *, begin: bool = False) -> None:
        """Show this person, as soon as they are in the list; `begin` puts the cursor into the name."""
        place = self._people.place_of(person_id)
        self._wanted, self._beginning = person_id, begin
        if place >= 0 and not begin:
            self._list.setCurrentIndex(self._people.index(place))
            self._wanted = ""

    def flush(self) -> None:
        """Say now what was typed."""
        self.form.flush()

    def _built_both(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        left = Card(Space.S)
        left.column.addLayout(self._built_actions())
        self._list = QListView()
        self._list.setModel(self._people)
        self._list.setItemDelegate(PersonRowDelegate(self._look, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(tr("Daftar orang"))
        self._list.selectionModel().currentChanged.connect(self._on_current)
        left.column.addWidget(self._list, 1)
        left.setMinimumWidth(260)
        row.addWidget(left, 2)
        self.form = PersonForm(self._session, self._look)
        row.addWidget(self.form, 3)
        return both

    def _built_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        add = Button(self._look, tr("Tambah orang"), "quiet", "user-plus")
        add.clicked.connect(self.add_wanted)
        row.addWidget(add, 1)
        take = Button(self._look, tr("Impor…"), "quiet", "file-spreadsheet")
        take.setToolTip(tr("Masukkan banyak orang sekaligus dari Excel atau CSV."))
        take.clicked.connect(self.import_wanted)
        row.addWidget(take, 1)
        return row

    def _show_current(self) -> None:
        person = self._people.person(self._list.currentIndex().row())
        if person is not None:
            self.form.show_person(person, *self._warnings.get(person.id, ("", "")))

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()
