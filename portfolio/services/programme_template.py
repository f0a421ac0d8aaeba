"""The programme that an event can begin with, from the table `programme_example` of the documents' framework."""

from itertools import pairwise
from typing import Any

from portfolio.domain.changes import Receipt
from portfolio.domain.clock import minutes_of
from portfolio.domain.exhibition import Exhibition, ProgrammeItem
from portfolio.services.frameworks import framework_file
from portfolio.storage import parts, queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr

_LAST = 30
"""Minutes of the line after which nothing comes."""


def begin_exhibition(library: Library) -> Receipt:
    """Begin an event with the usual programme of a talkshow with exhibition; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah pameran")) as edit:
        exhibition_id = edit.make(Exhibition())
        _fill(edit, library, exhibition_id)
    return edit.receipt


def fill_programme(library: Library, exhibition_id: str) -> Receipt:
    """Add the usual programme behind what is there."""
    with library.edit(tr("Isi contoh susunan acara")) as edit:
        queries.wanted(edit.session, Exhibition, exhibition_id)
        _fill(edit, library, exhibition_id)
    return edit.receipt


def _fill(edit: Edit, library: Library, exhibition_id: str) -> None:
    """Only the first line says when it begins: the others follow, whatever is put between them."""
    rows: list[Any] = framework_file("documents", library)["tables"]["exhibition"]["programme_example"]
    there = parts.parts_of(edit.session, ProgrammeItem, "exhibition_id", [exhibition_id])
    first = 1 + max((row.position for row in there), default=-1)
    for n, (row, minutes) in enumerate(zip(rows, _lengths(rows), strict=True)):
        title, _, note = str(row["name"]).partition(": ")
        item = ProgrammeItem(
            exhibition_id=exhibition_id,
            position=first + n,
            day=there[-1].day if there else 1,
            starts=row["time"] if n == 0 and not there else "",
            minutes=minutes,
            title=title,
            note=note[:1].upper() + note[1:],
        )
        edit.add(item)


def _lengths(rows: list[Any]) -> list[int | None]:
    """How long each line lasts: until the next begins."""
    times = [minutes_of(row["time"]) for row in rows]
    lengths = [None if one is None or after is None else after - one for one, after in pairwise(times)]
    return [*lengths, _LAST]
