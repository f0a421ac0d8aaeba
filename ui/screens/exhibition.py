"""Exhibitions: the event, its programme, its stations, works on show and what visitors said."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.domain.exhibition import Exhibition
from portfolio.services import booklets
from portfolio.texts import tr
from ui.dialogs.report_export import ReportDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.booklet_button import BookletButton
from ui.widgets.buttons import Button
from ui.widgets.date_field import shown_date
from ui.widgets.empty_state import EmptyState
from ui.widgets.exhibition.days import day_names
from ui.widgets.exhibition.event_form import EventForm
from ui.widgets.exhibition.keeper import ExhibitionKeeper
from ui.widgets.exhibition.printing import programme_of
from ui.widgets.exhibition.programme_list import ProgrammeList
from ui.widgets.exhibition.reading import TABLES, Events, read_events
from ui.widgets.exhibition.station_list import StationList
from ui.widgets.fields import ComboField
from ui.widgets.labels import Words
from ui.widgets.page import WIDEST, ScrollPage, framed
from ui.widgets.parts import PartTabs
from ui.widgets.screen import Screen
from ui.widgets.works.place import WorksPlace
from ui.widgets.works.reading import works_title

PROGRAMME, STATIONS, WORKS, FEEDBACK, EVENT = range(5)
_LOW = 460
"""px"""


class ExhibitionScreen(Screen):
    """Five tabs: programme, stations, works, visitors' notes, the event itself."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._events: Events | None = None
        self._place: WorksPlace | None = None
        self._wanted = self._begun = ""
        self._stale = True
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        self._build_pages()
        self._keeper = ExhibitionKeeper(session, self.form, self.programme, self.stations)
        self._keeper.said.connect(self._on_said)
        self._keeper.begun.connect(self._on_begun)
        self.new_button = Button(look, tr("Pameran baru"), "primary", "plus", self)
        self.new_button.setEnabled(not session.library.read_only)
        self.new_button.clicked.connect(self._on_new)
        self.new_button.hide()
        session.changed.connect(self._on_changed)
        session.flush_requested.connect(self.leave)

    @property
    @override
    def title(self) -> str:
        return tr("Pameran")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self.new_button]

    @override
    def show_record(self, record_id: str) -> None:
        """An event or a work, by its id."""
        if record_id:
            self._wanted, self._stale = record_id, True
        self._ask()

    @override
    def leave(self) -> None:
        self.form.flush()
        self.programme.flush()
        self.stations.flush()
        if self._place is not None:
            self._place.flush()

    def works_place(self) -> WorksPlace:
        """The works and the visitors' notes; built when first looked at."""
        if self._place is None:
            self._place = self._built_works()
            if self._events is not None and self._events.page is not None:
                self._place.show_event(self._events.page.exhibition.id)
        return self._place

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # On a low screen the parts need the line that date and place would take.
        self.about.setVisible(event.size().height() >= _LOW)

    def _build_pages(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._waiting = QWidget()
        self._none = EmptyState(
            self.look,
            "empty-booklets",
            tr(
                "Susunan acara, stan bernomor, karya murid dengan labelnya, dan umpan balik pengunjung selalu milik "
                "sebuah pameran. Buat pamerannya dulu, lalu isi bagian mana saja."
            ),
            tr("Mulai dengan contoh susunan acara"),
            title=tr("Belum ada pameran"),
        )
        self._none.pressed.connect(self._on_new_with_programme)
        self._whole = QWidget()
        for page in (self._waiting, self._none, self._whole):
            self._stack.addWidget(page)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._built_head())
        column.addWidget(self._built_parts(), 1)

    def _built_head(self) -> QWidget:
        head = QWidget()
        head.setMaximumWidth(WIDEST + 2 * Space.XXL)
        column = QVBoxLayout(head)
        column.setContentsMargins(Space.XXL, 0, Space.XXL, 0)
        column.setSpacing(Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        names = QVBoxLayout()
        names.setSpacing(2)
        self.name, self.about = Words("", "card"), Words("", "muted")
        self.which = ComboField(self.look, "", ())
        self.which.control.setAccessibleName(tr("Pameran yang ditampilkan"))
        self.which.edited.connect(self._on_chosen)
        for widget in (self.name, self.which, self.about):
            names.addWidget(widget)
        row.addLayout(names, 1)
        self.print_button = Button(self.look, tr("Cetak susunan acara…"), "quiet", "printer")
        self.print_button.clicked.connect(self._on_print)
        self.booklet = BookletButton(self.look)
        self.booklet.chosen.connect(self._on_booklet)
        row.addWidget(self.print_button)
        row.addWidget(self.booklet)
        column.addLayout(row)
        self.tabs = PartTabs()
        column.addWidget(self.tabs)
        return head

    def _built_parts(self) -> QWidget:
        self._parts = QStackedWidget()
        self.programme = ProgrammeList(self.look)
        self.stations = StationList(self.look)
        self.form = EventForm(self.look)
        self._works_page, self._feedback_page = QStackedWidget(), ScrollPage()
        parts = (
            (tr("Susunan acara"), _scrolling(self.programme)),
            (tr("Stan"), _scrolling(self.stations)),
            (works_title(), framed(self._works_page, Space.S)),
            (tr("Umpan balik"), self._feedback_page),
            (tr("Tentang acara"), _scrolling(self.form)),
        )
        for name, page in parts:
            self._parts.addWidget(page)
            self.tabs.addTab(name)
        self.tabs.currentChanged.connect(self._on_tab)
        return self._parts

    def _built_works(self) -> WorksPlace:
        place = WorksPlace(self.session, self.look, self.settings, self)
        place.said.connect(self.notice)
        place.go.connect(self.go)
        place.feedback.works_wanted.connect(self._on_works_wanted)
        self._works_page.addWidget(place.works)
        self._feedback_page.column.addWidget(place.feedback)
        self._feedback_page.column.addStretch(1)
        return place

    def _ask(self) -> None:
        if self._stale:
            self._stale = False
            self.session.ask(self, self._on_events, read_events, self._wanted)

    def _on_events(self, events: Events) -> None:
        self._events = events
        page = events.page
        if page is None:
            self._stack.setCurrentWidget(self._none)
            return
        event = page.exhibition
        work = self._wanted if self._wanted in events.work_ids else ""
        self._wanted = self._keeper.event_id = event.id
        self._stack.setCurrentWidget(self._whole)
        self._show_head(events, event)
        self.programme.show_lines(page.lines, events.choices.people, day_names(event, page.lines))
        self.stations.show_stations(page.stations, events.choices.practices)
        self.form.show_event(event)
        if work or self._place is not None:
            self.works_place().show_event(event.id, work)
        if work:
            self.tabs.setCurrentIndex(WORKS)
        self._lead()

    def _show_head(self, events: Events, event: Exhibition) -> None:
        titles = [(one.id, one.title or tr("Pameran tanpa nama")) for one in events.events]
        self.name.setText(event.title or tr("Pameran tanpa nama"))
        self.name.setVisible(len(titles) == 1)
        self.which.set_choices(titles)
        self.which.set_value(event.id)
        self.which.setVisible(len(titles) > 1)
        days = dict.fromkeys(shown_date(day) for day in (event.held_on, event.ended_on) if day)
        about = " · ".join(part for part in (" – ".join(days), event.place, event.zone) if part)
        self.about.setText(about or tr("Tulis tanggal dan tempatnya di Tentang acara."))
        self.booklet.show_places(events.booklets)

    def _lead(self) -> None:
        """Put the cursor where something new begins."""
        begun, self._begun = self._begun, ""
        if not begun:
            return
        if begun == self._wanted:
            self.tabs.setCurrentIndex(EVENT)
            self.form.begin()
        self.programme.begin(begun)
        self.stations.begin(begun)

    def _on_tab(self, tab: int) -> None:
        self.leave()
        if tab in (WORKS, FEEDBACK):
            self.works_place()
        self._parts.setCurrentIndex(tab)

    def _on_works_wanted(self) -> None:
        self.tabs.setCurrentIndex(WORKS)

    def _on_chosen(self, event_id: object) -> None:
        self.leave()
        self._wanted, self._stale = str(event_id), True
        self._ask()

    def _on_new(self) -> None:
        self.leave()
        self._keeper.begin()

    def _on_new_with_programme(self) -> None:
        self._keeper.begin_with_programme()

    def _on_begun(self, record_id: str) -> None:
        self._begun = record_id
        self._stale = True
        self._refresh.start()

    def _on_changed(self, receipt: Receipt) -> None:
        if len(receipt.made) == 1 and receipt.touches("exhibition"):
            self._wanted = receipt.made[0]
        self._stale = self._stale or receipt.touches(*TABLES)
        if self._stale and self.isVisible():
            self._refresh.start()

    def _on_booklet(self, booklet_id: str, holds: bool) -> None:
        change = booklets.add_chapter if holds else booklets.remove_chapter
        self.session.edit(change, booklet_id, "programme", self._wanted)
        words = tr("Susunan acara masuk ke buklet sebagai bab.") if holds else tr("Bab susunan acara dikeluarkan.")
        self.notice.emit("ok", words)

    def _on_print(self) -> None:
        self.leave()
        dialog = ReportDialog(
            self.session,
            self.look,
            self.settings,
            tr("Susunan acara"),
            file_name=tr("Susunan acara"),
            export=programme_of(self._wanted),
            parent=self.window(),
        )
        dialog.open()

    def _on_said(self, sentence: str) -> None:
        self.notice.emit("ok", sentence)


def _scrolling(widget: QWidget) -> ScrollPage:
    page = ScrollPage()
    page.column.addWidget(widget)
    page.column.addStretch(1)
    return page
