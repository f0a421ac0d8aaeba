import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio.domain.discretion import full_names_in, with_initials

NAMES = ["Anak Satu Dua", "Anak Satu", "Arunika", "Bunga", "M. Rizki Pratama", "Nur Aini Ma'ruf"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anak Satu Dua mengukur bibit.", ["Anak Satu Dua"]),
        ("ANAK  satu\ndua mengukur bibit", ["Anak Satu Dua"]),
        ("Anak Satu bersama Arunika", ["Anak Satu", "Arunika"]),
        ("Arunika, lalu Anak Satu, lalu Arunika lagi", ["Arunika", "Anak Satu"]),
        ("m rizki pratama dan Nur-Aini Maruf", ["M. Rizki Pratama", "Nur Aini Ma'ruf"]),
        ("Nur Aini Ma’ruf", ["Nur Aini Ma'ruf"]),
        ("Foto Anak_Satu_Dua.", ["Anak Satu Dua"]),
        ("Murid menanam bunga; bunga-bunga mekar. Bunga-bunga itu harum.", []),
        ("Sekuntum bunga untuk Bunga.", ["Bunga"]),
        ("Anak, Satu Dua", []),
        ("Anak Satuan dan Sianak Satu", []),
        ("", []),
    ],
)
def test_full_names_are_found_as_whole_words(text: str, found: list[str]) -> None:
    assert full_names_in(text, NAMES) == found


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Anak Satu Dua mengukur bibit.", "A.S.D. mengukur bibit."),
        ("Bibit itu diukur oleh anak satu dua.", "Bibit itu diukur oleh A.S.D."),
        ("Anak Satu, Arunika, dan M. Rizki Pratama", "A.S., A., dan M.R.P."),
        ("Arunika’s", "Arunika’s"),
        ("Tidak menyebut siapa pun.", "Tidak menyebut siapa pun."),
    ],
)
def test_initials_stand_in_for_full_names(text: str, printed: str) -> None:
    assert with_initials(text, NAMES) == printed


def test_names_without_letters_are_nobody() -> None:
    assert full_names_in("- . 12", ["", " - ", "…"]) == []


@given(st.text(), st.lists(st.text(max_size=12), max_size=4))
def test_text_of_any_kind_is_left_without_the_names_found_in_it(text: str, names: list[str]) -> None:
    found = full_names_in(text, names)
    assert set(found) <= set(names)
    if not found:
        assert with_initials(text, names) == text
