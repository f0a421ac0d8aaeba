"""What a consent form says, kept: the same in the place and in the dialog."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from portfolio.domain.changes import Receipt
from portfolio.errors import FileRefused
from portfolio.progress import Progress
from portfolio.services import consents, scans
from portfolio.services.libraries import Library
from portfolio.services.scans import Scan
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.consent.consent_form import ConsentForm
from ui.widgets.consent.reading import picture_of_scan
from ui.widgets.consent.scan_view import ScanView


class ConsentKeeper(QObject):
    """Listens to a form and turns what it says into edits."""

    trouble = Signal(str)
    """a sentence: why a file was not taken"""
    removed = Signal(str)
    """the id of a consent that was put in the trash"""

    def __init__(self, session: Session, look: Look, form: ConsentForm) -> None:
        super().__init__(form)
        self._session, self._look, self._form = session, look, form
        form.edited.connect(self._on_edited)
        form.scan_picked.connect(self._on_scan_picked)
        form.scan_removed.connect(self._on_scan_removed)
        form.scan.opened.connect(self._on_scan_opened)
        form.scan.picture_wanted.connect(self._on_picture_wanted)
        form.withdrawn.connect(self._on_withdrawn)
        form.restored.connect(self._on_restored)
        form.remove_wanted.connect(self._on_remove)

    def _on_edited(self, consent_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(consents.change_consent, consent_id, **fields)

    def _on_withdrawn(self, consent_id: str, day: date) -> None:
        self._session.edit(consents.withdraw_consent, consent_id, day)

    def _on_restored(self, consent_id: str) -> None:
        self._session.edit(consents.restore_consent, consent_id)

    def _on_remove(self, consent_id: str) -> None:
        self._session.edit(consents.remove_consent, consent_id)
        self.removed.emit(consent_id)

    def _on_scan_picked(self, consent_id: str, path: Path) -> None:
        work = _attaching(consent_id, path)
        label = tr("Melampirkan formulir")
        self._session.run(work, owner=self, then=self._session.record, failed=self._on_refused, label=label)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, FileRefused):
            self.trouble.emit(str(error))
        else:
            self._session.failed.emit(error)

    def _on_scan_removed(self, consent_id: str) -> None:
        self._session.edit(scans.remove_scan, consent_id)

    def _on_scan_opened(self, scan: Scan) -> None:
        ScanView(self._session, self._look, scan, self._form.window()).open()

    def _on_picture_wanted(self, scan: Scan) -> None:
        work = _little_picture(scan, self._form.scan.pixels)
        self._session.run(work, owner=self, then=self._on_picture, lane="picture")

    def _on_picture(self, answer: tuple[Scan, QImage]) -> None:
        self._form.scan.show_picture(*answer)


def _attaching(consent_id: str, path: Path) -> Callable[[Library, Progress], Receipt]:
    def work(library: Library, progress: Progress) -> Receipt:
        progress.step(0, 0, "")
        return scans.attach_scan(library, consent_id, path)

    return work


def _little_picture(scan: Scan, longest: int) -> Callable[[Library, Progress], tuple[Scan, QImage]]:
    """The picture of a form; a null one where its file is gone or damaged, which `check` tells of."""
    picture = picture_of_scan(scan, longest)

    def work(library: Library, progress: Progress) -> tuple[Scan, QImage]:
        try:
            return picture(library, progress)
        except FileRefused:
            return scan, QImage()

    return work
