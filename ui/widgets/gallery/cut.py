"""The part of a photo that is kept, and the point that further cuts must keep, in parts of the whole photo."""

from dataclasses import dataclass, replace
from typing import Literal

Box = tuple[float, float, float, float]
Grip = Literal["move", "left", "top", "right", "bottom", "left top", "right top", "left bottom", "right bottom"]
LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Cut:
    """A frame (left, top, right, bottom) and a point within it; `ratio` binds its shape, 0 leaves it free.

    `aspect` is the whole photo's width in parts of its height, so that a ratio means what is seen.
    """

    aspect: float
    box: Box = (0.0, 0.0, 1.0, 1.0)
    point: tuple[float, float] = (0.5, 0.5)
    ratio: float = 0.0

    @classmethod
    def of(cls, aspect: float, box: Box, focal: tuple[float, float]) -> "Cut":
        """From what a photo keeps: its focal point is told in parts of what is left after the cut."""
        left, top, right, bottom = box
        return cls(aspect, box, (left + focal[0] * (right - left), top + focal[1] * (bottom - top)))

    @property
    def focal(self) -> tuple[float, float]:
        """The point in parts of what is left."""
        left, top, right, bottom = self.box
        return _within((self.point[0] - left) / (right - left)), _within((self.point[1] - top) / (bottom - top))

    def bound(self, ratio: float) -> "Cut":
        """In another shape, around the same middle and as large as it fits."""
        if not ratio:
            return replace(self, ratio=0.0)
        left, top, right, bottom = self.box
        share = ratio / self.aspect
        middle = ((left + right) / 2, (top + bottom) / 2)
        # As large as the photo has room for: trying shapes one after the other must not shrink the frame.
        width = min(1.0, share, 2 * min(middle[0], 1 - middle[0]), 2 * min(middle[1], 1 - middle[1]) * share)
        height = width / share
        box = (middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2)
        return replace(self, ratio=ratio, box=_clean(box))

    def pulled(self, grip: Grip, dx: float, dy: float) -> "Cut":
        """With the frame moved, or one of its edges or corners pulled."""
        left, top, right, bottom = self.box
        if grip == "move":
            dx = min(max(dx, -left), 1 - right)
            dy = min(max(dy, -top), 1 - bottom)
            return replace(self, box=_clean((left + dx, top + dy, right + dx, bottom + dy)))
        if "left" in grip:
            left = min(max(left + dx, 0.0), right - LEAST)
        if "right" in grip:
            right = max(min(right + dx, 1.0), left + LEAST)
        if "top" in grip:
            top = min(max(top + dy, 0.0), bottom - LEAST)
        if "bottom" in grip:
            bottom = max(min(bottom + dy, 1.0), top + LEAST)
        box = (left, top, right, bottom)
        return replace(self, box=_clean(self._shaped(box, grip) if self.ratio else box))

    def pointed(self, x: float, y: float) -> "Cut":
        """With another point to keep."""
        left, top, right, bottom = self.box
        return replace(self, point=(min(max(x, left), right), min(max(y, top), bottom)))

    def _shaped(self, box: Box, grip: Grip) -> Box:
        """The largest box of the bound shape in `box`, held at what was not pulled."""
        left, top, right, bottom = box
        share = self.ratio / self.aspect
        if grip in ("left", "right"):
            width = min(right - left, (1 - top) * share)
        elif grip in ("top", "bottom"):
            width = min((bottom - top) * share, 1 - left)
        else:
            width = min(right - left, (bottom - top) * share)
        height = width / share
        left = right - width if "left" in grip else left
        top = bottom - height if "top" in grip else top
        return left, top, left + width, top + height


def _within(value: float) -> float:
    return min(max(value, 0.0), 1.0)


def _clean(box: Box) -> Box:
    left, top, right, bottom = (_within(value) for value in box)
    return left, top, right, bottom
