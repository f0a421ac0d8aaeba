"""What a photo's header says, read before anything is decoded."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image

from portfolio.errors import FileRefused
from portfolio.media.decode import open_photo, orientation
from portfolio.texts import decimal, tr

MOST_PIXELS = 60_000_000
LONGEST_SIDE = 20_000

_EXTENSIONS = {
    "JPEG": "jpg",
    "MPO": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "HEIF": "heic",
    "AVIF": "avif",
    "GIF": "gif",
}
_EXIF_DATE, _EXIF_POINTER, _EXIF_ORIGINAL = 0x0132, 0x8769, 0x9003
_WHATSAPP = (
    re.compile(r"(?:IMG|VID)-(?P<day>\d{8})-WA\d+", re.IGNORECASE),
    re.compile(r"WhatsApp Image (?P<day>\d{4}-\d{2}-\d{2}) at (?P<time>\d{1,2}\.\d{2}\.\d{2})", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """A file that is a photo."""

    extension: str
    """By content, without the dot."""
    width: int
    """px, upright"""
    height: int
    """px, upright"""
    taken_at: datetime | None
    """Local time of the place, without a zone."""
    taken_from: str
    """exif, name, file or nothing."""


def read_facts(path: Path, name: str | None = None) -> PhotoFacts:
    """The facts of the photo at `path`, which its owner knows as `name`; only the header is read.

    Raises `FileRefused`, with a sentence for the user, where the file is not a photo or too large.
    """
    try:
        image = open_photo(path)
    except FileNotFoundError as error:
        raise FileRefused(path, tr("Berkas tidak ditemukan.")) from error
    except PermissionError as error:
        raise FileRefused(path, tr("Berkas tidak boleh dibaca.")) from error
    except Exception as error:
        raise FileRefused(path, _why_unreadable(path)) from error
    with image:
        return _facts(path, name or path.name, image)


def hashed_copy(source: Path, target: Path) -> tuple[str, int]:
    """Copy `source` to `target`; the SHA-256 of what was copied, in hex, and its size in bytes."""
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as reading, target.open("wb") as writing:
        while block := reading.read(1 << 20):
            digest.update(block)
            writing.write(block)
            size += len(block)
    return digest.hexdigest(), size


def sha256(path: Path) -> str:
    """The SHA-256 of a file's content, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _facts(path: Path, name: str, image: Image.Image) -> PhotoFacts:
    width, height = image.size
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        raise FileRefused(
            path,
            tr(
                "Gambar terlalu besar: {width} × {height} piksel ({mp} megapiksel).",
                width=width,
                height=height,
                mp=decimal(width * height / 1_000_000),
            ),
            tr("Perkecil dulu sampai 60 megapiksel atau kurang."),
        )
    taken = _exif_date(image)
    if orientation(image) > 4:
        width, height = height, width
    taken_from = "exif" if taken else ""
    if taken is None and (taken := _date_in_name(name)):
        taken_from = "name"
    if taken is None and (taken := _date_of_file(path)):
        taken_from = "file"
    return PhotoFacts(_EXTENSIONS[image.format or "JPEG"], width, height, taken, taken_from)


def _why_unreadable(path: Path) -> str:
    if path.is_dir():
        return tr("Ini folder, bukan foto.")
    if path.stat().st_size == 0:
        return tr("Berkas kosong (0 byte).")
    return tr("Bukan foto yang dikenal, atau berkasnya rusak. Yang diterima: JPEG, PNG, WebP, HEIC, AVIF, GIF.")


def _exif_date(image: Image.Image) -> datetime | None:
    """The camera's date; a malformed EXIF counts as none."""
    try:
        exif = image.getexif()
        date = exif.get_ifd(_EXIF_POINTER).get(_EXIF_ORIGINAL) or exif.get(_EXIF_DATE)
        return _believable(_parsed(str(date), "%Y:%m:%d %H:%M:%S"))
    except Exception:  # noqa: BLE001 - fuzzed metadata raises anything; the pixels may still be fine
        return None


def _date_in_name(name: str) -> datetime | None:
    for pattern in _WHATSAPP:
        if found := pattern.search(name):
            parts = found.groupdict()
            if "time" in parts:
                return _believable(_parsed(f"{parts['day']} {parts['time']}", "%Y-%m-%d %H.%M.%S"))
            return _believable(_parsed(parts["day"], "%Y%m%d"))
    return None


def _date_of_file(path: Path) -> datetime | None:
    return _believable(datetime.fromtimestamp(path.stat().st_mtime).replace(microsecond=0))


def _parsed(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text.strip("\x00 "), form)
    except ValueError:
        return None


def _believable(moment: datetime | None) -> datetime | None:
    """None for what a camera with a wrong clock writes: before 1990, or after tomorrow."""
    if moment is None or moment.year < 1990 or moment > datetime.now() + timedelta(days=1):
        return None
    return moment
