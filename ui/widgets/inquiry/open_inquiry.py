"""The cycle on the desk: what the library holds of it, and every edit of it."""

from collections.abc import Sequence
from typing import Unpack

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.domain.person import Person
from portfolio.services import inquiries, inquiry_evidence, photos, school, vocabulary
from portfolio.services.inquiries import InquiryFields, InquiryPage, StagePhoto
from portfolio.services.inquiry_evidence import DecisionFields, InquiryMeasureFields
from portfolio.services.libraries import Library
from portfolio.services.photos import PhotoFields
from ui.session import Session
from ui.widgets.open_record import OpenRecord


class OpenInquiry(OpenRecord[InquiryPage]):
    """A cycle and its edits."""

    people_arrived = Signal(list)
    """everybody of the register"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, _read, parent)
        self.people: list[Person] = []

    @override
    def open(self, record_id: str) -> None:
        super().open(record_id)
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
        self.session.edit(inquiries.name_member, self.id, written_name)

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
        self.session.ask(self, self._on_people, school.people)

    def _on_people(self, people: Sequence[Person]) -> None:
        self.people = list(people)
        self.people_arrived.emit(self.people)

    @override
    def concerned(self, receipt: Receipt) -> bool:
        if receipt.touches("person"):
            self._ask_people()
        # Another cycle of the chain, its practice, a person or a photo may stand on the page too.
        return receipt.concerns(self.id) or receipt.touches("inquiry", "practice", "person", "photo")


def _read(library: Library, inquiry_id: str) -> InquiryPage:
    vocabulary.findings("")  # its tables are read here, and not when the first answer is looked through
    return inquiries.open_inquiry(library, inquiry_id)
