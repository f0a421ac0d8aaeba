"""Photos at the size at which they stand on slides: edits burnt in, cut to their box, without metadata."""

from collections.abc import Iterable
from math import ceil
from pathlib import Path

from portfolio.media.prepare import Prepared, Unreadable, Wish, prepare_all
from portfolio.progress import Progress
from portfolio.publishing.content import Problem
from portfolio.publishing.photo_problems import SHARP_ON_SCREEN_DPI, small_photo, unreadable_photo
from portfolio.publishing.recipe import Profile
from portfolio.publishing.slides.items import Box, Plan, Shot

Shots = dict[Shot, Prepared | Unreadable]


def prepare(plans: Iterable[Plan], profile: Profile, cache: Path, progress: Progress) -> tuple[Shots, list[Problem]]:
    """The pictures of all slides, and a problem for each photo that can't be read or is too small."""
    wishes = {item: _wish(item, profile) for plan in plans for item in plan.items if isinstance(item, Shot)}
    made = prepare_all([(wish, item.picture.photo.name) for item, wish in wishes.items()], cache, progress)
    shots = {item: made[wish] for item, wish in wishes.items()}
    problems: dict[str, Problem] = {}
    for item, result in shots.items():
        photo = item.picture.photo
        if isinstance(result, Unreadable):
            problems.setdefault(photo.photo_id, unreadable_photo(photo, result))
        elif item.cropped and _own_dpi(item) < SHARP_ON_SCREEN_DPI:
            problems.setdefault(photo.photo_id, small_photo(photo, _own_dpi(item)))
    return shots, list(problems.values())


def standing(box: Box, result: Prepared) -> Box:
    """The part of the box that a picture covers which stands whole in it."""
    scale = min(box.width / result.width, box.height / result.height)
    width, height = result.width * scale, result.height * scale
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def _wish(item: Shot, profile: Profile) -> Wish:
    photo = item.picture.photo
    return Wish(
        original=photo.original,
        sha256=photo.sha256 or str(photo.original),
        source=photo.original_size if any(photo.original_size) else (photo.width, photo.height),
        width=max(ceil(item.box.width / 72 * profile.dpi - 0.01), 1),
        height=max(ceil(item.box.height / 72 * profile.dpi - 0.01), 1),
        cropped=item.cropped,
        focal=(photo.focal_x, photo.focal_y),
        quality=profile.jpeg_quality,
        grey=profile.grey,
        edits=photo.edits,
    )


def _own_dpi(item: Shot) -> float:
    photo = item.picture.photo
    scale = max(item.box.width / max(photo.width, 1), item.box.height / max(photo.height, 1))
    return 72 / max(scale, 1e-6)
