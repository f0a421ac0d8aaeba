"""Delete photos and signed forms for good: what goes with them is said before. It can't be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlmodel import Session

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
        doomed = _doomed(session, None)
    old = tuple(photo.id for photo in doomed.photos if (photo.deleted_at or "") < before)
    return TrashState(doomed.photo_ids, doomed.bytes, old, len(doomed.forms))


def trash_stakes(library: Library, photo_ids: Sequence[str] | None = None) -> TrashStakes:
    """What `empty_trash` would take away: of these photos, or everything in the trash."""
    with library.read() as session:
        doomed = _doomed(session, photo_ids)
        places = photo_queries.titles_showing(session, doomed.photo_ids)
    return TrashStakes(doomed.photo_ids, doomed.bytes, tuple(places), len(doomed.forms))


def empty_trash(library: Library, photo_ids: Sequence[str] | None = None) -> Emptied:
    """Delete these photos of the trash, or all of them and every signed form that was taken off; for good.

    A photo that lies elsewhere than in the trash stays, and so does one that is the signed form of a consent. An
    original that another photo or a signed form still needs stays in the vault. Raises `LibraryUnwritable`.
    """
    with library.edit(tr("Hapus foto selamanya")) as edit:
        doomed = _doomed(edit.session, photo_ids)
        edit.apply(letting_go(edit.session, "photo", doomed.photo_ids))
        edit.apply(letting_go(edit.session, "consent_scan", [form.id for form in doomed.forms]))
    for original in doomed.originals:
        library.vault.remove(original.file_name)
        forget_renditions(library.cache, original.sha256)
    if doomed.originals:
        forget_prepared(library.cache)
    if doomed.forms:
        forget_opened(library)
    return Emptied(len(doomed.photos), doomed.bytes, len(doomed.forms), edit.receipt)


@dataclass(frozen=True, slots=True)
class _Original:
    """A file of the vault."""

    sha256: str
    file_name: str
    bytes: int


@dataclass(frozen=True, slots=True)
class _Doomed:
    """What is deleted together."""

    photos: Sequence[Photo]
    forms: Sequence[ConsentScan]
    originals: frozenset[_Original]
    """Those that nothing else needs."""

    @property
    def photo_ids(self) -> tuple[str, ...]:
        return tuple(photo.id for photo in self.photos)

    @property
    def bytes(self) -> int:
        """Of the originals, each counted once."""
        return sum({one.sha256: one.bytes for one in self.originals}.values())


def _doomed(session: Session, photo_ids: Sequence[str] | None) -> _Doomed:
    """These photos of the trash; for None all of them and the forms that were taken off."""
    found = photo_queries.disposable_photos(session, photo_ids)
    forms = photo_queries.removed_scans(session) if photo_ids is None else ()
    needed = photo_queries.needed_hashes(session, [photo.id for photo in found], [form.id for form in forms])
    originals = [_Original(photo.sha256, photo.file_name, photo.byte_size) for photo in found]
    originals += [_Original(form.sha256, form.file_name, form.bytes) for form in forms]
    return _Doomed(found, forms, frozenset(one for one in originals if one.sha256 not in needed))
