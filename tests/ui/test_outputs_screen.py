"""Semua keluaran: every kind of output has a card, and every card leads somewhere."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from portfolio.domain.school import School
from portfolio.services import practices, school
from portfolio.services.libraries import Library, open_library
from tests.ui.conftest import idle
from ui.dialogs.consent_form import ConsentFormDialog
from ui.dialogs.deck import DeckDialog
from ui.dialogs.exhibits import ExhibitsDialog
from ui.dialogs.report_export import ReportDialog
from ui.dialogs.school_booklets import SchoolBookletsDialog
from ui.dialogs.share import PracticeDialog
from ui.dialogs.site import SiteDialog
from ui.operations import Operations
from ui.screens.outputs import OutputsScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look

Enter = Callable[[Session], OutputsScreen]
DIALOGS: dict[str, type[QDialog]] = {
    "practice": PracticeDialog, "deck": DeckDialog, "posters": ExhibitsDialog, "feedback": ExhibitsDialog,
    "labels": ExhibitsDialog, "programme": ReportDialog, "consent-form": ConsentFormDialog,
    "ojt-report": ReportDialog, "direction": ReportDialog, "dissemination": ReportDialog, "attendance": ReportDialog,
    "web": SiteDialog, "school-booklets": SchoolBookletsDialog,
}  # fmt: skip
PLACES = {"booklet": "publish", "map": "competencies", "poll": "needs", "model-schools": "needs"}


@pytest.fixture
def enter(qtbot: QtBot, look: Look) -> Enter:
    """A function that enters the place and waits until it has settled."""

    def make(session: Session) -> OutputsScreen:
        screen = OutputsScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1100, 640)
        screen.show()
        screen.show_record("")
        settle(qtbot, screen)
        return screen

    return make


def settle(qtbot: QtBot, screen: OutputsScreen) -> None:
    idle(qtbot, screen.session.operations)


def test_an_empty_library_says_what_has_to_be_there_first_and_leads_there(
    qtbot: QtBot, enter: Enter, session: Session
) -> None:
    screen = enter(session)
    card = screen.cards["practice"]
    assert not card.button.isVisible()
    assert "Tulis satu praktik" in card.reason.text()
    with qtbot.waitSignal(screen.go) as gone:
        card.mend.click()
    assert gone.args == ["practices", ""]
    assert screen.cards["consent-form"].button.isVisible()


def test_what_is_written_meanwhile_opens_its_cards(
    qtbot: QtBot, enter: Enter, session: Session, library: Library
) -> None:
    screen = enter(session)
    session.edit(practices.add_practice, title="Termometer Bambu")
    qtbot.waitUntil(screen.cards["practice"].button.isVisible)
    assert not screen.cards["practice"].reason.text()


@pytest.fixture
def full(example: Path, tmp_path: Path) -> Iterator[Session]:
    """A copy of the example school in a window of its own, to which a guest wrote."""
    shutil.copytree(example, tmp_path / "Contoh")
    operations = Operations()
    with open_library(tmp_path / "Contoh") as library:
        with library.edit("Tambah sekolah") as edit:
            other = edit.make(School(name="MTs Cahaya Muara"))
        guest = school.add_person(library, name="Arunika", school_id=other).made[0]
        practices.set_authors(library, practices.list_practices(library)[0].id, [guest])
        yield Session(library, operations)
        operations.close()


def test_every_card_of_a_full_library_leads_to_its_dialog_or_its_place(
    qtbot: QtBot, enter: Enter, full: Session
) -> None:
    screen = enter(full)
    assert set(screen.cards) == set(DIALOGS) | set(PLACES)
    assert [kind for kind, card in screen.cards.items() if not card.button.isVisible()] == []
    for kind, place in PLACES.items():
        with qtbot.waitSignal(screen.go) as gone:
            screen.cards[kind].button.click()
        assert gone.args is not None
        assert gone.args[0] == place


@pytest.mark.long
@pytest.mark.parametrize("kind", DIALOGS)
def test_a_card_opens_its_dialog(qtbot: QtBot, enter: Enter, full: Session, kind: str) -> None:
    screen = enter(full)
    screen.cards[kind].button.click()
    (opened,) = (one for one in screen.findChildren(DIALOGS[kind]) if one.isVisible())
    settle(qtbot, screen)
    assert opened.windowTitle() == screen.cards[kind].output.name
    if isinstance(opened, ReportDialog):
        limited = kind in {"ojt-report", "dissemination", "practice"}
        assert opened.choices.limit.isVisible() == limited, "only what is handed in somewhere has a limit"
    opened.reject()
    settle(qtbot, screen)
