from datetime import date

import pytest

from portfolio.domain.calendar import day_and_date, long_date, period, school_year
from portfolio.domain.names import grouped_nip, initials, listed
from portfolio.domain.person import Person
from portfolio.domain.wording import by_name, clean_line, clean_text, count_words


def test_a_day_is_printed_as_in_a_newspaper() -> None:
    assert day_and_date(date(2025, 10, 18)) == "Sabtu, 18 Oktober 2025"


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        (date(2026, 2, 18), date(2026, 2, 20), "18–20 Februari 2026"),
        (date(2025, 10, 27), date(2025, 11, 3), "27 Oktober–3 November 2025"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 Desember 2025–2 Januari 2026"),
        (date(2026, 2, 20), date(2026, 2, 18), "18–20 Februari 2026"),
        (date(2026, 2, 18), None, "18 Februari 2026"),
        (date(2026, 2, 18), date(2026, 2, 18), "18 Februari 2026"),
        (None, None, ""),
    ],
)
def test_a_period_names_each_part_once(start: date | None, end: date | None, printed: str) -> None:
    assert period(start, end) == printed


def test_a_school_year_begins_in_july() -> None:
    assert school_year(date(2026, 6, 30)) == "2025/2026"
    assert school_year(date(2026, 7, 1)) == "2026/2027"
    assert long_date(date(2026, 7, 1)) == "1 Juli 2026"


def test_names_carry_their_degrees() -> None:
    assert Person(title_before="Dra. Hj.", name="Melati", title_after="M.Pd.").full_name == "Dra. Hj. Melati, M.Pd."
    assert Person(name="Samudra").full_name == "Samudra"
    assert Person(name="Samudra", title_after=", S.Pd.").full_name == "Samudra, S.Pd."


def test_lists_of_names_stay_readable_with_degrees() -> None:
    assert listed(["Ayu"]) == "Ayu"
    assert listed(["Ayu", "Bayu"]) == "Ayu dan Bayu"
    assert listed(["Ayu", "Bayu", "Citra"]) == "Ayu, Bayu, dan Citra"
    assert listed(["Ayu, S.Pd.", "Bayu", "Citra"]) == "Ayu, S.Pd.; Bayu; dan Citra"


def test_initials_of_long_single_and_empty_names() -> None:
    assert [initials(name) for name in ("Kirana Embun Segara", "Samudra", "", "‘ 7")] == ["KS", "S", "", ""]


def test_a_nip_is_grouped_and_anything_else_left_alone() -> None:
    assert grouped_nip("196804111993031009") == "19680411 199303 1 009"
    assert grouped_nip("belum ada") == "belum ada"


def test_pasted_text_loses_only_what_no_page_can_show() -> None:
    assert clean_text("satu\r\ndua\x00\ud800\u202e\ufefftiga\u2028empat") == "satu\nduatiga\nempat"
    assert clean_text("é") == "é"
    assert clean_text("👩\u200d🏫 بِسْمِ") == "👩\u200d🏫 بِسْمِ"
    assert clean_line("  satu\n dua\t tiga ") == "satu dua tiga"


def test_reduplicated_words_count_once() -> None:
    assert count_words("Masing-masing murid menulis 3 kalimat, bukan?") == 6


def test_names_are_sorted_as_people_sort_them() -> None:
    names = ["SMP 10", "smp 9", "SMP 09 B", "SD 2", "SMP", "SMP 1", "MTs Nurul 123456789012345678901"]
    assert sorted(names, key=by_name) == [
        "MTs Nurul 123456789012345678901", "SD 2", "SMP", "SMP 1", "smp 9", "SMP 09 B", "SMP 10",
    ]  # fmt: skip
