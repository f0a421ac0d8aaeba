"""The cycle on the desk: what the library holds of it, and every edit of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from portfolio.domain.changes import Receipt
from portfolio.errors import NotFound
from portfolio.services import inquiries, inquiry_evidence, photos, school, vocabulary
from portfolio.services.inquiries import InquiryFields, InquiryPage, StagePhoto
from portfolio.services.inquiry_evidence import DecisionFields, InquiryMeasureFields
from portfolio.services.libraries import Library
from portfolio.services.photos import PhotoFields
from ui.session import Session
from ui.widgets.writing.open_practice import named


@dataclass(frozen=True, slots=True)
class _Answer:
    """A page, and what it was the answer to."""

    stamp: int
    page: InquiryPage | None
    """None where the cycle is gone"""


class OpenInquiry(QObject):
    """Asks for the page again when something of it changed, and drops answers that came too late."""

    shown = Signal(object)
    """the `InquiryPage` as the library holds it now"""
    lost = Signal()
    """the cycle is not in the library any more"""
    people_arrived = Signal(list)
    """everybody of the register"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.id = ""
        self.page: InquiryPage | None = None
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

    def open(self, inquiry_id: str) -> None:
        """Put another cycle on the desk."""
        if inquiry_id != self.id:
            self.id, self.page = inquiry_id, None
            self._stamp += 1
        self._refresh()
        self._ask_people()

    def photos_of(self, stage: str) -> tuple[StagePhoto, ...]:
        """The photos of a stage, in order."""
        return tuple(one for one in (self.page.photos if self.page else ()) if one.place.stage == stage)

    def change(self, **fields: Unpack[InquiryFields]) -> None:
        """Change facts."""
        self.session.edit(inquiries.change_inquiry, self.id, **fields)

    def write(self, stage: str, question: int, markdown: str) -> None:
        """Keep an answer."""
        self.session.edit(inquiries.write_answer, self.id, stage, question, markdown)

    def set_stage(self, stage: str) -> None:
        """Say where it stands."""
        self.session.edit(inquiries.set_stage, self.id, stage)

    def finish(self) -> None:
        """Close it."""
        self.session.edit(inquiries.finish_inquiry, self.id)

    def set_team(self, ids: Sequence[str]) -> None:
        """Name the team, in order."""
        self.session.edit(inquiries.set_team, self.id, list(ids))

    def add_new_member(self, written_name: str) -> None:
        """Put somebody into the register and into the team: one edit, one undo."""
        ids = [person.id for person in self.page.team] if self.page else []
        self.session.edit(_add_new_member, self.id, ids, written_name)

    def describe(self, photo_id: str, **fields: Unpack[PhotoFields]) -> None:
        """Say what a photo shows."""
        self.session.edit(photos.change_photo, photo_id, **fields)

    def move_photo(self, place_id: str, index: int) -> None:
        """Put a photo at place `index` among the photos of its own stage."""
        every = [one.place for one in (self.page.photos if self.page else ())]
        stage = next((place.stage for place in every if place.id == place_id), "")
        others = [place for place in every if place.id != place_id]
        own = [n for n, place in enumerate(others) if place.stage == stage]
        target = own[index] if index < len(own) else (own[-1] + 1 if own else len(others))
        self.session.edit(inquiry_evidence.move_stage_photo, place_id, target)

    def move_into(self, place_id: str, stage: str) -> None:
        """Put a photo behind the others of a stage."""
        count = len(self.page.photos) if self.page else 0
        self.session.edit(inquiry_evidence.move_stage_photo, place_id, count, stage)

    def take_out(self, place_id: str) -> None:
        """Take a photo out; it stays in the library."""
        self.session.edit(inquiry_evidence.take_out_stage_photo, place_id)

    def add_measure(self, **fields: Unpack[InquiryMeasureFields]) -> None:
        """Add numbers before and after."""
        self.session.edit(inquiry_evidence.add_inquiry_measure, self.id, **fields)

    def change_measure(self, measure_id: str, **fields: Unpack[InquiryMeasureFields]) -> None:
        """Change them."""
        self.session.edit(inquiry_evidence.change_inquiry_measure, measure_id, **fields)

    def remove_measure(self, measure_id: str) -> None:
        """Remove them."""
        self.session.edit(inquiry_evidence.remove_inquiry_measure, measure_id)

    def add_decision(self, **fields: Unpack[DecisionFields]) -> None:
        """Write down what the team decides."""
        self.session.edit(inquiry_evidence.add_decision, self.id, **fields)

    def change_decision(self, decision_id: str, **fields: Unpack[DecisionFields]) -> None:
        """Change it."""
        self.session.edit(inquiry_evidence.change_decision, decision_id, **fields)

    def remove_decision(self, decision_id: str) -> None:
        """Remove it."""
        self.session.edit(inquiry_evidence.remove_decision, decision_id)

    def _ask_people(self) -> None:
        self.session.ask(self, self.people_arrived.emit, school.people)

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
            self._ask_people()
        # Another cycle of the chain, its practice, a person or a photo may stand on the page too.
        if self.id and (receipt.concerns(self.id) or receipt.touches("inquiry", "practice", "person", "photo")):
            self._refresh()


def _read(library: Library, inquiry_id: str, stamp: int) -> _Answer:
    vocabulary.findings("")  # its tables are read here, and not when the first answer is looked through
    try:
        return _Answer(stamp, inquiries.open_inquiry(library, inquiry_id))
    except NotFound:
        return _Answer(stamp, None)


def _add_new_member(library: Library, inquiry_id: str, others: Sequence[str], written_name: str) -> Receipt:
    person = named(written_name)
    made = school.add_person(
        library, name=person.name, title_before=person.title_before, title_after=person.title_after
    )
    in_team = inquiries.set_team(library, inquiry_id, [*others, made.made[0]])
    return Receipt(in_team.intent, made.changes + in_team.changes, made.made)
