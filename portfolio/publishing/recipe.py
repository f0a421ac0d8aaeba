"""The user's choices for one publication."""

from dataclasses import dataclass, replace
from typing import Literal

MM = 72 / 25.4
"""Points in a millimetre."""

Paper = Literal["A5", "B5", "A4", "F4", "A4-landscape", "slide"]
PAPER_MM: dict[Paper, tuple[float, float]] = {
    "A5": (148, 210),
    "B5": (176, 250),
    "A4": (210, 297),
    "F4": (215, 330),
    "A4-landscape": (297, 210),
    "slide": (297, 167),
}
BOOKLET_PAPERS: tuple[Paper, ...] = ("A5", "B5", "A4", "F4")
"""What a booklet is printed on; the others are for single pages. F4 is the “folio” of Indonesian offices."""
Look = str
"""Id of a theme, a file of `resources/themes/`: several for booklets; `laporan`, plain and formal, for reports, and
`lembar`, the same with narrow margins, for single pages."""


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
    strict: bool = False
    """A file heavier than that is refused; else the limit is only tried for."""
    bleed: float = 0.0
    """How far art at the edge of a page goes on beyond it, in mm, to be cut off; with it come crop marks."""

    def on_sheets(self) -> "Profile":
        """The same for pages that are set on sheets and folded: nothing is cut off there."""
        return replace(self, bleed=0.0)


PROFILES = {
    profile.id: profile
    for profile in (
        Profile("screen", dpi=150, jpeg_quality=80, megabytes=5),
        Profile("upload", dpi=150, jpeg_quality=82, megabytes=10, strict=True),
        Profile("photocopy", dpi=200, jpeg_quality=85, grey=True),
        Profile("print", dpi=220, jpeg_quality=86),
        Profile("press", dpi=300, jpeg_quality=90, bleed=3.0),
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
    colour: str = ""
    """The main colour, "#rrggbb", instead of the theme's own; "" for that."""
