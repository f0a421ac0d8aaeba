"""Pages of a booklet before, behind and among its chapters: which are printed, and what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlmodel import Session

from portfolio.domain.booklet import Booklet, BookletChapter, BookletPage
from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.publishing.content import ExtraChapter, MatterContent, MatterKind
from portfolio.publishing.elements import figure, prose
from portfolio.services.printed import Album, person_content
from portfolio.storage import queries, report_queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.storage.parts import append, move, parts_of
from portfolio.texts import tr

FREE = "free"
WELCOME = "welcome"
SWITCHES = (
    "inner-title", "copyright", "approval", "figures", "authors", "indices", "credits", "receipt",
)  # fmt: skip
"""Pages that a booklet has once, on or off, in print order; words of welcome come after the approval, any number."""
_ON = ("inner-title", "credits")
"""What is printed unless it is switched off."""
_OWN: tuple[MatterKind, ...] = ("copyright", "approval", "welcome", "figures", "authors", "indices", "receipt")


class PageFields(TypedDict, total=False):
    """What can be written on a page."""

    title: str
    body: str
    person_id: str | None
    photo_id: str | None


@dataclass(frozen=True, slots=True)
class MatterLine:
    """A page that a booklet has or can have."""

    kind: str
    name: str
    """What the window calls it."""
    about: str
    """One sentence on what it is for."""
    shown: bool
    page: BookletPage | None = None
    """Its words, where any were written."""
    person: str = ""
    """Full name of who speaks or signs."""

    @property
    def written(self) -> bool:
        """Whether it has words of its own, rather than what the booklet knows already."""
        return self.kind in ("copyright", "approval", WELCOME, FREE)


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page with the photo on it."""

    page: BookletPage
    photo: Photo | None


def lines(library: Library, booklet_id: str) -> list[MatterLine]:
    """Every page that the booklet has or can have, in print order; free pages stand among the chapters instead."""
    with library.read() as session:
        rows = _rows(session, booklet_id)
        people = queries.by_id(session, Person, (row.person_id for row in rows if row.person_id))
    told = {row.kind: row for row in rows}
    found: list[MatterLine] = []
    for kind in SWITCHES:
        found.append(_line(kind, told.get(kind), people))
        if kind == "approval":
            found += [_line(WELCOME, row, people) for row in rows if row.kind == WELCOME]
    return found


def open_page(library: Library, booklet_id: str, kind: str, page_id: str = "") -> OpenPage:
    """The page of that id, or of a kind that a booklet has once: empty where nothing was written yet.

    Raises `NotFound` for a `page_id` that is not there.
    """
    with library.read() as session:
        if page_id:
            page = queries.wanted(session, BookletPage, page_id, tr("Halaman"))
        else:
            rows = [row for row in _rows(session, booklet_id) if row.kind == kind]
            page = rows[0] if rows else BookletPage(booklet_id=booklet_id, kind=kind)
        photo = session.get(Photo, page.photo_id) if page.photo_id else None
        return OpenPage(page, photo if photo is not None and photo.deleted_at is None else None)


def show(library: Library, booklet_id: str, kind: str, *, on: bool) -> Receipt:
    """Print a page of that kind, or no longer; its words stay. Raises `BadValue` for an unknown kind."""
    if kind not in SWITCHES:
        raise BadValue(tr("Halaman itu tidak dikenal."), tr("Pilih halaman dari daftar yang ditawarkan."))
    with library.edit(tr("Tampilkan halaman") if on else tr("Sembunyikan halaman")) as edit:
        queries.wanted(edit.session, Booklet, booklet_id, tr("Buklet"))
        _switch(edit, booklet_id, kind, on=on)
    return edit.receipt


def show_welcome(library: Library, page_id: str, *, on: bool) -> Receipt:
    """Print words of welcome, or no longer. Raises `NotFound`."""
    with library.edit(tr("Tampilkan halaman") if on else tr("Sembunyikan halaman")) as edit:
        edit.change(queries.wanted(edit.session, BookletPage, page_id, tr("Halaman")), shown=on)
    return edit.receipt


def write(library: Library, booklet_id: str, kind: str, **fields: Unpack[PageFields]) -> Receipt:
    """Write on the page of that kind, which a booklet has once, and print it."""
    if kind not in SWITCHES:
        raise BadValue(tr("Halaman itu tidak dikenal."), tr("Pilih halaman dari daftar yang ditawarkan."))
    with library.edit(tr("Ubah halaman buklet")) as edit:
        queries.wanted(edit.session, Booklet, booklet_id, tr("Buklet"))
        _change(edit, _switch(edit, booklet_id, kind, on=True), fields)
    return edit.receipt


def add_welcome(library: Library, booklet_id: str, **fields: Unpack[PageFields]) -> Receipt:
    """Begin words of welcome; `receipt.made[0]` is the page's id."""
    with library.edit(tr("Tambah sambutan")) as edit:
        queries.wanted(edit.session, Booklet, booklet_id, tr("Buklet"))
        page = BookletPage(booklet_id=booklet_id, kind=WELCOME, **cleaned(fields, ("body",)))
        append(edit, page, "booklet_id")
    return edit.receipt


def add_free_page(library: Library, booklet_id: str, **fields: Unpack[PageFields]) -> Receipt:
    """Begin a page among the chapters, behind everything else; `receipt.made[0]` is the page's id."""
    with library.edit(tr("Tambah halaman bebas")) as edit:
        queries.wanted(edit.session, Booklet, booklet_id, tr("Buklet"))
        page = edit.make(BookletPage(booklet_id=booklet_id, kind=FREE, **cleaned(fields, ("body",))))
        last = 1 + max(_places(edit.session, booklet_id), default=-1)
        edit.add(BookletChapter(booklet_id=booklet_id, kind="page", record_id=page, position=last))
    return edit.receipt


def change_page(library: Library, page_id: str, **fields: Unpack[PageFields]) -> Receipt:
    """Change what a page says. Raises `NotFound`."""
    with library.edit(tr("Ubah halaman buklet")) as edit:
        _change(edit, queries.wanted(edit.session, BookletPage, page_id, tr("Halaman")), fields)
    return edit.receipt


def move_welcome(library: Library, page_id: str, index: int) -> Receipt:
    """Put words of welcome at place `index` (from 0) among the booklet's others."""
    with library.edit(tr("Urutkan sambutan")) as edit:
        page = queries.wanted(edit.session, BookletPage, page_id, tr("Halaman"))
        rows = [row for row in _rows(edit.session, page.booklet_id) if row.kind == WELCOME]
        move(edit, rows, page_id, index)
    return edit.receipt


def remove_page(library: Library, page_id: str) -> Receipt:
    """Put words of welcome or a free page in the trash."""
    with library.edit(tr("Hapus halaman buklet")) as edit:
        edit.change(queries.wanted(edit.session, BookletPage, page_id, tr("Halaman")), deleted_at=now())
    return edit.receipt


def read_matter(library: Library, session: Session, booklet_id: str) -> tuple[tuple[MatterContent, ...], set[str]]:
    """The pages of a booklet as they are printed, and the kinds that are switched on."""
    rows = [row for row in _rows(session, booklet_id) if row.shown]
    people = queries.by_id(session, Person, (row.person_id for row in rows if row.person_id))
    schools = queries.by_id(session, School, (one.school_id for one in people.values() if one.school_id))
    album = Album(library, session, [row.photo_id for row in rows])
    matter = tuple(
        MatterContent(
            key=row.id,
            kind=kind,
            title=row.title,
            body=row.body,
            person=person_content(people[row.person_id], schools) if row.person_id in people else None,
            photo=album.photo(row.photo_id),
        )
        for kind in _OWN
        for row in rows
        if row.kind == kind
    )
    told = {row.kind: row.shown for row in _rows(session, booklet_id)}
    return matter, {kind for kind in SWITCHES if told.get(kind, kind in _ON)}


def booklet_chapter(library: Library, record_id: str) -> ExtraChapter | None:
    """A free page as it is printed; None where nothing stands on it."""
    with library.read() as session:
        page = session.get(BookletPage, record_id)
        if page is None or page.deleted_at is not None:
            return None
        photo = Album(library, session, [page.photo_id]).photo(page.photo_id)
    elements = (*([figure(photo)] if photo else []), *prose(page.body))
    if not elements:
        return None
    return ExtraChapter("", page.title or tr("Halaman tambahan"), elements, plain=True)


def line_name(kind: str) -> str:
    """What a kind of page is called."""
    names = {
        "inner-title": tr("Judul dalam"),
        "copyright": tr("Halaman hak cipta"),
        "approval": tr("Lembar pengesahan"),
        WELCOME: tr("Sambutan"),
        "figures": tr("Daftar gambar"),
        "authors": tr("Biodata penulis"),
        "indices": tr("Indeks"),
        "credits": tr("Kredit foto"),
        "receipt": tr("Catatan privasi"),
        FREE: tr("Halaman bebas"),
    }
    return names.get(kind, kind)


def _about(kind: str) -> str:
    told = {
        "inner-title": tr("Judul, penulis, dan sekolah pada halaman pertama di dalam."),
        "copyright": tr("Penulis, penerbit, tahun, dan izin menggandakan."),
        "approval": tr("Pengesahan dengan tempat tanda tangan."),
        WELCOME: tr("Kata sambutan dari kepala dinas, pengawas, atau komite."),
        "figures": tr("Semua gambar dengan nomor halamannya."),
        "authors": tr("Foto dan riwayat singkat semua penulis di bagian belakang; tidak lagi di akhir tiap praktik."),
        "indices": tr("Daftar menurut sekolah, mata pelajaran, dan dimensi profil lulusan."),
        "credits": tr("Nama pemotret tiap gambar, bila ada."),
        "receipt": tr("Berapa foto yang diburamkan atau ditinggalkan demi melindungi murid."),
    }
    return told.get(kind, "")


def _line(kind: str, page: BookletPage | None, people: Mapping[str, Person]) -> MatterLine:
    shown = page.shown if page is not None else kind in _ON
    person = people.get(page.person_id or "") if page is not None else None
    return MatterLine(kind, line_name(kind), _about(kind), shown, page, person.full_name if person else "")


def _rows(session: Session, booklet_id: str) -> Sequence[BookletPage]:
    return parts_of(session, BookletPage, "booklet_id", [booklet_id])


def _places(session: Session, booklet_id: str) -> list[int]:
    placed = [row.position for row in queries.booklet_rows(session, booklet_id)]
    return placed + [row.position for row in report_queries.booklet_chapters(session, booklet_id)]


def _switch(edit: Edit, booklet_id: str, kind: str, *, on: bool) -> BookletPage:
    """The page of that kind, made where there is none, printed or not."""
    row = next((one for one in _rows(edit.session, booklet_id) if one.kind == kind), None)
    if row is None:
        row = BookletPage(booklet_id=booklet_id, kind=kind, shown=on)
        edit.make(row)
    elif row.shown != on:
        edit.change(row, shown=on)
    return row


def _change(edit: Edit, page: BookletPage, fields: PageFields) -> None:
    if fields.get("person_id"):
        queries.wanted(edit.session, Person, fields["person_id"] or "")
    if fields.get("photo_id"):
        queries.wanted(edit.session, Photo, fields["photo_id"] or "")
    edit.change(page, **cleaned(fields, ("body",)))
