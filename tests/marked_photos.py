"""Photos that carry what must never leave a library: marks beside the pixels, a secret among them."""

import io
from pathlib import Path

from PIL import Image, PngImagePlugin

SERIAL, NAME, COMMENT, CHUNK, PLACE, MAKER = (
    b"SERI-7F3A9", b"NamaJelasRahasia", b"KomentarJelasRahasia", b"PotonganRahasia", b"TempatRahasia", b"BuatanRahasia"
)  # fmt: skip
MEMO = b"MemoHanyaUntukGuru"
GPS_DATE = b"2031:07:19"
"""A date that stands nowhere but in the position."""
MARKS = (SERIAL, NAME, COMMENT, CHUNK, PLACE, MAKER, MEMO, GPS_DATE)
CONTAINERS = (b"Exif\0\0", b"http://ns.adobe.com", b"<x:xmpmeta", b"Photoshop 3.0", b"ICC_PROFILE")
SECRET = (255, 0, 255)
"""The colour of what is blurred: in the original and in its EXIF thumbnail alone."""


def picture() -> Image.Image:
    """A picture with something in it that nobody may see."""
    image = Image.new("RGB", (1600, 1200), (190, 200, 205))
    image.paste((40, 90, 60), (0, 800, 1600, 1200))
    image.paste(SECRET, (600, 300, 900, 600))
    return image


def thumbnail() -> bytes:
    """The unblurred picture as cameras hide it in EXIF."""
    out = io.BytesIO()
    small = picture()
    small.thumbnail((160, 120))
    small.save(out, "JPEG", comment=COMMENT)
    return out.getvalue()


def exif() -> bytes:
    """EXIF with place, serial number, owner, and the thumbnail."""
    tags = Image.Exif()
    tags[0x010F], tags[0x0110], tags[0x013B] = MAKER.decode(), "Model", NAME.decode()
    tags.get_ifd(0x8769)[0xA431] = SERIAL.decode()
    tags.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0" + COMMENT
    tags.get_ifd(0x8825).update({1: "S", 2: (3.0, 24.0, 40.0), 3: "E", 4: (114.0, 50.0, 10.0)})
    tags.get_ifd(0x8825)[0x1B], tags.get_ifd(0x8825)[0x1D] = PLACE, GPS_DATE.decode()
    return _with_thumbnail(tags.tobytes(), thumbnail())


def _with_thumbnail(block: bytes, jpeg: bytes) -> bytes:
    """EXIF whose first directory (Pillow writes it little or big endian) is followed by one with a thumbnail."""
    head, tiff = block[:6], bytearray(block[6:])
    order = "little" if tiff[:2] == b"II" else "big"

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, order)  # type: ignore[arg-type] # one of the two

    first = int.from_bytes(tiff[4:8], order)  # type: ignore[arg-type] # one of the two
    link = first + 2 + 12 * int.from_bytes(tiff[first : first + 2], order)  # type: ignore[arg-type] # one of the two
    tiff += b"\0" * (len(tiff) % 2)
    second = len(tiff)
    tiff[link : link + 4] = number(second, 4)
    data = second + 2 + 3 * 12 + 4
    rows = ((0x0103, 3, number(6, 2) + b"\0\0"), (0x0201, 4, number(data, 4)), (0x0202, 4, number(len(jpeg), 4)))
    tiff += number(len(rows), 2)
    for tag, kind, value in rows:
        tiff += number(tag, 2) + number(kind, 2) + number(1, 4) + value
    return head + bytes(tiff) + number(0, 4) + jpeg


def xmp() -> bytes:
    """XMP that names its author."""
    return b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>' + NAME + b"</dc:creator></x:xmpmeta>"


def planted(folder: Path) -> list[Path]:
    """Photos of every kind that can be written here, each full of marks; the marks are in the files indeed."""
    folder.mkdir()
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", NAME.decode())
    chunks.add_text("Comment", CHUNK.decode())
    chunks.add_itxt("XML:com.adobe.xmp", xmp().decode())
    image = picture()
    image.save(folder / "foto.jpg", quality=92, exif=exif(), comment=COMMENT, xmp=xmp())
    _shifted(image, 3).save(folder / "foto.png", pnginfo=chunks, exif=exif())
    _shifted(image, 6).save(folder / "foto.webp", quality=90, exif=exif(), xmp=xmp())
    _shifted(image, 9).save(folder / "foto.avif", quality=80, exif=exif(), xmp=xmp())
    _shifted(image, 12).save(folder / "foto.gif", comment=COMMENT)
    return sorted(folder.iterdir())


def _shifted(image: Image.Image, by: int) -> Image.Image:
    """Another picture of the same scene, so that it is not a duplicate."""
    shifted = image.copy()
    shifted.paste((10 * by, 80, 120), (0, 0, 200, 200))
    return shifted
