"""How heavy a booklet's file will be, told before it is written."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import BookletContent
from portfolio.publishing.publication import without_photos
from portfolio.publishing.recipe import PROFILES
from portfolio.services import press, publish
from portfolio.services.booklet_content import read_booklet
from portfolio.services.press import profile_named
from portfolio.storage.library import Library

if TYPE_CHECKING:
    from portfolio.publishing.renderers.pdf.weigh import Scales


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a file goes: a profile, and the most it may weigh there where that is not the profile's own limit."""

    profile: str
    max_mb: float | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """What to expect of a file."""

    bytes: int
    """About; the smallest that can be reached where the limit can't be."""
    fits: bool
    """Whether that is within the limit."""
    pages: int
    """Of the booklet, before they are set on sheets."""


def expected_sizes(
    library: Library,
    destinations: Iterable[Destination],
    *,
    booklet_id: str | None = None,
    paper: str | None = None,
    leave_out: Collection[str] = (),
    progress: Progress = SILENCE,
) -> dict[Destination, Expected]:
    """What a booklet (by default the first) will weigh for each destination, from a sample of its photos.

    The sample is kept in the library's cache, so that the export itself is the sooner done. Raises `NotFound`.
    """
    from portfolio.publishing.renderers.pdf.weigh import Scales  # noqa: PLC0415 - typesetting is loaded to print

    content, own_paper = read_booklet(library, booklet_id)
    content = cast("BookletContent", without_photos(content, leave_out))
    recipe = publish.booklet_recipe(content, paper or own_paper, PROFILES["screen"])
    document = publish.composed(library, leave_out, content, recipe)
    scales = Scales(document, recipe, library.cache, progress)
    return {one: _expected(scales, one, progress) for one in destinations}


def _expected(scales: "Scales", destination: Destination, progress: Progress) -> Expected:
    profile = profile_named(destination.profile)
    limit = press.limit_mb(profile, destination.max_mb)
    weight = scales.weigh(profile)
    for smaller in press.smaller_steps(profile) if limit is not None else ():
        if weight <= (limit or 0) * 1_000_000:
            break
        progress.step(0, 0, "")
        weight = scales.weigh(smaller)
    return Expected(weight, limit is None or weight <= limit * 1_000_000, scales.pages)
