"""Spreadsheets that people send: read as text, whatever made them, never executed."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from portfolio.errors import FileRefused
from portfolio.texts import tr

MOST_ROWS = 300_000
_HEAD_ROWS = 15
"""How far down the row with the columns' names is looked for: titles and empty rows stand above it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: the names of its columns, and its rows as text, one value a column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, *names: str) -> int | None:
        """The place of the first column whose name holds one of the words (in any case), if any."""
        for name in names:
            for place, column in enumerate(self.columns):
                if name in column.casefold():
                    return place
        return None


def read_table(path: Path) -> Table:
    """The first sheet of an XLSX or a CSV file.

    The row of names is the first with as many filled cells as the fullest near the top. Numbers lose no digits that
    the file still has; dates become ISO text. Raises `FileRefused`.
    """
    try:
        rows = list(_workbook(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _text(path))
    except FileNotFoundError as error:
        raise FileRefused(path, tr("Berkas tidak ditemukan.")) from error
    except FileRefused:
        raise
    except Exception as error:
        raise FileRefused(path, tr("Berkas ini bukan tabel XLSX atau CSV yang dapat dibaca.")) from error
    rows = [row for row in rows if any(row)]
    if not rows:
        raise FileRefused(path, tr("Tabel ini kosong."))
    fullest = max(sum(map(bool, row)) for row in rows[:_HEAD_ROWS])
    head = next(n for n, row in enumerate(rows) if sum(map(bool, row)) == fullest)
    width = len(rows[head])
    body = tuple(tuple((row + [""] * width)[:width]) for row in rows[head + 1 :])
    return Table(tuple(rows[head]), body)


def _workbook(path: Path) -> Iterator[list[str]]:
    import openpyxl  # noqa: PLC0415 - a fifth of a second, only for who reads a spreadsheet

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        for n, row in enumerate(book.worksheets[0].iter_rows(values_only=True)):
            if n >= MOST_ROWS:
                raise FileRefused(path, tr("Tabel ini terlalu panjang."))
            yield _trimmed([_plain(value) for value in row])
    finally:
        book.close()


def _text(path: Path) -> Iterator[list[str]]:
    content = path.read_bytes()
    if b"\x00" in content[:2000] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileRefused(path, tr("Berkas ini bukan tabel XLSX atau CSV yang dapat dibaca."))
    text = _decoded(content)
    first = text[:4000]
    delimiter = max(";,\t", key=first.count)
    for row in csv.reader(io.StringIO(text), delimiter=delimiter):
        yield _trimmed([cell.strip() for cell in row])


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return content.decode(encoding)
        except UnicodeError:
            continue
    return content.decode("cp1252", "replace")


def _plain(value: Any) -> str:
    """A cell as text: 198804112011011009 stays whole, 5.0 is 5, a date is 2025-10-18."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.time().min else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e18:
        return str(int(value))
    return " ".join(str(value).split())


def _trimmed(row: Sequence[str]) -> list[str]:
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return list(row[:end])
