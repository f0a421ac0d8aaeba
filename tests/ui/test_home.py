"""The first place leads to what is worth doing next."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from portfolio.services import photos, practices, school
from portfolio.services.libraries import Library
from tests.ui.conftest import found, idle
from ui.screens.home import HomeScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.first_steps import FirstSteps
from ui.widgets.pressable import Pressable


@pytest.fixture
def home(qtbot: QtBot, session: Session, look: Look) -> HomeScreen:
    screen = HomeScreen(session, look, Settings())
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    return screen


def shown(screen: HomeScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def settle(qtbot: QtBot, screen: HomeScreen) -> None:
    idle(qtbot, screen.session.operations)


def test_a_new_library_explains_the_three_steps_and_each_leads_to_its_place(qtbot: QtBot, home: HomeScreen) -> None:
    home.show_record("")
    qtbot.waitUntil(lambda: "Tiga langkah" in shown(home))
    went: list[tuple[str, str]] = []
    home.go.connect(lambda place, record: went.append((place, record)))
    for step in found(home, FirstSteps).findChildren(Pressable):
        step.pressed.emit()
    assert went == [("school", ""), ("practice", ""), ("publish", "")]


def test_the_next_step_is_the_worst_gap_and_leads_to_its_practice(
    qtbot: QtBot, home: HomeScreen, library: Library, make_photo: Callable[..., Path]
) -> None:
    person = school.add_person(library, name="Arunika").made[0]
    school.change_school(library, school.school(library).id, principal_id=person)
    good = practices.add_practice(library, title="Hampir jadi", summary="Ringkas").made[0]
    practices.set_authors(library, good, [person])
    photos.add_photos(library, [make_photo()], practice_id=good)
    for section in practices.open_practice(library, good).frame.sections:
        practices.write_section(library, good, section.id, "kata " * 500)
    bad = practices.add_practice(library, title="Kosong").made[0]
    home.show_record("")
    qtbot.waitUntil(lambda: "Langkah berikutnya" in shown(home))
    settle(qtbot, home)
    steps = [line for line in home.findChildren(Pressable) if line.isVisible()]
    assert "Kosong" in steps[0].accessibleName()
    with qtbot.waitSignal(home.go) as went:
        steps[0].pressed.emit()
    assert went.args == ["practice", bad]
    assert "2 praktik baik, 1 siap dicetak." in shown(home)


def test_the_page_follows_what_is_written(qtbot: QtBot, home: HomeScreen) -> None:
    home.show_record("")
    settle(qtbot, home)
    home.session.edit(practices.add_practice, title="Baru saja")
    qtbot.waitUntil(lambda: "1 praktik baik" in shown(home))
    home.session.undo()
    qtbot.waitUntil(lambda: "Tiga langkah" in shown(home))
