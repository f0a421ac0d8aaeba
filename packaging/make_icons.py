"""Copy the interface icons out of the npm package `lucide-static` (a maintainers' tool).

    python packaging/make_icons.py

To add an icon, add its name to NAMES and run this again. The drawings of our own (`app.*`,
`empty-*.svg`, `welcome.svg`) lie in the same folder and are left alone; the raster forms of the
logo are made from `app.svg` by `--logo`, which needs PySide6 and Pillow.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
PACKAGE = "lucide-static@1.62.0"
LOGO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
OWN = re.compile(r"app|empty-.*|welcome")

NAMES = """
    archive archive-restore arrow-down arrow-left arrow-right arrow-up arrow-up-down award
    badge-check bell blend bold book book-marked book-open book-open-check book-open-text
    building-2 calendar calendar-days camera chart-column chart-line check chevron-down
    chevron-left chevron-right chevron-up chevrons-up-down circle circle-alert circle-check
    circle-dot circle-plus circle-question-mark circle-x clipboard-list clipboard-paste clock
    columns-2 columns-3 compass contact copy crop database download droplet ellipsis
    ellipsis-vertical external-link eye eye-off file-check file-down file-image file-plus
    file-spreadsheet file-text file-up flag flip-horizontal-2 focus folder-open folder-plus
    footprints funnel globe graduation-cap grip-vertical hand-heart handshake hard-drive heading
    heading-2 heart history house id-card image image-down image-off image-plus image-up images
    import inbox info italic keyboard landmark languages layers layout-dashboard layout-grid
    layout-template leaf library lightbulb link list list-checks list-filter list-ordered
    loader-circle lock lock-open log-out map map-pin maximize maximize-2 megaphone merge
    message-circle message-square message-square-quote messages-square mic milestone minimize
    minus monitor monitor-play moon mountain move network notebook-pen octagon-alert package
    package-open palette panel-left panel-right paperclip pause pencil pin play plus presentation
    printer puzzle qr-code quote redo-2 refresh-cw repeat replace rotate-ccw rotate-cw route
    ruler save scale scan-face school scissors scroll-text search settings shield shield-alert
    shield-check signature skip-back skip-forward sliders-horizontal smile sparkles spell-check
    sprout square square-check square-kanban square-pen star store strikethrough sun table tag
    tags target tent text-quote ticket trash-2 trending-up triangle-alert type underline undo-2
    unlink upload user user-plus users wand-sparkles waves x zoom-in zoom-out
"""


def main() -> None:
    """Copy the icons, or with `--logo` draw the raster forms of the logo."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--logo", action="store_true", help="make app.png and app.ico from app.svg")
    if parser.parse_args().logo:
        draw_logo()
    else:
        copy_icons()


def copy_icons() -> None:
    """Fetch the package and copy the icons named in NAMES, with the licence beside them."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to fetch the icons")
    ICONS.mkdir(parents=True, exist_ok=True)
    for old in ICONS.glob("*.svg"):
        if not OWN.fullmatch(old.stem):
            old.unlink()
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(
            [npm, "pack", "--silent", PACKAGE],
            cwd=scratch,
            check=True,
            capture_output=True,
            text=True,
        )
        with tarfile.open(Path(scratch, done.stdout.split()[-1])) as archive:
            archive.extractall(scratch, filter="data")
        package = Path(scratch, "package")
        shutil.copyfile(package / "LICENSE", ICONS / "LICENSE")
        for name in NAMES.split():
            svg = (package / "icons" / f"{name}.svg").read_text(encoding="utf-8")
            (ICONS / f"{name}.svg").write_text(plain(svg), encoding="utf-8")


def plain(svg: str) -> str:
    """Drop the CSS class, which SVG Tiny does not know; `currentColor` stays for recolouring."""
    svg = re.sub(r'\n  class="[^"]*"', "", svg)
    if 'stroke="currentColor"' not in svg:
        raise SystemExit("an icon without currentColor could not be recoloured")
    return svg


def draw_logo() -> None:
    """Draw app.png (256 px) and app.ico (each size rendered from the vector, not scaled)."""
    from PIL import Image  # noqa: PLC0415 (only this branch needs them)
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    renderer = QSvgRenderer(str(ICONS / "app.svg"))
    frames = []
    for size in LOGO_SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]
        frames.append(Image.open(BytesIO(data.data())))
    frames[-1].save(ICONS / "app.png", optimize=True)
    sizes = [frame.size for frame in frames]
    frames[-1].save(ICONS / "app.ico", sizes=sizes, append_images=frames[:-1])


if __name__ == "__main__":
    main()
