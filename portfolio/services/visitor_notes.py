"""What visitors wrote on feedback sheets (Umpan balik): typed back, and told in the practice's reflection."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict, Unpack

from portfolio.domain.artifact import Artifact, VisitorNote
from portfolio.domain.changes import Receipt
from portfolio.domain.framework import WritingFrame
from portfolio.domain.identity import now
from portfolio.domain.practice import Practice, PracticeSection
from portfolio.domain.wording import clean_line, cleaned
from portfolio.errors import BadValue
from portfolio.services import frameworks
from portfolio.storage import queries
from portfolio.storage.artifact_queries import all_notes, artifacts_in_order, notes_on
from portfolio.storage.library import Library
from portfolio.texts import tr

NoteKind = Literal["like", "ask", "suggest"]
KINDS: tuple[NoteKind, ...] = ("like", "ask", "suggest")
"""Saya suka, Saya bertanya, Saya usul: the columns of a feedback sheet."""
TOLD = {"like": "Saya suka", "ask": "Saya bertanya", "suggest": "Saya usul"}
"""As the practice's own text says it: Indonesian, whatever the screen speaks."""
HEAD = "Umpan balik pengunjung pameran:"
_REFLECTION = "refleksi"


class NoteFields(TypedDict, total=False):
    """What can be said of a visitor's note."""

    kind: str
    body: str
    by: str


@dataclass(frozen=True, slots=True)
class Visited:
    """A practice or a work that was on show, and what visitors wrote on it."""

    id: str
    title: str
    is_work: bool
    practice_id: str
    """Whose reflection takes the notes; "" for a work that belongs to no practice."""
    notes: tuple[VisitorNote, ...]


def list_visited(library: Library) -> list[Visited]:
    """All practices and works in their order, with the notes on each."""
    with library.read() as session:
        lines = queries.practice_lines(session)
        works = artifacts_in_order(session)
        notes = all_notes(session)
    known = {line.id for line in lines}
    on_practice = [
        Visited(line.id, line.title, False, line.id, tuple(one for one in notes if one.practice_id == line.id))
        for line in lines
    ]
    on_work = [
        Visited(
            work.id,
            work.title,
            True,
            work.practice_id if work.practice_id in known else "",
            tuple(one for one in notes if one.artifact_id == work.id),
        )
        for work in works
    ]
    return [*on_practice, *on_work]


def add_note(
    library: Library,
    kind: NoteKind,
    body: str,
    *,
    by: str = "",
    practice_id: str = "",
    work_id: str = "",
    exhibition_id: str | None = None,
) -> Receipt:
    """Type back what a visitor of an event wrote on a practice or a work; `receipt.made[0]` is the note's id."""
    values = _checked({"kind": kind, "body": body, "by": by})
    with library.edit(tr("Tambah umpan balik")) as edit:
        if work_id:
            queries.wanted(edit.session, Artifact, work_id, tr("Karya"))
        else:
            queries.wanted(edit.session, Practice, practice_id, tr("Praktik"))
        others = notes_on(edit.session, practice_id=practice_id, artifact_ids=[work_id] if work_id else ())
        position = 1 + max((one.position for one in others), default=-1)
        owner = {"artifact_id": work_id} if work_id else {"practice_id": practice_id}
        edit.make(VisitorNote(position=position, exhibition_id=exhibition_id, **owner, **values))
    return edit.receipt


def change_note(library: Library, note_id: str, **fields: Unpack[NoteFields]) -> Receipt:
    """Change what a visitor's note says."""
    values = _checked(fields)
    with library.edit(tr("Ubah umpan balik")) as edit:
        edit.change(queries.wanted(edit.session, VisitorNote, note_id, tr("Umpan balik")), **values)
    return edit.receipt


def remove_note(library: Library, note_id: str) -> Receipt:
    """Take a visitor's note away."""
    with library.edit(tr("Hapus umpan balik")) as edit:
        edit.change(queries.wanted(edit.session, VisitorNote, note_id, tr("Umpan balik")), deleted_at=now())
    return edit.receipt


def tell_in_reflection(library: Library, practice_id: str) -> Receipt:
    """Put what visitors wrote on a practice and its works into its reflection, as a list below what is written there.

    A note whose words stand there already is not told twice. Raises `BadValue` where nothing is left to tell.
    """
    with library.edit(tr("Masukkan umpan balik ke refleksi")) as edit:
        parts = queries.practice_parts(edit.session, practice_id)
        works = [work.id for work in artifacts_in_order(edit.session) if work.practice_id == practice_id]
        notes = notes_on(edit.session, practice_id=practice_id, artifact_ids=works)
        section = reflection_of(frameworks.frame_for(parts.practice.frame, parts.sections, library))
        row = parts.sections.get(section)
        body = _with_notes(row.body if row else "", notes)
        if row is None:
            edit.add(PracticeSection(practice_id=practice_id, section=section, body=body))
        else:
            edit.change(row, body=body)
    return edit.receipt


def reflection_of(frame: WritingFrame) -> str:
    """Id of the frame's section that tells the reflection; of its last where none is called so."""
    ids = [one.id for one in frame.sections if _REFLECTION in (one.id, one.like)]
    return ids[0] if ids else frame.sections[-1].id


def _with_notes(body: str, notes: Sequence[VisitorNote]) -> str:
    ordered = sorted(notes, key=lambda one: KINDS.index(one.kind) if one.kind in KINDS else len(KINDS))
    lines = [line for line in (_line(one) for one in ordered if one.body.strip()) if line not in body.splitlines()]
    if not lines:
        raise BadValue(tr("Tidak ada umpan balik baru."), tr("Semua yang sudah diketik ada di Refleksi."))
    body = body.rstrip()
    last = body.splitlines()[-1] if body else ""
    if any(last.startswith(f"- **{word}:**") for word in TOLD.values()):
        return "\n".join([body, *lines])
    return "\n\n".join([*([body] if body else []), HEAD, "\n".join(lines)])


def _line(note: VisitorNote) -> str:
    words = clean_line(note.body)
    by = f" ({note.by})" if note.by else ""
    return f"- **{TOLD.get(note.kind, TOLD['like'])}:** {words}{by}"


def _checked(fields: NoteFields) -> NoteFields:
    values: NoteFields = cleaned(fields, ("body",))  # type: ignore[assignment] # the same fields, cleaned
    if values.get("kind", "like") not in KINDS:
        raise BadValue(tr("Jenis umpan balik itu tidak dikenal."))
    return values
