"""The program in the window: which library is open, in which language and colours."""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip

from portfolio.errors import LibraryInUse
from portfolio.paths import documents_folder
from portfolio.progress import Progress
from portfolio.texts import set_language, tr
from ui import opening
from ui.crash import FaultWatch
from ui.garbage import GarbageCollector
from ui.main_window import MainWindow
from ui.opening import Opened
from ui.operations import Operations, Task
from ui.screens.start import StartScreen
from ui.session import Session
from ui.settings import Settings
from ui.shell import Shell
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.style import qt_palette
from ui.theme.tokens import Palette, Size, palette

_PATIENCE = 0.0005
"""s that a busy worker may keep Python from the GUI thread each time a paint asks for it; Python's default is 0.005"""
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}


class App(QObject):
    """Opens and closes libraries, and makes the window anew when language or colours change."""

    def __init__(self, qt: QApplication, settings: Settings) -> None:
        super().__init__()
        self._qt, self.settings = qt, settings
        self.operations = Operations(self)
        self.session: Session | None = None
        self._opened: Opened | None = None
        self._wanted: Path | None = None
        self._opening = self._dressing = False
        set_language(settings.language)
        self.look = self._dressed()
        self.window = MainWindow(self.look, settings)
        self.window.closed.connect(self._on_closed)
        sys.setswitchinterval(_PATIENCE)
        self._garbage = GarbageCollector(self)
        self._garbage.start()
        self.faults = FaultWatch(self)
        self.faults.caught.connect(self._on_fault)
        qt.styleHints().colorSchemeChanged.connect(self._on_system_scheme)

    def start(self, folder: Path | None = None) -> None:
        """Show the window, and then open `folder`, or the library that was open last."""
        recent = Path(self.settings.recent[0]) if self.settings.recent else None
        self._wanted = folder or recent
        if self._wanted is None:
            self._show_start()
        else:
            self._show_shell(self._wanted.name)
            self.window.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)
        self.window.show()

    def open(self, folder: Path, *, read_only: bool = False) -> None:
        """Open the library in `folder`; whatever is open stays so until that has succeeded."""
        self._wanted = folder
        self._open(lambda _: opening.open_folder(folder, read_only=read_only), tr("Membuka pustaka…"))

    def create(self, school_name: str, folder: Path) -> None:
        """Make a library and open it."""
        self._wanted = folder
        self._open(lambda _: opening.create_in(folder, school_name), tr("Membuat pustaka…"))

    def open_example(self) -> None:
        """Open the example school; the first time it is made."""
        self._wanted = opening.example_folder()
        folder = self._wanted
        words = tr("Menyiapkan sekolah contoh…")
        self._open(lambda progress: opening.open_example(folder, progress), words, label=words)

    def choose_language(self, code: str) -> None:
        """Speak another language, in the place where the person is."""
        self.settings.language = code

        def speak(_: Progress) -> None:
            set_language(code)
            tr("")  # reads the catalogue, off the GUI thread

        self.operations.run(speak, lane="read", owner=self, then=self._rebuild)
        self._keep_settings()

    def choose_scheme(self, scheme: str) -> None:
        """Light, dark, or as the system."""
        self.settings.scheme = scheme
        self._keep_settings()
        self._rebuild(None)

    def close_library(self) -> None:
        """Back to the start page."""
        self._let_go()
        self._show_start()

    def _open(self, work: Callable[[Progress], Opened], words: str, label: str = "") -> None:
        if self._opening:
            return
        self._opening = True
        task = self.operations.run(
            work,
            lane="long" if label else "read",
            owner=self,
            then=self._on_opened,
            failed=self._on_not_opened,
            label=label,
        )
        task.ended.connect(self._on_opening_ended)
        inside = self.window.centralWidget()
        if isinstance(inside, StartScreen):
            inside.show_work(words, task)

    def _on_painted(self) -> None:
        if self._wanted is not None and self.session is None:
            self.open(self._wanted)

    def _on_opened(self, opened: Opened) -> None:
        self._let_go()
        self._opened = opened
        self.session = Session(opened.library, self.operations, self)
        self.settings.opened(opened.library.folder)
        self._keep_settings()
        shell = self.window.shell
        if shell is None or shell.session is not None:
            shell = self._show_shell(opened.name)
        QTimer.singleShot(0, self._go_home)  # one thing at a time: the window stays awake

    def _go_home(self) -> None:
        if shell := self.window.shell:
            self._bring_to_life(shell, "home", "")
            # In the lane of questions, so that the first place has its answer before the other places are loaded.
            self.operations.run(opening.load_the_rest, lane="read", owner=self, then=self._on_loaded)

    def _on_loaded(self, _: None) -> None:
        self._garbage.freeze()

    def _on_not_opened(self, error: Exception) -> None:
        if self.session is None and self.window.shell is not None:
            self._show_start()
        inside = self.window.centralWidget()
        if isinstance(inside, StartScreen | Shell):
            inside.message.say_error(error, tr("Buka untuk dibaca saja") if isinstance(error, LibraryInUse) else "")

    def _on_late_failure(self, error: Exception) -> None:
        """An edit of a library that is being closed could not be kept: said wherever the person is by now."""
        inside = self.window.centralWidget()
        if isinstance(inside, StartScreen | Shell):
            inside.message.say_error(error)

    def _on_opening_ended(self, _task: Task) -> None:
        self._opening = False

    def _on_read_only(self) -> None:
        if self._wanted is not None:
            self.open(self._wanted, read_only=True)

    def _on_new(self) -> None:
        from ui.dialogs.new_library import NewLibraryDialog  # noqa: PLC0415 - not needed for the first paint

        dialog = NewLibraryDialog(self.look, self.window)
        dialog.wanted.connect(self.create)
        dialog.open()

    def _on_pick(self) -> None:
        picker = QFileDialog(self.window, tr("Pilih folder pustaka"), str(documents_folder()))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.fileSelected.connect(self._on_picked)
        picker.open()

    def _on_picked(self, folder: str) -> None:
        self.open(Path(folder))

    def _on_about(self) -> None:
        from ui.dialogs.about import AboutDialog  # noqa: PLC0415 - it brings the services

        AboutDialog(self.look, self.window).open()

    def _on_fault(self, report: Path | None) -> None:
        from ui.dialogs.fault import FaultDialog  # noqa: PLC0415 - hopefully never needed

        if not self.window.findChildren(FaultDialog):
            FaultDialog(self.look, report, self.window).open()

    def _on_system_scheme(self) -> None:
        if not self._dressing and self._palette() != self.look.palette:
            self._rebuild(None)

    def _on_closed(self) -> None:
        """The window is gone from the screen; what still runs is stopped or finished now."""
        self.settings.save()
        self.operations.close()
        if self.session is not None:
            self.session.library.close()
            self.session = None
        self.faults.stop()
        self._garbage.stop()
        self._qt.quit()

    def _show_start(self) -> None:
        start = StartScreen(self.look, self.settings)
        start.new_wanted.connect(self._on_new)
        start.pick_wanted.connect(self._on_pick)
        start.example_wanted.connect(self.open_example)
        start.open_wanted.connect(self.open)
        start.language_chosen.connect(self.choose_language)
        start.message.acted.connect(self._on_read_only)
        self.window.show_inside(start)

    def _show_shell(self, name: str) -> Shell:
        shell = Shell(self.look, self.settings, self.operations)
        shell.sidebar.name_library(name)
        menu = shell.menu
        menu.open_wanted.connect(self._on_pick)
        menu.new_wanted.connect(self._on_new)
        menu.example_wanted.connect(self.open_example)
        menu.close_wanted.connect(self.close_library)
        menu.language_chosen.connect(self.choose_language)
        menu.scheme_chosen.connect(self.choose_scheme)
        menu.help_wanted.connect(self.window.show_help)
        menu.about_wanted.connect(self._on_about)
        shell.message.acted.connect(self._on_read_only)
        self.window.show_inside(shell)
        return shell

    def _bring_to_life(self, shell: Shell, place: str, record: str) -> None:
        if self.session is not None and self._opened is not None:
            shell.enter(self.session, self._opened.name, self._opened.warnings)
            shell.go(place, record)

    def _rebuild(self, _: None) -> None:
        """Make everything visible anew, in the place where the person is."""
        old = self.window.shell
        place, record = old.here if old else ("home", "")
        if old is not None:
            old.leave()
            if self._opened is not None:
                self._opened = replace(self._opened, name=old.sidebar.library_name)
        self.look = self._dressed()
        self.window.dress(self.look)
        if self.session is None:
            self._show_start()
        else:
            self._bring_to_life(self._show_shell(""), place, record)

    def _let_go(self) -> None:
        """Close the open library, after the last of its edits."""
        session, self.session, self._opened = self.session, None, None
        if session is None:
            return
        if shell := self.window.shell:
            shell.leave()
        session.failed.connect(self._on_late_failure)
        self.operations.run(partial(_closed, session), lane="edit", owner=session, then=QObject.deleteLater)

    def _keep_settings(self) -> None:
        self.operations.run(lambda _: self.settings.save(), lane="read", owner=self)

    def _dressed(self) -> Look:
        """Put colours and type on the application; what widgets need to know of them."""
        self._dressing = True  # for the system is told the scheme, and at once tells us
        self._qt.styleHints().setColorScheme(_SCHEMES.get(self.settings.scheme, Qt.ColorScheme.Unknown))
        self._dressing = False
        colors = self._palette()
        self._qt.setPalette(qt_palette(colors))
        self._qt.setFont(fonts.interface())
        QToolTip.setFont(fonts.interface(Size.CAPTION))
        return Look(colors, self._qt.devicePixelRatio())

    def _palette(self) -> Palette:
        dark = self._qt.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return palette(self.settings.scheme, system_is_dark=dark)


def _closed(session: Session, _: Progress) -> Session:
    session.library.close()
    return session
