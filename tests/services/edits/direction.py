"""Vision, mission, goals, and how they were made known."""

from portfolio.services import direction
from tests.services.edits.known import Making

EDITS: dict[str, Making] = {
    "direction.add_statement": lambda known: direction.add_statement(known.library, "mission", after="Misi baru"),
    "direction.add_statements": lambda known: direction.add_statements(
        known.library, [("vision", "Visi lama"), ("goal", "Tujuan lama")]
    ),
    "direction.change_statement": lambda known: direction.change_statement(
        known.library, known.id("statement"), after="Rumusan lain"
    ),
    "direction.move_statement": lambda known: direction.move_statement(
        known.library, known.part("statement", "kind", "mission", 1), 0
    ),
    "direction.remove_statement": lambda known: direction.remove_statement(known.library, known.id("statement")),
    "direction.align": lambda known: direction.align(
        known.library, known.id("statement"), "dimensions", "kesehatan", "Karena sehat."
    ),
    "direction.unalign": lambda known: direction.unalign(known.library, *known.aligned),
    "direction.add_evidence": lambda known: direction.add_evidence(
        known.library, known.id("statement"), body="Bukti baru"
    ),
    "direction.show_photos": lambda known: direction.show_photos(
        known.library, known.id("statement"), [known.id("photo", -1)]
    ),
    "direction.change_evidence": lambda known: direction.change_evidence(
        known.library, known.id("statement_evidence"), body="Bukti lain"
    ),
    "direction.remove_evidence": lambda known: direction.remove_evidence(known.library, known.id("statement_evidence")),
    "direction.add_outreach": lambda known: direction.add_outreach(known.library, audience="Komite", technique="Rapat"),
    "direction.change_outreach": lambda known: direction.change_outreach(
        known.library, known.id("outreach"), feedback="Baik"
    ),
    "direction.move_outreach": lambda known: direction.move_outreach(known.library, known.id("outreach", 1), 0),
    "direction.remove_outreach": lambda known: direction.remove_outreach(known.library, known.id("outreach")),
}
