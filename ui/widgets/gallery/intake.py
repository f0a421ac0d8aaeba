"""Photos on their way into the library, without a practice."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from portfolio.paths import documents_folder
from portfolio.progress import Progress
from portfolio.services import photos
from portfolio.services.libraries import Library
from portfolio.services.photos import ImportReport
from portfolio.texts import tr
from ui.widgets.writing.intake import Intake


class LibraryIntake(Intake):
    """Takes files, folders and pictures; no practice is meant where none is named."""

    def ask_for_folder(self, window: QWidget) -> None:
        """Let the person choose a folder; every photo below it is taken."""
        start = self._last_folder or str(documents_folder())
        if chosen := QFileDialog.getExistingDirectory(window, tr("Tambah folder"), start):
            self._last_folder = chosen
            self.add([Path(chosen)])

    @override
    def add(self, paths: Sequence[Path], practice_id: str = "", section: str = "") -> None:
        self._run(partial(_import_files, paths=tuple(paths)))

    @override
    def add_picture(self, picture: QImage, practice_id: str = "", section: str = "") -> None:
        if not picture.isNull():
            self._run(partial(_import_picture, picture=QImage(picture)))


def _import_files(library: Library, progress: Progress, *, paths: tuple[Path, ...]) -> ImportReport:
    return photos.add_photos(library, paths, progress=progress)


def _import_picture(library: Library, _: Progress, *, picture: QImage) -> ImportReport:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return photos.add_photo_bytes(library, bytes(buffer.data().data()), tr("Gambar tempelan.png"))
