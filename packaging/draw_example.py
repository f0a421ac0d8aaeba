"""Draw the pictures of the example school into `resources/example` (developers only).

python packaging/draw_example.py [NAME...]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from example_art import scenes_indoors, scenes_outdoors, works
from example_art.canvas import Canvas
from example_art.gallery import PICTURES
from PySide6.QtGui import QGuiApplication

EXAMPLE = Path(__file__).parent.parent / "resources" / "example"
MODULES = (scenes_indoors, scenes_outdoors, works)  # importing them fills PICTURES


def main(names: list[str]) -> None:
    """Draw the named pictures, or all of them and the logo."""
    application = QGuiApplication(sys.argv[:1])
    photos = EXAMPLE / "photos"
    photos.mkdir(parents=True, exist_ok=True)
    for name in names or PICTURES:
        picture = PICTURES[name]
        canvas = Canvas(picture.width, picture.height, clear=name == "logo", seed=len(name))
        picture.paint(canvas)
        path = EXAMPLE / "logo.png" if name == "logo" else photos / f"{name}.jpg"
        canvas.save(path, picture.limit)
        print(f"{path.name:24} {path.stat().st_size / 1000:6.0f} kB  quality {canvas.quality}")
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
