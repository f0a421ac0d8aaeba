"""The school's profile and its people."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import school
from portfolio.services.libraries import Library
from tests.ui.conftest import WAIT, found
from ui.screens.school import PEOPLE, SchoolScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.combo_field import ComboField


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
    qtbot.wait(150)
    qtbot.waitUntil(lambda: not screen.session.operations.busy, timeout=WAIT)
    qtbot.wait(100)
    qtbot.waitUntil(lambda: not screen.session.operations.busy, timeout=WAIT)


def line(parent: QWidget, column: str) -> QLineEdit:
    return found(found(parent, QWidget, column), QLineEdit)


def notes(parent: QWidget, column: str) -> str:
    labels = found(parent, QWidget, column).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_typing_is_kept_within_a_second_without_a_button(qtbot: QtBot, screen: SchoolScreen, library: Library) -> None:
    QTest.keyClicks(line(screen.profile, "regency"), "Kabupaten Contoh")
    qtbot.waitUntil(lambda: school.school(library).regency == "Kabupaten Contoh", timeout=1100)


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
    qtbot.waitUntil(lambda: "biasanya 8 angka" in notes(screen.profile, "npsn"), timeout=WAIT)
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
    qtbot.waitUntil(lambda: school.school(library).logo_id is not None, timeout=WAIT)
    settle(qtbot, screen)
    screen.profile.logo.removed.emit()
    qtbot.waitUntil(lambda: school.school(library).logo_id is None, timeout=WAIT)


def test_a_file_that_is_no_picture_is_refused_in_words(qtbot: QtBot, screen: SchoolScreen, tmp_path: Path) -> None:
    text = tmp_path / "surat.txt"
    text.write_text("bukan gambar")
    with qtbot.waitSignal(screen.notice, timeout=WAIT) as said:
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
    qtbot.waitUntil(name.hasFocus, timeout=WAIT)
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


def test_every_field_says_its_name(screen: SchoolScreen) -> None:
    fields = [*screen.findChildren(QLineEdit), *screen.findChildren(QTextEdit)]
    assert all(field.accessibleName() or field.parent().__class__.__name__ == "ComboBox" for field in fields)
