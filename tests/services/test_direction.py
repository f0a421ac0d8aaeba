"""The direction of the school: statements, alignment, evidence, outreach, and what is missing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from portfolio.domain.alignment import COVERED, EMPTY, WEAK
from portfolio.errors import BadValue, NotFound
from portfolio.services import direction, inquiries, own_training, photo_place, photos, practices, reports, school, undo
from portfolio.services.libraries import Library


def codes(library: Library) -> list[str]:
    return [gap.code for gap in direction.overview(library).gaps]


def wordings(library: Library) -> list[tuple[str, int, str, str]]:
    pages = direction.overview(library).statements
    return [(one.statement.kind, one.number, one.statement.before, one.statement.after) for one in pages]


@pytest.fixture
def mission(library: Library) -> str:
    """A mission in its new wording."""
    return direction.add_statement(library, "mission", before="Lama", after="Baru").made[0]


def test_statements_stand_by_kind_and_are_numbered(library: Library) -> None:
    lines = [("goal", "Tujuan satu"), ("vision", "Visi kami"), ("mission", "Misi satu"), ("mission", "Misi dua")]
    direction.add_statements(library, lines)
    assert wordings(library) == [
        ("vision", 0, "Visi kami", ""),
        ("mission", 1, "Misi satu", ""),
        ("mission", 2, "Misi dua", ""),
        ("goal", 1, "Tujuan satu", ""),
    ]


def test_new_wordings_fill_the_old_ones_in_order_and_the_rest_is_added(library: Library) -> None:
    direction.add_statements(library, [("mission", "Lama 1"), ("mission", "Lama 2")])
    receipt = direction.add_statements(
        library, [("mission", "Baru 1"), ("mission", "Baru 2"), ("mission", "Baru 3")], column="after"
    )
    assert wordings(library) == [
        ("mission", 1, "Lama 1", "Baru 1"),
        ("mission", 2, "Lama 2", "Baru 2"),
        ("mission", 3, "", "Baru 3"),
    ]
    undo.take_back(library, receipt)
    assert wordings(library) == [("mission", 1, "Lama 1", ""), ("mission", 2, "Lama 2", "")]


def test_a_statement_moves_among_its_kind_and_turns_into_another(library: Library) -> None:
    ids = [direction.add_statement(library, "mission", after=name).made[0] for name in "abc"]
    direction.move_statement(library, ids[2], 0)
    direction.change_statement(library, ids[0], kind="goal")
    assert wordings(library) == [("mission", 1, "", "c"), ("mission", 2, "", "b"), ("goal", 1, "", "a")]


def test_a_deleted_statement_comes_back_with_its_alignment(library: Library, mission: str) -> None:
    direction.align(library, mission, "principles", "bermakna", "Dekat dengan murid")
    receipt = direction.remove_statement(library, mission)
    assert direction.overview(library).statements == ()
    undo.take_back(library, receipt)
    assert direction.overview(library).statements[0].tags[0].reason == "Dekat dengan murid"


def test_a_cell_is_covered_only_with_reason_and_evidence(library: Library, mission: str) -> None:
    def level() -> int:
        return direction.overview(library).level("dimensions", "kolaborasi")

    assert level() == EMPTY
    direction.align(library, mission, "dimensions", "kolaborasi")
    assert level() == WEAK
    direction.align(library, mission, "dimensions", "kolaborasi", "Kerja tim bergilir")
    assert level() == WEAK
    evidence = direction.add_evidence(library, mission).made[0]
    assert level() == WEAK, "an empty note proves nothing"
    direction.change_evidence(library, evidence, body="Notula 27 Agustus 2025")
    assert level() == COVERED
    direction.remove_evidence(library, evidence)
    assert level() == WEAK
    direction.unalign(library, mission, "dimensions", "kolaborasi")
    assert level() == EMPTY


def test_aligning_again_without_a_reason_keeps_the_reason(library: Library, mission: str) -> None:
    direction.align(library, mission, "principles", "bermakna", "Dekat dengan murid")
    direction.align(library, mission, "principles", "bermakna")
    assert [tag.reason for tag in direction.overview(library).statements[0].tags] == ["Dekat dengan murid"]


def test_an_element_outside_8334_is_refused(library: Library, mission: str) -> None:
    for scheme, item in (("dimensions", "gotong-royong"), ("ocean_literacy", "ocean-1"), ("", "")):
        with pytest.raises(BadValue):
            direction.align(library, mission, scheme, item)


def test_photos_are_evidence_once_and_only_while_they_are_there(
    library: Library, mission: str, make_photo: Callable[..., Path]
) -> None:
    ids = photos.add_photos(library, [make_photo(), make_photo()]).imported
    direction.show_photos(library, mission, ids)
    direction.show_photos(library, mission, ids[:1])
    assert direction.overview(library).statements[0].aligned.evidence == 2
    photo_place.remove_photos(library, ids[:1])
    assert direction.overview(library).statements[0].aligned.evidence == 1


def test_evidence_of_a_practice_that_is_not_there_is_refused(library: Library, mission: str) -> None:
    gone = practices.add_practice(library, title="Kebun kata").made[0]
    practices.remove_practice(library, gone)
    with pytest.raises(NotFound):
        direction.add_evidence(library, mission, practice_id=gone)


def test_what_is_missing_is_named(library: Library, mission: str) -> None:
    found = codes(library)
    assert found[:3] == ["no-vision", "no-goal", "unaligned"]
    assert found.count("uncovered") == 18
    assert found[-1] == "no-outreach"
    direction.align(library, mission, "principles", "bermakna")
    direction.change_statement(library, mission, before="Baru")
    direction.add_outreach(library, audience="Orang tua")
    found = codes(library)
    assert {"unchanged", "no-evidence", "no-reason"} <= set(found)
    assert found.count("uncovered") == 17
    assert "no-outreach" not in found


def test_an_old_wording_without_a_new_one_is_told_as_dropped(library: Library) -> None:
    direction.add_statement(library, "goal", before="Juara lomba")
    assert "dropped" in codes(library)
    assert "uncovered" not in codes(library), "while nothing is new, the empty matrix is no news"


def test_outreach_lines_are_ordered_changed_and_removed(library: Library) -> None:
    first, second = (direction.add_outreach(library, audience=name).made[0] for name in ("Guru", "Murid"))
    direction.change_outreach(library, second, held_on=date(2025, 9, 15), feedback="Lebih\npendek")
    direction.move_outreach(library, second, 0)
    lines = direction.overview(library).outreach
    assert [line.audience for line in lines] == ["Murid", "Guru"]
    assert (lines[0].held_on, lines[0].feedback) == (date(2025, 9, 15), "Lebih\npendek")
    undo.take_back(library, direction.remove_outreach(library, first))
    assert len(direction.overview(library).outreach) == 2


def test_what_is_brought_to_the_training_ticks_itself(library: Library, mission: str) -> None:
    own_training.begin_own_training(library, title="Pelatihan", class_group="A")

    def ready() -> dict[str, bool]:
        parts = own_training.own_training(library).sessions
        return {one.deliverable.id: one.readiness.ready for part in parts for one in part.brought}

    assert [part.part.name for part in own_training.own_training(library).sessions] == [
        "IN-1",
        "OJT-1",
        "OJT-2",
        "IN-2",
    ]
    assert not any(ready().values())
    direction.align(library, mission, "principles", "bermakna", "Dekat dengan murid")
    assert ready()["strategi"]
    direction.add_statements(library, [("vision", "Visi"), ("goal", "Tujuan")], column="after")
    assert ready()["dokumen"]
    assert not ready()["strategi"], "two statements are not aligned yet"
    direction.add_outreach(library, audience="Guru")
    cycle = inquiries.add_inquiry(library).made[0]
    for stage in ("assess", "design"):
        inquiries.write_answer(library, cycle, stage, 0, "Jawaban")
    assert ready()["sosialisasi"]
    assert ready()["assess-design"]
    assert not ready()["implement"]
    for section in ("kata-pengantar", "latar-belakang", "tujuan", "hasil", "kesimpulan", "saran"):
        reports.set_text(library, "ojt", "", section, "Isi")
    assert ready()["laporan"]


def test_the_training_is_the_one_in_which_the_principal_has_a_place(library: Library) -> None:
    other = own_training.begin_own_training(library, title="Pelatihan guru").made[0]
    person = school.add_person(library, name="Kirana").made[0]
    school.change_school(library, school.school(library).id, principal_id=person)
    own = own_training.begin_own_training(library, title="Pelatihan kepala sekolah").made[0]
    found = own_training.own_training(library).training
    assert found is not None
    assert found.id == own != other
