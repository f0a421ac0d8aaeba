"""The gate before every export: which photos may not go out, and what was done to protect those they show."""

from collections.abc import Collection
from dataclasses import dataclass

from portfolio.domain import discretion
from portfolio.domain.consent import Channel
from portfolio.domain.names import listed
from portfolio.publishing.content import PhotoContent, Problem
from portfolio.publishing.publication import Publication, photos_of, retold
from portfolio.services import consents
from portfolio.storage import photo_queries
from portfolio.storage.library import Library
from portfolio.texts import ntr, tr


@dataclass(frozen=True, slots=True)
class PrivacyReceipt:
    """What an export did to protect those whom its photos show."""

    photos: int
    """Photos printed, each without place, camera and other metadata."""
    blurred: int
    """Photos of these with areas made unrecognisable."""
    areas: int
    """How many areas that were."""
    left_out: int
    """Photos that were left out on purpose."""


def objections(library: Library, content: Publication, channel: Channel) -> list[Problem]:
    """Each photo that may not be seen in the channel, and why; and each whose words name a pupil in full.

    Where a school keeps consents, a photo that nobody has looked at is held back too; where it does not (yet), one
    sentence says how many there are.
    """
    photos = photos_of(content)
    standings = consents.standing(library, [photo.photo_id for photo in photos])
    with library.read() as session:
        kept = photo_queries.keeps_consents(session)
    problems, unchecked = [], 0
    for photo in photos:
        reason = standings[photo.photo_id].objection(channel) if photo.photo_id in standings else None
        if reason == "unchecked" and not kept:
            unchecked += 1
        elif reason is not None:
            message = tr("Foto “{name}”: {why}", name=photo.caption or photo.name, why=consents.objection_words(reason))
            problems.append(Problem(f"photo-{reason}", message, photo.photo_id, forbids=True))
    if unchecked:
        message = ntr(
            "{n} foto belum diperiksa izinnya. Pastikan orang tua setuju bila ada murid di dalamnya.", unchecked
        )
        problems.append(Problem("photos-unchecked", message))
    return [*problems, *_named_pupils(library, photos)]


def with_initials(library: Library, content: Publication) -> Publication:
    """The same publication with pupils' initials for their full names in captions, alt texts and under quotes."""
    names = _pupil_names(library)
    return retold(content, lambda text: discretion.with_initials(text, names))


def privacy_receipt(library: Library, content: Publication, left_out: Collection[str] = ()) -> PrivacyReceipt:
    """What an export of this content does for those it shows."""
    ids = [photo.photo_id for photo in photos_of(content)]
    with library.read() as session:
        areas = photo_queries.blurs_of(session, ids)
    return PrivacyReceipt(len(ids), len({area.photo_id for area in areas}), len(areas), len(set(left_out)))


def _named_pupils(library: Library, photos: Collection[PhotoContent]) -> list[Problem]:
    names = _pupil_names(library)
    problems = []
    for photo in photos:
        found = dict.fromkeys(
            pupil for text in (photo.caption, photo.alt) for pupil in discretion.full_names_in(text, names)
        )
        if found:
            told = listed(list(found))
            message = tr("Keterangan foto “{name}” menyebut nama lengkap murid: {pupil}.", name=photo.name, pupil=told)
            problems.append(Problem("pupil-named", message, photo.photo_id))
    return problems


def _pupil_names(library: Library) -> list[str]:
    return [pupil.name for pupil in consents.list_pupils(library)]
