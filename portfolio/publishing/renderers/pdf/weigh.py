"""How heavy a PDF will be before it is written: all but its pictures, those as the screen has them, a few as wanted."""

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
"""Pictures that are really made for a profile. They are kept for the export."""
_AROUND_A_PICTURE = 260
"""Bytes that a PDF needs to hold a picture."""
_GROWTH = 0.8
"""A JPEG of twice the pixels has not twice the bytes: the power by which they grow."""


class Scales:
    """A document of one paper, on the scales for one profile after the other.

    Every picture is made once as the recipe's own profile wants it, which the preview has mostly done already. How
    much heavier or lighter another profile makes them is learnt from a sample: how busy each one is, is known.
    """

    def __init__(self, document: Document, recipe: Recipe, cache: Path, progress: Progress) -> None:
        self._document, self._recipe = document, recipe
        self._cache, self._progress = cache, progress
        self._theme, self._layout = laid_out(document, recipe)
        self._photos = self._distinct(photos_on(self._layout.pages))
        self._own = self._made(self._photos, recipe.profile)
        self._rest = self._weight_of_rest()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._layout.pages)

    def weigh(self, profile: Profile) -> int:
        """Bytes of the PDF for this profile, about. Raises `OSError`, and what `progress` raises."""
        likely = {item: weight * self._growth(item, profile) for item, weight in self._own.items()}
        sample = _spread(sorted(likely, key=lambda item: likely[item]))
        known = self._made(sample, profile)
        if not known:
            return self._rest
        correction = sum(known.values()) / sum(likely[item] for item in known)
        others = sum(weight for item, weight in likely.items() if item not in known)
        return round(self._rest + sum(known.values()) + others * correction + len(likely) * _AROUND_A_PICTURE)

    def _growth(self, item: Photo, profile: Profile) -> float:
        """How much heavier a picture will be for its larger number of pixels."""
        pixels = _pixels(wish_for(item, profile)) / _pixels(wish_for(item, self._recipe.profile))
        return float(pixels**_GROWTH)

    def _made(self, items: list[Photo], profile: Profile) -> dict[Photo, int]:
        """The bytes of pictures as a profile wants them; those that can't be read are left out."""
        wishes = {item: wish_for(item, profile) for item in items}
        made = prepare_all([(wish, "") for wish in wishes.values()], self._cache, self._progress)
        found = {item: made[wish] for item, wish in wishes.items()}
        return {item: one.path.stat().st_size for item, one in found.items() if isinstance(one, Prepared)}

    def _distinct(self, items: list[Photo]) -> list[Photo]:
        """Pictures that a file holds once are weighed once."""
        return list({wish_for(item, self._recipe.profile).key: item for item in items}.values())

    def _weight_of_rest(self) -> int:
        """Bytes of the pages with their text, fonts and fields: one picture stands everywhere, and is not counted."""
        shown: Prepared | Unreadable = Unreadable(missing=True)
        if self._own:
            wish = wish_for(next(iter(self._own)), self._recipe.profile)
            shown = prepare_all([(wish, "")], self._cache, self._progress)[wish]
        pictures: dict[Photo, Prepared | Unreadable] = dict.fromkeys(photos_on(self._layout.pages), shown)
        with TemporaryDirectory(prefix="praktik-berat-") as folder:
            place = Path(folder) / "berat.pdf"
            write(self._document, self._layout, pictures, self._theme, place, profile=self._recipe.profile)
            weight = place.stat().st_size
        return weight - (shown.path.stat().st_size + _AROUND_A_PICTURE if isinstance(shown, Prepared) else 0)


def _pixels(wish: Wish) -> int:
    """How many pixels the picture wished for has."""
    width, height = wish.edits.size_after(*(max(side, 1) for side in wish.source))
    if wish.cropped:
        ratio = wish.width / max(wish.height, 1)
        width, height = round(min(width, height * ratio)), round(min(height, width / ratio))
    scale = min(wish.width / max(width, 1), wish.height / max(height, 1), 1.0)
    return max(round(width * scale) * round(height * scale), 1)


def _spread(items: list[Photo]) -> list[Photo]:
    """Some of the items, evenly out of all."""
    if len(items) <= _SAMPLE:
        return items
    step = (len(items) - 1) / (_SAMPLE - 1)
    return [items[round(n * step)] for n in range(_SAMPLE)]
