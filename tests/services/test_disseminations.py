"""Passing on: forums, attendance lists, follow-up plans, and the tree."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from portfolio.domain.school import School
from portfolio.errors import BadValue, ExportForbidden
from portfolio.services import (
    attendance,
    dissemination_report,
    disseminations,
    follow_ups,
    imports,
    passing_on,
    reports,
    school,
    training_sheets,
    trainings,
    undo,
)
from portfolio.services.dissemination_needs import needs
from portfolio.services.dissemination_report import KIND, PREFACE
from portfolio.services.libraries import Library
from portfolio.services.tables import read_table


@pytest.fixture
def tot(library: Library) -> str:
    """A training of trainers that two teachers of the own school and two of another attended."""
    training = trainings.add_training(
        library, title="Bimtek ToT", organizer="Dinas", started=date(2026, 2, 18), ended=date(2026, 2, 20)
    ).made[0]
    with library.edit("Tambah sekolah") as edit:
        there = edit.make(School(name="MTs Cahaya Muara"))
    people = [school.add_person(library, name=name, role="Guru").made[0] for name in ("Arunika", "Bima")]
    people += [
        school.add_person(library, name=name, role="Guru", school_id=there).made[0] for name in ("Cahya", "Dian")
    ]
    trainings.add_participants(library, training, people, state="attended")
    return training


@pytest.fixture
def forum(library: Library, tot: str) -> str:
    """The forum of the own school."""
    ids = {one.person.name: one.person.id for one in trainings.open_training(library, tot).participants}
    return disseminations.add_forum(
        library, [ids["Arunika"], ids["Bima"]], title="Forum Kombel", training_id=tot, held_on=date(2026, 2, 25)
    ).made[0]


def names(library: Library, forum_id: str) -> list[str]:
    return [one.name for one in disseminations.open_forum(library, forum_id).attendees]


def bring_in(library: Library, forum_id: str, path: Path) -> None:
    table = read_table(path)
    mapping = imports.guess_mapping(library, table, "attendance").mapping
    plan = imports.preview(library, "attendance", table, mapping, owner_id=forum_id)
    imports.apply(library, plan, owner_id=forum_id)


def text_of(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


def test_those_who_attended_are_offered_as_givers_the_own_school_first(library: Library, forum: str) -> None:
    offered = [one.name for one in disseminations.open_forum(library, forum).offered]
    assert offered == ["Arunika", "Bima", "Cahya", "Dian"]


def test_the_second_generation_is_offered_who_attended_the_first(library: Library, forum: str) -> None:
    learner = school.add_person(library, name="Elok").made[0]
    attendance.add_people(library, forum, [learner])
    attendance.add_attendee(library, forum, name="Tamu")
    later = disseminations.add_forum(library, parent_id=forum).made[0]
    page = disseminations.open_forum(library, later)
    assert [one.name for one in page.offered] == ["Elok"]
    assert page.training is not None, "it passes on the same training"


def test_a_forum_never_comes_from_what_followed_it(library: Library, forum: str) -> None:
    later = disseminations.add_forum(library, parent_id=forum).made[0]
    latest = disseminations.add_forum(library, parent_id=later).made[0]
    with pytest.raises(BadValue):
        disseminations.change_forum(library, forum, parent_id=latest)


def test_the_tree_tells_generations_and_who_has_not_passed_on(library: Library, tot: str, forum: str) -> None:
    disseminations.add_forum(library, title="Menyeberang", parent_id=forum)
    cascade = passing_on.tree(library)
    root = cascade.roots[0]
    assert (root.kind, root.reached) == ("training", 4)
    assert [(one.kind, one.generation) for one in root.walked()] == [
        ("training", 0),
        ("forum", 1),
        ("forum", 2),
        ("missing", 1),
    ]
    missing = root.children[-1]
    assert (missing.school, missing.people) == ("MTs Cahaya Muara", ("Cahya", "Dian"))
    assert (cascade.count.schools, cascade.count.passed_on, cascade.count.generations) == (2, 1, 2)


def test_the_forum_of_a_school_that_waits_begins_with_its_teachers(library: Library, tot: str) -> None:
    waiting = next(one for one in passing_on.tree(library).roots[0].children if one.school == "MTs Cahaya Muara")
    begun = passing_on.begin_forum(library, tot, waiting.id).made[0]
    assert [one.name for one in disseminations.open_forum(library, begun).givers] == ["Cahya", "Dian"]
    assert all(
        one.school != "MTs Cahaya Muara" or one.kind == "forum" for one in passing_on.tree(library).roots[0].children
    )


def test_a_principal_who_attended_need_not_pass_on(library: Library) -> None:
    own = school.school(library)
    principal = school.add_person(library, name="Kirana", role="Kepala Sekolah").made[0]
    school.change_school(library, own.id, principal_id=principal)
    training = trainings.add_training(library, title="Pelatihan KS").made[0]
    trainings.add_participants(library, training, [principal], state="attended")
    assert passing_on.tree(library).roots == ()


def test_lines_of_a_spreadsheet_are_understood_by_their_heads(library: Library, forum: str) -> None:
    lines = (
        ("No", "Nama Lengkap", "NIP", "L/P", "Mapel", "Asal Sekolah"),
        ("1", "Samudra", "196804111993031009", "Laki-laki", "Matematika", "SMP 1"),
        ("2", "", "", "", "", ""),
        ("3", "Elok", "1,97E+17", "P", "IPA", "SMP 1"),
    )
    text = "\n".join("\t".join(line) for line in lines)
    brought = attendance.paste_attendees(library, forum, text)
    assert (brought.reading.passed_over, brought.reading.numbers_lost) == (1, 1)
    first, second = disseminations.open_forum(library, forum).attendees
    assert (first.name, first.number, first.sex, first.job, first.unit) == (
        "Samudra",
        "196804111993031009",
        "L",
        "Matematika",
        "SMP 1",
    )
    assert second.number == "", "a number that lost digits is never guessed"
    undo.take_back(library, brought.receipt)
    assert names(library, forum) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samudra\nElok", [("Samudra", "", "", ""), ("Elok", "", "", "")]),
        ("1\tSamudra\tL\tGuru IPA\tSMP 1", [("Samudra", "L", "Guru IPA", "SMP 1")]),
        ("1.\tSamudra\t19680411 199303 1 009\tGuru", [("Samudra", "", "Guru", "")]),
    ],
)
def test_lines_without_heads_are_understood_by_what_they_hold(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    read = attendance.read_pasted(text).attendees
    assert [(one["name"], one["sex"], one["job"], one["unit"]) for one in read] == expected


def test_the_list_goes_out_and_comes_back_as_it_was(library: Library, forum: str, tmp_path: Path) -> None:
    attendance.add_attendee(library, forum, name="Samudra", sex="L", job="Guru", unit="SMP 1", role="Narasumber")
    attendance.add_attendee(library, forum, name="=Elok", sex="P")
    path = training_sheets.write_attendance(library, forum, tmp_path / "hadir.xlsx")
    assert openpyxl.load_workbook(path).worksheets[0]["B3"].data_type == "s"
    other = disseminations.add_forum(library, title="Lain").made[0]
    bring_in(library, other, path)
    came = [
        (one.name, one.sex, one.job, one.unit, one.role) for one in disseminations.open_forum(library, other).attendees
    ]
    assert came == [("Samudra", "L", "Guru", "SMP 1", "Narasumber"), ("=Elok", "P", "", "", "")]


def test_the_template_comes_back_without_its_empty_rows(library: Library, forum: str, tmp_path: Path) -> None:
    path = training_sheets.write_template(tmp_path / "contoh.xlsx")
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["B2"] = "Samudra"
    book.save(path)
    bring_in(library, forum, path)
    assert names(library, forum) == ["Samudra"]


def test_nobody_of_the_register_stands_on_the_list_twice(library: Library, forum: str) -> None:
    who = school.add_person(library, name="Elok", title_after="S.Pd.").made[0]
    attendance.add_people(library, forum, [who])
    attendance.add_people(library, forum, [who])
    assert names(library, forum) == ["Elok, S.Pd."]


def test_the_list_to_be_signed_has_rows_for_who_comes_by(library: Library, forum: str, tmp_path: Path) -> None:
    attendance.add_attendee(library, forum, name="Samudra", number="196804111993031009")
    path = tmp_path / "daftar.pdf"
    dissemination_report.export_attendance(library, forum, path, blanks=4)
    text = text_of(path)
    assert "Samudra" in text
    assert "1968" not in text, "NIP is printed only where asked for"
    assert "5." in text
    dissemination_report.export_attendance(library, forum, path, numbers=True)
    assert "19680411 199303 1 009" in " ".join(text_of(path).split())


def test_the_report_tells_what_is_missing_and_shrinks_with_it(library: Library, forum: str) -> None:
    found = needs(disseminations.open_forum(library, forum), reports.get_report(library, KIND, forum))
    missing = {one.code for one in found if not one.done}
    assert {"attendees", "background", "follow-up", "photos", "letter", "preface"} <= missing
    assert not {"title", "givers", "source"} & missing
    disseminations.change_forum(library, forum, background="Sebab itu.")
    attendance.add_attendee(library, forum, name="Samudra")
    follow_ups.add_follow_up(library, forum, activity="Mencoba")
    reports.set_text(library, KIND, forum, PREFACE, "Syukur.")
    found = needs(disseminations.open_forum(library, forum), reports.get_report(library, KIND, forum))
    assert missing - {one.code for one in found if not one.done} == {"attendees", "background", "follow-up", "preface"}


def test_the_report_holds_its_chapters_and_appendices(
    library: Library, forum: str, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    disseminations.change_forum(
        library, forum, background="Sembilan murid saja yang menjawab.", results="Lima rancangan selesai.",
        conclusion="Mengalami dulu.", learning_model="nht", place="Ruang guru",
    )  # fmt: skip
    attendance.add_attendee(library, forum, name="Samudra", sex="L")
    follow_ups.add_follow_up(library, forum, activity="Mencoba di kelas", state="done")
    disseminations.add_photo_files(library, forum, [make_photo(size=(600, 400))], "foto")
    path = tmp_path / "laporan.pdf"
    exported = dissemination_report.export_dissemination(library, path, record_id=forum)
    text = text_of(path)
    for words in ("Sembilan murid", "Lima rancangan", "Mengalami dulu", "Mencoba di kelas", "Selesai", "Samudra",
                  "LEMBAR PENGESAHAN", "PELAKSANAAN", "DAFTAR HADIR", "FOTO KEGIATAN", "Numbered Heads"):  # fmt: skip
        assert words in text, words
    assert exported.bytes < 10_000_000
    assert any(problem.code == "missing-letter" for problem in exported.problems)


def test_a_report_of_nobody_is_held_back_but_a_draft_is_possible(library: Library, tmp_path: Path) -> None:
    bare = disseminations.add_forum(library).made[0]
    path = tmp_path / "laporan.pdf"
    with pytest.raises(ExportForbidden):
        dissemination_report.export_dissemination(library, path, record_id=bare)
    assert not path.exists()
    dissemination_report.export_dissemination(library, path, record_id=bare, draft=True)
    assert "DRAF" in text_of(path)


def test_without_an_id_the_newest_forum_is_reported(library: Library, forum: str, tmp_path: Path) -> None:
    disseminations.add_forum(library, title="Tanpa tanggal")
    path = tmp_path / "laporan.pdf"
    dissemination_report.export_dissemination(library, path, draft=True)
    assert "Forum Kombel" in text_of(path)


def test_without_any_forum_there_is_nothing_to_report(library: Library, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="Belum ada pengimbasan"):
        dissemination_report.export_dissemination(library, tmp_path / "laporan.pdf")


def test_the_tree_and_the_plan_print(library: Library, forum: str, tmp_path: Path) -> None:
    follow_ups.add_follow_up(library, forum, activity="Mencoba di kelas", indicator="Dua puluh murid")
    tree, plan = tmp_path / "alur.pdf", tmp_path / "rtl.pdf"
    dissemination_report.export_tree(library, tree)
    dissemination_report.export_follow_up(library, forum, plan)
    assert "MTs Cahaya Muara" in text_of(tree)
    assert "Dua puluh murid" in text_of(plan)


def test_photos_come_into_an_appendix_in_one_edit(
    library: Library, forum: str, make_photo: Callable[..., Path]
) -> None:
    report = disseminations.add_photo_files(library, forum, [make_photo(), make_photo()], "hasil-kerja")
    placed = disseminations.open_forum(library, forum).photos
    assert [one.place.appendix for one in placed] == ["hasil-kerja"] * 2
    disseminations.move_photo(library, placed[1].place.id, 0)
    assert disseminations.open_forum(library, forum).photos[0].photo.id == placed[1].photo.id
    undo.take_back(library, report.receipt)
    assert disseminations.open_forum(library, forum).photos == ()


def test_the_sample_preface_is_made_of_what_is_known(library: Library, forum: str) -> None:
    words = dissemination_report.drafted_preface(library, forum)
    assert "“Forum Kombel”" in words
    assert "25 Februari 2026" in words
    assert "Bimtek ToT" in words
