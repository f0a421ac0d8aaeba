from pathlib import Path

import openpyxl
import pytest

from portfolio.errors import FileRefused
from portfolio.services import classlists, consents
from portfolio.services.libraries import Library
from portfolio.services.tables import read_table


def sheet(path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    book.save(path)
    book.close()
    return path


def test_a_list_with_a_title_and_empty_rows_above_its_names_is_read(library: Library, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "kelas.xlsx",
        ["DAFTAR MURID KELAS VIII-B"],
        [],
        ["No", "Nama Lengkap", "Panggilan", "Kelas"],
        [1, "Anak Satu", "Satu", "VIII-B"],
        [],
        [2, "Anak Dua", None, "VIII-B"],
        [3, None, None, "VIII-B"],
    )
    preview = classlists.preview_class_list(library, path, year="2025/2026")
    assert [(one["name"], one["class_level"], one["school_year"]) for one in preview.new] == [
        ("Anak Satu", "VIII-B", "2025/2026"),
        ("Anak Dua", "VIII-B", "2025/2026"),
    ]
    assert preview.passed_over == (3,)
    assert consents.list_pupils(library) == []
    classlists.import_class_list(library, preview)
    again = classlists.preview_class_list(library, path, year="2025/2026")
    assert (again.new, again.known) == ((), 2)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_csv_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "kelas.csv"
    path.write_bytes(f"No{delimiter}Nama\n1{delimiter}Zoé\n".encode(encoding))
    assert read_table(path).rows == (("1", "Zoé"),)


def test_numbers_keep_their_digits_and_formulas_stay_text(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "a.xlsx", ["NPSN", "NIP", "Nilai"], ["00123456", "198804112011011009", 7.0], ["=1+1", "+62", 4.5]
    )
    assert read_table(path).rows[0] == ("00123456", "198804112011011009", "7")
    csv = tmp_path / "b.csv"
    csv.write_text("a,b\n=cmd|' /C calc'!A0,@x\n")
    assert read_table(csv).rows == (("=cmd|' /C calc'!A0", "@x"),)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02 not a table", b"PK\x03\x04 broken zip"])
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes) -> None:
    for name in ("a.xlsx", "a.csv"):
        (tmp_path / name).write_bytes(content)
    with pytest.raises(FileRefused):
        read_table(tmp_path / "a.xlsx")


def test_a_table_without_names_says_what_to_do(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="Beri judul"):
        classlists.preview_class_list(library, sheet(tmp_path / "a.xlsx", ["No", "Nilai"], [1, 2]))
