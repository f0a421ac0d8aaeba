"""A photo as every output shows it: upright, in sRGB, RGB, without metadata."""

import io
from functools import cache
from pathlib import Path

from PIL import (
    AvifImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

# Named here, so that Pillow need not load every plugin it has; a JPEG with more pictures in it turns out as MPO.
_PLUGINS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin, AvifImagePlugin, GifImagePlugin)
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
"""What phones make, and HEIF. Nothing else is ever decoded, whatever a file's name says."""

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


def decode(path: Path, at_least: tuple[int, int] | None = None) -> Image.Image:
    """The photo upright, RGB in sRGB, transparent parts on white, without metadata.

    `at_least` (width, height in px, upright) lets a JPEG be decoded at a half, a quarter or an eighth, which is
    several times faster; the result is never smaller than asked where the original is not.
    Raises whatever Pillow raises on a damaged file (nine kinds were seen): catch `Exception` around one file.
    """
    with open_photo(path) as image:
        turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        if at_least and image.format in ("JPEG", "MPO"):
            wanted = at_least[::-1] if turned else at_least
            image.draft(None, wanted)
        image.load()
        profile = image.info.get("icc_profile")
        upright = ImageOps.exif_transpose(image)
        return _srgb(upright, profile)


def to_jpeg(image: Image.Image, quality: int, *, progressive: bool = False) -> bytes:
    """`image` as a JPEG that holds pixels alone."""
    out = io.BytesIO()
    bare = image.copy() if image.info else image
    bare.info.clear()
    bare.save(out, "JPEG", quality=quality, optimize=False, progressive=progressive)
    return out.getvalue()


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """`image` in RGB, its colours converted from its own profile where it has one that is not sRGB."""
    if profile and image.mode in ("RGB", "CMYK", "L"):
        converted = _converted(image, profile)
        if converted is not None:
            return converted
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
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
