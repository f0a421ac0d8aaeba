"""How long the window takes to its first painted picture, against a bare QMainWindow, whole processes.

    python tests/bench/window_start.py [--runs 9]

Both run offscreen in turn; ours opens the example library. Also told: until the library's content is there.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
application = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
PAINTED = """
import os, sys
from pathlib import Path
from ui import entry
from ui.main_window import MainWindow
paint = MainWindow.paintEvent
def painted(self, event):
    paint(self, event)
    os._exit(0)
MainWindow.paintEvent = painted
entry.open_window(Path(sys.argv[1]))
"""
FILLED = """
import os, sys
from pathlib import Path
from ui import entry
from ui.screens import home
show = home.HomeScreen._on_page
def shown(self, page):
    show(self, page)
    os._exit(0)
home.HomeScreen._on_page = shown
entry.open_window(Path(sys.argv[1]))
"""


def seconds(code: str, library: Path, settings: Path) -> float:
    """One process, from start to end."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(settings)}
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, str(library)], cwd=ROOT, env=environment, check=True, timeout=60)
    return time.perf_counter() - begun


def main() -> None:
    """Time both, in turn, and print medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        library, settings = Path(folder) / "Contoh", Path(folder) / "settings"
        from portfolio.services.example import create_example

        create_example(library).close()
        sides = {"a bare QMainWindow": BARE, "ours, first paint": PAINTED, "ours, content there": FILLED}
        for code in sides.values():
            seconds(code, library, settings)
        times: dict[str, list[float]] = {name: [] for name in sides}
        for _ in range(runs):
            for name, code in sides.items():
                times[name].append(seconds(code, library, settings))
    bare = statistics.median(times["a bare QMainWindow"])
    for name, measured in times.items():
        middle = statistics.median(measured)
        sys.stdout.write(f"{name:22} {middle:6.3f} s  {middle / bare:5.2f} x\n")


if __name__ == "__main__":
    main()
