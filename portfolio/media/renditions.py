"""Small pictures of a photo for the screen, kept in a cache that may be deleted at any time."""

from pathlib import Path

from PIL import Image

from portfolio.files import written_whole
from portfolio.media.decode import decode, to_jpeg

THUMBNAIL = 320
"""px, the longer side."""
SCREEN = 2000
"""px, the longer side."""


def rendition_path(cache: Path, sha256: str, size: int) -> Path:
    """Where the rendition of a photo with its longer side `size` px is kept."""
    return cache / f"{size}" / f"{sha256}.jpg"


def make_rendition(original: Path, sha256: str, size: int, cache: Path) -> Path:
    """The picture of a photo, upright, its longer side at most `size` px; made where it is not yet there.

    Raises whatever Pillow raises on a damaged file.
    """
    target = rendition_path(cache, sha256, size)
    if target.exists():
        return target
    image = decode(original, at_least=(size, size))
    image.thumbnail((size, size), Image.Resampling.LANCZOS, reducing_gap=2.0)
    target.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(target) as place:
        place.write_bytes(to_jpeg(image, quality=85))
    return target
