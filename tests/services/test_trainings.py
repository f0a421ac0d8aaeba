"""Trainings, and who gets a place in them."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from portfolio.domain.school import School
from portfolio.errors import BadValue
from portfolio.services import school, training_order, training_sheets, trainings, undo
from portfolio.services.libraries import Library

Names = list[str]


@pytest.fixture
def training(library: Library) -> str:
    """A training that people ask a place in."""
    return trainings.add_training(library, title="Bimtek Koding", places=3).made[0]


def person(library: Library, name: str, school_id: str | None = None) -> str:
    own = {"school_id": school_id} if school_id else {}
    return school.add_person(library, name=name, role="Guru", **own).made[0]  # type: ignore[arg-type] # the fields are the caller's


def other_school(library: Library) -> str:
    """The id of a second school."""
    with library.edit("Tambah sekolah") as edit:
        return edit.make(School(name="SMP Negeri Karang Biru"))


def attended(library: Library, person_id: str, title: str, ended: date) -> None:
    other = trainings.add_training(library, title=title, started=ended, ended=ended).made[0]
    trainings.add_participants(library, other, [person_id], state="attended")


def order(library: Library, training: str, per_school: int | None = None) -> Names:
    return [rank.participant.person.name for rank in training_order.fair_order(library, training, per_school)]


def test_who_was_never_trained_comes_first_then_the_fewest_the_longest_ago_the_earliest(
    library: Library, training: str
) -> None:
    names = ("Damar", "Elok", "Cahya", "Bima", "Arunika", "Zaki")
    ids = {name: person(library, name) for name in names}
    attended(library, ids["Damar"], "A", date(2025, 3, 1))
    attended(library, ids["Damar"], "B", date(2025, 4, 1))
    attended(library, ids["Elok"], "C", date(2025, 5, 1))
    attended(library, ids["Cahya"], "D", date(2020, 5, 1))
    for name, day in (("Damar", 1), ("Elok", 2), ("Cahya", 3), ("Bima", 9), ("Arunika", 4), ("Zaki", 4)):
        trainings.add_participants(library, training, [ids[name]], asked_on=date(2026, 1, day))
    assert order(library, training) == ["Arunika", "Zaki", "Bima", "Cahya", "Elok", "Damar"]


def test_trainings_that_the_library_does_not_know_count_too(library: Library, training: str) -> None:
    trainings.add_participants(library, training, [person(library, "Arunika")], times_trained=1)
    trainings.add_participants(library, training, [person(library, "Bima")])
    assert order(library, training) == ["Bima", "Arunika"]


def test_a_place_that_was_asked_for_in_vain_is_no_training(library: Library, training: str) -> None:
    asked = person(library, "Arunika")
    other = trainings.add_training(library, title="Lama", ended=date(2025, 1, 1)).made[0]
    trainings.add_participants(library, other, [asked], state="declined")
    trainings.add_participants(library, training, [asked])
    rank = training_order.fair_order(library, training)[0]
    assert rank.past.times == 0
    assert rank.reason == "Belum pernah dilatih."


def test_a_school_that_has_its_share_waits_behind_everybody(library: Library, training: str) -> None:
    there = other_school(library)
    for name in ("Arunika", "Bima", "Cahya"):
        trainings.add_participants(library, training, [person(library, name)])
    far = person(library, "Zaki", there)
    trainings.add_participants(library, training, [far], times_trained=4)
    assert order(library, training, per_school=2) == ["Arunika", "Bima", "Zaki", "Cahya"]
    last = training_order.fair_order(library, training, 2)[-1]
    assert last.waits
    assert last.reason.startswith("Menunggu: sekolahnya sudah mendapat 2 tempat.")


def test_the_first_are_invited_and_those_who_wait_are_passed_over(library: Library, training: str) -> None:
    for name in ("Arunika", "Bima", "Cahya"):
        trainings.add_participants(library, training, [person(library, name)])
    receipt = training_order.invite_first(library, training, 3, per_school=2)
    page = trainings.open_training(library, training)
    assert [one.person.name for one in page.participants if one.place.state == "invited"] == ["Arunika", "Bima"]
    assert page.free == 1
    undo.take_back(library, receipt)
    assert trainings.open_training(library, training).free == 3


def test_nobody_stands_on_the_list_twice(library: Library, training: str) -> None:
    who = person(library, "Arunika")
    trainings.add_participants(library, training, [who, who])
    trainings.add_participants(library, training, [who], state="attended")
    assert [one.place.state for one in trainings.open_training(library, training).participants] == ["asked"]


def test_the_parts_of_a_course_are_added_once(library: Library, training: str) -> None:
    trainings.begin_sessions(library, training)
    trainings.begin_sessions(library, training)
    parts = [one.part for one in trainings.open_training(library, training).sessions]
    assert parts == ["in-1", "ojt-1", "ojt-2", "in-2"]
    assert trainings.part_name("ojt-1") == "OJT-1"


def test_states_and_numbers_that_make_no_sense_are_refused(library: Library, training: str) -> None:
    with pytest.raises(BadValue):
        trainings.change_training(library, training, places=0)
    trainings.add_participants(library, training, [person(library, "Arunika")])
    place = trainings.open_training(library, training).participants[0].place.id
    with pytest.raises(BadValue):
        trainings.set_state(library, [place], "dicoret")


def test_the_list_goes_out_as_a_spreadsheet_with_rank_and_reason(
    library: Library, training: str, tmp_path: Path
) -> None:
    trainings.add_participants(library, training, [person(library, "=Arunika")], asked_on=date(2026, 1, 5))
    path = training_sheets.write_participants(library, training, tmp_path / "peserta.xlsx")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    row = [cell.value for cell in sheet[2]]
    assert row[1] == "=Arunika"
    assert sheet["B2"].data_type == "s", "what begins with = stays text"
    assert row[6] == 1
    assert row[7] == "Belum pernah dilatih. Meminta tempat pada 5 Januari 2026."
