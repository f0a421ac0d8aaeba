"""The ways out that an export offers for photos that may not be shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import booklets, consents, photos, practices
from portfolio.services.libraries import Library
from tests.publishing.reading import letters, page_texts
from tests.ui.conftest import idle
from ui.dialogs.blur import BlurDialog
from ui.dialogs.consent import ConsentDialog
from ui.dialogs.export import ExportDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.gallery.chooser import PhotoChooser
from ui.widgets.pages.problem_row import ProblemRow
from ui.widgets.pages.state import read_state

WORDS = "Murid mengukur suhu air sungai setiap pagi dan mencatatnya di papan kelas. " * 20
Open = Callable[[], ExportDialog]


@pytest.fixture
def photo(library: Library, make_photo: Callable[..., Path]) -> str:
    """A photo in a booklet's only practice; Arunika's mother agreed to the booklet alone."""
    practice = practices.add_practice(library, title="Termometer Bambu").made[0]
    practices.write_section(library, practice, "situasi", WORDS)
    made = photos.add_photos(library, [make_photo(size=(1200, 900))], practice_id=practice).imported[0]
    given = consents.add_consent(library, subject="Arunika", channels="booklet", elements="face").made[0]
    consents.set_photo_consent(library, [made], "consented", [given])
    booklets.add_booklet(library, title="Belajar di Sungai")
    return made


@pytest.fixture
def open_dialog(qtbot: QtBot, library: Library, session: Session, look: Look) -> Open:
    window = QWidget()
    qtbot.addWidget(window)

    def make() -> ExportDialog:
        state = read_state(library, "")
        assert state is not None
        dialog = ExportDialog(session, look, Settings(), state, window)
        dialog.open()
        settle(qtbot, dialog)
        return dialog

    return make


def settle(qtbot: QtBot, dialog: ExportDialog) -> None:
    idle(qtbot, dialog._session.operations)
    qtbot.waitUntil(lambda: not (dialog.preview.pending or dialog.writing))
    idle(qtbot, dialog._session.operations)


def photo_rows(dialog: ExportDialog) -> dict[str, ProblemRow]:
    """Of the problems that stand in the way, by code."""
    forbidding = {one.code for one in dialog._forbidden()}
    rows = dialog.problems.findChildren(ProblemRow)
    return {row.problem.code: row for row in rows if row.problem.code in forbidding}


def rows_by_code(dialog: ExportDialog) -> dict[str, ProblemRow]:
    return {row.problem.code: row for row in dialog.problems.findChildren(ProblemRow)}


def press(row: ProblemRow, words: str) -> None:
    next(one for one in row.findChildren(QAbstractButton) if one.text() == words).click()


def test_where_it_is_seen_decides_which_photos_are_held_back(qtbot: QtBot, open_dialog: Open, photo: str) -> None:
    dialog = open_dialog()
    assert dialog.choices.channel.value() == "web"
    assert list(photo_rows(dialog)) == ["photo-other-channel"]
    dialog.choices.purpose.choose("press")
    assert dialog.choices.channel.value() == "booklet"
    settle(qtbot, dialog)
    assert photo_rows(dialog) == {}
    dialog.reject()


def test_a_chosen_channel_stands_whatever_the_purpose(qtbot: QtBot, open_dialog: Open, photo: str) -> None:
    dialog = open_dialog()
    dialog.choices.channel.set_value("media")
    dialog.choices.channel._on_activated(0)
    dialog.choices.purpose.choose("press")
    assert dialog.choices.edition.channel == "media"
    settle(qtbot, dialog)
    assert list(photo_rows(dialog)) == ["photo-other-channel"]
    dialog.reject()


def test_a_photo_is_blurred_from_the_list_and_then_goes_out(
    qtbot: QtBot, open_dialog: Open, library: Library, photo: str
) -> None:
    dialog = open_dialog()
    press(photo_rows(dialog)["photo-other-channel"], "Buramkan…")
    blur = dialog.findChild(BlurDialog)
    assert isinstance(blur, BlurDialog)
    qtbot.waitUntil(blur.tools.isEnabled)
    blur.canvas.add_area()
    blur.mark.setChecked(True)
    blur.keep()
    settle(qtbot, dialog)
    assert consents.standing(library, [photo])[photo].objection("web") is None
    assert photo_rows(dialog) == {}
    dialog.reject()


def test_consent_is_checked_from_the_list(qtbot: QtBot, open_dialog: Open, photo: str) -> None:
    dialog = open_dialog()
    press(photo_rows(dialog)["photo-other-channel"], "Periksa izin…")
    check = dialog.findChild(ConsentDialog)
    assert isinstance(check, ConsentDialog)
    settle(qtbot, dialog)
    check.cards.choose(2)
    settle(qtbot, dialog)
    check.accept()
    assert photo_rows(dialog) == {}
    dialog.reject()


def test_the_result_says_what_was_done_for_privacy(qtbot: QtBot, open_dialog: Open, photo: str, tmp_path: Path) -> None:
    dialog = open_dialog()
    press(photo_rows(dialog)["photo-other-channel"], "Cetak tanpa foto ini")
    settle(qtbot, dialog)
    dialog.target.choose(tmp_path / "buklet.pdf")
    dialog.publish_button.click()
    settle(qtbot, dialog)
    assert "1 foto ditinggalkan" in dialog.outcome.privacy.text()
    dialog.accept()


def test_another_photo_takes_its_place_from_the_list(
    qtbot: QtBot, open_dialog: Open, library: Library, photo: str, make_photo: Callable[..., Path]
) -> None:
    other = photos.add_photos(library, [make_photo(size=(1200, 900))]).imported[0]
    consents.set_photo_consent(library, [other], "no-pupil")
    dialog = open_dialog()
    press(photo_rows(dialog)["photo-other-channel"], "Ganti foto…")
    qtbot.waitUntil(lambda: dialog.findChild(PhotoChooser) is not None)
    settle(qtbot, dialog)
    chooser = dialog.findChild(PhotoChooser)
    assert isinstance(chooser, PhotoChooser)
    chooser.grid.choose([other])
    chooser.use.click()
    settle(qtbot, dialog)
    (placed,) = practices.open_practice(library, practices.list_practices(library)[0].id).photos
    assert placed.photo.id == other
    assert photo_rows(dialog) == {}
    dialog.reject()


def test_a_pupil_named_in_a_caption_is_printed_by_initials(
    qtbot: QtBot, open_dialog: Open, library: Library, photo: str, tmp_path: Path
) -> None:
    consents.add_pupils(library, [{"name": "Arunika Senja", "class_level": "VII A"}])
    photos.change_photo(library, photo, caption="Arunika Senja membaca termometer")
    consents.set_photo_consent(library, [photo], "no-pupil")
    dialog = open_dialog()
    press(rows_by_code(dialog)["pupil-named"], "Cetak inisial murid")
    settle(qtbot, dialog)
    assert dialog.choices.edition.initials
    assert "pupil-named" not in rows_by_code(dialog)
    dialog.target.choose(tmp_path / "buklet.pdf")
    dialog.publish_button.click()
    settle(qtbot, dialog)
    text = letters("".join(page_texts(tmp_path / "buklet.pdf")))
    assert letters("Arunika Senja") not in text
    assert letters("A.S. membaca") in text
    dialog.accept()
