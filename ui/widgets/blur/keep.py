"""What is read when a photo is to be blurred, and what is kept in the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage, QTransform

from portfolio.domain.changes import Receipt
from portfolio.domain.consent import PhotoBlur
from portfolio.errors import FileRefused, NotFound
from portfolio.services import consents, photos
from portfolio.services.consents import PhotoStanding
from portfolio.services.libraries import Library


@dataclass(frozen=True, slots=True)
class BlurWork:
    """A photo to draw on."""

    standing: PhotoStanding
    picture: QImage
    """turned as the user turned it, not cut, not blurred"""
    aspect: float
    """width by height of the upright photo, before it is turned"""


def read_work(library: Library, photo_id: str) -> BlurWork:
    """The photo with its areas and its picture. Raises `NotFound` and `FileRefused`."""
    standing = consents.standing(library, [photo_id]).get(photo_id)
    if standing is None:
        raise NotFound(what=photo_id)
    photo = standing.photo
    path = photos.picture_without_edits(library, photo)
    picture = QImage(str(path))
    if picture.isNull():
        raise FileRefused(path, "")
    aspect = picture.width() / picture.height()
    turned = picture.transformed(QTransform().rotate(90 * (photo.quarter_turns % 4)))
    return BlurWork(standing, turned.convertToFormat(QImage.Format.Format_RGB32), aspect)


def keep_blurs(library: Library, photo_id: str, areas: Sequence[PhotoBlur], *, mark: bool) -> Receipt:
    """Blur these areas, and where `mark` say that the photo has to be blurred: one edit, taken back as one."""
    blurred = consents.set_blurs(library, photo_id, areas)
    if not mark:
        return blurred
    marked = consents.set_photo_consent(library, [photo_id], "blur")
    return Receipt(blurred.intent, (*blurred.changes, *marked.changes))
