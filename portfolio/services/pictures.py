"""What the window shows of photos: always as they go out, turned, cut and blurred."""

from pathlib import Path
from typing import Literal

from portfolio.domain.photo import Photo
from portfolio.errors import NotFound
from portfolio.services.photos import picture_for_screen
from portfolio.storage.library import Library
from portfolio.texts import tr


def picture_of(library: Library, photo_id: str, size: Literal["thumbnail", "screen"] = "thumbnail") -> Path:
    """A JPEG of a photo as its edits stand now, those in the trash too; its longer side 320 px or 2000 px.

    Raises `NotFound`, and `FileRefused` where the original is missing or damaged.
    """
    return picture_for_screen(library, _photo(library, photo_id), size)


def picture_to_cut(library: Library, photo_id: str) -> tuple[Photo, Path]:
    """A photo, and a JPEG of it at screen size, turned and blurred but whole. Raises `NotFound`, `FileRefused`."""
    photo = _photo(library, photo_id)
    uncut = {"crop_left": 0.0, "crop_top": 0.0, "crop_right": 1.0, "crop_bottom": 1.0}
    return photo, picture_for_screen(library, Photo(**{**photo.model_dump(), **uncut}), "screen")


def _photo(library: Library, photo_id: str) -> Photo:
    with library.read() as session:
        photo = session.get(Photo, photo_id)
    if photo is None:
        raise NotFound(what=tr("Foto"))
    return photo
