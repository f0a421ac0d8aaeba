"""The direction as files: the official document, the matrix as a page and as a slide."""

from collections.abc import Collection
from pathlib import Path
from typing import TypedDict, Unpack

from portfolio.domain.consent import Channel
from portfolio.progress import Progress
from portfolio.publishing.chapters import direction as chapter
from portfolio.publishing.chapters.direction import DirectionContent
from portfolio.publishing.content import Problem, SchoolContent
from portfolio.publishing.document import SignatureBlock, Signatures
from portfolio.services import reports
from portfolio.services.direction import overview
from portfolio.services.direction_content import read_direction
from portfolio.services.press import Exported
from portfolio.services.reports import ReportState
from portfolio.storage.library import Library
from portfolio.texts import tr

KIND = "direction"
PRINCIPAL = "Kepala Sekolah"


class Choices(TypedDict, total=False):
    """How a file is made; see `reports.export_pages`."""

    profile: str
    max_mb: float | None
    draft: bool
    channel: Channel
    leave_out: Collection[str]
    initials: bool
    progress: Progress


def export_direction_document(library: Library, target: Path, **choices: Unpack[Choices]) -> Exported:
    """Write the official document “Visi, Misi, dan Tujuan” on A4. Raises as `reports.export_pages` does."""
    content = read_direction(library)
    signed = signatures_of(reports.get_report(library, KIND), content.school)
    elements = chapter.document_elements(content, signed)
    told = standing(library, content)
    return reports.export_pages(library, chapter.TITLE, elements, target, problems=told, **choices)


def export_matrix(library: Library, target: Path, *, slide: bool = False, **choices: Unpack[Choices]) -> Exported:
    """Write the matrix as a page that lies, or as one slide. Raises as `reports.export_pages` does."""
    content = read_direction(library)
    notes = () if slide else tuple(chapter.gap_elements(content))
    return reports.export_pages(
        library,
        chapter.MATRIX,
        (chapter.matrix_element(content, openings=True), *notes),
        target,
        subtitle=content.school.name if slide else chapter.TITLE,
        paper="slide" if slide else "A4-landscape",
        problems=empty_direction(content),
        **choices,
    )


def signatures_of(state: ReportState, school: SchoolContent) -> Signatures:
    """Who signs; while nobody was chosen, the principal."""
    if state.signers:
        return reports.signatures(state)
    return Signatures(state.report.place_date, None, SignatureBlock(PRINCIPAL, school.principal))


def standing(library: Library, content: DirectionContent) -> list[Problem]:
    """What is wrong with the official document: nothing written, and the gaps that a reader would see."""
    told = [
        Problem(f"direction-{gap.code}", gap.message, gap.record)
        for gap in overview(library).gaps
        if gap.place in ("statement", "kind") and gap.code != "unchanged"
    ]
    return [*empty_direction(content), *(told if content.current else [])]


def empty_direction(content: DirectionContent) -> list[Problem]:
    """The one problem that forbids to print: there is no statement."""
    if content.current:
        return []
    words = tr("Visi, misi, dan tujuan belum punya rumusan baru. Tulis dulu di Arah.")
    return [Problem("direction-empty", words, forbids=True)]
