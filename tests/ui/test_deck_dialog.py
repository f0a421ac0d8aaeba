"""The dialog of a deck: what it tells of, how long, where it goes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation as Opened
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import consents, photos, practices
from portfolio.services.decks import Subject
from portfolio.services.libraries import Library
from tests.ui.conftest import OpenApp, found, idle, shell_of
from tests.ui.conftest import settle as settle_app
from ui.dialogs.deck import DeckDialog
from ui.screens.editor import EditorScreen
from ui.screens.publish import PublishScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look

Open = Callable[..., DeckDialog]


@pytest.fixture
def practice(library: Library) -> str:
    made = practices.add_practice(library, title="Termometer Bambu").made[0]
    for section in ("situasi", "tantangan", "aksi", "refleksi"):
        practices.write_section(library, made, section, "Kalimat pertama.\n\nKalimat kedua.\n\nKalimat ketiga.")
    return made


@pytest.fixture
def open_dialog(qtbot: QtBot, session: Session, look: Look) -> Open:
    """A function that opens the dialog and waits until its slides are there."""
    window = QWidget()
    qtbot.addWidget(window)

    def make(subject: Subject | None = None) -> DeckDialog:
        dialog = DeckDialog(session, look, Settings(), subject, parent=window)
        dialog.open()
        settle(qtbot, dialog)
        return dialog

    return make


def settle(qtbot: QtBot, dialog: DeckDialog) -> None:
    idle(qtbot, dialog._session.operations)


def test_it_opens_on_the_practice_it_was_asked_for(open_dialog: Open, practice: str) -> None:
    dialog = open_dialog(Subject("practice", practice))
    assert dialog.choices.subject.control.currentText() == "Termometer Bambu"
    assert dialog.preview.view.page_count == 6
    assert dialog.choices.talk.text() == "6 salindia, kira-kira 3 menit"
    dialog.reject()


def test_less_time_shows_fewer_slides_and_says_which_are_missing(
    qtbot: QtBot, session: Session, look: Look, open_dialog: Open, library: Library, practice: str
) -> None:
    for n in range(6):
        more = practices.add_practice(library, title=f"Praktik {n}").made[0]
        practices.write_section(library, more, "situasi", "Satu.\n\nDua.\n\nTiga.")
    dialog = open_dialog(Subject("booklet"))
    before = dialog.preview.view.page_count
    dialog.choices.minutes.set_value("7")
    dialog.choices.minutes.edited.emit("7")
    settle(qtbot, dialog)
    assert dialog.preview.view.page_count < before
    assert dialog.choices.left_out.text().startswith("Tidak dipakai: ")
    dialog.reject()


def test_the_file_is_the_deck_that_was_shown(qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path) -> None:
    dialog = open_dialog(Subject("practice", practice))
    dialog.choices.ratio.set_value("4:3")
    dialog.write(tmp_path / "uji.pptx")
    settle(qtbot, dialog)
    opened = Opened(str(tmp_path / "uji.pptx"))
    assert len(opened.slides) == 6
    assert opened.slide_width == 9_144_000
    assert dialog.outcome.isVisible()
    assert dialog.outcome.path.accessibleName() == str(tmp_path / "uji.pptx")
    dialog.reject()


def test_a_photo_that_may_not_be_seen_offers_its_ways_out(
    qtbot: QtBot, open_dialog: Open, library: Library, practice: str, make_photo: Callable[..., Path]
) -> None:
    (photo,) = photos.add_photos(library, [make_photo(size=(1600, 1200))], practice_id=practice).imported
    consents.set_photo_consent(library, [photo], "refused")
    dialog = open_dialog(Subject("practice", practice))
    assert dialog.message.isVisible()
    assert [one.code for one in dialog.problems.problems] == ["photo-refused"]
    dialog.present()
    settle(qtbot, dialog)
    assert dialog.presentation is None
    dialog.problems.leave_out_wanted.emit([photo])
    settle(qtbot, dialog)
    assert not dialog.message.isVisible()
    dialog.present()
    qtbot.waitUntil(lambda: dialog.presentation is not None)
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_presents_and_comes_back(qtbot: QtBot, open_dialog: Open, practice: str) -> None:
    dialog = open_dialog()
    dialog.present_button.click()
    qtbot.waitUntil(lambda: dialog.presentation is not None)
    assert dialog.presentation is not None
    assert dialog.presentation.audience.isFullScreen()
    dialog.presentation.show.end()
    assert dialog.presentation is None
    assert dialog.isVisible()
    settle(qtbot, dialog)
    dialog.reject()


def test_with_nothing_written_it_says_what_to_do(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert dialog.message.isVisible()
    assert not dialog.present_button.isEnabled()
    dialog.reject()


def test_it_is_reached_from_publishing_and_from_the_page_of_a_practice(
    qtbot: QtBot, open_app: OpenApp, school_folder: Path
) -> None:
    app = open_app(school_folder)
    shell = shell_of(app)
    shell.go("publish")
    settle_app(qtbot, app)
    assert isinstance(shell.current, PublishScreen)
    shell.current.deck_action.trigger()
    first = found(shell.current, DeckDialog)
    settle(qtbot, first)
    first.reject()
    assert app.session is not None
    shell.go("practice", practices.list_practices(app.session.library)[0].id)
    settle_app(qtbot, app)
    assert isinstance(shell.current, EditorScreen)
    shell.current._on_deck()
    second = found(shell.current, DeckDialog)
    settle(qtbot, second)
    assert second.choices.choice.subject == Subject("practice", practices.list_practices(app.session.library)[0].id)
    second.reject()
    settle_app(qtbot, app)
