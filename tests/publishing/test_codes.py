"""QR codes as vectors: few rectangles that cover every black module once, and none beside."""

import pytest
import segno

from portfolio.publishing.renderers.pdf.items import Curve, Field
from portfolio.publishing.renderers.pdf.qr import LEAST_MODULE, LONGEST, QUIET, least_side, qr_items

TEXTS = ("https://contoh.example", "https://contoh.example/" + "x" * (LONGEST - 23), "Tanpa tautan, hanya kata: é ꦲ")


def rectangles(curve: Curve, module: float) -> list[tuple[int, int, int, int]]:
    """First and last column and row of each, counted in modules from the upper left corner."""
    corners = [numbers for _, numbers in curve.steps]
    found = []
    for n in range(0, len(corners), 4):
        (left, top), (right, bottom) = corners[n], corners[n + 2]
        found.append((round(left / module), round(top / module), round(right / module), round(bottom / module)))
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_rectangles_cover_the_black_modules_and_no_others(text: str) -> None:
    side = least_side(text)
    ground, curve = qr_items(text, 0.0, 0.0, side, "#000000")
    assert isinstance(ground, Field)
    assert isinstance(curve, Curve)
    rows = [list(map(bool, row)) for row in segno.make_qr(text, error="m", boost_error=False).matrix]
    drawn = [[0] * len(rows) for _ in rows]
    runs = rectangles(curve, side / (len(rows) + 2 * QUIET))
    for left, top, right, bottom in runs:
        for y in range(top - QUIET, bottom - QUIET):
            for x in range(left - QUIET, right - QUIET):
                drawn[y][x] += 1
    assert drawn == [[int(black) for black in row] for row in rows]
    assert len(runs) < 0.5 * sum(map(sum, rows)), "runs are joined, in rows and over rows"


@pytest.mark.parametrize("text", TEXTS)
def test_the_least_code_has_its_quiet_edge_and_modules_that_a_phone_sees(text: str) -> None:
    modules = len(segno.make_qr(text, error="m", boost_error=False).matrix)
    assert least_side(text) == pytest.approx((modules + 8) * LEAST_MODULE)
    assert LEAST_MODULE / 72 * 150 >= 2.4, "px of a module in a picture of 150 dpi"
