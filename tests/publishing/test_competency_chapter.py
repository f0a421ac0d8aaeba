"""The map, the claims and the partners as elements of a page."""

from pathlib import Path

from portfolio.publishing.chapters.competency import (
    ClaimContent,
    MapCell,
    MapContent,
    PartnerContent,
    claims_elements,
    map_elements,
    partner_elements,
    practice_elements,
)
from portfolio.publishing.content import PhotoContent
from portfolio.publishing.document import Bullets, Facts, Heading, Matrix, Note, Table, Text

LEVELS = ("Paham", "Dasar", "Menengah")
CLAIM = ClaimContent("Melati", "1.2.4", "Instruksi", "Dasar", "Sepuluh detik", quote="Saya menunggu.")


def words(text: Text) -> str:
    return "".join(run.text for run in text.runs)


def a_map(*cells: MapCell) -> MapContent:
    rows = tuple((f"1.{n} Baris", (cell,)) for n, cell in enumerate(cells, start=1))
    return MapContent(LEVELS, ("Melati",), "Orang", rows, fine=False, covered=1, practices=1)


def test_a_map_tells_levels_by_number_and_marks_what_is_below_the_minimum() -> None:
    said, matrix, note = map_elements(a_map(MapCell(2, claimed=True, below=True), MapCell(0, claimed=True), MapCell(0)))
    assert isinstance(matrix, Matrix)
    assert [[mark.text for mark in marks] for _, marks in matrix.rows] == [["2*"], ["?"], [""]]
    assert [mark.level for _, marks in matrix.rows for mark in marks] == [3, 1, 0]
    assert matrix.rows[0][1][0].note == "1.1 Baris, Melati: Dasar"
    assert [level for level, _ in matrix.legend] == [1, 2, 3, 4]
    assert isinstance(said, Text)
    assert words(said).startswith("1 dari 3 indikator")
    assert isinstance(note, Note)


def test_a_map_without_people_is_no_map() -> None:
    assert map_elements(MapContent(LEVELS, (), "Orang", (), fine=True, covered=0, practices=0)) == ()


def test_claims_stand_under_their_person_and_their_practice() -> None:
    other = ClaimContent("Bayu", "1.1.1", "Perilaku", "", "Topi bernomor", proven=False)
    elements = claims_elements([CLAIM, other], photos=False)
    heads = [element.text for element in elements if isinstance(element, Heading)]
    assert heads == ["Bayu · Topi bernomor", "Melati · Sepuluh detik"]
    tables = [element for element in elements if isinstance(element, Table)]
    assert [words(table.rows[0][2].paragraphs[0]) for table in tables] == ["Belum ada bukti", "“Saya menunggu.”"]


def test_a_practice_prints_proven_claims_alone_and_names_people_where_there_are_several() -> None:
    unproven = ClaimContent("Bayu", "1.1.1", "Perilaku", "Dasar", "", proven=False)
    _, alone = practice_elements([CLAIM, unproven])
    assert isinstance(alone, Bullets)
    assert [words(item) for item in alone.items] == ["1.2.4 Instruksi, Dasar"]
    both = practice_elements([CLAIM, ClaimContent("Bayu", "1.1.1", "Perilaku", "Paham", "", quote="Ya.")])[1]
    assert isinstance(both, Bullets)
    assert words(both.items[1]) == "1.1.1 Perilaku, Paham (Bayu)"
    assert practice_elements([unproven]) == ()


def test_a_partner_is_printed_with_its_own_way_of_working() -> None:
    partner = PartnerContent(
        "Yayasan Suluh", "Tepi Laut", "Datang *sekali* sebulan.", "", (("1.1", "Aman"),), ("Pantai",)
    )
    heading, facts, way, items = partner_elements([partner])
    assert isinstance(heading, Heading)
    assert isinstance(facts, Facts)
    assert facts.rows == (("Program", "Tepi Laut"), ("Praktik yang tumbuh bersama", "Pantai"))
    assert isinstance(way, Text)
    assert words(way) == "Datang sekali sebulan."
    assert isinstance(items, Table)
    assert [words(row[0].paragraphs[0]) for row in items.rows] == ["1.1 Aman"]


def test_a_partners_logo_stands_small_beside_what_is_said_of_it() -> None:
    logo = PhotoContent("logo", "0" * 64, Path("logo.png"), "logo.png", 500, 300)
    _, beside = partner_elements([PartnerContent("Yayasan Suluh", "Tepi Laut", "", "", (), (), logo)])
    assert isinstance(beside, Table)
    (shown, told) = beside.rows[0]
    assert shown.picture is not None
    assert shown.picture.alt == "Logo Yayasan Suluh"
    assert words(told.paragraphs[0]) == "Program: Tepi Laut"
