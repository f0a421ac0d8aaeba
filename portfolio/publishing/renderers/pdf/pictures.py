"""Photos on laid-out pages: how many pixels each needs, and what became of them."""

from collections.abc import Iterable, Mapping
from math import ceil
from pathlib import Path

from portfolio.media.prepare import Prepared, Unreadable, Wish, prepare_all
from portfolio.progress import Progress
from portfolio.publishing.content import PhotoContent, Problem
from portfolio.publishing.photo_problems import SHARP_DPI, small_photo, unreadable_photo
from portfolio.publishing.recipe import Profile
from portfolio.publishing.renderers.pdf.items import Page, Photo

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
    pages: Iterable[Page], profile: Profile, cache: Path, progress: Progress, *, sharp_dpi: float = SHARP_DPI
) -> tuple[dict[Photo, Prepared | Unreadable], list[Problem]]:
    """The pictures for all placed photos, and a problem for each photo that can't be read or is too small."""
    pages = list(pages)
    placed = {item: wish_for(item, profile) for item in photos_on(pages)}
    made = prepare_all([(wish, item.photo.name) for item, wish in placed.items()], cache, progress)
    pictures = {item: made[wish] for item, wish in placed.items()}
    problems: dict[str, Problem] = {}
    for item, result in pictures.items():
        if isinstance(result, Unreadable) and item.photo.photo_id not in problems:
            problems[item.photo.photo_id] = unreadable_photo(item.photo, result)
    small = [problem for problem in _too_small(pages, sharp_dpi) if problem.record not in problems]
    return pictures, [*problems.values(), *small]


def weight(pictures: Pictures) -> int:
    """Bytes of all these pictures, each counted once."""
    return sum(path.stat().st_size for path in {one.path for one in pictures.values() if isinstance(one, Prepared)})


def own_dpi(item: Photo) -> float:
    """How many pixels of the photo itself fall on an inch of paper, whatever the profile makes of them."""
    photo = item.photo
    scales = (item.width / max(photo.width, 1), item.height / max(photo.height, 1))
    return 72 / max(max(scales) if item.cropped else min(scales), 1e-6)


def _too_small(pages: Iterable[Page], sharp_dpi: float) -> list[Problem]:
    """Each photo that is printed too large for its pixels, once, at its worst place."""
    worst: dict[str, tuple[float, PhotoContent]] = {}
    for page in pages:
        for item in photos_on([page]):
            # What stands whole on a cover is the logo: a mark, not a photo.
            if page.kind == "cover" and not item.cropped:
                continue
            known = worst.get(item.photo.photo_id)
            if known is None or own_dpi(item) < known[0]:
                worst[item.photo.photo_id] = (own_dpi(item), item.photo)
    return [small_photo(photo, dpi) for dpi, photo in worst.values() if dpi < sharp_dpi]
