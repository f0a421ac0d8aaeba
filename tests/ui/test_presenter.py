"""A deck on the screen: keys, clock, notes, black, one screen and two."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import decks, practices
from portfolio.services.decks import Presented, Subject
from portfolio.services.libraries import Library
from ui.operations import Operations
from ui.presenter.show import Show, clock, left
from ui.presenter.speaker import SpeakerWindow
from ui.presenter.start import Presentation, pages_folder
from ui.theme.look import Look


@pytest.fixture
def folder() -> QTemporaryDir:
    return pages_folder()


@pytest.fixture
def presented(library: Library, folder: QTemporaryDir) -> Presented:
    """Five slides: the title, three of text, the thanks."""
    made = practices.add_practice(library, title="Termometer Bambu").made[0]
    for section in ("situasi", "tantangan", "aksi"):
        practices.write_section(library, made, section, f"Kalimat {section} pertama.\n\nKalimat kedua.")
    return decks.present_deck(library, Path(folder.path()) / "tayang.pdf", Subject("practice", made))


@pytest.fixture
def presentation(
    qtbot: QtBot, presented: Presented, folder: QTemporaryDir, look: Look, operations: Operations
) -> Presentation:
    """The show, begun on one screen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Presentation(presented, 10, folder, look=look, operations=operations, window=window)
    made.begin()
    qtbot.waitUntil(lambda: made.show.pictures.picture(0) is not None)
    return made


def press(presentation: Presentation, *keys: Qt.Key | str) -> int:
    """Press keys in the window of the audience; the place of the slide that is shown then."""
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(presentation.audience, key)
        else:
            QTest.keyClick(presentation.audience, key)
    return presentation.show.place


def end(presentation: Presentation) -> None:
    presentation.show.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_keys_lead_through_the_deck(presentation: Presentation) -> None:
    key = Qt.Key
    assert press(presentation, key.Key_Right) == 1
    assert press(presentation, key.Key_Space, key.Key_PageDown) == 3
    assert press(presentation, key.Key_Left) == 2
    assert press(presentation, key.Key_PageUp, key.Key_Up) == 0
    assert press(presentation, key.Key_Left) == 0
    assert press(presentation, key.Key_End) == 4
    assert press(presentation, key.Key_Right) == 4
    assert press(presentation, key.Key_Home) == 0
    assert press(presentation, "3", key.Key_Return) == 2
    assert press(presentation, "99", key.Key_Enter) == 4
    end(presentation)


def test_a_number_is_forgotten_once_another_key_is_pressed(presentation: Presentation) -> None:
    assert press(presentation, "4", Qt.Key.Key_Home, Qt.Key.Key_Return) == 1
    end(presentation)


def test_the_slide_fills_the_screen(qtbot: QtBot, presentation: Presentation) -> None:
    assert presentation.audience.isFullScreen()
    view = presentation.audience.view
    shown = view.grab().toImage()
    assert shown.pixelColor(shown.width() // 4, shown.height() // 2) != QColor("#000000")
    assert view.accessibleName() == "Termometer Bambu"
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    assert presentation.show.place == 1
    end(presentation)


def test_black_hides_the_slide_and_any_step_brings_it_back(presentation: Presentation) -> None:
    press(presentation, Qt.Key.Key_Right, "b")
    shown = presentation.audience.view.grab().toImage()
    middle = shown.pixelColor(shown.width() // 4, shown.height() // 2)
    assert middle == QColor("#000000")
    assert press(presentation, Qt.Key.Key_Right) == 1
    assert not presentation.show.black
    end(presentation)


def test_with_one_screen_the_notes_lie_over_the_slide(presentation: Presentation) -> None:
    assert presentation.speaker is None
    press(presentation, Qt.Key.Key_Right, "n")
    notes = presentation.audience.notes
    assert notes.isVisible()
    assert any("Kalimat kedua." in words for words in _words(notes))
    assert any("2 dari 5" in words for words in _words(notes))
    press(presentation, "n")
    assert not notes.isVisible()
    end(presentation)


def test_escape_ends_and_leaves_nothing_behind(
    qtbot: QtBot, presentation: Presentation, folder: QTemporaryDir, presented: Presented
) -> None:
    with qtbot.waitSignal(presentation.ended):
        press(presentation, Qt.Key.Key_Escape)
    assert not presented.pdf.exists()


def test_the_speaker_sees_what_comes_and_what_to_say(
    qtbot: QtBot, presented: Presented, look: Look, operations: Operations
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    show = Show(presented, 10, operations, owner)
    speaker = SpeakerWindow(show, look, owner)
    show.begin()
    show.go(1)
    assert speaker.place.text() == "2 dari 5"
    assert "Kalimat situasi pertama." in speaker.notes.text()
    assert speaker.next.accessibleName() == "Tantangan"
    assert speaker.left.text().startswith("Sisa ")
    QTest.keyClick(speaker, Qt.Key.Key_End)
    assert speaker.next_title.accessibleName() == "Ini salindia terakhir."
    assert speaker.next.shown is None
    show.end()


def test_a_second_screen_is_for_the_audience(
    qtbot: QtBot, presented: Presented, folder: QTemporaryDir, look: Look, operations: Operations
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (screen,) = QGuiApplication.screens()  # the offscreen platform has no other
    made = Presentation(presented, 10, folder, look=look, operations=operations, window=window, second=screen)
    assert made.speaker is not None
    made.show.begin()
    QTest.keyClick(made.speaker, Qt.Key.Key_Right)
    assert made.audience.view.accessibleName() == made.speaker.view.accessibleName() == "Situasi"
    end(made)


def test_time_is_told_in_minutes_and_seconds(qtbot: QtBot, presented: Presented, operations: Operations) -> None:
    assert [clock(seconds) for seconds in (0, 65, 600, -20)] == ["0:00", "1:05", "10:00", "−0:20"]
    owner = QWidget()
    qtbot.addWidget(owner)
    show = Show(presented, 0, operations, owner)
    assert show.seconds == sum(slide.seconds for slide in presented.slides)
    show.seconds = -5
    assert left(show) == "Lewat 0:05"


def _words(widget: QWidget) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel)]
