"""Spreadsheets that go out: text stays text, whatever it begins with, and a day is a day."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from portfolio.errors import target_error
from portfolio.files import written_whole
from portfolio.texts import tr

Value = str | int | float | bool | date | None

_MOST_SHEET_NAME = 31
_WIDEST, _NARROWEST = 60.0, 6.0
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
    would execute gets an apostrophe before it. Raises `TargetError`.
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
    for sheet in sheets:
        names.append(_sheet_name(sheet.title, names))
        _write(book.add_worksheet(names[-1]), sheet, formats)
    book.close()
    return content.getvalue()


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
