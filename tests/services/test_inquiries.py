"""A cycle from its first word to its last stage."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from portfolio.domain.changes import Receipt
from portfolio.errors import BadValue, NotFound
from portfolio.services import cycles, inquiries, inquiry_evidence, school, undo
from portfolio.services.libraries import Library


def begun(library: Library, **fields: object) -> str:
    return inquiries.add_inquiry(library, **{"title": "Murid bertanya", **fields}).made[0]  # type: ignore[arg-type] # the fields are the caller's


def person(library: Library, name: str) -> str:
    return school.add_person(library, name=name).made[0]


def take_back(library: Library, receipt: Receipt) -> None:
    undo.take_back(library, receipt)


def test_collaborative_inquiry_comes_first_and_pdia_is_another_cycle_of_the_same_kind(library: Library) -> None:
    found = cycles.cycle_frameworks(library)

    assert [one.id for one in found] == ["inquiry", "pdia"]
    assert [stage.id for stage in found[0].stages] == ["assess", "design", "implement", "measure_reflect_change"]
    assert all(stage.questions for one in found for stage in one.stages)


def test_every_answer_is_told_in_a_section_and_every_section_of_star_is_asked_somewhere(library: Library) -> None:
    for one in cycles.cycle_frameworks(library):
        told = {stage.section_of(question) for stage in one.stages for question in stage.places}
        asked = {section for stage in one.stages for section, _ in stage.answered_from}
        assert told == asked == {"situasi", "tantangan", "aksi", "refleksi"}


def test_a_cycle_begins_in_its_first_stage_and_is_listed(library: Library) -> None:
    inquiry_id = begun(library, focus="Bertanya", started=date(2026, 1, 5))

    (line,) = inquiries.list_inquiries(library)
    assert (line.id, line.title, line.stage, line.finished) == (inquiry_id, "Murid bertanya", "assess", False)
    assert (line.number, line.count) == (1, 1)


def test_a_cycle_of_a_framework_that_nobody_knows_is_not_begun(library: Library) -> None:
    with pytest.raises(NotFound):
        inquiries.add_inquiry(library, "tidak-ada")


def test_answers_are_kept_by_stage_and_question_and_an_undo_brings_the_former_words_back(library: Library) -> None:
    inquiry_id = begun(library)
    inquiries.write_answer(library, inquiry_id, "assess", 0, "Angket **243** murid.")
    second = inquiries.write_answer(library, inquiry_id, "assess", 0, "Lain")
    inquiries.write_answer(library, inquiry_id, "assess", -1, "Catatan")

    take_back(library, second)

    page = inquiries.open_inquiry(library, inquiry_id)
    assert page.bodies == {("assess", 0): "Angket **243** murid.", ("assess", -1): "Catatan"}
    assert page.answered("assess") == 1


def test_the_team_keeps_its_order_and_a_single_word_name_has_one_initial(library: Library) -> None:
    inquiry_id = begun(library)
    ids = [person(library, "Samudra"), person(library, "Melati Senja")]
    inquiries.set_team(library, inquiry_id, ids)
    inquiries.set_team(library, inquiry_id, ids[::-1])

    assert [one.id for one in inquiries.open_inquiry(library, inquiry_id).team] == ids[::-1]
    assert inquiries.list_inquiries(library)[0].team == ("MS", "S")


def test_a_cycle_moves_on_is_closed_and_can_be_opened_again(library: Library) -> None:
    inquiry_id = begun(library)
    inquiries.set_stage(library, inquiry_id, "implement")
    inquiries.finish_inquiry(library, inquiry_id, date(2026, 2, 1))
    closed = inquiries.open_inquiry(library, inquiry_id).inquiry
    assert (closed.stage, closed.finished_on) == ("measure_reflect_change", date(2026, 2, 1))

    inquiries.set_stage(library, inquiry_id, "design")
    again = inquiries.open_inquiry(library, inquiry_id).inquiry
    assert (again.stage, again.finished_on) == ("design", None)


def test_a_stage_of_another_framework_is_refused(library: Library) -> None:
    inquiry_id = begun(library)
    with pytest.raises(BadValue, match="tahap"):
        inquiries.set_stage(library, inquiry_id, "eksplorasi")


def test_photos_are_placed_in_a_stage_moved_and_taken_out(library: Library, make_photo: Callable[..., Path]) -> None:
    inquiry_id = begun(library)
    files = [make_photo(), make_photo(), make_photo()]
    report = inquiry_evidence.add_stage_photos(library, inquiry_id, "assess", files)
    again = inquiry_evidence.add_stage_photos(library, inquiry_id, "assess", files[:1])
    assert len(report.imported) == 3
    assert len(again.duplicates) == 1

    placed = inquiries.open_inquiry(library, inquiry_id).photos
    assert [one.photo.id for one in placed] == list(report.imported)
    inquiry_evidence.move_stage_photo(library, placed[2].place.id, 0)
    inquiry_evidence.move_stage_photo(library, placed[0].place.id, 2, "design")
    inquiry_evidence.take_out_stage_photo(library, placed[1].place.id)

    rest = inquiries.open_inquiry(library, inquiry_id).photos
    assert [(one.photo.id, one.place.stage) for one in rest] == [
        (report.imported[2], "assess"),
        (report.imported[0], "design"),
    ]


def test_an_undone_import_leaves_neither_photo_nor_place(library: Library, make_photo: Callable[..., Path]) -> None:
    inquiry_id = begun(library)
    report = inquiry_evidence.add_stage_photos(library, inquiry_id, "assess", [make_photo()])

    take_back(library, report.receipt)

    assert inquiries.open_inquiry(library, inquiry_id).photos == ()
    assert inquiries.list_inquiries(library)[0].photo_count == 0


def test_measures_and_decisions_are_added_changed_and_removed(library: Library) -> None:
    inquiry_id = begun(library)
    measure_id = inquiry_evidence.add_inquiry_measure(library, inquiry_id, label="Bertanya", before=2).made[0]
    inquiry_evidence.change_inquiry_measure(library, measure_id, after=7, after_participants=9)
    first = inquiry_evidence.add_decision(library, inquiry_id, body="Papan pertanyaan", stage="design").made[0]
    second = inquiry_evidence.add_decision(library, inquiry_id, body="Jadwal").made[0]
    inquiry_evidence.change_decision(library, first, done=True)
    assert inquiries.list_inquiries(library)[0].open_decisions == 1

    inquiry_evidence.remove_decision(library, second)
    page = inquiries.open_inquiry(library, inquiry_id)
    assert [(row.before, row.after, row.after_participants) for row in page.measures] == [(2, 7, 9)]
    assert [(row.body, row.done) for row in page.decisions] == [("Papan pertanyaan", True)]
    inquiry_evidence.remove_inquiry_measure(library, measure_id)
    assert inquiries.open_inquiry(library, inquiry_id).measures == ()


def test_a_copy_has_all_of_it_and_stands_outside_the_chain(library: Library, make_photo: Callable[..., Path]) -> None:
    inquiry_id = begun(library, focus="Bertanya")
    inquiries.set_team(library, inquiry_id, [person(library, "Samudra")])
    inquiries.write_answer(library, inquiry_id, "design", 1, "Turus")
    inquiry_evidence.add_decision(library, inquiry_id, body="Papan")
    inquiry_evidence.add_stage_photos(library, inquiry_id, "assess", [make_photo()])

    copy = inquiries.open_inquiry(library, inquiries.duplicate_inquiry(library, inquiry_id).made[0])

    assert copy.inquiry.title == "Murid bertanya (salinan)"
    assert (len(copy.team), len(copy.photos), len(copy.decisions)) == (1, 1, 1)
    assert copy.bodies == {("design", 1): "Turus"}
    assert (copy.number, copy.count) == (1, 1)


def test_a_removed_cycle_comes_back_with_everything_by_undo(library: Library) -> None:
    inquiry_id = begun(library)
    inquiries.write_answer(library, inquiry_id, "assess", 0, "Data")
    removed = inquiries.remove_inquiry(library, inquiry_id)
    assert inquiries.list_inquiries(library) == []
    with pytest.raises(NotFound):
        inquiries.open_inquiry(library, inquiry_id)

    take_back(library, removed)

    assert inquiries.open_inquiry(library, inquiry_id).bodies == {("assess", 0): "Data"}


def test_a_framework_in_the_library_s_own_folder_is_another_kind_of_cycle(library: Library) -> None:
    folder = library.folder / "frameworks"
    folder.mkdir()
    (folder / "pdsa.yaml").write_text(OWN, encoding="utf-8")
    inquiry_id = begun(library, framework="pdsa")
    inquiries.write_answer(library, inquiry_id, "plan", 0, "Rencana")
    assert inquiries.open_inquiry(library, inquiry_id).framework.label == "PDSA sekolah kami"

    (folder / "pdsa.yaml").unlink()

    page = inquiries.open_inquiry(library, inquiry_id)
    assert page.bodies == {("plan", 0): "Rencana"}
    assert [stage.id for stage in page.framework.stages] == ["plan"]


OWN = """
id: pdsa
version: "1"
title: {id: PDSA sekolah kami, en: Our school's PDSA}
source: [Kesepakatan guru]
tables:
  stages:
    - {id: plan, name: Rencana, questions: [Apa rencananya?]}
    - {id: do, name: Lakukan, questions: [Apa yang dilakukan?]}
"""
