"""Cycles of collaborative inquiry."""

from datetime import date

from portfolio.domain.changes import Receipt
from portfolio.services import inquiries, inquiry_evidence, inquiry_telling
from tests.services.edits.known import Known, Making


def _pasted(known: Known) -> Receipt:
    content = known.picture("tahap.jpg", (9, 90, 9)).read_bytes()
    cycle = known.id("inquiry")
    return inquiry_evidence.add_stage_photo_bytes(known.library, cycle, "assess", content, "tahap.jpg").receipt


def _told(known: Known) -> Receipt:
    """A cycle that is no practice yet."""
    lines = inquiries.list_inquiries(known.library)
    untold = next(one.id for one in lines if inquiries.open_inquiry(known.library, one.id).practice is None)
    return inquiry_telling.practice_from_inquiry(known.library, untold)


EDITS: dict[str, Making] = {
    "inquiries.add_inquiry": lambda known: inquiries.add_inquiry(known.library, title="Siklus baru"),
    "inquiries.change_inquiry": lambda known: inquiries.change_inquiry(
        known.library, known.id("inquiry"), focus="Bertanya"
    ),
    "inquiries.set_stage": lambda known: inquiries.set_stage(known.library, known.id("inquiry"), "design"),
    "inquiries.finish_inquiry": lambda known: inquiries.finish_inquiry(
        known.library, known.id("inquiry"), date(2026, 3, 1)
    ),
    "inquiries.write_answer": lambda known: inquiries.write_answer(
        known.library, known.id("inquiry"), "assess", 0, "Jawaban baru."
    ),
    "inquiries.set_team": lambda known: inquiries.set_team(
        known.library, known.id("inquiry"), known.ids("person", 3)[::-1]
    ),
    "inquiries.name_member": lambda known: inquiries.name_member(known.library, known.id("inquiry"), "Anggota Baru"),
    "inquiries.duplicate_inquiry": lambda known: inquiries.duplicate_inquiry(known.library, known.id("inquiry")),
    "inquiries.remove_inquiry": lambda known: inquiries.remove_inquiry(known.library, known.id("inquiry")),
    "inquiry_evidence.add_stage_photos": lambda known: (
        inquiry_evidence.add_stage_photos(known.library, known.id("inquiry"), "assess", [known.picture()]).receipt
    ),
    "inquiry_evidence.add_stage_photo_bytes": _pasted,
    "inquiry_evidence.place_photos": lambda known: inquiry_evidence.place_photos(
        known.library, known.id("inquiry"), "measure", [known.id("photo", -1)]
    ),
    "inquiry_evidence.move_stage_photo": lambda known: inquiry_evidence.move_stage_photo(
        known.library, known.id("inquiry_photo"), 0, "design"
    ),
    "inquiry_evidence.take_out_stage_photo": lambda known: inquiry_evidence.take_out_stage_photo(
        known.library, known.id("inquiry_photo")
    ),
    "inquiry_evidence.add_inquiry_measure": lambda known: inquiry_evidence.add_inquiry_measure(
        known.library, known.id("inquiry"), label="Ukuran baru"
    ),
    "inquiry_evidence.change_inquiry_measure": lambda known: inquiry_evidence.change_inquiry_measure(
        known.library, known.id("inquiry_measure"), unit="poin"
    ),
    "inquiry_evidence.remove_inquiry_measure": lambda known: inquiry_evidence.remove_inquiry_measure(
        known.library, known.id("inquiry_measure")
    ),
    "inquiry_evidence.add_decision": lambda known: inquiry_evidence.add_decision(
        known.library, known.id("inquiry"), body="Dicoba lagi"
    ),
    "inquiry_evidence.change_decision": lambda known: inquiry_evidence.change_decision(
        known.library, known.id("inquiry_decision"), body="Diubah"
    ),
    "inquiry_evidence.remove_decision": lambda known: inquiry_evidence.remove_decision(
        known.library, known.id("inquiry_decision")
    ),
    "inquiry_telling.practice_from_inquiry": _told,
    "inquiry_telling.inquiry_from_practice": lambda known: inquiry_telling.inquiry_from_practice(
        known.library, known.id("practice")
    ),
    "inquiry_telling.next_cycle": lambda known: inquiry_telling.next_cycle(known.library, known.id("inquiry", -1)),
}
