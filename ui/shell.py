"""The inside of the window while a library is open: sidebar, header, the place, status strip."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from ui import opening
from ui.operations import Operations
from ui.places import SIDEBAR, place_name, place_of
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.header import Header
from ui.widgets.library_menu import LibraryMenu
from ui.widgets.message_bar import MessageBar, Tone
from ui.widgets.screen import Screen
from ui.widgets.sidebar import Sidebar
from ui.widgets.status_strip import StatusStrip

if TYPE_CHECKING:
    from ui.search import Search

_NARROW_BELOW = 1000
_TONES: dict[str, Tone] = {"info": "info", "ok": "ok", "warn": "warn", "danger": "danger"}


class Shell(QWidget):
    """Leads from place to place. It is painted before its library is open; `enter` brings it to life."""

    moved = Signal()
    """another place is shown"""

    def __init__(self, look: Look, settings: Settings, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self.session: Session | None = None
        self._search: Search | None = None
        self._screens: dict[str, Screen] = {}
        self.here = self._next = ("home", "")
        self.setProperty("role", "canvas")
        self.sidebar = Sidebar(look)
        self.header = Header(look)
        self.message = MessageBar(look)
        self.strip = StatusStrip(look, operations)
        self.menu = LibraryMenu(look, settings, self)
        self._build_layout()
        self.sidebar.chosen.connect(self.go)
        self.header.back_pressed.connect(self.go_back)
        self.strip.undo_pressed.connect(self.undo)
        self._show_head()

    def enter(self, session: Session, name: str, warnings: tuple[str, ...]) -> None:
        """Work with this library from now on."""
        from ui.search import Search  # noqa: PLC0415 - it brings the services, which the first paint does without

        self.session = session
        self._search = Search(session, self._look, self.header.search, self)
        self._search.picked.connect(self.go)
        self.sidebar.name_library(name)
        self.sidebar.setEnabled(True)
        self.header.search.setEnabled(True)
        self.strip.watch(session)
        session.failed.connect(self.message.say_error)
        session.changed.connect(self._on_changed)
        for warning in warnings:
            bar = MessageBar(self._look, self)
            self._bars.addWidget(bar)
            bar.say("warn", warning, lasting=session.library.read_only)

    def go(self, place_id: str, record_id: str = "") -> None:
        """Show a place, and in it a record; where its screen is not loaded yet, as soon as it is."""
        if self.session is None:
            return
        place = place_of(place_id)
        if not place.loaded:
            self._next = (place_id, record_id)
            self.session.operations.run(lambda _: place.load(), lane="read", owner=self, then=self._on_loaded)
            return
        self.leave()
        if place_id not in self._screens:
            self._screens[place_id] = self._made(place_id, self.session)
        screen = self._screens[place_id]
        self.here = (place_id, record_id)
        self._stack.setCurrentWidget(screen)
        screen.show_record(record_id)
        self.sidebar.light(place.parent or place_id)
        self._show_head()
        self.moved.emit()

    def leave(self) -> None:
        """Have typed text sent to the session."""
        if screen := self.current:
            screen.leave()
        if self.session is not None:
            self.session.flush_requested.emit()

    @property
    def current(self) -> Screen | None:
        """The place that is shown."""
        return self._screens.get(self.here[0])

    def go_to(self, key: str) -> None:
        """Show the place that has this key."""
        self.go(next(place.id for place in SIDEBAR if place.key == key))

    def go_back(self) -> None:
        """From a record to its list."""
        if parent := place_of(self.here[0]).parent:
            self.go(parent)

    def begin_practice(self) -> None:
        """Make a practice and show its page."""
        from portfolio.services import practices  # noqa: PLC0415 - with an open library they are loaded

        if self.session is not None:
            self.leave()
            self.session.edit_then(self._on_begun, practices.add_practice)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.header.search.setFocus()
        self.header.search.selectAll()

    def undo(self) -> None:
        """Take the last edit back; what was said of it is no longer true."""
        self.message.put_away()
        if self.session is not None:
            self.session.undo()

    def redo(self) -> None:
        """Make the last undone edit again."""
        if self.session is not None:
            self.session.redo()

    def _build_layout(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.header)
        self._bars = QVBoxLayout()
        self._bars.setContentsMargins(Space.XXL, 0, Space.XXL, 0)
        self._bars.setSpacing(Space.S)
        self._bars.addWidget(self.message)
        column.addLayout(self._bars)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        row.addLayout(column, 1)
        self.sidebar.set_menu(self.menu)
        self.sidebar.light("home")
        self.sidebar.setEnabled(False)
        self.header.search.setEnabled(False)

    def _made(self, place_id: str, session: Session) -> Screen:
        screen = place_of(place_id).screen_class()(session, self._look, self._settings)
        screen.go.connect(self._on_go)
        screen.notice.connect(self._on_notice)
        screen.title_changed.connect(self._show_title)
        self._stack.addWidget(screen)
        return screen

    def _show_head(self) -> None:
        place, screen = place_of(self.here[0]), self.current
        title = screen.title if screen else place_name(place.parent or place.id)
        widgets = screen.header_widgets() if screen else []
        back = place_name(place.parent) if place.parent else ""
        self.header.show_place(title, screen or self, widgets, back_to=back, wide=place.wide)

    def _show_title(self) -> None:
        if screen := self.current:
            self.header.title.set_text(screen.title)

    def _on_go(self, place_id: str, record_id: str) -> None:
        if (place_id, record_id) == ("practice", ""):
            self.begin_practice()
        else:
            self.go(place_id, record_id)

    def _on_loaded(self, _: None) -> None:
        if place_of(self._next[0]).loaded:
            self.go(*self._next)

    def _on_notice(self, tone: str, sentence: str) -> None:
        self.message.say(_TONES.get(tone, "info"), sentence, passing=tone == "ok")

    def _on_begun(self, receipt: Receipt) -> None:
        self.go("practice", receipt.made[0])

    def _on_changed(self, receipt: Receipt) -> None:
        self._show_title()
        if receipt.touches("school") and self.session is not None:
            self.session.ask(self, self.sidebar.name_library, opening.name_of)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.set_narrow(self.width() < _NARROW_BELOW)
        if self._search is not None:
            self._search.results.hide()
