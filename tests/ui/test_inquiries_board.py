"""The board of inquiries."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from portfolio.services import inquiries
from portfolio.services.libraries import Library
from tests.ui.conftest import OpenApp, settle, shell_of
from ui.app import App
from ui.screens.inquiries import InquiriesScreen
from ui.widgets.inquiry.board import FINISHED


def boarded(qtbot: QtBot, open_app: OpenApp, library: Library) -> tuple[App, InquiriesScreen]:
    library.close()
    app = open_app(library.folder)
    shell_of(app).go("inquiries")
    qtbot.waitUntil(lambda: isinstance(shell_of(app).current, InquiriesScreen))
    settle(qtbot, app)
    screen = shell_of(app).current
    assert isinstance(screen, InquiriesScreen)
    return app, screen


def standing(screen: InquiriesScreen) -> dict[str, list[str]]:
    return {
        column.stage_id: [line.title for line in column.model.lines]
        for column in screen.board.columns
        if column.model.lines
    }


def test_each_cycle_stands_in_the_column_of_its_stage(qtbot: QtBot, open_app: OpenApp, library: Library) -> None:
    first = inquiries.add_inquiry(library, title="Satu").made[0]
    second = inquiries.add_inquiry(library, title="Dua").made[0]
    inquiries.add_inquiry(library, "pdia", title="Lain")
    inquiries.set_stage(library, first, "implement")
    inquiries.finish_inquiry(library, second)

    _, screen = boarded(qtbot, open_app, library)

    assert standing(screen) == {"implement": ["Satu"], FINISHED: ["Dua"]}


def test_another_framework_brings_its_own_stages(qtbot: QtBot, open_app: OpenApp, library: Library) -> None:
    inquiries.add_inquiry(library, "pdia", title="Lain")
    inquiries.add_inquiry(library, title="Satu")
    inquiries.add_inquiry(library, title="Dua")
    _, screen = boarded(qtbot, open_app, library)

    screen.choice.choose("pdia")
    screen.choice.chosen.emit("pdia")

    assert [column.stage_id for column in screen.board.columns][:2] == ["eksplorasi", "sintesa"]
    assert standing(screen) == {"eksplorasi": ["Lain"]}


def test_a_low_board_leaves_its_room_to_the_cards(qtbot: QtBot, open_app: OpenApp, library: Library) -> None:
    inquiries.add_inquiry(library, title="Satu")
    app, screen = boarded(qtbot, open_app, library)
    head = screen.board.columns[0].head
    shell_of(app).window().resize(911, 768)
    settle(qtbot, app)
    roomy = head.height()
    shell_of(app).window().resize(911, 512)
    qtbot.waitUntil(lambda: head.height() < roomy)
    assert head.toolTip(), "what the stage is about can still be read"


def test_alt_and_an_arrow_move_a_cycle_to_the_next_stage_and_undo_brings_it_back(
    qtbot: QtBot, open_app: OpenApp, library: Library
) -> None:
    inquiries.add_inquiry(library, title="Satu")
    app, screen = boarded(qtbot, open_app, library)
    cards = screen.board.columns[0].cards
    cards.take_focus(0)

    QTest.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    qtbot.waitUntil(lambda: standing(screen) == {"design": ["Satu"]})
    assert screen.board.columns[1].cards.current_id
    shell_of(app).undo()
    qtbot.waitUntil(lambda: standing(screen) == {"assess": ["Satu"]})


def test_a_card_dropped_behind_the_last_stage_closes_its_cycle(
    qtbot: QtBot, open_app: OpenApp, library: Library
) -> None:
    inquiry_id = inquiries.add_inquiry(library, title="Satu").made[0]
    _, screen = boarded(qtbot, open_app, library)

    screen.board.columns[-1].dropped.emit(inquiry_id, FINISHED)

    qtbot.waitUntil(lambda: standing(screen) == {FINISHED: ["Satu"]})


def test_arrows_walk_over_columns_without_cards(qtbot: QtBot, open_app: OpenApp, library: Library) -> None:
    inquiries.add_inquiry(library, title="Satu")
    last = inquiries.add_inquiry(library, title="Dua").made[0]
    inquiries.set_stage(library, last, "measure_reflect_change")
    _, screen = boarded(qtbot, open_app, library)
    screen.board.columns[0].cards.take_focus(0)

    QTest.keyClick(screen.board.columns[0].cards, Qt.Key.Key_Right)

    assert screen.board.columns[3].cards.hasFocus()
    assert screen.board.current_id == last
    assert not screen.board.columns[0].cards.current_id


def test_the_delete_key_removes_a_cycle(qtbot: QtBot, open_app: OpenApp, library: Library) -> None:
    inquiries.add_inquiry(library, title="Satu")
    inquiries.add_inquiry(library, title="Dua")
    _, screen = boarded(qtbot, open_app, library)
    cards = screen.board.columns[0].cards
    cards.take_focus(1)

    QTest.keyClick(cards, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: standing(screen) == {"assess": ["Satu"]})


def test_the_first_cycle_is_begun_from_the_empty_board_and_opened(
    qtbot: QtBot, open_app: OpenApp, library: Library
) -> None:
    app, screen = boarded(qtbot, open_app, library)
    assert screen._empty.isVisible()

    QTest.mouseClick(screen._empty.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: shell_of(app).here[0] == "inquiry")
    settle(qtbot, app)
