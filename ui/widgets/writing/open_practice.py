"""The practice on the desk: what the library holds of it, and every edit of it."""

from collections.abc import Sequence
from typing import Unpack

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.services import photos, practices, school, vocabulary
from portfolio.services.photos import PhotoFields
from portfolio.services.practices import MeasureFields, PlacedPhoto, PracticeFields, PracticePage
from portfolio.services.vocabulary import PlacedFinding
from ui.session import Session
from ui.widgets.open_record import OpenRecord


class OpenPractice(OpenRecord[PracticePage]):
    """A practice and its edits."""

    people_arrived = Signal(list)
    """everybody of the register"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, practices.open_practice, parent)

    @override
    def open(self, record_id: str) -> None:
        super().open(record_id)
        self.ask_people()

    def ask_people(self) -> None:
        """Ask for the register of people."""
        self.session.ask(self, self.people_arrived.emit, school.people)

    def photo(self, place_id: str) -> PlacedPhoto | None:
        """The photo at that place of the page."""
        placed = self.page.photos if self.page else ()
        return next((one for one in placed if one.place.id == place_id), None)

    def change(self, **fields: Unpack[PracticeFields]) -> None:
        """Change facts."""
        self.session.edit(practices.change_practice, self.id, **fields)

    def write(self, section: str, markdown: str) -> None:
        """Keep the text of a section."""
        self.session.edit(practices.write_section, self.id, section, markdown)

    def change_frame(self, frame: str) -> None:
        """Tell it in another frame."""
        self.session.flush_requested.emit()
        self.session.edit(practices.change_frame, self.id, frame)

    def set_authors(self, ids: Sequence[str]) -> None:
        """Name the authors, in order."""
        self.session.edit(practices.set_authors, self.id, list(ids))

    def add_new_author(self, written_name: str) -> None:
        """Put somebody into the register and name them as the last author: one edit, one undo."""
        self.session.edit(practices.name_author, self.id, written_name)

    def tag(self, scheme: str, item: str, *, on: bool) -> None:
        """Claim an element of a framework, or no longer."""
        self.session.edit(practices.set_tag, self.id, scheme, item, on=on)

    def add_measure(self, **fields: Unpack[MeasureFields]) -> None:
        """Add numbers before and after."""
        self.session.edit(practices.add_measure, self.id, **fields)

    def change_measure(self, measure_id: str, **fields: Unpack[MeasureFields]) -> None:
        """Change them."""
        self.session.edit(practices.change_measure, measure_id, **fields)

    def remove_measure(self, measure_id: str) -> None:
        """Remove them."""
        self.session.edit(practices.remove_measure, measure_id)

    def correct_term(self, placed: PlacedFinding) -> None:
        """Put the right word in the place of an old one, wherever it is written so at that place."""
        self.session.flush_requested.emit()
        term, found = placed.finding.term, placed.finding.found
        self.session.edit(vocabulary.correct_in_practice, self.id, placed.place, term, found)

    def describe(self, photo_id: str, **fields: Unpack[PhotoFields]) -> None:
        """Say what a photo shows."""
        self.session.edit(photos.change_photo, photo_id, **fields)

    def move_photo(self, place_id: str, index: int, section: str | None = None) -> None:
        """Put a photo elsewhere in the order, or into another section."""
        self.session.edit(photos.move_photo, self.id, place_id, index, section)

    def move_into(self, place_id: str, section: str) -> None:
        """Put a photo behind the others of a section."""
        others = [one for one in (self.page.photos if self.page else ()) if one.place.id != place_id]
        behind = [n for n, one in enumerate(others) if one.place.section == section]
        self.move_photo(place_id, behind[-1] + 1 if behind else len(others), section)

    def take_out(self, place_id: str) -> None:
        """Take a photo out; it stays in the library."""
        self.session.edit(photos.take_out_photo, place_id)

    @override
    def concerned(self, receipt: Receipt) -> bool:
        if receipt.touches("person"):
            self.ask_people()
        if receipt.concerns(self.id):
            return True
        if self.page is None or not receipt.touches("person", "photo"):
            return False
        shown = {*(person.id for person in self.page.authors), *(one.photo.id for one in self.page.photos)}
        # Somebody or something that comes back from the trash is not on the page yet.
        returned = any("deleted_at" in (change.after or ()) for change in receipt.changes)
        return returned or any(change.row_id in shown for change in receipt.changes)
