from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from portfolio.errors import FileRefused
from portfolio.media.facts import read_facts

MakePhoto = Callable[..., Path]


def exif_with(**tags: object) -> Image.Exif:
    exif = Image.Exif()
    if "orientation" in tags:
        exif[0x0112] = tags["orientation"]
    if "taken" in tags:
        exif.get_ifd(0x8769)[0x9003] = tags["taken"]
    return exif


def test_size_is_told_upright(make_photo: MakePhoto) -> None:
    facts = read_facts(make_photo(size=(60, 40), exif=exif_with(orientation=6)))
    assert (facts.width, facts.height) == (40, 60)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "gif", "avif"])
def test_the_kind_of_a_file_is_told_by_its_content(make_photo: MakePhoto, ending: str) -> None:
    path = make_photo(f"foto.{ending}")
    lying = path.rename(path.with_suffix(".dat"))
    assert read_facts(lying).extension == ending


def test_the_camera_s_date_comes_first(make_photo: MakePhoto) -> None:
    facts = read_facts(make_photo("IMG-20251018-WA0007.jpg", exif=exif_with(taken="2024:03:05 08:30:00")))
    assert (facts.taken_at, facts.taken_from) == (datetime(2024, 3, 5, 8, 30), "exif")


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("IMG-20251018-WA0007.jpg", datetime(2025, 10, 18)),
        ("WhatsApp Image 2025-10-18 at 14.05.33.jpeg", datetime(2025, 10, 18, 14, 5, 33)),
        ("WhatsApp Image 2025-10-18 at 8.05.33 (2).jpeg", datetime(2025, 10, 18, 8, 5, 33)),
    ],
)
def test_whatsapp_s_names_tell_the_date(make_photo: MakePhoto, name: str, taken: datetime) -> None:
    facts = read_facts(make_photo(name))
    assert (facts.taken_at, facts.taken_from) == (taken, "name")


@pytest.mark.parametrize("wrong", ["0000:00:00 00:00:00", "1970:01:01 00:00:00", "2199:01:01 00:00:00", "kemarin"])
def test_a_camera_with_a_wrong_clock_is_not_believed(make_photo: MakePhoto, wrong: str) -> None:
    assert read_facts(make_photo("foto.jpg", exif=exif_with(taken=wrong))).taken_from == "file"


def test_too_large_a_picture_is_refused_from_its_header(tmp_path: Path) -> None:
    path = tmp_path / "bom.png"
    Image.new("1", (20_001, 10)).save(path)
    with pytest.raises(FileRefused, match="terlalu besar"):
        read_facts(path)


@pytest.mark.parametrize(
    "content", [b"", b"%!PS-Adobe-3.0 EPSF-3.0", b"<svg xmlns='x'/>", b"II*\x00 tiff", b"BM bitmap"]
)
def test_what_is_no_photo_is_refused_whatever_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foto.jpg"
    path.write_bytes(content)
    with pytest.raises(FileRefused) as caught:
        read_facts(path)
    assert caught.value.reason


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="tidak ditemukan"):
        read_facts(tmp_path / "tidak-ada.jpg")
