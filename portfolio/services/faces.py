"""Proposals where faces may be: each is confirmed or put aside by a person, and nobody says they are all."""

from portfolio.domain.photo import Photo
from portfolio.errors import FileRefused
from portfolio.media import faces
from portfolio.services.photos import picture_without_edits
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.texts import tr


def available(_: Library) -> bool:
    """Whether this computer can propose faces (OpenCV 4 is installed); slow the first time."""
    return faces.detector_there()


def propose_faces(library: Library, photo_id: str) -> list[faces.Box]:
    """Boxes (left, top, right, bottom in parts of the upright, unturned photo) that may hold a face.

    Raises `NotFound`, and `FileRefused` where the original is missing or damaged.
    """
    with library.read() as session:
        photo = queries.wanted(session, Photo, photo_id)
    path = picture_without_edits(library, photo)
    try:
        return faces.find_faces(path, photo.quarter_turns)
    except OSError as error:
        raise FileRefused(path, tr("Foto {name} tidak dapat dibaca.", name=photo.original_name)) from error
