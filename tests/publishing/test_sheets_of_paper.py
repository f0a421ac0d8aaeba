"""Pages set on sheets: each where its plan says, whole, upright or turned."""

from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from portfolio.publishing.imposition import Side, saddle_stitch
from portfolio.publishing.renderers.pdf.impose import set_on_sheets

A4_LANDSCAPE = (297.0, 210.0)
COLOURS = [(200, 0, 0), (0, 160, 0), (0, 0, 200), (180, 160, 0), (150, 0, 150), (0, 160, 160)]


@pytest.fixture
def booklet(tmp_path: Path) -> Path:
    """Six pages of A5, each with a colour of its own in its upper left corner."""
    canvas = Canvas(str(tmp_path / "buklet.pdf"), pagesize=(419.53, 595.28))
    for red, green, blue in COLOURS:
        canvas.setFillColorRGB(red / 255, green / 255, blue / 255)
        canvas.rect(0, 495.28, 100, 100, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return tmp_path / "buklet.pdf"


def corners(pdf: Path) -> list[dict[str, int | None]]:
    """Of each sheet side: which page's colour stands where its upper left corner is, upright or turned, by half."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        picture = page.render(scale=1).to_pil().convert("RGB")
        width, height = picture.size
        spots = {
            "left": (20, 20),
            "right": (width // 2 + 20, 20),
            "turned right": (width - 20, height - 20),
            "turned left": (width // 2 - 20, height - 20),
        }
        found.append({name: _page_of(picture.getpixel(spot)) for name, spot in spots.items()})
        page.close()
    document.close()
    return found


def _page_of(pixel: object) -> int | None:
    assert isinstance(pixel, tuple)
    near = [n for n, colour in enumerate(COLOURS) if max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) < 12]
    return near[0] if near else None


def test_every_page_stands_in_its_half(booklet: Path, tmp_path: Path) -> None:
    sides = [side for sheet in saddle_stitch(6) for side in (sheet.front, sheet.back)]
    assert set_on_sheets(booklet, tmp_path / "cetak.pdf", sides, A4_LANDSCAPE) == 4
    found = corners(tmp_path / "cetak.pdf")
    assert [(one["left"], one["right"]) for one in found] == [(5, 0), (1, None), (None, 2), (3, 4)]


def test_a_turned_side_stands_upside_down(booklet: Path, tmp_path: Path) -> None:
    set_on_sheets(booklet, tmp_path / "cetak.pdf", [Side(0, 1, turned=True)], A4_LANDSCAPE)
    (found,) = corners(tmp_path / "cetak.pdf")
    assert found == {"left": None, "right": None, "turned right": 0, "turned left": 1}


def test_a_page_used_twice_is_stored_once(booklet: Path, tmp_path: Path) -> None:
    set_on_sheets(booklet, tmp_path / "sekali.pdf", [Side(0, 1)], A4_LANDSCAPE)
    set_on_sheets(booklet, tmp_path / "sepuluh.pdf", [Side(0, 1)] * 10, A4_LANDSCAPE)
    once, ten = ((tmp_path / name).stat().st_size for name in ("sekali.pdf", "sepuluh.pdf"))
    assert ten < once + 10 * 400


def test_a_target_that_cannot_be_written_leaves_nothing(booklet: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        set_on_sheets(booklet, tmp_path / "tidak-ada" / "cetak.pdf", [Side(0, 1)], A4_LANDSCAPE)
