"""Practices: their words, authors, measures, lesson steps, claims, works on show."""

from portfolio.domain.changes import Receipt
from portfolio.services import artifacts, competencies, lesson_steps, partners, practices, visitor_notes, vocabulary
from tests.services.edits.known import Known, Making


def _claimed(known: Known) -> str:
    return next(
        line.id
        for line in practices.list_practices(known.library)
        if competencies.practice_claims(known.library, line.id).proposals
    )


def _proposed(known: Known) -> Receipt:
    practice = _claimed(known)
    proposals = competencies.practice_claims(known.library, practice).proposals
    return competencies.confirm_proposals(known.library, practice, proposals[:2])


def _another_claim(known: Known) -> Receipt:
    practice = _claimed(known)
    one = competencies.practice_claims(known.library, practice).proposals[0]
    return competencies.add_claim(known.library, practice, one.model.id, [one.row.id], person_id=one.person.id)


def _corrected(known: Known) -> Receipt:
    practice = known.bare_practice
    found = vocabulary.in_practice(practices.open_practice(known.library, practice), known.library)[0]
    return vocabulary.correct_in_practice(known.library, practice, found.place, found.finding.term, found.finding.found)


def _fewer_items(known: Known) -> Receipt:
    one = next(one for one in partners.list_partners(known.library) if one.items)
    model, row = one.items[0]
    return partners.set_partner_items(known.library, one.partner.id, {model.id: [row.id]})


EDITS: dict[str, Making] = {
    "practices.add_practice": lambda known: practices.add_practice(known.library, title="Tiga"),
    "practices.change_practice": lambda known: practices.change_practice(
        known.library, known.id("practice"), title="Satu lagi"
    ),
    "practices.write_section": lambda known: practices.write_section(
        known.library, known.id("practice"), "aksi", "Diubah."
    ),
    "practices.change_frame": lambda known: practices.change_frame(known.library, known.id("practice"), "formal"),
    "practices.set_authors": lambda known: practices.set_authors(
        known.library, known.id("practice"), known.ids("person", 4)[::-1]
    ),
    "practices.name_author": lambda known: practices.name_author(known.library, known.id("practice"), "Orang Baru"),
    "practices.set_tag": lambda known: practices.set_tag(
        known.library, known.bare_practice, "dimensions", "kolaborasi", on=True
    ),
    "practices.add_measure": lambda known: practices.add_measure(known.library, known.id("practice"), label="Baru"),
    "practices.change_measure": lambda known: practices.change_measure(known.library, known.id("measure"), after=90.5),
    "practices.remove_measure": lambda known: practices.remove_measure(known.library, known.id("measure")),
    "practices.move_practice": lambda known: practices.move_practice(known.library, known.id("practice", 3), 0),
    "practices.duplicate_practice": lambda known: practices.duplicate_practice(known.library, known.id("practice")),
    "practices.remove_practice": lambda known: practices.remove_practice(known.library, known.id("practice")),
    "lesson_steps.change_lesson": lambda known: lesson_steps.change_lesson(
        known.library, known.id("practice"), topic="Gaya apung"
    ),
    "lesson_steps.begin_steps": lambda known: lesson_steps.begin_steps(known.library, known.bare_practice),
    "lesson_steps.add_step": lambda known: lesson_steps.add_step(
        known.library, known.id("practice"), teacher="Bertanya"
    ),
    "lesson_steps.change_step": lambda known: lesson_steps.change_step(
        known.library, known.id("practice_step"), pupils="Menjawab"
    ),
    "lesson_steps.move_step": lambda known: lesson_steps.move_step(known.library, known.id("practice_step"), 2),
    "lesson_steps.remove_step": lambda known: lesson_steps.remove_step(known.library, known.id("practice_step")),
    "competencies.add_claim": _another_claim,
    "competencies.confirm_proposals": _proposed,
    "competencies.change_claim": lambda known: competencies.change_claim(
        known.library, known.id("claim"), note="Dilihat pengawas"
    ),
    "competencies.remove_claim": lambda known: competencies.remove_claim(known.library, known.id("claim")),
    "partners.add_partner": lambda known: partners.add_partner(known.library, name="Mitra Contoh"),
    "partners.change_partner": lambda known: partners.change_partner(
        known.library, known.id("partner"), way="Pendampingan"
    ),
    "partners.remove_partner": lambda known: partners.remove_partner(known.library, known.id("partner")),
    "partners.set_partner_items": _fewer_items,
    "partners.set_partner_practices": lambda known: partners.set_partner_practices(
        known.library, known.id("partner"), known.ids("practice", 5)[3:]
    ),
    "vocabulary.correct_in_practice": _corrected,
    "artifacts.add_work": lambda known: artifacts.add_work(known.library, title="Karya baru"),
    "artifacts.works_from_photos": lambda known: artifacts.works_from_photos(known.library, known.ids("photo", 2)),
    "artifacts.work_from_practice": lambda known: artifacts.work_from_practice(known.library, known.id("practice")),
    "artifacts.change_work": lambda known: artifacts.change_work(known.library, known.id("artifact"), material="Tanah"),
    "artifacts.set_makers": lambda known: artifacts.set_makers(
        known.library, known.id("artifact"), [artifacts.Maker("Tirta", known.id("pupil", 1))]
    ),
    "artifacts.set_dimension": lambda known: artifacts.set_dimension(
        known.library, known.id("artifact"), "kolaborasi", on=False
    ),
    "artifacts.move_work": lambda known: artifacts.move_work(known.library, known.id("artifact", 1), 0),
    "artifacts.remove_work": lambda known: artifacts.remove_work(known.library, known.id("artifact")),
    "visitor_notes.add_note": lambda known: visitor_notes.add_note(
        known.library, "ask", "Bagaimana caranya?", work_id=known.id("artifact")
    ),
    "visitor_notes.change_note": lambda known: visitor_notes.change_note(
        known.library, known.id("visitor_note"), by="Tamu"
    ),
    "visitor_notes.remove_note": lambda known: visitor_notes.remove_note(known.library, known.id("visitor_note")),
    "visitor_notes.tell_in_reflection": lambda known: visitor_notes.tell_in_reflection(
        known.library, known.id("practice")
    ),
}
