"""The pictures in a PDF, and how they are prepared."""

import io
import threading
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from portfolio.media.prepare import Prepared, Unreadable, Wish, prepare_all, prepared
from portfolio.publishing.content import BookletContent
from portfolio.publishing.recipe import PROFILES, Profile, Recipe
from tests.publishing.builders import booklet, photo, photos, picture, practice, school
from tests.publishing.reading import A5, image_streams, page_texts, printed


def wish(path: Path, **values: object) -> Wish:
    settings = {"sha256": path.name, "source": (1200, 900), "width": 600, "height": 450, **values}
    return Wish(original=path, **settings)  # type: ignore[arg-type] # the values are the test's


def ready(result: Prepared | Unreadable) -> Image.Image:
    assert isinstance(result, Prepared)
    with Image.open(result.path) as image:
        image.load()
        assert image.size == (result.width, result.height)
        return image


def turned(folder: Path, orientation: int) -> Path:
    """The same upright picture stored in one of the eight ways that cameras know."""
    undo = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    with Image.open(picture(folder, "tegak.png")) as upright:
        stored = upright.transpose(undo) if undo is not None else upright.copy()
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = folder / f"arah-{orientation}.jpg"
    stored.convert("RGB").save(path, quality=95, exif=exif)
    return path


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photos_stand_upright_however_the_camera_lay(tmp_path: Path, orientation: int) -> None:
    image = ready(prepared(wish(turned(tmp_path, orientation)), tmp_path))
    red, green, _ = image.convert("RGB").getpixel((60, 60))  # type: ignore[misc] # RGB has three
    assert red > 190
    assert green < 60
    assert image.getpixel((540, 400)) != image.getpixel((60, 60))


def test_a_photo_is_cut_round_its_focal_point(tmp_path: Path) -> None:
    path = tmp_path / "lebar.png"
    image = Image.new("RGB", (1600, 400), "white")
    ImageDraw.Draw(image).rectangle((1400, 0, 1600, 400), fill="blue")
    image.save(path)
    cut = wish(path, source=(1600, 400), width=200, height=200, cropped=True, focal=(0.95, 0.5))
    assert ready(prepared(cut, tmp_path)).getpixel((190, 100)) == pytest.approx((0, 0, 255), abs=12)


def test_a_photo_is_never_enlarged(tmp_path: Path) -> None:
    small = wish(picture(tmp_path, size=(300, 225)), source=(300, 225), width=900, height=675)
    assert ready(prepared(small, tmp_path)).size == (300, 225)


def test_the_shape_of_the_pixels_rules_where_the_record_is_wrong(tmp_path: Path) -> None:
    wrong = wish(picture(tmp_path, size=(900, 1200)), source=(1200, 900))
    width, height = ready(prepared(wrong, tmp_path)).size
    assert width / height == pytest.approx(0.75, abs=0.01)


def test_grey_means_one_channel(tmp_path: Path) -> None:
    assert ready(prepared(wish(picture(tmp_path), grey=True), tmp_path)).mode == "L"


def test_a_picture_is_made_once_and_again_when_it_broke(tmp_path: Path) -> None:
    asked = wish(picture(tmp_path))
    first = prepared(asked, tmp_path)
    assert isinstance(first, Prepared)
    stamp = first.path.stat().st_mtime_ns
    assert prepared(asked, tmp_path) == first
    assert first.path.stat().st_mtime_ns == stamp
    first.path.write_bytes(first.path.read_bytes()[:500])
    assert prepared(asked, tmp_path) == first
    assert first.path.read_bytes().endswith(b"\xff\xd9")


def test_other_wishes_are_other_pictures(tmp_path: Path) -> None:
    path = picture(tmp_path)
    wishes = [
        wish(path),
        wish(path, width=300),
        wish(path, quality=70),
        wish(path, grey=True),
        wish(path, cropped=True),
    ]
    assert len({each.key for each in wishes}) == 5


def test_no_thread_is_left_when_the_work_is_stopped(tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, label: str) -> None:
            raise KeyboardInterrupt

    wishes = [(wish(picture(tmp_path, f"{n}.jpg")), f"{n}") for n in range(12)]
    with pytest.raises(KeyboardInterrupt):
        prepare_all(wishes, tmp_path / "cache", Stop())
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("photo")]


def test_nothing_of_the_camera_reaches_the_pdf(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "KameraRahasia"
    exif.get_ifd(0x8825)[1] = "S"
    exif.get_ifd(0x8825)[2] = (6.0, 12.0, 34.0)
    path = picture(tmp_path, exif=exif, comment=b"KomentarRahasia", quality=90)
    assert b"KameraRahasia" in path.read_bytes()
    result = printed(tmp_path, booklet(practice(photos=(photo(path),))))
    streams = image_streams(result.path)
    assert streams
    for stream in streams:
        with Image.open(io.BytesIO(stream)) as image:
            assert not image.getexif()
            assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    raw = result.path.read_bytes()
    assert b"Rahasia" not in raw
    assert b"Exif\0\0" not in raw


def test_a_picture_that_is_shown_twice_is_embedded_once(tmp_path: Path) -> None:
    (one,) = photos(tmp_path, [(900, 1200)])
    content = booklet(practice("p1", photos=(one,)), practice("p2", photos=(one,)))
    assert len(image_streams(printed(tmp_path, content).path)) == 1


def test_the_photocopy_holds_no_colour(tmp_path: Path) -> None:
    content = booklet(practice(photos=photos(tmp_path, [(1200, 900), (900, 1200)])))
    result = printed(tmp_path, content, Recipe(profile=PROFILES["photocopy"]))
    for stream in image_streams(result.path):
        with Image.open(io.BytesIO(stream)) as image:
            assert image.mode == "L"


def test_photos_that_cannot_be_read_leave_a_box_that_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "rusak.jpg"
    broken.write_bytes(picture(tmp_path, "utuh.jpg").read_bytes()[:900])
    content = booklet(
        practice(
            photos=(
                photo(tmp_path / "hilang.jpg", (900, 1200)),
                photo(broken, (1000, 900)),
                *photos(tmp_path, [(1200, 800)]),
            )
        )
    )
    result = printed(tmp_path, content)
    told = {(problem.code, problem.record) for problem in result.result.problems}
    assert told == {("photo-missing", "id-hilang"), ("photo-damaged", "id-rusak")}
    assert all("“" in problem.message and not problem.forbids for problem in result.result.problems)
    whole = "".join(page_texts(result.path))
    assert "Foto tidak ditemukan" in whole
    assert "Foto tidak dapat dibaca" in whole
    assert "hilang.jpg" in whole


def small_photos(folder: Path, content: BookletContent, recipe: Recipe = A5) -> dict[str, str]:
    """Id of each photo that is told to be too small, with what is told."""
    problems = printed(folder, content, recipe).result.problems
    told = [problem for problem in problems if problem.code == "photo-small"]
    assert not any(problem.forbids for problem in told)
    assert len({problem.record for problem in told}) == len(told)
    return {problem.record: problem.message for problem in told}


def test_a_photo_with_too_few_pixels_for_its_printed_size_is_told(tmp_path: Path) -> None:
    tiny, fine = photos(tmp_path, [(300, 200), (1600, 1200)], section="aksi")
    told = small_photos(tmp_path, booklet(practice(photos=(tiny, fine))))
    assert list(told) == [tiny.photo_id]
    assert "100 dpi" in told[tiny.photo_id]
    assert tiny.name in told[tiny.photo_id]


def test_a_photo_in_two_places_is_told_once_at_its_worst(tmp_path: Path) -> None:
    (one,) = photos(tmp_path, [(560, 560)])
    assert small_photos(tmp_path, booklet(practice(photos=(one,)))) == {}
    (message,) = small_photos(tmp_path, booklet(practice(photos=(one,)), cover=one)).values()
    dpi = int(message.split(" dpi")[0].rsplit(" ", 1)[1])
    assert dpi <= 560 / (148 / 25.4)  # over the whole width of the cover


def test_what_counts_is_the_photo_and_not_how_small_the_profile_makes_it(tmp_path: Path) -> None:
    content = booklet(practice(photos=photos(tmp_path, [(2400, 1600)])))
    assert small_photos(tmp_path, content, Recipe(profile=Profile("tiny", dpi=60, jpeg_quality=50))) == {}


def test_a_logo_and_a_photo_that_cannot_be_read_are_never_too_small(tmp_path: Path) -> None:
    logo = photo(picture(tmp_path, "logo.png", (20, 20)), (20, 20))
    gone = photo(tmp_path / "hilang.jpg", (200, 150))
    content = booklet(practice(photos=(gone,)), school=school(logo=logo))
    assert small_photos(tmp_path, content) == {}
