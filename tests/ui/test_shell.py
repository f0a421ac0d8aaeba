"""The window: places, keys, undo, search, languages, closing."""

import gc
import os
import subprocess
import sys
import time
from pathlib import Path

import polib
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCompleter, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

import resources
from portfolio.progress import Progress
from portfolio.services import practices, school
from portfolio.services.libraries import Library, create_library, open_library
from tests.ui.conftest import OpenApp, found, settle, shell_of
from tests.ui.pulse import Note, Pulse
from ui import crash
from ui.dialogs.dialog import Dialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.places import SIDEBAR, place_name
from ui.screens.school import SchoolScreen
from ui.settings import Settings
from ui.shell import Shell
from ui.theme.tokens import DARK


def press(shell: Shell, keys: str) -> None:
    """As a person presses them, wherever the focus is."""
    QTest.keySequence(QApplication.focusWidget() or shell.window(), keys)


def titles(folder: Path) -> list[str]:
    with open_library(folder, read_only=True) as library:
        return [line.title for line in practices.list_practices(library)]


def test_every_place_of_the_sidebar_opens_with_its_key(qtbot: QtBot, open_app: OpenApp, school_folder: Path) -> None:
    app = open_app(school_folder)
    opened: list[str] = []
    with_keys = [place for place in SIDEBAR if place.key]
    for place in with_keys:
        press(shell_of(app), f"Ctrl+{place.key}")
        settle(qtbot, app)
        opened.append(shell_of(app).here[0])
    assert opened == [place.id for place in with_keys]
    assert len({place.key for place in with_keys}) == len(with_keys)


@pytest.mark.long
def test_every_place_can_be_reached_in_a_low_window(qtbot: QtBot, open_app: OpenApp, school_folder: Path) -> None:
    app = open_app(school_folder)
    app.window.resize(911, 512)
    settle(qtbot, app)
    sidebar = shell_of(app).sidebar
    for place in SIDEBAR:
        shell_of(app).go(place.id)
        settle(qtbot, app)
        button = sidebar.findChild(QPushButton, place.id)
        assert isinstance(button, QPushButton)
        assert button.visibleRegion().boundingRect().height() == button.height()
        assert button.height() >= 32


class Windows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.mark.long
def test_no_part_of_a_place_flashes_up_as_a_window(
    qtbot: QtBot, qapp: QApplication, open_app: OpenApp, school_folder: Path
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    app = open_app(school_folder)
    for place in SIDEBAR:
        shell_of(app).go(place.id)
        settle(qtbot, app)
    shell_of(app).begin_practice()
    qtbot.waitUntil(lambda: shell_of(app).here[0] == "practice")
    settle(qtbot, app)
    qapp.removeEventFilter(windows)
    assert [shown for shown in windows.shown if not shown.startswith("MainWindow")] == []


def test_ctrl_n_begins_a_practice_and_shows_its_page(qtbot: QtBot, open_app: OpenApp, school_folder: Path) -> None:
    app = open_app(school_folder)
    press(shell_of(app), "Ctrl+N")
    qtbot.waitUntil(lambda: shell_of(app).here[0] == "practice")
    settle(qtbot, app)
    assert "" in titles(school_folder)


def test_an_edit_is_undone_and_redone_with_keys_and_the_strip_names_it(
    qtbot: QtBot, open_app: OpenApp, school_folder: Path
) -> None:
    app = open_app(school_folder)
    shell = shell_of(app)
    shell.go("school")
    qtbot.waitUntil(lambda: isinstance(shell.current, SchoolScreen))
    settle(qtbot, app)
    screen = shell.current
    assert isinstance(screen, SchoolScreen)
    name = found(found(screen.profile, QWidget, "name"), QLineEdit)
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "SD Tepi Sungai")
    qtbot.waitUntil(lambda: shell.sidebar.library_name == "SD Tepi Sungai")
    assert any("Ubah profil sekolah" in button.text() for button in shell.strip.findChildren(QAbstractButton))
    settle(qtbot, app)
    press(shell, "Ctrl+Z")
    qtbot.waitUntil(lambda: name.text() == "SMP Negeri Contoh")
    settle(qtbot, app)
    press(shell, "Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: name.text() == "SD Tepi Sungai")


def test_closing_keeps_what_was_typed_a_moment_ago(qtbot: QtBot, open_app: OpenApp, school_folder: Path) -> None:
    app = open_app(school_folder)
    shell = shell_of(app)
    shell.go("school")
    qtbot.waitUntil(lambda: isinstance(shell.current, SchoolScreen))
    settle(qtbot, app)
    assert shell.current is not None
    motto = found(found(shell.current, QWidget, "motto"), QLineEdit)
    QTest.keyClicks(motto, "Tumbuh bersama")
    with qtbot.waitSignal(app.window.closed):
        app.window.close()
    with open_library(school_folder) as library:
        assert school.school(library).motto == "Tumbuh bersama"


def test_search_finds_while_typing_and_enter_opens_the_practice(
    qtbot: QtBot, open_app: OpenApp, school_folder: Path
) -> None:
    app = open_app(school_folder)
    shell = shell_of(app)
    app.window.activateWindow()
    press(shell, "Ctrl+K")
    field = shell.header.search
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "kapal")
    results = found(shell, QWidget, "search-results")
    qtbot.waitUntil(results.isVisible)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.here[0] == "practice")
    settle(qtbot, app)
    with open_library(school_folder, read_only=True) as library:
        assert practices.open_practice(library, shell.here[1]).practice.title == "Kapal kertas dan gaya apung"


def test_f1_lists_the_keys(qtbot: QtBot, open_app: OpenApp) -> None:
    app = open_app()
    QTest.keySequence(app.window, "F1")
    dialog = found(app.window, ShortcutsDialog)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Ctrl+N", "Ctrl+Z", "Urungkan perubahan terakhir"} <= shown
    dialog.close()


def test_a_narrow_window_shows_the_places_as_icons_that_still_say_their_names(
    qtbot: QtBot, open_app: OpenApp, school_folder: Path
) -> None:
    app = open_app(school_folder)
    app.window.resize(820, 560)
    qtbot.waitUntil(lambda: shell_of(app).sidebar.narrow)
    button = found(shell_of(app).sidebar, QAbstractButton, "school")
    assert button.text() == ""
    assert button.accessibleName() == "Sekolah"


@pytest.mark.parametrize("size", [(911, 512), (911, 485), (1366, 540)])
def test_a_low_window_shows_every_place(
    qtbot: QtBot, open_app: OpenApp, school_folder: Path, size: tuple[int, int]
) -> None:
    app = open_app(school_folder)
    app.window.resize(*size)
    sidebar = shell_of(app).sidebar
    buttons = [found(sidebar, QAbstractButton, place.id) for place in SIDEBAR]

    def whole() -> bool:
        return all(one.visibleRegion().boundingRect().size() == one.size() for one in buttons)

    qtbot.waitUntil(lambda: sidebar.height() <= size[1] and whole())
    assert min(one.height() for one in buttons) >= 32


def test_a_library_for_reading_says_so_and_refuses_edits_in_plain_words(
    qtbot: QtBot, open_app: OpenApp, library: Library
) -> None:
    practices.add_practice(library, title="Satu")
    app = open_app()
    app.open(library.folder, read_only=True)
    qtbot.waitUntil(lambda: app.session is not None)
    settle(qtbot, app)
    shell = shell_of(app)
    assert any("dibaca saja" in label.text() for label in shell.findChildren(QLabel) if label.isVisible())
    shell.begin_practice()
    qtbot.waitUntil(lambda: "tidak dapat disimpan" in shell.message.text)


@pytest.mark.long
def test_the_language_changes_in_place_and_leaves_no_indonesian_sentence(
    qtbot: QtBot, open_app: OpenApp, school_folder: Path
) -> None:
    app = open_app(school_folder, Settings(scheme="light"))
    shell_of(app).go("practices")
    qtbot.waitUntil(lambda: shell_of(app).here[0] == "practices")
    settle(qtbot, app)
    old = shell_of(app)
    app.choose_language("en")
    qtbot.waitUntil(lambda: app.window.shell is not old and app.window.shell is not None)
    assert shell_of(app).here[0] == "practices"
    untranslated: dict[str, set[str]] = {}
    for place in SIDEBAR:
        shell_of(app).go(place.id)
        settle(qtbot, app)
        if left := visible_texts(app.window) & indonesian():
            untranslated[place.id] = left
    assert not untranslated


def test_the_colours_change_in_place(qtbot: QtBot, open_app: OpenApp, school_folder: Path) -> None:
    app = open_app(school_folder, Settings(scheme="light"))
    shell_of(app).go("practices")
    settle(qtbot, app)
    app.choose_scheme("dark")
    settle(qtbot, app)
    assert app.look.palette is DARK
    assert shell_of(app).here[0] == "practices"
    assert shell_of(app).grab().toImage().pixelColor(400, 20).name() == DARK.canvas.lower()


def test_long_work_shows_its_count_and_can_be_stopped(qtbot: QtBot, open_app: OpenApp, school_folder: Path) -> None:
    app = open_app(school_folder)
    strip = shell_of(app).strip

    def work(_: Library, progress: Progress) -> None:
        for n in range(5000):
            progress.step(n, 5000, "foto.jpg")
            time.sleep(0.002)

    assert app.session is not None
    app.session.run(work, owner=app, then=print, label="Memasukkan foto")
    qtbot.waitUntil(lambda: "dari 5.000 · foto.jpg" in " ".join(one.text() for one in strip.findChildren(QLabel)))
    stop = next(one for one in strip.findChildren(QAbstractButton) if one.accessibleName() == "Hentikan pekerjaan ini")
    stop.click()
    qtbot.waitUntil(lambda: not app.operations.busy)
    assert not stop.isVisible()


def test_an_edit_that_fails_while_closing_keeps_the_window_and_says_why(
    qtbot: QtBot, open_app: OpenApp, school_folder: Path
) -> None:
    app = open_app(school_folder)
    assert app.session is not None
    app.session.edit(practices.change_practice, "tidak-ada", title="X")
    app.window.close()
    qtbot.waitUntil(lambda: "tidak ada di pustaka" in shell_of(app).message.text)
    assert app.window.isVisible()


def visible_texts(window: QWidget) -> set[str]:
    """Everything that widgets show or say."""
    texts: set[str] = set()
    for widget in window.findChildren(QWidget):
        texts |= {widget.toolTip(), widget.accessibleName()}
        if isinstance(widget, QLabel | QAbstractButton):
            texts.add(widget.text())
        if isinstance(widget, QLineEdit):
            texts.add(widget.placeholderText())
    return texts | {action.text() for action in window.findChildren(QAction)}


def indonesian() -> set[str]:
    """All sentences of the catalogues that read differently in English."""
    entries = [entry for path in resources.path("locale", "en").glob("*.po") for entry in polib.pofile(str(path))]
    english = {entry.msgstr for entry in entries} | {form for entry in entries for form in entry.msgstr_plural.values()}
    return {entry.msgid for entry in entries} - english


def test_places_have_names_in_both_languages() -> None:
    assert [place_name(place.id) for place in SIDEBAR] == [
        *("Beranda", "Sekolah", "Arah", "Inkuiri", "Praktik", "Foto", "Izin"),
        *("Pengimbasan", "Kompetensi", "Kebutuhan", "Pameran", "Terbitan"),
    ]


def test_a_fault_is_written_down_without_what_people_wrote(tmp_path: Path) -> None:
    try:
        raise ValueError("rahasia murid")
    except ValueError as error:
        path = crash.report_fault(error, tmp_path)
    assert path is not None
    report = path.read_text(encoding="utf-8")
    assert "ValueError" in report
    assert "test_shell.py" in report
    assert "rahasia" not in report


def test_the_first_picture_needs_no_database(tmp_path: Path) -> None:
    with create_library(tmp_path / "Pustaka", "SMP Contoh"):
        pass
    script = (
        "import sys; from pathlib import Path; import ui.app as app, ui.entry as entry\n"
        "start = app.App.start\n"
        "def watched(self, folder=None):\n"
        "    self.window.painted.connect(lambda: (print('sqlmodel' in sys.modules), self._qt.exit(0)))\n"
        "    start(self, folder)\n"
        "app.App.start = watched\n"
        f"entry.open_window(Path({str(tmp_path / 'Pustaka')!r}))\n"
        "sys.stdout.flush(); import os; os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=600, check=False)
    assert done.stdout.strip() == "False", done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_the_program_says_so_and_returns_one() -> None:
    bare = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "ui.entry"], capture_output=True, text=True, timeout=600, check=False, env=bare
    )
    assert done.returncode == 1
    assert "layar" in done.stderr
    assert "Traceback" not in done.stderr


class Bell(QObject):
    rang = Signal(object)


def test_this_pyside_survives_many_void_calls_and_emits(qapp: QApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None or True at each, and ends the process."""
    bell = Bell()
    heard: list[object] = []
    bell.rang.connect(heard.append)
    for n in range(20_000):
        bell.setObjectName(str(n))
    for n in range(2_000):
        bell.rang.emit(n)
    gc.collect()
    assert len(heard) == 2_000


@pytest.mark.long
def test_a_thousand_practices_never_hold_up_the_window(
    qtbot: QtBot, open_app: OpenApp, library: Library, record_property: Note
) -> None:
    for n in range(1000):
        practices.add_practice(library, title=f"Praktik nomor {n}", subject="IPA")
    library.close()
    app = open_app()
    with Pulse(record_property):
        app.open(library.folder)
        qtbot.waitUntil(lambda: app.window.shell is not None)
        settle(qtbot, app)
        for place in ("practices", "home", "practices"):
            shell_of(app).go(place)
            settle(qtbot, app)


def test_what_was_said_of_an_edit_goes_when_it_is_taken_back(
    qtbot: QtBot, open_app: OpenApp, school_folder: Path
) -> None:
    app = open_app(school_folder)
    settle(qtbot, app)
    message = shell_of(app).message
    message.say("info", "28 foto dibuang ke Sampah.")
    press(shell_of(app), "Ctrl+Z")
    assert message.text == ""
    message.say("warn", "Pustaka ini hanya dapat dibaca.", lasting=True)
    press(shell_of(app), "Ctrl+Z")
    assert message.text


def test_what_floats_beside_the_window_wears_its_style(qtbot: QtBot, open_app: OpenApp, school_folder: Path) -> None:
    """Lists that complete what is typed, dialogs and their lists; a widget without a parent gets it from nobody."""
    app = open_app(school_folder)
    line = QLineEdit(app.window)
    completer = QCompleter(["Arunika", "Bayu"], line)
    line.setCompleter(completer)
    line.show()
    line.setFocus()
    popup = completer.popup()
    assert popup is not None
    assert popup.styleSheet() == app.window.styleSheet() != ""
    dialog = Dialog(app.look, "Judul", parent=app.window)
    assert dialog.style().metaObject().className() == app.window.style().metaObject().className() == "QStyleSheetStyle"
    dialog.deleteLater()
    line.deleteLater()
