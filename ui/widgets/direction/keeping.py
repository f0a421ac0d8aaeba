"""What the place of the direction says, kept: every signal of its parts becomes an edit."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from portfolio.domain.changes import Receipt
from portfolio.services import direction
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.dialogs.direction_photos import PhotosDialog
from ui.dialogs.direction_practice import PracticeDialog
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.direction.outreach_list import OutreachList
from ui.widgets.direction.statement_groups import StatementGroups
from ui.widgets.pictures import Pictures


class DirectionKeeper(QObject):
    """Listens to statements and outreach; opens the dialogs that they need."""

    said = Signal(str)
    """a sentence: what was removed, and how it comes back"""

    def __init__(self, session: Session, look: Look, pictures: Pictures, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._look, self._pictures, self._window = session, look, pictures, window
        self._for = ""

    def watch_statements(self, groups: StatementGroups) -> None:
        """Keep what these say."""
        groups.add_wanted.connect(self._on_add)
        groups.worded.connect(self._on_worded)
        groups.aligned.connect(self.align)
        groups.reasoned.connect(self._on_reasoned)
        groups.moved.connect(self._on_moved)
        groups.turned.connect(self._on_turned)
        groups.removed.connect(self._on_removed)
        groups.evidence_wanted.connect(self._on_evidence_wanted)
        groups.evidence_worded.connect(self._on_evidence_worded)
        groups.evidence_removed.connect(self._on_evidence_removed)

    def watch_outreach(self, lines: OutreachList) -> None:
        """Keep what these say."""
        lines.add_wanted.connect(self._on_outreach_add)
        lines.edited.connect(self._on_outreach_edited)
        lines.photo_wanted.connect(self._on_outreach_photo)
        lines.moved.connect(self._on_outreach_moved)
        lines.removed.connect(self._on_outreach_removed)

    def align(self, statement_id: str, scheme: str, item: str, on: bool) -> None:
        """Claim an element, or let go of it."""
        self._session.edit(direction.align if on else direction.unalign, statement_id, scheme, item)

    def _on_add(self, kind: str) -> None:
        self._session.edit(direction.add_statement, kind)

    def _on_worded(self, statement_id: str, column: str, words: str) -> None:
        fields: dict[str, Any] = {column: words}
        self._session.edit(direction.change_statement, statement_id, **fields)

    def _on_reasoned(self, statement_id: str, scheme: str, item: str, reason: str) -> None:
        self._session.edit(direction.align, statement_id, scheme, item, reason)

    def _on_moved(self, statement_id: str, by: int) -> None:
        self._session.edit(_step_statement, statement_id, by)

    def _on_turned(self, statement_id: str, kind: str) -> None:
        self._session.edit(direction.change_statement, statement_id, kind=kind)

    def _on_removed(self, statement_id: str) -> None:
        self._session.edit(direction.remove_statement, statement_id)
        self.said.emit(tr("Rumusan dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_evidence_wanted(self, statement_id: str, what: str) -> None:
        self._for = statement_id
        if what == "photo":
            photos = PhotosDialog(self._session, self._look, self._pictures, parent=self._window.window())
            photos.taken.connect(self._on_photos)
            photos.open()
        elif what == "practice":
            practices = PracticeDialog(self._session, self._look, self._window.window())
            practices.taken.connect(self._on_practice)
            practices.open()
        else:
            self._session.edit(direction.add_evidence, statement_id)

    def _on_photos(self, photo_ids: Sequence[str]) -> None:
        self._session.edit(direction.show_photos, self._for, list(photo_ids))

    def _on_practice(self, practice_id: str) -> None:
        self._session.edit(direction.add_evidence, self._for, practice_id=practice_id)

    def _on_evidence_worded(self, evidence_id: str, words: str) -> None:
        self._session.edit(direction.change_evidence, evidence_id, body=words)

    def _on_evidence_removed(self, evidence_id: str) -> None:
        self._session.edit(direction.remove_evidence, evidence_id)

    def _on_outreach_add(self) -> None:
        self._session.edit(direction.add_outreach)

    def _on_outreach_edited(self, line_id: str, column: str, value: object) -> None:
        fields: dict[str, Any] = {column: value}
        self._session.edit(direction.change_outreach, line_id, **fields)

    def _on_outreach_photo(self, line_id: str) -> None:
        self._for = line_id
        photos = PhotosDialog(self._session, self._look, self._pictures, several=False, parent=self._window.window())
        photos.taken.connect(self._on_outreach_photos)
        photos.open()

    def _on_outreach_photos(self, photo_ids: Sequence[str]) -> None:
        self._session.edit(direction.change_outreach, self._for, photo_id=photo_ids[0])

    def _on_outreach_moved(self, line_id: str, by: int) -> None:
        self._session.edit(_step_outreach, line_id, by)

    def _on_outreach_removed(self, line_id: str) -> None:
        self._session.edit(direction.remove_outreach, line_id)
        self.said.emit(tr("Sosialisasi dihapus. Tekan Ctrl+Z untuk mengembalikannya."))


def _step_statement(library: Library, statement_id: str, by: int) -> Receipt:
    """One place up or down among its kind, from where it stands by then."""
    pages = direction.overview(library).statements
    kind = next((page.statement.kind for page in pages if page.statement.id == statement_id), "")
    same = [page.statement.id for page in pages if page.statement.kind == kind]
    place = same.index(statement_id) if statement_id in same else 0
    return direction.move_statement(library, statement_id, place + by)


def _step_outreach(library: Library, line_id: str, by: int) -> Receipt:
    lines = [row.id for row in direction.overview(library).outreach]
    place = lines.index(line_id) if line_id in lines else 0
    return direction.move_outreach(library, line_id, place + by)
