"""A photo as it is printed: a JPEG of the printed size, cut and coloured as wanted, kept in the library's cache."""

import hashlib
import os
import shutil
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PIL import Image

from portfolio.files import TEMPORARY_SUFFIX
from portfolio.media.decode import decode, to_jpeg
from portfolio.media.edits import NO_EDITS, Edits, edited
from portfolio.progress import SILENCE, Progress

FOLDER = "print"
"""Below the library's cache folder."""
_VERSION = 1
"""Raised when the same wish is to give other pixels, so that what lies in caches is made again."""
_HEAVY_PIXELS = 20_000_000
"""A photo that must be decoded whole and holds more than these goes alone, to keep memory low."""
_heavy = threading.Lock()


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a photo.

    `source` is its size upright, before edits; `width` and `height` the box in px that it is to fill (`cropped`, round
    the focal point given in parts of the photo) or to stand whole in. It is never enlarged.
    """

    original: Path
    sha256: str
    source: tuple[int, int]
    width: int
    height: int
    cropped: bool = False
    focal: tuple[float, float] = (0.5, 0.5)
    quality: int = 82
    grey: bool = False
    edits: Edits = NO_EDITS
    """Burnt in before anything else; the focal point is one of the edited photo."""

    @property
    def key(self) -> str:
        """A name for the result: the same for the same pixels."""
        parts = (_VERSION, self.sha256, self.edits.key, self.width, self.height, self.cropped, self.quality, self.grey)
        focal = self.focal if self.cropped else ()
        return hashlib.sha256(repr((parts, focal)).encode()).hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A JPEG on disk without metadata; size in px."""

    path: Path
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """No pixels are to be had from the original."""

    missing: bool
    """The file is not there; else it is damaged."""


def prepared(wish: Wish, cache: Path) -> Prepared | Unreadable:
    """The picture wished for, from the cache or made now. Raises `OSError` where the cache can't be written."""
    target = cache / FOLDER / wish.key[:2] / f"{wish.key}.jpg"
    kept = _kept(target)
    if kept is not None:
        return kept
    if not wish.original.is_file():
        return Unreadable(missing=True)
    try:
        image = _made(wish)
    except Exception:  # noqa: BLE001 - damaged photos raise nine different kinds
        return Unreadable(missing=False)
    _keep(to_jpeg(image, wish.quality), target)
    return Prepared(target, image.width, image.height)


def forget_prepared(cache: Path) -> None:
    """Delete what was prepared: the names do not tell of which photo it is, and it is quickly made again."""
    shutil.rmtree(cache / FOLDER, ignore_errors=True)


def prepare_all(
    wishes: Sequence[tuple[Wish, str]], cache: Path, progress: Progress = SILENCE
) -> dict[Wish, Prepared | Unreadable]:
    """Each wish granted, two to four at a time; the second of each pair names the photo to the user.

    Raises what `progress` raises, when all threads have ended, and `OSError` where the cache can't be written.
    """
    names = dict(wishes)
    results: dict[Wish, Prepared | Unreadable] = {}
    with ThreadPoolExecutor(min(4, max(2, os.cpu_count() or 2)), thread_name_prefix="photo") as pool:
        futures = {pool.submit(prepared, wish, cache): wish for wish in names}
        try:
            for done, future in enumerate(_finished(futures), start=1):
                wish = futures[future]
                results[wish] = future.result()
                progress.step(done, len(futures), names[wish])
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return results


def _finished(
    futures: Iterable["Future[Prepared | Unreadable]"],
) -> Iterable["Future[Prepared | Unreadable]"]:
    return as_completed(futures)


def _kept(target: Path) -> Prepared | None:
    """What lies in the cache, unless a power cut left it broken: then it is made again."""
    try:
        with target.open("rb") as file:
            file.seek(-2, os.SEEK_END)
            if file.read(2) != b"\xff\xd9":
                return None
            file.seek(0)
            with Image.open(file, formats=("JPEG",)) as image:
                return Prepared(target, image.width, image.height)
    except (OSError, ValueError, SyntaxError):
        return None


def _keep(data: bytes, target: Path) -> None:
    """Write beside and rename; not synced to disk, for a lost picture is only made again."""
    target.parent.mkdir(parents=True, exist_ok=True)
    place = target.with_name(f".{uuid4().hex[:12]}{TEMPORARY_SUFFIX}")
    try:
        place.write_bytes(data)
        place.replace(target)
    finally:
        place.unlink(missing_ok=True)


def _made(wish: Wish) -> Image.Image:
    source_width, source_height = (max(side, 1) for side in wish.source)
    edited_width, edited_height = wish.edits.size_after(source_width, source_height)
    scales = (wish.width / edited_width, wish.height / edited_height)
    scale = min(max(scales) if wish.cropped else min(scales), 1.0)
    at_least = (round(source_width * scale), round(source_height * scale))
    whole = wish.original.suffix.lower() not in {".jpg", ".jpeg"} or scale > 0.5
    if whole and source_width * source_height > _HEAVY_PIXELS:
        with _heavy:
            return _sized(edited(decode(wish.original, at_least), wish.edits), wish)
    return _sized(edited(decode(wish.original, at_least), wish.edits), wish)


def _sized(image: Image.Image, wish: Wish) -> Image.Image:
    box = _crop(image.size, wish) if wish.cropped else (0.0, 0.0, float(image.width), float(image.height))
    width, height = box[2] - box[0], box[3] - box[1]
    scale = min(wish.width / width, wish.height / height, 1.0)
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    if wish.grey:
        image = image.convert("L")
    if size == image.size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)


def _crop(size: tuple[int, int], wish: Wish) -> tuple[float, float, float, float]:
    """The largest part of the photo with the box's shape, as near to the focal point as the edges allow."""
    width, height = size
    ratio = wish.width / max(wish.height, 1)
    part_width = min(width, height * ratio)
    part_height = min(height, width / ratio)
    left = min(max(wish.focal[0] * width - part_width / 2, 0.0), width - part_width)
    upper = min(max(wish.focal[1] * height - part_height / 2, 0.0), height - part_height)
    return left, upper, left + part_width, upper + part_height
