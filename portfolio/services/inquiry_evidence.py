"""What a cycle rests on: photos of its stages, numbers before and after, decisions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.inquiry import Inquiry, InquiryDecision, InquiryMeasure, InquiryPhoto
from portfolio.domain.photo import Photo
from portfolio.domain.wording import cleaned
from portfolio.progress import SILENCE, Progress
from portfolio.services import photos
from portfolio.services.photos import ImportReport
from portfolio.storage import inquiry_queries, parts, queries
from portfolio.storage.library import Library
from portfolio.texts import tr


class InquiryMeasureFields(TypedDict, total=False):
    """What can be said of numbers before and after."""

    label: str
    unit: str
    before: float | None
    after: float | None
    before_participants: int | None
    after_participants: int | None
    before_instrument: str
    after_instrument: str


class DecisionFields(TypedDict, total=False):
    """What can be said of a decision."""

    stage: str
    body: str
    responsible: str
    due_on: date | None
    done: bool


def add_stage_photos(
    library: Library, inquiry_id: str, stage: str, paths: Sequence[Path], *, progress: Progress = SILENCE
) -> ImportReport:
    """Take photos into the library and into a stage; those that the library has already are placed as well."""
    with library.read() as session:
        queries.wanted(session, Inquiry, inquiry_id)
    return _placed(library, inquiry_id, stage, photos.add_photos(library, paths, progress=progress))


def add_stage_photo_bytes(library: Library, inquiry_id: str, stage: str, content: bytes, name: str) -> ImportReport:
    """The same for one picture from the clipboard."""
    return _placed(library, inquiry_id, stage, photos.add_photo_bytes(library, content, name))


def place_photos(library: Library, inquiry_id: str, stage: str, photo_ids: Sequence[str]) -> Receipt:
    """Put photos of the library behind the others of a stage; one that is there already stays where it is."""
    with library.edit(tr("Tambah foto")) as edit:
        placed = inquiry_queries.inquiry_parts(edit.session, inquiry_id).photos
        present = {row.photo_id for row, _ in placed if row.stage == stage}
        position = 1 + max((row.position for row, _ in placed), default=-1)
        for photo_id in dict.fromkeys(photo_ids):
            if photo_id not in present:
                queries.wanted(edit.session, Photo, photo_id)
                edit.make(InquiryPhoto(inquiry_id=inquiry_id, photo_id=photo_id, stage=stage, position=position))
                position += 1
    return edit.receipt


def move_stage_photo(library: Library, place_id: str, index: int, stage: str | None = None) -> Receipt:
    """Put a photo at place `index` (from 0) among all photos of its cycle, and into another stage where given."""
    with library.edit(tr("Pindahkan foto")) as edit:
        row = queries.wanted(edit.session, InquiryPhoto, place_id)
        if stage is not None:
            edit.change(row, stage=stage)
        others = [one for one, _ in inquiry_queries.inquiry_parts(edit.session, row.inquiry_id).photos]
        parts.move(edit, others, place_id, index)
    return edit.receipt


def take_out_stage_photo(library: Library, place_id: str) -> Receipt:
    """Take a photo out of its stage; it stays in the library."""
    with library.edit(tr("Lepas foto")) as edit:
        edit.session.delete(queries.wanted(edit.session, InquiryPhoto, place_id))
    return edit.receipt


def add_inquiry_measure(library: Library, inquiry_id: str, **fields: Unpack[InquiryMeasureFields]) -> Receipt:
    """Add numbers before and after; `receipt.made[0]` is the measure's id."""
    with library.edit(tr("Tambah ukuran")) as edit:
        queries.wanted(edit.session, Inquiry, inquiry_id)
        parts.append(edit, InquiryMeasure(inquiry_id=inquiry_id, **cleaned(fields)), "inquiry_id")
    return edit.receipt


def change_inquiry_measure(library: Library, measure_id: str, **fields: Unpack[InquiryMeasureFields]) -> Receipt:
    """Change a measure."""
    with library.edit(tr("Ubah ukuran")) as edit:
        edit.change(queries.wanted(edit.session, InquiryMeasure, measure_id), **cleaned(fields))
    return edit.receipt


def remove_inquiry_measure(library: Library, measure_id: str) -> Receipt:
    """Remove a measure."""
    with library.edit(tr("Hapus ukuran")) as edit:
        edit.session.delete(queries.wanted(edit.session, InquiryMeasure, measure_id))
    return edit.receipt


def add_decision(library: Library, inquiry_id: str, **fields: Unpack[DecisionFields]) -> Receipt:
    """Write down what the team decides; `receipt.made[0]` is the decision's id."""
    with library.edit(tr("Tambah keputusan")) as edit:
        queries.wanted(edit.session, Inquiry, inquiry_id)
        parts.append(edit, InquiryDecision(inquiry_id=inquiry_id, **cleaned(fields)), "inquiry_id")
    return edit.receipt


def change_decision(library: Library, decision_id: str, **fields: Unpack[DecisionFields]) -> Receipt:
    """Change a decision, or say that it is done."""
    intent = tr("Tandai keputusan") if set(fields) == {"done"} else tr("Ubah keputusan")
    with library.edit(intent) as edit:
        edit.change(queries.wanted(edit.session, InquiryDecision, decision_id), **cleaned(fields))
    return edit.receipt


def remove_decision(library: Library, decision_id: str) -> Receipt:
    """Remove a decision."""
    with library.edit(tr("Hapus keputusan")) as edit:
        edit.session.delete(queries.wanted(edit.session, InquiryDecision, decision_id))
    return edit.receipt


def _placed(library: Library, inquiry_id: str, stage: str, report: ImportReport) -> ImportReport:
    """What an import brought, placed in the stage: one receipt for both."""
    known = [photo_id for _, photo_id in report.duplicates]
    receipt = place_photos(library, inquiry_id, stage, [*report.imported, *known])
    whole = Receipt(report.receipt.intent, report.receipt.changes + receipt.changes, report.receipt.made)
    return replace(report, receipt=whole)
