"""Nothing that a photo carries beside its pixels leaves the library: marks are planted, every output is searched."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops

from portfolio import cli, paths
from portfolio.services import photos, publish
from portfolio.services.libraries import Library
from tests.every_output import Made, written
from tests.marked_photos import (
    CHUNK,
    COMMENT,
    CONTAINERS,
    GPS_DATE,
    MAKER,
    MARKS,
    NAME,
    PLACE,
    SECRET,
    SERIAL,
    picture,
    planted,
    thumbnail,
)


def searched(path: Path) -> Iterator[bytes]:
    """What a file holds: its bytes, every stream of a PDF as it lies there and decoded, every entry of a zip."""
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as file:
            yield from (file.read(name) for name in file.namelist())
    if not content.startswith(b"%PDF"):
        yield content
        return
    yield from _inflated(content)
    with pikepdf.open(path) as pdf:
        # What the file says of itself is searched too, but for the one name that it shares with what photos carry.
        own = pdf.Root.Metadata.read_raw_bytes() if "/Metadata" in pdf.Root else b""
        yield own.replace(b'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', b"")
        content = content.replace(own, b"")
        yield content
        yield repr({str(key): str(value) for key, value in pdf.docinfo.items()}).encode()
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Type") != "/Metadata":
                yield item.read_raw_bytes()
                if item.get("/Subtype") != "/Image":
                    yield item.read_bytes()


def _inflated(content: bytes) -> Iterator[bytes]:
    """Anything that unpacks, whether or not the file's own index knows it."""
    for found in re.finditer(rb"stream\r?\n", content):
        try:
            yield zlib.decompressobj().decompress(content[found.end() :])
        except zlib.error:
            continue


def carved(content: bytes) -> Iterator[Image.Image]:
    """Every JPEG that begins anywhere in `content`, those inside others too."""
    for found in re.finditer(rb"\xff\xd8\xff", content):
        try:
            image = Image.open(io.BytesIO(content[found.start() :]), formats=("JPEG",))
            image.load()
        except (OSError, SyntaxError, ValueError):
            continue
        yield image


def secret_shown(image: Image.Image) -> bool:
    """Whether the blurred thing can be seen: patches of its very colour."""
    small = image.convert("RGB").resize((80, 60), Image.Resampling.BOX)
    away = ImageChops.difference(small, Image.new("RGB", small.size, SECRET)).tobytes()
    near = sum(max(pixel) < 12 for pixel in zip(away[::3], away[1::3], away[2::3], strict=True))
    return near > 160


def test_the_marks_are_in_the_originals(tmp_path: Path) -> None:
    """Without this, the other tests would find nothing in nothing."""
    found = {path.suffix: path.read_bytes() for path in planted(tmp_path / "kamera")}
    for suffix in (".jpg", ".png", ".webp", ".avif"):
        for mark in (SERIAL, NAME, MAKER, PLACE, GPS_DATE):
            assert mark in found[suffix], (suffix, mark)
    assert COMMENT in found[".jpg"]
    assert COMMENT in found[".gif"]
    assert CHUNK in found[".png"]
    inner = [image for image in carved(found[".jpg"]) if image.size == (160, 120)]
    assert inner, "the EXIF thumbnail can be carved out"
    with Image.open(tmp_path / "kamera" / "foto.jpg") as image:
        assert image.getexif().get_ifd(0x8825)[4]
        assert image.info["comment"] == COMMENT


@pytest.mark.long
def test_no_mark_leaves_the_library(made: Made) -> None:
    files = written(made)
    assert len(files) > 30
    for path in files:
        name = str(path.relative_to(path.parents[2]))
        for content in searched(path):
            for mark in (*MARKS, *CONTAINERS):
                assert mark not in content, (name, mark)
                wide = mark.decode("latin-1").encode("utf-16-be")
                assert wide not in content, (name, mark, "as UTF-16")


@pytest.mark.long
def test_no_picture_but_the_screen_one_without_edits_shows_what_is_blurred(made: Made) -> None:
    """Carved out of every byte that went out; the cache may hold the plain picture that blurs are drawn on."""
    seen = 0
    for path in written(made):
        if path.is_relative_to(made.library.cache) and not path.is_relative_to(made.library.cache / "print"):
            continue
        for content in searched(path):
            for image in carved(content):
                seen += 1
                assert not secret_shown(image), str(path)
        if path.suffix == ".png":
            with Image.open(path) as image:
                assert not secret_shown(image), str(path)
    assert seen > 30
    assert secret_shown(picture())
    assert secret_shown(Image.open(io.BytesIO(thumbnail())))


@pytest.mark.long
def test_no_jpeg_that_was_made_holds_more_than_pixels(made: Made) -> None:
    for path in written(made):
        for content in searched(path):
            for image in carved(content):
                assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}, (path, image.info)
                assert not image.getexif(), path


def test_a_fault_is_reported_without_what_photos_carry(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = planted(tmp_path / "kamera")
    photos.add_photos(library, files)
    library.close()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("rusak")

    monkeypatch.setattr(publish, "export_booklet", broken)
    assert cli.main(["export", str(library.folder), "booklet", str(tmp_path / "b.pdf")]) == 1
    reports = [path for path in paths.log_folder().rglob("*") if path.is_file()]
    assert reports
    for report in reports:
        for mark in MARKS:
            assert mark not in report.read_bytes()
