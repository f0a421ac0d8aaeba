"""What can be wrong with a photo that is to be shown, in the user's words; the same for every output."""

from portfolio.media.prepare import Unreadable
from portfolio.publishing.content import PhotoContent, Problem
from portfolio.texts import tr

SHARP_DPI = 110
"""A photo with fewer of its own pixels an inch looks blurred on paper."""
SHARP_ON_SCREEN_DPI = 72
"""The same for slides: 960 pt wide, they are shown by 1366 px or more."""


def small_photo(photo: PhotoContent, dpi: float) -> Problem:
    """It is shown larger than its pixels allow."""
    message = tr(
        "Foto “{name}” hanya {dpi} dpi pada ukuran cetaknya; cetakan akan buram. "
        "Minta berkas aslinya, kirim sebagai dokumen.",
        name=photo.name,
        dpi=int(dpi),
    )
    return Problem("photo-small", message, photo.photo_id)


def unreadable_photo(photo: PhotoContent, result: Unreadable) -> Problem:
    """Its file is gone, or can't be read."""
    if result.missing:
        message = tr("Berkas foto “{name}” tidak ditemukan; sebuah kotak dicetak di tempatnya.", name=photo.name)
        return Problem("photo-missing", message, photo.photo_id)
    message = tr("Foto “{name}” rusak dan tidak dapat dibaca; sebuah kotak dicetak di tempatnya.", name=photo.name)
    return Problem("photo-damaged", message, photo.photo_id)
