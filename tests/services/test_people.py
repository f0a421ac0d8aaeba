"""People and other schools: names as people bear them, numbers that are hinted at and never refused."""

from datetime import date

import pytest

from portfolio.domain.identity_numbers import nip_fault, nuptk_fault
from portfolio.domain.names import bare_number, grouped_nip, split_name
from portfolio.services import school, schools
from portfolio.services.libraries import Library


@pytest.mark.parametrize(
    ("text", "before", "name", "after"),
    [
        ("Dra. Hj. SITI AMINAH, M.PD", "Dra. Hj.", "Siti Aminah", "M.Pd."),
        ("Wahyu", "", "Wahyu", ""),
        ("AHMAD S.Pd", "", "Ahmad", "S.Pd."),
        ("ahmad fauzi, spd., m.pd", "", "Ahmad Fauzi", "S.Pd., M.Pd."),
        ("H. Abdul Ma'ruf, S.Ag", "H.", "Abdul Ma'ruf", "S.Ag."),
        ("I MADE SUDARMA", "", "I Made Sudarma", ""),
        ("Drs. H. M. Yusuf", "Drs. H.", "M. Yusuf", ""),
        ("AL-AMIN BIN YUSUF", "", "Al-Amin bin Yusuf", ""),
        ("SRI MA", "", "Sri Ma", ""),
        ("Kirana McLaren, S. Pd., Gr", "", "Kirana McLaren", "S.Pd., Gr."),
        ("dr. Ayu", "dr.", "Ayu", ""),
        ("Drs", "", "Drs", ""),
        ("Bintang, gelar yang tak dikenal", "", "Bintang", "gelar yang tak dikenal"),
    ],
)
def test_a_name_is_parted_from_its_degrees(text: str, before: str, name: str, after: str) -> None:
    split = split_name(text)
    assert (split.before, split.name, split.after) == (before, name, after)


@pytest.mark.parametrize(
    ("nip", "fault"),
    [
        ("", None),
        ("19680411 199303 1 009", None),
        ("NIP. 19680411 199303 1 009", None),
        ("199004112023212009", None),  # a PPPK: 21 is a number of contracts, not a month
        ("1968041119930310", "length"),
        ("19681311 199303 1 009", "birth"),
        ("19680411 197303 1 009", "service"),
        ("19680411 209903 1 009", "service"),
        ("19680411 199303 3 009", "sex"),
        ("tidak ada", "letters"),
    ],
)
def test_a_nip_is_looked_at_kindly(nip: str, fault: str | None) -> None:
    assert nip_fault(nip, today=date(2026, 1, 1)) == fault


def test_a_nip_of_the_other_sex_is_remarked_upon() -> None:
    assert nip_fault("196804111993031009", "P") == "other-sex"
    assert nip_fault("196804111993031009", "L") is None


def test_a_nuptk_has_sixteen_digits() -> None:
    assert nuptk_fault("1234 5678 9012 3456") is None
    assert nuptk_fault("123") == "length"


def test_odd_numbers_are_kept_as_they_are_and_told(library: Library) -> None:
    school.add_person(library, name="Arunika", nip="12 34", nuptk="abc")
    person = school.people(library)[0]
    assert (person.nip, person.nuptk) == ("1234", "abc")
    assert all(school.identity_warnings(person))


def test_a_nip_is_kept_as_digits_and_shown_in_groups(library: Library) -> None:
    school.add_person(library, name="Arunika", nip="19680411 199303 1 009")
    person = school.people(library)[0]
    assert person.nip == "196804111993031009"
    assert grouped_nip(person.nip) == "19680411 199303 1 009"
    assert bare_number("'19680411-199303.1.009") == person.nip


def test_a_principal_is_added_and_chosen_in_one_edit(library: Library) -> None:
    own = school.school(library)
    receipt = school.add_principal(library, own.id)
    assert school.school(library).principal_id == receipt.made[0]
    assert school.people(library)[0].role == "Kepala Sekolah"


def test_other_schools_are_listed_by_name_a_page_at_a_time(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schools, "PAGE", 2)
    for name in ("SD C", "SD A", "SD B", "SD A"):
        schools.add_school(library, name=name)
    first = schools.other_schools(library)
    second = schools.other_schools(library, "", first[-1])
    assert [one.name for one in (*first, *second)] == ["SD A", "SD A", "SD B", "SD C"]
    assert schools.other_schools(library, "", second[-1]) == ()


@pytest.mark.parametrize("words", ["negeri 3", "00123456", "cont", "smp (3)", "SMP-3"])
def test_a_school_is_found_by_any_part_of_name_number_or_place(library: Library, words: str) -> None:
    schools.add_school(library, name="SMP Negeri 3", npsn="00123456", regency="Kabupaten Contoh")
    assert "SMP Negeri 3" in [one.name for one in schools.find_schools(library, words)]
    assert schools.count_other_schools(library, words) == 1


@pytest.mark.parametrize("words", ["x" * 300, "negeri 4", "NEAR(smp", "kolom:smp"])
def test_words_that_no_school_has_find_none(library: Library, words: str) -> None:
    schools.add_school(library, name="SMP Negeri 3")
    assert schools.find_schools(library, words) == ()
