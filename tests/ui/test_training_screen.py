"""One training in the window, and the lesson in the editor."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import lesson_steps, practices, school, trainings
from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from tests.ui.editor_desk import Open, editor_opener
from tests.ui.editor_desk import settle as settle_editor
from ui.screens.editor import EditorScreen
from ui.screens.trainings import PARTICIPANTS, TrainingScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.writing.steps_block import StepsBlock


@pytest.fixture
def training(library: Library) -> str:
    """A training that three people ask a place in."""
    made = trainings.add_training(library, title="Bimtek Koding", places=2).made[0]
    for name in ("Arunika", "Bima", "Cahya"):
        who = school.add_person(library, name=name).made[0]
        trainings.add_participants(library, made, [who], times_trained=int(name == "Arunika"))
    return made


@pytest.fixture
def opened(qtbot: QtBot, session: Session, look: Look) -> Callable[[str], TrainingScreen]:
    """A function that opens a training."""

    def make(training_id: str) -> TrainingScreen:
        screen = TrainingScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1100, 700)
        screen.show()
        screen.activateWindow()
        screen.show_record(training_id)
        settle(qtbot, session)
        return screen

    return make


@pytest.fixture
def editor(qtbot: QtBot, library: Library) -> Iterator[Open]:
    """A function that opens the editor."""
    yield from editor_opener(qtbot, library)


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == words)


def states(library: Library, training: str) -> dict[str, str]:
    return {one.person.name: one.place.state for one in trainings.open_training(library, training).participants}


def test_the_fair_order_is_shown_and_its_first_are_invited(
    qtbot: QtBot, opened: Callable[[str], TrainingScreen], session: Session, library: Library, training: str
) -> None:
    screen = opened(training)
    screen.tabs.setCurrentIndex(PARTICIPANTS)
    part = screen.participants
    part.share.setChecked(False)
    settle(qtbot, session)
    shown = [part.sheet.index(n, 1).data() for n in range(part.sheet.count)]
    assert shown == ["Bima", "Cahya", "Arunika"]
    assert part._count.text() == "2", "as many as there are places"
    button(part, "Undang yang teratas").click()
    settle(qtbot, session)
    assert states(library, training) == {"Bima": "invited", "Cahya": "invited", "Arunika": "asked"}
    session.undo()
    settle(qtbot, session)
    assert set(states(library, training).values()) == {"asked"}


def test_a_date_and_a_number_are_typed_into_the_sheet(
    qtbot: QtBot, opened: Callable[[str], TrainingScreen], session: Session, library: Library, training: str
) -> None:
    screen = opened(training)
    screen.tabs.setCurrentIndex(PARTICIPANTS)
    sheet = screen.participants.sheet
    row = next(n for n in range(sheet.count) if sheet.index(n, 1).data() == "Cahya")
    sheet.setData(sheet.index(row, 4), "5 Jan 2026")
    sheet.setData(sheet.index(row, 5), "3")
    settle(qtbot, session)
    place = next(
        one.place for one in trainings.open_training(library, training).participants if one.person.name == "Cahya"
    )
    assert (str(place.asked_on), place.times_trained) == ("2026-01-05", 3)
    last = next(n for n in range(sheet.count) if sheet.index(n, 1).data() == "Cahya")
    assert sheet.index(last, 4).data() == "5 Januari 2026"


def test_somebody_new_is_added_by_name(
    qtbot: QtBot, opened: Callable[[str], TrainingScreen], session: Session, library: Library, training: str
) -> None:
    screen = opened(training)
    screen.tabs.setCurrentIndex(PARTICIPANTS)
    entry = screen.participants.entry
    entry.setFocus()
    QTest.keyClicks(entry, "Zaki, S.Pd.")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert "Zaki" in states(library, training)


def test_the_number_of_places_is_a_number(
    qtbot: QtBot, opened: Callable[[str], TrainingScreen], session: Session, library: Library, training: str
) -> None:
    screen = opened(training)
    field = screen.form._fields["places"]
    control = field.findChild(QLineEdit)
    assert isinstance(control, QLineEdit)
    control.setFocus()
    control.selectAll()
    QTest.keyClicks(control, "banyak")
    screen.flush()
    settle(qtbot, session)
    assert trainings.open_training(library, training).training.places == 2
    control.selectAll()
    QTest.keyClicks(control, "40")
    screen.flush()
    settle(qtbot, session)
    assert trainings.open_training(library, training).training.places == 40


def test_the_parts_of_the_course_are_added(
    qtbot: QtBot, opened: Callable[[str], TrainingScreen], session: Session, library: Library, training: str
) -> None:
    screen = opened(training)
    button(screen.form, "Tambah IN-1 sampai IN-2").click()
    settle(qtbot, session)
    assert len(screen.form._rows) == 4
    screen.form._rows[0].changed.emit(screen.form._rows[0].session_id, {"place": "Aula"})
    settle(qtbot, session)
    assert trainings.open_training(library, training).sessions[0].place == "Aula"


def steps_of(screen: EditorScreen) -> StepsBlock:
    assert screen.desk is not None
    return screen.desk.steps


def test_the_editor_fills_in_the_steps_of_the_model(qtbot: QtBot, editor: Open, library: Library) -> None:
    practice = practices.add_practice(library, title="Kapal", learning_model="nht").made[0]
    screen = editor(practice)
    block = steps_of(screen)
    qtbot.waitUntil(lambda: not block.isHidden())
    button(block, "Isi langkah NHT").click()
    settle_editor(qtbot, screen)
    qtbot.waitUntil(lambda: len(block.cards) == 4)
    card = block.cards[0]
    card.teacher.setFocus()
    QTest.keyClicks(card.teacher, "Membagi kelompok")
    qtbot.waitUntil(lambda: lesson_steps.open_lesson(library, practice).steps[0].teacher == "Membagi kelompok")
    settle_editor(qtbot, screen)
    assert card.teacher.toPlainText() == "Membagi kelompok"
    assert card.teacher.textCursor().position() == len("Membagi kelompok")


def test_the_time_of_the_steps_is_told_against_the_plan(qtbot: QtBot, editor: Open, library: Library) -> None:
    practice = practices.add_practice(library, title="Kapal").made[0]
    lesson_steps.add_step(library, practice, phase="Membuka", minutes=30)
    lesson_steps.change_lesson(library, practice, minutes=80)
    screen = editor(practice)
    block = steps_of(screen)
    qtbot.waitUntil(lambda: len(block.cards) == 1)
    assert "30 dari 80" in block._time.text()
    assert block._time.property("role") == "warn"


def test_steps_of_one_practice_never_show_in_another(qtbot: QtBot, editor: Open, library: Library) -> None:
    first = practices.add_practice(library, title="Satu").made[0]
    lesson_steps.add_step(library, first, phase="Membuka")
    second = practices.add_practice(library, title="Dua").made[0]
    screen = editor(first)
    block = steps_of(screen)
    qtbot.waitUntil(lambda: len(block.cards) == 1)
    screen.show_record(second)
    settle_editor(qtbot, screen)
    qtbot.waitUntil(lambda: block.cards == [])
    button(block, "Tambah langkah").click()
    settle_editor(qtbot, screen)
    assert len(lesson_steps.open_lesson(library, second).steps) == 1
    assert len(lesson_steps.open_lesson(library, first).steps) == 1
