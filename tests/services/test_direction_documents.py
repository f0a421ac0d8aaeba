"""The direction and the report of the training as they are printed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from portfolio.domain.alignment import COVERED, WEAK
from portfolio.errors import ExportForbidden
from portfolio.publishing.chapters import direction as chapter
from portfolio.publishing.document import Letterhead, Matrix, Table
from portfolio.services import (
    consents,
    direction,
    direction_documents,
    inquiries,
    inquiry_evidence,
    ojt_report,
    own_training,
    photos,
    reports,
    school,
)
from portfolio.services.direction_content import booklet_chapter, read_direction
from portfolio.services.libraries import Library


@pytest.fixture
def aligned(library: Library, make_photo: Callable[..., Path]) -> Library:
    """A school with a vision, a mission that is covered and a goal that is weak, made known once."""
    principal = school.add_person(library, name="Kirana", title_after="M.Pd.", nip="196804111993031009").made[0]
    school.change_school(library, school.school(library).id, principal_id=principal, motto="Berakar di pesisir")
    direction.add_statements(library, [("vision", "Visi lama"), ("mission", "Misi lama"), ("goal", "Tujuan lama")])
    vision, mission, goal = (one.statement.id for one in direction.overview(library).statements)
    direction.change_statement(library, vision, after="Murid yang bernalar kritis")
    direction.change_statement(library, mission, after="Belajar dari laut dan kampung")
    direction.change_statement(library, goal, after="Setiap murid bercerita")
    direction.align(library, mission, "principles", "bermakna", "Laut dikenal murid sejak kecil")
    (photo,) = photos.add_photos(library, [make_photo(size=(900, 600))]).imported
    photos.change_photo(library, photo, caption="Murid di dermaga")
    direction.show_photos(library, mission, [photo])
    direction.align(library, goal, "dimensions", "komunikasi")
    direction.add_outreach(library, audience="Orang tua", technique="Jumat serambi", held_on=date(2025, 10, 10))
    return library


def words(pdf: Path) -> str:
    """All text, its line breaks as spaces: what is searched may wrap."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def test_the_matrix_tells_what_is_covered_weak_and_empty(aligned: Library) -> None:
    content = read_direction(aligned)
    matrix = chapter.matrix_element(content)
    assert isinstance(matrix, Matrix)
    assert [len(heads) for _, heads in matrix.groups] == [8, 3, 3, 4]
    assert [name for name, _ in matrix.rows] == ["Visi", "Misi 1", "Tujuan 1", "Sekolah"]
    marks = {mark.note: mark.level for _, row in matrix.rows for mark in row if mark.level}
    assert marks == {
        "Misi 1, Bermakna: dengan alasan dan bukti": COVERED,
        "Tujuan 1, Komunikasi: alasan atau bukti belum ada": WEAK,
        "Sekolah, Bermakna: dengan alasan dan bukti": COVERED,
        "Sekolah, Komunikasi: alasan atau bukti belum ada": WEAK,
    }
    assert all(mark.text or not mark.level for _, row in matrix.rows for mark in row), "never by colour alone"


def test_a_dropped_and_a_new_statement_are_told_in_the_table(library: Library) -> None:
    direction.add_statement(library, "mission", before="Juara lomba")
    direction.add_statement(library, "mission", after="Membuka kelas")
    (table,) = chapter.alignment_elements(read_direction(library))
    assert isinstance(table, Table)
    said = [[run.text for cell in row for text in cell.paragraphs for run in text.runs] for row in table.rows]
    assert said[0][:2] == ["Misi lama", "Juara lomba"]
    assert chapter.DROPPED in said[0]
    assert chapter.NEW in said[1]


def test_the_official_document_has_letterhead_table_and_signature(aligned: Library, tmp_path: Path) -> None:
    reports.change_report(aligned, "direction", place_date="Tanjung Embun, 20 Oktober 2025")
    made = direction_documents.export_direction_document(aligned, tmp_path / "arah.pdf")
    text = words(made.path)
    for wanted in (
        "SMP Negeri Contoh", "Visi lama", "Murid yang bernalar kritis", "Laut dikenal murid sejak kecil",
        "Alasan / data pendukung", "Jumat serambi", "10 Oktober 2025", "Tanjung Embun, 20 Oktober 2025",
        "Kirana, M.Pd.",
    ):  # fmt: skip
        assert wanted in text
    assert "19680411" not in text, "a number is printed only where it was asked for"
    assert {one.code for one in made.problems} == {
        "direction-unaligned", "direction-no-evidence", "direction-no-reason",
    }  # fmt: skip


def test_the_elements_of_the_document_begin_with_the_letterhead(aligned: Library) -> None:
    assert isinstance(chapter.document_elements(read_direction(aligned), None)[0], Letterhead)


def test_the_matrix_is_a_page_that_lies_and_a_slide(aligned: Library, tmp_path: Path) -> None:
    page = direction_documents.export_matrix(aligned, tmp_path / "halaman.pdf")
    slide = direction_documents.export_matrix(aligned, tmp_path / "salindia.pdf", slide=True)
    assert page.pages == slide.pages == 1
    for made, ratio in ((page, 297 / 210), (slide, 16 / 9)):
        document = pypdfium2.PdfDocument(made.path)
        width, height = document[0].get_size()
        document.close()
        assert width / height == pytest.approx(ratio, abs=0.01)
    assert "Belum tersentuh rumusan mana pun" in words(page.path)


def test_nothing_is_printed_of_a_direction_that_is_not_written(library: Library, tmp_path: Path) -> None:
    direction.add_statement(library, "vision", before="Visi lama")
    for export in (direction_documents.export_direction_document, direction_documents.export_matrix):
        with pytest.raises(ExportForbidden):
            export(library, tmp_path / "kosong.pdf")
    assert not (tmp_path / "kosong.pdf").exists()
    assert booklet_chapter(library, "") is None


def test_a_photo_that_was_refused_holds_the_document_chapter_and_report_back(aligned: Library, tmp_path: Path) -> None:
    (photo,) = (one.id for one in photos.list_photos(aligned))
    consents.set_photo_consent(aligned, [photo], "refused")
    with pytest.raises(ExportForbidden):
        ojt_report.export_ojt_report(aligned, tmp_path / "laporan.pdf")
    made = ojt_report.export_ojt_report(aligned, tmp_path / "laporan.pdf", leave_out=[photo])
    assert "Murid di dermaga" not in words(made.path), "nor is it named where a table speaks of evidence"


def test_the_booklet_chapter_tells_the_statements_and_the_matrix(aligned: Library) -> None:
    found = booklet_chapter(aligned, "")
    assert found is not None
    assert found.facts == ("1 visi", "1 misi", "1 tujuan")
    assert any(isinstance(element, Matrix) for element in found.elements)


def test_the_report_follows_the_outline(aligned: Library, tmp_path: Path) -> None:
    own_training.begin_own_training(aligned, title="Pelatihan Pembelajaran Mendalam", class_group="A")
    reports.change_report(aligned, "ojt", year="2025", place_date="Tanjung Embun, 1 Desember 2025")
    reports.set_text(aligned, "ojt", "", "kata-pengantar", "Puji syukur.")
    reports.set_text(aligned, "ojt", "", "latar-belakang", "Kelas kami *sunyi*.")
    cycle = inquiries.add_inquiry(aligned, title="Suara murid").made[0]
    inquiries.write_answer(aligned, cycle, "assess", 0, "Sembilan murid menjawab.")
    inquiry_evidence.add_decision(aligned, cycle, body="Tunggu tujuh detik", stage="measure_reflect_change")
    made = ojt_report.export_ojt_report(aligned, tmp_path / "laporan.pdf")
    text = words(made.path)
    places = [
        text.find(one)
        for one in (
            "Kelas A", "LEMBAR PENGESAHAN", "KATA PENGANTAR", "Kepala Dinas Pendidikan", "PROFIL SEKOLAH",
            "DAFTAR ISI", "A. Latar Belakang Masalah Kelas kami sunyi.", "Sembilan murid menjawab.",
            "Tunggu tujuh detik",
        )
    ]  # fmt: skip
    assert -1 not in places
    assert places == sorted(places)
    for wanted in (
        "BAB III KESIMPULAN DAN SARAN",
        "Berakar di pesisir",
        "Lampiran 1",
        "Lampiran 4",
        "Murid di dermaga",
        "2025",
    ):
        assert wanted in text
    assert {one.record for one in made.problems if one.code == "empty-section"} == {
        "tujuan", "hasil", "design", "implement", "kesimpulan", "saran",
    }  # fmt: skip


def test_the_report_tells_of_the_cycles_that_were_chosen(aligned: Library) -> None:
    first, second = (inquiries.add_inquiry(aligned, title=name).made[0] for name in ("Satu", "Dua"))
    assert ojt_report.chosen_inquiries(aligned) == ()
    inquiries.write_answer(aligned, second, "assess", 0, "Jawaban")
    assert ojt_report.chosen_inquiries(aligned) == (second,)
    reports.set_inquiries(aligned, "ojt", "", [second, first])
    assert ojt_report.chosen_inquiries(aligned) == (second, first)


def test_an_empty_report_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportForbidden):
        ojt_report.export_ojt_report(library, tmp_path / "laporan.pdf")
