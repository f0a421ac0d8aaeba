"""Claims of competencies with their evidence, the map of them, and the partners."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

import resources
from portfolio.domain.person import Person
from portfolio.domain.prose import plain
from portfolio.domain.school import School
from portfolio.errors import BadValue, NotFound
from portfolio.services import competencies, frameworks, partners, photos, practices, school, undo
from portfolio.services.competencies import PracticeClaims
from portfolio.services.competency_content import booklet_chapter, export_map, export_map_pages, map_content
from portfolio.services.competency_heat import heat
from portfolio.services.libraries import Library

TEACHERS, PRINCIPALS = "competency-teachers", "competency-principals"
SENTENCE = "Saya menunggu sepuluh detik sebelum menunjuk seorang murid."


@pytest.fixture
def teacher(library: Library) -> str:
    """A teacher whose rank asks for the third level."""
    made = school.add_person(library, name="Melati Senja", title_after="S.Pd.", role="Guru").made[0]
    with library.edit("") as edit:
        edit.change(edit.session.get_one(Person, made), functional_rank="guru-ahli-muda")
    return made


@pytest.fixture
def principal(library: Library) -> str:
    return school.add_person(library, name="Kirana", role="Kepala Sekolah").made[0]


@pytest.fixture
def practice(library: Library, teacher: str) -> str:
    """A practice of the teacher, with a sentence."""
    made = practices.add_practice(library, title="Sepuluh detik").made[0]
    practices.set_authors(library, made, [teacher])
    practices.write_section(library, made, "aksi", f"Kelas ramai. **{SENTENCE}** Selesai.")
    return made


def claims_of(library: Library, practice: str) -> PracticeClaims:
    return competencies.practice_claims(library, practice)


def claim(library: Library, practice: str, item: str, **fields: object) -> str:
    made: str = competencies.add_claim(library, practice, TEACHERS, [item], **fields).made[0]  # type: ignore[arg-type] # the fields are the caller's
    return made


def test_a_claim_is_made_for_the_author_whose_role_the_model_is_for(
    library: Library, practice: str, teacher: str, principal: str
) -> None:
    practices.set_authors(library, practice, [teacher, principal])
    claim(library, practice, "guru-1.2.4")
    competencies.add_claim(library, practice, PRINCIPALS, ["ks-3.1.3"])
    people = {one.row.code: one.person.name for one in claims_of(library, practice).claims if one.person}
    assert people == {"1.2.4": "Melati Senja", "3.1.3": "Kirana"}


def test_what_is_claimed_already_is_not_claimed_again(library: Library, practice: str) -> None:
    claim(library, practice, "guru-1.2.4", level=3)
    again = competencies.add_claim(library, practice, TEACHERS, ["guru-1.2.4", "guru-1.1.3"])
    assert len(again.made) == 1
    assert [(one.row.code, one.claim.level) for one in claims_of(library, practice).claims] == [
        ("1.1.3", 0),
        ("1.2.4", 3),
    ]


def test_the_sentences_of_the_practice_are_offered_without_their_marks(library: Library, practice: str) -> None:
    assert [one.text for one in claims_of(library, practice).sentences] == [SENTENCE]


def test_evidence_is_a_sentence_that_is_still_there_or_a_photo_of_the_practice(
    library: Library, practice: str, make_photo: Callable[..., Path]
) -> None:
    made = claim(library, practice, "guru-1.2.4", level=3)
    (one,) = claims_of(library, practice).claims
    assert (one.troubles, one.counted_level) == (("no-evidence",), 0)
    competencies.change_claim(library, made, quote=SENTENCE)
    (one,) = claims_of(library, practice).claims
    assert (one.troubles, one.counted_level) == ((), 3)
    practices.write_section(library, practice, "aksi", "Semua ditulis ulang.")
    (one,) = claims_of(library, practice).claims
    assert one.troubles == ("quote-gone",)
    photo = photos.add_photos(library, [make_photo()], practice_id=practice).imported[0]
    competencies.change_claim(library, made, photo_id=photo)
    (one,) = claims_of(library, practice).claims
    assert one.proven
    place = practices.open_practice(library, practice).photos[0].place.id
    photos.take_out_photo(library, place)
    competencies.change_claim(library, made, quote="")
    (one,) = claims_of(library, practice).claims
    assert one.troubles == ("photo-gone",)


def test_a_photo_of_elsewhere_and_an_unknown_level_are_refused(
    library: Library, practice: str, make_photo: Callable[..., Path]
) -> None:
    made = claim(library, practice, "guru-1.2.4")
    elsewhere = photos.add_photos(library, [make_photo()]).imported[0]
    with pytest.raises(BadValue):
        competencies.change_claim(library, made, photo_id=elsewhere)
    with pytest.raises(BadValue):
        competencies.change_claim(library, made, level=6)
    with pytest.raises(BadValue):
        competencies.add_claim(library, practice, TEACHERS, ["ks-1.1.1"])


def test_a_level_below_what_the_rank_asks_for_is_told(library: Library, practice: str) -> None:
    made = claim(library, practice, "guru-1.2.4", level=2, quote=SENTENCE)
    (one,) = claims_of(library, practice).claims
    assert (one.minimum, one.troubles) == (3, ("below-minimum",))
    assert "Menengah" in competencies.trouble_words(one, "below-minimum")
    competencies.change_claim(library, made, level=3)
    assert claims_of(library, practice).claims[0].troubles == ()


def test_sharing_a_practice_is_proposed_to_each_author_until_it_is_confirmed(
    library: Library, practice: str, teacher: str, principal: str
) -> None:
    practices.set_authors(library, practice, [teacher, principal])
    proposals = claims_of(library, practice).proposals
    assert [(one.row.id, one.person.name) for one in proposals] == [
        ("guru-3.3.2", "Melati Senja"),
        ("ks-2.3.2", "Kirana"),
    ]
    receipt = competencies.confirm_proposals(library, practice, proposals)
    assert claims_of(library, practice).proposals == ()
    undo.take_back(library, receipt)
    assert claims_of(library, practice).claims == ()


def test_removing_a_claim_is_undone(library: Library, practice: str) -> None:
    made = claim(library, practice, "guru-1.2.4", level=3, quote=SENTENCE)
    receipt = competencies.remove_claim(library, made)
    assert claims_of(library, practice).claims == ()
    assert receipt.concerns(practice)
    undo.take_back(library, receipt)
    assert claims_of(library, practice).claims[0].claim.quote == SENTENCE


def test_the_map_counts_the_highest_level_with_evidence(library: Library, practice: str, teacher: str) -> None:
    claim(library, practice, "guru-1.2.4", level=2, quote=SENTENCE)
    claim(library, practice, "guru-1.2.5", level=5)
    found = heat(library, TEACHERS)
    rows = {row.row.code: row for row in found.rows}
    assert [column.name for column in found.columns] == ["Melati Senja"]
    assert (rows["1.2.4"].cells[0].level, rows["1.2.4"].cells[0].below) == (2, True)
    assert (rows["1.2.5"].cells[0].level, rows["1.2.5"].cells[0].claimed) == (0, 5)
    assert (rows["1.2"].total.level, rows["1"].total.level, rows["2"].total.level) == (2, 2, 0)
    assert (found.covered, len(found.focus_rows)) == (1, 41)
    assert len([row for row in found.rows if row.kind == "indicator"]) == 12


def test_the_map_of_a_person_has_a_column_for_each_practice(library: Library, practice: str, teacher: str) -> None:
    other = practices.add_practice(library, title="Praktik kedua").made[0]
    practices.set_authors(library, other, [teacher])
    claim(library, practice, "guru-1.2.4", level=3, quote=SENTENCE)
    found = heat(library, TEACHERS, person_id=teacher)
    assert [(column.kind, column.name) for column in found.columns] == [
        ("practice", "Sepuluh detik"),
        ("practice", "Praktik kedua"),
    ]
    row = next(row for row in found.rows if row.row.code == "1.2.4")
    assert [cell.level for cell in row.cells] == [3, 0]


def test_the_map_of_several_schools_has_a_column_for_each(library: Library, practice: str, teacher: str) -> None:
    with library.edit("") as edit:
        neighbour = School(name="SMP Tetangga")
        edit.add(neighbour)
    guest = school.add_person(library, name="Rimba", role="Guru", school_id=neighbour.id).made[0]
    other = practices.add_practice(library, title="Dari tetangga").made[0]
    practices.set_authors(library, other, [guest])
    claim(library, practice, "guru-1.2.4")
    assert [column.kind for column in heat(library, TEACHERS).columns] == ["person", "person"]
    claim(library, other, "guru-1.1.1")
    assert [column.name for column in heat(library, TEACHERS).columns] == ["SMP Negeri Contoh", "SMP Tetangga"]
    assert [column.name for column in heat(library, TEACHERS, school_id=neighbour.id).columns] == ["Rimba"]


def test_a_practice_in_the_trash_counts_no_more(library: Library, practice: str) -> None:
    claim(library, practice, "guru-1.2.4", level=3, quote=SENTENCE)
    practices.remove_practice(library, practice)
    assert heat(library, TEACHERS).claims == ()
    with pytest.raises(NotFound):
        claims_of(library, practice)


def test_partners_keep_their_way_of_working_their_competencies_and_practices(library: Library, practice: str) -> None:
    made = partners.add_partner(library, name="Yayasan Suluh", programme="Tepi Laut", framework="pdia").made[0]
    partners.change_partner(library, made, way="Datang sekali sebulan.\n\nTanpa modul.", contact="0800")
    partners.set_partner_items(library, made, {TEACHERS: ["guru-3.2.2", "guru-1.2.2"], PRINCIPALS: ["ks-3.1.3"]})
    partners.set_partner_items(library, made, {TEACHERS: ["guru-1.2.2"]})
    partners.set_partner_practices(library, made, [practice])
    (page,) = partners.list_partners(library)
    assert [row.id for _, row in page.items] == ["guru-1.2.2", "ks-3.1.3"]
    assert page.practices == ((practice, "Sepuluh detik"),)
    assert page.cycle
    receipt = partners.remove_partner(library, made)
    assert partners.list_partners(library) == []
    undo.take_back(library, receipt)
    assert partners.list_partners(library)[0].partner.way == "Datang sekali sebulan.\n\nTanpa modul."
    with pytest.raises(BadValue):
        partners.set_partner_items(library, made, {TEACHERS: ["tidak-ada"]})


def test_a_booklet_prints_only_what_is_proven(library: Library, practice: str) -> None:
    assert booklet_chapter(library, "") is None
    claim(library, practice, "guru-1.2.5", level=5)
    assert booklet_chapter(library, "") is None, "a claim without evidence is no chapter"
    claim(library, practice, "guru-1.2.4", level=3, quote=SENTENCE)
    chapter = booklet_chapter(library, "")
    assert chapter is not None
    printed = map_content(heat(library, TEACHERS), fine=True, proven=True)
    row = dict(printed.rows)["1.2.5 Penggunaan TIK secara adaptif dalam pembelajaran"]
    assert not row[0].claimed


def test_the_workbook_holds_the_map_the_claims_and_the_partners(
    library: Library, practice: str, tmp_path: Path
) -> None:
    claim(library, practice, "guru-1.2.4", level=3, quote=SENTENCE)
    partners.add_partner(library, name="=1+1", way="Datang.")
    book = openpyxl.load_workbook(export_map(library, tmp_path / "peta.xlsx"))
    assert book.sheetnames == ["Model Kompetensi Guru", "Bukti", "Mitra"]
    grid = list(book["Model Kompetensi Guru"].values)
    assert grid[0][4:] == ("Melati Senja",)
    assert grid[1][1:] == ("Tingkat minimum jabatan", None, None, 3)
    assert next(row for row in grid if row[0] == "1.2.4")[2:] == (3, 1, 3)
    assert list(book["Bukti"].values)[1][5] == SENTENCE
    assert book["Mitra"]["A2"].value == "=1+1"
    assert book["Mitra"]["A2"].data_type == "s", "text that looks like a formula stays text"
    book.close()


def test_the_map_is_printed_on_a4(library: Library, practice: str, teacher: str, tmp_path: Path) -> None:
    claim(library, practice, "guru-1.2.4", level=3, quote=SENTENCE)
    done = export_map_pages(library, TEACHERS, tmp_path / "peta.pdf", person_id=teacher)
    assert done.pages >= 1
    assert done.path.read_bytes().startswith(b"%PDF")


def test_what_the_example_claims_can_be_looked_up_in_its_practices() -> None:
    def content(name: str) -> Any:
        return yaml.safe_load(resources.path("example", f"{name}.yaml").read_text(encoding="utf-8"))

    stories = {row["key"]: row for row in content("example")["practices"]}
    models = {model.id: model for model in frameworks.competency_models()}
    for row in content("competencies")["claims"]:
        story = stories[row["practice"]]
        text = " ".join(" ".join(plain(body).split()) for body in story["sections"].values())
        assert row["person"] in story["authors"]
        for item in row["items"]:
            assert item["item"] in models[row["model"]].rows
            assert item.get("quote", "") in text
            assert item.get("photo", story["photos"][0]["file"]) in [photo["file"] for photo in story["photos"]]
