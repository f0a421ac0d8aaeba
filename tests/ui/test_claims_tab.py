"""Competencies in the editor: proposals, levels, evidence; and old terms in the tab of gaps."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import competencies, framework_folder, photos, practices, school
from portfolio.services.libraries import Library
from tests.ui.editor_desk import Open, editor_opener, settle
from ui.dialogs.competencies import ClaimDialog
from ui.dialogs.evidence import EvidenceDialog
from ui.screens.editor import EditorScreen
from ui.widgets.writing.check_tab import CheckTab
from ui.widgets.writing.claim_card import ClaimCard
from ui.widgets.writing.tag_tab import TagTab

AnyDialog = TypeVar("AnyDialog", bound=QDialog)
TEACHERS = "competency-teachers"
SENTENCE = "Saya menunggu sepuluh detik sebelum menunjuk seorang murid."


@pytest.fixture
def open_editor(qtbot: QtBot, library: Library) -> Iterator[Open]:
    yield from editor_opener(qtbot, library)


@pytest.fixture
def practice(library: Library, make_photo: Callable[..., Path]) -> str:
    """A practice with an author, a sentence and a photo."""
    person = school.add_person(library, name="Melati Senja", role="Guru").made[0]
    made = practices.add_practice(library, title="Sepuluh detik").made[0]
    practices.set_authors(library, made, [person])
    practices.write_section(library, made, "aksi", SENTENCE)
    photos.add_photos(library, [make_photo()], practice_id=made)
    return made


def claims_tab(qtbot: QtBot, screen: EditorScreen) -> TagTab:
    assert screen.desk is not None
    tab = screen.desk.panel.show_tab("tags")
    assert isinstance(tab, TagTab)
    tab.show_part("claims")
    settle(qtbot, screen)
    return tab


def press(parent: QWidget, words: str) -> None:
    button = next(one for one in parent.findChildren(QPushButton) if one.text() == words and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(screen: EditorScreen, kind: type[AnyDialog]) -> AnyDialog:
    found = screen.window().findChild(kind)
    assert isinstance(found, kind)
    return found


def count(tab: TagTab) -> int:
    """How many competencies are shown."""
    return len(tab.claims.cards)


def card_of(tab: TagTab, n: int = 0) -> ClaimCard:
    return tab.claims.cards[n]


def test_a_proposal_counts_once_it_is_confirmed(
    qtbot: QtBot, library: Library, open_editor: Open, practice: str
) -> None:
    screen = open_editor(practice)
    tab = claims_tab(qtbot, screen)
    box = next(one for one in tab.findChildren(QCheckBox) if one.isVisible())
    assert box.isChecked()
    assert competencies.practice_claims(library, practice).claims == ()
    press(tab, "Setujui usulan")
    settle(qtbot, screen)
    assert [one.row.code for one in competencies.practice_claims(library, practice).claims] == ["3.3.2"]
    assert count(tab) == 1
    screen.session.undo()
    settle(qtbot, screen)
    assert count(tab) == 0


def test_competencies_are_found_by_words_and_added_for_an_author(
    qtbot: QtBot, library: Library, open_editor: Open, practice: str
) -> None:
    screen = open_editor(practice)
    tab = claims_tab(qtbot, screen)
    press(tab, "Tambah kompetensi…")
    chooser = dialog(screen, ClaimDialog)
    chooser.tree.search.setText("nalar kritis")
    qtbot.wait(250)
    tree = chooser.tree
    item = tree._rows["guru-1.2.4"]
    assert not item.isHidden()
    assert tree._rows["guru-3.3.2"].isHidden()
    item.setCheckState(0, Qt.CheckState.Checked)
    assert chooser.take.text() == "Tambahkan 1"
    chooser.take.click()
    settle(qtbot, screen)
    assert [one.row.code for one in competencies.practice_claims(library, practice).claims] == ["1.2.4"]
    assert card_of(tab).unfolded, "what was just added is open for level and evidence"


def test_a_level_and_a_sentence_complete_a_claim(
    qtbot: QtBot, library: Library, open_editor: Open, practice: str
) -> None:
    competencies.add_claim(library, practice, TEACHERS, ["guru-1.2.4"])
    screen = open_editor(practice)
    tab = claims_tab(qtbot, screen)
    card = card_of(tab)
    card.unfold()
    level = next(one for one in card.findChildren(QToolButton) if one.text() == "3")
    QTest.mouseClick(level, Qt.MouseButton.LeftButton)
    settle(qtbot, screen)
    press(card, "Pilih kalimat…")
    evidence = dialog(screen, EvidenceDialog)
    evidence.list.setCurrentRow(0)
    evidence.take.click()
    settle(qtbot, screen)
    (one,) = competencies.practice_claims(library, practice).claims
    assert (one.claim.level, one.claim.quote, one.troubles) == (3, SENTENCE, ())
    assert card_of(tab) is card, "the card is the same, still open"
    assert card.unfolded


def test_a_photo_of_the_practice_is_evidence_too(
    qtbot: QtBot, library: Library, open_editor: Open, practice: str
) -> None:
    competencies.add_claim(library, practice, TEACHERS, ["guru-1.2.4"], level=2)
    screen = open_editor(practice)
    tab = claims_tab(qtbot, screen)
    card_of(tab).unfold()
    press(card_of(tab), "Pilih foto…")
    evidence = dialog(screen, EvidenceDialog)
    assert evidence.tabs.currentIndex() == 1
    evidence.list.setCurrentRow(0)
    evidence.take.click()
    settle(qtbot, screen)
    (one,) = competencies.practice_claims(library, practice).claims
    assert one.proven
    press(card_of(tab), "Lepas bukti")
    settle(qtbot, screen)
    assert competencies.practice_claims(library, practice).claims[0].troubles == ("no-evidence",)
    press(card_of(tab), "Hapus kompetensi ini")
    settle(qtbot, screen)
    assert competencies.practice_claims(library, practice).claims == ()


def test_without_authors_nobody_can_claim_anything(qtbot: QtBot, library: Library, open_editor: Open) -> None:
    screen = open_editor(practices.add_practice(library, title="Tanpa penulis").made[0])
    tab = claims_tab(qtbot, screen)
    assert not tab.claims.add.isEnabled()


def test_an_optional_set_of_tags_shows_once_the_school_asked_for_it(
    qtbot: QtBot, library: Library, open_editor: Open, practice: str
) -> None:
    screen = open_editor(practice)
    claims_tab(qtbot, screen).show_part("tags")

    def offered() -> bool:
        return any(one.text() == "Satu samudra besar" and one.isVisible() for one in screen.findChildren(QPushButton))

    assert not offered()
    framework_folder.choose(library, "ocean_literacy", on=True)
    screen.show_record(practice)
    settle(qtbot, screen)
    claims_tab(qtbot, screen).show_part("tags")
    assert offered()
    press(screen, "Satu samudra besar")
    settle(qtbot, screen)
    assert ("ocean_literacy", "ocean-1") in practices.open_practice(library, practice).tags


def test_an_old_term_is_told_in_the_tab_of_gaps_and_corrected_with_one_click(
    qtbot: QtBot, library: Library, open_editor: Open, practice: str
) -> None:
    practices.write_section(library, practice, "situasi", "Pada tahap Asses kami membaca data. Lalu Asses lagi.")
    screen = open_editor(practice)
    assert screen.desk is not None
    check = screen.desk.panel.show_tab("check")
    assert isinstance(check, CheckTab)
    settle(qtbot, screen)
    press(check, "“Asses” 2 kali di Situasi")
    assert screen.desk.page.blocks["situasi"].editor.hasFocus()
    press(check, "Ganti dengan “Assess”")
    settle(qtbot, screen)
    body = practices.open_practice(library, practice).bodies["situasi"]
    assert body == "Pada tahap Assess kami membaca data. Lalu Assess lagi."
    assert not any(one.text().startswith("“Asses”") and one.isVisible() for one in check.findChildren(QPushButton))
