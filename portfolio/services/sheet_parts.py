"""The large parts of a workbook (XLSX), read in pieces: the texts of all cells, and the rows of a sheet.

Texts and rows as nearly every program writes them are taken apart by a pattern, which is three times as fast as the
parser. Whatever the pattern does not explain whole is left to the parser, which also reads all that stands between.
"""

import re
from datetime import date, datetime
from typing import Any
from xml.parsers import expat

from typing_extensions import override

from portfolio.services.table_cells import Cells, letters

_MOST_COLUMNS = 200
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TEXT = re.compile(rb'<si><t(?: xml:space="preserve")?>([^<&]*)</t></si>')
_ROW = re.compile(rb'<row r="(\d+)"([^<>]*)>(.*?)</row>', re.DOTALL)
_CELL = re.compile(rb'<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="([ns])")?(?:/>|></c>|><v>([^<&]*)</v></c>)')


class Forbidden(ValueError):
    """The XML declares things of its own, as no spreadsheet does."""


def _forbid(*_: Any) -> None:
    raise Forbidden


class _Reader:
    """What reading a part in chunks has in common: a parser, and the prefix of the part's element names."""

    _usual: re.Pattern[bytes]
    """What can be taken without the parser, and the words that end it."""
    _end: bytes

    def __init__(self) -> None:
        self._rest = b""
        self._in_utf8 = True
        self._done: list[Any] = []
        self._prefix = ""
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _forbid
        self._parser.XmlDeclHandler = self._declared
        self._parser.StartElementHandler = self._first
        self._text: list[str] | None = None
        """What the open element says; None where nobody listens."""
        self._parser.CharacterDataHandler = self._said

    def read(self, chunk: bytes, *, last: bool = False) -> list[Any]:
        """What the chunk made complete."""
        piece = self._rest + chunk
        end = piece.rfind(self._end)
        end = len(piece) if last or end < 0 else end + len(self._end)
        piece, self._rest = piece[:end], piece[end:]
        start = 0
        for found in self._usual.finditer(piece):
            if found.start() > start:
                self._parser.Parse(piece[start : found.start()], False)
            if not (self._in_utf8 and self._take(found)):
                self._parser.Parse(found[0], False)
            start = found.end()
        self._parser.Parse(piece[start:], last)
        done, self._done = self._done, []
        return done

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """The pattern reads bytes, and knows one way in which they stand for letters."""
        self._in_utf8 = (encoding or "utf-8").casefold() == "utf-8"

    def _take(self, found: re.Match[bytes]) -> bool:
        """Take what the pattern found; False where there is more to it."""
        raise NotImplementedError

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


class StringReader(_Reader):
    """Reads the texts that are kept once for all cells; how parts of them are written or spoken is left out."""

    _usual, _end = _TEXT, b"</si>"

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._spoken = False

    @override
    def _take(self, found: re.Match[bytes]) -> bool:
        self._done.append(_unescaped(found[1].decode()))
        return True

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


class SheetReader(_Reader):
    """Reads the rows of a sheet as text, and notes what is odd about them."""

    _usual, _end = _ROW, b"</row>"

    def __init__(self, strings: list[str], dates: frozenset[str], cells: Cells, *, from_1904: bool) -> None:
        super().__init__()
        self._strings, self._dates, self._cells, self._from_1904 = strings, dates, cells, from_1904
        self._places: dict[str, int] = {letters(place): place for place in range(_MOST_COLUMNS)}
        self._written = {name.encode(): place for name, place in self._places.items()}
        """As in the file."""
        self._line = 0
        self._row: list[str] = []
        self._cell: dict[str, str] = {}
        self._value: str | None = None
        self._formula = False

    @override
    def _take(self, found: re.Match[bytes]) -> bool:
        """A row of cells that hold nothing but a number, or the number of a text."""
        line, attributes, inside = found.groups()
        cells = _CELL.findall(inside)
        if len(cells) != inside.count(b"<c ") or b"hidden" in attributes:
            return False
        self._line = int(line)
        row: list[str] = []
        for column, style, kind, value in cells:
            place = self._written.get(column, _MOST_COLUMNS)
            if not value or place >= _MOST_COLUMNS:
                continue
            if place != len(row):
                row[place:] = [""] * (place - len(row))
            if kind == b"s":
                said = self._strings[int(value)]
                known = self._cells.shared.get(said)
                row.append(self._cells.text(said, self._line, place) if known is None else known)
            else:
                row.append(self._number(value.decode(), style.decode(), place))
        self._done.append((self._line, row))
        return True

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
            return self._number(value, self._cell.get("s", ""), place)
        if kind == "e":
            self._cells.cell("error", self._line, place)
            return ""
        return self._cells.text(_unescaped(value), self._line, place)

    def _number(self, value: str, style: str, place: int) -> str:
        if style in self._dates:
            return _day(float(value), from_1904=self._from_1904)
        return self._cells.number(value, self._line, place)


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
