"""Where the squares stand, and what a cut keeps."""

import pytest
from PySide6.QtCore import QPoint, QRect

from ui.widgets.gallery.cut import LEAST, Cut
from ui.widgets.gallery.squares import GAP, HEAD, Squares

WHOLE = (0.0, 0.0, 1.0, 1.0)


def squares() -> Squares:
    """Seven, one and nine photos, five to a line."""
    made = Squares((7, 1, 9), 756)
    assert made.columns == 5
    return made


def test_every_square_is_found_where_it_stands_and_no_two_touch() -> None:
    made = squares()
    places = [made.rect(row) for row in range(made.count)]
    assert [made.row_at(place.center()) for place in places] == list(range(17))
    assert all(not one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :])
    assert places[1].left() - places[0].right() - 1 == GAP
    assert max(place.bottom() for place in places) < made.height


def test_heads_and_gaps_hold_no_photo() -> None:
    made = squares()
    assert made.row_at(QPoint(10, HEAD - 2)) == -1
    assert made.row_at(QPoint(made.side + 1, HEAD + 10)) == -1
    assert made.row_at(made.rect(6).center() + QPoint(made.step, 0)) == -1


def test_an_area_is_told_line_by_line_across_heads() -> None:
    made = squares()
    area = QRect(made.rect(5).center(), made.rect(8).center())
    assert made.rows_in(area) == [(5, 5), (7, 7), (8, 8)]
    assert [section for section, _ in made.heads_in(0, made.height)] == [0, 1, 2]


def test_up_and_down_keep_the_column_where_there_is_one() -> None:
    made = squares()
    assert [made.below(row) for row in (0, 4, 6, 7, 12)] == [5, 6, 7, 8, 16]
    assert [made.above(row) for row in (0, 5, 7, 10, 16)] == [0, 0, 5, 7, 11]


@pytest.mark.parametrize("ratio", [1.0, 4 / 3, 3 / 4, 16 / 9])
@pytest.mark.parametrize("grip", ["left", "right", "top", "bottom", "left top", "right bottom", "right top"])
def test_a_bound_shape_is_kept_and_never_leaves_the_photo(ratio: float, grip: str) -> None:
    cut = Cut(1.5, WHOLE).bound(ratio)
    for dx, dy in ((0.1, 0.2), (-0.4, 0.3), (0.9, -0.9), (-0.2, -0.1)):
        cut = cut.pulled(grip, dx, dy)  # type: ignore[arg-type] # each of the parameters is a grip
        left, top, right, bottom = cut.box
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1
        assert (right - left) * 1.5 / (bottom - top) == pytest.approx(ratio, rel=1e-6)


def test_trying_shapes_does_not_shrink_the_frame() -> None:
    cut = Cut(1.5, WHOLE)
    for ratio in (1.0, 16 / 9, 3 / 4, 1.5):
        cut = cut.bound(ratio)
    assert cut.box == pytest.approx(WHOLE)


def test_a_frame_is_moved_whole_and_never_pulled_to_nothing() -> None:
    cut = Cut(1.0, (0.2, 0.2, 0.6, 0.6))
    assert cut.pulled("move", 5, -5).box == pytest.approx((0.6, 0.0, 1.0, 0.4))
    assert cut.pulled("right", -5, 0).box == pytest.approx((0.2, 0.2, 0.2 + LEAST, 0.6))


def test_the_point_is_told_in_parts_of_what_is_left() -> None:
    cut = Cut.of(1.0, (0.5, 0.0, 1.0, 1.0), (0.5, 0.25))
    assert cut.point == pytest.approx((0.75, 0.25))
    assert cut.pointed(0.1, 0.9).focal == pytest.approx((0.0, 0.9))
