"""Bring photos in, place them in practices, say what they show, and give the screen its pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, TypedDict, Unpack

from portfolio.domain.changes import Receipt, RowChange
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice, PracticePhoto
from portfolio.domain.wording import clean_line, cleaned
from portfolio.errors import DiskFull, FileRefused, NotFound, target_error
from portfolio.media.edits import NO_EDITS, Edits
from portfolio.media.intake import Taken
from portfolio.media.likeness import alike
from portfolio.media.pool import Pool
from portfolio.media.renditions import SCREEN, THUMBNAIL, make_rendition
from portfolio.progress import SILENCE, Cancelled, Progress
from portfolio.services.photo_edits import edits_of
from portfolio.storage import photo_queries, queries
from portfolio.storage.library import Library
from portfolio.texts import tr

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif", ".avif", ".gif")
"""Endings by which a folder's photos are found; what a file is, its content decides."""

_BATCH = 20


class PhotoFields(TypedDict, total=False):
    """What people say of a photo."""

    caption: str
    memo: str
    alt: str
    credit: str
    focal_x: float
    focal_y: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why, as whole sentences."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file."""

    imported: tuple[str, ...]
    """Ids of the new photos, in order."""
    duplicates: tuple[tuple[Path, str], ...]
    """Files whose content is already in the library, with the id of that photo."""
    refused: tuple[Refusal, ...]
    receipt: Receipt
    similar: tuple[tuple[str, ...], ...] = ()
    """Groups of photos that show the same picture, each with a new one in it; ids, the best copy first."""
    cancelled: bool = False


@dataclass
class _Import:
    """The report while it grows."""

    imported: list[str] = field(default_factory=list)
    duplicates: list[tuple[Path, str]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    changes: list[RowChange] = field(default_factory=list)

    def report(self, library: Library, *, cancelled: bool) -> ImportReport:
        receipt = Receipt(tr("Tambah foto"), tuple(self.changes), tuple(self.imported))
        similar = tuple(tuple(group) for group in _alike(library, self.imported)) if self.imported else ()
        return ImportReport(
            tuple(self.imported), tuple(self.duplicates), tuple(self.refused), receipt, similar, cancelled
        )


def add_photos(
    library: Library,
    paths: Sequence[Path],
    *,
    practice_id: str | None = None,
    section: str = "",
    progress: Progress = SILENCE,
) -> ImportReport:
    """Take photos, and all photos of folders, into the library and (where given) into a practice.

    One bad file never stops the rest; cancelling keeps what was already taken. Raises `NotFound` for the practice,
    `DiskFull` where no room is left (what was taken until then stays).
    """
    if practice_id is not None:
        with library.read() as session:
            queries.wanted(session, Practice, practice_id)
    files = list(_files(paths))
    under_way, cancelled = _Import(), False
    with Pool(library.cache) as pool:
        for start in range(0, len(files), _BATCH):
            batch = files[start : start + _BATCH]
            fresh: list[Photo] = []
            try:
                _take(library, pool, batch, fresh, under_way=under_way, progress=_Counted(progress, start, len(files)))
            except Cancelled:
                cancelled = True
                break
            finally:  # what lies in the vault is listed, whatever stopped the work
                _keep(library, fresh, practice_id, section, under_way)
    if not cancelled:
        progress.step(len(files), len(files), "")
    return under_way.report(library, cancelled=cancelled)


def add_photo_bytes(
    library: Library, content: bytes, name: str, *, practice_id: str | None = None, section: str = ""
) -> ImportReport:
    """Take a photo that was pasted."""
    with TemporaryDirectory(prefix="praktik-") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return add_photos(library, [path], practice_id=practice_id, section=section)


def list_photos(library: Library) -> list[Photo]:
    """All photos by the time they were taken."""
    with library.read() as session:
        return list(queries.photos(session))


def change_photo(library: Library, photo_id: str, **fields: Unpack[PhotoFields]) -> Receipt:
    """Change caption, alt text, credit, memo or focal point; every output follows."""
    intent = tr("Ubah keterangan foto") if "caption" in fields else tr("Ubah data foto")
    with library.edit(intent) as edit:
        edit.change(queries.wanted(edit.session, Photo, photo_id), **cleaned(fields, ("memo",)))
    return edit.receipt


def place_photo(library: Library, practice_id: str, photo_id: str, section: str = "") -> Receipt:
    """Put a photo of the library at the end of a practice's photos."""
    with library.edit(tr("Pasang foto")) as edit:
        parts = queries.practice_parts(edit.session, practice_id)
        queries.wanted(edit.session, Photo, photo_id)
        position = len(parts.photos)
        edit.make(PracticePhoto(practice_id=practice_id, photo_id=photo_id, section=section, position=position))
    return edit.receipt


def move_photo(library: Library, practice_id: str, place_id: str, index: int, section: str | None = None) -> Receipt:
    """Put a photo at place `index` (from 0) of a practice's photos, and into `section` where given."""
    with library.edit(tr("Pindahkan foto")) as edit:
        places = [place for place, _ in queries.practice_parts(edit.session, practice_id).photos]
        moved = next((place for place in places if place.id == place_id), None)
        if moved is None:
            raise NotFound(what=tr("Foto"))
        places.remove(moved)
        places.insert(max(0, min(index, len(places))), moved)
        if section is not None and moved.section != section:
            edit.change(moved, section=section)
        for position, place in enumerate(places):
            if place.position != position:
                edit.change(place, position=position)
    return edit.receipt


def take_out_photo(library: Library, place_id: str) -> Receipt:
    """Take a photo out of a practice; it stays in the library."""
    with library.edit(tr("Lepas foto dari praktik")) as edit:
        edit.session.delete(queries.wanted(edit.session, PracticePhoto, place_id))
    return edit.receipt


def picture_for_screen(library: Library, photo: Photo, size: Literal["thumbnail", "screen"] = "thumbnail") -> Path:
    """A JPEG of the photo as it goes out (upright, edited), its longer side 320 px (thumbnail) or 2000 px (screen).

    Raises `FileRefused` where the original is missing or damaged.
    """
    with library.read() as session:
        edits = edits_of(photo, photo_queries.blurs_of(session, [photo.id]))
    return rendition(library, photo.sha256, photo.file_name, photo.original_name, size, edits=edits)


def picture_without_edits(library: Library, photo: Photo) -> Path:
    """The photo upright as the camera saw it, at screen size: to draw edits on. Raises `FileRefused`."""
    return rendition(library, photo.sha256, photo.file_name, photo.original_name, "screen")


def similar_photos(library: Library) -> list[list[str]]:
    """Groups of ids whose photos show the same picture (bursts, copies by WhatsApp), the best copy first."""
    return _alike(library, None)


def rendition(
    library: Library,
    sha256: str,
    file_name: str,
    name: str,
    size: Literal["thumbnail", "screen"],
    *,
    edits: Edits = NO_EDITS,
) -> Path:
    """A picture of a file of the vault, which its owner knows as `name`. Raises `FileRefused` and `TargetError`."""
    original = library.vault.path(file_name)
    try:
        return make_rendition(original, sha256, THUMBNAIL if size == "thumbnail" else SCREEN, library.cache, edits)
    except FileNotFoundError as error:
        raise FileRefused(original, tr("Berkas asli foto {name} tidak ditemukan.", name=name)) from error
    except OSError as error:
        if error.errno is not None:
            raise target_error(library.cache, error) from error
        raise FileRefused(original, tr("Foto {name} tidak dapat dibaca.", name=name)) from error
    except Exception as error:
        raise FileRefused(original, tr("Foto {name} tidak dapat dibaca.", name=name)) from error


def _alike(library: Library, among: list[str] | None) -> list[list[str]]:
    with library.read() as session:
        rows = {photo.id: photo for photo in queries.photos(session)}
    groups = alike({photo_id: photo.likeness for photo_id, photo in rows.items()}, among)
    return [
        sorted(group, key=lambda one: (-rows[one].width * rows[one].height, -rows[one].byte_size)) for group in groups
    ]


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files themselves, and the photos below folders in order of their names."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                found for found in path.rglob("*") if found.is_file() and found.suffix.lower() in PHOTO_SUFFIXES
            )
        else:
            yield path


@dataclass(frozen=True, slots=True)
class _Counted:
    """A batch's part of the whole progress."""

    progress: Progress
    before: int
    total: int

    def step(self, done: int, label: str) -> None:
        self.progress.step(self.before + done, self.total, label)


def _take(
    library: Library, pool: Pool, batch: list[Path], fresh: list[Photo], *, under_way: _Import, progress: _Counted
) -> None:
    """Copy a batch into the vault; new photos end up in `fresh`. Raises `Cancelled` and `DiskFull`."""
    copies = [library.vault.place_for_copy() for _ in batch]
    try:
        progress.step(0, batch[0].name)
        for n, taken in enumerate(pool.take(list(zip(batch, copies, strict=True)))):
            try:
                _sort_in(library, batch[n], copies[n], taken, fresh=fresh, under_way=under_way)
            except OSError as error:
                trouble = target_error(library.vault.folder / batch[n].name, error)
                if isinstance(trouble, DiskFull):
                    raise trouble from error
                under_way.refused.append(Refusal(batch[n], str(trouble)))
            progress.step(n + 1, batch[n].name)
    finally:
        for copy in copies:
            copy.unlink(missing_ok=True)


def _sort_in(
    library: Library, path: Path, copy: Path, taken: Taken | Exception, *, fresh: list[Photo], under_way: _Import
) -> None:
    """Refused, already there, or new."""
    if isinstance(taken, FileRefused):
        under_way.refused.append(Refusal(path, str(taken)))
        return
    if isinstance(taken, Exception):
        raise taken
    with library.read() as session:
        known = queries.photo_by_hash(session, taken.sha256)
    twin = known if known and known.deleted_at is None else None
    twin = twin or next((photo for photo in fresh if photo.sha256 == taken.sha256), None)
    if twin is not None:
        under_way.duplicates.append((path, twin.id))
        return
    photo = Photo(original_name=clean_line(path.name), **taken.to_columns())
    library.vault.stage(copy, photo.file_name)
    fresh.append(photo)


def _keep(library: Library, photos: list[Photo], practice_id: str | None, section: str, under_way: _Import) -> None:
    """List the photos of a batch, and place them and the already known ones in the practice."""
    with library.edit(tr("Tambah foto")) as edit:
        under_way.imported += [edit.make(photo) for photo in photos]
        if practice_id is not None:
            placed = {place.photo_id for place, _ in queries.practice_parts(edit.session, practice_id).photos}
            position = len(placed)
            known = [photo_id for _, photo_id in under_way.duplicates]
            for photo_id in dict.fromkeys([*(photo.id for photo in photos), *known]):
                if photo_id not in placed:
                    place = PracticePhoto(
                        practice_id=practice_id, photo_id=photo_id, section=section, position=position
                    )
                    edit.add(place)
                    position += 1
    for photo in photos:  # a kill before this is made good when the library is opened next
        library.vault.show(photo.file_name)
    under_way.changes += edit.receipt.changes
