"""The sheets of a workbook (XLSX), read as a stream from the XML that they are.

openpyxl, which reads more of a workbook than its words, takes three times as long for 215,000 schools, and where it
streams it tells neither joined cells nor hidden rows. What a style or a number of days means is asked of it here too.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as Xml

from portfolio.errors import FileRefused
from portfolio.services.sheet_parts import Forbidden, SheetReader, StringReader
from portfolio.services.table_cells import Cells
from portfolio.texts import tr

Rows = Iterator[tuple[int, list[str]]]

MOST_BYTES = 400_000_000
"""Of all parts unpacked; 215,000 schools take 120 MB."""
_MOST_SMALL = 10_000_000
"""Of each part that is read as a whole: the list of sheets, the styles."""
_MOST_PARTS = 2_000
_CHUNK = 1 << 18
_DIMENSION = re.compile(rb"dimension ref=\"[A-Z]+\d+:[A-Z]+(\d+)\"")


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str


class Workbook:
    """One workbook; close it when done. Raises `FileRefused` before anything is unpacked that would fill the memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._archive = zipfile.ZipFile(path)
        try:
            self._check()
            self._sheets, self._from_1904 = self._listed()
        except BaseException:
            self.close()
            raise

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets with cells, in order."""
        return tuple(sheet.name for sheet in self._sheets)

    def rows(self, name: str, cells: Cells) -> tuple[int, Rows]:
        """How many rows there may be, and the rows of a sheet, the first where none has that name."""
        sheet = next((one for one in self._sheets if one.name == name), self._sheets[0])
        with self._archive.open(sheet.part) as file:
            said = _DIMENSION.search(file.read(4_096))
        total = int(said[1]) if said else 0
        return total, self._read(sheet, cells)

    def close(self) -> None:
        """Let go of the file."""
        self._archive.close()

    def _read(self, sheet: _Sheet, cells: Cells) -> Rows:
        strings = list(self._strings())
        reader = SheetReader(strings, self._date_styles(), cells, from_1904=self._from_1904)
        with self._archive.open(sheet.part) as file:
            while chunk := file.read(_CHUNK):
                yield from reader.read(chunk)
        yield from reader.read(b"", last=True)

    def _check(self) -> None:
        parts = self._archive.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
            raise FileRefused(
                self._path, tr("Isi berkas ini terlalu besar untuk sebuah tabel; mungkin berkasnya berbahaya.")
            )

    def _listed(self) -> tuple[tuple[_Sheet, ...], bool]:
        """The sheets with their parts, and whether days are counted from 1904 on (old Macs)."""
        book = self._tree("xl/workbook.xml")
        parts = {
            one.get("Id", ""): one.get("Target", "")
            for one in self._tree("xl/_rels/workbook.xml.rels")
            if one.get("Type", "").endswith("/worksheet")
        }
        sheets = []
        for one in book.iter():
            if one.tag.endswith("}sheet"):
                of = next((value for key, value in one.attrib.items() if key.endswith("}id")), "")
                if of in parts:
                    target = parts[of]
                    sheets.append(_Sheet(one.get("name", ""), target[1:] if target[:1] == "/" else f"xl/{target}"))
        if not sheets:
            raise FileRefused(self._path, tr("Tabel ini kosong."))
        settings = next((one for one in book.iter() if one.tag.endswith("}workbookPr")), None)
        return tuple(sheets), settings is not None and settings.get("date1904") in ("1", "true")

    def _date_styles(self) -> frozenset[str]:
        """The styles of cells whose number is a day."""
        from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format  # noqa: PLC0415 - see `_day`

        if "xl/styles.xml" not in self._archive.namelist():
            return frozenset()
        styles = self._tree("xl/styles.xml")
        formats = {str(number): code for number, code in BUILTIN_FORMATS.items()}
        formats |= {
            one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iter() if one.tag.endswith("}numFmt")
        }
        uses = next((one for one in styles if one.tag.endswith("}cellXfs")), ())
        return frozenset(str(n) for n, one in enumerate(uses) if is_date_format(formats.get(one.get("numFmtId", ""))))

    def _strings(self) -> Iterator[str]:
        """The texts that cells refer to by number."""
        if "xl/sharedStrings.xml" not in self._archive.namelist():
            return
        reader = StringReader()
        with self._archive.open("xl/sharedStrings.xml") as file:
            while chunk := file.read(_CHUNK):
                yield from reader.read(chunk)

    def _tree(self, part: str) -> Xml.Element:
        with self._archive.open(part) as file:
            text = file.read(_MOST_SMALL)
        if b"<!DOCTYPE" in text:
            raise Forbidden
        return Xml.fromstring(text)  # noqa: S314 - a few megabytes at most, and without entities of its own
