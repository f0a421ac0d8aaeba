"""What no page can hold is parted between its lines, and nothing of it is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from portfolio.publishing.document import Facts, Matrix
from portfolio.publishing.renderers.pdf.blocks import Strip, torn
from portfolio.publishing.renderers.pdf.flow import Flow
from portfolio.publishing.renderers.pdf.formal import facts
from portfolio.publishing.renderers.pdf.items import Field, Line, Node, Page, Span
from portfolio.publishing.renderers.pdf.theme import theme
from portfolio.publishing.renderers.pdf.typesetter import Typesetter
from tests.publishing.builders import booklet, photos, practice
from tests.publishing.reading import laid_out, lines_of

LONG = "kata yang biasa saja " * 700


def lines(count: int, leading: float = 12.0) -> Strip:
    """A strip of lines on a ground that reaches from its first to its last."""
    words = [Line(0.0, n * leading + 7.5, 40.0, (Span(0.0, f"baris {n}", "sans.regular", 9.0, "#000000"),))
             for n in range(count)]  # fmt: skip
    return Strip(count * leading, (Field(0.0, 0.0, 60.0, count * leading, "#EEEEEE"), *words))


def test_a_strip_that_fits_stays_as_it_is() -> None:
    strip = lines(5)
    assert torn(strip, 60.0) == [strip]


@pytest.mark.parametrize("count", [6, 11, 40])
def test_a_strip_that_is_too_high_is_parted_between_its_lines(count: int) -> None:
    pieces = torn(lines(count), 60.0)
    assert all(piece.height <= 60.0 for piece in pieces)
    assert sum(piece.height for piece in pieces) == pytest.approx(count * 12.0)
    told = [item.text for piece in pieces for item in piece.items if isinstance(item, Line)]
    assert told == [f"baris {n}" for n in range(count)]
    for piece in pieces:
        (ground,) = [item for item in piece.items if isinstance(item, Field)]
        assert (ground.y, ground.height) == pytest.approx((0.0, piece.height))


def test_columns_of_different_leading_are_parted_where_no_line_is_cut() -> None:
    left, right = lines(20, 12.0), lines(24, 10.0)
    both = Strip(240.0, (*left.items, *(item.moved(80.0, 0.0) for item in right.items)))
    pieces = torn(both, 100.0)
    assert len(pieces) > 1
    for piece in pieces:
        for item in piece.items:
            assert not isinstance(item, Line) or (item.box[1] >= -0.2 and item.box[3] <= piece.height + 0.2)


def test_every_word_of_an_endless_fact_is_printed_on_a_page() -> None:
    typesetter = Typesetter(theme("laut", "A5"))
    flow = Flow(typesetter.sheet, Page(1, "text"))
    flow.add([facts(typesetter, Facts((("Tujuan", LONG), ("Tempat", "Aula"))), Node("Sect"))])
    pages = flow.finish()
    assert len(pages) > 1
    told = [line for page in pages for line in lines_of(page)]
    assert all(line.box[3] <= typesetter.sheet.height for line in told)
    assert sum(line.text.count("biasa") for line in told) == LONG.count("biasa")
    assert told[-1].text == "Aula"


@pytest.mark.parametrize("letters", [1_500, 20_000])
def test_pictures_with_endless_captions_stand_one_by_one_with_the_first_lines_of_their_own(
    tmp_path: Path, letters: int
) -> None:
    caption = ("kata yang biasa saja " * 1_000)[:letters]
    shown = photos(tmp_path, [(1600, 1200), (1200, 1600), (1600, 900)], caption=caption, section="aksi")
    layout = laid_out(booklet(practice(photos=shown)))
    starts = [
        (page.number, line.text) for page in layout.pages for line in lines_of(page)
        if line.node is not None and line.node.role == "Caption" and line.text.startswith("Gambar")
    ]  # fmt: skip
    assert len(starts) == 3
    for page in layout.pages:
        for item in page.items:
            assert not isinstance(item, Line) or item.box[3] <= layout.height


def test_a_matrix_is_told_on_as_many_slides_as_can_be_read() -> None:
    from portfolio.publishing.compose_ojt_deck import _matrix_parts

    rows = tuple((f"Misi {n}", ()) for n in range(100))
    parts = _matrix_parts(Matrix("", (), (*rows, ("Keseluruhan", ())), ()))
    assert all(len(part.rows) <= 12 for part in parts)
    assert all(part.rows[-1] == ("Keseluruhan", ()) for part in parts)
    assert [row for part in parts for row in part.rows[:-1]] == list(rows)
    few = Matrix("", (), (*rows[:5], ("Keseluruhan", ())), ())
    assert _matrix_parts(few) == [few]
    assert _matrix_parts(replace(few, rows=rows[:1])) == [replace(few, rows=rows[:1])]
