"""The practice on the desk: what the library holds of it, and every edit of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from portfolio.domain.changes import Receipt
from portfolio.domain.person import Person
from portfolio.errors import NotFound
from portfolio.services import photos, practices, school, vocabulary
from portfolio.services.libraries import Library
from portfolio.services.photos import PhotoFields
from portfolio.services.practices import MeasureFields, PlacedPhoto, PracticeFields, PracticePage
from portfolio.services.vocabulary import PlacedFinding
from ui.session import Session

_DEGREES = ("prof.", "dr.", "drs.", "dra.", "ir.", "h.", "hj.", "apt.", "ust.", "ustz.", "pdt.")


@dataclass(frozen=True, slots=True)
class _Answer:
    """A page, and what it was the answer to."""

    stamp: int
    page: PracticePage | None
    """None where the practice is gone"""


class OpenPractice(QObject):
    """Asks for the page again when something of it changed, and drops answers that came too late."""

    shown = Signal(object)
    """the `PracticePage` as the library holds it now"""
    lost = Signal()
    """the practice is not in the library any more"""
    people_arrived = Signal(list)
    """everybody of the register"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.id = ""
        self.page: PracticePage | None = None
        self._stamp = 0
        self._stale = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        session.saving.connect(self._on_saving)
        session.saved.connect(self._on_settled)
        session.unsaved.connect(self._on_settled)
        session.changed.connect(self._on_changed)

    @property
    def writable(self) -> bool:
        """Whether the library takes edits."""
        return not self.session.library.read_only

    def open(self, practice_id: str) -> None:
        """Put another practice on the desk."""
        if practice_id != self.id:
            self.id, self.page = practice_id, None
            self._stamp += 1
        self._refresh()
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
        ids = [person.id for person in self.page.authors] if self.page else []
        self.session.edit(_add_new_author, self.id, ids, written_name)

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

    def _refresh(self) -> None:
        self._stale = True
        if self.session.settled:
            self._soon.start()

    def _ask(self) -> None:
        if self.id and self._stale and self.session.settled:
            self.session.ask(self, self._on_answer, _read, self.id, self._stamp)

    def _on_answer(self, answer: _Answer) -> None:
        # Whatever was edited since the question was asked brings a newer answer.
        if answer.stamp != self._stamp:
            return
        self._stale = False
        self.page = answer.page
        if answer.page is None:
            self.id = ""
            self.lost.emit()
        else:
            self.shown.emit(answer.page)

    def _on_saving(self) -> None:
        self._stamp += 1

    def _on_settled(self) -> None:
        if self._stale or (self.id and self.page is None):
            self._refresh()

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.touches("person"):
            self.ask_people()
        if self.id and self._concerned(receipt):
            self._refresh()

    def _concerned(self, receipt: Receipt) -> bool:
        if receipt.concerns(self.id):
            return True
        if self.page is None or not receipt.touches("person", "photo"):
            return False
        shown = {*(person.id for person in self.page.authors), *(one.photo.id for one in self.page.photos)}
        # Somebody or something that comes back from the trash is not on the page yet.
        returned = any("deleted_at" in (change.after or ()) for change in receipt.changes)
        return returned or any(change.row_id in shown for change in receipt.changes)


def _read(library: Library, practice_id: str, stamp: int) -> _Answer:
    try:
        return _Answer(stamp, practices.open_practice(library, practice_id))
    except NotFound:
        return _Answer(stamp, None)


def _add_new_author(library: Library, practice_id: str, others: Sequence[str], written_name: str) -> Receipt:
    person = named(written_name)
    made = school.add_person(
        library, name=person.name, title_before=person.title_before, title_after=person.title_after
    )
    named_as_author = practices.set_authors(library, practice_id, [*others, made.made[0]])
    return Receipt(named_as_author.intent, made.changes + named_as_author.changes, made.made)


def named(written: str) -> Person:
    """A person of whom only the written name is known: “Dra. Hj. Melati, M.Pd.” has degrees on both sides."""
    name, _, after = written.partition(",")
    words = name.split()
    before: list[str] = []
    while len(words) > 1 and words[0].lower() in _DEGREES:
        before.append(words.pop(0))
    return Person(name=" ".join(words), title_before=" ".join(before), title_after=after.strip())
