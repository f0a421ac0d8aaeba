"""Small pictures of a photo for the screen, kept in a cache that may be deleted at any time."""

import contextlib
from pathlib import Path

from PIL import Image

from portfolio.files import written_whole
from portfolio.media.decode import decode, to_jpeg
from portfolio.media.edits import NO_EDITS, Edits, edited
from portfolio.media.pages import page_image

THUMBNAIL = 320
"""px, the longer side."""
SCREEN = 2000
"""px, the longer side; a little more where a half-size decode gives it for nothing."""
QUALITY = {THUMBNAIL: 85, SCREEN: 92}
"""JPEG quality. A half-size decode is up to 2 dB off a Lanczos reduction; saved at 92 it is as good as that at 85."""


def rendition_path(cache: Path, sha256: str, size: int, edits: Edits = NO_EDITS) -> Path:
    """Where the rendition of a photo with its longer side `size` px is kept."""
    return cache / f"{size}" / sha256[:2] / f"{sha256}{'-' if edits.key else ''}{edits.key}.jpg"


def make_rendition(original: Path, sha256: str, size: int, cache: Path, edits: Edits = NO_EDITS) -> Path:
    """The picture of a photo, upright and edited, its longer side at most `size` px; made where it is not yet there.

    Of a PDF (a signed form) it shows the first page. Raises whatever Pillow and PDFium raise on a damaged file.
    """
    target = rendition_path(cache, sha256, size, edits)
    if target.exists():
        return target
    image = edited(_source(original, sha256, size, cache), edits)
    image.thumbnail((size, size), Image.Resampling.LANCZOS, reducing_gap=2.0)
    target.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(target) as place:
        place.write_bytes(to_jpeg(image, QUALITY[size]))
    return target


def forget_renditions(cache: Path, sha256: str) -> None:
    """Delete every rendition of a photo, edited ones too."""
    for place in cache.glob(f"*/{sha256[:2]}/{sha256}*.jpg"):
        with contextlib.suppress(OSError):  # the system holds it; nothing leads to it any more
            place.unlink()


def _source(original: Path, sha256: str, size: int, cache: Path) -> Image.Image:
    """Pixels to make a rendition from: the screen picture where there is one, else the original."""
    screen = rendition_path(cache, sha256, SCREEN)
    if size < SCREEN and screen.exists() and original.exists():
        return decode(screen, at_least=size)
    if original.suffix == ".pdf":
        return page_image(original, 0, size)
    return decode(original, at_least=size)
