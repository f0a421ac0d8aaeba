"""The user's choices for one publication."""

from dataclasses import dataclass
from typing import Literal

MM = 72 / 25.4
"""Points in a millimetre."""

Paper = Literal["A5", "A4", "A4-landscape", "slide"]
PAPER_MM: dict[Paper, tuple[float, float]] = {
    "A5": (148, 210),
    "A4": (210, 297),
    "A4-landscape": (297, 210),
    "slide": (297, 167),
}
BOOKLET_PAPERS: tuple[Paper, ...] = ("A5", "A4")
"""What a booklet is printed on; the others are for single pages."""
Look = Literal["laut", "laporan", "lembar"]
"""The theme: the sea for booklets, plain and formal for reports, the same with narrow margins for single pages."""


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
    """How a publication is to be made."""

    paper: Paper = "A5"
    profile: Profile = PROFILES["screen"]
    draft: bool = False
    """A draft says DRAF on each page."""
    look: Look = "laut"
