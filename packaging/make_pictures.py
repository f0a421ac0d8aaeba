"""The pictures in the README, made by the program itself: `.venv/bin/python packaging/make_pictures.py`.

A maintainers' tool: the window on the example library, offscreen, and pages of the example booklet.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYSIDE6_OPTION_LAZY", "0")

from PIL import Image
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from portfolio.media.pages import page_picture
from portfolio.services import practices
from portfolio.services.example import create_example
from portfolio.services.publish import export_booklet
from ui.app import App
from ui.settings import Settings
from ui.theme.fonts import load_fonts

TARGET = Path(__file__).resolve().parent / "pictures"
PAGES = (0, 5, 7)
"""Cover, a chapter's opening, a page with photos."""
COLOURS = 128


def main() -> int:
    """Make both pictures."""
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        library = Path(folder) / "Contoh"
        with create_example(library) as opened:
            booklet = export_booklet(opened, Path(folder) / "buklet.pdf").path
            first = practices.list_practices(opened)[0].id
        _window(library, first, TARGET / "window.png")
        _pages(booklet, TARGET / "booklet.png")
    return 0


def _window(library: Path, practice: str, target: Path) -> None:
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    load_fonts()
    app = App(application, Settings(language="id", scheme="light"))
    app.start(library)
    app.window.resize(1366, 768)
    _wait(application, 4)
    shell = app.window.shell
    if shell is None:
        raise RuntimeError
    shell.go("practice", practice)
    _wait(application, 4)
    shot = app.window.grab().toImage()
    shot.save(str(target))
    app.close_library()
    app.operations.close()
    with Image.open(target) as image:
        image.convert("RGB").quantize(COLOURS).save(target, optimize=True)


def _pages(booklet: Path, target: Path) -> None:
    pictures = [
        Image.frombytes("RGB", (width, height), data)
        for data, width, height in (page_picture(booklet, page, 420) for page in PAGES)
    ]
    gap = 16
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) + 1)
    sheet = Image.new("RGB", (width, pictures[0].height + 2 * gap), "#E6E2D8")
    left = gap
    for picture in pictures:
        sheet.paste(picture, (left, gap))
        left += picture.width + gap
    sheet.quantize(COLOURS).save(target, optimize=True)


def _wait(application: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


if __name__ == "__main__":
    sys.exit(main())
