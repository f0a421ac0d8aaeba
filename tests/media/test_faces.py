"""Finding faces, where OpenCV is installed (the extra `faces`)."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

from portfolio.media.faces import Box, detector_there, find_faces

pytestmark = pytest.mark.skipif(not detector_there(), reason="OpenCV is not here: it is the optional extra `faces`")

SIZE = (900, 600)
FACE = (560, 140, 760, 400)
"""Left, top, right, bottom in px of the drawn face."""


@pytest.fixture
def drawing() -> Image.Image:
    """A face drawn from light and shade alone: dark eyes and mouth, light nose and cheeks."""
    image = Image.new("RGB", SIZE, (150, 170, 160))
    draw = ImageDraw.Draw(image)
    draw.ellipse(FACE, fill=(205, 165, 140))
    draw.pieslice((FACE[0] - 6, FACE[1] - 30, FACE[2] + 6, FACE[1] + 150), 180, 360, fill=(50, 35, 30))
    for middle in (615, 705):
        draw.rectangle((middle - 32, 222, middle + 32, 234), fill=(70, 50, 45))
        draw.ellipse((middle - 24, 240, middle + 24, 262), fill=(95, 70, 62))
    draw.polygon(((660, 250), (643, 312), (677, 312)), fill=(225, 188, 165))
    draw.rectangle((645, 313, 675, 320), fill=(150, 110, 95))
    draw.ellipse((622, 340, 698, 364), fill=(140, 70, 70))
    return image.filter(ImageFilter.GaussianBlur(4))


def covers(box: Box) -> bool:
    """Whether a box holds the middle of the drawn face and is about as large."""
    left, top, right, bottom = (part * side for part, side in zip(box, SIZE * 2, strict=True))
    return left < 660 < right and top < 280 < bottom and 150 < right - left < 420


def test_a_face_is_found_where_it_is(drawing: Image.Image, tmp_path: Path) -> None:
    drawing.save(tmp_path / "wajah.png")
    found = find_faces(tmp_path / "wajah.png")
    assert [covers(box) for box in found] == [True]


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_photo_that_lies_on_its_side_is_looked_at_upright(drawing: Image.Image, tmp_path: Path, turns: int) -> None:
    lying = drawing.rotate(90 * turns, expand=True)
    lying.save(tmp_path / "wajah.png")
    (left, top, right, bottom) = find_faces(tmp_path / "wajah.png", turns)[0]
    for _ in range(turns):
        left, top, right, bottom = 1 - bottom, left, 1 - top, right
    assert covers((left, top, right, bottom))


def test_a_picture_without_faces_has_none(tmp_path: Path) -> None:
    Image.linear_gradient("L").resize(SIZE).save(tmp_path / "langit.png")
    assert find_faces(tmp_path / "langit.png") == []
