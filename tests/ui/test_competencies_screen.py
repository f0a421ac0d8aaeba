"""The place of competencies: the map with its evidence, the partners, the frameworks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from portfolio.services import competencies, framework_folder, partners, practices, school
from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from ui.dialogs.competencies import PartnerItemsDialog
from ui.dialogs.frameworks import FrameworksDialog
from ui.dialogs.practice_choice import PracticeChoice
from ui.screens.competencies import MAP, PARTNERS, CompetenciesScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.competency.heat_model import CELL
from ui.widgets.competency.reading import Scope

TEACHERS = "competency-teachers"
SENTENCE = "Saya menunggu sepuluh detik sebelum menunjuk seorang murid."
Show = Callable[[], CompetenciesScreen]


@pytest.fixture
def practice(library: Library) -> str:
    """A practice with one proven claim."""
    person = school.add_person(library, name="Melati Senja", role="Guru").made[0]
    made = practices.add_practice(library, title="Sepuluh detik").made[0]
    practices.set_authors(library, made, [person])
    practices.write_section(library, made, "aksi", SENTENCE)
    competencies.add_claim(library, made, TEACHERS, ["guru-1.2.4"], level=3, quote=SENTENCE)
    return made


@pytest.fixture
def show(qtbot: QtBot, session: Session, look: Look) -> Show:
    def make() -> CompetenciesScreen:
        screen = CompetenciesScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 690)
        screen.show()
        screen.show_record("")
        settle(qtbot, session)
        return screen

    return make


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def cards_of(screen: CompetenciesScreen) -> list[str]:
    """Ids of the partners that are shown."""
    return [card.partner_id for card in screen.partners.cards]


def row_of(screen: CompetenciesScreen, item: str) -> int:
    return screen.map.table.place_of(item)


def test_an_empty_library_says_how_the_map_fills(qtbot: QtBot, show: Show) -> None:
    screen = show()
    asked: list[tuple[str, str]] = []
    screen.go.connect(lambda place, record: asked.append((place, record)))
    button = next(one for one in screen.findChildren(QPushButton) if one.text() == "Lihat praktik" and one.isVisible())
    button.click()
    assert asked == [("practices", "")]


def test_a_cell_leads_to_its_evidence_and_to_the_practice(qtbot: QtBot, show: Show, practice: str) -> None:
    screen = show()
    table, view = screen.map.table, screen.map.view
    index = table.index(row_of(screen, "guru-1.2.4"), 1)
    assert index.data(CELL).level == 3
    assert "Menengah" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    view.setCurrentIndex(index)
    asked: list[tuple[str, str]] = []
    screen.go.connect(lambda place, record: asked.append((place, record)))
    link = next(one for one in screen.map.details.findChildren(QPushButton) if one.text() == "Sepuluh detik")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked == [("practice", practice)]


def test_the_map_is_walked_through_with_keys(qtbot: QtBot, show: Show, practice: str) -> None:
    screen = show()
    view = screen.map.view
    view.setFocus()
    view.setCurrentIndex(screen.map.table.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 1)


def test_a_new_claim_changes_the_map_at_once(
    qtbot: QtBot, session: Session, show: Show, library: Library, practice: str
) -> None:
    screen = show()
    session.edit(competencies.add_claim, practice, TEACHERS, ["guru-1.1.1"], level=2)
    settle(qtbot, session)
    cell = screen.map.table.cell(row_of(screen, "guru-1.1.1"), 1)
    assert (cell.level, cell.claimed) == (0, 2)
    session.undo()
    settle(qtbot, session)
    assert screen.map.table.cell(row_of(screen, "guru-1.1.1"), 1).claims == ()


def test_the_map_narrows_to_a_person_a_model_and_to_indicators(
    qtbot: QtBot, session: Session, show: Show, library: Library, practice: str
) -> None:
    screen = show()
    person = school.people(library)[0].id
    screen.map.bar.whose.edited.emit(f"person:{person}")
    settle(qtbot, session)
    assert screen.map.table.headerData(1, Qt.Orientation.Horizontal) == "Sepuluh detik"
    screen.map.bar.fine.click()
    assert screen.map.table.rowCount() == 4 + 12
    screen.map.bar.model.edited.emit("competency-principals")
    settle(qtbot, session)
    assert screen.map.table.rowCount() == 3 + 9


def test_a_partner_is_written_kept_and_taken_back(
    qtbot: QtBot, session: Session, show: Show, library: Library, practice: str
) -> None:
    screen = show()
    screen.tabs.setCurrentIndex(PARTNERS)
    screen.action_button.click()
    settle(qtbot, session)
    (card,) = screen.partners.cards
    QTest.keyClicks(card.name.control, "Yayasan Suluh")
    QTest.keyClicks(card.way.control, "Datang sekali sebulan.")
    screen.leave()
    settle(qtbot, session)
    (page,) = partners.list_partners(library)
    assert (page.partner.name, page.partner.way) == ("Yayasan Suluh", "Datang sekali sebulan.")
    screen.partners._on_items_wanted(page.partner.id)
    chooser = screen.window().findChild(PartnerItemsDialog)
    assert chooser is not None
    chooser.tree._rows["guru-3.2.2"].setCheckState(0, Qt.CheckState.Checked)
    chooser.take.click()
    screen.partners._on_practices_wanted(page.partner.id)
    choice = screen.window().findChild(PracticeChoice)
    assert choice is not None
    choice.list.item(0).setCheckState(Qt.CheckState.Checked)
    choice.take.click()
    settle(qtbot, session)
    (page,) = partners.list_partners(library)
    assert [row.code for _, row in page.items] == ["3.2.2"]
    assert page.practices == ((practice, "Sepuluh detik"),)
    remove = next(button for button in card.findChildren(QPushButton) if button.text() == "Hapus mitra")
    remove.click()
    settle(qtbot, session)
    assert cards_of(screen) == []
    session.undo()
    settle(qtbot, session)
    assert cards_of(screen) == [page.partner.id]


def test_a_search_hit_opens_the_partner(qtbot: QtBot, session: Session, show: Show, library: Library) -> None:
    made = partners.add_partner(library, name="Yayasan Suluh").made[0]
    screen = show()
    screen.show_record(made)
    settle(qtbot, session)
    assert screen.tabs.currentIndex() == PARTNERS
    assert screen.partners.cards[0].name.control.hasFocus()


def test_the_action_of_the_header_follows_the_tab(qtbot: QtBot, session: Session, show: Show, library: Library) -> None:
    screen = show()
    assert screen.action_button.text() == "Ekspor"
    assert not screen.action_button.isEnabled(), "nothing is mapped yet"
    screen.tabs.setCurrentIndex(PARTNERS)
    assert screen.action_button.text() == "Tambah mitra"
    assert screen.action_button.isEnabled()
    partners.add_partner(library, name="Yayasan Suluh")
    screen.show_record("")
    settle(qtbot, session)
    screen.tabs.setCurrentIndex(MAP)
    assert screen.action_button.text() == "Ekspor"
    assert screen.action_button.isEnabled(), "the table holds partners too"


def test_a_partners_logo_is_taken_in_shown_and_taken_off(
    qtbot: QtBot, session: Session, show: Show, library: Library, make_photo: Callable[..., Path]
) -> None:
    partners.add_partner(library, name="Yayasan Suluh")
    screen = show()
    screen.tabs.setCurrentIndex(PARTNERS)
    settle(qtbot, session)
    (card,) = screen.partners.cards
    card.logo.picked.emit(make_photo())
    settle(qtbot, session)
    (page,) = partners.list_partners(library)
    assert page.partner.logo_id is not None
    assert card.logo.property("filled")
    card.logo.removed.emit()
    settle(qtbot, session)
    (page,) = partners.list_partners(library)
    assert page.partner.logo_id is None
    session.undo()
    settle(qtbot, session)
    assert card.logo.property("filled")


def test_the_dialog_of_frameworks_takes_a_file_and_tells_why_another_is_refused(
    qtbot: QtBot, session: Session, show: Show, library: Library, tmp_path: Path
) -> None:
    screen = show()
    screen.frameworks_button.click()
    dialog = screen.window().findChild(FrameworksDialog)
    assert dialog is not None
    settle(qtbot, session)
    copy = framework_folder.save_copy("competency-teachers", tmp_path / "contoh.yaml")
    copy.write_text(copy.read_text(encoding="utf-8").replace("id: competency-teachers", "id: guru-kita", 1), "utf-8")
    dialog.take(copy)
    settle(qtbot, session)
    assert screen.map.bar.model.control.findData("guru-kita") >= 0, "the map offers it at once"
    broken = tmp_path / "rusak.yaml"
    broken.write_text("id: rusak\nversion: 1\n", encoding="utf-8")
    dialog.take(broken)
    settle(qtbot, session)
    assert "rusak.yaml, baris 2" in dialog.message.text
    dialog._on_removed("guru-kita.yaml")
    settle(qtbot, session)
    assert screen.map.bar.model.control.findData("guru-kita") < 0
    dialog.accept()


def test_another_model_chosen_meanwhile_is_not_overtaken_by_an_old_answer(
    qtbot: QtBot, session: Session, show: Show, practice: str
) -> None:
    screen = show()
    screen._on_narrowed(Scope("competency-principals"))
    screen._on_narrowed(Scope(TEACHERS))
    settle(qtbot, session)
    assert screen.map.table.heat is not None
    assert screen.map.table.heat.model.id == TEACHERS
