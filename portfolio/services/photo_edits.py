"""What is done to a photo on its way out, from its rows."""

from collections.abc import Sequence

from portfolio.domain.consent import PhotoBlur
from portfolio.domain.photo import Photo
from portfolio.media.edits import NO_EDITS, Blur, Edits


def edits_of(photo: Photo, blurs: Sequence[PhotoBlur] = ()) -> Edits:
    """The edits of a photo whose blurred areas are at hand."""
    edits = Edits(
        quarter_turns=photo.quarter_turns % 4,
        crop=(photo.crop_left, photo.crop_top, photo.crop_right, photo.crop_bottom),
        blurs=tuple(_blur(area) for area in blurs),
    )
    return NO_EDITS if edits == NO_EDITS else edits


def size_of(photo: Photo) -> tuple[int, int]:
    """Width and height in px as the photo goes out, turned and cut."""
    return edits_of(photo).size_after(photo.width, photo.height)


def _blur(area: PhotoBlur) -> Blur:
    numbers = [float(number) for number in area.points.split()]
    points = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    return Blur(area.id, "brush" if area.shape == "brush" else "ellipse", points, area.size)
