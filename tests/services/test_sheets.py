"""Spreadsheets that go out: nothing in them is executed, whatever people typed."""

import csv
import re
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from portfolio.errors import TargetUnwritable
from portfolio.services.sheets import Sheet, write_sheet, write_sheets
from portfolio.services.tables import read_table

HOSTILE = (
    "=1+1", "+62 812", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "http://contoh.id",
    "mailto:a@b.id", "\t=1", "internal:Sheet1!A1", "1e5", "0012", "{=1}",
)  # fmt: skip


def parts(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))}


def test_text_is_never_a_formula_a_link_or_a_number(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "a.xlsx", "Daftar", ["=Kepala", "Isi"], [[text, "x"] for text in HOSTILE])
    for name, text in parts(path).items():
        assert not re.search(r"<f[ >/]", text), name
        assert not re.search(r"<hyperlinks?[ >/]", text, re.IGNORECASE), name
        assert "relationships/hyperlink" not in text.casefold(), name
    book = openpyxl.load_workbook(path)
    assert book.active is not None
    cells = [row[0] for row in book.active.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == list(HOSTILE)
    assert {cell.data_type for cell in cells} == {"s"}
    book.close()


def test_a_csv_is_harmless_too_and_numbers_stay_numbers(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "a.csv", "Daftar", ["Isi", "Angka"], [[text, -4.5] for text in HOSTILE])
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert not [row[0] for row in rows if row[0].startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {row[1] for row in rows[1:]} == {"-4,5"}


def test_days_and_numbers_are_what_they_are(tmp_path: Path) -> None:
    path = write_sheet(
        tmp_path / "a.xlsx", "Daftar", ["Hari", "Nilai", "Ikut", "NPSN"], [[date(2025, 10, 18), 4.5, True, "00123456"]]
    )
    assert read_table(path).rows == (("2025-10-18", "4.5", "Ya", "00123456"),)
    assert read_table(path).oddities == ()


def test_a_sheet_is_ready_to_print(tmp_path: Path) -> None:
    text = parts(write_sheet(tmp_path / "a.xlsx", "A & B", [f"Kolom {n}" for n in range(8)], [["x"] * 8]))
    page = text["xl/worksheets/sheet1.xml"]
    assert 'paperSize="9"' in page
    assert 'orientation="landscape"' in page
    assert 'state="frozen"' in page
    assert "A &amp;&amp; B" in page
    assert "Print_Titles" in text["xl/workbook.xml"]


def test_what_is_too_long_for_a_cell_is_cut_where_it_says_so_and_named(tmp_path: Path) -> None:
    long = "\N{GRINNING FACE}" * 20_000
    path = write_sheet(tmp_path / "a.xlsx", "Praktik", ["Judul", "Isi"], [["Satu", "x" * 32_767], ["Dua", long]])
    rows = read_table(path).rows
    assert rows[0][1] == "x" * 32_767
    assert rows[1][1].endswith("… (dipotong)")
    assert len(rows[1][1].encode("utf-16-le")) // 2 <= 32_767
    told = read_table(path, "Catatan").rows
    assert [row[:2] for row in told] == [("Praktik", "B3")]


def test_sheets_of_one_title_get_names_of_their_own(tmp_path: Path) -> None:
    title = "Pemetaan kompetensi guru: semua [2026]"
    write_sheets(tmp_path / "a.xlsx", [Sheet(title, ["a"], []), Sheet(title, ["a"], []), Sheet("//", ["a"], [])])
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert len(set(book.sheetnames)) == 3
    assert book.sheetnames[2] == "Tabel"
    book.close()


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    folder = tmp_path / "a.xlsx"
    folder.mkdir()
    with pytest.raises(TargetUnwritable):
        write_sheet(folder, "Daftar", ["a"], [["b"]])
    assert list(tmp_path.iterdir()) == [folder]


def test_nobody_is_named_in_the_file(tmp_path: Path) -> None:
    core = parts(write_sheet(tmp_path / "a.xlsx", "Daftar", ["a"], [["b"]]))["docProps/core.xml"]
    assert "<dc:creator></dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core
