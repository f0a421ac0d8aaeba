"""What is read when a photo is to be blurred."""

from dataclasses import dataclass

from PySide6.QtGui import QImage, QTransform

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
