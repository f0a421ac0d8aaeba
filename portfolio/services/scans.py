"""Signed consent forms as files: attached to a consent, seen by its keeper, never a photo and never published."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from portfolio.domain.changes import Receipt
from portfolio.domain.consent import Consent, ConsentScan
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo
from portfolio.domain.wording import clean_line
from portfolio.errors import FileRefused, target_error
from portfolio.files import written_whole
from portfolio.media.facts import hashed_copy
from portfolio.media.pages import page_sizes
from portfolio.media.pool import Pool
from portfolio.paths import safe_name
from portfolio.services.photos import rendition
from portfolio.storage import photo_queries, queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr

SCAN_SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
"""Endings by which a signed form is looked for; what a file is, its content decides."""

_MOST_BYTES = 50_000_000
_OPENED = "formulir"
"""Below the library's cache folder: copies for other programs, so that none of them touches an original."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A signed form, as it is shown beside its consent."""

    consent_id: str
    sha256: str
    file_name: str
    """In the vault."""
    name: str
    """Of the file as it was given."""
    pages: bool
    """Whether it is a PDF, of which a picture shows the first page only."""


def list_scans(library: Library) -> dict[str, Scan]:
    """The signed forms by the ids of their consents.

    Before schema 3 a form was a photo (`Consent.scan_id`); where a consent still has one, that is its form.
    """
    with library.read() as session:
        rows = photo_queries.consent_scans(session)
        photos = {one.id: one.scan_id for one in photo_queries.consents(session) if one.scan_id}
        known = queries.by_id(session, Photo, photos.values())
    found = {
        consent_id: _of_photo(consent_id, known[photo_id])
        for consent_id, photo_id in photos.items()
        if photo_id in known
    }
    return found | {row.consent_id: _of_row(row) for row in reversed(rows)}


def attach_scan(library: Library, consent_id: str, path: Path) -> Receipt:
    """Keep a picture or PDF of the signed form; it takes the place of the one before.

    Raises `NotFound`, `FileRefused` with a sentence for the user, and `TargetError` where the library has no room.
    """
    with library.read() as session:
        queries.wanted(session, Consent, consent_id)
    copy = library.vault.place_for_copy()
    try:
        sha256, size, suffix = _taken(library, path, copy)
        scan = ConsentScan(consent_id=consent_id, sha256=sha256, suffix=suffix, name=clean_line(path.name), bytes=size)
        library.vault.stage(copy, scan.file_name)
    except OSError as error:
        raise target_error(library.vault.folder / path.name, error) from error
    finally:
        copy.unlink(missing_ok=True)
    with library.edit(tr("Lampirkan formulir")) as edit:
        _take_off(edit, consent_id)
        edit.add(scan)
    library.vault.show(scan.file_name)  # a kill before this is made good when the library is opened next
    return edit.receipt


def remove_scan(library: Library, consent_id: str) -> Receipt:
    """Take the signed form off a consent; the file stays in the vault until the trash is emptied: it can come back."""
    with library.edit(tr("Lepas formulir")) as edit:
        _take_off(edit, consent_id)
    return edit.receipt


def scan_picture(library: Library, scan: Scan) -> Path:
    """A JPEG of the form (of a PDF its first page), its longer side 2000 px. Raises `FileRefused`."""
    return rendition(library, scan.sha256, scan.file_name, scan.name, "screen")


def copy_to_open(library: Library, scan: Scan) -> Path:
    """A copy of the form under its own name, for another program to open: the original can't be changed there.

    Raises `FileRefused` where the original is missing, `TargetError` where the copy can't be written.
    """
    original = library.vault.path(scan.file_name)
    if not original.is_file():
        raise FileRefused(original, tr("Berkas formulir {name} tidak ditemukan.", name=scan.name))
    name = safe_name(f"{Path(scan.name).stem}{original.suffix}", otherwise="formulir")
    forget_opened(library)  # one copy at a time lies about, not all that were seen
    target = library.cache / _OPENED / scan.sha256[:8] / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(target) as place:
            shutil.copyfile(original, place)
    except OSError as error:
        raise target_error(target, error) from error
    return target


def forget_opened(library: Library) -> None:
    """Remove what `copy_to_open` left."""
    shutil.rmtree(library.cache / _OPENED, ignore_errors=True)


def _taken(library: Library, path: Path, copy: Path) -> tuple[str, int, str]:
    """Copy a file to `copy`; its hash, its size in bytes and its suffix (pdf, jpg, ...).

    Raises `FileRefused` and `OSError`.
    """
    try:
        with path.open("rb") as file:
            head = file.read(1024)
        size = path.stat().st_size
    except OSError as error:
        raise FileRefused(path, tr("Berkas tidak boleh dibaca.")) from error
    if size > _MOST_BYTES:
        raise FileRefused(path, tr("Berkas ini terlalu besar untuk sebuah formulir (lebih dari 50 MB)."))
    if b"%PDF-" in head:
        sha256, size = hashed_copy(path, copy)
        _check_pages(path, copy)
        return sha256, size, "pdf"
    with Pool(library.cache, size=1) as pool:
        (taken,) = pool.take([(path, copy)])
    if isinstance(taken, FileRefused):
        raise FileRefused(path, taken.reason, tr("Formulir dapat berupa foto atau PDF."))
    if isinstance(taken, Exception):
        raise taken
    return taken.sha256, taken.byte_size, taken.extension


def _check_pages(path: Path, copy: Path) -> None:
    try:
        pages = page_sizes(copy)
    except RuntimeError as error:  # as which PDFium tells of damage and of passwords
        advice = tr("Bila dikunci kata sandi, simpan dulu tanpa kata sandi.")
        raise FileRefused(path, tr("PDF ini rusak atau terkunci."), advice) from error
    if not pages:
        raise FileRefused(path, tr("PDF ini tidak berisi halaman."))


def _take_off(edit: Edit, consent_id: str) -> None:
    edit.change(queries.wanted(edit.session, Consent, consent_id), scan_id=None)
    for row in photo_queries.scans_of(edit.session, consent_id):
        edit.change(row, deleted_at=now())


def _of_row(row: ConsentScan) -> Scan:
    return Scan(row.consent_id, row.sha256, row.file_name, row.name, row.suffix == "pdf")


def _of_photo(consent_id: str, photo: Photo) -> Scan:
    return Scan(consent_id, photo.sha256, photo.file_name, photo.original_name, pages=False)
