"""Layouts of photos by number and shape: a grid of alike ones, a tower beside two, else rows."""

from itertools import pairwise
from pathlib import Path

import pytest

from portfolio.publishing.document import Figure, Picture
from portfolio.publishing.recipe import Paper
from portfolio.publishing.renderers.pdf.blocks import Block
from portfolio.publishing.renderers.pdf.figures import gallery
from portfolio.publishing.renderers.pdf.items import Line, Node, Photo
from portfolio.publishing.renderers.pdf.theme import theme
from portfolio.publishing.renderers.pdf.typesetter import Typesetter
from tests.publishing.builders import photo

WIDE, TALL, SQUARE = (1600, 1200), (1200, 1800), (1400, 1400)
Shape = tuple[int, int]


def figures(shapes: list[Shape], caption: str = "Murid mengukur bibit di halaman.") -> tuple[Figure, ...]:
    return tuple(
        Figure(Picture(photo(Path(f"{n}.jpg"), shape), "foto"), n, caption) for n, shape in enumerate(shapes, start=1)
    )


def laid(shapes: list[Shape], paper: Paper = "A5", caption: str = "Murid mengukur bibit.") -> list[Block]:
    return gallery(Typesetter(theme("laut", paper)), figures(shapes, caption), Node("Sect"))


def photos(block: Block) -> list[Photo]:
    return [item for strip in block.strips for item in strip.items if isinstance(item, Photo)]


def cut(one: Photo) -> float:
    """The part of a photo that its box cuts off."""
    own, shown = one.photo.width / one.photo.height, one.width / one.height
    return 1 - min(own, shown) / max(own, shown)


@pytest.mark.parametrize("paper", ["A5", "A4"])
@pytest.mark.parametrize(("shapes", "tall"), [([TALL, WIDE, WIDE], 0), ([WIDE, WIDE, TALL], 2)])
def test_a_tall_photo_stands_beside_two_wide_ones(shapes: list[Shape], tall: int, paper: Paper) -> None:
    (block,) = laid(shapes, paper)
    shown = photos(block)
    tower, (upper, lower) = shown[tall], [one for n, one in enumerate(shown) if n != tall]
    assert upper.x == pytest.approx(lower.x)
    assert upper.y + upper.height < lower.y
    assert (tower.x < upper.x) == (tall == 0)
    assert tower.height > upper.height + lower.height
    assert all(cut(one) <= 0.16 for one in shown)


def test_alike_photos_stand_in_a_grid_of_equal_cells() -> None:
    blocks = laid([WIDE, (1600, 1150), WIDE, (1600, 1230)])
    shown = [one for block in blocks for one in photos(block)]
    assert [len(photos(block)) for block in blocks] == [2, 2]
    assert len({(round(one.width, 3), round(one.height, 3)) for one in shown}) == 1
    assert len({round(one.x, 3) for one in shown}) == 2
    assert all(one.cropped and cut(one) <= 0.16 for one in shown)


def test_six_alike_photos_stand_three_in_a_row_on_a_wide_page() -> None:
    assert [len(photos(block)) for block in laid([WIDE] * 6, "A4")] == [3, 3]
    assert [len(photos(block)) for block in laid([WIDE] * 6, "A5")] == [2, 2, 2]


@pytest.mark.parametrize(
    "shapes",
    [[TALL, TALL, WIDE], [WIDE, TALL, WIDE], [WIDE, WIDE], [WIDE, TALL, SQUARE, (2000, 900)], [(200, 300), WIDE, WIDE]],
)
def test_other_photos_stay_whole_in_rows(shapes: list[Shape]) -> None:
    shown = [one for block in laid(shapes) for one in photos(block)]
    assert [one.photo.photo_id for one in shown] == [f"id-{n}" for n in range(1, len(shapes) + 1)]
    assert not any(one.cropped for one in shown)


def test_long_captions_keep_photos_in_rows() -> None:
    shown = [one for block in laid([WIDE] * 4, caption="Murid menempelkan karya. " * 10) for one in photos(block)]
    assert not any(one.cropped for one in shown)


def test_a_large_gallery_mixes_layouts_in_the_order_of_its_photos() -> None:
    shapes = [SQUARE, *[WIDE] * 4, TALL, WIDE, WIDE, SQUARE]
    shown = [one for block in laid(shapes) for one in photos(block)]
    assert [one.photo.photo_id for one in shown] == [f"id-{n}" for n in range(1, len(shapes) + 1)]
    assert {one.cropped for one in shown} == {True, False}


def test_each_caption_stands_under_its_own_photo() -> None:
    for shapes in ([TALL, WIDE, WIDE], [WIDE] * 4):
        for block in laid(shapes):
            items = [item for strip in block.strips for item in strip.items]
            captions = [item for item in items if isinstance(item, Line) and item.text.startswith("Gambar")]
            for one, caption in zip(photos(block), captions, strict=True):
                assert one.x - 0.5 <= caption.x < one.x + one.width
                assert 0 < caption.y - (one.y + one.height) < 20
            for upper, lower in pairwise(sorted(photos(block), key=lambda one: (one.x, one.y))):
                assert upper.x + upper.width <= lower.x + 0.01 or upper.y + upper.height < lower.y
