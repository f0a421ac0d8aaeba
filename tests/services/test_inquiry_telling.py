"""A cycle becomes a practice, a practice a cycle, a cycle the next one, and nothing is typed twice."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from portfolio.errors import BadValue
from portfolio.services import inquiries, inquiry_evidence, inquiry_telling, photos, practices, school, undo
from portfolio.services.libraries import Library


@pytest.fixture
def cycle(library: Library, make_photo: Callable[..., Path]) -> str:
    """A cycle with something of everything."""
    inquiry_id = inquiries.add_inquiry(
        library, title="Murid bertanya", focus="Bertanya sendiri", started=date(2025, 9, 3), ended=date(2025, 10, 31)
    ).made[0]
    inquiries.set_team(library, inquiry_id, [school.add_person(library, name="Samudra").made[0]])
    for stage, question, body in (
        ("assess", 0, "Hanya 27 pertanyaan."),
        ("assess", 2, "Murid perlu alasan."),
        ("design", 0, "Satu pertanyaan seorang."),
        ("implement", 0, "Papan dipasang."),
        ("measure_reflect_change", 0, "Pertanyaan bertambah."),
        ("measure_reflect_change", 1, "Tiga kelas belum ikut."),
    ):
        inquiries.write_answer(library, inquiry_id, stage, question, body)
    inquiry_evidence.add_stage_photos(library, inquiry_id, "implement", [make_photo()])
    inquiry_evidence.add_inquiry_measure(
        library, inquiry_id, label="Pertanyaan", before=27, after=96, before_participants=274, after_participants=270
    )
    inquiry_evidence.add_decision(library, inquiry_id, body="Jadwal dipindah", done=True)
    inquiry_evidence.add_decision(library, inquiry_id, body="Murid ikut Rabu")
    return inquiry_id


def told(library: Library, inquiry_id: str) -> practices.PracticePage:
    practice = inquiries.open_inquiry(library, inquiry_id).practice
    assert practice is not None
    return practices.open_practice(library, practice.id)


def test_a_cycle_is_told_as_star_with_team_photos_numbers_and_dates(library: Library, cycle: str) -> None:
    receipt = inquiry_telling.practice_from_inquiry(library, cycle)

    page = told(library, cycle)
    assert page.practice.id == receipt.made[0]
    assert page.bodies == {
        "situasi": "Hanya 27 pertanyaan.",
        "tantangan": "Murid perlu alasan.",
        "aksi": "Satu pertanyaan seorang.\n\nPapan dipasang.",
        "refleksi": "Pertanyaan bertambah.\n\nTiga kelas belum ikut.",
    }
    assert (page.practice.title, page.practice.summary) == ("Murid bertanya", "Bertanya sendiri")
    assert (page.practice.started, page.practice.ended) == (date(2025, 9, 3), date(2025, 10, 31))
    assert [person.name for person in page.authors] == ["Samudra"]
    assert [one.place.section for one in page.photos] == ["aksi"]
    assert [(row.before, row.after, row.participants) for row in page.measures] == [(27, 96, None)]
    assert page.measures[0].instrument == "sebelum: n = 274; sesudah: n = 270"


def test_one_undo_takes_the_told_practice_and_its_link_back(library: Library, cycle: str) -> None:
    undo.take_back(library, inquiry_telling.practice_from_inquiry(library, cycle))

    assert practices.list_practices(library) == []
    assert inquiries.open_inquiry(library, cycle).practice is None


def test_telling_again_fills_what_is_empty_and_never_what_was_typed(library: Library, cycle: str) -> None:
    practice_id = inquiry_telling.practice_from_inquiry(library, cycle).made[0]
    practices.write_section(library, practice_id, "situasi", "Cerita saya sendiri.")
    practices.write_section(library, practice_id, "aksi", "")
    inquiries.write_answer(library, cycle, "assess", 0, "Angka baru.")
    inquiries.write_answer(library, cycle, "implement", 0, "Papan dipasang di sembilan kelas.")

    receipt = inquiry_telling.practice_from_inquiry(library, cycle)

    page = told(library, cycle)
    assert receipt.made == ()
    assert page.bodies["situasi"] == "Cerita saya sendiri."
    assert page.bodies["aksi"] == "Satu pertanyaan seorang.\n\nPapan dipasang di sembilan kelas."
    assert len(page.photos) == 1
    assert len(page.measures) == 1


def test_telling_a_complete_practice_again_changes_nothing(library: Library, cycle: str) -> None:
    inquiry_telling.practice_from_inquiry(library, cycle)

    assert inquiry_telling.practice_from_inquiry(library, cycle).changes == ()


def test_a_practice_in_the_trash_is_told_anew(library: Library, cycle: str) -> None:
    first = inquiry_telling.practice_from_inquiry(library, cycle).made[0]
    practices.remove_practice(library, first)

    second = inquiry_telling.practice_from_inquiry(library, cycle).made

    assert second
    assert second[0] != first


def test_a_formal_practice_becomes_a_cycle_by_the_sections_that_correspond(
    library: Library, make_photo: Callable[..., Path]
) -> None:
    practice_id = practices.add_practice(library, frame="formal", title="Bakau", started=date(2025, 7, 28)).made[0]
    practices.write_section(library, practice_id, "pelaksanaan", "Diukur setiap Senin.")
    practices.write_section(library, practice_id, "penutup", "Garisnya landai.")
    practices.add_measure(library, practice_id, label="Gradien", before=29, after=71, unit="%", participants=28)
    photos.add_photos(library, [make_photo()], practice_id=practice_id, section="pelaksanaan")

    inquiry_id = inquiry_telling.inquiry_from_practice(library, practice_id).made[0]

    page = inquiries.open_inquiry(library, inquiry_id)
    assert page.bodies == {
        ("implement", 0): "Diukur setiap Senin.",
        ("measure_reflect_change", 0): "Garisnya landai.",
    }
    assert page.practice is not None
    assert page.practice.id == practice_id
    assert (page.measures[0].before_participants, page.measures[0].after_participants) == (28, 28)
    assert [one.place.stage for one in page.photos] == ["implement"]
    assert inquiry_telling.inquiry_of_practice(library, practice_id) == inquiry_id


def test_a_linked_practice_fills_its_cycle_and_makes_no_second_one(library: Library, cycle: str) -> None:
    practice_id = inquiry_telling.practice_from_inquiry(library, cycle).made[0]
    inquiries.write_answer(library, cycle, "implement", 0, "")
    practices.write_section(library, practice_id, "refleksi", "Lain sama sekali.")

    receipt = inquiry_telling.inquiry_from_practice(library, practice_id)

    page = inquiries.open_inquiry(library, cycle)
    assert receipt.made == ()
    assert len(inquiries.list_inquiries(library)) == 1
    assert page.bodies["implement", 0] == "Satu pertanyaan seorang.\n\nPapan dipasang."
    assert page.bodies["measure_reflect_change", 0] == "Pertanyaan bertambah."


def test_the_next_cycle_begins_with_what_is_to_change_and_what_is_not_done(library: Library, cycle: str) -> None:
    following = inquiry_telling.next_cycle(library, cycle).made[0]

    page = inquiries.open_inquiry(library, following)
    notes = page.bodies["assess", -1]
    assert "Tiga kelas belum ikut." in notes
    assert "- Murid ikut Rabu" in notes
    assert "Jadwal dipindah" not in notes
    assert [person.name for person in page.team] == ["Samudra"]
    assert (page.number, page.count, page.inquiry.focus) == (2, 2, "Bertanya sendiri")
    assert page.previous is not None
    assert page.previous.id == cycle
    former = inquiries.open_inquiry(library, cycle)
    assert former.following is not None
    assert (former.number, former.count) == (1, 2)


def test_a_cycle_has_one_next_cycle(library: Library, cycle: str) -> None:
    following = inquiry_telling.next_cycle(library, cycle).made[0]
    with pytest.raises(BadValue, match="berikutnya"):
        inquiry_telling.next_cycle(library, cycle)

    inquiries.remove_inquiry(library, following)
    assert inquiry_telling.next_cycle(library, cycle).made
