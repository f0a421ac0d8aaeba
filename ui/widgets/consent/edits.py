"""Edits that a person makes in one step, though they are several for the library: undone in one step, too."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from portfolio.domain.calendar import school_year
from portfolio.domain.changes import Receipt
from portfolio.domain.consent import Consent
from portfolio.progress import Progress
from portfolio.services import consents, photos
from portfolio.services.libraries import Library
from portfolio.services.photos import Refusal
from portfolio.texts import tr


def begin_consent(library: Library, photo_id: str = "", linked: Sequence[str] = ()) -> Receipt:
    """Record a consent that allows nothing yet, and let a photo rest on it beside those `linked` already."""
    made = consents.add_consent(library, kind="pupil", elements="face")
    if not photo_id:
        return made
    used = consents.set_photo_consent(library, [photo_id], "consented", [*linked, made.made[0]])
    return Receipt(made.intent, (*made.changes, *used.changes), made.made)


def begin_pupil(library: Library, class_level: str = "") -> Receipt:
    """Add a pupil to this year's list, under a name that is there to be typed over."""
    year = school_year(date.today())
    taken = {one.name for one in consents.list_pupils(library)}
    names = (tr("Murid baru"), *(tr("Murid baru {n}", n=n) for n in range(2, len(taken) + 3)))
    name = next(name for name in names if name not in taken)
    return consents.add_pupils(library, [{"name": name, "class_level": class_level, "school_year": year}])


def says_nothing(consent: Consent) -> bool:
    """Whether a consent was begun and left: nobody is named, nothing is allowed, nobody has signed."""
    words = (consent.subject, consent.channels, consent.given_by, consent.relation, consent.note)
    return not any(word.strip() for word in words) and consent.scan_id is None


def restore_consent(library: Library, consent_id: str) -> Receipt:
    """A consent holds again that was withdrawn by mistake."""
    receipt = consents.change_consent(library, consent_id, withdrawn_on=None)
    return Receipt(tr("Batalkan pencabutan izin"), receipt.changes, receipt.made)


def attach_scan(library: Library, consent_id: str, path: Path, progress: Progress) -> Receipt | Refusal:
    """Take the photo of a signed form in. It is marked as refused: a signature never goes out with a publication."""
    report = photos.add_photos(library, [path], progress=progress)
    taken = [*report.imported, *(photo_id for _, photo_id in report.duplicates)]
    if not taken:
        return report.refused[0] if report.refused else Refusal(path, tr("Berkas ini tidak dapat dibaca."))
    changes = list(report.receipt.changes)
    if report.imported:
        changes += consents.set_photo_consent(library, taken[:1], "refused").changes
    changes += consents.change_consent(library, consent_id, scan_id=taken[0]).changes
    return Receipt(tr("Lampirkan formulir"), tuple(changes))
