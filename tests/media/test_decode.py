from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from portfolio.media.decode import decode, to_jpeg
from portfolio.media.renditions import make_rendition

MakePhoto = Callable[..., Path]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_comes_out_upright(tmp_path: Path, orientation: int) -> None:
    upright = Image.linear_gradient("L").resize((96, 64)).convert("RGB")
    upright.paste("red", (0, 0, 20, 10))
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = upright.transpose(Image.Transpose(undo[orientation])) if orientation in undo else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "foto.png"
    stored.save(path, exif=exif)
    seen = decode(path)
    assert seen.size == upright.size
    assert max(ImageStat.Stat(ImageChops.difference(seen, upright)).mean) < 3


def test_the_real_orientation_pictures_are_pixel_alike(shared: Path) -> None:
    for family in ("Landscape", "Portrait"):
        pictures = sorted((shared / "images/orientation").rglob(f"{family}_*.jpg"))
        assert len(pictures) >= 8
        seen = [decode(path).resize((120, 90)) for path in pictures]
        for other in seen[1:]:
            assert max(ImageStat.Stat(ImageChops.difference(seen[0], other)).mean) < 3


def test_a_large_jpeg_is_decoded_no_larger_than_needed(make_photo: MakePhoto) -> None:
    path = make_photo(size=(1600, 1200))
    assert decode(path, at_least=(300, 300)).size == (400, 300)
    assert decode(path).size == (1600, 1200)


def test_transparent_parts_stand_on_white(tmp_path: Path) -> None:
    path = tmp_path / "foto.png"
    Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(path)
    assert decode(path).getpixel((4, 4)) == (255, 255, 255)


def test_sixteen_bits_and_cmyk_become_rgb(tmp_path: Path) -> None:
    Image.new("I;16", (8, 8), 40_000).save(tmp_path / "a.png")
    Image.new("CMYK", (8, 8), (0, 0, 0, 0)).save(tmp_path / "b.jpg")
    assert abs(decode(tmp_path / "a.png").getpixel((1, 1))[0] - 156) < 3  # type: ignore[index] # RGB has three numbers
    assert min(decode(tmp_path / "b.jpg").getpixel((1, 1))) > 250  # type: ignore[arg-type] # RGB has three numbers


def test_colours_of_another_space_are_converted(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = tmp_path / "foto.png"
    Image.new("RGB", (8, 8), (200, 30, 30)).save(swapped, icc_profile=lab)
    assert decode(swapped).getpixel((1, 1)) == (200, 30, 30)
    Image.new("RGB", (8, 8), (200, 30, 30)).save(swapped, icc_profile=b"broken profile")
    assert decode(swapped).getpixel((1, 1)) == (200, 30, 30)


def test_nothing_but_pixels_leaves(make_photo: MakePhoto, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "KameraRahasia"
    path = make_photo("foto.jpg", size=(400, 300), exif=exif, comment=b"komentar rahasia", xmp=b"<xmp>rahasia</xmp>")
    for content in (to_jpeg(decode(path), 85), make_rendition(path, "x" * 64, 320, tmp_path / "cache").read_bytes()):
        assert b"ahasia" not in content
        assert dict(Image.open(BytesIO(content)).getexif()) == {}


def test_a_rendition_is_made_once_and_again_when_the_cache_is_emptied(make_photo: MakePhoto, tmp_path: Path) -> None:
    path = make_photo(size=(1000, 500))
    made = make_rendition(path, "a" * 64, 320, tmp_path / "cache")
    with Image.open(made) as image:
        assert image.size == (320, 160)
    path.write_bytes(b"gone")
    assert make_rendition(path, "a" * 64, 320, tmp_path / "cache") == made
    made.unlink()
    with pytest.raises(Exception, match="cannot identify"):
        make_rendition(path, "a" * 64, 320, tmp_path / "cache")
