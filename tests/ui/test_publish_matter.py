"""Pages before and behind the chapters, in the outline of a booklet."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.services import booklet_matter, booklets, practices, school
from portfolio.services.libraries import Library
from ui.dialogs.booklet_page import BookletPageDialog
from ui.screens.publish import PublishScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.matter_form import MatterRow

Enter = Callable[[], PublishScreen]


@pytest.fixture
def booklet(library: Library) -> str:
    """A booklet of one practice."""
    practice = practices.add_practice(library, title="Satu").made[0]
    practices.write_section(library, practice, "situasi", "Murid mengukur suhu air. " * 30)
    school.add_person(library, name="Rimba", role="Pengawas")
    return booklets.add_booklet(library, title="Belajar di Sungai").made[0]


@pytest.fixture
def enter(qtbot: QtBot, session: Session, look: Look, booklet: str) -> Enter:
    def make() -> PublishScreen:
        screen = PublishScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 640)
        screen.show()
        screen.show_record(booklet)
        qtbot.waitUntil(lambda: bool(screen.outline.matter.rows))
        settle(qtbot, screen)
        return screen

    return make


def settle(qtbot: QtBot, screen: PublishScreen) -> None:
    def quiet() -> bool:
        return not screen.session.operations.busy and not screen.preview.pending

    for _ in range(2):
        qtbot.waitUntil(quiet)
        qtbot.wait(20)


def row(screen: PublishScreen, kind: str) -> MatterRow:
    return next(one for one in screen.outline.matter.rows if one.line.kind == kind)


def dialog(qtbot: QtBot) -> BookletPageDialog:
    def found() -> list[BookletPageDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, BookletPageDialog) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_a_page_is_switched_on_with_its_box_and_off_with_undo(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    row(screen, "copyright").check.click()
    settle(qtbot, screen)
    assert {line.kind for line in booklet_matter.lines(library, booklet) if line.shown} >= {"copyright"}
    screen.session.undo()
    settle(qtbot, screen)
    assert not row(screen, "copyright").check.isChecked()


def test_words_of_welcome_are_begun_written_and_signed(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    screen.outline.matter.add_welcome.click()
    page = dialog(qtbot)
    settle(qtbot, screen)
    page.body.setFocus()
    QTest.keyClicks(page.body, "Selamat membaca.")
    page.person.control.setCurrentIndex(1)
    page.person.control.activated.emit(1)
    page.accept()
    settle(qtbot, screen)
    line = next(one for one in booklet_matter.lines(library, booklet) if one.kind == booklet_matter.WELCOME)
    assert line.page is not None
    assert line.page.body == "Selamat membaca."
    assert line.person == "Rimba"
    assert "Rimba" in row(screen, booklet_matter.WELCOME).check.text()


def test_what_was_typed_last_is_kept_when_the_dialog_is_left_with_escape(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    row(screen, "approval").write.click()
    page = dialog(qtbot)
    settle(qtbot, screen)
    page.body.setFocus()
    QTest.keyClicks(page.body, "Disahkan.")
    page.reject()
    settle(qtbot, screen)
    opened = booklet_matter.open_page(library, booklet, "approval").page
    assert (opened.body, opened.shown) == ("Disahkan.", True)


def test_a_free_page_is_begun_from_the_menu_of_chapters_and_deleted_again(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    next(one for one in screen.outline.contents.chapters.actions() if "bebas" in one.text()).trigger()
    page = dialog(qtbot)
    settle(qtbot, screen)
    assert [item.kind for item in booklets.open_booklet(library, booklet).items] == ["practice", "page"]
    page.remove.click()
    settle(qtbot, screen)
    assert [item.kind for item in booklets.open_booklet(library, booklet).items] == ["practice"]


def test_the_list_of_pages_is_one_press_away_from_a_long_foreword(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    booklets.change_booklet(library, booklet, foreword="Terima kasih kepada semua. " * 200)
    screen = enter()
    outline = screen.outline
    outline.setCurrentIndex(2)
    qtbot.waitUntil(lambda: outline.matter.visibleRegion().isEmpty())
    outline.to_matter.click()
    assert not outline.matter.visibleRegion().isEmpty()


def test_a_page_opens_with_room_to_write_in(qtbot: QtBot, enter: Enter) -> None:
    screen = enter()
    dialog = BookletPageDialog(screen.session, screen.look, screen._wanted, "welcome", parent=screen)
    dialog.open()
    assert dialog.height() >= 600
    dialog.reject()


def test_what_is_typed_of_a_long_page_stays_in_sight(qtbot: QtBot, enter: Enter) -> None:
    screen = enter()
    row(screen, "copyright").write.click()
    page = dialog(qtbot)
    page.body.setFocus()
    for _ in range(40):
        QTest.keyClicks(page.body, "Baris")
        QTest.keyClick(page.body, Qt.Key.Key_Return)
        QApplication.processEvents()
    QTest.keyClicks(page.body, "akhir")

    def seen() -> bool:
        caret = page.body.viewport().mapTo(page._sheet, page.body.cursorRect().center())
        return page._sheet.rect().contains(caret)

    qtbot.waitUntil(seen)
    page.accept()
    settle(qtbot, screen)
