"""How a booklet looks, chosen in its outline."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QColorDialog
from pytestqt.qtbot import QtBot

from portfolio.services import booklets, practices
from portfolio.services.libraries import Library
from ui.screens.publish import PublishScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.theme_choice import Swatch, ThemeCard, ThemeChoice

Enter = Callable[[], PublishScreen]


@pytest.fixture
def booklet(library: Library) -> str:
    """A booklet of one practice."""
    practice = practices.add_practice(library, title="Satu").made[0]
    practices.write_section(library, practice, "situasi", "Murid mengukur suhu air. " * 30)
    return booklets.add_booklet(library, title="Belajar di Sungai").made[0]


@pytest.fixture
def enter(qtbot: QtBot, session: Session, look: Look, booklet: str) -> Enter:
    def make() -> PublishScreen:
        screen = PublishScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 640)
        screen.show()
        screen.show_record(booklet)
        settle(qtbot, screen)
        return screen

    return make


def settle(qtbot: QtBot, screen: PublishScreen) -> None:
    def quiet() -> bool:
        return not screen.session.operations.busy and not screen.preview.pending

    for _ in range(2):
        qtbot.waitUntil(quiet)
        qtbot.wait(20)


def choice(screen: PublishScreen) -> ThemeChoice:
    screen.outline.show_cover()
    return screen.outline.cover.theme


def test_a_theme_is_chosen_by_its_cover_and_taken_back(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    cards = {card.theme.id: card for card in choice(screen).cards.buttons() if isinstance(card, ThemeCard)}
    cards["kawung"].click()
    settle(qtbot, screen)
    assert booklets.open_booklet(library, booklet).booklet.theme == "kawung"
    screen.session.undo()
    settle(qtbot, screen)
    assert cards["laut"].isChecked()


def test_a_colour_is_chosen_and_given_up_for_the_themes_own(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    look = choice(screen)
    swatch = next(one for one in look.swatches.buttons() if isinstance(one, Swatch) and one.colour == "#1F4E79")
    swatch.click()
    settle(qtbot, screen)
    assert booklets.open_booklet(library, booklet).booklet.colour == "#1F4E79"
    assert look.own.isVisible()
    look.own.click()
    settle(qtbot, screen)
    assert booklets.open_booklet(library, booklet).booklet.colour == ""
    assert look.swatches.checkedButton() is None


def test_any_other_colour_comes_from_the_colour_dialog(
    qtbot: QtBot, enter: Enter, library: Library, booklet: str
) -> None:
    screen = enter()
    look = choice(screen)
    look.other.click()
    dialog = look.findChild(QColorDialog)
    assert isinstance(dialog, QColorDialog)
    dialog.colorSelected.emit(dialog.currentColor())
    dialog.close()
    settle(qtbot, screen)
    assert booklets.open_booklet(library, booklet).booklet.colour == "#0F6B63"
