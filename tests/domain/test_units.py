"""How a number is said with what it counts."""

import pytest

from portfolio.domain.units import counts_people, top_of_scale, with_unit


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("", "3"),
        ("%", "3%"),
        (" % ", "3%"),
        ("menit", "3 menit"),
        ("skor 1–4", "3 (skor 1–4)"),
        ("skor 0-100", "3 (skor 0-100)"),
        ("murid kelas 1–6", "3 murid kelas 1–6"),
    ],
)
def test_a_number_is_said_with_what_it_counts(unit: str, words: str) -> None:
    assert with_unit("3", unit) == words


@pytest.mark.parametrize(
    ("unit", "top"),
    [
        ("skor 0–100", 100),
        ("Skor rubrik 1 - 4", 4),
        ("1–5", 5),
        ("rerata skala 1–10", 10),
        ("skor", None),
        ("%", None),
        ("murid kelas 1–6", None),
        ("murid kelas 7–9", None),
    ],
)
def test_a_scale_ends_where_its_unit_says(unit: str, top: float | None) -> None:
    assert top_of_scale(unit) == top


def test_people_are_counted_in_whatever_case_they_are_written() -> None:
    assert counts_people(" Peserta didik ")
    assert not counts_people("buku")
