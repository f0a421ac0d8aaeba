"""The direction of the school: vision, mission and goals before and after, aligned, shown and made known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from portfolio.domain import alignment
from portfolio.domain.alignment import Aligned, DirectionGap
from portfolio.domain.changes import Receipt
from portfolio.domain.direction import (
    STATEMENT_KINDS,
    Outreach,
    Statement,
    StatementEvidence,
    StatementTag,
)
from portfolio.domain.framework import FrameworkTable
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo
from portfolio.domain.practice import Practice
from portfolio.domain.wording import clean_line, clean_text, cleaned
from portfolio.errors import BadValue
from portfolio.services.direction_frameworks import elements
from portfolio.storage import direction_queries, parts, queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr


class Wordings(TypedDict, total=False):
    """What a statement says."""

    before: str
    after: str


class StatementFields(Wordings, total=False):
    """What can be changed of a statement."""

    kind: str


class EvidenceFields(TypedDict, total=False):
    """What shows that a statement is lived."""

    body: str
    photo_id: str | None
    practice_id: str | None


class OutreachFields(TypedDict, total=False):
    """What can be said of how the direction was made known."""

    audience: str
    technique: str
    held_on: date | None
    evidence: str
    photo_id: str | None
    feedback: str


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """A piece of evidence with what it points to."""

    evidence: StatementEvidence
    photo: Photo | None
    practice: Practice | None


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A statement as the window shows it."""

    statement: Statement
    number: int
    """Within its kind, from 1; 0 for an only vision."""
    tags: tuple[StatementTag, ...]
    """In the order of the framework."""
    evidence: tuple[ShownEvidence, ...]
    aligned: Aligned


@dataclass(frozen=True, slots=True)
class Direction:
    """The whole direction."""

    statements: tuple[StatementPage, ...]
    """Vision, mission, goals."""
    outreach: tuple[Outreach, ...]
    gaps: tuple[DirectionGap, ...]
    tables: tuple[FrameworkTable, ...]
    """The elements to align to: 8-3-3-4."""

    def level(self, scheme: str, item: str) -> int:
        """How well an element is covered by any statement."""
        return alignment.element_level((one.aligned for one in self.statements), (scheme, item))


def overview(library: Library) -> Direction:
    """Statements with tags and evidence, what was done to make them known, and what is missing."""
    with library.read() as session:
        rows = direction_queries.statements(session)
        ids = [row.id for row in rows]
        tags = parts.parts_of(session, StatementTag, "statement_id", ids)
        evidence = parts.parts_of(session, StatementEvidence, "statement_id", ids)
        photos = queries.by_id(session, Photo, (one.photo_id for one in evidence if one.photo_id))
        practices = queries.by_id(session, Practice, (one.practice_id for one in evidence if one.practice_id))
        outreach = tuple(direction_queries.outreach(session))
    shown = [
        ShownEvidence(one, photos.get(one.photo_id or ""), practices.get(one.practice_id or "")) for one in evidence
    ]
    tables = elements(library)
    pages = _pages(rows, tags, [one for one in shown if _is_there(one)], tables)
    found = alignment.gaps([page.aligned for page in pages], tables, len(outreach))
    return Direction(pages, outreach, found, tables)


def add_statement(library: Library, kind: str, **fields: Unpack[Wordings]) -> Receipt:
    """Add a statement at the end of its kind; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah rumusan")) as edit:
        _add(edit, _known(kind), **cleaned(fields, ("before", "after")))
    return edit.receipt


def add_statements(library: Library, lines: Sequence[tuple[str, str]], *, column: str = "before") -> Receipt:
    """Take in a whole text, as (kind, wording) in order: the old direction, or, with column "after", the new one.

    A wording goes to the first statement of its kind that has none in that column, else to a new one.
    """
    if column not in ("before", "after"):
        raise BadValue(tr("Pilih rumusan lama atau rumusan baru."))
    with library.edit(tr("Masukkan visi, misi, dan tujuan")) as edit:
        waiting = [row for row in direction_queries.statements(edit.session) if not getattr(row, column).strip()]
        for kind, text in lines:
            words = clean_line(text)
            home = next((row for row in waiting if row.kind == _known(kind)), None)
            if home is not None and words:
                waiting.remove(home)
                edit.change(home, **{column: words})
            elif words:
                _add(edit, kind, **{column: words})
    return edit.receipt


def change_statement(library: Library, statement_id: str, **fields: Unpack[StatementFields]) -> Receipt:
    """Change a statement's wording, or its kind: then it goes to the end of the other kind."""
    with library.edit(tr("Ubah rumusan")) as edit:
        row = queries.wanted(edit.session, Statement, statement_id)
        values = cleaned(fields, ("before", "after"))
        if "kind" in values and _known(values["kind"]) != row.kind:
            values["position"] = _end(edit, values["kind"])
        edit.change(row, **values)
    return edit.receipt


def move_statement(library: Library, statement_id: str, index: int) -> Receipt:
    """Put a statement at place `index` (from 0) among those of its kind."""
    with library.edit(tr("Ubah urutan rumusan")) as edit:
        row = queries.wanted(edit.session, Statement, statement_id)
        same = [one for one in direction_queries.statements(edit.session) if one.kind == row.kind]
        parts.move(edit, same, statement_id, index)
    return edit.receipt


def remove_statement(library: Library, statement_id: str) -> Receipt:
    """Put a statement in the trash."""
    with library.edit(tr("Hapus rumusan")) as edit:
        edit.change(queries.wanted(edit.session, Statement, statement_id), deleted_at=now())
    return edit.receipt


def align(library: Library, statement_id: str, scheme: str, item: str, reason: str | None = None) -> Receipt:
    """Claim that a statement is aligned to an element, for this reason; None keeps the reason that there is."""
    table = next((one for one in elements(library) if one.id == scheme), None)
    if table is None or table.item(item) is None:
        raise BadValue(tr("Unsur kerangka itu tidak dikenal."))
    with library.edit(tr("Selaraskan rumusan")) as edit:
        queries.wanted(edit.session, Statement, statement_id)
        rows = _tags(edit, statement_id, scheme, item)
        if not rows:
            words = clean_text(reason or "")
            edit.add(StatementTag(statement_id=statement_id, scheme=scheme, item=item, reason=words))
        elif reason is not None:
            edit.change(rows[0], reason=clean_text(reason))
    return edit.receipt


def unalign(library: Library, statement_id: str, scheme: str, item: str) -> Receipt:
    """No longer claim that a statement is aligned to an element."""
    with library.edit(tr("Lepas unsur")) as edit:
        for row in _tags(edit, statement_id, scheme, item):
            edit.session.delete(row)
    return edit.receipt


def add_evidence(library: Library, statement_id: str, **fields: Unpack[EvidenceFields]) -> Receipt:
    """Show that a statement is lived: by words, a photo or a practice; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah bukti")) as edit:
        queries.wanted(edit.session, Statement, statement_id)
        _refer(edit, fields)
        parts.append(edit, StatementEvidence(statement_id=statement_id, **cleaned(fields, ("body",))), "statement_id")
    return edit.receipt


def show_photos(library: Library, statement_id: str, photo_ids: Sequence[str]) -> Receipt:
    """Show that a statement is lived by these photos; those that it shows already are left as they are."""
    with library.edit(tr("Tambah foto bukti")) as edit:
        queries.wanted(edit.session, Statement, statement_id)
        rows = parts.parts_of(edit.session, StatementEvidence, "statement_id", [statement_id])
        shown = {row.photo_id for row in rows}
        for photo_id in dict.fromkeys(photo_ids):
            if photo_id not in shown:
                queries.wanted(edit.session, Photo, photo_id, tr("Foto"))
                parts.append(edit, StatementEvidence(statement_id=statement_id, photo_id=photo_id), "statement_id")
    return edit.receipt


def change_evidence(library: Library, evidence_id: str, **fields: Unpack[EvidenceFields]) -> Receipt:
    """Change a piece of evidence."""
    with library.edit(tr("Ubah bukti")) as edit:
        _refer(edit, fields)
        edit.change(queries.wanted(edit.session, StatementEvidence, evidence_id), **cleaned(fields, ("body",)))
    return edit.receipt


def remove_evidence(library: Library, evidence_id: str) -> Receipt:
    """Remove a piece of evidence; its photo or practice stays in the library."""
    with library.edit(tr("Hapus bukti")) as edit:
        edit.session.delete(queries.wanted(edit.session, StatementEvidence, evidence_id))
    return edit.receipt


def add_outreach(library: Library, **fields: Unpack[OutreachFields]) -> Receipt:
    """Note how the direction was made known; `receipt.made[0]` is the line's id."""
    with library.edit(tr("Tambah sosialisasi")) as edit:
        own = queries.school_of(edit.session)
        position = 1 + max((row.position for row in direction_queries.outreach(edit.session)), default=-1)
        _refer(edit, fields)
        edit.make(Outreach(school_id=own.id if own else None, position=position, **cleaned(fields, _LONG)))
    return edit.receipt


def change_outreach(library: Library, outreach_id: str, **fields: Unpack[OutreachFields]) -> Receipt:
    """Change a line of how the direction was made known."""
    with library.edit(tr("Ubah sosialisasi")) as edit:
        _refer(edit, fields)
        edit.change(queries.wanted(edit.session, Outreach, outreach_id), **cleaned(fields, _LONG))
    return edit.receipt


def move_outreach(library: Library, outreach_id: str, index: int) -> Receipt:
    """Put a line of the outreach at place `index` (from 0)."""
    with library.edit(tr("Ubah urutan sosialisasi")) as edit:
        queries.wanted(edit.session, Outreach, outreach_id)
        parts.move(edit, direction_queries.outreach(edit.session), outreach_id, index)
    return edit.receipt


def remove_outreach(library: Library, outreach_id: str) -> Receipt:
    """Remove a line of the outreach."""
    with library.edit(tr("Hapus sosialisasi")) as edit:
        edit.session.delete(queries.wanted(edit.session, Outreach, outreach_id))
    return edit.receipt


_LONG = ("evidence", "feedback")


def _pages(
    rows: Sequence[Statement],
    tags: Sequence[StatementTag],
    evidence: Sequence[ShownEvidence],
    tables: Sequence[FrameworkTable],
) -> tuple[StatementPage, ...]:
    order = [(table.id, item.id) for table in tables for item in table.items]
    numbers = alignment.numbers((row.id, row.kind) for row in rows)
    pages = []
    for row in rows:
        own = [tag for tag in tags if tag.statement_id == row.id and (tag.scheme, tag.item) in order]
        shown = tuple(one for one in evidence if one.evidence.statement_id == row.id)
        reasons = {(tag.scheme, tag.item): tag.reason for tag in own}
        proofs = sum(bool(one.photo or one.practice or one.evidence.body.strip()) for one in shown)
        aligned = Aligned(row.id, row.kind, row.before, row.after, reasons, proofs)
        own.sort(key=lambda tag: order.index((tag.scheme, tag.item)))
        pages.append(StatementPage(row, numbers[row.id], tuple(own), shown, aligned))
    return tuple(pages)


def _is_there(one: ShownEvidence) -> bool:
    """Whether it can be shown: one whose photo or practice is in the trash can't."""
    pointing = one.evidence.photo_id or one.evidence.practice_id
    return bool(one.photo or one.practice or one.evidence.body.strip() or not pointing)


def _known(kind: str) -> str:
    if kind not in STATEMENT_KINDS:
        raise BadValue(tr("Pilih visi, misi, atau tujuan."))
    return kind


def _add(edit: Edit, kind: str, **values: str) -> None:
    own = queries.school_of(edit.session)
    position = _end(edit, _known(kind))
    edit.make(Statement(kind=kind, position=position, school_id=own.id if own else None, **values))


def _end(edit: Edit, kind: str) -> int:
    same = (row.position for row in direction_queries.statements(edit.session) if row.kind == kind)
    return 1 + max(same, default=-1)


def _tags(edit: Edit, statement_id: str, scheme: str, item: str) -> list[StatementTag]:
    tags = parts.parts_of(edit.session, StatementTag, "statement_id", [statement_id])
    return [tag for tag in tags if (tag.scheme, tag.item) == (scheme, item)]


def _refer(edit: Edit, fields: EvidenceFields | OutreachFields) -> None:
    """What is pointed to must be there."""
    if photo_id := fields.get("photo_id"):
        queries.wanted(edit.session, Photo, str(photo_id), tr("Foto"))
    if practice_id := fields.get("practice_id"):
        queries.wanted(edit.session, Practice, str(practice_id), tr("Praktik baik"))
