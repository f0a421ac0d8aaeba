"""What a printer gets: every page at its true size, on the sheet that it is for."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from portfolio.errors import PrinterRefused
from portfolio.progress import SILENCE, Cancelled
from portfolio.services import page_pictures
from portfolio.services.printing import write_test_sheet
from ui.print_jobs import PrintJob, refusal, send
from ui.print_worker import print_pages

MM = 72 / 25.4
MARK = (20.0, 15.0, 50.0, 30.0)
"""mm from the left and the top, wide and high"""
Make = Callable[..., Path]
Printed = Callable[..., Path]


@pytest.fixture
def make_pdf(tmp_path: Path) -> Make:
    """A function that writes a PDF whose pages hold one red mark each."""

    def make(width: float, height: float, pages: int = 1) -> Path:
        left, top, wide, high = (MM * mm for mm in MARK)
        drawn = b"1 0 0 rg %f %f %f %f re f" % (left, height * MM - top - high, wide, high)
        with pikepdf.new() as pdf:
            for _ in range(pages):
                pdf.add_blank_page(page_size=(width * MM, height * MM))
                pdf.pages[-1].Contents = pdf.make_stream(drawn)
            pdf.save(tmp_path / "tanda.pdf")
        return tmp_path / "tanda.pdf"

    return make


@pytest.fixture
def on_paper(qapp: QApplication, tmp_path: Path) -> Printed:
    """A function that prints a job on a printer whose paper is a PDF."""

    def to(job: PrintJob) -> Path:
        printer = paper(tmp_path / "kertas.pdf")
        assert print_pages(printer, job, lambda _done, _total: True)
        return tmp_path / "kertas.pdf"

    return to


def paper(target: Path) -> QPrinter:
    """A printer whose paper is that PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def picture(pdf: Path, page: int = 0) -> Image.Image:
    """A page at 10 px/mm."""
    width = page_pictures.page_sizes(pdf)[page][0]
    pixels, wide, high = page_pictures.page_picture(pdf, page, round(10 * width / MM))
    return Image.frombytes("RGB", (wide, high), pixels)


def black(image: Image.Image) -> Image.Image:
    """What is dark, in white."""
    return image.convert("L").point(lambda value: 255 * (value < 128))


@pytest.mark.parametrize(("width", "height"), [(297, 210), (330, 215), (420, 297), (148, 210), (210, 297)])
def test_a_mark_lies_where_it_was_drawn_to_half_a_millimetre(
    make_pdf: Make, on_paper: Printed, width: float, height: float
) -> None:
    printed = on_paper(PrintJob(make_pdf(width, height), "Kertas"))
    sheet = page_pictures.page_sizes(printed)[0]
    # A size that Qt knows under a name is rounded to points, or to inches: F4 is its “8.5 × 13 in”.
    assert sheet == pytest.approx((width * MM, height * MM), abs=3)
    # What is not red is taken away, so that the box of what is left is the mark's.
    red = picture(printed).convert("CMYK").getchannel("M").point(lambda value: 255 * (value > 128))
    left, top, wide, high = MARK
    assert red.getbbox() == pytest.approx([10 * mm for mm in (left, top, left + wide, top + high)], abs=5)


def test_the_test_sheet_s_two_sides_come_out_with_their_arrows_up(on_paper: Printed, tmp_path: Path) -> None:
    sheet = write_test_sheet(tmp_path / "uji.pdf", "short")[0]
    printed = on_paper(PrintJob(sheet, "Kertas", "short"))
    assert len(page_pictures.page_sizes(printed)) == 2
    for page in range(2):
        drawn, painted = black(picture(sheet, page)), black(picture(printed, page))
        assert painted.histogram()[-1] == pytest.approx(drawn.histogram()[-1], rel=0.02)
        assert painted.getbbox() == pytest.approx(drawn.getbbox(), abs=5)


def test_every_copy_is_painted_where_the_printer_cannot_count(make_pdf: Make, on_paper: Printed) -> None:
    printed = on_paper(PrintJob(make_pdf(148, 210, pages=2), "Kertas", copies=3))
    assert len(page_pictures.page_sizes(printed)) == 6


def test_without_colour_the_pages_are_grey(make_pdf: Make, on_paper: Printed) -> None:
    pdf = make_pdf(148, 210)
    middle = (10 * (20 + 25), 10 * (15 + 15))
    coloured, grey = (
        picture(on_paper(PrintJob(pdf, "Kertas", grey=without))).convert("HSV").getpixel(middle)
        for without in (False, True)
    )
    assert isinstance(coloured, tuple)
    assert isinstance(grey, tuple)
    assert coloured[1] > 200
    assert grey[1] == 0


def test_printing_stops_at_the_page_that_is_not_wanted(qapp: QApplication, make_pdf: Make) -> None:
    asked = []

    def listen(done: int, total: int) -> bool:
        asked.append((done, total))
        return done < 1

    job = PrintJob(make_pdf(148, 210, pages=5), "Kertas")
    assert not print_pages(paper(job.pdf.with_name("berhenti.pdf")), job, listen)
    assert asked == [(0, 5), (1, 5)]


def test_a_job_reaches_the_other_process_whole() -> None:
    job = PrintJob(
        Path("Buklet “Çerita” 1.pdf"), "Epson L3210 – ruang guru", "long", 7, grey=True, title="Cerita\nlaut"
    )
    assert job.as_line().count("\n") == 1
    assert PrintJob.from_line(job.as_line()) == job


def test_a_printer_that_is_not_there_is_named_with_the_way_out(make_pdf: Make) -> None:
    with pytest.raises(PrinterRefused) as refused:
        send(PrintJob(make_pdf(148, 210), "Printer yang tidak ada"), SILENCE)
    assert "Printer yang tidak ada" in refused.value.title
    assert "PDF" in refused.value.advice


def test_who_does_not_want_it_any_more_waits_for_no_printer(make_pdf: Make) -> None:
    class Unwanted:
        def step(self, done: int, total: int, label: str) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        send(PrintJob(make_pdf(148, 210), "Printer yang tidak ada"), Unwanted())


def test_each_trouble_says_something_else() -> None:
    said = {str(refusal(what, "Epson")) for what in ("gone", "paper", "sides", "driver")}
    assert len(said) == 4
    assert all("Epson" in one for one in said)
