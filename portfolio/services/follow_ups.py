"""The follow-up plan (RTL) of a forum, line by line."""

from typing import Any, TypedDict, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.training import FOLLOW_UP_STATES, Dissemination, FollowUp
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.storage import parts, queries
from portfolio.storage.library import Library
from portfolio.texts import tr

PRINTED_STATES = {"planned": "Direncanakan", "going": "Berjalan", "done": "Selesai"}
"""As printed in a report."""


class FollowUpFields(TypedDict, total=False):
    """What can be said of a line of the follow-up plan (RTL)."""

    activity: str
    goal: str
    audience: str
    time: str
    responsible: str
    resources: str
    indicator: str
    evidence: str
    state: str


def add_follow_up(library: Library, forum_id: str, **fields: Unpack[FollowUpFields]) -> Receipt:
    """Add a line to the follow-up plan; `receipt.made[0]` is its id."""
    with library.edit(tr("Tambah rencana tindak lanjut")) as edit:
        queries.wanted(edit.session, Dissemination, forum_id)
        parts.append(edit, FollowUp(dissemination_id=forum_id, **_checked_follow_up(fields)), "dissemination_id")
    return edit.receipt


def change_follow_up(library: Library, follow_up_id: str, **fields: Unpack[FollowUpFields]) -> Receipt:
    """Change a line of the follow-up plan."""
    with library.edit(tr("Ubah rencana tindak lanjut")) as edit:
        edit.change(queries.wanted(edit.session, FollowUp, follow_up_id), **_checked_follow_up(fields))
    return edit.receipt


def move_follow_up(library: Library, follow_up_id: str, index: int) -> Receipt:
    """Put a line of the follow-up plan at place `index` (from 0)."""
    with library.edit(tr("Ubah urutan rencana tindak lanjut")) as edit:
        row = queries.wanted(edit.session, FollowUp, follow_up_id)
        rows = parts.parts_of(edit.session, FollowUp, "dissemination_id", [row.dissemination_id])
        parts.move(edit, rows, follow_up_id, index)
    return edit.receipt


def remove_follow_up(library: Library, follow_up_id: str) -> Receipt:
    """Take a line off the follow-up plan."""
    with library.edit(tr("Hapus rencana tindak lanjut")) as edit:
        edit.change(queries.wanted(edit.session, FollowUp, follow_up_id), deleted_at=now())
    return edit.receipt


def _checked_follow_up(fields: FollowUpFields) -> dict[str, Any]:
    values = cleaned(fields)
    if values.get("state", "planned") not in FOLLOW_UP_STATES:
        raise BadValue(tr("Keadaan rencana itu tidak dikenal."))
    return values
