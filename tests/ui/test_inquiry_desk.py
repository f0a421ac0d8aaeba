"""One inquiry, written in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from portfolio.services import inquiries, inquiry_evidence, inquiry_telling, practices
from portfolio.services.inquiries import InquiryPage
from portfolio.services.libraries import Library
from tests.ui.conftest import OpenApp, found, settle, shell_of
from ui.app import App
from ui.dialogs.report_export import ReportDialog
from ui.screens.editor import EditorScreen
from ui.screens.inquiry import InquiryScreen
from ui.widgets.fields import TextField


class Desk:
    """The window with one cycle open."""

    def __init__(self, qtbot: QtBot, app: App, inquiry_id: str) -> None:
        self.qtbot, self.app, self.id = qtbot, app, inquiry_id
        self.open(inquiry_id)

    def open(self, inquiry_id: str) -> None:
        shell_of(self.app).go("inquiry", inquiry_id)
        self.qtbot.waitUntil(lambda: isinstance(shell_of(self.app).current, InquiryScreen))
        self.qtbot.waitUntil(lambda: self.screen.cycle.page is not None and self.screen.desk.stage is not None)
        self.settle()

    @property
    def screen(self) -> InquiryScreen:
        current = shell_of(self.app).current
        assert isinstance(current, InquiryScreen)
        return current

    @property
    def kept(self) -> InquiryPage:
        assert self.app.session is not None
        return inquiries.open_inquiry(self.app.session.library, self.id)

    def settle(self) -> None:
        self.screen.flush()
        stage_page = self.screen.desk.page
        self.qtbot.waitUntil(
            lambda: stage_page.stage is not None and len(stage_page.blocks) == len(stage_page.stage.places)
        )
        settle(self.qtbot, self.app)
        self.qtbot.wait(50)
        settle(self.qtbot, self.app)


OpenDesk = Callable[[], Desk]


@pytest.fixture
def inquiry_id(library: Library) -> str:
    """A cycle in the library."""
    return inquiries.add_inquiry(library, title="Murid bertanya").made[0]


@pytest.fixture
def open_desk(qtbot: QtBot, open_app: OpenApp, library: Library, inquiry_id: str) -> OpenDesk:
    """A function that shows the cycle."""

    def open_it() -> Desk:
        library.close()
        return Desk(qtbot, open_app(library.folder), inquiry_id)

    return open_it


def test_an_answer_is_kept_while_one_writes_and_the_stage_counts_along(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    block = desk.screen.desk.page.blocks[0]

    QTest.keyClicks(block.editor, "Hanya 27 pertanyaan.")

    qtbot.waitUntil(lambda: desk.kept.bodies == {("assess", 0): "Hanya 27 pertanyaan."})
    entry = desk.screen.desk.outline.entries["assess"]
    qtbot.waitUntil(lambda: "1 dari 5" in entry.accessibleName())
    desk.settle()


def test_what_is_typed_last_is_kept_when_another_stage_is_turned_to(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    QTest.keyClicks(desk.screen.desk.page.blocks[1].editor, "Berani menawar")

    QTest.mouseClick(desk.screen.desk.outline.entries["design"], Qt.MouseButton.LeftButton)
    desk.settle()

    assert desk.kept.bodies == {("assess", 1): "Berani menawar"}
    assert desk.screen.desk.page.blocks[1].editor.markdown == ""


def test_the_foot_leads_the_cycle_on_and_closes_it_behind_its_last_stage(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    for stage in ("design", "implement", "measure_reflect_change"):
        QTest.mouseClick(desk.screen.desk.page.foot._button, Qt.MouseButton.LeftButton)
        desk.settle()
        assert desk.kept.inquiry.stage == stage
        assert desk.screen.desk.stage is not None
        assert desk.screen.desk.stage.id == stage

    QTest.mouseClick(desk.screen.desk.page.foot._button, Qt.MouseButton.LeftButton)
    desk.settle()

    assert desk.kept.inquiry.finished_on is not None


def test_a_new_name_joins_the_register_and_the_team_by_one_edit(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    entry = desk.screen.desk.page.head.team.entry

    QTest.keyClicks(entry, "Dra. Melati, M.Pd.")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    desk.settle()

    assert [person.full_name for person in desk.kept.team] == ["Dra. Melati, M.Pd."]
    shell_of(desk.app).undo()
    desk.settle()
    assert desk.kept.team == ()


def test_numbers_are_kept_and_told_honestly(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.screen.desk.panel.show_tab("data")
    QTest.mouseClick(desk.screen.desk.panel.data.add, Qt.MouseButton.LeftButton)
    desk.settle()
    card = desk.screen.desk.panel.data.cards[0]
    fields = card.findChildren(TextField)
    by_label = {field.label.text(): field for field in fields}
    for label, text in (
        ("Yang diukur", "Waktu tunggu"), ("Satuan", "detik"), ("Sebelum", "2"), ("Sesudah", "7,5"),
        ("n sebelum", "9"), ("n sesudah", "9"), ("Alat ukur sebelum", "Jam"), ("Alat ukur sesudah", "Kira-kira"),
    ):  # fmt: skip
        QTest.keyClicks(by_label[label].control, text)
    desk.settle()

    row = desk.kept.measures[0]
    assert (row.before, row.after, row.before_participants, row.after_instrument) == (2, 7.5, 9, "Kira-kira")
    qtbot.waitUntil(lambda: len(card.notes) == 2)
    assert "10 orang" in card.notes[0]
    assert "Alat ukurnya berbeda" in card.notes[1]


def test_another_tab_takes_the_focus_of_what_it_hides(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    panel = desk.screen.desk.panel
    panel.show_tab("data")
    QTest.mouseClick(panel.data.add, Qt.MouseButton.LeftButton)
    desk.settle()
    before = QApplication.focusWidget()
    assert before is not None
    assert panel.data.isAncestorOf(before)
    panel.show_tab("photos")
    after = QApplication.focusWidget()
    assert after is not None
    assert panel.isAncestorOf(after)


def test_a_decision_is_written_in_the_stage_that_is_seen_and_ticked_off(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.screen.desk.panel.show_tab("decisions")
    QTest.mouseClick(desk.screen.desk.panel.decisions.add, Qt.MouseButton.LeftButton)
    desk.settle()
    card = desk.screen.desk.panel.decisions.cards[0]
    QTest.keyClicks(card._body.control, "Papan dipasang")
    desk.settle()
    found(card, QCheckBox).click()
    desk.settle()

    row = desk.kept.decisions[0]
    assert (row.body, row.stage, row.done) == ("Papan dipasang", "assess", True)


def test_dropped_files_land_in_the_stage_that_is_seen(
    qtbot: QtBot, open_desk: OpenDesk, make_photo: Callable[..., Path]
) -> None:
    desk = open_desk()
    desk.screen.desk.show_stage("implement")
    desk.settle()

    desk.screen.intake.add([make_photo(), make_photo()], desk.id, "implement")
    qtbot.waitUntil(lambda: len(desk.kept.photos) == 2)
    desk.settle()

    assert {one.place.stage for one in desk.kept.photos} == {"implement"}
    assert desk.screen.desk.panel.photos.tiles.model().rowCount() == 2


def test_a_cycle_is_told_as_a_practice_and_the_button_opens_it_from_then_on(
    qtbot: QtBot, open_desk: OpenDesk, library: Library, inquiry_id: str
) -> None:
    inquiries.write_answer(library, inquiry_id, "assess", 0, "Hanya 27.")
    desk = open_desk()

    QTest.mouseClick(desk.screen.desk.outline._practice, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: isinstance(shell_of(desk.app).current, EditorScreen))
    settle(qtbot, desk.app)
    practice = desk.kept.practice
    assert practice is not None
    desk.open(desk.id)
    assert desk.screen.desk.outline._practice.text() == "Buka praktiknya"


def test_the_next_cycle_opens_with_the_notes_of_this_one(
    qtbot: QtBot, open_desk: OpenDesk, library: Library, inquiry_id: str
) -> None:
    inquiry_evidence.add_decision(library, inquiry_id, body="Murid ikut Rabu")
    desk = open_desk()

    QTest.mouseClick(desk.screen.desk.outline._next, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: desk.screen.cycle.id not in ("", desk.id))
    desk.id = desk.screen.cycle.id
    qtbot.waitUntil(lambda: desk.screen.cycle.page is not None)
    desk.settle()
    assert "Murid ikut Rabu" in desk.screen.desk.page.blocks[-1].editor.markdown
    assert desk.kept.previous is not None


def test_a_practice_becomes_an_inquiry_once_and_is_opened_the_second_time(
    qtbot: QtBot, open_app: OpenApp, library: Library
) -> None:
    practice_id = practices.add_practice(library, title="Kapal kertas").made[0]
    practices.write_section(library, practice_id, "aksi", "Melipat.")
    library.close()
    app = open_app(library.folder)
    for _ in range(2):
        shell_of(app).go("practice", practice_id)
        qtbot.waitUntil(lambda: isinstance(shell_of(app).current, EditorScreen))
        settle(qtbot, app)
        editor = shell_of(app).current
        assert isinstance(editor, EditorScreen)
        editor._on_as_inquiry()
        qtbot.waitUntil(lambda: shell_of(app).here[0] == "inquiry")
        settle(qtbot, app)
        qtbot.wait(50)
        settle(qtbot, app)

    assert app.session is not None
    (line,) = inquiries.list_inquiries(app.session.library)
    assert inquiry_telling.inquiry_of_practice(app.session.library, practice_id) == line.id


def test_the_cycle_is_printed_from_its_dialog(qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = open_desk()
    desk.screen._on_print()
    dialog = found(desk.screen, ReportDialog)

    dialog.write(tmp_path / "siklus.pdf")

    qtbot.waitUntil((tmp_path / "siklus.pdf").exists)
    settle(qtbot, desk.app)
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.app.operations.busy)
