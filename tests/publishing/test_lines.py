from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio.domain.prose import Run
from portfolio.publishing.renderers.pdf.hyphens import hyphenations
from portfolio.publishing.renderers.pdf.lines import (
    SOFT_HYPHEN,
    Lacking,
    SetLine,
    Style,
    balanced,
    set_text,
    shortened,
)
from portfolio.publishing.renderers.pdf.shaping import shaped
from tests.publishing.builders import PARAGRAPH
from tests.publishing.reading import letters

BODY = Style(
    "serif.regular", 9.5, 13.5, "#000000",
    bold="serif.semibold", italic="serif.italic", bold_italic="serif.bolditalic", hyphenate=True,
)  # fmt: skip
PLAIN = Style("sans.regular", 10, 14, "#000000")


def text_of(line: SetLine) -> str:
    """The letters as they are seen."""
    return "".join(span.text for span in line.spans).rstrip(" ").replace(SOFT_HYPHEN, "-")


def parts(word: str) -> str:
    places = [0, *hyphenations(word), len(word)]
    return "-".join(word[start:end] for start, end in pairwise(places))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("kebersamaan", "keber-sa-maan"),
        ("penghargaan", "peng-har-gaan"),
        ("pembelajaran", "pem-bela-jaran"),
        ("bersungguh", "ber-sung-guh"),
        ("menginspirasi", "mengin-spi-rasi"),
        ("Cakrawala", "Cakrawala"),
        ("PKBM", "PKBM"),
        ("anak-anak", "anak-anak"),
        ("kelas8b", "kelas8b"),
        ("guru", "guru"),
    ],
)
def test_indonesian_words_part_between_syllables_and_names_never(word: str, expected: str) -> None:
    assert parts(word) == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="aiueomnpgtkr-", min_size=1, max_size=30), max_size=40), st.integers(40, 400))
def test_no_line_is_wider_than_its_measure_and_no_letter_is_lost(words: list[str], measure: int) -> None:
    text = " ".join(words)
    lines = set_text(text, BODY, measure, Lacking())
    assert all(line.width <= measure + 0.01 for line in lines)
    assert letters("".join(text_of(line) for line in lines)) == letters(text)


@pytest.mark.parametrize("measure", [40, 90, 140, 260])
def test_lines_read_one_after_the_other_give_the_text_back(measure: float) -> None:
    text = (
        "Kesinambungan anak-anak mem\u00adpertanggungjawabkan dan/atau https://contoh.sch.id/buku?halaman=12 – selesai."
    )
    read = "".join(line.text for line in set_text(text, BODY, measure, Lacking()))
    assert read.replace(SOFT_HYPHEN, "") == text.replace(SOFT_HYPHEN, "")


def test_a_soft_hyphen_that_somebody_typed_is_not_printed_within_a_line() -> None:
    (line,) = set_text("mem\u00adbaca", BODY, 300, Lacking())
    assert line.text == "membaca"


def test_arabic_is_read_in_its_own_order() -> None:
    text = "السلام عليكم ورحمة الله وبركاته"
    lines = set_text(text, BODY, 70, Lacking())
    assert len(lines) > 1
    assert "".join(line.text for line in lines) == text


def test_no_more_than_two_hyphens_follow_each_other() -> None:
    lines = set_text("pertanggungjawaban keberlangsungan penghargaan kebersamaan " * 20, BODY, 115, Lacking())
    ends = "".join("-" if text_of(line).endswith("-") else " " for line in lines)
    assert "-" in ends
    assert "---" not in ends


def test_a_word_of_twenty_thousand_letters_is_broken_by_force() -> None:
    lines = set_text("a" * 20_000, BODY, 300, Lacking())
    assert sum(len(text_of(line)) for line in lines) == 20_000
    assert max(line.width for line in lines) <= 300


def test_a_word_in_two_styles_is_not_parted_between_them() -> None:
    runs = (Run("kata " * 9), Run("ber", bold=True), Run("main saja"))
    for measure in range(60, 300, 7):
        joined = [text_of(line) for line in set_text(runs, PLAIN, measure, Lacking())]
        assert any("bermain" in line for line in joined)


def test_line_breaks_that_were_typed_are_kept() -> None:
    assert [text_of(line) for line in set_text("satu\ndua", BODY, 300, Lacking())] == ["satu", "dua"]


def test_a_long_title_is_shortened_at_a_word() -> None:
    line = shortened("Nomor Tiga, Mengapa Kapal Besi Tidak Tenggelam?", PLAIN, 120, Lacking())
    assert line.width <= 120
    assert text_of(line).endswith("…")
    assert text_of(line)[:-1] in "Nomor Tiga, Mengapa Kapal Besi Tidak Tenggelam?"


def test_titles_get_lines_of_even_length() -> None:
    greedy = set_text("Belajar dari Tepi Laut", PLAIN, 95, Lacking())
    even = balanced("Belajar dari Tepi Laut", PLAIN, 95, Lacking())
    assert len(even) == len(greedy) == 2
    assert abs(even[0].width - even[1].width) < abs(greedy[0].width - greedy[1].width)


def test_a_paragraph_does_not_end_on_one_short_word_where_that_can_be_helped() -> None:
    runts = 0
    for measure in range(200, 340):
        lines = set_text(PARAGRAPH, BODY, measure, Lacking())
        runts += lines[-1].width < measure * 0.1
    assert runts < 10


def test_a_character_that_the_font_lacks_comes_from_another_font() -> None:
    lacking = Lacking()
    (line,) = set_text("Suhu ☀ dan ✓ serta 😀", BODY, 300, lacking)
    assert text_of(line) == "Suhu ☀ dan ✓ serta 😀"
    assert len({span.font for span in line.spans}) >= 2
    assert lacking.found == {}


def test_arabic_is_joined_and_runs_from_right_to_left() -> None:
    (line,) = set_text("Kata محمد رسول ditulis", BODY, 300, Lacking())
    seen = text_of(line)
    assert seen.startswith("Kata ")
    assert seen.endswith(" ditulis")
    assert letters(seen) == letters("Kata " + "محمد رسول"[::-1] + " ditulis")


def test_a_paragraph_in_arabic_stands_at_the_right() -> None:
    assert all(line.rtl for line in set_text("بسم الله الرحمن الرحيم " * 8, BODY, 200, Lacking()))


def test_javanese_is_replaced_visibly_and_noted() -> None:
    lacking = Lacking(record="p1")
    (line,) = set_text("Aksara ꦲꦤ kami", BODY, 300, lacking)
    assert text_of(line) == "Aksara □□ kami"
    assert lacking.found == {"p1": {"ꦲ": None, "ꦤ": None}}


@pytest.mark.parametrize("text", ["a\u200db", "👩\u200d🏫", "👍🏽", "kata\u00adkunci", "❤\ufe0f"])
def test_joiners_and_selectors_print_nothing_and_are_no_problem(text: str) -> None:
    assert shaped(text, "serif.regular").missing == ""


def test_a_word_wider_than_its_cell_is_parted_between_syllables_on_the_next_line() -> None:
    for measure in range(44, 60):
        lines = [text_of(line) for line in set_text("Melaksanakan pembelajaran", BODY, measure, Lacking())]
        shown = "".join(line if line.endswith("-") else f"{line} " for line in lines).split()
        assert [word.replace("-", "") for word in shown] == ["Melaksanakan", "pembelajaran"], lines
        for word in shown:
            parted = {len(word[:n].replace("-", "")) for n, letter in enumerate(word) if letter == "-"}
            assert parted <= set(hyphenations(word.replace("-", "").lower())), lines
