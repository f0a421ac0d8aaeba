"""Spreadsheets that go out: text stays text, whatever it begins with, and a day is a day."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from portfolio.errors import target_error
from portfolio.files import written_whole
from portfolio.services.table_cells import letters
from portfolio.texts import tr

Value = str | int | float | bool | date | None

_MOST_SHEET_NAME = 31
_WIDEST, _NARROWEST = 60.0, 6.0
_MOST_SAID = 32_767
"""Of a cell, as Excel counts: in units of UTF-16."""
_LOOKED_AT = 200
"""Rows that the width of a column is taken from."""
_LANDSCAPE = 6
"""Columns from which a page is printed on its side."""
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, the heads of its columns, its rows."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]
    widths: Sequence[float] = ()
    """Of the columns, in characters; taken from what stands in them where none are given."""


def write_sheet(
    path: Path, title: str, columns: Sequence[str], rows: Sequence[Sequence[Value]], *, widths: Sequence[float] = ()
) -> Path:
    """Write one table: as CSV where the path ends so, else as XLSX, ready to print on A4. Raises `TargetError`."""
    return write_sheets(path, [Sheet(title, columns, rows, widths)])


def write_sheets(path: Path, sheets: Sequence[Sheet]) -> Path:
    """Write a workbook (of several sheets a CSV holds the first), which replaces what stood there once all is written.

    Text is never a formula, a link or a number. In a CSV, which has no other way to say so, text that a spreadsheet
    would execute gets an apostrophe before it. What is longer than a cell of a workbook can be is cut where it says so,
    and a last sheet names those cells. Raises `TargetError`.
    """
    content = _csv(sheets[0]) if path.suffix.lower() == ".csv" else _workbook(sheets)
    try:
        with written_whole(path) as place:
            place.write_bytes(content)
    except OSError as error:
        raise target_error(path, error) from error
    return path


def _csv(sheet: Sheet) -> bytes:
    """Semicolons, as an Excel that speaks Indonesian expects them, and the mark by which it knows UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (sheet.columns, *sheet.rows):
        writer.writerow([_harmless(value) for value in row])
    return text.getvalue().encode("utf-8-sig")


def _harmless(value: Value) -> str:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_DANGEROUS) else value
    if isinstance(value, bool):
        return _yes_or_no(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return "" if value is None else str(value)


def _workbook(sheets: Sequence[Sheet]) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - only for who writes a spreadsheet

    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, _OPTIONS)
    book.set_properties({"title": sheets[0].title})
    top = {"valign": "top"}
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "bg_color": "#DDF0ED", "text_wrap": True, **top}),
        "text": book.add_format({"text_wrap": True, **top}),
        "number": book.add_format(top),
        "day": book.add_format({"num_format": "[$-421]d mmmm yyyy", "align": "left", **top}),
    }
    names: list[str] = []
    cut: list[tuple[str, str, str]] = []
    for sheet in sheets:
        names.append(_sheet_name(sheet.title, names))
        shown, places = _fitting(sheet)
        _write(book.add_worksheet(names[-1]), shown, formats)
        said = tr("Isi sel ini terlalu panjang untuk Excel, jadi dipotong.")
        cut += [(names[-1], place, said) for place in places]
    if cut:
        names.append(_sheet_name(tr("Catatan"), names))
        heads = (tr("Lembar"), tr("Sel"), tr("Catatan"))
        _write(book.add_worksheet(names[-1]), Sheet(names[-1], heads, cut), formats)
    book.close()
    return content.getvalue()


def _fitting(sheet: Sheet) -> tuple[Sheet, list[str]]:
    """The sheet as a workbook can hold it, and the cells ("B5") that had to be cut for it."""
    rows, places = [], []
    for line, row in enumerate(sheet.rows, start=2):
        long = [place for place, value in enumerate(row) if isinstance(value, str) and _units(value) > _MOST_SAID]
        rows.append([_cut(value) if n in long else value for n, value in enumerate(row)] if long else row)
        places += [f"{letters(place)}{line}" for place in long]
    return (replace(sheet, rows=rows), places) if places else (sheet, [])


def _units(text: str) -> int:
    """How long a text is in Excel, where a smiley counts twice."""
    return len(text) if len(text) <= _MOST_SAID // 2 else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(value: Value) -> str:
    """What a cell can hold of a text, with a mark that there is more."""
    mark = tr(" … (dipotong)")
    kept = str(value).encode("utf-16-le", "surrogatepass")[: 2 * (_MOST_SAID - len(mark))]
    return kept.decode("utf-16-le", "ignore") + mark


def _write(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    for place, head in enumerate(sheet.columns):
        page.write_string(0, place, head, formats["head"])
    for place, width in enumerate(sheet.widths or _widths(sheet)):
        page.set_column(place, place, width)
    for line, row in enumerate(sheet.rows, start=1):
        for place, value in enumerate(row):
            _write_cell(page, line, place, value, formats)
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.set_paper(9)  # A4
    if len(sheet.columns) >= _LANDSCAPE:
        page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_header("&L&B" + sheet.title.replace("&", "&&"))
    page.set_footer("&R&P/&N")


def _write_cell(page: Any, line: int, place: int, value: Value, formats: dict[str, Any]) -> None:
    if isinstance(value, bool):
        page.write_string(line, place, _yes_or_no(value), formats["text"])
    elif isinstance(value, int | float):
        page.write_number(line, place, value, formats["number"])
    elif isinstance(value, date):
        page.write_datetime(line, place, value, formats["day"])
    elif value:
        page.write_string(line, place, value, formats["text"])


def _widths(sheet: Sheet) -> list[float]:
    """As wide as the longest words near the top, within reason."""
    widths = []
    for place, head in enumerate(sheet.columns):
        values = (row[place] for row in sheet.rows[:_LOOKED_AT] if place < len(row))
        longest = max([len(head) + 3, *(len(str(value)) for value in values if value is not None)])
        widths.append(min(_WIDEST, max(_NARROWEST, longest * 1.1)))
    return widths


def _sheet_name(title: str, taken: Sequence[str]) -> str:
    """A name that every spreadsheet takes: 31 characters, some forbidden, each name once."""
    plain = "".join(" " if sign in "[]:*?/\\" else sign for sign in title).strip(" '")
    name = plain[:_MOST_SHEET_NAME].strip() or tr("Tabel")
    number = 2
    while name.casefold() in (one.casefold() for one in taken):
        name = f"{plain[: _MOST_SHEET_NAME - 4].strip()} {number}"
        number += 1
    return name


def _yes_or_no(value: bool) -> str:
    return tr("Ya") if value else tr("Tidak")
