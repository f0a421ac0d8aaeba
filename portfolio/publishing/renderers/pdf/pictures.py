"""Photos on laid-out pages: how many pixels each needs, and what became of them."""

from collections.abc import Iterable, Mapping
from math import ceil
from pathlib import Path

from portfolio.media.prepare import Prepared, Unreadable, Wish, prepare_all
from portfolio.progress import Progress
from portfolio.publishing.content import PhotoContent, Problem
from portfolio.publishing.recipe import Profile
from portfolio.publishing.renderers.pdf.items import Page, Photo
from portfolio.texts import tr

Pictures = Mapping[Photo, Prepared | Unreadable]


def photos_on(pages: Iterable[Page]) -> list[Photo]:
    """All placed photos, in order."""
    return [item for page in pages for item in page.items if isinstance(item, Photo)]


def wish_for(item: Photo, profile: Profile) -> Wish:
    """The pixels that a placed photo needs at the profile's resolution."""
    photo = item.photo
    return Wish(
        original=photo.original,
        sha256=photo.sha256 or str(photo.original),
        source=photo.original_size if any(photo.original_size) else (photo.width, photo.height),
        width=max(ceil(item.width / 72 * profile.dpi - 0.01), 1),
        height=max(ceil(item.height / 72 * profile.dpi - 0.01), 1),
        cropped=item.cropped,
        focal=(photo.focal_x, photo.focal_y),
        quality=profile.jpeg_quality,
        grey=profile.grey,
        edits=photo.edits,
    )


def prepare(
    pages: Iterable[Page], profile: Profile, cache: Path, progress: Progress
) -> tuple[dict[Photo, Prepared | Unreadable], list[Problem]]:
    """The pictures for all placed photos, and a problem for each photo that can't be read."""
    placed = {item: wish_for(item, profile) for item in photos_on(pages)}
    made = prepare_all([(wish, item.photo.name) for item, wish in placed.items()], cache, progress)
    pictures = {item: made[wish] for item, wish in placed.items()}
    problems: dict[str, Problem] = {}
    for item, result in pictures.items():
        if isinstance(result, Unreadable) and item.photo.photo_id not in problems:
            problems[item.photo.photo_id] = _problem(item.photo, result)
    return pictures, list(problems.values())


def _problem(photo: PhotoContent, result: Unreadable) -> Problem:
    if result.missing:
        message = tr("Berkas foto “{name}” tidak ditemukan; sebuah kotak dicetak di tempatnya.", name=photo.name)
        return Problem("photo-missing", message, photo.photo_id)
    message = tr("Foto “{name}” rusak dan tidak dapat dibaca; sebuah kotak dicetak di tempatnya.", name=photo.name)
    return Problem("photo-damaged", message, photo.photo_id)
