"""The photos of a practice, to be walked through one by one."""

from dataclasses import dataclass

from portfolio.services.practices import PlacedPhoto
from ui.widgets.photo_view import Seen


@dataclass(frozen=True, slots=True)
class PracticeAlbum:
    """The photos in their order; their keys are the ids of their places."""

    photos: tuple[PlacedPhoto, ...]

    @property
    def count(self) -> int:
        """How many photos there are."""
        return len(self.photos)

    def seen(self, row: int) -> Seen:
        """The photo at that place, from 0."""
        placed = self.photos[row]
        photo = placed.photo
        return Seen(placed.place.id, photo.id, photo.caption, photo.alt or photo.caption or photo.original_name)

    def row_of(self, key: str) -> int:
        """Where a photo stands, or -1."""
        return next((n for n, one in enumerate(self.photos) if one.place.id == key), -1)
