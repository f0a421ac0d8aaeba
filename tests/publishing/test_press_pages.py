"""Pages for the print shop and for the copier: page boxes, bleed, crop marks, fonts, grey."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from portfolio.publishing.imposition import Side
from portfolio.publishing.recipe import BOOKLET_PAPERS, MM, PAPER_MM, PROFILES, Paper, Recipe
from portfolio.publishing.renderers.pdf.bleed import with_bleed
from portfolio.publishing.renderers.pdf.impose import set_on_sheets
from portfolio.publishing.renderers.pdf.items import Anchor, Curve, Field, Page, Photo, Watermark
from portfolio.publishing.renderers.pdf.layout import Layout
from tests.publishing.builders import booklet, full_practice, photos
from tests.publishing.reading import Printed, laid_out, printed

PRESS = PROFILES["press"]
BLEED = 3 * MM


@pytest.fixture(scope="module", params=["A5", "F4"])
def pressed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Paper, Printed]:
    """A booklet with a photo on its cover and at the head of its chapters, as a print shop gets it."""
    folder = tmp_path_factory.mktemp("cetak")
    content = booklet(full_practice(folder), full_practice(folder, "p2"), cover=photos(folder, [(1500, 1000)])[0])
    return request.param, printed(folder, content, Recipe(paper=request.param, profile=PRESS))


def pictures(pdf: Path, scale: float = 1.0) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=scale).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def test_the_boxes_say_where_to_cut_and_how_far_the_art_goes(pressed: tuple[Paper, Printed]) -> None:
    paper, made = pressed
    width, height = (side * MM for side in PAPER_MM[paper])
    with pikepdf.open(made.path) as pdf:
        for page in pdf.pages:
            trim, bleed, media = (
                [float(value) for value in box]
                for box in (page.obj["/TrimBox"], page.obj["/BleedBox"], page.obj["/MediaBox"])
            )
            assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((width, height), abs=0.1)
            for inner, outer in zip(trim, bleed, strict=True):
                assert abs(inner - outer) == pytest.approx(BLEED, abs=0.1)
            assert media[0] < bleed[0] < trim[0] < trim[2] < bleed[2] < media[2]
            assert media[1] < bleed[1] < trim[1] < trim[3] < bleed[3] < media[3]


def test_covers_and_opening_pictures_go_on_to_the_end_of_the_bleed(pressed: tuple[Paper, Printed]) -> None:
    _, made = pressed
    images = pictures(made.path, 2.0)
    margin = (images[0].width - 2 * PAPER_MM[pressed[0]][0] * MM) / 2
    inside = round(margin - 2 * BLEED) + 2
    for cover in (images[0], images[-1]):
        edges = (
            cover.crop((inside, inside, inside + 3, cover.height - inside)),
            cover.crop((cover.width - inside - 3, inside, cover.width - inside, cover.height - inside)),
            cover.crop((inside, cover.height - inside - 3, cover.width - inside, cover.height - inside)),
        )
        for edge in edges:
            darkest = ImageChops.darker(ImageChops.darker(*edge.split()[:2]), edge.split()[2])
            assert sum(darkest.histogram()[251:]) < 0.02 * edge.width * edge.height


def test_no_mark_stands_inside_the_bleed_and_all_stand_in_line_with_the_cut(tmp_path: Path) -> None:
    layout = laid_out(booklet(full_practice(tmp_path)))
    ready = with_bleed(layout, 3.0)
    assert ready.boxes is not None
    left, upper, right, lower = ready.boxes.bleed
    for before, page in zip(layout.pages, ready.pages, strict=True):
        marks = [item.box for item in page.items[len(before.items) :]]  # type: ignore[union-attr]
        assert len(marks) == 8
        for x, y, end_x, end_y in marks:
            assert end_x <= left or x >= right or end_y <= upper or y >= lower
            middle = ((x + end_x) / 2, (y + end_y) / 2)
            trim = ready.boxes.trim
            assert any(middle[0] == pytest.approx(edge, abs=0.01) for edge in (trim[0], trim[2])) or any(
                middle[1] == pytest.approx(edge, abs=0.01) for edge in (trim[1], trim[3])
            )


def test_nothing_of_a_page_reaches_beyond_its_bleed_and_nothing_but_art_beyond_its_cut(tmp_path: Path) -> None:
    content = booklet(full_practice(tmp_path), cover=photos(tmp_path, [(1500, 1000)])[0])
    layout = laid_out(content)
    ready = with_bleed(layout, 3.0)
    assert ready.boxes is not None
    for before, page in zip(layout.pages, ready.pages, strict=True):
        for item in page.items[: len(before.items)]:
            if isinstance(item, Anchor | Watermark):
                continue
            art = isinstance(item, Field | Photo | Curve)
            box = ready.boxes.bleed if art else ready.boxes.trim
            x, y, end_x, end_y = item.box
            assert x >= box[0] - 1
            assert end_x <= box[2] + 1
            assert end_y <= box[3] + 1
            assert y >= box[1] - 1


def test_art_that_ends_before_the_edge_is_left_as_it_is() -> None:
    inner = Field(10, 20, 30, 40, "#0F6B63")
    whole = Field(0, 0, 100, 50, "#0F6B63")
    layout = Layout(100, 200, (Page(1, "text", items=[inner, whole]),), (), {})
    one, two = with_bleed(layout, 3.0).pages[0].items[:2]
    assert isinstance(one, Field)
    assert isinstance(two, Field)
    assert (one.width, one.height) == (30, 40)
    assert (two.width, two.height) == pytest.approx((100 + 2 * BLEED, 50 + BLEED))


def test_every_font_of_the_print_shop_s_file_is_embedded(pressed: tuple[Paper, Printed]) -> None:
    with pikepdf.open(pressed[1].path) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
        assert fonts
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


@pytest.mark.parametrize("paper", BOOKLET_PAPERS)
def test_each_paper_has_its_size(tmp_path: Path, paper: Paper) -> None:
    made = printed(tmp_path, booklet(full_practice(tmp_path)), Recipe(paper=paper))
    with pikepdf.open(made.path) as pdf:
        for page in pdf.pages:
            assert "/TrimBox" not in page.obj
            size = [float(value) / MM for value in page.mediabox[2:]]
            assert size == pytest.approx(PAPER_MM[paper], abs=0.1)


def test_the_copier_gets_grey_and_nothing_else(tmp_path: Path) -> None:
    content = booklet(full_practice(tmp_path), cover=photos(tmp_path, [(1500, 1000)])[0])
    made = printed(tmp_path, content, Recipe(profile=PROFILES["photocopy"]))
    for image in pictures(made.path):
        red, green, blue = image.split()
        for one, other in ((red, green), (green, blue)):
            assert sum(ImageChops.difference(one, other).histogram()[3:]) == 0
    with pikepdf.open(made.path) as pdf:
        for page in pdf.pages:
            operators = {str(one.operator) for one in pikepdf.parse_content_stream(page)}
            assert not operators & {"rg", "RG", "k", "K"}


def test_a_dark_field_stays_dark_and_a_tint_light_in_grey(tmp_path: Path) -> None:
    cover = pictures(printed(tmp_path, booklet(), Recipe(profile=PROFILES["photocopy"])).path)[0]
    assert cover.convert("L").crop((0, cover.height - 20, 20, cover.height)).getextrema()[1] < 110  # type: ignore[operator]


def test_sheets_of_other_papers_hold_the_whole_page(tmp_path: Path) -> None:
    made = printed(tmp_path, booklet(full_practice(tmp_path)), Recipe(paper="B5"))
    set_on_sheets(made.path, tmp_path / "f4.pdf", [Side(0, 1)], (330, 215))
    with pikepdf.open(tmp_path / "f4.pdf") as pdf:
        assert [float(value) / MM for value in pdf.pages[0].mediabox] == pytest.approx([0, 0, 330, 215])
