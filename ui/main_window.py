"""The window: the start page or an open library inside, and the keys that work everywhere."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QCompleter, QMainWindow, QWidget
from typing_extensions import override

import resources
from portfolio.texts import tr
from ui.places import SIDEBAR, place_name
from ui.session import Session
from ui.settings import Settings
from ui.shell import Shell
from ui.theme.look import Look
from ui.theme.style import style_sheet


class MainWindow(QMainWindow):
    """Holds the start page or a `Shell`; keeps its size and place; closes only when everything is saved."""

    painted = Signal()
    """the first picture is on the screen"""
    closed = Signal()
    """nothing is left to save: the program may end"""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.dress(look)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._on_focus)
        self._painted = self._closing = False
        self.setWindowTitle(tr("Praktik Baik"))
        self.setWindowIcon(QIcon(str(resources.path("icons", "app.png"))))
        self.setMinimumSize(720, 480)
        self.resize(1180, 700)
        if settings.window:
            self.restoreGeometry(QByteArray.fromHex(settings.window.encode()))
        self._build_keys()

    def dress(self, look: Look) -> None:
        """Wear the style, and so does everything inside and every dialog.

        A style sheet on the application instead would be put on anew by every widget each time one that is being built
        goes into another: places were twice as slow to open.
        """
        self.look = look
        self.setStyleSheet(style_sheet(look.palette))

    @property
    def shell(self) -> Shell | None:
        """The open library's places, or None while the start page is shown."""
        inside = self.centralWidget()
        return inside if isinstance(inside, Shell) else None

    def show_inside(self, widget: QWidget) -> None:
        """Show the start page or a shell instead of what was there."""
        self.setCentralWidget(widget)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A list that completes what is typed is a window without a parent: it has to be given the style."""
        owners = (now, now.parent()) if now is not None else ()
        for owner in filter(None, owners):
            for completer in owner.findChildren(QCompleter, options=Qt.FindChildOption.FindDirectChildrenOnly):
                if (popup := completer.popup()) is not None and not popup.styleSheet():
                    popup.setStyleSheet(self.styleSheet())

    def _build_keys(self) -> None:
        for keys, _, slot in self._keys():
            for one in keys.split(", "):
                shortcut = QShortcut(QKeySequence(one), self)
                shortcut.setObjectName(one)
                shortcut.activated.connect(slot)

    def _keys(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """Keys, what the help says of them, and who answers."""
        return (
            ("Ctrl+N", tr("Tulis praktik baru"), self._on_new),
            ("Ctrl+F, Ctrl+K", tr("Cari di pustaka"), self._on_search),
            ("Ctrl+Z", tr("Urungkan perubahan terakhir"), self._on_undo),
            ("Ctrl+Shift+Z, Ctrl+Y", tr("Ulangi yang diurungkan"), self._on_redo),
            *(
                (f"Ctrl+{place.key}", tr("Buka {place}", place=place_name(place.id)), self._on_place)
                for place in SIDEBAR
                if place.key
            ),
            ("Alt+Left", tr("Kembali ke daftar"), self._on_back),
            ("F1", tr("Bantuan ini"), self.show_help),
        )

    def show_help(self) -> None:
        """List the keys."""
        from ui.dialogs.shortcuts import ShortcutsDialog  # noqa: PLC0415 - not needed for the first paint

        ShortcutsDialog(self.look, [(keys, words) for keys, words, _ in self._keys()], self).open()

    def _on_new(self) -> None:
        if self.shell:
            self.shell.begin_practice()

    def _on_search(self) -> None:
        if self.shell:
            self.shell.search()

    def _on_undo(self) -> None:
        if self.shell:
            self.shell.undo()

    def _on_redo(self) -> None:
        if self.shell:
            self.shell.redo()

    def _on_back(self) -> None:
        if self.shell:
            self.shell.go_back()

    def _on_place(self) -> None:
        shortcut = self.sender()
        if self.shell and shortcut is not None:
            self.shell.go_to(shortcut.objectName().removeprefix("Ctrl+"))

    def _on_saved(self) -> None:
        if self._closing:
            self.close()

    def _on_unsaved(self) -> None:
        """What could not be saved is said in the window, which therefore stays; closing again closes it."""
        self._closing = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        session = self.shell.session if self.shell else None
        if self.shell is not None and session is not None:
            if not self._closing:
                self.shell.leave()
            if not session.settled:
                self._wait_for(session)
                event.ignore()
                return
        self._settings.window = self.saveGeometry().toHex().toStdString()
        event.accept()
        self.hide()
        self.closed.emit()

    def _wait_for(self, session: Session) -> None:
        self._closing = True
        session.saved.connect(self._on_saved, Qt.ConnectionType.UniqueConnection)
        session.unsaved.connect(self._on_unsaved, Qt.ConnectionType.UniqueConnection)
