"""Old and wrong terms are found, explained and corrected; free prose is left in peace."""

import pytest

from portfolio.services import practices, undo, vocabulary
from portfolio.services.libraries import Library


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.found, one.replacement, one.severity) for one in vocabulary.findings(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pada tahap Asses kami membaca data.", [("Asses", "Assess", "fault")]),
        ("Hasil assesment awal.", [("assesment", "asesmen", "fault")]),
        ("Berkesadaran, bermakna, dan Menyenangkan.", [("Menyenangkan", "Menggembirakan", "fault")]),
        ("Pembelajaran yang menyenangkan.", [("menyenangkan", "menggembirakan", "advice")]),
        ("Profil Pelajar Pancasila", [("Profil Pelajar Pancasila", "Profil Lulusan", "fault")]),
        ("Dimensi bernalar kritis", [("bernalar kritis", "penalaran kritis", "advice")]),
        ("Dimensi berkebinekaan global", [("berkebinekaan global", "kewargaan", "fault")]),
        ("PESERTA DIDIK", [("PESERTA DIDIK", "MURID", "advice")]),
        ("para siswa-siswi", [("siswa-siswi", "murid", "advice")]),
        ("Numbered Head Together", [("Numbered Head Together", "Numbered Heads Together", "fault")]),
        ("two stay-two stray", [("two stay-two stray", "Two Stay–Two Stray", "advice")]),
        ("Pembelajaran Mandiri (PM)", [("Pembelajaran Mandiri", "Pembelajaran Mendalam", "advice")]),
    ],
)
def test_a_term_is_found_with_its_right_word_in_the_same_case(text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Perjalanan ke pantai itu menyenangkan.",
        "Warga bergotong royong membersihkan pantai.",
        "Murid belajar mandiri di rumah dengan kreatif.",
        "Menurut Pasal 3 peraturan itu, peserta didik berhak belajar.",
        "Lembar Kerja Peserta Didik dan Organisasi Siswa Intra Sekolah",
        "Mahasiswa datang; urusan kesiswaan selesai.",
        "Assess, asesmen, Two Stay–Two Stray, TS-TS, Numbered Heads Together",
        "Projek Penguatan Profil Pelajar Pancasila tahun 2023",
        "",
    ],
)
def test_what_is_right_or_quoted_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_only_faults_are_corrected_together() -> None:
    assert vocabulary.corrected("Siswa pada tahap Asses, Asses lagi.") == "Siswa pada tahap Assess, Assess lagi."


def test_a_finding_does_not_correct_a_text_that_changed_meanwhile() -> None:
    (one,) = vocabulary.findings("Tahap Asses")
    assert one.corrected("Langkah Asses") == "Langkah Asses"


def test_the_terms_of_a_practice_are_counted_by_place_and_corrected_in_one_undoable_edit(library: Library) -> None:
    practice_id = practices.add_practice(library, title="Tahap Asses di kelas").made[0]
    practices.write_section(library, practice_id, "situasi", "**Siswa** bertanya. Lalu Siswa menulis; siswa senang.")
    placed = vocabulary.in_practice(practices.open_practice(library, practice_id))
    assert [(one.place, one.finding.found, one.count) for one in placed] == [
        ("title", "Asses", 1),
        ("situasi", "Siswa", 2),
        ("situasi", "siswa", 1),
    ]
    receipt = vocabulary.correct_in_practice(library, practice_id, "situasi", "murid", "Siswa")
    body = practices.open_practice(library, practice_id).bodies["situasi"]
    assert body == "**Murid** bertanya. Lalu Murid menulis; siswa senang."
    vocabulary.correct_in_practice(library, practice_id, "title", "assess", "Asses")
    assert practices.open_practice(library, practice_id).practice.title == "Tahap Assess di kelas"
    undo.take_back(library, receipt)
    assert practices.open_practice(library, practice_id).bodies["situasi"].startswith("**Siswa**")


def test_a_school_may_have_terms_of_its_own(library: Library) -> None:
    text = """\
id: vocabulary
version: "2"
title: {id: Istilah sekolah}
source: [Rapat guru]
tables:
  terms:
    - {id: pantai, name: pesisir, forms: [pantai], severity: advice, summary: Kami menyebutnya pesisir.}
"""
    folder = library.folder / "frameworks"
    folder.mkdir()
    (folder / "istilah.yaml").write_text(text, encoding="utf-8")
    assert [one.replacement for one in vocabulary.findings("Pantai dan siswa", library)] == ["Pesisir"]
