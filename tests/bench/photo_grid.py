"""How fast the grid of photos is: first paint and scrolling, with 500 and with 50,000 photos.

Run it by hand: `.venv/bin/python tests/bench/photo_grid.py`. The model is fed directly and every picture is at hand, so
that only the grid is measured. Wanted: the first paint of 50,000 takes at most 1.5 times that of 500, and a frame of
scrolling less than 16 ms (median).
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from portfolio.services.libraries import create_library
from portfolio.services.photo_place import PhotoLine
from ui.models.photo_lines import Arrangement, Stock, Wanted, arranged
from ui.operations import Operations
from ui.session import Session
from ui.theme.fonts import load_fonts
from ui.theme.look import Look
from ui.theme.tokens import LIGHT
from ui.widgets.gallery.grid import PhotoGrid
from ui.widgets.pictures import Pictures

FEW, MANY = 500, 50_000
FRAMES, ROUNDS = 300, 40
WINDOW = QSize(800, 560)


class ReadyPictures(Pictures):
    """Every picture is at hand."""

    _one: QPixmap | None = None

    @override
    def filling(self, photo_id: str, room: QSize, corner: int = 0, *, straight_foot: bool = False) -> QPixmap | None:
        if self._one is None or self._one.size() != room:
            self._one = QPixmap(room)
            self._one.fill(Qt.GlobalColor.darkCyan)
        return self._one


def lines(count: int) -> tuple[PhotoLine, ...]:
    """Photos of many days, twenty or so a day."""
    first = datetime(2025, 10, 18, 8)
    return tuple(
        PhotoLine(
            id=f"foto-{n}", sha256=f"{n:064x}", file_name=f"{n:064x}.jpg", name=f"IMG-{n}.jpg",
            caption="" if n % 3 else f"Murid mengukur bibit nomor {n}", taken_at=first - timedelta(hours=n),
            consent="unchecked" if n % 2 else "no-pupil", width=4000 if n % 5 else 800, height=600,
            practices=("p",) if n % 4 else (), tags=(), edited=not n % 7,
        )
        for n in range(count)
    )  # fmt: skip


def shown_grid(pictures: Pictures) -> PhotoGrid:
    """An empty grid on the screen."""
    grid = PhotoGrid(Look(LIGHT), pictures)
    grid.resize(WINDOW)
    grid.show()
    QApplication.processEvents()
    return grid


def first_paints(pictures: Pictures, arrangements: Sequence[Arrangement]) -> list[float]:
    """Median milliseconds from an empty new grid to its picture; in turns, so that a busy machine slows all alike."""
    taken: list[list[float]] = [[] for _ in arrangements]
    for _ in range(ROUNDS):
        for times, arrangement in zip(taken, arrangements, strict=True):
            grid = shown_grid(pictures)
            started = time.perf_counter()
            grid.show_photos(arrangement)
            grid.viewport().repaint()
            times.append((time.perf_counter() - started) * 1000)
            grid.close()
            grid.deleteLater()
            QApplication.processEvents()
    return [statistics.median(times) for times in taken]


def scrolling(pictures: Pictures, arrangement: Arrangement) -> tuple[float, float]:
    """Median and worst milliseconds of a frame while the grid is scrolled from end to end."""
    grid = shown_grid(pictures)
    grid.show_photos(arrangement)
    bar = grid.verticalScrollBar()
    taken = []
    for frame in range(FRAMES):
        started = time.perf_counter()
        bar.setValue(bar.maximum() * frame // FRAMES)
        grid.viewport().repaint()
        taken.append((time.perf_counter() - started) * 1000)
    grid.close()
    grid.deleteLater()
    return statistics.median(taken), max(taken)


def choosing_all(pictures: Pictures, arrangement: Arrangement) -> float:
    """Milliseconds of choosing everything and reading what is chosen."""
    grid = shown_grid(pictures)
    grid.show_photos(arrangement)
    started = time.perf_counter()
    grid.selectAll()
    chosen = len(grid.chosen_ids())
    grid.viewport().repaint()
    taken = (time.perf_counter() - started) * 1000
    grid.close()
    grid.deleteLater()
    return taken if chosen == len(arrangement.lines) else float("nan")


def measure(pictures: Pictures) -> None:
    """Print a table and the ratio."""
    sorted_out = []
    sortings = []
    for count in (FEW, MANY):
        stock = Stock(lines(count))
        started = time.perf_counter()
        sorted_out.append(arranged(stock, Wanted()))
        sortings.append((time.perf_counter() - started) * 1000)
    paints = first_paints(pictures, sorted_out)
    for arrangement, sorting, paint in zip(sorted_out, sortings, paints, strict=True):
        median, worst = scrolling(pictures, arrangement)
        everything = choosing_all(pictures, arrangement)
        sys.stdout.write(
            f"{arrangement.total:6} photos  first paint {paint:6.2f} ms  frame {median:5.2f} ms (worst {worst:5.2f})  "
            f"choose all {everything:5.1f} ms  sorted out beforehand, off the GUI thread, in {sorting:6.1f} ms\n"
        )
    sys.stdout.write(f"first paint ratio {MANY}:{FEW} = {paints[1] / paints[0]:.2f} (wanted: at most 1.5)\n")


def main() -> None:
    """Build what the grid needs, and measure."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    operations = Operations()
    with tempfile.TemporaryDirectory() as folder, create_library(Path(folder) / "Pustaka", "SMP Negeri Contoh") as one:
        measure(ReadyPictures(Session(one, operations, operations), 1.0))
        operations.close()
    app.processEvents()


if __name__ == "__main__":
    main()
