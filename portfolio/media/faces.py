"""Where faces may be in a photo: proposals for a person to confirm, where OpenCV 4 is installed. Never all of them."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from portfolio.media.decode import decode

Box = tuple[float, float, float, float]
"""left, top, right, bottom in parts (0 to 1) of the photo's width and height"""

_LONGEST = 1600
_MARGIN = 0.12
"""How much of its size a box grows on each side: the cascade stops at the chin and the brow."""


@cache
def detector_there() -> bool:
    """Whether OpenCV and its own face cascade can be loaded (version 5 no longer brings it)."""
    return _cascade() is not None


def find_faces(path: Path, quarter_turns: int = 0) -> list[Box]:
    """Boxes around what looks like a face in an upright photo, from the top; `quarter_turns` clockwise set it right.

    The boxes are of the photo as it lies in the file. Without a detector there are none. Raises as `decode` does.
    """
    cascade = _cascade()
    if cascade is None:
        return []
    image = decode(path, _LONGEST).convert("L")
    image.thumbnail((_LONGEST, _LONGEST))
    image = image.rotate(-90 * (quarter_turns % 4), expand=True)
    pixels = import_module("numpy").asarray(image)
    least = max(image.size) // 50
    found = cascade.detectMultiScale(pixels, scaleFactor=1.1, minNeighbors=5, minSize=(least, least))
    boxes = [_grown(tuple(float(number) for number in box), image.size) for box in found]
    return sorted((_turned_back(box, quarter_turns % 4) for box in boxes), key=lambda box: (box[1], box[0]))


@cache
def _cascade() -> Any:
    """The detector, or None."""
    try:
        cv2 = import_module("cv2")
        path = Path(cv2.data.haarcascades) / "haarcascade_frontalface_default.xml"
        cascade = cv2.CascadeClassifier(str(path)) if path.is_file() else None
    except (ImportError, AttributeError):
        return None
    return None if cascade is None or cascade.empty() else cascade


def _grown(box: tuple[float, ...], size: tuple[int, int]) -> Box:
    """A found box (x, y, width, height in px) with its margin, in parts of the image."""
    x, y, width, height = box
    more = _MARGIN * max(width, height)
    left, top, right, bottom = x - more, y - more, x + width + more, y + height + more
    return (
        max(left / size[0], 0.0),
        max(top / size[1], 0.0),
        min(right / size[0], 1.0),
        min(bottom / size[1], 1.0),
    )


def _turned_back(box: Box, turns: int) -> Box:
    """A box of the turned image in parts of the image before it was turned."""
    left, top, right, bottom = box
    for _ in range(turns):
        left, top, right, bottom = top, 1 - right, bottom, 1 - left
    return left, top, right, bottom
