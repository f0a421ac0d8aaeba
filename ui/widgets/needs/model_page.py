"""One model school: who accompanies it and for what, its numbers over time, the visits."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from portfolio.services.model_schools import ModelSchoolPage, Progress, Visit
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.booklet_button import BookletButton
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.fields import DateField, PlainTextField, TextField
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words
from ui.widgets.needs.indicator_card import IndicatorCard
from ui.widgets.needs.person_line import PersonLine
from ui.widgets.needs.reading import Models
from ui.widgets.needs.visit_card import VisitCard
from ui.widgets.pictures import Pictures
from ui.widgets.term_hints import TermHints
from ui.widgets.turns import Turns


class ModelPage(QWidget):
    """Says what is wanted of the school it shows; the cards of indicators and visits are passed on as they are made."""

    edited = Signal(str, dict)
    """id of the model school, fields"""
    facilitator_named = Signal(str, str)
    """id of the model school, a name that the register does not know"""
    remove_wanted = Signal(str)
    print_wanted = Signal(str)
    booklet_chosen = Signal(str, bool)
    indicator_wanted = Signal(str)
    visit_wanted = Signal(str)
    indicator_made = Signal(object)
    """a new `IndicatorCard`"""
    visit_made = Signal(object)
    """a new `VisitCard`"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures
        self._record_id = self._begun = ""
        self._coming: deque[Progress | Visit] = deque()
        """Indicators and visits whose cards are not there yet, or not up to date."""
        self._turns = Turns(self._show_next, self)
        self.indicators: dict[str, IndicatorCard] = {}
        self.visits: dict[str, VisitCard] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.L)
        self._build_head()
        add_indicator = self._section(
            tr("Indikator yang disepakati"), tr("Diukur beberapa kali dengan cara yang sama."), tr("Tambah indikator")
        )
        add_indicator.clicked.connect(self._on_indicator_wanted)
        self._indicators = self._stack()
        add_visit = self._section(
            tr("Kunjungan pendampingan"), tr("Yang terlihat, dan yang disepakati sesudahnya."), tr("Catat kunjungan")
        )
        add_visit.clicked.connect(self._on_visit_wanted)
        self._visits = self._stack()
        self.column.addStretch(1)

    @property
    def record_id(self) -> str:
        """The model school that is shown, "" for none."""
        return self._record_id

    def show_page(self, page: ModelSchoolPage, models: Models) -> None:
        """Show a model school; what is being typed stays."""
        row = page.model_school
        if row.id != self._record_id:
            self.flush()
            self._record_id = row.id
        self._name.setText(page.school.name)
        place = ", ".join(part for part in (page.school.district, page.school.regency) if part)
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self.facilitator.show_person(page.facilitator, models.people)
        self.started.set_value(row.started)
        self.ended.set_value(row.ended)
        self.focus.set_text(row.focus)
        self.note.set_text(row.note)
        self.booklet.show_places(models.booklets)
        self._shown, self._people = page, models.people
        _drop(
            [self.indicators.pop(gone) for gone in self.indicators.keys() - {p.indicator.id for p in page.indicators}]
        )
        _drop([self.visits.pop(gone) for gone in self.visits.keys() - {one.row.id for one in page.visits}])
        self._coming = deque([*page.indicators, *page.visits])
        self._turns.go_on()

    def begin(self, record_id: str) -> None:
        """Put the cursor where a new indicator or visit begins."""
        card = self.indicators.get(record_id) or self.visits.get(record_id)
        self._begun = "" if card else record_id  # as soon as it is there
        if card is not None:
            card.begin()

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.started, self.ended, self.focus, self.note):
            field.flush()
        for indicator in self.indicators.values():
            indicator.flush()
        for visit in self.visits.values():
            visit.flush()

    def _build_head(self) -> None:
        look = self._look
        card = Card(Space.L)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        names = QVBoxLayout()
        names.setSpacing(2)
        self._name, self._place = Words("", "card"), Words("", "muted")
        names.addWidget(self._name)
        names.addWidget(self._place)
        head.addLayout(names, 1)
        head.addWidget(self._built_menu(), 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(head)
        self.facilitator = PersonLine(look, tr("Fasilitator"))
        self.facilitator.chosen.connect(self._on_facilitator)
        self.facilitator.named.connect(self._on_named)
        self.started, self.ended = DateField(look, tr("Mulai")), DateField(look, tr("Sampai"))
        self.focus = TextField(look, tr("Fokus"), placeholder=tr("mis. Membaca yang dinikmati"))
        self.note = PlainTextField(look, tr("Catatan"), placeholder=tr("Keadaan sekolah dan cara mengukur"), lines=2)
        TermHints(look, self.note)
        card.column.addLayout(self._arranged())
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        printing = Button(look, tr("Cetak sekolah model…"), "quiet", "printer")
        printing.clicked.connect(self._on_print)
        self.booklet = BookletButton(look)
        self.booklet.chosen.connect(self.booklet_chosen)
        row.addWidget(printing)
        row.addWidget(self.booklet)
        row.addStretch(1)
        card.column.addLayout(row)
        self.column.addWidget(card)

    def _arranged(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.facilitator, 0, 0, top)
        grid.addWidget(self.focus, 0, 1, top)
        grid.addWidget(self.started, 1, 0, top)
        grid.addWidget(self.ended, 1, 1, top)
        grid.addWidget(self.note, 2, 0, 1, 2, top)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        named: tuple[tuple[Field, str], ...] = (
            (self.started, "started"),
            (self.ended, "ended"),
            (self.focus, "focus"),
            (self.note, "note"),
        )
        for field, name in named:
            field.setObjectName(name)
            field.edited.connect(self._on_edited)
        return grid

    def _built_menu(self) -> IconButton:
        more = IconButton(self._look, "ellipsis", tr("Tindakan untuk sekolah model ini"))
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        remove = menu.addAction(self._look.icon("trash-2", "danger"), tr("Hapus sekolah model"))
        remove.triggered.connect(self._on_remove)
        more.setMenu(menu)
        return more

    def _section(self, title: str, sentence: str, action: str) -> Button:
        heading = SectionHeading(title, sentence)
        button = Button(self._look, action, "quiet", "plus")
        heading.add_action(button)
        self.column.addWidget(heading)
        return button

    def _stack(self) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(Space.M)
        self.column.addLayout(stack)
        return stack

    def _show_next(self) -> bool:
        """Show the next indicator or visit; whether there is another one."""
        if self._coming:
            one = self._coming.popleft()
            if isinstance(one, Progress):
                self._show_indicator(one)
            else:
                self._show_visit(one)
        if self._begun in self.indicators or self._begun in self.visits:
            self.begin(self._begun)
        return bool(self._coming)

    def _show_indicator(self, one: Progress) -> None:
        card = self.indicators.get(one.indicator.id)
        if card is None:
            card = self.indicators[one.indicator.id] = IndicatorCard(self._look, one)
            self._indicators.addWidget(card)
            self.indicator_made.emit(card)
        card.show_progress(one)

    def _show_visit(self, one: Visit) -> None:
        card = self.visits.get(one.row.id)
        if card is None:
            card = self.visits[one.row.id] = VisitCard(self._look, self._pictures, one)
            self.visit_made.emit(card)
        place = [visit.row.id for visit in self._shown.visits].index(one.row.id)
        if self._visits.indexOf(card) != place:
            self._visits.removeWidget(card)
            self._visits.insertWidget(place, card)
        card.show_visit(one, self._people)

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self._record_id, {field.objectName(): value})

    def _on_facilitator(self, person_id: str) -> None:
        self.edited.emit(self._record_id, {"facilitator_id": person_id or None})

    def _on_named(self, name: str) -> None:
        self.facilitator_named.emit(self._record_id, name)

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._record_id)

    def _on_print(self) -> None:
        self.print_wanted.emit(self._record_id)

    def _on_indicator_wanted(self) -> None:
        self.indicator_wanted.emit(self._record_id)

    def _on_visit_wanted(self) -> None:
        self.visit_wanted.emit(self._record_id)


def _drop(cards: Sequence[QWidget]) -> None:
    for card in cards:
        card.hide()
        card.deleteLater()
