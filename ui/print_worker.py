"""Print one job in a process of its own, which may hang or die with a printer's driver without the window.

Reads the job (`PrintJob.as_line`). Before each page it says "page DONE OF" and reads "go"; anything else stops it. At
its end it says "done", "done waiting" or "trouble WHAT". Started by `ui.print_jobs`.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from portfolio.services import page_pictures
from ui.print_jobs import PrintJob, Sides, Trouble

MOST_DPI = 300
"""What a page is rastered at, unless the printer itself is coarser."""
_DUPLEX: dict[Sides, QPrinter.DuplexMode] = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "short": QPrinter.DuplexMode.DuplexShortSide,
    "long": QPrinter.DuplexMode.DuplexLongSide,
}
_STOPPED = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
_SAME_SHEET = 3.0
"""points by which a printer's idea of a sheet may differ: 1 mm"""
GoOn = Callable[[int, int], bool]
"""Told how many pages of how many are painted; whether the next one is wanted."""


class PrintTrouble(Exception):
    """The printer does not print; `what` says why."""

    def __init__(self, what: Trouble) -> None:
        super().__init__(what)
        self.what: Trouble = what


def main() -> None:
    """Print the job that is read from standard input."""
    line = sys.stdin.readline()
    out, sys.stdout = sys.stdout, sys.stderr  # a driver that prints must not spoil an answer
    if not line:
        return

    def say(words: str) -> None:
        out.write(f"{words}\n")
        out.flush()

    def go_on(done: int, total: int) -> bool:
        say(f"page {done} {total}")
        return sys.stdin.readline() == "go\n"

    application = QGuiApplication(sys.argv[:1])
    job = PrintJob.from_line(line)
    try:
        if print_pages(open_printer(job), job, go_on):
            stopped = QPrinterInfo.printerInfo(job.printer).state() in _STOPPED
            say("done waiting" if stopped else "done")
    except PrintTrouble as trouble:
        say(f"trouble {trouble.what}")
    application.quit()


def open_printer(job: PrintJob) -> QPrinter:
    """The printer that `job` names, set as it wants. Raises `PrintTrouble`."""
    info = QPrinterInfo.printerInfo(job.printer)
    if info.isNull():
        raise PrintTrouble("gone")
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    if not printer.isValid():
        raise PrintTrouble("gone")
    if job.sides != "one" and info.supportedDuplexModes() == [QPrinter.DuplexMode.DuplexNone]:
        raise PrintTrouble("sides")
    return printer


def print_pages(printer: QPrinter, job: PrintJob, go_on: GoOn) -> bool:
    """Paint the pages of `job` at their true size, on sheets as large as the first; whether all were wanted.

    Raises `PrintTrouble`.
    """
    sizes = page_pictures.page_sizes(job.pdf)
    rounds = _set_up(printer, job)
    _take_sheet(printer, sizes[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintTrouble("driver")
    pages = [*range(len(sizes))] * rounds
    for done, page in enumerate(pages):
        if not go_on(done, len(pages)):
            printer.abort()
            painter.end()
            return False
        if done and not printer.newPage():
            raise PrintTrouble("driver")
        _paint_page(painter, printer, job, page, sizes[page])
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise PrintTrouble("driver")
    return True


def _set_up(printer: QPrinter, job: PrintJob) -> int:
    """Set what holds for every page; how often to paint them all, for a printer that can't count copies."""
    printer.setFullPage(True)  # from the paper's corner: margins are the pages' own
    printer.setDocName(job.title or job.pdf.stem)
    printer.setDuplex(_DUPLEX[job.sides])
    printer.setColorMode(QPrinter.ColorMode.GrayScale if job.grey else QPrinter.ColorMode.Color)
    if not printer.supportsMultipleCopies():
        return job.copies
    printer.setCopyCount(job.copies)
    printer.setCollateCopies(True)
    return 1


def _take_sheet(printer: QPrinter, size: tuple[float, float]) -> None:
    """Choose a sheet of that width and height, in points. Raises `PrintTrouble` where the printer has none."""
    info = QPrinterInfo(printer)
    known = [sheet for sheet in info.supportedPageSizes() if _alike(sheet.size(QPageSize.Unit.Point), size)]
    if info.supportedPageSizes() and not known and not info.supportsCustomPageSizes():
        raise PrintTrouble("paper")
    upright = QSizeF(min(size), max(size))
    other = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    wide = size[0] > size[1]
    printer.setPageSize(known[0] if known else other)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    if not _alike(printer.pageLayout().fullRect(QPageLayout.Unit.Point).size(), size):
        raise PrintTrouble("paper")


def _alike(sheet: QSizeF, size: tuple[float, float]) -> bool:
    """Whether a sheet has that size, lying either way."""
    sides = zip(sorted((sheet.width(), sheet.height())), sorted(size), strict=True)
    return all(abs(one - other) < _SAME_SHEET for one, other in sides)


def _paint_page(painter: QPainter, printer: QPrinter, job: PrintJob, page: int, size: tuple[float, float]) -> None:
    """Paint one page whole; it alone is in memory."""
    dots = printer.resolution()
    pixels, width, height = page_pictures.page_picture(job.pdf, page, round(size[0] / 72 * min(dots, MOST_DPI)))
    image = QImage(pixels, width, height, 3 * width, QImage.Format.Format_RGB888)
    if job.grey:
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    painter.drawImage(QRectF(0, 0, size[0] / 72 * dots, size[1] / 72 * dots), image)


if __name__ == "__main__":
    main()
