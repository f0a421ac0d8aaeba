"""What a booklet holds: title, foreword, cover, which practices and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from portfolio.domain.booklet import Booklet, BookletPractice
from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.publishing.recipe import PAPER_MM
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeLine
from portfolio.texts import tr

PAPERS = tuple(PAPER_MM)


class BookletFields(TypedDict, total=False):
    """What can be chosen for a booklet."""

    title: str
    subtitle: str
    event: str
    place_date: str
    foreword: str
    foreword_by: str | None
    back_text: str
    cover_id: str | None
    paper: str


@dataclass(frozen=True, slots=True)
class BookletPage:
    """A booklet as the window shows it."""

    booklet: Booklet
    included: tuple[PracticeLine, ...]
    """In print order."""
    left_out: tuple[PracticeLine, ...]
    cover: Photo | None


def list_booklets(library: Library) -> list[Booklet]:
    """All booklets, the oldest first."""
    with library.read() as session:
        return list(queries.booklets(session))


def open_booklet(library: Library, booklet_id: str) -> BookletPage:
    """One booklet with its practices. Raises `NotFound`."""
    with library.read() as session:
        booklet = queries.wanted(session, Booklet, booklet_id)
        ids = queries.booklet_practice_ids(session, booklet)
        lines = {line.id: line for line in queries.practice_lines(session)}
        cover = session.get(Photo, booklet.cover_id) if booklet.cover_id else None
    return BookletPage(
        booklet,
        tuple(lines[practice_id] for practice_id in ids),
        tuple(line for practice_id, line in lines.items() if practice_id not in set(ids)),
        cover if cover is not None and cover.deleted_at is None else None,
    )


def add_booklet(library: Library, **fields: Unpack[BookletFields]) -> Receipt:
    """Begin a booklet of all practices; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah buklet")) as edit:
        edit.make(Booklet(**cleaned(fields, ("foreword", "back_text"))))
    return edit.receipt


def change_booklet(library: Library, booklet_id: str, **fields: Unpack[BookletFields]) -> Receipt:
    """Change what a booklet says on its cover, in its foreword, on its back, or its paper."""
    if fields.get("paper", "A5") not in PAPERS:
        raise BadValue(tr("Ukuran kertas itu tidak dikenal."), tr("Pilih A5 atau A4."))
    with library.edit(tr("Ubah buklet")) as edit:
        edit.change(queries.wanted(edit.session, Booklet, booklet_id), **cleaned(fields, ("foreword", "back_text")))
    return edit.receipt


def set_booklet_practices(library: Library, booklet_id: str, practice_ids: Sequence[str]) -> Receipt:
    """Print these practices, in this order."""
    with library.edit(tr("Pilih isi buklet")) as edit:
        booklet = queries.wanted(edit.session, Booklet, booklet_id)
        for row in queries.booklet_rows(edit.session, booklet_id):
            edit.session.delete(row)
        for position, practice_id in enumerate(dict.fromkeys(practice_ids)):
            queries.wanted(edit.session, Practice, practice_id)
            edit.add(BookletPractice(booklet_id=booklet_id, practice_id=practice_id, position=position))
        edit.change(booklet, selected=True)
    return edit.receipt


def remove_booklet(library: Library, booklet_id: str) -> Receipt:
    """Put a booklet in the trash; its practices stay."""
    with library.edit(tr("Hapus buklet")) as edit:
        edit.change(queries.wanted(edit.session, Booklet, booklet_id), deleted_at=now())
    return edit.receipt
