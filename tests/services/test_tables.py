"""Tables as people send them: read whole, what is odd in them told, what is hostile refused."""

import gzip
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from portfolio.domain.written_dates import written_date
from portfolio.errors import FileRefused
from portfolio.progress import Cancelled
from portfolio.services.sheets import write_sheet
from portfolio.services.tables import Table, read_table, sheets_of


def book(path: Path, *rows: list[object]) -> Path:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)  # type: ignore[union-attr] # a new book has a sheet
    made.save(path)
    made.close()
    return path


def odd(table: Table) -> dict[str, tuple[str, ...]]:
    return {one.kind: one.places for one in table.oddities}


def with_sheet_text(source: Path, target: Path, old: bytes, new: bytes) -> Path:
    """A copy of a workbook whose first sheet says something else."""
    with zipfile.ZipFile(source) as one, zipfile.ZipFile(target, "w") as other:
        for part in one.namelist():
            text = one.read(part)
            other.writestr(part, text.replace(old, new) if part == "xl/worksheets/sheet1.xml" else text)
    return target


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_csv_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "kelas.csv"
    path.write_bytes(f"No{delimiter}Nama\n1{delimiter}Zoé\n".encode(encoding))
    assert read_table(path).rows == (("1", "Zoé"),)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02 not a table", b"PK\x03\x04 broken zip"])
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes) -> None:
    for name in ("a.xlsx", "a.csv"):
        (tmp_path / name).write_bytes(content)
    with pytest.raises(FileRefused):
        read_table(tmp_path / "a.xlsx")


def test_titles_and_empty_rows_above_the_names_are_passed_over(tmp_path: Path) -> None:
    table = read_table(
        book(
            tmp_path / "a.xlsx", ["DAFTAR MURID"], [], ["No", "Nama", "Panggilan", "Kelas"], [1, "Satu", None, "VIII-B"]
        )
    )
    assert table.columns == ("No", "Nama", "Panggilan", "Kelas")
    assert table.rows == (("1", "Satu", "", "VIII-B"),)


def test_what_looks_like_a_formula_in_a_csv_is_text(tmp_path: Path) -> None:
    path = tmp_path / "b.csv"
    path.write_text("a,b\n=cmd|' /C calc'!A0,@x\n")
    assert read_table(path).rows == (("=cmd|' /C calc'!A0", "@x"),)


@pytest.mark.parametrize("rows", [3, 14, 15, 16, 40])
def test_no_row_is_lost_however_long_the_table_is(tmp_path: Path, rows: int) -> None:
    path = tmp_path / "a.csv"
    path.write_text("no,nama\n" + "".join(f"{n},Nama {n}\n" for n in range(rows)))
    assert [row[0] for row in read_table(path).rows] == [str(n) for n in range(rows)]


def test_rows_keep_the_numbers_that_they_have_in_the_file(tmp_path: Path) -> None:
    table = read_table(book(tmp_path / "a.xlsx", ["Daftar"], [], ["No", "Nama"], [1, "A"], [], [], [2, "B"]))
    assert [table.line(n) for n in range(2)] == [4, 7]
    assert odd(table) == {"blank": ("5–6",)}


def test_numbers_that_lost_digits_are_left_empty_and_told(tmp_path: Path) -> None:
    table = read_table(
        book(
            tmp_path / "a.xlsx",
            ["Nama", "NIP"],
            ["Rounded by a spreadsheet", 1.96804111993031e17],
            ["Rounded as text", "1,97E+17"],
            ["Text", "196804111993031009"],
            ["Sixteen digits", 1234567890123450],
            ["A price", 12_500_000],
        )
    )
    assert [row[1] for row in table.rows] == ["", "", "196804111993031009", "", "12500000"]
    assert odd(table)["lost-digits"] == ("B2", "B3", "B5")


def test_a_long_number_that_the_file_holds_whole_stays_whole(tmp_path: Path) -> None:
    short = book(tmp_path / "a.xlsx", ["Nama", "NIP"], ["Satu", 4711])
    long = with_sheet_text(short, tmp_path / "b.xlsx", b"<v>4711</v>", b"<v>196804111993031009</v>")
    assert read_table(long).rows == (("Satu", "196804111993031009"),)


def test_a_sheet_reads_the_same_whether_it_is_written_as_usual_or_not(tmp_path: Path) -> None:
    usual = tmp_path / "a.xlsx"
    rows: list[list[str | float | date | None]] = [
        [f"Sekolah & Co {n % 7}", n, n / 4, None, date(2026, 1, 1 + n % 28), "", "50300001", "x"] for n in range(3_000)
    ]
    write_sheet(usual, "Daftar", [f"Kolom {n}" for n in range(8)], rows)
    unusual = with_sheet_text(usual, tmp_path / "b.xlsx", b"<c r=", b"<c  r=")
    one, other = read_table(usual), read_table(unusual)
    assert one == other
    assert len(one.rows) == 3_000
    assert one.rows[8] == ("Sekolah & Co 1", "8", "2", "", "2026-01-09", "", "50300001", "x")


def test_joined_cells_count_for_all_their_rows_and_are_told(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["Daftar murid", None], ["Kelas", "Nama"], ["VII A", "Satu"], [None, "Dua"], ["VII B", "Tiga"]):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("A3:A4")
    made.save(tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx")
    assert [row[0] for row in table.rows] == ["VII A", "VII A", "VII B"]
    assert odd(table) == {"merged": ("A3:A4",)}


def test_hidden_rows_and_formulas_without_a_value_are_told(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["Nama", "Jumlah"], ["Satu", "=1+1"], ["Dua", 3], ["Tiga", "#N/A"]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    made.save(tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx")
    assert [row[1] for row in table.rows] == ["", "3", ""]
    assert odd(table) == {"formula": ("B2",), "error": ("B4",), "hidden": ("3",)}


def test_days_are_read_whether_they_are_dates_or_words(tmp_path: Path) -> None:
    table = read_table(
        book(tmp_path / "a.xlsx", ["Hari", "Tahun"], [date(2025, 10, 18), "2025/2026"], ["Sabtu, 18 Oktober 2025", ""])
    )
    assert [row[0] for row in table.rows] == ["2025-10-18", "2025-10-18"]
    assert table.rows[0][1] == "2025/2026"
    assert odd(table) == {"date-text": ("A3",)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("18 Oktober 2025", date(2025, 10, 18)),
        ("18 Okt. 2025", date(2025, 10, 18)),
        ("18/10/2025", date(2025, 10, 18)),
        ("1-2-2025", date(2025, 2, 1)),
        ("2025-10-18", date(2025, 10, 18)),
        ("18 August 2025", date(2025, 8, 18)),
        ("31/02/2025", None),
        ("10/18/2025", None),
        ("2025/2026", None),
        ("18 Mawar 2025", None),
        ("SMP 5 2025", None),
    ],
)
def test_a_day_is_read_only_where_one_is_named(text: str, day: date | None) -> None:
    assert written_date(text) == day


def test_columns_that_cannot_be_told_apart_are_named(tmp_path: Path) -> None:
    table = read_table(book(tmp_path / "a.xlsx", ["Nama", "nama", None, "Kelas"], ["A", "B", "C", "D"]))
    assert odd(table) == {"same-head": ("B1",), "no-head": ("C1",)}


def test_each_sheet_of_a_workbook_can_be_read(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.active.title = "Guru"
    made.active.append(["Nama"])
    made.active.append(["Satu"])
    other = made.create_sheet("Murid & wali")
    other.append(["Nama"])
    other.append(["Dua"])
    made.save(tmp_path / "a.xlsx")
    assert sheets_of(tmp_path / "a.xlsx") == ("Guru", "Murid & wali")
    assert read_table(tmp_path / "a.xlsx", "Murid & wali").rows == (("Dua",),)
    assert read_table(tmp_path / "a.xlsx").rows == (("Satu",),)


def test_what_a_workbook_says_is_what_openpyxl_reads(tmp_path: Path) -> None:
    values: list[object] = ["  dua  kata ", 4.6, 5.0, -3, 0.1 + 0.2, 'é & <b> "', date(1999, 12, 31), True]
    path = book(tmp_path / "a.xlsx", [f"k{n}" for n in range(len(values))], values)
    said = read_table(path).rows[0]
    assert said == ("dua kata", "4.6", "5", "-3", "0.3", 'é & <b> "', "1999-12-31", "1")


def test_a_packed_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(b"npsn;nama\n00123456;SD Satu\n"))
    assert read_table(path).rows == (("00123456", "SD Satu"),)


def test_a_workbook_with_another_name_is_still_one(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", ["Nama"], ["Satu"]).rename(tmp_path / "a.csv")
    assert read_table(path).rows == (("Satu",),)


def test_an_old_or_locked_workbook_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(FileRefused, match="simpan sebagai"):
        read_table(path)


def test_a_workbook_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(410):
            part.write(bytes(1_000_000))
    with pytest.raises(FileRefused, match="terlalu besar"):
        read_table(path)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_entities_are_refused_wherever_they_stand(tmp_path: Path, part: str) -> None:
    source, target = write_sheet(tmp_path / "a.xlsx", "Daftar", ["Nama"], [["Satu"]]), tmp_path / "b.xlsx"
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    with zipfile.ZipFile(source) as one, zipfile.ZipFile(target, "w") as other:
        for name in one.namelist():
            text = one.read(name)
            other.writestr(name, bomb + text.split(b"?>")[-1] if name == part else text)
    with pytest.raises(FileRefused):
        read_table(target)


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is(tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", ["Nama"], ["Satu"])
    lying = with_sheet_text(source, tmp_path / "b.xlsx", b'ref="A1:A2"', b'ref="A1:XFD1048576"')
    assert read_table(lying).rows == (("Satu",),)


def test_broken_and_hostile_archives_are_refused(shared: Path, tmp_path: Path) -> None:
    for number, archive in enumerate(sorted((shared / "zips").rglob("*.zip"))):
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(archive.read_bytes())
        with pytest.raises(FileRefused):
            read_table(path)


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("no,nama\n" + "".join(f"{n},Nama\n" for n in range(5_000)))

    class Stop:
        def step(self, done: int, total: int, label: str) -> None:
            assert 0 < done <= total
            raise Cancelled

    with pytest.raises(Cancelled):
        read_table(path, progress=Stop())
