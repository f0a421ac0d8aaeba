"""A photo as every output shows it: upright, in sRGB, RGB, without metadata."""

import io
from functools import cache
from pathlib import Path

from PIL import (
    AvifImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    JpegImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

# Named here, so that Pillow need not load every plugin it has; a JPEG with more pictures in it turns out as MPO.
_PLUGINS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin, AvifImagePlugin, GifImagePlugin)
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
"""What phones make, and HEIF. Nothing else is ever decoded, whatever a file's name says."""

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Sizes are decided by us from the header (see `facts`); Pillow's own limit would warn at sizes that phones reach.
Image.MAX_IMAGE_PIXELS = None


def open_photo(path: Path) -> Image.Image:
    """The file opened, not yet decoded: only its header is read. Raises whatever Pillow raises."""
    with path.open("rb") as file:
        head = file.read(16)
    if head[4:8] == b"ftyp" and head[8:12] not in (b"avif", b"avis"):
        _know_heif()
        return Image.open(path, formats=("HEIF",))
    return Image.open(path, formats=FORMATS)


def decode(path: Path, at_least: tuple[int, int] | int | None = None) -> Image.Image:
    """The photo upright, RGB in sRGB, transparent parts on white, without metadata.

    `at_least` (width and height, or the longer side, in px, upright) lets a JPEG be decoded at a half, a quarter or an
    eighth, which is several times faster; the result is never smaller than asked where the original is not.
    Raises whatever Pillow raises on a damaged file (nine kinds were seen): catch `Exception` around one file.
    """
    with open_photo(path) as image:
        if at_least and image.format in ("JPEG", "MPO"):
            if isinstance(at_least, int):
                wanted = fitted(image.size, at_least)
            else:
                wanted = at_least[::-1] if orientation(image) > 4 else at_least
            image.draft(None, wanted)
        image.load()
        turn = _TURNS.get(orientation(image))
        upright = image if turn is None else image.transpose(turn)
        return _srgb(upright, image.info.get("icc_profile"), see_through=image.info.get("transparency") is not None)


def orientation(image: Image.Image) -> int:
    """The camera's note on how it was held, 1 to 8; a malformed one counts as upright."""
    try:
        noted = int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - fuzzed metadata raises anything; the pixels may still be fine
        return 1
    return noted if noted in _TURNS else 1


def fitted(size: tuple[int, int], longest: int) -> tuple[int, int]:
    """`size` made smaller, where needed, so that its longer side is `longest` px."""
    scale = min(longest / max(*size, 1), 1.0)
    return max(round(size[0] * scale), 1), max(round(size[1] * scale), 1)


def to_jpeg(image: Image.Image, quality: int, *, progressive: bool = False) -> bytes:
    """`image` as a JPEG that holds pixels alone."""
    out = io.BytesIO()
    bare = image.copy() if image.info else image
    bare.info.clear()
    bare.save(out, "JPEG", quality=quality, optimize=False, progressive=progressive)
    return out.getvalue()


def _srgb(image: Image.Image, profile: bytes | None, *, see_through: bool) -> Image.Image:
    """`image` in RGB, its colours converted from its own profile where it has one that is not sRGB."""
    if profile and image.mode in ("RGB", "CMYK", "L"):
        converted = _converted(image, profile)
        if converted is not None:
            return converted
    if image.mode in ("RGBA", "LA", "PA") or see_through:
        layered = image.convert("RGBA")
        white = Image.new("RGB", image.size, "white")
        white.paste(layered, mask=layered.getchannel("A"))
        return white
    if image.mode in ("I;16", "I;16B", "I;16L", "I"):
        return image.point(lambda value: value / 256).convert("L").convert("RGB")
    return image.convert("RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image | None:
    """`image` by way of its profile in sRGB; None where the profile is broken or of another kind of colour."""
    try:
        transform = _transform(profile, image.mode)
        return image.convert("RGB") if transform is None else ImageCms.applyTransform(image, transform)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


@cache
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if mode == "RGB" and "sRGB" in (ImageCms.getProfileDescription(source) or ""):
        return None
    return ImageCms.buildTransform(source, _srgb_profile(), mode, "RGB")


@cache
def _srgb_profile() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@cache
def _know_heif() -> None:
    import pi_heif  # noqa: PLC0415 - a tenth of a second, only for who has such photos

    pi_heif.register_heif_opener()
