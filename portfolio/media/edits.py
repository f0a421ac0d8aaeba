"""What is done to a photo on its way out: areas made unrecognisable, turned, cut. The original never changes."""

import hashlib
import random
from dataclasses import dataclass, field
from typing import Literal

from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]

_CELLS = 6
"""Cells across the smaller side of a blurred area: too few to know anybody by."""
_NOISE = 28
"""Levels by which each cell is moved up or down at most, so that averages can't be matched either."""
_SMOOTH = 4
"""The mask is drawn this many times larger, for smooth edges."""


@dataclass(frozen=True, slots=True)
class Blur:
    """An area that nobody may recognise, in parts (0 to 1) of the upright photo's width and height.

    ellipse: `points` are two opposite corners of its box. brush: `points` are the stroke, `size` its width in parts
    of the photo's width.
    """

    id: str
    """Secret of the library: the noise is drawn from it."""
    shape: Literal["ellipse", "brush"]
    points: tuple[Point, ...]
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Edits:
    """Everything done to a photo: blurred first, then turned clockwise by quarters, then cut.

    `crop` is left, top, right, bottom in parts of the turned photo.
    """

    quarter_turns: int = 0
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    blurs: tuple[Blur, ...] = field(default=())

    @property
    def key(self) -> str:
        """A name for these edits, "" for none: the same for the same pixels."""
        if self == NO_EDITS:
            return ""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:16]

    def size_after(self, width: int, height: int) -> tuple[int, int]:
        """The photo's size in px after turning and cutting."""
        if self.quarter_turns % 2:
            width, height = height, width
        left, top, right, bottom = self.crop
        return max(round(width * (right - left)), 1), max(round(height * (bottom - top)), 1)


NO_EDITS = Edits()


def edited(image: Image.Image, edits: Edits) -> Image.Image:
    """`image` (upright, RGB, of any size) with the edits burnt into its pixels."""
    for blur in edits.blurs:
        image = _blurred(image, blur)
    turns = edits.quarter_turns % 4
    if turns:
        image = image.transpose(
            (Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)[turns - 1]
        )
    if edits.crop != NO_EDITS.crop:
        left, top, right, bottom = edits.crop
        width, height = image.size
        image = image.crop((round(left * width), round(top * height), round(right * width), round(bottom * height)))
    return image


def _blurred(image: Image.Image, blur: Blur) -> Image.Image:
    """Cells of one noisy colour inside the area; the grid lies on the area: every size of output shows the same."""
    box = _box(image.size, blur)
    width, height = box[2] - box[0], box[3] - box[1]
    if width < 1 or height < 1:
        return image
    unit = blur.size * image.width if blur.shape == "brush" else min(width, height)
    cells = (max(round(width / max(unit / _CELLS, 1)), 1), max(round(height / max(unit / _CELLS, 1)), 1))
    if blur.shape == "ellipse":
        cells = _cells_of(blur, image.size)
    region = image.crop(box).resize(cells, Image.Resampling.BOX)
    chance = random.Random(blur.id)  # noqa: S311 - hides, does not encrypt; the id itself is random and stays at home
    noise = Image.frombytes("RGB", cells, bytes(chance.randrange(2 * _NOISE) for _ in range(cells[0] * cells[1] * 3)))
    region = ImageChops.add(region, noise, 1, -_NOISE).resize((width, height), Image.Resampling.NEAREST)
    result = image.copy()
    result.paste(region, box, _mask(image.size, blur, box))
    return result


def _cells_of(blur: Blur, size: tuple[int, int]) -> tuple[int, int]:
    """How many cells an ellipse's box has, from its shape alone, not from the size it is shown at."""
    (x1, y1), (x2, y2) = blur.points[0], blur.points[-1]
    width, height = max(abs(x2 - x1) * size[0], 1.0), max(abs(y2 - y1) * size[1], 1.0)
    unit = min(width, height) / _CELLS
    return max(round(width / unit), 1), max(round(height / unit), 1)


def _box(size: tuple[int, int], blur: Blur) -> tuple[int, int, int, int]:
    """The area's box in px, inside the image."""
    width, height = size
    reach = blur.size / 2
    tall = reach * width / height if height else 0.0
    xs, ys = [x for x, _ in blur.points], [y for _, y in blur.points]
    return (
        max(int((min(xs) - reach) * width), 0),
        max(int((min(ys) - tall) * height), 0),
        min(-int(-(max(xs) + reach) * width // 1), width),
        min(-int(-(max(ys) + tall) * height // 1), height),
    )


def _mask(size: tuple[int, int], blur: Blur, box: tuple[int, int, int, int]) -> Image.Image:
    """Where the cells cover the photo: fully inside, softened by a pixel at the edge."""
    width, height = box[2] - box[0], box[3] - box[1]
    drawn = Image.new("L", (width * _SMOOTH, height * _SMOOTH), 0)
    pen = ImageDraw.Draw(drawn)
    points = [((x * size[0] - box[0]) * _SMOOTH, (y * size[1] - box[1]) * _SMOOTH) for x, y in blur.points]
    if blur.shape == "ellipse":
        xs, ys = [x for x, _ in points], [y for _, y in points]
        pen.ellipse((min(xs), min(ys), max(xs), max(ys)), fill=255)
    else:
        radius = blur.size * size[0] * _SMOOTH / 2
        pen.line(points, fill=255, width=round(2 * radius), joint="curve")
        for x, y in points:
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    return drawn.resize((width, height), Image.Resampling.BOX)
