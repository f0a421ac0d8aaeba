"""An event's programme: times that follow from one another, speakers, stations."""

from datetime import date
from pathlib import Path

import pytest

from portfolio.errors import BadValue, ExportForbidden
from portfolio.publishing.document import Facts, Heading, Table
from portfolio.services import (
    exhibitions,
    practices,
    programme,
    programme_content,
    programme_template,
    school,
    undo,
)
from portfolio.storage.library import Library
from tests.publishing.reading import page_texts


def _event(library: Library) -> str:
    return exhibitions.add_exhibition(
        library, title="Panen Praktik Baik", held_on=date(2025, 11, 22), zone="WITA", place="Aula"
    ).made[0]


def test_a_line_without_a_start_begins_when_the_line_before_it_ends(library: Library) -> None:
    event = _event(library)
    exhibitions.add_item(library, event, starts="7:30", minutes=30, title="Registrasi")
    exhibitions.add_item(library, event, minutes=45, title="Pembukaan")
    exhibitions.add_item(library, event, title="Penutupan")
    lines = exhibitions.open_exhibition(library, event).lines
    assert [(line.starts, line.ends) for line in lines] == [(450, 480), (480, 525), (525, None)]
    assert lines[0].item.starts == "07.30"


def test_a_line_that_begins_too_early_is_told(library: Library) -> None:
    event = _event(library)
    exhibitions.add_item(library, event, starts="08.00", minutes=60, title="Talkshow")
    exhibitions.add_item(library, event, starts="08.30", title="Kunjungan stan")
    first, second = exhibitions.open_exhibition(library, event).lines
    assert not first.warning
    assert "09.00" in second.warning


def test_the_line_that_goes_on_past_midnight_is_told_and_no_other(library: Library) -> None:
    event = _event(library)
    exhibitions.add_item(library, event, starts="22.00", minutes=120, title="Malam pentas")
    exhibitions.add_item(library, event, minutes=30, title="Api unggun")
    exhibitions.add_item(library, event, minutes=30, title="Beres-beres")
    warnings = [bool(line.warning) for line in exhibitions.open_exhibition(library, event).lines]
    assert warnings == [False, False, False], "midnight itself is still the same day, and later lines follow from it"
    exhibitions.change_item(library, exhibitions.open_exhibition(library, event).lines[0].item.id, minutes=150)
    warnings = [bool(line.warning) for line in exhibitions.open_exhibition(library, event).lines]
    assert warnings == [True, False, False]


def test_each_day_has_its_own_clock(library: Library) -> None:
    event = _event(library)
    exhibitions.add_item(library, event, day=1, starts="15.00", minutes=60, title="Penutupan hari pertama")
    exhibitions.add_item(library, event, day=2, starts="08.00", minutes=30, title="Pembukaan hari kedua")
    assert not any(line.warning for line in exhibitions.open_exhibition(library, event).lines)
    content = programme_content.read_programme(library, event)
    assert content.days == ("Sabtu, 22 November 2025", "Minggu, 23 November 2025")
    elements = programme_content.booklet_chapter(library, event)
    assert elements is not None
    heads = [one.text for one in elements.elements if isinstance(one, Heading)]
    assert heads == ["Hari ke-1: Sabtu, 22 November 2025", "Hari ke-2: Minggu, 23 November 2025"]


@pytest.mark.parametrize("starts", ["25.00", "pagi", "7.60"])
def test_what_is_no_time_is_refused_and_nothing_changes(library: Library, starts: str) -> None:
    event = _event(library)
    with pytest.raises(BadValue):
        exhibitions.add_item(library, event, starts=starts, title="Pembukaan")
    assert exhibitions.open_exhibition(library, event).lines == ()


def test_moving_a_line_and_taking_it_back(library: Library) -> None:
    event = _event(library)
    ids = [exhibitions.add_item(library, event, title=title).made[0] for title in ("A", "B", "C")]
    receipt = exhibitions.move_item(library, ids[2], 0)
    assert [line.item.title for line in exhibitions.open_exhibition(library, event).lines] == ["C", "A", "B"]
    undo.take_back(library, receipt)
    assert [line.item.title for line in exhibitions.open_exhibition(library, event).lines] == ["A", "B", "C"]


def test_speakers_stand_in_their_order_with_their_roles(library: Library) -> None:
    event = _event(library)
    item = exhibitions.add_item(library, event, starts="08.00", title="Talkshow").made[0]
    bayu = school.add_person(library, name="Bayu Karang", title_after="S.Pd.").made[0]
    melati = school.add_person(library, name="Melati").made[0]
    exhibitions.set_speakers(library, item, [(melati, "moderator"), (bayu, "narasumber")])
    exhibitions.set_speakers(library, item, [(bayu, "narasumber"), (melati, "moderator")])
    content = programme_content.read_programme(library, None)
    assert content.items[0].by == ("Bayu Karang, S.Pd. (narasumber)", "Melati (moderator)")


def test_a_station_gets_the_next_number(library: Library) -> None:
    event = _event(library)
    exhibitions.add_station(library, event, number="7", title="Batik pesisir")
    exhibitions.add_station(library, event, title="Bibit bakau")
    assert [one.number for one in exhibitions.open_exhibition(library, event).stations] == ["7", "8"]


def test_the_printed_programme_names_zone_times_and_stations(library: Library) -> None:
    event = _event(library)
    exhibitions.add_item(library, event, starts="07.30", minutes=30, title="Registrasi", by="Panitia")
    exhibitions.add_station(library, event, title="Batik pesisir")
    chapter = programme_content.booklet_chapter(library, event)
    assert chapter is not None
    facts, programme, heading, stations = chapter.elements
    assert isinstance(facts, Facts)
    assert ("Waktu", "Sabtu, 22 November 2025") in facts.rows
    assert isinstance(programme, Table)
    assert programme.columns[0].head == "Waktu (WITA)"
    assert programme.rows[0][0].paragraphs[0].runs[0].text == "07.30–08.00"
    assert isinstance(heading, Heading)
    assert isinstance(stations, Table)


def test_an_event_without_a_programme_is_no_chapter(library: Library) -> None:
    assert programme_content.booklet_chapter(library, _event(library)) is None
    assert programme_content.booklet_chapter(library, "unknown") is None


def test_the_programme_becomes_a_file_and_an_empty_one_is_held_back(library: Library, tmp_path: Path) -> None:
    event = _event(library)
    with pytest.raises(ExportForbidden):
        programme.export_programme(library, tmp_path / "acara.pdf")
    assert not (tmp_path / "acara.pdf").exists()
    exhibitions.add_item(library, event, starts="07.30", minutes=30, title="Registrasi peserta")
    exported = programme.export_programme(library, tmp_path / "acara.pdf", record_id=event)
    text = " ".join("".join(page_texts(tmp_path / "acara.pdf")).split())
    assert exported.pages == 1
    assert "Susunan Acara" in text
    assert "07.30–08.00" in text
    assert "Registrasi peserta" in text


def test_a_line_that_is_moved_to_another_day_happens_on_that_day(library: Library) -> None:
    event = _event(library)
    ids = [
        exhibitions.add_item(library, event, day=day, title=title).made[0]
        for day, title in ((1, "Pembukaan"), (2, "Talkshow"), (2, "Penutupan"), (1, "Gladi bersih"))
    ]
    shown = [line.item.title for line in exhibitions.open_exhibition(library, event).lines]
    assert shown == ["Pembukaan", "Gladi bersih", "Talkshow", "Penutupan"]
    exhibitions.move_item(library, ids[2], 1)
    lines = exhibitions.open_exhibition(library, event).lines
    assert [(line.item.day, line.item.title) for line in lines] == [
        (1, "Pembukaan"), (1, "Penutupan"), (1, "Gladi bersih"), (2, "Talkshow"),
    ]  # fmt: skip


def test_an_event_can_begin_with_the_usual_programme(library: Library) -> None:
    receipt = programme_template.begin_exhibition(library)
    page = exhibitions.open_exhibition(library, receipt.made[0])
    assert page.lines[0].starts == 7 * 60 + 30
    assert all(line.ends is not None and not line.warning for line in page.lines)
    assert [line.item.starts for line in page.lines[1:]] == [""] * (len(page.lines) - 1)
    opening = page.lines[1].item
    assert (opening.title, opening.note[:14]) == ("Pembukaan", "Indonesia Raya")
    undo.take_back(library, receipt)
    assert exhibitions.list_exhibitions(library) == []


def test_the_usual_programme_goes_behind_what_is_there(library: Library) -> None:
    event = _event(library)
    exhibitions.add_item(library, event, starts="06.00", minutes=60, title="Menata stan")
    programme_template.fill_programme(library, event)
    lines = exhibitions.open_exhibition(library, event).lines
    assert lines[0].item.title == "Menata stan"
    assert lines[1].starts == 7 * 60


def test_every_practice_gets_a_station_once(library: Library) -> None:
    event = _event(library)
    first = practices.add_practice(library, title="Kebun kata").made[0]
    second = practices.add_practice(library, title="Kapal kertas").made[0]
    exhibitions.add_station(library, event, number="7", practice_id=first)
    exhibitions.add_stations(library, event, [first, second])
    stations = exhibitions.open_exhibition(library, event).stations
    assert [(one.number, one.practice_id) for one in stations] == [("7", first), ("8", second)]
    assert exhibitions.add_stations(library, event, [first, second]).made == ()


def test_a_speaker_whom_nobody_knows_yet_stands_behind_the_others(library: Library) -> None:
    event = _event(library)
    item = exhibitions.add_item(library, event, title="Talkshow").made[0]
    known = school.add_person(library, name="Melati").made[0]
    exhibitions.set_speakers(library, item, [(known, "moderator")])
    exhibitions.name_speaker(library, item, "Samudra, S.Si.")
    (line,) = exhibitions.open_exhibition(library, event).lines
    assert [(one.person.full_name, one.row.role) for one in line.speakers] == [
        ("Melati", "moderator"),
        ("Samudra, S.Si.", ""),
    ]
