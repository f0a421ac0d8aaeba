"""The trash of the photo place: what lies in it, and deleting it for good."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from portfolio.domain.photo import Photo
from portfolio.services import consents, photo_place, photos, practices, scans
from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from ui.screens.photos import PhotosScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.gallery.empty_trash_dialog import EmptyTrashDialog

Open = Callable[[], PhotosScreen]


@pytest.fixture
def thrown(library: Library, make_photo: Callable[..., Path]) -> list[str]:
    """Three photos in the trash, once in a practice; a fourth stays."""
    ids = list(photos.add_photos(library, [make_photo(size=(400, 300)) for _ in range(4)]).imported)
    practice = practices.add_practice(library, title="Kebun Kata").made[0]
    photo_place.place_photos(library, practice, ids)
    photo_place.remove_photos(library, ids[:3])
    return ids[:3]


@pytest.fixture
def open_trash(qtbot: QtBot, session: Session, look: Look) -> Open:
    def make() -> PhotosScreen:
        screen = PhotosScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 690)
        screen.show()
        screen.show_record("")
        settle(qtbot, screen)
        assert screen.trash.isHidden()
        screen.filter.choose("trash")
        settle(qtbot, screen)
        return screen

    return make


def settle(qtbot: QtBot, screen: PhotosScreen) -> None:
    idle(qtbot, screen.session.operations)


def asked(screen: PhotosScreen, qtbot: QtBot) -> EmptyTrashDialog:
    dialog = screen.findChild(EmptyTrashDialog)
    assert isinstance(dialog, EmptyTrashDialog)
    qtbot.waitUntil(dialog.delete_button.isEnabled)
    return dialog


def test_emptying_asks_first_and_names_what_would_miss_the_photos(
    qtbot: QtBot, open_trash: Open, library: Library, thrown: list[str]
) -> None:
    screen = open_trash()
    assert screen.trash.isVisible()
    assert screen.trash.words.text().startswith("3 foto di Sampah")
    assert screen.trash.old_button.isHidden()
    screen.trash.all_button.click()
    dialog = asked(screen, qtbot)
    assert dialog.windowTitle() == "Kosongkan Sampah?"
    assert dialog._space.text().startswith("3 foto dihapus.")
    assert "Kebun Kata" in dialog._places.text()
    assert dialog.cancel_button.isDefault()
    dialog.cancel_button.click()
    settle(qtbot, screen)
    assert len(photo_place.trashed_photos(library)) == 3
    screen.trash.all_button.click()
    with qtbot.waitSignal(screen.notice) as said:
        asked(screen, qtbot).delete_button.click()
    assert said.args is not None
    assert said.args[1].startswith("3 foto dihapus selamanya")
    settle(qtbot, screen)
    assert photo_place.trashed_photos(library) == []
    assert screen.trash.isHidden()
    assert len(library.vault.names()) == 1
    assert screen.session.history == ("", "")


def test_only_the_chosen_ones_go(qtbot: QtBot, open_trash: Open, library: Library, thrown: list[str]) -> None:
    screen = open_trash()
    screen.grid.choose(thrown[:1])
    settle(qtbot, screen)
    assert screen.trash.all_button.isHidden()
    screen.trash.chosen_button.click()
    assert asked(screen, qtbot).windowTitle() == "Hapus 1 foto selamanya?"
    asked(screen, qtbot).delete_button.click()
    settle(qtbot, screen)
    assert {photo.id for photo in photo_place.trashed_photos(library)} == set(thrown[1:])


def test_what_has_lain_there_for_a_month_is_offered(
    qtbot: QtBot, open_trash: Open, library: Library, thrown: list[str]
) -> None:
    long_ago = (datetime.now(UTC) - timedelta(days=40)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    with library.edit("") as edit:
        photo = edit.session.get(Photo, thrown[0])
        assert photo is not None
        edit.change(photo, deleted_at=long_ago)
    screen = open_trash()
    assert "30 hari" in screen.trash.age.accessibleName()
    screen.trash.old_button.click()
    asked(screen, qtbot).delete_button.click()
    settle(qtbot, screen)
    assert {one.id for one in photo_place.trashed_photos(library)} == set(thrown[1:])


def test_a_signed_form_that_was_taken_off_goes_with_the_rest(
    qtbot: QtBot, open_trash: Open, library: Library, make_photo: Callable[..., Path]
) -> None:
    consent = consents.add_consent(library, subject="Arunika", channels="booklet", elements="face").made[0]
    scans.attach_scan(library, consent, make_photo(size=(300, 400)))
    scans.remove_scan(library, consent)
    screen = open_trash()
    assert screen.trash.isVisible()
    assert screen.trash.words.text().startswith("0 foto dan 1 formulir izin yang dilepas di Sampah")
    screen.trash.all_button.click()
    dialog = asked(screen, qtbot)
    assert "1 formulir izin yang dilepas ikut dihapus." in dialog._space.text()
    dialog.delete_button.click()
    settle(qtbot, screen)
    assert library.vault.names() == set()
    assert screen.trash.isHidden()
