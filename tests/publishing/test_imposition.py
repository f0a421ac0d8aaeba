"""Folding a printed stack in thought: the reader must find 1, 2, 3, … upright, whatever the printer does.

The simulation knows nothing of the plan's arithmetic. It lays ink on paper as a printer would, turns the sheet around
the edge that the printer turns it around, folds the stack through its middle and leafs through it.
"""

from itertools import product

import pytest

from portfolio.publishing.imposition import (
    MOST_SHEETS,
    Binding,
    Feeding,
    Flip,
    Sheet,
    Side,
    estimate,
    manual_passes,
    places,
    saddle_stitch,
    two_up,
)

PageAt = dict[str, tuple[int | None, bool]]
"""What one face of a sheet shows to who looks at it: by half, the page and whether it stands upright."""


def printed(side: Side) -> PageAt:
    """The face as it comes out of the printer, seen by who holds it as the printer printed it."""
    if not side.turned:
        return {"left": (side.left, True), "right": (side.right, True)}
    return {"left": (side.right, False), "right": (side.left, False)}


def turned_around(face: PageAt, edge: Flip) -> PageAt:
    """A back as who has turned the sheet around its short edge sees it, when it was printed for turning at `edge`."""
    if edge == "short":
        return face
    return {half: (page, not upright) for half, (page, upright) in (("left", face["right"]), ("right", face["left"]))}


def leafed(sheets: list[tuple[PageAt, PageAt]], binding: Binding) -> list[tuple[int | None, bool]]:
    """The pages in reading order of the folded stack: of each sheet its front and its back, the outermost first."""
    first, other = ("right", "left") if binding == "left" else ("left", "right")
    going_in = [face[half] for front, back in sheets for face, half in ((front, first), (back, other))]
    coming_out = [face[half] for front, back in reversed(sheets) for face, half in ((back, first), (front, other))]
    return going_in + coming_out


def read(sheets: tuple[Sheet, ...], binding: Binding, flip: Flip) -> list[tuple[int | None, bool]]:
    return leafed([(printed(sheet.front), turned_around(printed(sheet.back), flip)) for sheet in sheets], binding)


@pytest.mark.parametrize(("binding", "flip"), list(product(("left", "right"), ("long", "short"))))
def test_every_booklet_of_up_to_64_pages_reads_in_order_and_upright(binding: Binding, flip: Flip) -> None:
    for pages in range(1, 65):
        leaves = read(saddle_stitch(pages, binding=binding, flip=flip), binding, flip)
        assert [page for page, _ in leaves if page is not None] == list(range(pages))
        assert all(upright for page, upright in leaves if page is not None)
        assert len(leaves) == 4 * -(-pages // 4)


@pytest.mark.parametrize("flip", ["long", "short"])
def test_printing_for_the_wrong_edge_is_seen_by_the_simulation(flip: Flip) -> None:
    other: Flip = "long" if flip == "short" else "short"
    leaves = read(saddle_stitch(8, flip=flip), "left", other)
    assert not all(upright for _, upright in leaves)


def test_the_last_page_is_the_back_cover_and_blanks_stand_before_it() -> None:
    for pages in range(2, 65):
        order = places(pages)
        assert order[-1] == pages - 1
        assert order[: pages - 1] == tuple(range(pages - 1))
        assert set(order[pages - 1 : -1]) <= {None}
    assert places(1) == (0, None, None, None)
    assert places(0) == ()


@pytest.mark.parametrize(("reversed_stack", "turned"), list(product((False, True), (False, True))))
def test_backs_printed_by_hand_meet_their_fronts(*, reversed_stack: bool, turned: bool) -> None:
    """A printer that gives the stack back in either order, and turns sheets or not, as the test sheet has shown."""
    for pages in range(1, 65):
        sheets = saddle_stitch(pages)
        fronts, backs = manual_passes(sheets, Feeding(reversed_stack, turned))
        fed = list(reversed(fronts)) if reversed_stack else list(fronts)
        edge: Flip = "long" if turned else "short"
        stack = [(printed(front), turned_around(printed(back), edge)) for front, back in zip(fed, backs, strict=True)]
        leaves = leafed(list(reversed(stack)) if reversed_stack else stack, "left")
        assert [page for page, _ in leaves if page is not None] == list(range(pages))
        assert all(upright for page, upright in leaves if page is not None)


def test_two_up_keeps_the_reading_order() -> None:
    assert two_up(3) == (Side(0, 1), Side(2, None))
    assert two_up(0) == ()


def test_an_estimate_counts_sheets_staples_and_price() -> None:
    found = estimate(45, 30, sheet_price=400, staple_price=25)
    assert (found.sheets_per_copy, found.sheets, found.blank_pages, found.staples) == (12, 360, 3, 60)
    assert (found.price_per_copy, found.price) == (4850, 145500)
    assert not found.too_thick
    assert estimate(4 * MOST_SHEETS + 1, 1, sheet_price=400).too_thick
    assert estimate(0, 5, sheet_price=400).sheets == 0
