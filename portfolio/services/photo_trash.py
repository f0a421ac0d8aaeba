"""Delete photos for good: what that would take along, said before it is done. It can't be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from portfolio.domain.changes import Receipt
from portfolio.domain.photo import Photo
from portfolio.media.prepare import forget_prepared
from portfolio.media.renditions import forget_renditions
from portfolio.storage import photo_queries
from portfolio.storage.library import Library
from portfolio.storage.references import letting_go
from portfolio.texts import tr

OLD_DAYS = 30
"""Days in the trash after which photos are offered for deletion; they are never deleted unasked."""


@dataclass(frozen=True, slots=True)
class TrashStakes:
    """What deleting photos for good would take away."""

    photo_ids: tuple[str, ...]
    bytes: int
    """Space that becomes free; originals that something else still needs do not count."""
    places: tuple[str, ...]
    """Titles of the practices and booklets to which the photos could still be brought back."""


@dataclass(frozen=True, slots=True)
class TrashState:
    """How much lies in the trash."""

    photo_ids: tuple[str, ...]
    bytes: int
    old_ids: tuple[str, ...]
    """Those that have lain there for more than `OLD_DAYS`."""


@dataclass(frozen=True, slots=True)
class Emptied:
    """What was deleted for good."""

    photos: int
    bytes: int
    receipt: Receipt
    """Tells which rows are gone; its inverse would bring back rows without their originals, so it is not kept."""


def trash_state(library: Library, moment: datetime | None = None) -> TrashState:
    """How much lies in the trash, and since when; `moment` (UTC) is now by default."""
    before = ((moment or datetime.now(UTC)) - timedelta(days=OLD_DAYS)).isoformat(timespec="milliseconds")
    with library.read() as session:
        found = photo_queries.disposable_photos(session, None)
        needed = photo_queries.needed_hashes(session, [photo.id for photo in found])
    old = tuple(photo.id for photo in found if (photo.deleted_at or "") < before)
    return TrashState(tuple(photo.id for photo in found), _space(found, needed), old)


def trash_stakes(library: Library, photo_ids: Sequence[str] | None = None) -> TrashStakes:
    """What `empty_trash` would take away: of these photos, or of all in the trash."""
    with library.read() as session:
        found = photo_queries.disposable_photos(session, photo_ids)
        ids = [photo.id for photo in found]
        places = photo_queries.titles_showing(session, ids)
        needed = photo_queries.needed_hashes(session, ids)
    return TrashStakes(tuple(ids), _space(found, needed), tuple(places))


def empty_trash(library: Library, photo_ids: Sequence[str] | None = None) -> Emptied:
    """Delete these photos of the trash, or all of them, with their originals; for good.

    A photo that lies elsewhere than in the trash stays, and so does one that is the signed form of a consent. An
    original that another photo or a signed form still needs stays in the vault. Raises `LibraryUnwritable`.
    """
    with library.edit(tr("Hapus foto selamanya")) as edit:
        found = photo_queries.disposable_photos(edit.session, photo_ids)
        ids = [photo.id for photo in found]
        needed = photo_queries.needed_hashes(edit.session, ids)
        edit.apply(letting_go(edit.session, "photo", ids))
    gone = [photo for photo in found if photo.sha256 not in needed]
    for photo in gone:
        library.vault.remove(photo.file_name)
        forget_renditions(library.cache, photo.sha256)
    if gone:
        forget_prepared(library.cache)
    return Emptied(len(found), _space(found, needed), edit.receipt)


def _space(photos: Sequence[Photo], needed: set[str]) -> int:
    """Bytes of the originals that nothing else needs, each counted once."""
    return sum({photo.sha256: photo.byte_size for photo in photos if photo.sha256 not in needed}.values())
