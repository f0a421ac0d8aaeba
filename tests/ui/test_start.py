"""The first page: making, opening, and what stands in the way of opening."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import school
from portfolio.services.libraries import Library, create_library, open_library
from tests.ui.conftest import OpenApp, found, settle
from ui import opening
from ui.dialogs.new_library import NewLibraryDialog
from ui.screens.start import StartScreen
from ui.settings import Settings, load_settings
from ui.widgets.recent_row import RecentRow


def start_page(widget: QWidget | None) -> StartScreen:
    assert isinstance(widget, StartScreen)
    return widget


def button(parent: QWidget, text: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == text)


def test_a_new_library_is_made_from_the_school_name_and_opened(
    qtbot: QtBot, open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "documents_folder", lambda: tmp_path)
    app = open_app()
    button(app.window, "Buat pustaka baru").click()
    dialog = found(app.window, NewLibraryDialog)
    assert not dialog.make.isEnabled()
    QTest.keyClicks(dialog.name.control, "SD Negeri 3 Tepi/Sungai")
    dialog.make.click()
    qtbot.waitUntil(lambda: app.session is not None)
    settle(qtbot, app)
    assert app.session is not None
    assert school.school(app.session.library).name == "SD Negeri 3 Tepi/Sungai"
    assert app.session.library.folder.parent == tmp_path
    assert load_settings().recent == [str(app.session.library.folder)]


def test_a_folder_without_library_says_so_and_what_to_do(qtbot: QtBot, open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app()
    app.open(tmp_path)
    page = start_page(app.window.centralWidget())
    qtbot.waitUntil(lambda: "tidak ada pustaka" in page.message.text)
    assert "buat pustaka baru" in page.message.text
    assert button(page, "Buka pustaka…").isVisible()


def test_a_library_that_went_missing_leads_to_the_start_page(qtbot: QtBot, open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(settings=Settings(scheme="light", recent=[str(tmp_path / "Hilang")]))
    qtbot.waitUntil(lambda: isinstance(app.window.centralWidget(), StartScreen))
    assert "Hilang" in start_page(app.window.centralWidget()).message.text


def test_a_library_in_use_can_be_opened_for_reading(qtbot: QtBot, open_app: OpenApp, library: Library) -> None:
    app = open_app()
    app.open(library.folder)
    page = start_page(app.window.centralWidget())
    qtbot.waitUntil(lambda: "sedang dibuka" in page.message.text)
    button(page, "Buka untuk dibaca saja").click()
    qtbot.waitUntil(lambda: app.session is not None)
    settle(qtbot, app)
    assert app.session is not None
    assert app.session.library.read_only


def test_a_known_library_opens_with_one_press_and_can_be_forgotten(
    qtbot: QtBot, open_app: OpenApp, library: Library, tmp_path: Path
) -> None:
    library.close()
    settings = Settings(scheme="light")
    app = open_app(settings=settings)
    for folder in (tmp_path / "Lain", library.folder):
        settings.opened(folder)
    app.close_library()
    page = start_page(app.window.centralWidget())
    known, other = page.findChildren(RecentRow)
    found(other, QAbstractButton).click()
    assert [Path(name).name for name in settings.recent] == ["Pustaka"]
    known.pressed.emit()
    qtbot.waitUntil(lambda: app.session is not None)
    settle(qtbot, app)


def test_another_library_opens_after_the_edits_of_the_first_are_kept(
    qtbot: QtBot, open_app: OpenApp, tmp_path: Path
) -> None:
    for name in ("Satu", "Dua"):
        create_library(tmp_path / name, name).close()
    app = open_app(tmp_path / "Satu")
    assert app.session is not None
    app.session.edit(school.change_school, school.school(app.session.library).id, motto="Tetap ada")
    app.open(tmp_path / "Dua")
    qtbot.waitUntil(lambda: app.session is not None and app.session.library.folder.name == "Dua")
    settle(qtbot, app)
    with open_library(tmp_path / "Satu") as first:
        assert school.school(first).motto == "Tetap ada"


@pytest.mark.long
def test_the_example_is_made_once_and_opened_again(
    qtbot: QtBot, open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "documents_folder", lambda: tmp_path)
    app = open_app()
    button(app.window, "Lihat contoh").click()
    qtbot.waitUntil(lambda: app.session is not None)
    settle(qtbot, app)
    app.close_library()
    settle(qtbot, app)
    button(app.window, "Lihat contoh").click()
    qtbot.waitUntil(lambda: app.session is not None)
    settle(qtbot, app)
    assert [path.name for path in tmp_path.iterdir()] == ["Contoh Praktik Baik"]
