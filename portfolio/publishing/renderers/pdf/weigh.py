"""How heavy a PDF will be before it is written: everything but its pictures, and those from a sample of them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from portfolio.media.prepare import Prepared, Unreadable, Wish, prepare_all
from portfolio.progress import Progress
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import Profile, Recipe
from portfolio.publishing.renderers.pdf.booklet import laid_out, write
from portfolio.publishing.renderers.pdf.items import Photo
from portfolio.publishing.renderers.pdf.pictures import photos_on, wish_for

_SAMPLE = 16
"""Pictures that are really made; the others are taken to be as heavy for their size. They are kept for the export."""
_AROUND_A_PICTURE = 260
"""Bytes that a PDF needs to hold a picture."""


class Scales:
    """A document of one paper, on the scales for one profile after the other."""

    def __init__(self, document: Document, recipe: Recipe, cache: Path, progress: Progress) -> None:
        self._document, self._recipe = document, recipe
        self._cache, self._progress = cache, progress
        self._theme, self._layout = laid_out(document, recipe)
        self._rest: int | None = None

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._layout.pages)

    def weigh(self, profile: Profile) -> int:
        """Bytes of the PDF for this profile, about. Raises `OSError`, and what `progress` raises."""
        wishes = {wish.key: wish for item in photos_on(self._layout.pages) for wish in [wish_for(item, profile)]}
        sizes = {key: _pixels(wish) for key, wish in wishes.items()}
        sample = _spread(sorted(wishes, key=lambda key: (sizes[key], key)))
        made = prepare_all([(wishes[key], "") for key in sample], self._cache, self._progress)
        found = {key: one for key in sample if isinstance(one := made[wishes[key]], Prepared)}
        if not found:
            return self._weight_of_rest(None)
        known = {key: one.path.stat().st_size for key, one in found.items()}
        density = sum(known.values()) / sum(sizes[key] for key in known)
        others = sum(size for key, size in sizes.items() if key not in sample)
        readable = len(wishes) - len(sample) + len(found)
        rest = self._weight_of_rest(next(iter(found.values())))
        return round(rest + sum(known.values()) + others * density + readable * _AROUND_A_PICTURE)

    def _weight_of_rest(self, stand_in: Prepared | None) -> int:
        """Bytes of the pages with their text, fonts and fields: the same picture everywhere, and not counted."""
        if self._rest is None:
            shown = stand_in or Unreadable(missing=True)
            pictures: dict[Photo, Prepared | Unreadable] = dict.fromkeys(photos_on(self._layout.pages), shown)
            with TemporaryDirectory(prefix="praktik-berat-") as folder:
                place = Path(folder) / "berat.pdf"
                write(self._document, self._layout, pictures, self._theme, place, profile=self._recipe.profile)
                weight = place.stat().st_size
            self._rest = weight - (stand_in.path.stat().st_size + _AROUND_A_PICTURE if stand_in else 0)
        return self._rest


def _pixels(wish: Wish) -> int:
    """How many pixels the picture wished for has."""
    width, height = wish.edits.size_after(*(max(side, 1) for side in wish.source))
    if wish.cropped:
        ratio = wish.width / max(wish.height, 1)
        width, height = round(min(width, height * ratio)), round(min(height, width / ratio))
    scale = min(wish.width / max(width, 1), wish.height / max(height, 1), 1.0)
    return max(round(width * scale) * round(height * scale), 1)


def _spread(keys: list[str]) -> set[str]:
    """Some of the keys, evenly out of all."""
    if len(keys) <= _SAMPLE:
        return set(keys)
    step = (len(keys) - 1) / (_SAMPLE - 1)
    return {keys[round(n * step)] for n in range(_SAMPLE)}
