"""What may be shown of those whom photos show: the dialog for one or many photos."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import consents, photo_place, photos
from portfolio.services.consents import PhotoStanding
from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from ui.dialogs.blur import BlurDialog
from ui.dialogs.consent import ConsentDialog
from ui.session import Session
from ui.theme.look import Look

Open = Callable[..., ConsentDialog]


@pytest.fixture
def photo_ids(library: Library, make_photo: Callable[..., Path]) -> tuple[str, ...]:
    return photos.add_photos(library, [make_photo() for _ in range(3)]).imported


@pytest.fixture
def open_dialog(qtbot: QtBot, session: Session, look: Look, photo_ids: tuple[str, ...]) -> Open:
    window = QWidget()
    qtbot.addWidget(window)

    def make(*ids: str) -> ConsentDialog:
        dialog = ConsentDialog(session, look, ids or photo_ids, window)
        dialog.open()
        settle(qtbot, session)
        return dialog

    return make


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def standing(library: Library, photo_id: str) -> PhotoStanding:
    return consents.standing(library, [photo_id])[photo_id]


def states(library: Library, photo_ids: tuple[str, ...]) -> list[str]:
    return [standing(library, photo_id).photo.consent for photo_id in photo_ids]


def line(parent: QWidget, column: str) -> QLineEdit:
    field = parent.findChild(QWidget, column)
    assert field is not None
    found = field.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def shown_state(dialog: ConsentDialog) -> str:
    return dialog.cards.state


def toggle(parent: QWidget, name: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == name)


def test_what_is_chosen_is_kept_at_once_and_can_be_taken_back(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog()
    dialog.cards.cards["no-pupil"].radio.click()
    settle(qtbot, session)
    assert states(library, photo_ids) == ["no-pupil", "unchecked", "unchecked"]
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)
    assert states(library, photo_ids) == ["unchecked"] * 3
    assert dialog.cards.state == "unchecked"


def test_a_press_on_a_card_chooses_it(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog()
    QTest.mouseClick(dialog.cards.cards["refused"], Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert states(library, photo_ids)[0] == "refused"


def test_many_photos_are_checked_by_keys_alone(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog()
    for key in (Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_4):
        QTest.keyClick(dialog, key)
        QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    settle(qtbot, session)
    assert states(library, photo_ids) == ["no-pupil", "refused", "blur"]
    assert dialog.photo_id == photo_ids[2]


def test_a_state_chosen_a_moment_ago_is_shown_when_one_comes_back(
    open_dialog: Open, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog()
    dialog.cards.choose(2)
    dialog.step(1)
    assert shown_state(dialog) == "unchecked"
    dialog.step(-1)
    assert shown_state(dialog) == "no-pupil"


def test_ticked_consents_let_the_photo_out(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    given = consents.add_consent(library, subject="Arunika", channels="booklet wall", elements="face").made[0]
    consents.add_consent(library, subject="Bayu", channels="booklet", elements="face")
    dialog = open_dialog(photo_ids[0])
    dialog.cards.choose(3)
    settle(qtbot, session)
    rows = dialog.linking._list
    model = rows.model()
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == "Arunika")
    place = rows.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, session)
    found = standing(library, photo_ids[0])
    assert [one.id for one in found.consents] == [given]
    assert found.objection("booklet") is None
    assert found.objection("web") == "other-channel"
    assert "Buklet cetak" in dialog.linking._said.text()


def test_a_new_consent_is_written_beside_the_photo_that_rests_on_it(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog(photo_ids[0])
    dialog.cards.choose(3)
    settle(qtbot, session)
    dialog.linking.begin_button.click()
    settle(qtbot, session)
    form = dialog.linking.form
    assert dialog.linking.writing
    assert dialog.cards.isHidden()
    QTest.keyClicks(line(form, "subject"), "Arunika")
    toggle(form, "Buklet cetak").click()
    dialog.accept()
    settle(qtbot, session)
    found = standing(library, photo_ids[0])
    assert [(one.subject, one.channels, one.elements) for one in found.consents] == [("Arunika", "booklet", "face")]
    assert found.consents[0].valid_until is not None
    assert (found.consents[0].valid_until.month, found.consents[0].valid_until.day) == (6, 30)
    assert found.objection("booklet") is None


def test_a_consent_that_was_begun_and_left_is_not_kept(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog(photo_ids[0])
    dialog.cards.choose(3)
    dialog.linking.begin_button.click()
    settle(qtbot, session)
    dialog.linking.close_form()
    settle(qtbot, session)
    assert consents.list_consents(library) == []
    dialog.accept()


def test_the_same_is_said_of_all_photos_in_one_step(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog()
    dialog.cards.choose(2)
    settle(qtbot, session)
    dialog.all_button.click()
    settle(qtbot, session)
    assert states(library, photo_ids) == ["no-pupil"] * 3
    assert "3 foto" in dialog.message.text
    session.undo()
    settle(qtbot, session)
    assert states(library, photo_ids) == ["no-pupil", "unchecked", "unchecked"]


def test_a_photo_that_must_be_blurred_leads_to_the_brush(
    qtbot: QtBot, open_dialog: Open, session: Session, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog(photo_ids[0])
    dialog.cards.choose(4)
    settle(qtbot, session)
    assert "belum dapat terbit" in dialog.blur.words.text()
    dialog.blur.button.click()
    blur = dialog.findChild(BlurDialog)
    assert isinstance(blur, BlurDialog)
    qtbot.waitUntil(blur.tools.isEnabled)
    blur.canvas.add_area()
    blur.keep()
    settle(qtbot, session)
    assert "1 bagian" in dialog.blur.words.text()


def test_a_pupil_who_must_not_be_shown_is_warned_of(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    consents.add_pupils(library, [{"name": "Elok", "class_level": "VII A", "never_show": True}])
    dialog = open_dialog(photo_ids[0])
    dialog.cards.choose(3)
    dialog.linking.begin_button.click()
    settle(qtbot, session)
    QTest.keyClicks(line(dialog.linking.form, "subject"), "elok")
    dialog.linking.form.flush()
    notes = [label.text() for label in dialog.linking.form.subject.findChildren(QLabel)]
    assert any("Jangan tampilkan" in note for note in notes)
    dialog.accept()
    settle(qtbot, session)
    assert consents.list_consents(library)[0].pupil_id == consents.list_pupils(library)[0].id


def test_a_withdrawn_consent_is_said_to_hold_the_photo(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo_ids: tuple[str, ...]
) -> None:
    given = consents.add_consent(library, subject="Gita", channels="booklet", elements="face").made[0]
    consents.set_photo_consent(library, photo_ids[:1], "consented", [given])
    consents.withdraw_consent(library, given, date(2026, 1, 5))
    dialog = open_dialog(photo_ids[0])
    assert "sudah dicabut" in dialog.linking._said.text()


def test_a_photo_thrown_away_meanwhile_is_not_asked_about(
    qtbot: QtBot, open_dialog: Open, session: Session, photo_ids: tuple[str, ...]
) -> None:
    dialog = open_dialog(photo_ids[0])
    session.edit(photo_place.remove_photos, photo_ids[:1])
    settle(qtbot, session)
    assert "sudah tidak ada" in dialog.message.text
    assert not dialog.cards.isEnabled()


def test_every_control_says_its_name(open_dialog: Open) -> None:
    dialog = open_dialog()
    fields = [*dialog.findChildren(QAbstractButton), *dialog.findChildren(QLineEdit)]
    assert [one for one in fields if one.isVisible() and not one.accessibleName()] == []
