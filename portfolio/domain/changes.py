"""What an edit did to the records, and the edit that takes it back."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after: `before` is None where it was made, `after` where it was removed.

    For a changed row both hold only the columns that differ.

    Rows that came in by the thousand (an import) are one change: `ids` names them, `row_id` is "", and what differs is
    that they were in the trash before and are no longer. So taking an import back puts its rows in the trash, making it
    again brings the same rows back, and the receipt holds their ids instead of all that they say.
    """

    table: str
    row_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    owner_id: str = ""
    """The practice or booklet that the row belongs to; the row's own id where it stands alone."""
    ids: tuple[str, ...] = ()
    """The rows that all changed alike; empty where it is the one of `row_id`."""

    def inverse(self) -> "RowChange":
        """The change that takes this one back."""
        return RowChange(self.table, self.row_id, self.after, self.before, self.owner_id, self.ids)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer of every service that edits: what it was, what changed, how to take it back."""

    intent: str
    """The edit in the user's words, as the undo menu names it: “Ubah judul”."""
    changes: tuple[RowChange, ...] = ()
    made: tuple[str, ...] = field(default=())
    """Ids of the records that the edit was asked to make, in order."""

    def inverse(self) -> tuple[RowChange, ...]:
        """The changes that take the edit back, in the order to apply them."""
        return tuple(change.inverse() for change in reversed(self.changes))

    def touches(self, *tables: str) -> bool:
        """Whether a row of one of these tables changed."""
        return any(change.table in tables for change in self.changes)

    def concerns(self, record_id: str) -> bool:
        """Whether this record, or a row that belongs to it, changed."""
        return any(record_id in (change.row_id, change.owner_id) or record_id in change.ids for change in self.changes)
