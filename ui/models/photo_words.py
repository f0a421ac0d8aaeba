"""What the screen says of a photo: its states as sign and words, its size in print."""

from dataclasses import dataclass

from portfolio.domain.consent import CONSENT_STATES, ConsentState
from portfolio.domain.photo import Photo
from portfolio.services import consents
from portfolio.services.photo_edits import size_of
from portfolio.services.photo_place import PhotoLine
from portfolio.texts import decimal, tr

_SIGNS: dict[str, tuple[str, str]] = {
    "unchecked": ("shield", "accent"),
    "no-pupil": ("shield-check", "ok"),
    "consented": ("shield-check", "ok"),
    "blur": ("eye-off", "warn"),
    "refused": ("circle-x", "danger"),
}
_A5, _A4 = 118.0, 170.0
"""mm: the widths of the text on both pages"""
_SHARP, _ENOUGH = 200, 150
"""dots an inch"""


@dataclass(frozen=True, slots=True)
class Sign:
    """A state, as an icon in a colour role, with its words."""

    icon: str
    role: str
    words: str


def consent_sign(state: str) -> Sign:
    """How a photo stands with those it shows."""
    icon, role = _SIGNS.get(state, _SIGNS["unchecked"])
    known: ConsentState = state if state in CONSENT_STATES else "unchecked"
    return Sign(icon, role, tr("Izin: {state}", state=consents.state_words(known)))


def lacks(line: PhotoLine) -> list[Sign]:
    """What a photo lacks for print."""
    signs = []
    if not line.caption:
        signs.append(Sign("pencil", "accent", tr("Belum ada keterangan")))
    if line.small:
        signs.append(Sign("image-down", "warn", tr("Resolusi rendah: kabur bila dicetak selebar halaman")))
    return signs


def edited_sign() -> Sign:
    """The photo is not printed as it was taken."""
    return Sign("crop", "muted", tr("Sudah diputar, dipotong, atau diburamkan"))


def best_words() -> str:
    """The photo is the one to keep of several that show the same picture."""
    return tr("Terbaik")


def signs_of(line: PhotoLine) -> list[Sign]:
    """Every state of a photo: consent first."""
    return [consent_sign(line.consent), *lacks(line), *([edited_sign()] if line.edited else [])]


def said_of(line: PhotoLine) -> str:
    """Everything that a square shows, for a screen reader."""
    return ". ".join([line.caption or line.name, *(sign.words for sign in signs_of(line))])


def taken_words(photo: Photo) -> str:
    """When a photo was taken, and how that is known."""
    if photo.taken_at is None:
        return tr("Tanggal tidak diketahui")
    when = photo.taken_at.strftime("%d-%m-%Y · %H.%M")
    match photo.taken_from:
        case "exif":
            return tr("{when}, menurut kamera", when=when)
        case "name":
            return tr("{when}, menurut nama berkas", when=when)
        case "file":
            return tr("{when}, menurut tanggal berkas", when=when)
        case _:
            return when


def size_words(photo: Photo) -> str:
    """4.000 × 3.000 piksel."""
    width, height = size_of(photo)
    return tr("{width} × {height} piksel", width=decimal(width), height=decimal(height))


def print_signs(photo: Photo) -> list[Sign]:
    """Whether a photo is large enough for the width of an A5 and of an A4 page."""
    width, _ = size_of(photo)
    return [_print_sign(page, round(width / (mm / 25.4))) for page, mm in (("A5", _A5), ("A4", _A4))]


def _print_sign(page: str, dots: int) -> Sign:
    told = {"page": page, "dots": decimal(dots)}
    if dots >= _SHARP:
        return Sign("circle-check", "ok", tr("Selebar halaman {page}: tajam ({dots} dpi)", **told))
    if dots >= _ENOUGH:
        return Sign("circle-check", "ok", tr("Selebar halaman {page}: cukup ({dots} dpi)", **told))
    return Sign("triangle-alert", "warn", tr("Selebar halaman {page}: akan kabur ({dots} dpi)", **told))
