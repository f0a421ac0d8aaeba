"""The sheets of a workbook (XLSX), read as a stream from the XML that they are.

openpyxl, which reads more of a workbook than its words, takes three times as long for 215,000 schools, and where it
streams it tells neither joined cells nor hidden rows. What a style or a number of days means is asked of it here too.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml
from xml.parsers import expat

from typing_extensions import override

from portfolio.errors import FileRefused
from portfolio.services.table_cells import Cells, letters
from portfolio.texts import tr

Rows = Iterator[tuple[int, list[str]]]

MOST_BYTES = 400_000_000
"""Of all parts unpacked; 215,000 schools take 120 MB."""
_MOST_SMALL = 10_000_000
"""Of each part that is read as a whole: the list of sheets, the styles."""
_MOST_PARTS = 2_000
_MOST_COLUMNS = 200
_CHUNK = 1 << 18
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
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
        reader = _SheetReader(strings, self._date_styles(), cells, from_1904=self._from_1904)
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
        reader = _StringReader()
        with self._archive.open("xl/sharedStrings.xml") as file:
            while chunk := file.read(_CHUNK):
                yield from reader.read(chunk)

    def _tree(self, part: str) -> Xml.Element:
        with self._archive.open(part) as file:
            text = file.read(_MOST_SMALL)
        if b"<!DOCTYPE" in text:
            raise _Forbidden
        return Xml.fromstring(text)  # noqa: S314 - a few megabytes at most, and without entities of its own


class _Forbidden(ValueError):
    """The XML declares things of its own, as no spreadsheet does."""


def _forbid(*_: Any) -> None:
    raise _Forbidden


class _Reader:
    """What reading a part in chunks has in common: a parser, and the prefix of the part's element names."""

    def __init__(self) -> None:
        self._done: list[Any] = []
        self._prefix = ""
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _forbid
        self._parser.StartElementHandler = self._first
        self._text: list[str] | None = None
        """What the open element says; None where nobody listens."""
        self._parser.CharacterDataHandler = self._said

    def read(self, chunk: bytes, *, last: bool = False) -> list[Any]:
        """What the chunk made complete."""
        self._parser.Parse(chunk, last)
        done, self._done = self._done, []
        return done

    def _first(self, name: str, _: dict[str, str]) -> None:
        """The root tells how the other elements are called: mostly without a prefix."""
        self._prefix = name[: name.find(":") + 1]
        self._parser.StartElementHandler = self._start_prefixed if self._prefix else self._start
        self._parser.EndElementHandler = self._close_prefixed if self._prefix else self._close

    def _start_prefixed(self, name: str, attributes: dict[str, str]) -> None:
        self._start(name.removeprefix(self._prefix), attributes)

    def _close_prefixed(self, name: str) -> None:
        self._close(name.removeprefix(self._prefix))

    def _said(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def _close(self, name: str) -> None:
        raise NotImplementedError


class _StringReader(_Reader):
    """Reads the texts that are kept once for all cells; how parts of them are written or spoken is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._spoken = False

    @override
    def _start(self, name: str, _: dict[str, str]) -> None:
        if name == "t" and not self._spoken:
            self._text = []
        elif name == "rPh":
            self._spoken = True

    @override
    def _close(self, name: str) -> None:
        if name == "t" and self._text is not None:
            self._parts += self._text
            self._text = None
        elif name == "rPh":
            self._spoken = False
        elif name == "si":
            self._done.append(_unescaped("".join(self._parts)))
            self._parts = []


class _SheetReader(_Reader):
    """Reads the rows of a sheet as text, and notes what is odd about them."""

    def __init__(self, strings: list[str], dates: frozenset[str], cells: Cells, *, from_1904: bool) -> None:
        super().__init__()
        self._strings, self._dates, self._cells, self._from_1904 = strings, dates, cells, from_1904
        self._places: dict[str, int] = {letters(place): place for place in range(_MOST_COLUMNS)}
        self._line = 0
        self._row: list[str] = []
        self._cell: dict[str, str] = {}
        self._value: str | None = None
        self._formula = False

    @override
    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._cell, self._value, self._formula = attributes, None, False
        elif name in ("v", "t"):
            self._text = []
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._line = int(attributes.get("r", self._line + 1))
            self._row = []
            if attributes.get("hidden") in ("1", "true"):
                self._cells.note("hidden", self._line, str(self._line))
        elif name == "mergeCell":
            self._cells.join(attributes.get("ref", ""))

    @override
    def _close(self, name: str) -> None:
        if name in ("v", "t"):
            self._value = (self._value or "") + "".join(self._text or ())
            self._text = None
        elif name == "c":
            self._cell_ended()
        elif name == "row":
            self._done.append((self._line, self._row))

    def _cell_ended(self) -> None:
        if self._value is None and not self._formula:
            return
        reference = self._cell.get("r", "")
        place = self._places.get(reference.rstrip("0123456789"), -1) if reference else len(self._row)
        if not 0 <= place < _MOST_COLUMNS:
            return
        if not self._value and self._formula:
            self._cells.cell("formula", self._line, place)
            return
        if place > len(self._row):
            self._row.extend([""] * (place - len(self._row)))
        del self._row[place:]
        self._row.append(self._plain(self._value or "", place))

    def _plain(self, value: str, place: int) -> str:
        kind = self._cell.get("t", "n")
        if kind == "s":
            return self._cells.text(self._strings[int(value)], self._line, place)
        if kind == "n":
            if self._cell.get("s", "") in self._dates:
                return _day(float(value), from_1904=self._from_1904)
            return self._cells.number(value, self._line, place)
        if kind == "e":
            self._cells.cell("error", self._line, place)
            return ""
        return self._cells.text(_unescaped(value), self._line, place)


def _day(number: float, *, from_1904: bool) -> str:
    """The day (and time) that so many days after the calendar's first are."""
    from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel  # noqa: PLC0415 - slow to load

    found = from_excel(number, MAC_EPOCH if from_1904 else WINDOWS_EPOCH)
    if isinstance(found, datetime):
        return found.date().isoformat() if found.time() == found.time().min else found.isoformat(" ", "minutes")
    return found.isoformat() if isinstance(found, date) else str(found)


def _unescaped(text: str) -> str:
    """Characters that XML can't hold are written by their number: _x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
