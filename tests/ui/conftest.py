"""The window on a real library, and what no test of it may leave behind."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker
from typing_extensions import override

from portfolio.services import practices
from portfolio.services.libraries import Library
from ui.app import App
from ui.operations import Operations
from ui.session import Session
from ui.settings import Settings
from ui.shell import Shell
from ui.theme.fonts import load_fonts
from ui.theme.look import Look
from ui.theme.tokens import LIGHT

OpenApp = Callable[..., App]
AnyObject = TypeVar("AnyObject", bound=QObject)
WAIT = 60_000
"""ms; what is waited for comes at once where the machine is a person's, but those that test are slow and shared."""


class PatientBot(QtBot):
    """Waits `WAIT` where pytest-qt waits 5 s."""

    @override
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = WAIT) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitSignal(self, signal: Any, *, timeout: int = WAIT, **options: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with more patience."""
    return PatientBot(request)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it has no windows for; everything else that Qt warns of fails the test."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def _rubbish_is_for_this_thread() -> Iterator[None]:
    """As the window's own `GarbageCollector` has it: a worker that collects would destroy widgets in its thread."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def _no_widget_left(qapp: QApplication) -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not left, f"windows left open: {left}"


@pytest.fixture
def operations(qapp: QApplication) -> Iterator[Operations]:
    """The lanes of work; closed when the test ends."""
    lanes = Operations()
    yield lanes
    lanes.close()


@pytest.fixture
def session(library: Library, operations: Operations) -> Session:
    """An empty library, as screens see it."""
    return Session(library, operations, operations)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light theme."""
    return Look(LIGHT)


@pytest.fixture
def open_app(qtbot: QtBot, qapp: QApplication) -> Iterator[OpenApp]:
    """A function that shows the window, on a library where a folder is given, and waits until it is there."""
    apps: list[App] = []
    load_fonts()

    def make(folder: Path | None = None, settings: Settings | None = None) -> App:
        app = App(qapp, settings or Settings(scheme="light"))
        apps.append(app)
        app.start(folder)
        app.window.activateWindow()
        qtbot.waitUntil(app.window.isActiveWindow)
        if folder is not None:
            qtbot.waitUntil(lambda: app.session is not None and shell_of(app).current is not None)
            settle(qtbot, app)
        return app

    yield make
    for app in apps:
        if app.window.isVisible():
            with qtbot.waitSignal(app.window.closed):
                app.window.close()
        app.window.deleteLater()
        app.deleteLater()


@pytest.fixture
def school_folder(library: Library) -> Path:
    """A library with two practices, closed."""
    practices.add_practice(
        library, title="Kebun kata di halaman sekolah", class_level="VII", subject="Bahasa Indonesia"
    )
    practices.add_practice(library, title="Kapal kertas dan gaya apung", learning_model="pbl")
    library.close()
    return library.folder


def found(parent: QObject, kind: type[AnyObject], name: str = "") -> AnyObject:
    """The child of that kind (and name); the test fails where there is none."""
    child = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(child, kind)
    return child


def shell_of(app: App) -> Shell:
    """The places of the open library."""
    assert app.window.shell is not None
    return app.window.shell


def settle(qtbot: QtBot, app: App) -> None:
    """Until nothing is under way: every edit kept, every answer shown."""
    idle(qtbot, app.operations)


def idle(qtbot: QtBot, operations: Operations) -> None:
    """Until no work is under way and nothing is about to begin any; looked at several times: one leads to another."""
    rests = 0

    def resting() -> bool:
        nonlocal rests
        rests = 0 if operations.busy or _act_now() else rests + 1
        return rests >= _LOOKS

    qtbot.waitUntil(resting)


_LOOKS = 4
"""10 ms apart: what was posted to the event loop has come by then."""
_SOON = 1_000
"""ms: what acts later, as a message that passes, is left alone."""


def _act_now() -> bool:
    """End the pauses of screens that end in work (keeping what was typed, asking again); whether there was one."""
    pauses = [
        timer
        for window in QApplication.topLevelWidgets()
        for timer in window.findChildren(QTimer)
        if timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON
    ]
    for pause in pauses:
        # One may have stopped another, or started it anew for a longer time.
        if shiboken6.isValid(pause) and pause.isActive() and pause.interval() <= _SOON:
            pause.stop()
            pause.timeout.emit()
    return bool(pauses)
