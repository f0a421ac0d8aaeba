"""An editor on a desk: what the tests of the editor share."""

from collections.abc import Callable, Iterator

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from ui.operations import Operations
from ui.screens.editor import EditorScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import LIGHT
from ui.widgets.writing.prose_editor import ProseEditor

Open = Callable[..., EditorScreen]


def editor_opener(qtbot: QtBot, library: Library) -> Iterator[Open]:
    """A function that opens the editor on a practice of `library`; for a fixture."""
    operations = Operations()

    def make(practice_id: str) -> EditorScreen:
        screen = EditorScreen(Session(library, operations, operations), Look(LIGHT), Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 690)
        screen.show()
        screen.show_record(practice_id)
        wait_until_built(qtbot, screen)
        return screen

    yield make
    operations.close()


def wait_until_built(qtbot: QtBot, screen: EditorScreen) -> None:
    def built() -> bool:
        page = screen.practice.page
        return (
            page is not None
            and screen.desk is not None
            and len(screen.desk.page.blocks) == len(page.frame.sections)
            and screen.desk.isVisible()
        )

    qtbot.waitUntil(built)
    settle(qtbot, screen)


def settle(qtbot: QtBot, screen: EditorScreen) -> None:
    """Until nothing is under way: every edit kept, every answer shown."""
    idle(qtbot, screen.session.operations)


def editor_of(screen: EditorScreen, section: str) -> ProseEditor:
    assert screen.desk is not None
    return screen.desk.page.blocks[section].editor


def type_into(qtbot: QtBot, editor: ProseEditor, text: str) -> None:
    editor.setFocus()
    QTest.keyClicks(editor, text)
