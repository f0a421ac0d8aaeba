"""The list of practices: found, ordered, copied, removed."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.services import practices
from portfolio.services.libraries import Library
from tests.ui.conftest import found, idle
from ui.models.practice_table import COMPLETE, ROW, PracticeTable
from ui.screens.practices import PracticesScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.chips import ToggleChip
from ui.widgets.empty_state import EmptyState
from ui.widgets.practice_grid import PracticeGrid


@pytest.fixture
def screen(qtbot: QtBot, session: Session, look: Look, library: Library) -> PracticesScreen:
    practices.add_practice(library, title="Kebun kata", class_level="VII", subject="Bahasa Indonesia")
    practices.add_practice(library, title="Kapal kertas", learning_model="nht")
    practices.add_practice(library, title="Pasar ikan", learning_model="nht")
    made = PracticesScreen(session, look, Settings())
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    made.show_record("")
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, screen: PracticesScreen) -> None:
    idle(qtbot, screen.session.operations)


def shown(screen: PracticesScreen) -> list[str]:
    return [row.title for row in screen._table.rows]


def grid(screen: PracticesScreen) -> PracticeGrid:
    return found(screen, PracticeGrid)


def choose(screen: PracticesScreen, row: int) -> None:
    grid(screen).setCurrentIndex(screen._table.index(row, 0))
    grid(screen).setFocus()


def test_every_practice_is_shown_with_its_completeness(screen: PracticesScreen) -> None:
    assert shown(screen) == ["Kebun kata", "Kapal kertas", "Pasar ikan"]
    assert all(row.completeness is not None for row in screen._table.rows)
    assert "Kelas VII · Bahasa Indonesia" in screen._table.rows[0].spoken


def test_the_filter_acts_while_one_types_and_can_be_emptied(qtbot: QtBot, screen: PracticesScreen) -> None:
    QTest.keyClicks(screen._filter.search, "bahasa kebun")
    qtbot.waitUntil(lambda: shown(screen) == ["Kebun kata"])
    screen._filter.search.setText("tidak ada yang begini")
    qtbot.waitUntil(lambda: screen._pages.currentWidget() is screen._nothing)
    screen._nothing.pressed.emit()
    qtbot.waitUntil(lambda: len(shown(screen)) == 3)


def test_chips_filter_by_learning_model(qtbot: QtBot, screen: PracticesScreen) -> None:
    chip = next(one for one in screen.findChildren(ToggleChip) if one.text() == "NHT")
    chip.click()
    assert shown(screen) == ["Kapal kertas", "Pasar ikan"]


def test_enter_opens_the_practice(qtbot: QtBot, screen: PracticesScreen) -> None:
    choose(screen, 1)
    wanted = screen._table.rows[1].line.id
    with qtbot.waitSignal(screen.go) as went:
        QTest.keySequence(grid(screen), "Return")
    assert went.args == ["practice", wanted]


def test_del_removes_and_undo_brings_back(qtbot: QtBot, screen: PracticesScreen) -> None:
    choose(screen, 0)
    QTest.keySequence(grid(screen), "Del")
    qtbot.waitUntil(lambda: shown(screen) == ["Kapal kertas", "Pasar ikan"])
    screen.session.undo()
    qtbot.waitUntil(lambda: len(shown(screen)) == 3)
    settle(qtbot, screen)


def test_alt_down_moves_a_practice_and_the_choice_goes_with_it(qtbot: QtBot, screen: PracticesScreen) -> None:
    choose(screen, 0)
    QTest.keySequence(grid(screen), "Alt+Down")
    qtbot.waitUntil(lambda: shown(screen) == ["Kapal kertas", "Kebun kata", "Pasar ikan"])
    settle(qtbot, screen)
    assert grid(screen).currentIndex().data(ROW).title == "Kebun kata"


def test_a_card_dropped_on_another_takes_its_place(qtbot: QtBot, screen: PracticesScreen) -> None:
    table = screen._table
    data = table.mimeData([table.index(2, 0)])
    table.dropMimeData(data, table.supportedDropActions(), -1, -1, table.index(0, 0))
    qtbot.waitUntil(lambda: shown(screen) == ["Pasar ikan", "Kebun kata", "Kapal kertas"])
    settle(qtbot, screen)


def test_a_copy_stands_at_the_end_and_is_chosen(qtbot: QtBot, screen: PracticesScreen) -> None:
    choose(screen, 0)
    screen._on_copy()
    qtbot.waitUntil(lambda: shown(screen)[-1] == "Kebun kata (salinan)")
    settle(qtbot, screen)
    assert grid(screen).currentIndex().row() == 3


def test_the_table_shows_the_same_and_keeps_the_choice(qtbot: QtBot, screen: PracticesScreen) -> None:
    choose(screen, 2)
    screen._filter._table.click()
    assert screen._list.isVisible()
    assert screen._list.currentIndex().data(ROW).title == "Pasar ikan"
    assert screen._table.data(screen._table.index(0, COMPLETE)).endswith(" %")  # type: ignore[attr-defined] # a sentence


def test_a_library_without_practices_invites_to_write_the_first(qtbot: QtBot, session: Session, look: Look) -> None:
    screen = PracticesScreen(session, look, Settings())
    qtbot.addWidget(screen)
    screen.show()
    screen.show_record("")
    settle(qtbot, screen)
    empty = screen._pages.currentWidget()
    assert isinstance(empty, EmptyState)
    with qtbot.waitSignal(screen.go) as went:
        empty.button.click()
    assert went.args == ["practice", ""]


def test_the_table_of_practices_is_a_sound_model(qtbot: QtBot, screen: PracticesScreen, qapp: QApplication) -> None:
    table = screen._table
    assert table.rowCount() == 3
    assert table.rowCount(table.index(0, 0)) == 0
    assert table.columnCount() == COMPLETE + 1
    assert all(isinstance(table.headerData(n, Qt.Orientation.Horizontal), str) for n in range(table.columnCount()))
    assert not PracticeTable().index(0, 0, QModelIndex()).isValid()
