"""What the consent place and dialog ask of the library."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from portfolio.domain.consent import Consent, Pupil
from portfolio.progress import Progress
from portfolio.services import consents, photo_place, scans
from portfolio.services.consents import PhotoStanding
from portfolio.services.libraries import Library
from portfolio.services.scans import Scan


@dataclass(frozen=True, slots=True)
class ConsentPage:
    """Consents and class lists."""

    consents: tuple[Consent, ...]
    pupils: tuple[Pupil, ...]
    scans: dict[str, Scan]
    """the signed forms, by the id of their consent"""


@dataclass(frozen=True, slots=True)
class PhotoStates:
    """Where the photos stand; forms that were taken in as photos once are not counted."""

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
    return ConsentPage(
        tuple(consents.list_consents(library)), tuple(consents.list_pupils(library)), scans.list_scans(library)
    )


def read_states(library: Library) -> PhotoStates:
    """All photos by their state, and how many rest on each consent."""
    forms = {one.scan_id for one in consents.list_consents(library)}
    by_state: dict[str, list[str]] = {}
    for line in photo_place.photo_lines(library):
        if line.id not in forms:
            by_state.setdefault(line.consent, []).append(line.id)
    consented = consents.standing(library, by_state.get("consented", []))
    resting = Counter(consent.id for one in consented.values() for consent in one.consents)
    return PhotoStates({state: tuple(ids) for state, ids in by_state.items()}, dict(resting))


def read_photos(library: Library, photo_ids: Sequence[str]) -> PhotoWork:
    """How these photos stand, with everything that can be linked to them."""
    return PhotoWork(consents.standing(library, photo_ids), read_page(library))


def picture_of_scan(scan: Scan, longest: int = 0) -> Callable[[Library, Progress], tuple[Scan, QImage]]:
    """Work that gives the form and its picture, the longer side at most `longest` px (0: as it is).

    It raises `FileRefused` where the form can't be shown.
    """

    def work(library: Library, _: Progress) -> tuple[Scan, QImage]:
        reader = QImageReader(str(scans.scan_picture(library, scan)))
        if longest:
            reader.setScaledSize(reader.size().scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio))
        return scan, reader.read()

    return work
