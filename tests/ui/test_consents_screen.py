"""The place of consents, class lists, and how the photos stand."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import consents, forms, photos, scans
from portfolio.services.libraries import Library
from tests.ui.conftest import found, idle
from ui.dialogs.consent import ConsentDialog
from ui.dialogs.consent_form import ConsentFormDialog
from ui.dialogs.import_table import ImportTableDialog
from ui.screens.consents import CONSENTS, PHOTOS, PUPILS, ConsentsScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.consent.scan_view import ScanView

Place = Callable[[int], ConsentsScreen]


@pytest.fixture
def place(qtbot: QtBot, session: Session, look: Look) -> Place:
    """A function that shows the place at one of its tabs, with what the library holds by then."""

    def make(tab: int = CONSENTS) -> ConsentsScreen:
        screen = ConsentsScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1100, 760)
        screen.show()
        screen.activateWindow()
        screen.tabs.setCurrentIndex(tab)
        screen.show_record("")
        settle(qtbot, session)
        return screen

    return make


@pytest.fixture
def given(library: Library) -> str:
    """A consent of Arunika's mother."""
    return consents.add_consent(
        library, subject="Arunika", channels="booklet", elements="face", given_on=date(2026, 8, 3)
    ).made[0]


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


def rows(screen: ConsentsScreen) -> list[str]:
    model = screen.register._consents
    return [str(model.index(n).data()) for n in range(model.rowCount())]


def test_the_first_consent_is_begun_from_the_empty_place(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    screen = place(CONSENTS)
    button(screen, "Catat izin pertama").click()
    settle(qtbot, session)
    name = line(screen.register.form, "subject")
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "Arunika")
    button(screen.register.form, "Buklet cetak").click()
    qtbot.waitUntil(lambda: consents.list_consents(library)[0].subject == "Arunika")
    settle(qtbot, session)
    assert consents.list_consents(library)[0].channels == "booklet"
    assert rows(screen) == ["Arunika"]


def test_saving_never_moves_the_cursor(
    qtbot: QtBot, place: Place, session: Session, library: Library, given: str
) -> None:
    screen = place(CONSENTS)
    name = line(screen.register.form, "subject")
    name.setFocus()
    name.setCursorPosition(3)
    QTest.keyClicks(name, "x ")
    qtbot.wait(800)
    settle(qtbot, session)
    assert (name.text(), name.cursorPosition()) == ("Arux nika", 5)
    assert consents.list_consents(library)[0].subject == "Arux nika"


def test_a_withdrawal_says_what_it_holds_back_and_can_be_taken_back(
    qtbot: QtBot, place: Place, session: Session, library: Library, given: str, make_photo: Callable[..., Path]
) -> None:
    ids = photos.add_photos(library, [make_photo(), make_photo()]).imported
    consents.set_photo_consent(library, ids, "consented", [given])
    screen = place(CONSENTS)
    box = screen.register.form.withdrawing
    box.begin_button.click()
    assert "2 foto" in box.consequence.text()
    box.confirm_button.click()
    settle(qtbot, session)
    standing = consents.standing(library, ids)[ids[0]]
    assert standing.objection("booklet") == "withdrawn"
    assert box.begin_button.isHidden()
    button(box, "Batalkan pencabutan").click()
    settle(qtbot, session)
    assert consents.standing(library, ids)[ids[0]].objection("booklet") is None


def test_consents_are_found_by_word_and_by_how_they_stand(qtbot: QtBot, place: Place, library: Library) -> None:
    consents.add_consent(library, subject="Damar", channels="booklet", elements="face", valid_until=date(2020, 6, 30))
    consents.add_consent(library, subject="Elok", channels="booklet", elements="face", valid_until=date(2099, 6, 30))
    withdrawn = consents.add_consent(library, subject="Gita", channels="wall", elements="face").made[0]
    consents.withdraw_consent(library, withdrawn, date(2026, 1, 5))
    screen = place(CONSENTS)
    search = screen.register.search
    button(search, "Habis 1").click()
    assert rows(screen) == ["Damar"]
    button(search, "Dicabut 1").click()
    assert rows(screen) == ["Gita"]
    button(search, "Semua 3").click()
    QTest.keyClicks(search.search, "elo")
    qtbot.waitUntil(lambda: rows(screen) == ["Elok"])
    QTest.keyClicks(search.search, "zzz")
    qtbot.waitUntil(lambda: rows(screen) == [])
    assert screen.register._none.isVisible()


def test_a_deleted_consent_comes_back_with_undo(
    qtbot: QtBot, place: Place, session: Session, library: Library, given: str
) -> None:
    screen = place(CONSENTS)
    with qtbot.waitSignal(screen.notice) as said:
        screen.register.form.remove_button.click()
    assert said.args is not None
    assert "Ctrl+Z" in said.args[1]
    settle(qtbot, session)
    assert consents.list_consents(library) == []
    session.undo()
    settle(qtbot, session)
    assert rows(screen) == ["Arunika"]


def test_a_signed_form_is_attached_seen_and_taken_off_and_is_no_photo(
    qtbot: QtBot, place: Place, session: Session, library: Library, given: str, make_photo: Callable[..., Path]
) -> None:
    screen = place(CONSENTS)
    field = screen.register.form.scan
    assert field.open_button.isHidden()
    field.picked.emit(make_photo("formulir.jpg", size=(600, 800)))
    qtbot.waitUntil(lambda: given in scans.list_scans(library))
    settle(qtbot, session)
    assert field._name.text() == "formulir.jpg"
    qtbot.waitUntil(lambda: field._picture.pixmap().height() == field.pixels)
    assert photos.list_photos(library) == []
    assert screen._states is not None
    assert screen._states.by_state == {}
    field._cross.click()
    settle(qtbot, session)
    assert scans.list_scans(library) == {}
    session.undo()
    settle(qtbot, session)
    assert given in scans.list_scans(library)
    session.undo()
    settle(qtbot, session)
    assert scans.list_scans(library) == {}
    assert field.open_button.isHidden()


def test_a_pdf_is_looked_at_by_its_first_page(
    qtbot: QtBot, place: Place, session: Session, library: Library, given: str, tmp_path: Path
) -> None:
    scans.attach_scan(library, given, forms.consent_form(library, tmp_path / "pindaian.pdf"))
    screen = place(CONSENTS)
    field = screen.register.form.scan
    assert field._name.text() == "pindaian.pdf"
    field.open_button.click()
    view = screen.findChild(ScanView)
    assert isinstance(view, ScanView)
    qtbot.waitUntil(lambda: view.sheet._image is not None and view.sheet._image.height() == 2000)
    settle(qtbot, session)
    view.accept()


def test_a_form_whose_file_is_gone_says_so(
    qtbot: QtBot, place: Place, session: Session, library: Library, given: str, make_photo: Callable[..., Path]
) -> None:
    scans.attach_scan(library, given, make_photo("formulir.jpg"))
    library.vault.path(scans.list_scans(library)[given].file_name).unlink()
    shutil.rmtree(library.cache)
    screen = place(CONSENTS)
    screen.register.form.scan.open_button.click()
    view = screen.findChild(ScanView)
    assert isinstance(view, ScanView)
    settle(qtbot, session)
    assert view.sheet._image is not None
    assert view.sheet._image.isNull()
    view.file_button.click()
    settle(qtbot, session)
    assert "tidak ditemukan" in view.message.text
    view.accept()


def test_a_file_that_is_no_photo_is_refused_in_words(
    qtbot: QtBot, place: Place, session: Session, given: str, tmp_path: Path
) -> None:
    screen = place(CONSENTS)
    text = tmp_path / "formulir.txt"
    text.write_text("bukan foto")
    with qtbot.waitSignal(screen.notice) as said:
        screen.register.form.scan.picked.emit(text)
    assert said.args is not None
    assert said.args[0] == "danger"
    settle(qtbot, session)


def test_a_pupil_is_picked_while_typing(
    qtbot: QtBot, place: Place, session: Session, library: Library, given: str
) -> None:
    consents.add_pupils(library, [{"name": "Bayu", "class_level": level} for level in ("VII A", "VIII B")])
    screen = place(CONSENTS)
    name = line(screen.register.form, "subject")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "bay")
    popup = screen.register.form.subject.completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().index(1, 0).data().startswith("Bayu · VIII B")
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    settle(qtbot, session)
    second = next(one for one in consents.list_pupils(library) if one.class_level == "VIII B")
    kept = consents.list_consents(library)[0]
    assert (kept.subject, kept.pupil_id) == ("Bayu", second.id)


def test_a_class_list_is_shown_before_it_is_kept(
    qtbot: QtBot, place: Place, session: Session, library: Library, tmp_path: Path
) -> None:
    consents.add_pupils(library, [{"name": "Arunika", "class_level": "VII A", "school_year": "2025/2026"}])
    table = tmp_path / "kelas.csv"
    listed = ("No;Nama;Kelas;Tahun Ajaran", "1;Arunika;VII A;2025/2026", "2;Bayu;VII A;2025/2026", "3;;VII A;2025/2026")
    table.write_text("\n".join((*listed, "4;Citra;;2025/2026")))
    screen = place(PUPILS)
    screen.pupils.import_wanted.emit(table)
    settle(qtbot, session)
    dialog = found(screen.window(), ImportTableDialog)
    QTest.keyClicks(dialog.columns._given["class_level"].control, "VII B")
    dialog.next_button.click()
    settle(qtbot, session)
    assert dialog.next_button.text() == "Masukkan 2 baris"
    assert len(consents.list_pupils(library)) == 1
    dialog.next_button.click()
    settle(qtbot, session)
    assert {(one.name, one.class_level) for one in consents.list_pupils(library)} == {
        ("Arunika", "VII A"), ("Bayu", "VII A"), ("Citra", "VII B"),
    }  # fmt: skip
    assert screen.pupils._pupils.rowCount() == 3
    session.undo()
    settle(qtbot, session)
    assert len(consents.list_pupils(library)) == 1


def test_a_pupil_is_added_named_flagged_and_deleted(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    consents.add_pupils(library, [{"name": "Arunika", "class_level": "VII A"}])
    screen = place(PUPILS)
    screen.action_button.click()
    settle(qtbot, session)
    name = line(screen.pupils.form, "name")
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "Larasati")
    screen.pupils.form.never_show.click()
    screen.leave()
    settle(qtbot, session)
    found = {one.name: one.never_show for one in consents.list_pupils(library)}
    assert found == {"Arunika": False, "Larasati": True}
    button(screen.pupils.form, "Hapus").click()
    settle(qtbot, session)
    assert [one.name for one in consents.list_pupils(library)] == ["Arunika"]


def test_typing_is_never_kept_under_another_pupil(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    consents.add_pupils(library, [{"name": "Arunika"}, {"name": "Bayu"}])
    screen = place(PUPILS)
    QTest.keyClicks(line(screen.pupils.form, "nickname"), "Aru")
    screen.pupils._list.setCurrentIndex(screen.pupils._pupils.index(1))
    settle(qtbot, session)
    assert {one.name: one.nickname for one in consents.list_pupils(library)} == {"Arunika": "Aru", "Bayu": ""}


def test_photos_are_counted_by_state_and_lead_to_being_checked(
    qtbot: QtBot, place: Place, session: Session, library: Library, make_photo: Callable[..., Path]
) -> None:
    ids = photos.add_photos(library, [make_photo() for _ in range(3)]).imported
    consents.set_photo_consent(library, ids[:1], "refused")
    screen = place(PHOTOS)
    assert screen.counts.rows["unchecked"].count.text() == "2"
    assert screen.counts.rows["refused"].count.text() == "1"
    assert screen.counts.rows["blur"].button.isHidden()
    screen.counts.rows["unchecked"].button.click()
    dialog = screen.findChild(ConsentDialog)
    assert isinstance(dialog, ConsentDialog)
    settle(qtbot, session)
    dialog.cards.choose(2)
    settle(qtbot, session)
    assert screen.counts.rows["unchecked"].count.text() == "1"
    dialog.accept()


def test_forms_are_printed_for_a_class(
    qtbot: QtBot, session: Session, look: Look, library: Library, tmp_path: Path
) -> None:
    consents.add_pupils(library, [{"name": name, "class_level": "VII A"} for name in ("Arunika", "Bayu")])
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ConsentFormDialog(session, look, Settings(), "VII A", window)
    dialog.open()
    settle(qtbot, session)
    assert dialog.choice.value() == "VII A"
    dialog.write(tmp_path / "formulir.pdf")
    settle(qtbot, session)
    qtbot.waitUntil(dialog.open_button.isVisible)
    document = pypdfium2.PdfDocument(tmp_path / "formulir.pdf")
    pages = len(document)
    document.close()
    assert pages == 2
    dialog.reject()


def test_a_form_that_can_not_be_written_says_why(qtbot: QtBot, session: Session, look: Look, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ConsentFormDialog(session, look, Settings(), "", window)
    dialog.open()
    settle(qtbot, session)
    dialog.write(tmp_path / "tidak-ada" / "formulir.pdf")
    settle(qtbot, session)
    assert "tidak dapat ditulis" in dialog.message.text
    dialog.reject()


def test_hundreds_of_consents_are_searched_while_typing(place: Place, library: Library, qtbot: QtBot) -> None:
    for n in range(200):
        consents.add_consent(library, subject=f"Murid {n}", channels="booklet", elements="face")
    screen = place(CONSENTS)
    assert len(rows(screen)) == 200
    screen.register.search.search.setText("Murid 199")
    qtbot.waitUntil(lambda: rows(screen) == ["Murid 199"])


def test_every_field_says_its_name(place: Place, given: str) -> None:
    screen = place(CONSENTS)
    fields = screen.findChildren(QLineEdit)
    assert [one for one in fields if not one.accessibleName() and one.parent().__class__.__name__ != "ComboBox"] == []
