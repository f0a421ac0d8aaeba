"""What a consent form says, kept: the same in the place and in the dialog."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from portfolio.domain.changes import Receipt
from portfolio.domain.photo import Photo
from portfolio.progress import Progress
from portfolio.services import consents
from portfolio.services.libraries import Library
from portfolio.services.photos import Refusal
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.consent.consent_form import ConsentForm
from ui.widgets.consent.edits import attach_scan, restore_consent
from ui.widgets.consent.scan_view import ScanView
from ui.widgets.thumbnails import ThumbnailLoader


class ConsentKeeper(QObject):
    """Listens to a form and turns what it says into edits."""

    trouble = Signal(str)
    """a sentence: why a file was not taken"""
    removed = Signal(str)
    """the id of a consent that was put in the trash"""

    def __init__(self, session: Session, look: Look, form: ConsentForm, thumbnails: ThumbnailLoader) -> None:
        super().__init__(form)
        self._session, self._look, self._form, self._thumbnails = session, look, form, thumbnails
        form.edited.connect(self._on_edited)
        form.scan_picked.connect(self._on_scan_picked)
        form.scan_opened.connect(self._on_scan_opened)
        form.withdrawn.connect(self._on_withdrawn)
        form.restored.connect(self._on_restored)
        form.remove_wanted.connect(self._on_remove)

    def _on_edited(self, consent_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(consents.change_consent, consent_id, **fields)

    def _on_withdrawn(self, consent_id: str, day: date) -> None:
        self._session.edit(consents.withdraw_consent, consent_id, day)

    def _on_restored(self, consent_id: str) -> None:
        self._session.edit(restore_consent, consent_id)

    def _on_remove(self, consent_id: str) -> None:
        self._session.edit(consents.remove_consent, consent_id)
        self.removed.emit(consent_id)

    def _on_scan_picked(self, consent_id: str, path: Path) -> None:
        work = _attaching(consent_id, path)
        self._session.run(work, owner=self, then=self._on_scanned, label=tr("Melampirkan formulir"))

    def _on_scanned(self, outcome: Receipt | Refusal) -> None:
        if isinstance(outcome, Refusal):
            self.trouble.emit(outcome.reason)
        else:
            self._session.record(outcome)

    def _on_scan_opened(self, scan: Photo) -> None:
        ScanView(self._look, self._thumbnails, scan, self._form.window()).open()


def _attaching(consent_id: str, path: Path) -> Callable[[Library, Progress], Receipt | Refusal]:
    def work(library: Library, progress: Progress) -> Receipt | Refusal:
        return attach_scan(library, consent_id, path, progress)

    return work
