"""One photo taken in: seen, hashed, copied and made small, all in one go over its file."""

import os
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from PIL import Image

from portfolio.errors import FileRefused
from portfolio.media.decode import decode, to_jpeg
from portfolio.media.facts import hashed_copy, read_facts
from portfolio.media.likeness import likeness
from portfolio.media.renditions import QUALITY, SCREEN, THUMBNAIL, rendition_path
from portfolio.texts import tr


@dataclass(frozen=True, slots=True)
class Taken:
    """What is known of a photo that was taken in; its copy waits at the place that was given."""

    sha256: str
    byte_size: int
    extension: str
    width: int
    height: int
    taken_at: datetime | None
    taken_from: str
    likeness: str

    def to_plain(self) -> dict[str, Any]:
        """As values that JSON knows."""
        return {**asdict(self), "taken_at": self.taken_at.isoformat() if self.taken_at else None}

    def to_columns(self) -> dict[str, Any]:
        """As the columns of a photo's row."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> Self:
        """The inverse of `to_plain`."""
        values = {one.name: plain[one.name] for one in fields(cls)}
        moment = values["taken_at"]
        return cls(**{**values, "taken_at": datetime.fromisoformat(moment) if moment else None})


def take_in(source: Path, copy: Path, cache: Path) -> Taken:
    """Copy the photo at `source` to `copy`, and put its thumbnail and screen picture into `cache`.

    Raises `FileRefused` where it is no photo, too large or damaged, `OSError` where it can't be read or written.
    """
    facts = read_facts(source)
    sha256, size = hashed_copy(source, copy)
    screen = _pixels(copy)
    thumbnail = screen.copy()
    thumbnail.thumbnail((THUMBNAIL, THUMBNAIL), Image.Resampling.LANCZOS, reducing_gap=2.0)
    for image, side in ((screen, SCREEN), (thumbnail, THUMBNAIL)):
        _keep(to_jpeg(image, QUALITY[side]), rendition_path(cache, sha256, side))
    return Taken(
        sha256=sha256,
        byte_size=size,
        extension=facts.extension,
        width=facts.width,
        height=facts.height,
        taken_at=facts.taken_at,
        taken_from=facts.taken_from,
        likeness=likeness(thumbnail),
    )


def _pixels(path: Path) -> Image.Image:
    """The photo at the screen's size. A half-size decode is kept as it is: nearly as sharp, and much faster."""
    try:
        image = decode(path, at_least=SCREEN)
        if max(image.size) > SCREEN * 1.1:
            image.thumbnail((SCREEN, SCREEN), Image.Resampling.LANCZOS, reducing_gap=2.0)
    except Exception as error:
        raise FileRefused(path, tr("Isi gambar rusak atau terpotong, sehingga tidak dapat ditampilkan.")) from error
    return image


def _keep(content: bytes, target: Path) -> None:
    """Put a rendition in the cache: it is only made again if a power cut takes it, so it is not synced."""
    target.parent.mkdir(parents=True, exist_ok=True)
    place = target.with_suffix(f".{os.getpid()}")
    place.write_bytes(content)
    place.replace(target)
