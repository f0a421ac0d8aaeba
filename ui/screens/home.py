"""The first place: what to do next, what was written last, and the way to the booklet."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.calendar import day_and_date
from portfolio.domain.changes import Receipt
from portfolio.domain.school import School
from portfolio.services import agenda, booklets, practices, school
from portfolio.services.agenda import Upcoming
from portfolio.services.libraries import Library
from portfolio.services.practices import Overview
from portfolio.texts import ntr, tr
from ui.models.practice_table import PracticeRow
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.buttons import Button
from ui.widgets.first_steps import FirstSteps
from ui.widgets.home_desk import HomeDesk
from ui.widgets.next_steps import Step
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen

_RECENT, _STEPS = 8, 4
_HARM = {"must": 0, "should": 1, "could": 2}


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the place shows."""

    school: School
    recent: tuple[Overview, ...]
    """the practices that were changed last, the latest first"""
    steps: tuple[Step, ...]
    """what is missing, worst first"""
    practice_count: int
    ready_count: int
    """practices without a hole that would embarrass in print"""
    booklet_title: str
    upcoming: Upcoming | None
    """the event that comes next"""


class HomeScreen(Screen):
    """Greets, and leads to what is worth doing next."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._stale = True
        self._refresh = QTimer(self, singleShot=True, interval=150)
        self._refresh.timeout.connect(self._ask)
        self._new = Button(look, tr("Praktik baru"), "primary", "plus")
        self._new.setToolTip(tr("Tulis praktik baru (Ctrl+N)"))
        self._new.clicked.connect(self._on_new)
        self._pages = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._pages.addWidget(QWidget())
        self._first: FirstSteps | None = None
        self._desk: HomeDesk | None = None
        self._upcoming: Upcoming | None = None
        session.changed.connect(self._on_changed)

    @property
    @override
    def title(self) -> str:
        return tr("Beranda")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self._new]

    @override
    def show_record(self, record_id: str) -> None:
        if self._stale:
            self._ask()

    def _ask(self) -> None:
        self._stale = False
        self.session.ask(self, self._on_page, _read_page)

    def _on_page(self, page: HomePage) -> None:
        self._upcoming = page.upcoming
        if page.practice_count:
            self._show_desk(page)
        else:
            self._show_first_steps(page.school)

    def _show_first_steps(self, own: School) -> None:
        if self._first is None:
            self._first = FirstSteps(self.look)
            self._first.school_wanted.connect(self._on_school)
            self._first.practice_wanted.connect(self._on_new)
            self._first.booklet_wanted.connect(self._on_booklet)
            self._pages.addWidget(self._first)
        self._first.show_state(has_school=bool(own.name and own.npsn))
        self._pages.setCurrentWidget(self._first)

    def _show_desk(self, page: HomePage) -> None:
        if self._desk is None:
            self._desk = HomeDesk(self.look, pictures_of(self.session, self.look))
            self._desk.steps.chosen.connect(self.go)
            self._desk.booklet.pressed.connect(self._on_booklet)
            self._desk.opened.connect(self._on_opened)
            self._desk.upcoming_wanted.connect(self._on_upcoming)
            self._desk.every_wanted.connect(self._on_every)
            self._pages.addWidget(self._desk)
        self._desk.greet(*_greeting(page))
        self._desk.show_upcoming(_upcoming_words(page.upcoming))
        self._desk.steps.show_steps(page.steps)
        self._desk.booklet.show_booklet(page.booklet_title, page.practice_count, page.ready_count)
        self._desk.show_recent([PracticeRow(one.line, one.completeness) for one in page.recent])
        self._pages.setCurrentWidget(self._desk)

    def _on_changed(self, _receipt: Receipt) -> None:
        if self.isVisible():
            self._refresh.start()
        else:
            self._stale = True

    def _on_new(self) -> None:
        self.go.emit("practice", "")

    def _on_school(self) -> None:
        self.go.emit("school", "")

    def _on_booklet(self) -> None:
        self.go.emit("publish", "")

    def _on_upcoming(self) -> None:
        if self._upcoming is not None:
            self.go.emit(self._upcoming.place, self._upcoming.record_id)

    def _on_every(self) -> None:
        self.go.emit("practices", "")

    def _on_opened(self, practice_id: str) -> None:
        self.go.emit("practice", practice_id)


def _greeting(page: HomePage) -> tuple[str, str]:
    """Hello, and how far the library has come."""
    name, hour = page.school.name, datetime.now().hour
    ready = ntr("{n} siap dicetak", page.ready_count)
    summary = tr("{practices}, {ready}.", practices=ntr("{n} praktik baik", page.practice_count), ready=ready)
    if not name:
        return tr("Selamat datang"), summary
    if hour < 11:
        return tr("Selamat pagi, {name}", name=name), summary
    if hour < 15:
        return tr("Selamat siang, {name}", name=name), summary
    return tr("Selamat sore, {name}", name=name) if hour < 18 else tr("Selamat malam, {name}", name=name), summary


def _read_page(library: Library) -> HomePage:
    own = school.school(library)
    every = practices.overview(library)
    booklet = next(iter(booklets.list_booklets(library)), None)
    recent = sorted(every, key=lambda one: one.line.updated_at, reverse=True)[:_RECENT]
    return HomePage(
        school=own,
        recent=tuple(recent),
        steps=tuple(sorted([*_school_steps(own), *_practice_steps(every), *_duty_steps(library)], key=_harm)[:_STEPS]),
        practice_count=len(every),
        ready_count=sum(one.completeness.ready for one in every),
        booklet_title=booklet.title if booklet else "",
        upcoming=agenda.upcoming(library),
    )


def _harm(step: Step) -> int:
    return _HARM[step.harm]


def _school_steps(own: School) -> list[Step]:
    """What the booklet's cover and first page would lack."""
    if not own.name:
        return [
            Step("must", tr("Isi nama sekolah; nama itu tercetak di sampul."), tr("Profil sekolah"), "school", "", 0)
        ]
    if not own.principal_id:
        words = tr("Pilih kepala sekolah; namanya tercetak di kata pengantar.")
        return [Step("should", words, tr("Profil sekolah"), "school", "", 0)]
    return []


def _duty_steps(library: Library) -> list[Step]:
    """What is owed beyond the practices."""
    return [Step(one.harm, one.message, one.subject, one.place, one.record_id, 0) for one in agenda.duties(library)]


def _upcoming_words(event: Upcoming | None) -> str:
    """What comes next and how soon, "" for nothing."""
    if event is None:
        return ""
    if event.days == 0:
        return tr("Hari ini: {event}", event=event.title)
    if event.days == 1:
        return tr("Besok: {event}", event=event.title)
    return tr("{days} hari lagi, {date}: {event}", days=event.days, date=day_and_date(event.day), event=event.title)


def _practice_steps(every: list[Overview]) -> list[Step]:
    """The worst gap of each practice, the most harmful first; among equals the practice nearest to its end."""
    open_ones = [one for one in every if one.completeness.gaps]
    open_ones.sort(key=lambda one: (_HARM[one.completeness.gaps[0].harm], -one.completeness.percent))
    return [
        Step(
            one.completeness.gaps[0].harm,
            one.completeness.gaps[0].message,
            one.line.title or tr("Belum berjudul"),
            "practice",
            one.line.id,
            len(one.completeness.gaps) - 1,
        )
        for one in open_ones[:_STEPS]
    ]
