"""The place of the direction: statements, matrix, outreach, training, report."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio.domain.alignment import COVERED, EMPTY, WEAK
from portfolio.services import direction, inquiries, own_training, photos, reports
from portfolio.services.decks import Subject
from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from ui.dialogs.deck import DeckDialog
from ui.dialogs.direction_paste import PasteDialog
from ui.dialogs.direction_photos import PhotosDialog
from ui.dialogs.direction_practice import PracticeDialog
from ui.dialogs.report_export import ReportDialog
from ui.screens.direction import DirectionScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.direction.actions import MATRIX, OJT_REPORT, OUTREACH, TRAININGS, WORDINGS
from ui.widgets.direction.element_popup import ElementPopup
from ui.widgets.direction.gap_rows import GapGroup
from ui.widgets.direction.matrix import LEVEL

Place = Callable[..., DirectionScreen]


@pytest.fixture
def place(qtbot: QtBot, session: Session, look: Look) -> Place:
    """A function that shows the place at one of its tabs, with what the library holds by then."""

    def make(tab: int = WORDINGS) -> DirectionScreen:
        screen = DirectionScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 700)
        screen.show()
        screen.activateWindow()
        screen.tabs.setCurrentIndex(tab)
        screen.show_record("")
        settle(qtbot, session)
        return screen

    return make


@pytest.fixture
def mission(library: Library) -> str:
    """A mission, old and new."""
    return direction.add_statement(library, "mission", before="Misi lama", after="Misi baru").made[0]


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == words and not one.isHidden())


def test_a_whole_text_is_taken_in_as_it_was_sorted(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    screen = place()
    assert screen.pages.statements.currentWidget() is screen.pages.statements.empty
    screen.paste("Visi: Murid yang mandiri.\nMisi\n1. Membaca\n2. Menanam\nTanpa judul")
    dialog = screen.findChild(PasteDialog)
    assert dialog is not None
    dialog._kinds[0].setCurrentIndex(dialog._kinds[0].findData(""))
    dialog.take.click()
    settle(qtbot, session)
    assert [(one.statement.kind, one.statement.before) for one in direction.overview(library).statements] == [
        ("mission", "Membaca"),
        ("mission", "Menanam Tanpa judul"),
    ]
    assert len(screen.pages.statements.groups.cards) == 2


def test_a_wording_is_kept_within_a_second_and_the_cursor_stays(
    qtbot: QtBot, place: Place, session: Session, library: Library, mission: str
) -> None:
    screen = place()
    field = screen.pages.statements.groups.cards[mission].after.control
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.Start)
    QTest.keyClicks(field, "Hai ")
    qtbot.waitUntil(lambda: direction.overview(library).statements[0].statement.after == "Hai Misi baru")
    settle(qtbot, session)
    assert field.textCursor().position() == 4
    assert field.hasFocus()


def test_an_added_statement_has_the_cursor_and_undo_takes_it_away(
    qtbot: QtBot, place: Place, session: Session, library: Library, mission: str
) -> None:
    screen = place()
    button(screen.pages.statements.groups, "Tambah tujuan").click()
    settle(qtbot, session)
    (goal,) = (one.statement.id for one in direction.overview(library).statements if one.statement.kind == "goal")
    qtbot.waitUntil(screen.pages.statements.groups.cards[goal].after.control.hasFocus)
    session.undo()
    settle(qtbot, session)
    assert list(screen.pages.statements.groups.cards) == [mission]


def test_elements_are_chosen_and_reasoned_in_place(
    qtbot: QtBot, place: Place, session: Session, library: Library, mission: str
) -> None:
    screen = place()
    card = screen.pages.statements.groups.cards[mission]
    card.add_button.click()
    popup = card.findChild(ElementPopup)
    assert popup is not None
    assert len(popup.chips) == 18
    popup.chips["principles", "bermakna"].click()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    settle(qtbot, session)
    assert card._reasons is not None
    row = card._reasons.rows["principles", "bermakna"]
    row.reason.control.setFocus()
    QTest.keyClicks(row.reason.control, "Dekat dengan murid")
    card.flush()
    settle(qtbot, session)
    (tag,) = direction.overview(library).statements[0].tags
    assert (tag.item, tag.reason) == ("bermakna", "Dekat dengan murid")
    assert "Tanpa bukti" in card.head._standing.text()


def test_a_photo_and_a_note_become_evidence(
    qtbot: QtBot,
    place: Place,
    session: Session,
    library: Library,
    mission: str,
    make_photo: Callable[..., Path],
) -> None:
    screen = place()
    card = screen.pages.statements.groups.cards[mission]
    card.unfold()
    assert card._strip is not None
    button(card._strip, "Foto…").click()
    dialog = screen.findChild(PhotosDialog)
    assert dialog is not None
    dialog.take_files([str(make_photo())])
    settle(qtbot, session)
    button(card._strip, "Catatan").click()
    settle(qtbot, session)
    (note,) = card._strip.notes.values()
    QTest.keyClicks(note.control, "Notula rapat")
    card.flush()
    settle(qtbot, session)
    evidence = direction.overview(library).statements[0].evidence
    assert [(one.photo is not None, one.evidence.body) for one in evidence] == [(True, ""), (False, "Notula rapat")]


def test_a_practice_is_found_by_its_title(
    qtbot: QtBot, place: Place, session: Session, school_with_practices: Library, mission: str
) -> None:
    screen = place()
    card = screen.pages.statements.groups.cards[mission]
    card.unfold()
    assert card._strip is not None
    button(card._strip, "Praktik…").click()
    dialog = screen.findChild(PracticeDialog)
    assert dialog is not None
    settle(qtbot, session)
    assert dialog.list.count() == 2
    QTest.keyClicks(dialog.search, "kebun")
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    dialog.list.setCurrentRow(0)
    dialog.use.click()
    settle(qtbot, session)
    (one,) = direction.overview(school_with_practices).statements[0].evidence
    assert one.practice is not None
    assert one.practice.title == "Kebun kata"


@pytest.fixture
def school_with_practices(library: Library) -> Library:
    """Two practices."""
    from portfolio.services import practices

    practices.add_practice(library, title="Kebun kata")
    practices.add_practice(library, title="Kapal kertas")
    return library


def test_the_matrix_is_walked_with_the_keys_and_leads_to_the_reason(
    qtbot: QtBot, place: Place, session: Session, library: Library, mission: str
) -> None:
    direction.align(library, mission, "dimensions", "kewargaan", "Warga kampung")
    direction.add_evidence(library, mission, body="Daftar hadir")
    direction.align(library, mission, "principles", "bermakna")
    screen = place(MATRIX)
    matrix = screen.pages.matrix.matrix
    levels = [matrix.cells.index(0, n).data(LEVEL) for n in range(18)]
    assert levels == [EMPTY, COVERED, *[EMPTY] * 7, WEAK, *[EMPTY] * 8]
    assert [matrix.cells.index(1, n).data(LEVEL) for n in range(18)] == levels, "the last row is the school's"
    assert str(matrix.cells.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Misi 1 · Kewargaan:")
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.cells.index(0, 1))
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    assert "Penalaran Kritis" in screen.pages.matrix._cell.text()
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert screen.tabs.currentIndex() == WORDINGS
    card = screen.pages.statements.groups.cards[mission]
    assert card._reasons is not None
    qtbot.waitUntil(card._reasons.rows["dimensions", "penalaran"].reason.control.hasFocus)


def test_a_gap_leads_to_its_statement(qtbot: QtBot, place: Place, session: Session, mission: str) -> None:
    screen = place()
    gaps = {gap.code: gap for gap in screen.pages.statements.gaps._gaps}
    screen.pages.statements.gaps.pressed.emit(gaps["unaligned"])
    assert screen.pages.statements.groups.cards[mission]._fold.isChecked()
    screen.pages.statements.gaps.pressed.emit(gaps["no-outreach"])
    assert screen.tabs.currentIndex() == OUTREACH


def test_outreach_is_written_and_comes_back_after_deleting(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    screen = place(OUTREACH)
    button(screen.pages.outreach, "Tambah sosialisasi").click()
    settle(qtbot, session)
    (card,) = screen.pages.outreach.cards.values()
    QTest.keyClicks(card.fields["audience"].control, "Orang tua")  # type: ignore[attr-defined]  # a TextField
    screen.leave()
    settle(qtbot, session)
    assert direction.overview(library).outreach[0].audience == "Orang tua"
    with qtbot.waitSignal(screen.notice):
        card.removed.emit(direction.overview(library).outreach[0].id)
    settle(qtbot, session)
    assert not screen.pages.outreach.cards
    session.undo()
    settle(qtbot, session)
    assert len(screen.pages.outreach.cards) == 1


def test_the_training_is_noted_with_its_sessions(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    screen = place(TRAININGS)
    button(screen.pages.training.empty, "Catat pelatihan saya").click()
    settle(qtbot, session)
    assert screen.pages.training.currentWidget() is screen.pages.training.form
    button(screen.pages.training.form, "B").click()
    settle(qtbot, session)
    found = own_training.own_training(library)
    assert found.training is not None
    assert found.training.class_group == "B"
    assert [page.session is not None for page in found.sessions] == [True] * 4


def test_the_report_keeps_its_words_its_cycles_and_its_signers(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    cycle = inquiries.add_inquiry(library, title="Suara murid").made[0]
    screen = place(OJT_REPORT)
    editor = screen.pages.report.sections["latar-belakang"].editor
    editor.setFocus()
    QTest.keyClicks(editor, "Kelas kami sunyi.")
    screen.pages.report.cycles[cycle].click()
    name = screen.pages.report.signers.names["known"].control
    name.setFocus()
    QTest.keyClicks(name, "Cakra Purnama")
    screen.leave()
    settle(qtbot, session)
    state = reports.get_report(library, "ojt")
    assert state.texts == {"latar-belakang": "Kelas kami sunyi."}
    assert state.inquiry_ids == (cycle,)
    assert [(line.signer.block, line.full_name) for line in state.signers] == [("known", "Cakra Purnama")]


def test_the_official_document_is_looked_at_and_saved(
    qtbot: QtBot, place: Place, session: Session, mission: str, tmp_path: Path
) -> None:
    screen = place()
    screen.offers.paper.click()
    dialog = screen.findChild(ReportDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.preview.checked):
        pass
    dialog.write(tmp_path / "arah.pdf")
    qtbot.waitUntil((tmp_path / "arah.pdf").is_file)
    settle(qtbot, session)
    dialog.accept()


def test_slides_are_offered_beside_the_report_once_there_is_something_to_tell(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    screen = place(OJT_REPORT)
    assert screen.offers.deck.isHidden()
    direction.add_statement(library, "vision", after="Murid mandiri")
    screen = place(OJT_REPORT)
    assert not screen.offers.deck.isHidden()
    assert screen.offers.paste.isHidden()
    screen.offers.deck.click()
    dialog = screen.findChild(DeckDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.preview.checked):
        pass
    settle(qtbot, session)
    assert dialog.choices.choice.subject == Subject("ojt1")
    dialog.reject()


def test_many_gaps_of_a_kind_are_one_line_that_opens_and_stays_open(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    first = direction.add_statement(library, "mission", before="Membaca").made[0]
    for words in ("Menanam", "Menulis"):
        direction.add_statement(library, "mission", before=words)
    screen = place()

    def group() -> GapGroup:
        return next(one for one in screen.pages.statements.gaps.findChildren(GapGroup) if not one.isHidden())

    assert group().head.accessibleName().startswith("3 rumusan lama")
    assert group().names.isHidden()
    QTest.keyClick(group().head, Qt.Key.Key_Return)
    assert not group().names.isHidden()
    session.edit(direction.change_statement, first, after="Membaca bersama")
    settle(qtbot, session)
    assert group().head.accessibleName().startswith("2 rumusan lama")
    assert not group().names.isHidden()


def test_a_line_of_unsure_kind_is_marked_until_a_kind_is_chosen(qtbot: QtBot, look: Look) -> None:
    dialog = PasteDialog(look, "Misi\n1. Membaca setiap pagi.\nSekolah menjaga pantai.")
    qtbot.addWidget(dialog)
    dialog.show()
    sure, unsure = dialog.table.item(0, 1), dialog.table.item(1, 1)
    assert sure is not None
    assert unsure is not None
    assert sure.icon().isNull()
    assert not unsure.icon().isNull()
    dialog._kinds[1].activated.emit(0)
    assert unsure.icon().isNull()


def test_an_old_term_in_the_report_is_replaced_by_its_hint(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    screen = place(OJT_REPORT)
    block = screen.pages.report.sections["latar-belakang"]
    QTest.keyClicks(block.editor, "Banyak peserta didik diam.")
    block.terms.look_again()
    next(one for one in block.terms.findChildren(QAbstractButton) if "murid" in one.text()).click()
    settle(qtbot, session)
    assert reports.get_report(library, "ojt").texts == {"latar-belakang": "Banyak murid diam."}


def test_a_statement_found_elsewhere_is_brought_into_sight(
    qtbot: QtBot, place: Place, session: Session, library: Library, mission: str
) -> None:
    line = direction.add_outreach(library, audience="Murid").made[0]
    screen = place(MATRIX)
    screen.show_record(mission)
    assert screen.tabs.currentIndex() == WORDINGS
    screen.show_record(line)
    assert screen.tabs.currentIndex() == OUTREACH
    screen.show_record("saran")
    assert screen.tabs.currentIndex() == OJT_REPORT


def test_photos_alone_are_never_lost_with_a_statement(library: Library, make_photo: Callable[..., Path]) -> None:
    (photo,) = photos.add_photos(library, [make_photo()]).imported
    statement = direction.add_statement(library, "goal", after="Tujuan").made[0]
    direction.show_photos(library, statement, [photo])
    direction.remove_statement(library, statement)
    assert [one.id for one in photos.list_photos(library)] == [photo]
