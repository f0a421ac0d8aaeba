"""What a booklet holds: title, foreword, cover, which practices and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlmodel import Session

from portfolio.domain.booklet import Booklet
from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.publishing.recipe import BOOKLET_PAPERS
from portfolio.services import booklet_chapters
from portfolio.services.booklet_chapters import PRACTICE, BookletItem, ChapterOffer
from portfolio.services.themes import USUAL, is_colour, themes
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeLine
from portfolio.texts import tr

PAPERS = BOOKLET_PAPERS


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
    logo_id: str | None
    paper: str
    theme: str
    colour: str


@dataclass(frozen=True, slots=True)
class OpenBooklet:
    """A booklet as the window shows it."""

    booklet: Booklet
    included: tuple[PracticeLine, ...]
    """In print order."""
    left_out: tuple[PracticeLine, ...]
    cover: Photo | None
    logo: Photo | None
    items: tuple[BookletItem, ...]
    """Practices and other chapters, in print order."""
    offers: tuple[ChapterOffer, ...]
    """Every chapter that the library has something for, whether printed or not."""


def list_booklets(library: Library) -> list[Booklet]:
    """All booklets, the oldest first."""
    with library.read() as session:
        return list(queries.booklets(session))


def open_booklet(library: Library, booklet_id: str) -> OpenBooklet:
    """One booklet with its practices. Raises `NotFound`."""
    with library.read() as session:
        booklet = queries.wanted(session, Booklet, booklet_id)
        ids = queries.booklet_practice_ids(session, booklet)
        lines = {line.id: line for line in queries.practice_lines(session)}
        cover, logo = _photo(session, booklet.cover_id), _photo(session, booklet.logo_id)
        items = booklet_chapters.contents(session, booklet)
        offers = booklet_chapters.offers(session, booklet.id)
    return OpenBooklet(
        booklet,
        tuple(lines[practice_id] for practice_id in ids),
        tuple(line for practice_id, line in lines.items() if practice_id not in set(ids)),
        cover,
        logo,
        tuple(items),
        tuple(offers),
    )


def _photo(session: Session, photo_id: str | None) -> Photo | None:
    """The photo of that id, unless it is in the trash."""
    photo = session.get(Photo, photo_id) if photo_id else None
    return photo if photo is not None and photo.deleted_at is None else None


def add_booklet(library: Library, **fields: Unpack[BookletFields]) -> Receipt:
    """Begin a booklet of all practices; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah buklet")) as edit:
        edit.make(Booklet(**cleaned(fields, ("foreword", "back_text"))))
    return edit.receipt


def change_booklet(library: Library, booklet_id: str, **fields: Unpack[BookletFields]) -> Receipt:
    """Change what a booklet says on its cover, in its foreword, on its back, its paper, or its look.

    Raises `NotFound`, and `BadValue` for a paper, theme or colour that there is not.
    """
    if fields.get("paper", "A5") not in PAPERS:
        raise BadValue(tr("Ukuran kertas itu tidak dikenal."), tr("Pilih: {names}.", names=", ".join(PAPERS)))
    if fields.get("theme", USUAL) not in {one.id for one in themes()}:
        raise BadValue(tr("Tema itu tidak dikenal."), tr("Pilih tema dari daftar yang ditawarkan."))
    if fields.get("colour") and not is_colour(fields["colour"]):
        raise BadValue(tr("Warna itu tidak dikenal."), tr("Tulis seperti #0F6B63, atau kosongkan."))
    with library.edit(tr("Ubah buklet")) as edit:
        edit.change(queries.wanted(edit.session, Booklet, booklet_id), **cleaned(fields, ("foreword", "back_text")))
    return edit.receipt


def set_booklet_practices(library: Library, booklet_id: str, practice_ids: Sequence[str]) -> Receipt:
    """Print these practices, in this order; other chapters stay behind as many of them as before."""
    with library.edit(tr("Pilih isi buklet")) as edit:
        booklet = queries.wanted(edit.session, Booklet, booklet_id)
        items = [BookletItem(PRACTICE, practice_id) for practice_id in dict.fromkeys(practice_ids)]
        before = 0
        for n, item in enumerate(booklet_chapters.contents(edit.session, booklet)):
            before += item.kind == PRACTICE
            if item.kind != PRACTICE:
                # `n - before` chapters already stand further up.
                items.insert(min(before, len(practice_ids)) + n - before, item)
        edit.change(booklet, selected=True)
        booklet_chapters.write_contents(edit, booklet, items)
    return edit.receipt


def arrange_booklet(library: Library, booklet_id: str, items: Sequence[BookletItem]) -> Receipt:
    """Print these practices and chapters, in this order. Raises `BadValue` for a chapter that there is not."""
    with library.edit(tr("Susun isi buklet")) as edit:
        booklet_chapters.write_contents(edit, queries.wanted(edit.session, Booklet, booklet_id), items)
    return edit.receipt


def add_chapter(library: Library, booklet_id: str, kind: str, record_id: str = "") -> Receipt:
    """Put a chapter that is no practice behind everything else; one that is there already stays where it is."""
    item = BookletItem(kind, record_id)
    with library.edit(tr("Tambah bab")) as edit:
        booklet = queries.wanted(edit.session, Booklet, booklet_id)
        items = booklet_chapters.contents(edit.session, booklet)
        if item not in items:
            booklet_chapters.write_contents(edit, booklet, [*items, item])
    return edit.receipt


def remove_chapter(library: Library, booklet_id: str, kind: str, record_id: str = "") -> Receipt:
    """Take a chapter out of a booklet; what it shows stays in the library."""
    item = BookletItem(kind, record_id)
    with library.edit(tr("Keluarkan bab")) as edit:
        booklet = queries.wanted(edit.session, Booklet, booklet_id)
        items = booklet_chapters.contents(edit.session, booklet)
        booklet_chapters.write_contents(edit, booklet, [one for one in items if one != item])
    return edit.receipt


def remove_booklet(library: Library, booklet_id: str) -> Receipt:
    """Put a booklet in the trash; its practices stay."""
    with library.edit(tr("Hapus buklet")) as edit:
        edit.change(queries.wanted(edit.session, Booklet, booklet_id), deleted_at=now())
    return edit.receipt
