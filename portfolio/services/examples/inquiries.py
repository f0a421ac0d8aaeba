"""The example school's inquiries: two cycles that follow each other, and one of PDIA."""

from typing import Any

from portfolio.domain.inquiry import (
    Inquiry,
    InquiryAnswer,
    InquiryDecision,
    InquiryMeasure,
    InquiryMember,
    InquiryPhoto,
)
from portfolio.domain.wording import clean_text
from portfolio.services.examples.keys import Keys
from portfolio.storage.edits import Edit

_FACTS = ("title", "framework", "focus", "started", "ended", "stage", "finished_on")


def fill(edit: Edit, content: Any, keys: Keys) -> None:
    """Add the cycles of the content file, each behind the one that it follows."""
    made: dict[str, str] = {}
    for position, row in enumerate(content["inquiries"]):
        cycle = Inquiry(
            position=position,
            school_id=keys.school,
            previous_id=made.get(row.get("previous", "")),
            practice_id=keys.practices.get(row.get("practice", "")),
            **{name: row[name] for name in _FACTS if name in row},
        )
        edit.add(cycle)
        made[row["key"]] = cycle.id
        _fill_cycle(edit, cycle.id, row, keys)


def _fill_cycle(edit: Edit, inquiry_id: str, row: Any, keys: Keys) -> None:
    for n, key in enumerate(row["team"]):
        edit.add(InquiryMember(inquiry_id=inquiry_id, person_id=keys.people[key], position=n))
    for stage, answers in row["answers"].items():
        for question, body in answers.items():
            text = clean_text(body).strip()
            edit.add(InquiryAnswer(inquiry_id=inquiry_id, stage=stage, question=question, body=text))
    placed = [(stage, name) for stage, names in row["photos"].items() for name in names]
    for n, (stage, name) in enumerate(placed):
        edit.add(InquiryPhoto(inquiry_id=inquiry_id, photo_id=keys.photos[name], stage=stage, position=n))
    for n, measure in enumerate(row["measures"]):
        edit.add(InquiryMeasure(inquiry_id=inquiry_id, position=n, **measure))
    for n, decision in enumerate(row["decisions"]):
        edit.add(InquiryDecision(inquiry_id=inquiry_id, position=n, **decision))
