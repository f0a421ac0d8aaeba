"""How the program starts: the window, or the command line."""

import gc
import os
import sys
from pathlib import Path


def main() -> int:
    """`praktik`: without arguments the window, else the command line."""
    if len(sys.argv) < 2:
        return open_window()
    from portfolio.cli import main as command_line  # noqa: PLC0415 - the window does without it

    gc.set_threshold(50_000)  # a command makes much that stays: looking for rubbish often finds none
    code = command_line()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code)  # all is written: taking a booklet's objects apart one by one would take as long as laying them out


def open_window(folder: Path | None = None) -> int:
    """Show the window, with the library in `folder` or the one that was open last; the exit code.

    `praktik-baik FOLDER`, as a file manager calls it, names the folder too.
    """
    if folder is None and len(sys.argv) > 1:
        folder = Path(sys.argv[1])
    if not _has_display():
        return _refuse()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - without a display Qt would end the process

    from ui.app import App  # noqa: PLC0415
    from ui.settings import load_settings  # noqa: PLC0415
    from ui.theme.fonts import load_fonts  # noqa: PLC0415

    QApplication.setStyle("Fusion")
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Praktik Baik")
    qt.setDesktopFileName("praktik-baik")
    qt.setQuitOnLastWindowClosed(False)  # the application ends when its last edit is saved
    load_fonts()
    app = App(qt, load_settings())
    app.faults.start()
    app.start(folder)
    return qt.exec()


def _has_display() -> bool:
    """Whether a window can be shown; Windows and macOS always have a screen."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def _refuse() -> int:
    from portfolio.texts import set_language, tr  # noqa: PLC0415
    from ui.settings import load_settings  # noqa: PLC0415

    set_language(load_settings().language)
    sys.stderr.write(
        tr("Tidak ada layar untuk membuka jendela. Jalankan di komputer berlayar, atau pakai: praktik --help")
    )
    sys.stderr.write("\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
