"""What a rendition loses: no more than JPEG at quality 85 takes from the best reduction there is."""

import io
import math
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from portfolio.media.decode import decode, to_jpeg
from portfolio.media.intake import take_in
from portfolio.media.renditions import SCREEN, THUMBNAIL, rendition_path

PHOTOS = (
    "ultrahdr-phone/SDR Emulation/Ultra_HDR_Samples_Emulated_01_hdr.jpg",
    "ultrahdr-phone/Originals/Ultra_HDR_Samples_Originals_02.jpg",
    "ultrahdr-phone/Originals/Ultra_HDR_Samples_Originals_04.jpg",
    "cameras/Sony D5403 (Xperia Z2).jpg",
    "cc0-4k/tea-gardens.jpg",
)


def psnr(one: Image.Image, other: Image.Image) -> float:
    """Peak signal to noise in dB."""
    mean = sum(ImageStat.Stat(ImageChops.difference(one, other)).sum2) / (3 * one.width * one.height)
    return 10 * math.log10(255 * 255 / mean)


@pytest.mark.long
@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("side", [SCREEN, THUMBNAIL])
def test_a_rendition_is_as_good_as_quality_85_allows(shared: Path, tmp_path: Path, name: str, side: int) -> None:
    source = shared / "photos" / name
    taken = take_in(source, tmp_path / "copy", tmp_path)
    with Image.open(rendition_path(tmp_path, taken.sha256, side)) as image:
        made = image.convert("RGB")
    best = decode(source).resize(made.size, Image.Resampling.LANCZOS)
    saved = Image.open(io.BytesIO(to_jpeg(best, 85))).convert("RGB")
    assert psnr(made, best) >= psnr(saved, best) - 0.5
