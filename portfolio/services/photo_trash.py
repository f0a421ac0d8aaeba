"""Delete photos and signed forms for good: what goes with them is said before. It can't be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from portfolio.domain.changes import Receipt
from portfolio.domain.consent import ConsentScan
from portfolio.domain.photo import Photo
from portfolio.media.prepare import forget_prepared
from portfolio.media.renditions import forget_renditions
from portfolio.services.scans import forget_opened
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
    forms: int = 0
    """Signed consent forms that would go too."""


@dataclass(frozen=True, slots=True)
class TrashState:
    """How much lies in the trash."""

    photo_ids: tuple[str, ...]
    bytes: int
    old_ids: tuple[str, ...]
    """Those that have lain there for more than `OLD_DAYS`."""
    forms: int = 0
    """Signed consent forms that were taken off, or whose consent was deleted; in `bytes` too."""


@dataclass(frozen=True, slots=True)
class Emptied:
    """What was deleted for good."""

    photos: int
    bytes: int
    forms: int
    receipt: Receipt
    """Tells which rows are gone; its inverse would bring back rows without their originals, so it is not kept."""


def trash_state(library: Library, moment: datetime | None = None) -> TrashState:
    """How much lies in the trash, and since when; `moment` (UTC) is now by default."""
    before = ((moment or datetime.now(UTC)) - timedelta(days=OLD_DAYS)).isoformat(timespec="milliseconds")
    with library.read() as session:
        found = photo_queries.disposable_photos(session, None)
        forms = photo_queries.removed_scans(session)
        ids = [photo.id for photo in found]
        needed = photo_queries.needed_hashes(session, ids, [form.id for form in forms])
    old = tuple(photo.id for photo in found if (photo.deleted_at or "") < before)
    return TrashState(tuple(ids), _space(found, forms, needed), old, len(forms))


def trash_stakes(library: Library, photo_ids: Sequence[str] | None = None) -> TrashStakes:
    """What `empty_trash` would take away: of these photos, or everything in the trash."""
    with library.read() as session:
        found = photo_queries.disposable_photos(session, photo_ids)
        forms = photo_queries.removed_scans(session) if photo_ids is None else ()
        ids = [photo.id for photo in found]
        places = photo_queries.titles_showing(session, ids)
        needed = photo_queries.needed_hashes(session, ids, [form.id for form in forms])
    return TrashStakes(tuple(ids), _space(found, forms, needed), tuple(places), len(forms))


def empty_trash(library: Library, photo_ids: Sequence[str] | None = None) -> Emptied:
    """Delete these photos of the trash, or all of them and every signed form that was taken off; for good.

    A photo that lies elsewhere than in the trash stays, and so does one that is the signed form of a consent. An
    original that another photo or a signed form still needs stays in the vault. Raises `LibraryUnwritable`.
    """
    with library.edit(tr("Hapus foto selamanya")) as edit:
        found = photo_queries.disposable_photos(edit.session, photo_ids)
        forms = photo_queries.removed_scans(edit.session) if photo_ids is None else ()
        ids, form_ids = [photo.id for photo in found], [form.id for form in forms]
        needed = photo_queries.needed_hashes(edit.session, ids, form_ids)
        edit.apply(letting_go(edit.session, "photo", ids))
        edit.apply(letting_go(edit.session, "consent_scan", form_ids))
    originals = [(one.sha256, one.file_name) for one in found] + [(one.sha256, one.file_name) for one in forms]
    gone = [(sha256, file_name) for sha256, file_name in originals if sha256 not in needed]
    for sha256, file_name in gone:
        library.vault.remove(file_name)
        forget_renditions(library.cache, sha256)
    if gone:
        forget_prepared(library.cache)
    if forms:
        forget_opened(library)
    return Emptied(len(found), _space(found, forms, needed), len(forms), edit.receipt)


def _space(photos: Sequence[Photo], forms: Sequence[ConsentScan], needed: set[str]) -> int:
    """Bytes of the originals that nothing else needs, each counted once."""
    sizes = {photo.sha256: photo.byte_size for photo in photos} | {form.sha256: form.bytes for form in forms}
    return sum(size for sha256, size in sizes.items() if sha256 not in needed)
