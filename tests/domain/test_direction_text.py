"""Whole texts of vision, mission and goals, as schools have them, taken apart."""

import pytest

from portfolio.domain.vmt_text import recognised


def found(text: str) -> list[tuple[str | None, str]]:
    return [(one.kind, one.text) for one in recognised(text)]


def test_headings_sort_and_marks_part_the_statements() -> None:
    text = """VISI DAN MISI SMP NEGERI CONTOH
A. VISI
“Terwujudnya murid yang beriman, cerdas,
dan berbudaya lingkungan.”
B. MISI SEKOLAH
1. Melaksanakan pembelajaran yang aktif
   dan menyenangkan;
2.Menumbuhkan semangat
keunggulan
3) Tujuan belajar dipahami setiap murid
C. Tujuan Jangka Menengah
a. Meningkatkan kehadiran
• Memiliki tim kebersihan
"""
    assert found(text) == [
        ("vision", "Terwujudnya murid yang beriman, cerdas, dan berbudaya lingkungan."),
        ("mission", "Melaksanakan pembelajaran yang aktif dan menyenangkan"),
        ("mission", "Menumbuhkan semangat keunggulan"),
        ("mission", "Tujuan belajar dipahami setiap murid"),
        ("goal", "Meningkatkan kehadiran"),
        ("goal", "Memiliki tim kebersihan"),
    ]


def test_statements_numbered_inside_one_line_are_parted() -> None:
    assert found("Visi: Unggul dan peduli.\nMisi: 1. Membaca setiap pagi; 2. Menanam bakau; 3. Menjaga pantai") == [
        ("vision", "Unggul dan peduli."),
        ("mission", "Membaca setiap pagi"),
        ("mission", "Menanam bakau"),
        ("mission", "Menjaga pantai"),
    ]


def test_a_year_or_a_number_in_a_sentence_parts_nothing() -> None:
    assert found("Tujuan\nPada tahun 2027 sedikitnya 75% murid membaca 1. jam sehari") == [
        ("goal", "Pada tahun 2027 sedikitnya 75% murid membaca 1. jam sehari")
    ]


def test_indicators_are_left_for_the_person_to_sort() -> None:
    assert found("Visi\nUnggul dalam karakter.\nIndikator visi:\n1. Beriman") == [
        ("vision", "Unggul dalam karakter."),
        (None, "Beriman"),
    ]


def test_without_headings_the_kind_is_guessed_and_marked_as_unsure() -> None:
    one, two, three = recognised("Terwujudnya sekolah yang ramah\nMenumbuhkan minat baca\nSekolah di tepi laut")
    assert [one.kind, two.kind, three.kind] == ["vision", "mission", None]
    assert [one.sure, two.sure, three.sure] == [False] * 3


@pytest.mark.parametrize("text", ["", "   \n\n", "VISI\n\nMISI\n", "1.\n2.\n", "“”", "\x00\u202e"])
def test_a_text_without_a_statement_gives_none(text: str) -> None:
    assert recognised(text) == ()


def test_a_line_without_a_mark_among_marked_ones_is_not_sure() -> None:
    first, stray = recognised("Misi\n1. Membaca setiap pagi.\nSekolah menjaga pantai.")
    assert (first.kind, first.sure) == ("mission", True)
    assert (stray.kind, stray.sure) == ("mission", False)


@pytest.mark.parametrize("line", ["Martapura, 18 Oktober 2025", "Kepala Sekolah, Siti Contoh", "NIP 1", "Mengetahui"])
def test_who_signs_is_no_goal(line: str) -> None:
    goal, signed = recognised(f"Tujuan\n1. Kepala sekolah membaca bersama murid.\n{line}")
    assert goal.kind == "goal"
    assert (signed.kind, signed.text, signed.sure) == (None, line, False)
