"""From an edit to the refreshed page in the window: the publishing place on the example library, in this process.

    python tests/bench/preview.py [--edits 25]

Each edit changes the summary of one practice through the window's own session, as typing does once it rests; the clock
runs from the call until the picture of a page of that practice has arrived. The whole run, begun without anything laid
out or painted, is told for comparison.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

import ui  # noqa: F401 - before anything of PySide6
from portfolio.services import practices
from portfolio.services.example import create_example
from portfolio.services.libraries import open_library
from ui.garbage import GarbageCollector
from ui.operations import Operations
from ui.screens.publish import PublishScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.fonts import load_fonts
from ui.theme.look import Look
from ui.theme.tokens import LIGHT


def main() -> None:
    """Print the first run, then median and worst of the edits, in ms."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--edits", type=int, default=25)
    edits = parser.parse_args().edits
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    load_fonts()
    clock = QTimer(interval=2)  # an event to wait for
    clock.start()

    def wait(done: Callable[[], bool]) -> None:
        """Look after each event: a loop that polls would take the processor away from the workers."""
        while not done():
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "Pustaka"
        create_example(folder).close()
        with open_library(folder) as library:
            operations = Operations()
            screen = PublishScreen(Session(library, operations, operations), Look(LIGHT), Settings())
            screen.resize(1150, 640)
            screen.show()
            began = time.perf_counter()
            screen.show_record("")
            view = screen.preview.view
            wait(lambda: bool(screen.preview.places) and view.pictures.picture(0) is not None)
            print(f"first pages          {1000 * (time.perf_counter() - began):7.0f} ms, {view.page_count} pages")
            wait(lambda: not operations.busy)
            collector = GarbageCollector(screen)  # as the program has it: none of the work stops to collect
            collector.start()
            collector.freeze()
            line = practices.list_practices(library)[1]
            took = [_edit(screen, wait, line.id, n) for n in range(edits)]
            print(f"edit to new page     {statistics.median(took):7.0f} ms at the median, worst {max(took):.0f} ms")
            wait(lambda: not operations.busy)
            collector.stop()
            screen.leave()
            operations.close()
    screen.deleteLater()
    application.processEvents()


def _edit(screen: PublishScreen, wait: Callable[[Callable[[], bool]], None], practice: str, n: int) -> float:
    """Milliseconds from an edit until the chapter's page has a new picture."""
    view = screen.preview.view
    places = screen.preview.places
    began = time.perf_counter()
    screen.session.edit(practices.change_practice, practice, summary=f"Murid menjaga cerita pasar ikan, versi {n}.")
    wait(lambda: screen.preview.places is not places)
    changed = next(m for m, place in enumerate(screen.preview.places) if place not in set(places))
    view.go_to(changed)
    wait(lambda: _shown(screen, changed))
    return 1000 * (time.perf_counter() - began)


def _shown(screen: PublishScreen, page: int) -> bool:
    picture = screen.preview.view.pictures.picture(page)
    return picture is not None and picture.place == screen.preview.places[page]


if __name__ == "__main__":
    main()
