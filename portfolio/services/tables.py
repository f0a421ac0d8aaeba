"""Spreadsheets that people send: read as text, whatever made them, never executed, and what is odd in them is told."""

import contextlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from portfolio.errors import FileRefused
from portfolio.progress import SILENCE, Cancelled, Progress
from portfolio.services.table_cells import Cells, Oddity, letters, trimmed
from portfolio.services.table_files import csv_rows
from portfolio.services.workbooks import Workbook
from portfolio.texts import tr

__all__ = ["SUFFIXES", "Oddity", "Table", "letters", "read_table", "sheets_of"]

SUFFIXES = (".xlsx", ".xlsm", ".csv", ".txt", ".tsv", ".gz")
"""Of the files that are read; .gz holds one text table."""
MOST_ROWS = 300_000
_HEAD_ROWS = 15
"""How far down the row with the columns' names is looked for: titles and empty rows stand above it."""
_TOLD = 2_000
"""Rows between two words to who waits."""
_FULL = 0.7
"""How much of the fullest row near the top the row of names fills: some column may lack its name."""

Answer = TypeVar("Answer")
Rows = Iterator[tuple[int, list[str]]]
"""Number in the file, from 1, and cells."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: the names of its columns, and its rows as text, one value a column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...] = ()
    """The number that each row has in the file, from 1."""
    oddities: tuple[Oddity, ...] = ()
    lost: frozenset[tuple[int, int]] = frozenset()
    """Line and column of numbers that had lost digits, and were left empty."""

    def column(self, *names: str) -> int | None:
        """The place of the first column whose name holds one of the words (in any case), if any."""
        for name in names:
            for place, column in enumerate(self.columns):
                if name in column.casefold():
                    return place
        return None

    def line(self, row: int) -> int:
        """The number in the file of the row at that place."""
        return self.lines[row] if self.lines else row + 2


def sheets_of(path: Path) -> tuple[str, ...]:
    """The names of a workbook's sheets in their order; none for a text file. Raises `FileRefused`."""
    if not _is_workbook(path):
        return ()
    return _refusing(path, _sheets)


def read_table(path: Path, sheet: str = "", *, progress: Progress = SILENCE) -> Table:
    """A sheet (the first, unless named) of an XLSX, or a CSV file, which may be packed with gzip.

    The row of names is the first that has nearly as many filled cells as the fullest near the top. Numbers lose no
    digits that the file still has; those that lost some before are left empty. Dates become ISO text, those written as
    text too. A cell that is joined over several rows counts for all of them. `progress` counts rows. Raises
    `FileRefused`.
    """
    return _refusing(path, lambda file: _read(file, sheet, progress))


def _read(path: Path, sheet: str, progress: Progress) -> Table:
    cells = Cells()
    if not _is_workbook(path):
        return _arranged(path, *csv_rows(path, cells), cells, progress)
    with contextlib.closing(Workbook(path)) as book:
        return _arranged(path, *book.rows(sheet, cells), cells, progress)


def _arranged(path: Path, total: int, rows: Rows, cells: Cells, progress: Progress) -> Table:
    """The row of names apart from the others, which are made as long as it."""
    filled = _filled(path, rows, cells, total, progress)
    top = list(islice(filled, _HEAD_ROWS))
    if not top:
        raise FileRefused(path, tr("Tabel ini kosong."))
    enough = max(sum(map(bool, row)) for _, row in top) * _FULL
    head = next(n for n, (_, row) in enumerate(top) if sum(map(bool, row)) >= enough)
    width = max(len(row) for _, row in top[head:])
    columns = (top[head][1] + [""] * width)[:width]
    cells.head_is(columns, top[head][0])
    lines, body = [], []
    for line, row in (*top[head + 1 :], *filled):
        lines.append(line)
        body.append(tuple((row + [""] * width)[:width]) if len(row) != width else tuple(row))
    cells.ended()
    _fill(body, lines, cells.joined)
    return Table(tuple(columns), tuple(body), tuple(lines), cells.oddities, frozenset(cells.lost))


def _fill(body: list[tuple[str, ...]], lines: list[int], joined: Sequence[tuple[int, int, int]]) -> None:
    """Repeat what stands in a joined cell in each of the rows that it stands beside."""
    for place, first, last in joined:
        start = bisect_left(lines, first)
        if start == len(lines) or lines[start] != first or place >= len(body[start]):
            continue
        for row in range(start + 1, bisect_right(lines, last)):
            if not body[row][place]:
                body[row] = (*body[row][:place], body[start][place], *body[row][place + 1 :])


def _filled(path: Path, rows: Rows, cells: Cells, total: int, progress: Progress) -> Rows:
    """The rows that say something; empty ones between them are counted."""
    kept = last = 0
    for line, row in rows:
        if line % _TOLD == 0:
            progress.step(min(line, total), total, "")
        whole = trimmed(row)
        if not whole:
            continue
        if kept and line - last > 1:
            cells.blank(last + 1, line - last - 1)
        kept, last = kept + 1, line
        if kept > MOST_ROWS:
            raise FileRefused(path, tr("Tabel ini terlalu panjang."))
        yield line, whole


def _sheets(path: Path) -> tuple[str, ...]:
    with contextlib.closing(Workbook(path)) as book:
        return book.sheets


def _is_workbook(path: Path) -> bool:
    """By what the file is, not by its name: a workbook that was named .csv is still one."""
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except FileNotFoundError as error:
        raise FileRefused(path, tr("Berkas tidak ditemukan.")) from error
    except OSError as error:
        raise FileRefused(path, tr("Berkas ini tidak dapat dibuka.")) from error
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        advice = tr("Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx tanpa sandi.")
        raise FileRefused(path, tr("Berkas ini dari Excel lama (.xls) atau dikunci dengan sandi."), advice)
    return start.startswith(b"PK") or path.suffix.lower() in (".xlsx", ".xlsm")


def _refusing(path: Path, read: Callable[[Path], Answer]) -> Answer:
    try:
        return read(path)
    except (FileRefused, Cancelled):
        raise
    except Exception as error:
        raise FileRefused(path, tr("Berkas ini bukan tabel XLSX atau CSV yang dapat dibaca.")) from error
