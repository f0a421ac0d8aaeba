"""The school's profile and its people."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from portfolio.domain.school import School
from portfolio.services import photos, practices, school, schools
from portfolio.services.libraries import Library
from tests.ui.conftest import found, idle
from ui.dialogs.delete_record import DeleteDialog
from ui.screens.school import OTHERS, PEOPLE, PROFILE, SchoolScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.combo_field import ComboField
from ui.widgets.pages.photo_picker import PhotoPicker
from ui.widgets.school_field import SchoolField


@pytest.fixture
def screen(qtbot: QtBot, session: Session, look: Look) -> SchoolScreen:
    made = SchoolScreen(session, look, Settings())
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    made.activateWindow()
    made.show_record("")
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, screen: SchoolScreen) -> None:
    idle(qtbot, screen.session.operations)


def line(parent: QWidget, column: str) -> QLineEdit:
    return found(found(parent, QWidget, column), QLineEdit)


def notes(parent: QWidget, column: str) -> str:
    labels = found(parent, QWidget, column).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_typing_is_kept_within_a_second_without_a_button(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    QTest.keyClicks(line(screen.profile, "regency"), "Kabupaten Contoh")
    qtbot.waitUntil(lambda: school.school(library).regency == "Kabupaten Contoh")


def test_saving_never_moves_the_cursor_or_eats_a_space(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    name = line(screen.profile, "name")
    name.setFocus()
    name.setCursorPosition(3)
    QTest.keyClicks(name, " ")
    settle(qtbot, screen)
    qtbot.wait(800)
    settle(qtbot, screen)
    assert name.text() == "SMP  Negeri Contoh"
    assert name.cursorPosition() == 4
    assert school.school(library).name == "SMP Negeri Contoh"


def test_an_odd_npsn_is_kept_and_remarked_upon(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    QTest.keyClicks(line(screen.profile, "npsn"), "123")
    qtbot.waitUntil(lambda: "biasanya 8 angka" in notes(screen.profile, "npsn"))
    assert school.school(library).npsn == "123"


def test_a_value_that_no_list_knows_stays_visible(qtbot: QtBot, session: Session, look: Look, library: Library) -> None:
    school.change_school(library, school.school(library).id, level="Sekolah Rakyat")
    screen = SchoolScreen(session, look, Settings())
    qtbot.addWidget(screen)
    screen.show_record("")
    settle(qtbot, screen)
    level = found(screen.profile, ComboField, "level")
    assert level.control.currentText() == "Sekolah Rakyat"


def test_a_logo_is_taken_from_a_file_and_can_be_taken_off(
    qtbot: QtBot, screen: SchoolScreen, library: Library, make_photo: Callable[..., Path]
) -> None:
    screen.profile.logo.picked.emit(make_photo())
    qtbot.waitUntil(lambda: school.school(library).logo_id is not None)
    settle(qtbot, screen)
    screen.profile.logo.removed.emit()
    qtbot.waitUntil(lambda: school.school(library).logo_id is None)


def test_a_file_that_is_no_picture_is_refused_in_words(qtbot: QtBot, screen: SchoolScreen, tmp_path: Path) -> None:
    text = tmp_path / "surat.txt"
    text.write_text("bukan gambar")
    with qtbot.waitSignal(screen.notice) as said:
        screen.profile.logo.picked.emit(text)
    assert said.args is not None
    assert said.args[0] == "danger"
    settle(qtbot, screen)


def test_a_person_is_added_named_and_becomes_principal(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    screen.show_record("")
    screen._tabs.setCurrentIndex(PEOPLE)
    add = next(one for one in screen.findChildren(QAbstractButton) if one.text() == "Tambah orang pertama")
    add.click()
    settle(qtbot, screen)
    name = line(screen.register.form, "name")
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "Arunika")
    QTest.keyClicks(found(found(screen.register.form, QWidget, "bio"), QTextEdit), "Guru IPA.")
    screen.leave()
    settle(qtbot, screen)
    person = school.people(library)[0]
    assert (person.name, person.bio) == ("Arunika", "Guru IPA.")
    principal = found(screen.profile, ComboField, "principal_id")
    labels = [principal.control.itemText(n) for n in range(principal.control.count())]
    assert "Arunika" in labels


def test_typing_is_never_kept_under_another_person(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    first = school.add_person(library, name="Anjani").made[0]
    second = school.add_person(library, name="Bayu").made[0]
    screen._stale = True
    screen.show_record(first)
    settle(qtbot, screen)
    QTest.keyClicks(line(screen.register.form, "role"), "Guru")
    screen.register.choose(second)
    settle(qtbot, screen)
    roles = {person.name: person.role for person in school.people(library)}
    assert roles == {"Anjani": "Guru", "Bayu": ""}
    assert line(screen.register.form, "role").text() == ""


def test_a_removed_person_comes_back_with_undo(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    person = school.add_person(library, name="Anjani").made[0]
    screen._stale = True
    screen.show_record(person)
    settle(qtbot, screen)
    with qtbot.waitSignal(screen.notice) as said:
        screen.register.form.remove_wanted.emit(person)
    assert said.args is not None
    assert "Ctrl+Z" in said.args[1]
    settle(qtbot, screen)
    assert school.people(library) == []
    screen.session.undo()
    settle(qtbot, screen)
    assert [one.name for one in school.people(library)] == ["Anjani"]


def test_a_person_whom_others_need_is_deleted_only_after_a_word(
    qtbot: QtBot, screen: SchoolScreen, library: Library
) -> None:
    person = school.add_person(library, name="Anjani").made[0]
    practice = practices.add_practice(library, title="Kebun kata").made[0]
    practices.set_authors(library, practice, [person])
    screen._stale = True
    screen.show_record(person)
    settle(qtbot, screen)
    screen.register.form.remove_wanted.emit(person)
    settle(qtbot, screen)
    dialog = found(screen, DeleteDialog)
    assert "Kebun kata" in dialog.told.text()
    dialog.cancel_button.click()
    settle(qtbot, screen)
    assert len(school.people(library)) == 1
    screen.register.form.remove_wanted.emit(person)
    settle(qtbot, screen)
    next(one for one in screen.findChildren(DeleteDialog) if one.isVisible()).delete_button.click()
    settle(qtbot, screen)
    assert school.people(library) == []
    screen.session.undo()
    settle(qtbot, screen)
    assert [one.id for one in practices.open_practice(library, practice).authors] == [person]


def test_a_nip_is_typed_in_peace_and_shown_in_groups(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    person = school.add_person(library, name="Anjani").made[0]
    screen._stale = True
    screen.show_record(person)
    settle(qtbot, screen)
    nip = line(screen.register.form, "nip")
    nip.setFocus()
    QTest.keyClicks(nip, "196804111993032009")
    qtbot.waitUntil(lambda: school.people(library)[0].nip == "196804111993032009")
    settle(qtbot, screen)
    assert nip.text() == "196804111993032009"
    line(screen.register.form, "name").setFocus()
    settle(qtbot, screen)
    assert nip.text() == "19680411 199303 2 009"
    assert school.people(library)[0].nip == "196804111993032009"


def test_what_reports_need_of_a_teacher_is_kept(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    person = school.add_person(library, name="Anjani", nip="196804111993031009").made[0]
    screen._stale = True
    screen.show_record(person)
    settle(qtbot, screen)
    form = screen.register.form
    for column, key in (("sex", "P"), ("employment", "pppk"), ("functional_rank", "guru-ahli-muda")):
        field = found(form, ComboField, column)
        field.set_value(key)
        field.edited.emit(key)
    years = line(form, "years_teaching")
    years.setFocus()
    QTest.keyClicks(years, "lama")
    form.flush()
    settle(qtbot, screen)
    assert "sebagai angka" in notes(form, "years_teaching")
    years.clear()
    QTest.keyClicks(years, "12")
    form.flush()
    settle(qtbot, screen)
    kept = school.people(library)[0]
    assert (kept.sex, kept.employment, kept.functional_rank, kept.years_teaching) == ("P", "pppk", "guru-ahli-muda", 12)
    assert "L/P" in notes(form, "nip")


def test_a_principal_is_added_from_the_profile(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    screen.profile.principal_wanted.emit()
    settle(qtbot, screen)
    name = line(screen.register.form, "name")
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "Kirana")
    screen.leave()
    settle(qtbot, screen)
    person = school.people(library)[0]
    assert (person.name, school.school(library).principal_id) == ("Kirana", person.id)


def test_another_school_is_added_found_and_deleted(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    screen._tabs.setCurrentIndex(OTHERS)
    settle(qtbot, screen)
    others = screen.others
    assert others._empty.isVisible()
    others._on_add()
    settle(qtbot, screen)
    name = line(others.form, "name")
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "SD Hulu")
    QTest.keyClicks(line(others.form, "npsn"), "123")
    screen.leave()
    settle(qtbot, screen)
    made = schools.other_schools(library)[0]
    assert (made.name, made.npsn) == ("SD Hulu", "123")
    assert "8 angka" in notes(others.form, "npsn")
    assert others.list.model().index(0, 0).data() == "SD Hulu"
    QTest.keyClicks(others.search, "hilir")
    qtbot.waitUntil(lambda: "Tidak ada sekolah" in others.count.text())
    others.search.clear()
    settle(qtbot, screen)
    qtbot.waitUntil(lambda: others.count.text() == "1 sekolah")
    others.form.remove_wanted.emit(made.id)
    settle(qtbot, screen)
    assert schools.other_schools(library) == ()
    screen.session.undo()
    settle(qtbot, screen)
    assert [one.name for one in schools.other_schools(library)] == ["SD Hulu"]


def test_a_long_register_of_schools_is_fetched_as_it_is_scrolled(
    qtbot: QtBot, screen: SchoolScreen, library: Library
) -> None:
    rows = [(f"SD {n:04}",) for n in range(450)]
    with library.edit("x") as edit:
        edit.add_many(School, ("name",), rows)
    screen._tabs.setCurrentIndex(OTHERS)
    settle(qtbot, screen)
    model = screen.others.list.model()
    assert model.rowCount() < 450
    qtbot.waitUntil(lambda: screen.others.count.text() == "450 sekolah")
    for _ in range(4):
        screen.others.list.scrollToBottom()
        settle(qtbot, screen)
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == [name for (name,) in rows]


def test_a_found_school_is_shown_where_it_belongs(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    other = schools.add_school(library, name="SD Hulu").made[0]
    screen.show_record(other)
    settle(qtbot, screen)
    assert screen._tabs.currentIndex() == OTHERS
    assert screen.others.form.school_id == other
    screen.show_record(school.school(library).id)
    settle(qtbot, screen)
    assert screen._tabs.currentIndex() == PROFILE


def test_a_school_is_chosen_by_typing_or_added(qtbot: QtBot, session: Session, look: Look, library: Library) -> None:
    other = schools.add_school(library, name="SMP Negeri Hulu", npsn="00123456").made[0]
    field = SchoolField(session, look, "Sekolah")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    said: list[object] = []
    field.edited.connect(said.append)
    field.control.setFocus()
    popup = field._completer.popup()
    assert popup is not None
    QTest.keyClicks(field.control, "hulu")
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().rowCount() == 2
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said == [other])
    assert field.control.text() == "SMP Negeri Hulu"
    field.control.clear()
    QTest.keyClicks(field.control, "SD Hilir")
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(said) == 2)
    line_of = schools.school_line(library, str(said[1]))
    assert line_of is not None
    assert line_of.name == "SD Hilir"
    field.control.clear()
    QTest.keyClicks(field.control, " ")
    field.flush()
    assert said[2] == ""


def test_every_field_says_its_name(screen: SchoolScreen) -> None:
    fields = [*screen.findChildren(QLineEdit), *screen.findChildren(QTextEdit)]
    assert all(field.accessibleName() or field.parent().__class__.__name__ == "ComboBox" for field in fields)


def test_all_that_depends_on_a_record_can_be_read(qtbot: QtBot, look: Look) -> None:
    told = "\n".join(f"2 pelatihan: “{'Bimtek Koding Tanpa Layar ' * 2}”, “{'ToT Lima Model ' * 3}”" for _ in range(6))
    dialog = DeleteDialog(look, "1", "Bayu Karang", told)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: dialog.told.height() >= dialog.told.heightForWidth(dialog.told.width()))


def test_a_portrait_is_chosen_for_the_biography_and_taken_away(
    qtbot: QtBot, screen: SchoolScreen, library: Library, make_photo: Callable[..., Path]
) -> None:
    photos.add_photos(library, [make_photo(size=(400, 300))])
    photo = photos.list_photos(library)[0].id
    screen.session.edit(school.add_person, name="Arunika")
    settle(qtbot, screen)
    person = school.people(library)[0].id
    screen.show_record(person)
    settle(qtbot, screen)
    form = screen.register.form
    qtbot.waitUntil(lambda: form.person_id == person)
    form.portrait.choose.click()
    picker = found(screen, PhotoPicker)
    picker.chosen.emit(photo)
    picker.close()
    settle(qtbot, screen)
    assert school.people(library)[0].photo_id == photo
    form.portrait.none.click()
    settle(qtbot, screen)
    assert school.people(library)[0].photo_id is None
