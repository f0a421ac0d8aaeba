"""Tables in text files: commas, semicolons or tabs between the cells, in the encodings of the last thirty years."""

import codecs
import csv
import gzip
import io
from collections.abc import Iterator
from pathlib import Path

from portfolio.errors import FileRefused
from portfolio.services.table_cells import Cells
from portfolio.texts import tr

MOST_BYTES = 400_000_000
"""Of a file once unpacked; 215,000 schools take 30 MB."""
_MOST_COLUMNS = 200
_CHUNK = 1 << 20


def csv_rows(path: Path, cells: Cells) -> tuple[int, Iterator[tuple[int, list[str]]]]:
    """How many lines there are, and the rows, each with its number from 1. Raises `FileRefused`."""
    encoding, lines = _encoding(path)
    return lines, _rows(path, encoding, cells)


def _rows(path: Path, encoding: str, cells: Cells) -> Iterator[tuple[int, list[str]]]:
    with _opened(path) as file, io.TextIOWrapper(file, encoding, errors="replace", newline="") as text:
        first = text.read(4_000)
        delimiter = max(";,\t", key=first.count)
        text.seek(0)
        known = cells.shared
        for line, row in enumerate(csv.reader(text, delimiter=delimiter), start=1):
            del row[_MOST_COLUMNS:]
            yield (
                line,
                [known[value] if value in known else cells.text(value, line, place) for place, value in enumerate(row)],
            )


def _opened(path: Path) -> gzip.GzipFile | io.BufferedReader:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return gzip.open(path) if packed else path.open("rb")


def _encoding(path: Path) -> tuple[str, int]:
    """How the text is written, and how many lines it has; all of it is looked at once."""
    with _opened(path) as file:
        chunk = file.read(_CHUNK)
        wide = chunk.startswith((b"\xff\xfe", b"\xfe\xff"))
        if not chunk or (b"\x00" in chunk and not wide):
            raise FileRefused(path, tr("Berkas ini bukan tabel XLSX atau CSV yang dapat dibaca."))
        decoder = codecs.getincrementaldecoder("utf-8")()
        encoding, size, lines = "utf-16" if wide else "utf-8-sig", 0, 0
        while chunk:
            size, lines = size + len(chunk), lines + chunk.count(b"\n")
            if size > MOST_BYTES:
                raise FileRefused(
                    path, tr("Isi berkas ini terlalu besar untuk sebuah tabel; mungkin berkasnya berbahaya.")
                )
            if encoding == "utf-8-sig":
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError:
                    encoding = "cp1252"
            chunk = file.read(_CHUNK)
    return encoding, lines
