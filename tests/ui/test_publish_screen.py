"""The place where a booklet is put together."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from portfolio.services import booklets, consents, photos, practices, school
from portfolio.services.libraries import Library
from ui.dialogs.export import ExportDialog
from ui.screens.publish import PublishScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.contents_model import ENTRY
from ui.widgets.pages.photo_picker import PhotoPicker
from ui.widgets.pages.preview import Shown
from ui.widgets.pages.problem_row import ProblemRow

Enter = Callable[..., PublishScreen]
WORDS = "Murid mengukur suhu air sungai setiap pagi dan mencatatnya di papan kelas. " * 40


@pytest.fixture
def enter(qtbot: QtBot, session: Session, look: Look) -> Enter:
    """A function that enters the place and waits until it has settled."""

    def make(record_id: str = "") -> PublishScreen:
        screen = PublishScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 640)
        screen.show()
        screen.show_record(record_id)
        settle(qtbot, screen)
        return screen

    return make


@pytest.fixture
def booklet(library: Library) -> str:
    """A booklet of three practices, Satu, Dua and Tiga."""
    for title in ("Satu", "Dua", "Tiga"):
        practice = practices.add_practice(library, title=title).made[0]
        practices.write_section(library, practice, "situasi", WORDS)
    return booklets.add_booklet(library, title="Belajar di Sungai").made[0]


def settle(qtbot: QtBot, screen: PublishScreen) -> None:
    """Until nothing is under way and no render is due."""

    def quiet() -> bool:
        return not screen.session.operations.busy and not screen.preview.pending

    for _ in range(2):
        qtbot.waitUntil(quiet)
        qtbot.wait(20)


def text_of(screen: PublishScreen) -> str:
    """All that the pages on the screen say."""
    said = []
    for path, page in screen.preview.places:
        document = pypdfium2.PdfDocument(path)
        said.append(document[page].get_textpage().get_text_bounded())
        document.close()
    return "\n".join(said)


def titles(screen: PublishScreen) -> list[str]:
    return [entry.title for entry in screen.outline.contents.list.entries.entries if entry.printed]


def printed_in_library(library: Library, booklet: str) -> list[str]:
    return [line.title for line in booklets.open_booklet(library, booklet).included]


def test_the_pages_appear_when_the_place_is_entered(enter: Enter, booklet: str) -> None:
    screen = enter()
    assert screen.preview.view.page_count > 3
    assert "Belajar di Sungai" in text_of(screen).replace("\r\n", " ")


def test_the_pages_follow_an_edit_made_anywhere(qtbot: QtBot, enter: Enter, library: Library, booklet: str) -> None:
    screen = enter()
    practice = booklets.open_booklet(library, booklet).included[0].id
    screen.session.edit(practices.change_practice, practice, title="Termometer Bambu")
    settle(qtbot, screen)
    assert "Termometer Bambu" in text_of(screen)
    assert titles(screen)[0] == "Termometer Bambu"


def test_the_page_in_view_stays_when_the_pages_are_made_anew(qtbot: QtBot, enter: Enter, booklet: str) -> None:
    screen = enter()
    screen.preview.view.go_to(5)
    with qtbot.waitSignal(screen.preview.rendered):
        screen.session.edit(booklets.change_booklet, booklet, subtitle="Tiga cerita")
    assert screen.preview.view.page == 5


def test_the_pages_stay_in_sight_while_new_ones_are_made(qtbot: QtBot, enter: Enter, booklet: str) -> None:
    screen = enter()
    before = screen.preview.view.page_count
    screen.session.edit(booklets.change_booklet, booklet, title="Judul Baru")
    qtbot.waitUntil(lambda: screen.preview.pending)
    assert screen.preview.view.isVisible()
    assert screen.preview.view.page_count == before


def test_what_is_typed_is_kept_within_a_second_and_the_cursor_stays(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    screen.outline.show_cover()
    line = screen.outline.cover.title.control
    line.setFocus()
    line.setCursorPosition(7)
    QTest.keyClicks(line, " bersama")
    qtbot.waitUntil(lambda: booklets.open_booklet(library, booklet).booklet.title == "Belajar bersama di Sungai")
    settle(qtbot, screen)
    assert (line.text(), line.cursorPosition()) == ("Belajar bersama di Sungai", 15)


def test_a_foreword_is_kept_when_one_leaves_at_once(qtbot: QtBot, enter: Enter, library: Library, booklet: str) -> None:
    screen = enter()
    foreword = screen.outline.words.foreword
    foreword.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(foreword, "Salam.")
    screen.leave()
    qtbot.waitUntil(lambda: not screen.session.operations.busy)
    assert booklets.open_booklet(library, booklet).booklet.foreword == "Salam."


def test_undo_brings_an_old_title_back_into_the_field(qtbot: QtBot, enter: Enter, booklet: str) -> None:
    screen = enter()
    line = screen.outline.cover.title.control
    line.setFocus()
    QTest.keyClicks(line, " Kita")
    screen.session.undo()
    settle(qtbot, screen)
    assert line.text() == "Belajar di Sungai"


def test_alt_with_an_arrow_moves_a_practice_and_undo_moves_it_back(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    contents = screen.outline.contents.list
    contents.setCurrentIndex(contents.entries.index(0))
    QTest.keyClick(contents, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, screen)
    assert printed_in_library(library, booklet) == titles(screen) == ["Dua", "Satu", "Tiga"]
    assert contents.currentIndex().data(ENTRY).title == "Satu"
    screen.session.undo()
    settle(qtbot, screen)
    assert printed_in_library(library, booklet) == titles(screen) == ["Satu", "Dua", "Tiga"]


def test_a_dragged_practice_lands_where_it_is_dropped(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    entries = screen.outline.contents.list.entries
    carried = entries.mimeData([entries.index(2)])
    entries.dropMimeData(carried, Qt.DropAction.MoveAction, 0, 0, entries.index(-1))
    settle(qtbot, screen)
    assert printed_in_library(library, booklet) == ["Tiga", "Satu", "Dua"]


def test_a_practice_that_is_not_checked_is_not_printed_and_keeps_its_place(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    contents = screen.outline.contents.list
    contents.setCurrentIndex(contents.entries.index(1))
    QTest.keyClick(contents, Qt.Key.Key_Space)
    settle(qtbot, screen)
    assert printed_in_library(library, booklet) == ["Satu", "Tiga"]
    assert [entry.title for entry in contents.entries.entries] == ["Satu", "Dua", "Tiga"]
    QTest.keyClick(contents, Qt.Key.Key_Space)
    settle(qtbot, screen)
    assert printed_in_library(library, booklet) == ["Satu", "Dua", "Tiga"]


def test_a_practice_opens_by_enter(qtbot: QtBot, enter: Enter, library: Library, booklet: str) -> None:
    screen = enter()
    with qtbot.waitSignal(screen.go) as went:
        QTest.keyClick(screen.outline.contents.list, Qt.Key.Key_Return)
    assert went.args == ["practice", booklets.open_booklet(library, booklet).included[0].id]


def test_a_problem_leads_to_the_practice_it_is_about(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    empty = practices.add_practice(library, title="Belum ditulis").made[0]
    screen = enter()
    row = next(
        row for row in screen.outline.problems.findChildren(ProblemRow) if "Belum ditulis" in row.problem.message
    )
    with qtbot.waitSignal(screen.go) as went:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert went.args == ["practice", empty]


def test_a_missing_photo_leads_to_the_practice_that_shows_it(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str, make_photo: Callable[..., Path]
) -> None:
    practice = booklets.open_booklet(library, booklet).included[1].id
    photos.add_photos(library, [make_photo()], practice_id=practice)
    for original in (library.folder / "photos").rglob("*.jpg"):
        original.unlink()
    shutil.rmtree(library.folder / "cache", ignore_errors=True)
    screen = enter()
    row = next(row for row in screen.outline.problems.findChildren(ProblemRow) if row.problem.code == "photo-missing")
    with qtbot.waitSignal(screen.go) as went:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert went.args == ["practice", practice]


def test_a_photo_that_may_not_be_shown_is_left_out_from_beside_the_outline(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str, make_photo: Callable[..., Path]
) -> None:
    practice = booklets.open_booklet(library, booklet).included[0].id
    photo = photos.add_photos(library, [make_photo(size=(1200, 900))], practice_id=practice).imported[0]
    consents.set_photo_consent(library, [photo], "refused")
    screen = enter()
    row = next(row for row in screen.outline.problems.findChildren(ProblemRow) if row.problem.code == "photo-refused")
    ways = {one.text(): one for one in row.findChildren(QAbstractButton)}
    assert list(ways) == ["Periksa izin…", "Buramkan…", "Ganti foto…", "Terbitkan tanpa foto ini…"]
    ways["Terbitkan tanpa foto ini…"].click()
    dialog = screen.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.choices.edition.leave_out == {photo}
    qtbot.waitUntil(lambda: not dialog.preview.pending)
    settle(qtbot, screen)
    assert not any(problem.forbids for problem in dialog.problems.problems)
    dialog.reject()


def test_without_a_booklet_one_button_makes_one_named_after_the_school(
    qtbot: QtBot, enter: Enter, library: Library
) -> None:
    principal = school.add_person(library, name="Arunika").made[0]
    school.change_school(library, school.school(library).id, principal_id=principal)
    screen = enter()
    assert screen.empty.isVisible()
    QTest.mouseClick(screen.empty.button, Qt.MouseButton.LeftButton)
    settle(qtbot, screen)
    made = booklets.list_booklets(library)[0]
    assert (made.title, made.foreword_by) == ("Praktik Baik SMP Negeri Contoh", principal)
    assert screen.outline.cover.title.text() == made.title
    assert screen.outline.words.foreword_by.value() == principal


def test_a_booklet_that_is_removed_gives_way_to_the_other_and_comes_back_by_undo(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    booklets.add_booklet(library, title="Antologi")
    screen = enter(booklet)
    assert screen.chooser.isVisible()
    with qtbot.waitSignal(screen.notice):
        screen.remove_booklet()
    settle(qtbot, screen)
    assert screen.outline.cover.title.text() == "Antologi"
    assert not screen.chooser.isVisible()
    screen.session.undo()
    settle(qtbot, screen)
    assert screen.chooser.count() == 2


def test_the_cover_photo_is_chosen_from_the_library(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str, make_photo: Callable[..., Path]
) -> None:
    photo = photos.add_photos(library, [make_photo(size=(600, 900))]).imported[0]
    screen = enter()
    screen.outline.cover.photo_wanted.emit()
    picker = screen.findChild(PhotoPicker)
    assert isinstance(picker, PhotoPicker)
    qtbot.waitUntil(lambda: picker.grid.model() is not None)
    picker.grid.setCurrentIndex(picker.grid.model().index(0, 0))
    picker.use.click()
    settle(qtbot, screen)
    assert booklets.open_booklet(library, booklet).booklet.cover_id == photo


def test_nothing_is_left_behind_when_one_leaves(qtbot: QtBot, enter: Enter, booklet: str) -> None:
    screen = enter()
    folder = screen.preview.places[0][0].parent
    assert all(path.is_file() for path, _ in screen.preview.places)
    screen.leave()
    assert not folder.exists()


def test_coming_back_shows_the_pages_again(qtbot: QtBot, enter: Enter, booklet: str) -> None:
    screen = enter()
    screen.preview.view.go_to(4)
    screen.leave()
    screen.show_record("")
    assert screen.preview.view.isVisible()
    settle(qtbot, screen)
    assert screen.preview.view.page == 4
    assert all(path.is_file() for path, _ in screen.preview.places)


def test_an_edit_paints_anew_what_it_changed_and_nothing_else(qtbot: QtBot, enter: Enter, booklet: str) -> None:
    screen = enter()
    before = {path for path, _ in screen.preview.places}
    with qtbot.waitSignal(screen.preview.rendered) as rendered:
        screen.session.edit(booklets.change_booklet, booklet, event="Pameran Praktik Baik")
    assert isinstance(rendered.args[0], Shown)
    assert "PAMERAN PRAKTIK BAIK" in text_of(screen)
    after = {path for path, _ in screen.preview.places}
    assert len(after - before) == 2  # cover and inner title
    assert after & before
