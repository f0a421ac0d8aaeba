"""What the consent place and dialog ask of the library."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.consent import Consent, Pupil
from portfolio.domain.photo import Photo
from portfolio.services import consents, photo_place
from portfolio.services.consents import PhotoStanding
from portfolio.services.libraries import Library


@dataclass(frozen=True, slots=True)
class ConsentPage:
    """Consents and class lists."""

    consents: tuple[Consent, ...]
    pupils: tuple[Pupil, ...]
    scans: dict[str, Photo]
    """the scanned forms, by the id of their photo"""


@dataclass(frozen=True, slots=True)
class PhotoStates:
    """Where the photos stand; scans of forms are not counted."""

    by_state: dict[str, tuple[str, ...]]
    """ids, the newest first"""
    resting_on: dict[str, int]
    """consent -> how many photos are shown because of it"""


@dataclass(frozen=True, slots=True)
class PhotoWork:
    """The photos whose consent is looked at, and what there is to link."""

    standings: dict[str, PhotoStanding]
    page: ConsentPage


def read_page(library: Library) -> ConsentPage:
    """Consents, the newest first; pupils by class and name."""
    found = tuple(consents.list_consents(library))
    scans = [one.scan_id for one in found if one.scan_id]
    standings = consents.standing(library, scans) if scans else {}
    return ConsentPage(found, tuple(consents.list_pupils(library)), {key: one.photo for key, one in standings.items()})


def read_states(library: Library) -> PhotoStates:
    """All photos by their state, and how many rest on each consent."""
    scans = {one.scan_id for one in consents.list_consents(library)}
    by_state: dict[str, list[str]] = {}
    for line in photo_place.photo_lines(library):
        if line.id not in scans:
            by_state.setdefault(line.consent, []).append(line.id)
    consented = consents.standing(library, by_state.get("consented", []))
    resting = Counter(consent.id for one in consented.values() for consent in one.consents)
    return PhotoStates({state: tuple(ids) for state, ids in by_state.items()}, dict(resting))


def read_photos(library: Library, photo_ids: Sequence[str]) -> PhotoWork:
    """How these photos stand, with everything that can be linked to them."""
    return PhotoWork(consents.standing(library, photo_ids), read_page(library))
