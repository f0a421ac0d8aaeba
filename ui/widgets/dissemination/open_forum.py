"""The forum on the desk: what the library holds of it, and every edit of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.progress import Progress
from portfolio.services import attendance, dissemination_report, disseminations, follow_ups, reports
from portfolio.services.attendance import Brought
from portfolio.services.dissemination_report import KIND
from portfolio.services.libraries import Library
from portfolio.services.photos import ImportReport
from portfolio.services.reports import SignerFields
from portfolio.texts import tr
from ui.session import Session
from ui.widgets.dissemination.reading import FORUM_TABLES, ForumDesk, read_desk
from ui.widgets.open_record import OpenRecord


class OpenForum(OpenRecord[ForumDesk]):
    """A forum and its edits."""

    brought = Signal(object)
    """an `attendance.Reading`: lines that were pasted"""
    photos_taken = Signal(object)
    """an `ImportReport`"""
    refused = Signal(object)
    """the exception of lines that were not taken"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, read_desk, parent)

    @override
    def concerned(self, receipt: Receipt) -> bool:
        return receipt.touches(*FORUM_TABLES)

    def change(self, fields: dict[str, Any]) -> None:
        """Change what is said of the forum."""
        self.session.edit(disseminations.change_forum, self.id, **fields)

    def set_givers(self, ids: Sequence[str]) -> None:
        """Name who passed it on."""
        self.session.edit(disseminations.set_givers, self.id, list(ids))

    def name_giver(self, written: str) -> None:
        """Put somebody into the register and name them as one who passed it on: one edit, one undo."""
        self.session.edit(disseminations.name_giver, self.id, written)

    def add_attendee(self, attendee_id: str, fields: dict[str, Any]) -> None:
        """Keep a new line of the attendance list."""
        self.session.edit(attendance.add_attendee, self.id, attendee_id, **fields)

    def change_attendee(self, attendee_id: str, fields: dict[str, Any]) -> None:
        """Change a line of the attendance list."""
        self.session.edit(attendance.change_attendee, attendee_id, **fields)

    def remove_attendees(self, ids: Sequence[str]) -> None:
        """Take lines off the attendance list."""
        self.session.edit(attendance.remove_attendees, list(ids))

    def add_person(self, person_id: str) -> None:
        """Put somebody of the register on the attendance list."""
        self.session.edit(attendance.add_people, self.id, [person_id])

    def sort_attendees(self) -> None:
        """Order the attendance list by name."""
        self.session.edit(attendance.sort_attendees, self.id)

    def paste(self, text: str) -> None:
        """Bring in lines copied from a spreadsheet."""
        forum_id = self.id

        def bring(library: Library, _: Progress) -> Brought:
            return attendance.paste_attendees(library, forum_id, text)

        self.session.run(bring, owner=self, then=self._on_brought, failed=self.refused.emit, lane="edit")

    def add_follow_up(self) -> None:
        """Begin a line of the follow-up plan."""
        self.session.edit(follow_ups.add_follow_up, self.id)

    def change_follow_up(self, row_id: str, fields: dict[str, Any]) -> None:
        """Change a line of the follow-up plan."""
        self.session.edit(follow_ups.change_follow_up, row_id, **fields)

    def move_follow_up(self, row_id: str, place: int) -> None:
        """Put a line of the follow-up plan elsewhere."""
        self.session.edit(follow_ups.move_follow_up, row_id, place)

    def remove_follow_up(self, row_id: str) -> None:
        """Take a line off the follow-up plan."""
        self.session.edit(follow_ups.remove_follow_up, row_id)

    def add_photos(self, appendix: str, paths: Sequence[Path]) -> None:
        """Take photo files into an appendix."""
        forum_id = self.id

        def take(library: Library, progress: Progress) -> ImportReport:
            return disseminations.add_photo_files(library, forum_id, paths, appendix, progress)

        self.session.run(take, owner=self, then=self._on_photos, label=tr("Memasukkan foto"))

    def place_photo(self, appendix: str, photo_id: str) -> None:
        """Put a photo of the library into an appendix."""
        self.session.edit(disseminations.place_photos, self.id, [photo_id], appendix)

    def move_photo(self, place_id: str, place: int) -> None:
        """Put a photo elsewhere in its appendix."""
        self.session.edit(disseminations.move_photo, place_id, place)

    def take_out_photo(self, place_id: str) -> None:
        """Take a photo out; it stays in the library."""
        self.session.edit(disseminations.take_out_photo, place_id)

    def change_report(self, fields: dict[str, Any]) -> None:
        """Change the report's title, place and date, year, numbers."""
        self.session.edit(reports.change_report, KIND, self.id, **fields)

    def write_text(self, section: str, body: str) -> None:
        """Keep the words of a section of the report."""
        self.session.edit(reports.set_text, KIND, self.id, section, body)

    def set_signers(self, signers: Sequence[SignerFields]) -> None:
        """Choose who signs the report."""
        self.session.edit(reports.set_signers, KIND, self.id, list(signers))

    def draft_preface(self) -> None:
        """Begin the preface with what is known of the forum."""
        self.session.edit(_draft_preface, self.id)

    def remove(self) -> None:
        """Put the forum in the trash."""
        self.session.edit(disseminations.remove_forum, self.id)

    def _on_brought(self, brought: Brought) -> None:
        self.session.record(brought.receipt)
        self.brought.emit(brought.reading)

    def _on_photos(self, report: ImportReport) -> None:
        self.session.record(report.receipt)
        self.photos_taken.emit(report)


def _draft_preface(library: Library, forum_id: str) -> Receipt:
    words = dissemination_report.drafted_preface(library, forum_id)
    return reports.set_text(library, KIND, forum_id, dissemination_report.PREFACE, words)
