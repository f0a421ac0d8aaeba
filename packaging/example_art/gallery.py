"""The register of all pictures: name, size and the function that draws it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from example_art.canvas import Canvas


@dataclass(frozen=True)
class Picture:
    """One picture to draw."""

    name: str
    width: int
    height: int
    paint: Callable[[Canvas], None]
    limit: int  # bytes


PICTURES: dict[str, Picture] = {}


def picture(
    name: str, width: int = 1600, height: int = 1200, *, limit: int = 112_000
) -> Callable[[Callable[[Canvas], None]], Callable[[Canvas], None]]:
    """Register a function that paints the picture `name`."""

    def register(paint: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
        PICTURES[name] = Picture(name, width, height, paint, limit)
        return paint

    return register
