"""The place of exhibitions: a programme that is written line by line, and its stations."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import exhibitions, practices, school
from portfolio.services.exhibitions import ExhibitionPage
from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from ui.dialogs.report_export import ReportDialog
from ui.screens.exhibition import EVENT, STATIONS, ExhibitionScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.exhibition.programme_row import ProgrammeRow

Place = Callable[[], ExhibitionScreen]


@pytest.fixture
def place(qtbot: QtBot, session: Session, look: Look) -> Place:
    """A function that shows the place, with what the library holds by then."""

    def make() -> ExhibitionScreen:
        screen = ExhibitionScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1100, 760)
        screen.show()
        screen.activateWindow()
        screen.show_record("")
        settle(qtbot, session)
        return screen

    return make


@pytest.fixture
def event_id(library: Library) -> str:
    """An event with three lines."""
    event = exhibitions.add_exhibition(library, title="Panen Praktik Baik", held_on=date(2025, 11, 22)).made[0]
    for title, minutes in (("Registrasi", 30), ("Talkshow", 60), ("Penutupan", 15)):
        starts = "07.30" if title == "Registrasi" else ""
        exhibitions.add_item(library, event, title=title, minutes=minutes, starts=starts)
    return event


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if words in (one.text(), one.accessibleName()))


def rows(screen: ExhibitionScreen) -> list[ProgrammeRow]:
    """The lines as they stand."""
    return sorted(screen.programme.rows.values(), key=lambda row: row.mapTo(screen, row.rect().topLeft()).y())


def page(library: Library) -> ExhibitionPage:
    return exhibitions.open_exhibition(library, exhibitions.list_exhibitions(library)[0].id)


def titles(library: Library) -> list[str]:
    return [line.item.title for line in page(library).lines]


def test_the_empty_place_begins_with_the_usual_programme(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    screen = place()
    button(screen, "Mulai dengan contoh susunan acara").click()
    settle(qtbot, session)
    assert len(rows(screen)) == len(page(library).lines) > 5
    assert screen.tabs.currentIndex() == EVENT
    qtbot.waitUntil(screen.form.title.control.hasFocus)
    session.undo()
    settle(qtbot, session)
    assert button(screen, "Mulai dengan contoh susunan acara").isVisible()


def test_times_follow_from_the_lines_above(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    screen = place()
    first, second, third = rows(screen)
    assert second.starts.control.placeholderText() == "08.00"
    assert third.ends.text() == "– 09.15"
    first.minutes.control.selectAll()
    QTest.keyClicks(first.minutes.control, "45")
    first.flush()
    settle(qtbot, session)
    assert second.starts.control.placeholderText() == "08.15"


def test_a_line_that_begins_too_early_is_told_under_it(
    qtbot: QtBot, place: Place, session: Session, event_id: str
) -> None:
    screen = place()
    second = rows(screen)[1]
    QTest.keyClicks(second.starts.control, "7.45")
    second.flush()
    settle(qtbot, session)
    assert second.warning is not None
    assert second.warning.isVisible()
    assert "08.00" in second.warning.text()


def test_a_time_that_is_none_stays_with_a_warning(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    screen = place()
    second = rows(screen)[1]
    QTest.keyClicks(second.starts.control, "pagi")
    second.flush()
    settle(qtbot, session)
    assert second.starts.text() == "pagi"
    assert page(library).lines[1].item.starts == ""


def test_an_hour_that_is_kept_is_not_rewritten_under_the_cursor(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    screen = place()
    second = rows(screen)[1]
    second.starts.control.setFocus()
    QTest.keyClicks(second.starts.control, "9")
    qtbot.waitUntil(lambda: page(library).lines[1].item.starts == "09.00")
    settle(qtbot, session)
    QTest.keyClicks(second.starts.control, ".30")
    second.flush()
    settle(qtbot, session)
    assert page(library).lines[1].item.starts == "09.30"


def test_alt_and_arrows_move_a_line_and_keep_it_under_the_keys(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    screen = place()
    last = rows(screen)[2]
    last.grip.setFocus()
    for expected in (["Registrasi", "Penutupan", "Talkshow"], ["Penutupan", "Registrasi", "Talkshow"]):
        QTest.keyClick(last.grip, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        settle(qtbot, session)
        assert titles(library) == expected
        assert last.grip.hasFocus()
    assert [row.title.text() for row in rows(screen)] == ["Penutupan", "Registrasi", "Talkshow"]
    session.undo()
    settle(qtbot, session)
    assert titles(library) == ["Registrasi", "Penutupan", "Talkshow"]
    QTest.keyClick(last.title.control, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, session)
    assert titles(library) == ["Registrasi", "Talkshow", "Penutupan"]


@pytest.mark.parametrize(
    ("dragged", "gap", "expected"),
    [
        (0, 3, ["Talkshow", "Penutupan", "Registrasi"]),
        (2, 0, ["Penutupan", "Registrasi", "Talkshow"]),
        (1, 2, ["Registrasi", "Talkshow", "Penutupan"]),
    ],
)
def test_a_dragged_line_lands_where_the_mark_was(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str, dragged: int, gap: int,
    expected: list[str],
) -> None:  # fmt: skip
    screen = place()
    screen.programme._paper.dropped.emit(rows(screen)[dragged].item_id, gap)
    settle(qtbot, session)
    assert titles(library) == expected


def test_a_new_line_has_the_cursor_and_is_kept(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    screen = place()
    button(screen.programme, "Tambah acara").click()
    settle(qtbot, session)
    new = rows(screen)[3]
    qtbot.waitUntil(new.title.control.hasFocus)
    QTest.keyClicks(new.title.control, "Foto bersama")
    qtbot.waitUntil(lambda: titles(library)[3] == "Foto bersama")


def test_a_long_programme_comes_a_few_lines_at_a_time(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    for n in range(40):
        exhibitions.add_item(library, event_id, title=f"Sesi {n}", minutes=5)
    screen = place()
    qtbot.waitUntil(lambda: len(screen.programme.rows) == 43)
    assert [row.title.text() for row in rows(screen)] == titles(library)
    assert all(row._details is None for row in rows(screen)), "what nobody looked at is not built"


def test_speakers_come_from_the_register_with_a_role(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    melati = school.add_person(library, name="Melati Senja").made[0]
    screen = place()
    row = rows(screen)[1]
    row.open_details(True)
    row.details.speakers.entry.chosen.emit(melati)
    settle(qtbot, session)
    (speaker,) = page(library).lines[1].speakers
    assert (speaker.person.name, speaker.row.role) == ("Melati Senja", "narasumber")
    row.details.speakers._on_cast(melati, "moderator")
    row.details.speakers.entry.named.emit("Samudra")
    settle(qtbot, session)
    said = [(one.person.name, one.row.role) for one in page(library).lines[1].speakers]
    assert said == [("Melati Senja", "moderator"), ("Samudra", "")]
    row.open_details(False)
    assert row.summary.accessibleName().startswith("Melati Senja (moderator); Samudra")


def test_a_station_that_names_a_practice_follows_it(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    practice = practices.add_practice(library, title="Kebun kata").made[0]
    screen = place()
    screen.tabs.setCurrentIndex(STATIONS)
    screen.stations.add_wanted.emit()
    settle(qtbot, session)
    (row,) = screen.stations.rows.values()
    qtbot.waitUntil(row.shows.control.hasFocus)
    QTest.keyClicks(row.shows.control, "kebun kata")
    row.flush()
    settle(qtbot, session)
    (station,) = page(library).stations
    assert (station.practice_id, station.title) == (practice, "")
    row.shows.control.selectAll()
    QTest.keyClicks(row.shows.control, "Diorama kampung")
    row.flush()
    settle(qtbot, session)
    (station,) = page(library).stations
    assert (station.practice_id, station.title) == (None, "Diorama kampung")


def test_a_number_that_is_used_twice_is_told(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    for title in ("Poster", "Batik"):
        exhibitions.add_station(library, event_id, number="3", title=title)
    screen = place()
    screen.tabs.setCurrentIndex(STATIONS)
    notes = [row.number._note for row in screen.stations.rows.values()]
    assert all(note is not None and note.isVisible() for note in notes)


def test_every_practice_gets_a_station_at_once(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    for title in ("Kebun kata", "Kapal kertas"):
        practices.add_practice(library, title=title)
    screen = place()
    screen.tabs.setCurrentIndex(STATIONS)
    button(screen.stations, "Buat stan untuk semua praktik").click()
    settle(qtbot, session)
    assert [one.number for one in page(library).stations] == ["1", "2"]


def test_an_event_is_described_and_its_last_day_checked(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    screen = place()
    screen.tabs.setCurrentIndex(EVENT)
    QTest.keyClicks(screen.form.place.control, "Aula")
    QTest.keyClicks(screen.form.ended_on.control, "21 November 2025")
    screen.form.flush()
    settle(qtbot, session)
    event = page(library).exhibition
    assert (event.place, event.ended_on) == ("Aula", date(2025, 11, 21))
    assert screen.form.ended_on._note is not None
    assert screen.form.ended_on._note.isVisible()
    assert "Aula" in screen.about.text()


def test_an_event_of_two_days_tells_them_apart(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    exhibitions.change_exhibition(library, event_id, ended_on=date(2025, 11, 23))
    screen = place()
    last = rows(screen)[2]
    last.open_details(True)
    assert last.details.day.isVisible()
    last.details.day.set_value("2")
    last.details.day.edited.emit("2")
    settle(qtbot, session)
    assert page(library).lines[2].item.day == 2
    assert last.day_head is not None
    assert "23 November 2025" in last.day_head.text()


def test_the_programme_is_previewed_and_printed(
    qtbot: QtBot, place: Place, session: Session, event_id: str, tmp_path: Path
) -> None:
    screen = place()
    screen.print_button.click()
    dialog = screen.findChild(ReportDialog)
    assert dialog is not None
    dialog.write(tmp_path / "acara.pdf")
    settle(qtbot, session)
    assert (tmp_path / "acara.pdf").stat().st_size > 5_000
    dialog.close()
    settle(qtbot, session)


def test_a_removed_event_comes_back_with_undo(
    qtbot: QtBot, place: Place, session: Session, library: Library, event_id: str
) -> None:
    screen = place()
    screen.tabs.setCurrentIndex(EVENT)
    button(screen.form, "Hapus pameran ini").click()
    settle(qtbot, session)
    assert exhibitions.list_exhibitions(library) == []
    session.undo()
    settle(qtbot, session)
    assert screen.name.text() == "Panen Praktik Baik"
