"""The place of passing on: the tree, one forum, its attendance list and its report."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from portfolio.domain.school import School
from portfolio.services import attendance, disseminations, follow_ups, passing_on, reports, school, trainings
from portfolio.services.dissemination_report import KIND, PREFACE
from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from ui.dialogs.report_export import ReportDialog
from ui.screens.dissemination import PLACES, DisseminationScreen
from ui.screens.disseminations import TRAININGS, DisseminationsScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.dissemination.attendance import PRINT
from ui.widgets.dissemination.cascade_list import ROW
from ui.widgets.dissemination.list_choices import ListChoices

Open = Callable[[str], DisseminationScreen]


@pytest.fixture
def tot(library: Library) -> str:
    """A training that two teachers of the own school and one of another attended."""
    training = trainings.add_training(library, title="Bimtek ToT", started=date(2026, 2, 18)).made[0]
    with library.edit("Tambah sekolah") as edit:
        there = edit.make(School(name="MTs Cahaya Muara"))
    people = [school.add_person(library, name=name).made[0] for name in ("Arunika", "Bima")]
    people.append(school.add_person(library, name="Cahya", school_id=there).made[0])
    trainings.add_participants(library, training, people, state="attended")
    return training


@pytest.fixture
def forum(library: Library, tot: str) -> str:
    """A forum that is begun."""
    return disseminations.add_forum(library, title="Forum Kombel", training_id=tot).made[0]


@pytest.fixture
def overview(qtbot: QtBot, session: Session, look: Look) -> Callable[[], DisseminationsScreen]:
    """A function that shows the place with what the library holds by then."""

    def make() -> DisseminationsScreen:
        screen = DisseminationsScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1100, 700)
        screen.show()
        screen.show_record("")
        settle(qtbot, session)
        return screen

    return make


@pytest.fixture
def opened(qtbot: QtBot, session: Session, look: Look) -> Open:
    """A function that opens a forum."""

    def make(forum_id: str) -> DisseminationScreen:
        screen = DisseminationScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1100, 700)
        screen.show()
        screen.activateWindow()
        screen.show_record(forum_id)
        settle(qtbot, session)
        return screen

    return make


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def line(parent: QWidget, column: str) -> QLineEdit:
    field = parent.findChild(QWidget, column)
    assert field is not None
    found = field.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == words)


def type_in_cell(words: str, *, enter: bool = False) -> None:
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, words)
    if enter:
        QTest.keyClick(editor, Qt.Key.Key_Return)


def names(library: Library, forum_id: str) -> list[str]:
    return [one.name for one in disseminations.open_forum(library, forum_id).attendees]


def test_the_first_forum_is_begun_from_the_empty_place(
    qtbot: QtBot, overview: Callable[[], DisseminationsScreen], session: Session, library: Library
) -> None:
    screen = overview()
    with qtbot.waitSignal(screen.go) as went:
        button(screen.cascade, "Catat pengimbasan pertama").click()
    assert went.args == ["dissemination", disseminations.list_forums(library)[0].id]


def test_a_school_that_waits_begins_its_forum_with_a_press(
    qtbot: QtBot, overview: Callable[[], DisseminationsScreen], session: Session, library: Library, forum: str
) -> None:
    screen = overview()
    tree = screen.cascade.list
    kinds = [tree.model().index(n, 0).data(ROW).node.kind for n in range(tree.model().rowCount())]
    assert kinds == ["training", "forum", "missing"]
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(2, 0))
    with qtbot.waitSignal(screen.go) as went:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    page = disseminations.open_forum(library, went.args[1])
    assert [one.name for one in page.givers] == ["Cahya"]
    settle(qtbot, session)
    assert passing_on.tree(library).count.passed_on == 2


def test_trainings_have_their_tab(
    qtbot: QtBot, overview: Callable[[], DisseminationsScreen], session: Session, library: Library, tot: str
) -> None:
    screen = overview()
    screen.show_record("trainings")
    assert screen.tabs.currentIndex() == TRAININGS
    assert screen.action_button.text() == "Pelatihan baru"
    with qtbot.waitSignal(screen.go) as went:
        screen.action_button.click()
    assert went.args[0] == "training"
    assert len(trainings.list_trainings(library)) == 2
    settle(qtbot, session)


def test_what_is_typed_is_kept_within_a_second_and_undone(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    screen = opened(forum)
    title = line(screen.form, "title")
    title.setFocus()
    title.setCursorPosition(5)
    QTest.keyClicks(title, " Rabu")
    qtbot.waitUntil(lambda: disseminations.open_forum(library, forum).forum.title == "Forum Rabu Kombel")
    settle(qtbot, session)
    assert (title.text(), title.cursorPosition()) == ("Forum Rabu Kombel", 10)
    assert screen.title == "Forum Rabu Kombel"
    title.clearFocus()
    session.undo()
    settle(qtbot, session)
    assert title.text() == "Forum Kombel"


def test_those_who_attended_become_givers_with_one_press(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    screen = opened(forum)
    button(screen.form, "Bima").click()
    settle(qtbot, session)
    button(screen.form, "Arunika").click()
    settle(qtbot, session)
    assert [one.name for one in disseminations.open_forum(library, forum).givers] == ["Bima", "Arunika"]


def test_names_are_typed_one_under_the_other(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    screen = opened(forum)
    screen.show_place("attendance", "attendees")
    view = screen.attendance.view
    for name in ("Samudra", "Elok"):
        view.setCurrentIndex(view.sheet.index(view.sheet.count, 0))
        view.edit(view.currentIndex())
        type_in_cell(name, enter=True)
        qtbot.wait(10)  # a cell is kept when the event loop comes round
    settle(qtbot, session)
    assert names(library, forum) == ["Samudra", "Elok"]
    assert view.sheet.count == 2


def test_a_cell_that_is_typed_in_survives_an_answer(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    attendance.add_attendee(library, forum, name="Samudra")
    screen = opened(forum)
    screen.show_place("attendance")
    view = screen.attendance.view
    view.setFocus()
    view.setCurrentIndex(view.sheet.index(0, 3))
    view.edit(view.currentIndex())
    type_in_cell("Guru")
    session.edit(attendance.add_attendee, forum, name="Elok")
    settle(qtbot, session)
    type_in_cell(" IPA", enter=True)
    settle(qtbot, session)
    rows = disseminations.open_forum(library, forum).attendees
    assert [(one.name, one.job) for one in rows] == [("Samudra", "Guru IPA"), ("Elok", "")]
    assert view.sheet.count == 2


def test_rows_of_a_spreadsheet_are_pasted_and_deleted_again(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    screen = opened(forum)
    screen.show_place("attendance")
    view = screen.attendance.view
    view.setFocus()
    QGuiApplication.clipboard().setText("Nama\tL/P\nSamudra\tL\nElok\tP\n")
    with qtbot.waitSignal(screen.notice) as said:
        QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["ok", "2 nama masuk ke daftar hadir."]
    settle(qtbot, session)
    assert names(library, forum) == ["Samudra", "Elok"]
    view.setCurrentIndex(view.sheet.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    settle(qtbot, session)
    assert names(library, forum) == ["Elok"]
    session.undo()
    settle(qtbot, session)
    assert names(library, forum) == ["Samudra", "Elok"]


def test_a_plan_is_written_ordered_and_removed(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    screen = opened(forum)
    screen.show_place("plan")
    button(screen.plan, "Tambah rencana").click()
    settle(qtbot, session)
    typed = line(screen.plan, "activity")
    qtbot.waitUntil(typed.hasFocus)
    QTest.keyClicks(typed, "Mencoba")
    qtbot.wait(700)
    settle(qtbot, session)
    follow_ups.add_follow_up(library, forum, activity="Mengamati")
    session.edit(follow_ups.add_follow_up, forum, activity="Berbagi")
    settle(qtbot, session)
    cards = screen.plan._cards
    cards[2].moved.emit(cards[2].row_id, -1)
    settle(qtbot, session)
    cards[0].removed.emit(cards[0].row_id)
    settle(qtbot, session)
    rows = disseminations.open_forum(library, forum).follow_ups
    assert [one.activity for one in rows] == ["Berbagi", "Mengamati"]


def test_photos_are_dropped_into_an_appendix(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str, make_photo: Callable[..., Path]
) -> None:
    screen = opened(forum)
    screen.show_place("photos")
    screen.photos.files_picked.emit("surat-tugas", [make_photo()])
    settle(qtbot, session)
    page = disseminations.open_forum(library, forum)
    assert [one.place.appendix for one in page.photos] == ["surat-tugas"]
    assert next(one.done for one in screen.forum.page.needs if one.code == "letter") if screen.forum.page else False


def test_what_is_missing_leads_to_where_it_is_written(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    screen = opened(forum)
    assert screen.forum.page is not None
    need = next(one for one in screen.forum.page.needs if one.code == "results")
    screen.check.chosen.emit(need)
    assert PLACES[screen.tabs.currentIndex()] == "story"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is screen.story._fields["results"].control)


def test_the_report_has_its_own_words_and_signers(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    screen = opened(forum)
    screen.show_place("report")
    button(screen.report, "Mulai dari contoh kata pengantar").click()
    settle(qtbot, session)
    assert "“Forum Kombel”" in reports.get_report(library, KIND, forum).texts[PREFACE]
    role = screen.report._signers["left"].role.control
    role.setFocus()
    QTest.keyClicks(role, "Kepala Sekolah")
    qtbot.wait(700)
    settle(qtbot, session)
    state = reports.get_report(library, KIND, forum)
    assert [(line.signer.block, line.signer.role) for line in state.signers] == [("left", "Kepala Sekolah")]
    assert role.text() == "Kepala Sekolah"


def test_a_deleted_forum_leads_back_and_comes_back_with_undo(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str
) -> None:
    screen = opened(forum)
    with qtbot.waitSignal(screen.go) as went:
        screen._on_remove()
    assert went.args == ["disseminations", ""]
    settle(qtbot, session)
    session.undo()
    settle(qtbot, session)
    assert len(disseminations.list_forums(library)) == 1


def test_the_report_is_looked_at_and_written(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str, tmp_path: Path
) -> None:
    ids = [one.id for one in disseminations.open_forum(library, forum).offered]
    disseminations.set_givers(library, forum, ids[:1])
    screen = opened(forum)
    screen.report_button.click()
    dialog = screen.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    qtbot.waitUntil(lambda: dialog.preview.view.page_count > 3)
    assert any("Latar belakang" in one.message for one in dialog.problems.problems)
    path = tmp_path / "laporan.pdf"
    dialog.write(path)
    qtbot.waitUntil(dialog.outcome.isVisible)
    settle(qtbot, session)
    assert path.stat().st_size < 10_000_000
    pdf = pypdfium2.PdfDocument(path)
    assert len(pdf) > 3
    pdf.close()
    dialog.reject()


def test_the_attendance_list_has_numbers_only_where_they_are_asked_for(
    qtbot: QtBot, opened: Open, session: Session, library: Library, forum: str, tmp_path: Path
) -> None:
    attendance.add_attendee(library, forum, name="Sekar", number="198804112011012009")
    screen = opened(forum)
    screen.attendance.out_wanted.emit(PRINT)
    dialog = screen.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    assert isinstance(dialog.choices, ListChoices)
    assert dialog.choices.initials.isHidden()
    for name, wanted in (("tanpa.pdf", False), ("dengan.pdf", True)):
        dialog.choices.numbers.setChecked(wanted)
        dialog.write(tmp_path / name)
        qtbot.waitUntil((tmp_path / name).exists)
        settle(qtbot, session)
        pdf = pypdfium2.PdfDocument(tmp_path / name)
        assert ("19880411" in pdf[0].get_textpage().get_text_range()) is wanted
        pdf.close()
    dialog.reject()


def test_a_problem_of_the_report_leads_to_its_field(
    qtbot: QtBot, opened: Open, session: Session, library: Library
) -> None:
    bare = disseminations.add_forum(library).made[0]
    screen = opened(bare)
    screen.report_button.click()
    dialog = screen.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    qtbot.waitUntil(lambda: bool(dialog.problems.problems))
    assert not dialog.message.isHidden(), "without a title it is held back"
    problem = next(one for one in dialog.problems.problems if one.code == "missing-follow-up")
    dialog.problems.pressed.emit(problem)
    assert PLACES[screen.tabs.currentIndex()] == "plan"
    settle(qtbot, session)
