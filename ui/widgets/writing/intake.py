"""Photos on their way in: from the file dialog, from Explorer, from the clipboard."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from portfolio.paths import documents_folder
from portfolio.progress import Progress
from portfolio.services import photos
from portfolio.services.libraries import Library
from portfolio.services.photos import PHOTO_SUFFIXES, ImportReport
from portfolio.texts import tr
from ui.session import Session


class Intake(QObject):
    """Imports run as a task with progress and cancel; `reported` says what became of every file."""

    reported = Signal(object)
    """an `ImportReport`"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._last_folder = ""

    def ask_for_files(self, window: QWidget, practice_id: str, section: str = "") -> None:
        """Let the person choose photos."""
        endings = " ".join(f"*{suffix}" for suffix in PHOTO_SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileNames(
            window,
            tr("Tambah foto"),
            self._last_folder or str(documents_folder()),
            tr("Foto ({endings})", endings=endings),
        )
        if chosen:
            self._last_folder = str(Path(chosen[0]).parent)
            self.add([Path(name) for name in chosen], practice_id, section)

    def add(self, paths: Sequence[Path], practice_id: str, section: str = "") -> None:
        """Take files, and all photos of folders."""
        self._run(partial(_import_files, paths=tuple(paths), practice_id=practice_id, section=section))

    def add_picture(self, picture: QImage, practice_id: str, section: str = "") -> None:
        """Take a picture from the clipboard."""
        if not picture.isNull():
            # The copy shares its pixels until somebody writes; encoding them is work for another thread.
            self._run(partial(_import_picture, picture=QImage(picture), practice_id=practice_id, section=section))

    def add_dropped(self, source: QMimeData, practice_id: str, section: str = "") -> bool:
        """Take what a drag or the clipboard carries; whether there was anything to take."""
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if paths:
            self.add(paths, practice_id, section)
        elif source.hasImage():
            self.add_picture(QImage(source.imageData()), practice_id, section)
        return bool(paths) or source.hasImage()

    def _run(self, work: "partial[ImportReport]") -> None:
        self._session.run(work, owner=self, then=self._on_report, label=tr("Menambahkan foto"))

    def _on_report(self, report: ImportReport) -> None:
        if report.receipt.changes:
            self._session.record(report.receipt)
        self.reported.emit(report)


def _import_files(
    library: Library, progress: Progress, *, paths: tuple[Path, ...], practice_id: str, section: str
) -> ImportReport:
    return photos.add_photos(library, paths, practice_id=practice_id, section=section, progress=progress)


def _import_picture(library: Library, _: Progress, *, picture: QImage, practice_id: str, section: str) -> ImportReport:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    content, name = bytes(buffer.data().data()), tr("Gambar tempelan.png")
    return photos.add_photo_bytes(library, content, name, practice_id=practice_id, section=section)
