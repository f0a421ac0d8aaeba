"""Photos on their way into a stage: from the file dialog, from Explorer, from the clipboard."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from portfolio.paths import documents_folder
from portfolio.progress import Progress
from portfolio.services import inquiry_evidence
from portfolio.services.libraries import Library
from portfolio.services.photos import PHOTO_SUFFIXES, ImportReport
from portfolio.texts import tr
from ui.session import Session


class StageIntake(QObject):
    """Imports run as a task with progress and cancel; `reported` says what became of every file."""

    reported = Signal(object)
    """an `ImportReport`"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._last_folder = ""

    def ask_for_files(self, window: QWidget, inquiry_id: str, stage: str) -> None:
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
            self.add([Path(name) for name in chosen], inquiry_id, stage)

    def add(self, paths: Sequence[Path], inquiry_id: str, stage: str) -> None:
        """Take files, and all photos of folders."""
        self._run(partial(_import_files, paths=tuple(paths), inquiry_id=inquiry_id, stage=stage))

    def add_carried(self, source: QMimeData, inquiry_id: str, stage: str) -> None:
        """Take what a drag or the clipboard carries."""
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if paths:
            self.add(paths, inquiry_id, stage)
        elif source.hasImage() and not (picture := QImage(source.imageData())).isNull():
            # The copy shares its pixels until somebody writes; encoding them is work for another thread.
            self._run(partial(_import_picture, picture=picture, inquiry_id=inquiry_id, stage=stage))

    def _run(self, work: "partial[ImportReport]") -> None:
        self._session.run(work, owner=self, then=self._on_report, label=tr("Menambahkan foto"))

    def _on_report(self, report: ImportReport) -> None:
        if report.receipt.changes:
            self._session.record(report.receipt)
        self.reported.emit(report)


def _import_files(
    library: Library, progress: Progress, *, paths: tuple[Path, ...], inquiry_id: str, stage: str
) -> ImportReport:
    return inquiry_evidence.add_stage_photos(library, inquiry_id, stage, paths, progress=progress)


def _import_picture(library: Library, _: Progress, *, picture: QImage, inquiry_id: str, stage: str) -> ImportReport:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    content, name = bytes(buffer.data().data()), tr("Gambar tempelan.png")
    return inquiry_evidence.add_stage_photo_bytes(library, inquiry_id, stage, content, name)
