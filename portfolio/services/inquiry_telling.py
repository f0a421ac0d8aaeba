"""From a cycle to a practice and back, and from a cycle to the next: nothing is typed twice.

Which answer is told in which section is data of the cycle's framework. Telling again fills only what is still empty.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from portfolio.domain.changes import Receipt
from portfolio.domain.cycle import NOTES, CycleFramework, Stage
from portfolio.domain.framework import WritingFrame
from portfolio.domain.inquiry import Inquiry, InquiryMeasure, InquiryMember, InquiryPhoto
from portfolio.domain.measuring import people_and_instrument
from portfolio.domain.practice import Measure, Practice, PracticeAuthor, PracticePhoto, PracticeSection
from portfolio.errors import BadValue
from portfolio.services import cycles, frameworks
from portfolio.services.inquiries import framework_of, put_answer
from portfolio.storage import inquiry_queries, queries
from portfolio.storage.edits import Edit
from portfolio.storage.inquiry_queries import InquiryParts
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeParts
from portfolio.texts import tr

_STAR = "star"
_TOLD_BEFORE = "Dari siklus sebelumnya"
_TO_DO = "Keputusan yang belum terlaksana:"


def practice_from_inquiry(library: Library, inquiry_id: str) -> Receipt:
    """Tell a cycle as a practice; `receipt.made[0]` is its id where it is new.

    A cycle that was told already fills what is still empty in its practice: sections, authors, photos, numbers, dates.
    """
    with library.edit(tr("Jadikan praktik baik")) as edit:
        parts = inquiry_queries.inquiry_parts(edit.session, inquiry_id)
        framework = framework_of(library, parts)
        practice_id = _practice_of(edit, parts)
        practice = queries.practice_parts(edit.session, practice_id)
        frame = frameworks.writing_frame(practice.practice.frame, library)
        _fill_facts(edit, practice.practice, parts.inquiry)
        for section, body in _told(parts, framework, frame).items():
            _fill_section(edit, practice, section, body)
        if not practice.authors:
            for position, (_, person) in enumerate(parts.members):
                edit.add(PracticeAuthor(practice_id=practice_id, person_id=person.id, position=position))
        if not practice.photos:
            _place_photos(edit, practice_id, parts, framework, frame)
        if not practice.measures:
            for measure in parts.measures:
                edit.add(_measure_of_practice(practice_id, measure))
    return edit.receipt


def inquiry_from_practice(library: Library, practice_id: str, framework_id: str = cycles.FIRST) -> Receipt:
    """Tell a practice as a cycle; `receipt.made[0]` is its id where it is new.

    Where a cycle was told as this practice before, that one is filled where it is still empty.
    """
    with library.edit(tr("Jadikan inkuiri")) as edit:
        practice = queries.practice_parts(edit.session, practice_id)
        parts = _inquiry_of(edit, library, practice, framework_id)
        inquiry_id, framework = parts.inquiry.id, framework_of(library, parts)
        frame = frameworks.writing_frame(practice.practice.frame, library)
        for (stage, question), body in _asked(practice, framework, frame).items():
            if (stage, question) not in parts.bodies:
                put_answer(edit, inquiry_id, stage, question, body)
        if not parts.members:
            for position, (_, person) in enumerate(practice.authors):
                edit.add(InquiryMember(inquiry_id=inquiry_id, person_id=person.id, position=position))
        if not parts.photos:
            for position, (place, photo) in enumerate(practice.photos):
                stage = _stage_of(framework, _star_section(frame, place.section)).id
                edit.add(InquiryPhoto(inquiry_id=inquiry_id, photo_id=photo.id, stage=stage, position=position))
        if not parts.measures:
            for one in practice.measures:
                edit.add(_measure_of_inquiry(inquiry_id, one))
    return edit.receipt


def inquiry_of_practice(library: Library, practice_id: str) -> str:
    """The id of the cycle that was told as this practice, or ""."""
    with library.read() as session:
        found = inquiry_queries.of_practice(session, practice_id)
    return found.id if found else ""


def next_cycle(library: Library, inquiry_id: str) -> Receipt:
    """Begin the cycle that follows; `receipt.made[0]` is its id.

    Its team and focus stay; what the last stage wants to change and the decisions that are not done become the notes
    of its first stage. Raises `BadValue` where a cycle follows already.
    """
    with library.edit(tr("Mulai siklus berikutnya")) as edit:
        parts = inquiry_queries.inquiry_parts(edit.session, inquiry_id)
        follower = inquiry_queries.following(edit.session, inquiry_id)
        if follower is not None:
            raise BadValue(tr("Siklus ini sudah mempunyai siklus berikutnya."), tr("Buka siklus berikutnya itu."))
        framework = framework_of(library, parts)
        facts = parts.inquiry.model_dump(include={"title", "framework", "focus", "school_id"})
        made = edit.make(
            Inquiry(
                previous_id=inquiry_id,
                stage=framework.stages[0].id,
                position=inquiry_queries.next_position(edit.session),
                **facts,
            )
        )
        for row, person in parts.members:
            edit.add(InquiryMember(inquiry_id=made, person_id=person.id, role=row.role, position=row.position))
        if carried := _carried(parts, framework):
            put_answer(edit, made, framework.stages[0].id, NOTES, carried)
    return edit.receipt


def _practice_of(edit: Edit, parts: InquiryParts) -> str:
    """The practice that the cycle was told as, or a new one that is linked to it."""
    linked = queries.by_id(edit.session, Practice, filter(None, [parts.inquiry.practice_id]))
    if linked:
        return next(iter(linked))
    made = edit.make(
        Practice(frame=_STAR, school_id=parts.inquiry.school_id, position=queries.next_position(edit.session))
    )
    edit.change(parts.inquiry, practice_id=made)
    edit.session.flush()
    return made


def _inquiry_of(edit: Edit, library: Library, practice: PracticeParts, framework_id: str) -> InquiryParts:
    """The cycle that was told as the practice, or a new one that is linked to it."""
    row, found = practice.practice, inquiry_queries.of_practice(edit.session, practice.practice.id)
    if found is None:
        framework = cycles.cycle_framework(library, framework_id)
        made = edit.make(
            Inquiry(
                title=row.title,
                focus=row.summary,
                framework=framework_id,
                stage=framework.stages[0].id,
                started=row.started,
                ended=row.ended,
                practice_id=row.id,
                school_id=row.school_id,
                position=inquiry_queries.next_position(edit.session),
            )
        )
        return inquiry_queries.inquiry_parts(edit.session, made)
    names = ("title", "started", "ended")
    missing = {name: getattr(row, name) for name in names if getattr(row, name) and not getattr(found, name)}
    edit.change(found, **missing, **({} if found.focus or not row.summary else {"focus": row.summary}))
    return inquiry_queries.inquiry_parts(edit.session, found.id)


def _fill_facts(edit: Edit, practice: Practice, inquiry: Inquiry) -> None:
    told = {"title": inquiry.title, "summary": inquiry.focus, "started": inquiry.started, "ended": inquiry.ended}
    edit.change(practice, **{name: value for name, value in told.items() if value and not getattr(practice, name)})


def _told(parts: InquiryParts, framework: CycleFramework, frame: WritingFrame) -> dict[str, str]:
    """Section of the frame -> the answers that are told in it, in the order of stages and questions."""
    texts: dict[str, list[str]] = defaultdict(list)
    for stage in framework.stages:
        for question in stage.places:
            if body := parts.bodies.get((stage.id, question), ""):
                texts[_frame_section(frame, stage.section_of(question))].append(body)
    return {section: "\n\n".join(bodies) for section, bodies in texts.items() if section}


def _asked(practice: PracticeParts, framework: CycleFramework, frame: WritingFrame) -> Mapping[tuple[str, int], str]:
    """(stage, question) -> the practice's text that answers it."""
    texts: dict[tuple[str, int], list[str]] = defaultdict(list)
    for section in frame.sections:
        row = practice.sections.get(section.id)
        if row is not None and row.body.strip():
            star = section.like or section.id
            stage = _stage_of(framework, star)
            question = dict(stage.answered_from).get(star, NOTES)
            texts[stage.id, question if question < len(stage.questions) else NOTES].append(row.body)
    return {place: "\n\n".join(bodies) for place, bodies in texts.items()}


def _fill_section(edit: Edit, practice: PracticeParts, section: str, body: str) -> None:
    row = practice.sections.get(section)
    if row is None:
        edit.add(PracticeSection(practice_id=practice.practice.id, section=section, body=body))
    elif not row.body.strip():
        edit.change(row, body=body)


def _place_photos(
    edit: Edit, practice_id: str, parts: InquiryParts, framework: CycleFramework, frame: WritingFrame
) -> None:
    """The photos of the stages, in their order; one that stands in two stages comes once."""
    order = {stage.id: place for place, stage in enumerate(framework.stages)}
    chosen: dict[str, str] = {}
    for row, photo in sorted(parts.photos, key=lambda one: order.get(one[0].stage, len(order))):
        stage = framework.stage(row.stage)
        chosen.setdefault(photo.id, _frame_section(frame, stage.rest_in) if stage else "")
    for position, (photo_id, section) in enumerate(chosen.items()):
        edit.add(PracticePhoto(practice_id=practice_id, photo_id=photo_id, section=section, position=position))


def _frame_section(frame: WritingFrame, star: str) -> str:
    """The section of a frame that corresponds to one of STAR; its first where none does."""
    return next((one.id for one in frame.sections if (one.like or one.id) == star), frame.sections[0].id)


def _star_section(frame: WritingFrame, section_id: str) -> str:
    section = frame.section(section_id)
    return (section.like or section.id) if section else ""


def _stage_of(framework: CycleFramework, star: str) -> Stage:
    """The stage that a section of STAR is asked in; the first where none is."""
    asking: Iterable[Stage] = (stage for stage in framework.stages if star in dict(stage.answered_from))
    return next(iter(asking), framework.stages[0])


def _measure_of_practice(practice_id: str, row: InquiryMeasure) -> Measure:
    participants, instrument = people_and_instrument(row)
    return Measure(
        practice_id=practice_id,
        position=row.position,
        label=row.label,
        before=row.before,
        after=row.after,
        unit=row.unit,
        participants=participants,
        instrument=instrument,
    )


def _measure_of_inquiry(inquiry_id: str, row: Measure) -> InquiryMeasure:
    return InquiryMeasure(
        inquiry_id=inquiry_id,
        position=row.position,
        label=row.label,
        unit=row.unit,
        before=row.before,
        after=row.after,
        before_participants=row.participants,
        after_participants=row.participants,
        before_instrument=row.instrument,
        after_instrument=row.instrument,
    )


def _carried(parts: InquiryParts, framework: CycleFramework) -> str:
    """What the next cycle begins with, as small Markdown; "" for nothing."""
    last = framework.stages[-1]
    changes = [parts.bodies[last.id, question] for question in last.carried if (last.id, question) in parts.bodies]
    open_ones = [row.body.strip() for row in parts.decisions if row.body.strip() and not row.done]
    listed = [_TO_DO, "\n".join(f"- {body}" for body in open_ones)] if open_ones else []
    return "\n\n".join([f"**{_TOLD_BEFORE}**", *changes, *listed]) if changes or listed else ""
