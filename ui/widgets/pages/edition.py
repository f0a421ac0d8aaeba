"""A booklet made for a purpose: how it is printed, and who will see it."""

from dataclasses import dataclass
from pathlib import Path

from portfolio.domain.consent import Channel
from portfolio.errors import ExportForbidden
from portfolio.progress import Progress
from portfolio.services import publish
from portfolio.services.libraries import Library
from portfolio.services.printing import OnSheets

USUAL_CHANNELS: dict[str, Channel] = {
    "screen": "web", "upload": "web", "print": "booklet", "photocopy": "booklet", "press": "booklet",
}  # fmt: skip
"""Where a profile's file is usually seen: what is sent by WhatsApp is seen by more people than a booklet on paper."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What is chosen before a booklet becomes a file."""

    paper: str
    profile: str = "screen"
    draft: bool = False
    max_mb: float | None = None
    leave_out: frozenset[str] = frozenset()
    """ids of photos that are not printed"""
    channel: Channel | None = None
    """where it will be seen; None for where its profile usually is"""
    initials: bool = False
    """pupils' initials are printed for their full names"""
    on_sheets: OnSheets | None = None
    """how its pages stand on the sheets of a printer; None for a page on each"""


def export_edition(
    library: Library, target: Path, booklet_id: str, edition: Edition, progress: Progress
) -> publish.Exported:
    """Write the booklet as it was chosen. Raises as `export_booklet` does."""
    return publish.export_booklet(
        library,
        target,
        booklet_id=booklet_id,
        paper=edition.paper,
        profile=edition.profile,
        max_mb=edition.max_mb,
        draft=edition.draft,
        channel=edition.channel or USUAL_CHANNELS[edition.profile],
        leave_out=edition.leave_out,
        initials=edition.initials,
        on_sheets=edition.on_sheets,
        progress=progress,
    )


def problems_of(error: ExportForbidden) -> tuple[publish.Problem, ...]:
    """Everything that was found wrong when an export was refused."""
    found = error.values.get("problems")
    return tuple(one for one in found if isinstance(one, publish.Problem)) if isinstance(found, tuple) else ()
