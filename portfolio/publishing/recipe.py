"""The user's choices for one publication."""

from dataclasses import dataclass
from typing import Literal

MM = 72 / 25.4
"""Points in a millimetre."""

Paper = Literal["A5", "A4"]
PAPER_MM: dict[Paper, tuple[float, float]] = {"A5": (148, 210), "A4": (210, 297)}


@dataclass(frozen=True, slots=True)
class Profile:
    """Where a file goes, and so how its pictures are prepared."""

    id: str
    dpi: int
    """Resolution of pictures at their printed size; a smaller original is never blown up to it."""
    jpeg_quality: int
    grey: bool = False
    megabytes: float | None = None
    """The most the file may weigh, in MB of 1,000,000 bytes; None for no limit."""


PROFILES = {
    profile.id: profile
    for profile in (
        Profile("screen", dpi=150, jpeg_quality=80, megabytes=5),
        Profile("upload", dpi=150, jpeg_quality=82, megabytes=10),
        Profile("photocopy", dpi=200, jpeg_quality=85, grey=True),
        Profile("press", dpi=300, jpeg_quality=90),
    )
}


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a booklet is to be made."""

    paper: Paper = "A5"
    profile: Profile = PROFILES["screen"]
    draft: bool = False
    """A draft says DRAF on each page."""
