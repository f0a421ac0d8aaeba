"""Chapters that are no practices, in the outline of a booklet."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from portfolio.services import booklets, direction, inquiries, practices
from portfolio.services.booklet_chapters import BookletItem
from portfolio.services.libraries import Library
from portfolio.services.publish import Problem
from ui.screens.publish import PublishScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.contents_model import ENTRY
from ui.widgets.pages.problem_row import ProblemRow

Enter = Callable[[], PublishScreen]


@pytest.fixture
def booklet(library: Library) -> str:
    """A booklet of two practices, in a library with a direction and an inquiry."""
    for title in ("Satu", "Dua"):
        practice = practices.add_practice(library, title=title).made[0]
        practices.write_section(library, practice, "situasi", "Murid mengukur suhu air. " * 30)
    direction.add_statement(library, "vision", after="Terwujudnya murid yang gemar bertanya.")
    inquiries.add_inquiry(library, title="Murid & pertanyaannya")
    return booklets.add_booklet(library, title="Belajar di Sungai").made[0]


@pytest.fixture
def enter(qtbot: QtBot, session: Session, look: Look, booklet: str) -> Enter:
    def make() -> PublishScreen:
        screen = PublishScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 640)
        screen.show()
        screen.show_record(booklet)
        settle(qtbot, screen)
        return screen

    return make


def settle(qtbot: QtBot, screen: PublishScreen) -> None:
    def quiet() -> bool:
        return not screen.session.operations.busy and not screen.preview.pending

    for _ in range(2):
        qtbot.waitUntil(quiet)
        qtbot.wait(20)


def add(qtbot: QtBot, screen: PublishScreen, words: str) -> None:
    """Choose a chapter in the menu."""
    action = next(one for one in screen.outline.contents.chapters.actions() if words in one.text())
    action.trigger()
    settle(qtbot, screen)


def lines(screen: PublishScreen) -> list[str]:
    return [entry.title for entry in screen.outline.contents.list.entries.entries]


def kinds(library: Library, booklet: str) -> list[str]:
    return [item.kind for item in booklets.open_booklet(library, booklet).items]


def test_a_chapter_is_added_from_the_menu_and_printed(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    pages = screen.preview.view.page_count
    add(qtbot, screen, "Visi, misi")
    assert lines(screen) == ["Satu", "Dua", "Visi, misi, dan tujuan"]
    assert kinds(library, booklet) == ["practice", "practice", "direction"]
    assert screen.preview.view.page_count > pages
    offered = [action.text() for action in screen.outline.contents.chapters.actions()]
    assert not any("Visi, misi" in text for text in offered)
    assert any("Murid && pertanyaannya" in text for text in offered), "an ampersand is no shortcut"


def test_keys_move_a_chapter_among_the_practices(qtbot: QtBot, enter: Enter, library: Library, booklet: str) -> None:
    screen = enter()
    add(qtbot, screen, "Visi, misi")
    contents = screen.outline.contents.list
    contents.setCurrentIndex(contents.entries.index(2))
    QTest.keyClick(contents, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, screen)
    assert lines(screen) == ["Satu", "Visi, misi, dan tujuan", "Dua"]
    assert kinds(library, booklet) == ["practice", "direction", "practice"]


def test_unchecking_a_chapter_takes_it_out_and_offers_it_again(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    add(qtbot, screen, "Visi, misi")
    contents = screen.outline.contents.list
    contents.setCurrentIndex(contents.entries.index(2))
    QTest.keyClick(contents, Qt.Key.Key_Space)
    settle(qtbot, screen)
    assert lines(screen) == ["Satu", "Dua"]
    assert kinds(library, booklet) == ["practice", "practice"]
    assert any("Visi, misi" in action.text() for action in screen.outline.contents.chapters.actions())


def test_a_chapter_leads_to_where_it_is_written(qtbot: QtBot, enter: Enter, library: Library) -> None:
    screen = enter()
    add(qtbot, screen, "Murid")
    inquiry = inquiries.list_inquiries(library)[0].id
    contents = screen.outline.contents.list
    contents.setCurrentIndex(contents.entries.index(2))
    assert contents.currentIndex().data(ENTRY).item == BookletItem("inquiry", inquiry)
    with qtbot.waitSignal(screen.go) as went:
        QTest.keyClick(contents, Qt.Key.Key_Return)
    assert went.args == ["inquiry", inquiry]


def test_undo_takes_a_chapter_out_again(qtbot: QtBot, enter: Enter, library: Library, booklet: str) -> None:
    screen = enter()
    add(qtbot, screen, "Visi, misi")
    screen.session.undo()
    settle(qtbot, screen)
    assert lines(screen) == ["Satu", "Dua"]


def test_a_problem_of_a_chapter_leads_to_it_and_one_of_its_photo_to_the_photos(qtbot: QtBot, enter: Enter) -> None:
    screen = enter()
    add(qtbot, screen, "Visi, misi")
    with qtbot.waitSignal(screen.go) as went:
        screen.outline.problems.pressed.emit(Problem("unprintable", "Tidak ada huruf.", "direction:"))
    assert went.args == ["direction", ""]
    with qtbot.waitSignal(screen.go) as went:
        screen.outline.problems.pressed.emit(Problem("photo-small", "Buram.", "foto-arah"))
    assert went.args == ["photos", "foto-arah"]


def groups(screen: PublishScreen) -> list[list[str]]:
    """What the menu of chapters offers, as its lines part it."""
    parted: list[list[str]] = [[]]
    for action in screen.outline.contents.chapters.actions():
        if action.isSeparator():
            parted.append([])
        else:
            parted[-1].append(action.text())
    return [group for group in parted if group]


def test_the_menu_of_chapters_puts_together_what_belongs_together(enter: Enter) -> None:
    first, second, *_, last = groups(enter())
    assert first == ["Visi, misi, dan tujuan", "Siklus inkuiri: Murid && pertanyaannya"]
    assert second[0] == "Peta kompetensi"
    assert last == ["Halaman bebas baru…"]


def test_many_chapters_of_one_kind_get_a_menu_of_their_own(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    for number in range(6):
        inquiries.add_inquiry(library, title=f"Siklus {number}")
    screen = enter()
    assert groups(screen)[0] == ["Visi, misi, dan tujuan", "Siklus inkuiri"]
    own = screen.outline.contents.chapters.actions()[1].menu()
    assert isinstance(own, QMenu)
    assert len(own.actions()) == 7
    own.actions()[-1].trigger()
    settle(qtbot, screen)
    assert lines(screen)[-1] == "Siklus 5"
    assert kinds(library, booklet) == ["practice", "practice", "inquiry"]


def test_a_chapter_that_holds_nothing_leads_to_where_it_is_written(qtbot: QtBot, enter: Enter) -> None:
    screen = enter()
    add(qtbot, screen, "Peta kompetensi")
    row = next(one for one in screen.outline.problems.findChildren(ProblemRow) if one.problem.code == "empty-chapter")
    with qtbot.waitSignal(screen.go) as went:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert went.args == ["competencies", ""]
