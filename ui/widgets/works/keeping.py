"""What the parts of works and visitors' notes say, kept: every signal becomes an edit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from portfolio.domain.changes import Receipt
from portfolio.progress import Progress
from portfolio.services import artifacts, photos, visitor_notes
from portfolio.services.artifacts import Maker
from portfolio.services.libraries import Library
from portfolio.services.photos import ImportReport
from portfolio.services.visitor_notes import Visited
from portfolio.texts import ntr, tr
from ui.session import Session
from ui.widgets.works.feedback_part import FeedbackPart
from ui.widgets.works.works_part import WorksPart


class WorksKeeper(QObject):
    """Keeps the works of the event whose id is `event_id`, and the notes on anything."""

    said = Signal(str, str)
    """a kind ("ok", "warn") and a sentence"""

    def __init__(self, session: Session, works: WorksPart, feedback: FeedbackPart) -> None:
        super().__init__(works)
        self._session, self._works = session, works
        self.event_id = ""
        works.add_wanted.connect(self._on_add)
        works.files_dropped.connect(self._on_files)
        form = works.form
        form.edited.connect(self._on_edited)
        form.makers_changed.connect(self._on_makers)
        form.dimension_set.connect(self._on_dimension)
        form.move_wanted.connect(self._on_move)
        form.removed.connect(self._on_removed)
        feedback.added.connect(self._on_note)
        feedback.changed.connect(self._on_note_changed)
        feedback.removed.connect(self._on_note_removed)
        feedback.told.connect(self._on_told)

    def make_of_practices(self, practice_ids: list[str]) -> None:
        """A work for each of these practices."""
        for practice_id in practice_ids:
            self._session.edit_then(self._on_made, artifacts.work_from_practice, practice_id, self.event_id or None)

    def _on_made(self, receipt: Receipt) -> None:
        if receipt.made:
            self._works.begin(receipt.made[0])

    def _on_add(self) -> None:
        self._session.edit_then(self._on_made, artifacts.add_work, exhibition_id=self.event_id or None)

    def _on_files(self, paths: list[Path]) -> None:
        self._session.run(_importing(paths), owner=self, then=self._on_imported, label=tr("Menambahkan foto"))

    def _on_imported(self, report: ImportReport) -> None:
        if report.receipt.changes:
            self._session.record(report.receipt)
        found = [*report.imported, *(photo_id for _, photo_id in report.duplicates)]
        if found:
            self._session.edit_then(self._on_made, artifacts.works_from_photos, found, self.event_id or None)
        if report.refused:
            words = ntr("{n} berkas tidak dapat dipakai sebagai foto.", len(report.refused))
            self.said.emit("warn", words)

    def _on_edited(self, work_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(artifacts.change_work, work_id, **fields)

    def _on_makers(self, work_id: str, makers: list[Maker]) -> None:
        self._session.edit(artifacts.set_makers, work_id, makers)

    def _on_dimension(self, work_id: str, item: str, on: bool) -> None:
        self._session.edit(artifacts.set_dimension, work_id, item, on=on)

    def _on_move(self, work_id: str, by: int) -> None:
        place = self._works.list.works.place_of(work_id)
        self._session.edit(_moved, work_id, place + by, self.event_id)

    def _on_removed(self, work_id: str) -> None:
        self._session.edit(artifacts.remove_work, work_id)
        self.said.emit("ok", tr("Karya dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_note(self, visited: Visited, kind: visitor_notes.NoteKind, words: str, by: str) -> None:
        owner = {"work_id": visited.id} if visited.is_work else {"practice_id": visited.id}
        self._session.edit(visitor_notes.add_note, kind, words, by=by, exhibition_id=self.event_id or None, **owner)

    def _on_note_changed(self, note_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(visitor_notes.change_note, note_id, **fields)

    def _on_note_removed(self, note_id: str) -> None:
        self._session.edit(visitor_notes.remove_note, note_id)

    def _on_told(self, practice_id: str) -> None:
        self._session.edit_then(self._on_reflected, visitor_notes.tell_in_reflection, practice_id)

    def _on_reflected(self, _receipt: Receipt) -> None:
        self.said.emit("ok", tr("Umpan balik masuk ke Refleksi praktiknya. Ctrl+Z membatalkannya."))


def _moved(library: Library, work_id: str, place: int, event_id: str) -> Receipt:
    """Put a work at that place among those of its event."""
    shown = [one.artifact.id for one in artifacts.list_works(library, event_id)]
    every = [one.artifact.id for one in artifacts.list_works(library)]
    target = shown[max(0, min(place, len(shown) - 1))]
    return artifacts.move_work(library, work_id, every.index(target))


def _importing(paths: list[Path]) -> Callable[[Library, Progress], ImportReport]:
    def work(library: Library, progress: Progress) -> ImportReport:
        return photos.add_photos(library, paths, progress=progress)

    return work
