"""The place of needs: a poll read in numbers, and model schools kept by hand."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import booklets, model_schools, school, surveys
from portfolio.services.libraries import Library
from portfolio.services.surveys import AnswerFields
from tests.ui.conftest import idle
from ui.dialogs.needs_import import PollImportDialog
from ui.dialogs.needs_school import SchoolChoice
from ui.dialogs.report_export import ReportDialog
from ui.screens.needs import MODELS, POLLS, NeedsScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.buttons import IconButton
from ui.widgets.text_field import Line

Place = Callable[[], NeedsScreen]
ANSWERS: list[AnswerFields] = [
    {"district": "Kota Lazuardi", "level": "SD", "years": 3, "topics": "Koding\nSTEM", "trained": False},
    {"district": "Kota Lazuardi", "level": "SMP", "years": 12, "topics": "Koding", "trained": True},
    {"district": "Kabupaten Hulu", "level": "SD", "topics": "Membatik", "trained": False},
]


@pytest.fixture
def place(qtbot: QtBot, session: Session, look: Look) -> Place:
    """A function that shows the place, with what the library holds by then."""

    def make() -> NeedsScreen:
        screen = NeedsScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1100, 760)
        screen.show()
        screen.activateWindow()
        screen.show_record("")
        settle(qtbot, session)
        return screen

    return make


@pytest.fixture
def survey_id(library: Library) -> str:
    return surveys.add_survey(library, ANSWERS, title="Polling kebutuhan 2026").made[0]


@pytest.fixture
def model_id(library: Library) -> str:
    return model_schools.add_model_school(library, school_id=school.school(library).id).made[0]


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if words in (one.text(), one.accessibleName()))


def test_a_poll_is_read_at_first_sight(place: Place, survey_id: str) -> None:
    screen = place()
    polls = screen.polls
    assert polls.numbers.never.accessibleName().startswith("2 ")
    assert "Hanya 3 jawaban" in polls.numbers.few.text()
    assert polls.topics.accessibleName().startswith("Koding: 2, 1 belum pernah dilatih")
    assert polls.needs.model().rowCount() == 3


def test_a_question_that_nobody_was_asked_has_no_chart(place: Place, survey_id: str) -> None:
    screen = place()
    charts = screen.polls.charts
    assert charts["levels"].isVisibleTo(screen)
    assert not charts["modes"].isVisibleTo(screen)


def test_a_poll_is_narrowed_to_a_district_and_back(
    qtbot: QtBot, place: Place, session: Session, survey_id: str
) -> None:
    screen = place()
    polls = screen.polls
    combo = polls.district.control
    combo.setCurrentIndex(combo.findData("Kabupaten Hulu"))
    combo.activated.emit(combo.currentIndex())
    settle(qtbot, session)
    assert polls.numbers.answers.accessibleName().startswith("1 ")
    assert combo.findData("Kota Lazuardi") > 0
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    settle(qtbot, session)
    assert polls.numbers.answers.accessibleName().startswith("3 ")


def test_the_title_of_a_poll_is_kept_as_it_is_typed(
    qtbot: QtBot, place: Place, session: Session, library: Library, survey_id: str
) -> None:
    screen = place()
    line = screen.polls.form.title.control
    line.setFocus()
    line.end(False)
    QTest.keyClicks(line, " Nusa Contoh")
    qtbot.waitUntil(lambda: surveys.list_surveys(library)[0].survey.title == "Polling kebutuhan 2026 Nusa Contoh")
    assert line.hasFocus()


def test_a_poll_goes_into_a_booklet_and_out_again(
    qtbot: QtBot, place: Place, session: Session, library: Library, survey_id: str
) -> None:
    booklet = booklets.add_booklet(library, title="Belajar dari tepi laut").made[0]
    screen = place()
    for holds in (True, False):
        screen.polls.booklet.chosen.emit(booklet, holds)
        settle(qtbot, session)
        kinds = [item.kind for item in booklets.open_booklet(library, booklet).items]
        assert ("survey" in kinds) is holds
        menu = screen.polls.booklet.menu()
        assert menu.actions()[0].isChecked() is holds


def test_a_removed_poll_comes_back_with_undo(
    qtbot: QtBot, place: Place, session: Session, library: Library, survey_id: str
) -> None:
    screen = place()
    button(screen.polls, "Hapus polling ini").click()
    settle(qtbot, session)
    assert surveys.list_surveys(library) == []
    assert button(screen, "Impor polling…").isVisible()
    session.undo()
    settle(qtbot, session)
    assert screen.polls.title.text() == "Polling kebutuhan 2026"


def test_a_spreadsheet_becomes_the_poll_that_is_shown(
    qtbot: QtBot, place: Place, session: Session, library: Library, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Kabupaten", "Topik yang diminta", "Sudah pernah pelatihan?"])
    sheet.append(["Kota Lazuardi", "Koding; STEM", "Belum"])
    book.save(tmp_path / "polling guru.xlsx")
    screen = place()
    screen.action_button.click()
    dialog = next(one for one in screen.findChildren(PollImportDialog))
    dialog.open_file(tmp_path / "polling guru.xlsx")
    settle(qtbot, session)
    for _ in range(2):
        dialog.next_button.click()
        settle(qtbot, session)
    assert [line.survey.title for line in surveys.list_surveys(library)] == ["Polling guru"]
    assert screen.polls.title.text() == "Polling guru"
    assert "Koding: 1, 1 belum pernah dilatih" in screen.polls.topics.accessibleName()


def test_the_needs_are_saved_as_a_table(
    qtbot: QtBot, place: Place, session: Session, survey_id: str, tmp_path: Path
) -> None:
    screen = place()
    screen.write_table(str(tmp_path / "kebutuhan.xlsx"))
    settle(qtbot, session)
    rows = list(openpyxl.load_workbook(tmp_path / "kebutuhan.xlsx").worksheets[0].values)
    assert rows[1][:4] == ("Kota Lazuardi", "Koding", 2, 1)


def test_a_poll_is_previewed_before_it_is_printed(
    qtbot: QtBot, place: Place, session: Session, survey_id: str, tmp_path: Path
) -> None:
    screen = place()
    button(screen, "Cetak polling…").click()
    dialog = screen.findChild(ReportDialog)
    assert dialog is not None
    dialog.write(tmp_path / "polling.pdf")
    settle(qtbot, session)
    assert (tmp_path / "polling.pdf").stat().st_size > 5_000
    dialog.close()
    settle(qtbot, session)


def test_a_school_is_accompanied_from_the_empty_place(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    school.change_school(library, school.school(library).id, name="SD Negeri Tepi Laut")
    screen = place()
    screen.tabs.setCurrentIndex(MODELS)
    screen.action_button.click()
    dialog = screen.findChild(SchoolChoice)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert dialog.list.item(0).text() == "SD Negeri Tepi Laut", "the library's own school may be a model too"
    QTest.keyClicks(dialog.search, "SMP Negeri Hulu Kenari")
    qtbot.waitUntil(lambda: dialog.list.count() == 1 and dialog.use.isEnabled())
    dialog.use.click()
    settle(qtbot, session)
    assert [page.school.name for page in model_schools.list_model_schools(library)] == ["SMP Negeri Hulu Kenari"]
    assert screen.models.page.isVisible()


def test_indicators_and_measurements_are_kept_and_drawn(
    qtbot: QtBot, place: Place, session: Session, library: Library, model_id: str
) -> None:
    screen = place()
    screen.tabs.setCurrentIndex(MODELS)
    button(screen.models, "Tambah indikator").click()
    settle(qtbot, session)
    (card,) = screen.models.page.indicators.values()
    qtbot.waitUntil(card.label.control.hasFocus)
    QTest.keyClicks(card.label.control, "Murid yang membaca")
    QTest.keyClicks(card.target.control, "7,5")
    card.flush()
    settle(qtbot, session)
    for day, value in (("5 Januari 2026", "4"), ("2 Maret 2026", "8")):
        button(card, "Catat ukuran").click()
        settle(qtbot, session)
        row = next(row for row in card.rows.values() if not row.number.text())
        QTest.keyClicks(row.day.control, day)
        QTest.keyClicks(row.number.control, value)
        row.flush()
        settle(qtbot, session)
    (page,) = model_schools.list_model_schools(library)
    (progress,) = page.indicators
    assert progress.indicator.target == 7.5
    assert [(one.measured_on, one.value) for one in progress.values] == [(date(2026, 1, 5), 4), (date(2026, 3, 2), 8)]
    assert card.line.isVisible()
    assert card.state.text() == "Target tercapai: 8."
    session.undo()
    settle(qtbot, session)
    assert not card.line.isVisible()


def test_what_is_no_number_is_told_and_not_kept(
    qtbot: QtBot, place: Place, session: Session, library: Library, model_id: str
) -> None:
    model_schools.add_indicator(library, model_id, label="Hadir", target=90)
    screen = place()
    screen.tabs.setCurrentIndex(MODELS)
    (card,) = screen.models.page.indicators.values()
    card.target.control.selectAll()
    QTest.keyClicks(card.target.control, "banyak")
    card.flush()
    settle(qtbot, session)
    assert model_schools.list_model_schools(library)[0].indicators[0].indicator.target == 90
    assert card.target.text() == "banyak"


def test_a_visit_is_noted_and_its_visitor_comes_from_the_register(
    qtbot: QtBot, place: Place, session: Session, library: Library, model_id: str
) -> None:
    rimba = school.add_person(library, name="Rimba").made[0]
    screen = place()
    screen.tabs.setCurrentIndex(MODELS)
    button(screen.models, "Catat kunjungan").click()
    settle(qtbot, session)
    (card,) = screen.models.page.visits.values()
    QTest.keyClicks(card.findings.control, "Pintu kelas terbuka.")
    card.visitor.chosen.emit(rimba)
    screen.leave()
    settle(qtbot, session)
    (visit,) = model_schools.list_model_schools(library)[0].visits
    assert visit.visitor is not None
    assert (visit.visitor.name, visit.row.findings) == ("Rimba", "Pintu kelas terbuka.")
    card.visitor_named.emit(visit.row.id, "Tirta Lembayung")
    settle(qtbot, session)
    (visit,) = model_schools.list_model_schools(library)[0].visits
    assert visit.visitor is not None
    assert visit.visitor.name == "Tirta Lembayung"


def test_several_schools_stand_in_a_list_and_one_is_open(
    qtbot: QtBot, place: Place, session: Session, library: Library, model_id: str
) -> None:
    other = model_schools.begin_model_school(library, "SMP Negeri Hulu Kenari").made[0]
    screen = place()
    screen.tabs.setCurrentIndex(MODELS)
    assert len(screen.models.rows) == 2
    QTest.keyClick(screen.models.rows[other], Qt.Key.Key_Return)
    assert screen.models.page.record_id == other


@pytest.mark.parametrize("kind", ["poll", "model"])
def test_a_search_hit_leads_to_its_record(
    qtbot: QtBot, place: Place, session: Session, survey_id: str, model_id: str, kind: str
) -> None:
    screen = place()
    screen.tabs.setCurrentIndex(MODELS if kind == "poll" else POLLS)
    screen.show_record(survey_id if kind == "poll" else model_id)
    settle(qtbot, session)
    assert screen.tabs.currentIndex() == (POLLS if kind == "poll" else MODELS)


def test_every_control_says_its_name(place: Place, survey_id: str, model_id: str, library: Library) -> None:
    indicator = model_schools.add_indicator(library, model_id).made[0]
    model_schools.add_value(library, indicator)
    model_schools.add_visit(library, model_id)
    screen = place()
    screen.tabs.setCurrentIndex(MODELS)
    QApplication.processEvents()
    icons = [one for one in screen.findChildren(IconButton) if one.isVisible()]
    assert icons
    assert [one for one in icons if not (one.accessibleName() and one.toolTip())] == []
    fields = [one for one in screen.findChildren(Line) if one.isVisible()]
    assert [one for one in fields if not one.accessibleName()] == []
