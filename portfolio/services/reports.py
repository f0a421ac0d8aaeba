"""Formal reports: their own words, who signs them, and reports and single pages as files.

A report is known by its kind (ojt, dissemination, ...) and what it reports on; it is made when something of it is first
written. Papers of single pages: A4, A5, A4-landscape, slide.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.consent import Channel
from portfolio.domain.inquiry import Inquiry
from portfolio.domain.names import grouped_nip
from portfolio.domain.person import Person
from portfolio.domain.report import SIGNATURE_BLOCKS, Report, ReportInquiry, ReportText, Signer
from portfolio.domain.wording import clean_line, clean_text, cleaned
from portfolio.errors import BadValue
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem
from portfolio.publishing.document import Document, Element, SignatureBlock, Signatures
from portfolio.publishing.recipe import BOOKLET_PAPERS, Recipe
from portfolio.publishing.report import PagesContent, ReportContent
from portfolio.services import press, printed
from portfolio.services.press import Exported, Order, paper_named, profile_named
from portfolio.storage import queries, report_queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.storage.parts import parts_of
from portfolio.texts import tr

KNOWN = "Mengetahui,"
NUMBER = "NIP. {number}"
NO_NUMBER = "NIP. -"
REPORT_PAPERS = BOOKLET_PAPERS
"""What a report is printed on; single pages know all papers."""


class ReportFields(TypedDict, total=False):
    """What can be changed of a report itself."""

    title: str
    place_date: str
    year: str
    numbers: bool


class SignerFields(TypedDict, total=False):
    """One who signs: a person of the register, or a name."""

    block: str
    role: str
    person_id: str | None
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class SignerLine:
    """One who signs, with the name and number that are printed."""

    signer: Signer
    full_name: str
    number: str
    """NIP as it is printed: “19680411 199303 1 009”; "" where there is none."""


@dataclass(frozen=True, slots=True)
class ReportState:
    """What the library holds of a report; of one that was never begun, how it would begin."""

    report: Report
    texts: dict[str, str]
    """Section -> small Markdown."""
    signers: tuple[SignerLine, ...]
    inquiry_ids: tuple[str, ...]


def get_report(library: Library, kind: str, subject_id: str = "") -> ReportState:
    """The report of a kind on a subject. Reading makes nothing."""
    with library.read() as session:
        report = report_queries.report_of(session, kind, subject_id)
        if report is None:
            return ReportState(Report(kind=kind, subject_id=subject_id), {}, (), ())
        texts = parts_of(session, ReportText, "report_id", [report.id])
        signers = parts_of(session, Signer, "report_id", [report.id])
        chosen = parts_of(session, ReportInquiry, "report_id", [report.id])
        people = queries.by_id(session, Person, (row.person_id for row in signers if row.person_id))
        inquiries = queries.by_id(session, Inquiry, (row.inquiry_id for row in chosen))
    return ReportState(
        report,
        {row.section: row.body for row in texts},
        tuple(_line(row, people.get(row.person_id or "")) for row in _in_blocks(signers)),
        tuple(row.inquiry_id for row in chosen if row.inquiry_id in inquiries),
    )


def change_report(library: Library, kind: str, subject_id: str = "", **fields: Unpack[ReportFields]) -> Receipt:
    """Change a report's title, its place and date, its year, or whether signatures carry numbers."""
    with library.edit(tr("Ubah laporan")) as edit:
        edit.change(_begun(edit, kind, subject_id), **cleaned(fields))
    return edit.receipt


def set_text(library: Library, kind: str, subject_id: str, section: str, body: str) -> Receipt:
    """Write a section of a report."""
    with library.edit(tr("Tulis laporan")) as edit:
        report = _begun(edit, kind, subject_id)
        rows = parts_of(edit.session, ReportText, "report_id", [report.id])
        row = next((row for row in rows if row.section == section), None)
        if row is None:
            edit.add(ReportText(report_id=report.id, section=section, body=clean_text(body)))
        else:
            edit.change(row, body=clean_text(body))
    return edit.receipt


def set_signers(library: Library, kind: str, subject_id: str, signers: Sequence[SignerFields]) -> Receipt:
    """Choose who signs: at most one a block. Raises `BadValue` for a block that there is not, or is named twice."""
    blocks = [signer.get("block", "right") for signer in signers]
    if len(set(blocks)) < len(blocks) or not set(blocks) <= set(SIGNATURE_BLOCKS):
        raise BadValue(tr("Tempat tanda tangan itu tidak ada."), tr("Pilih kiri, kanan, atau mengetahui."))
    with library.edit(tr("Pilih penanda tangan")) as edit:
        report = _begun(edit, kind, subject_id)
        for row in parts_of(edit.session, Signer, "report_id", [report.id]):
            edit.session.delete(row)
        for fields in signers:
            if fields.get("person_id"):
                queries.wanted(edit.session, Person, fields["person_id"] or "", tr("Orang"))
            edit.add(Signer(report_id=report.id, **cleaned(fields)))
    return edit.receipt


def set_inquiries(library: Library, kind: str, subject_id: str, inquiry_ids: Sequence[str]) -> Receipt:
    """Choose the inquiries that a report tells of, in order."""
    with library.edit(tr("Pilih inkuiri untuk laporan")) as edit:
        report = _begun(edit, kind, subject_id)
        for row in parts_of(edit.session, ReportInquiry, "report_id", [report.id]):
            edit.session.delete(row)
        for position, inquiry_id in enumerate(dict.fromkeys(inquiry_ids)):
            queries.wanted(edit.session, Inquiry, inquiry_id, tr("Inkuiri"))
            edit.add(ReportInquiry(report_id=report.id, inquiry_id=inquiry_id, position=position))
    return edit.receipt


def signatures(state: ReportState, known_word: str = KNOWN) -> Signatures:
    """The blocks to sign, as they are printed; a block that nobody is chosen for is left out."""
    blocks = {line.signer.block: _block(line, numbers=state.report.numbers) for line in state.signers}
    return Signatures(
        state.report.place_date, blocks.get("left"), blocks.get("right"), blocks.get("known"), known_word
    )  # fmt: skip


def export_report(
    library: Library,
    content: ReportContent,
    target: Path,
    *,
    profile: str = "upload",
    paper: str = "A4",
    max_mb: float | None = None,
    draft: bool = False,
    channel: Channel = "booklet",
    leave_out: Collection[str] = (),
    initials: bool = False,
    problems: Sequence[Problem] = (),
    progress: Progress = SILENCE,
) -> Exported:
    """Write a report as PDF; `target` is whole or untouched. See `press.print_file` for what it raises.

    `problems` is what its strand found; one that forbids holds the report back unless it is a draft.
    """
    recipe = Recipe(paper_named(paper, REPORT_PAPERS), profile_named(profile), draft, "laporan")
    order = Order(recipe, max_mb, channel, leave_out, initials)
    return press.print_file(library, content, _report, target, order, progress=progress, standing=_Standing(problems))


def export_pages(
    library: Library,
    title: str,
    elements: Sequence[Element],
    target: Path,
    *,
    subtitle: str = "",
    paper: str = "A4",
    profile: str = "screen",
    max_mb: float | None = None,
    draft: bool = False,
    channel: Channel = "booklet",
    leave_out: Collection[str] = (),
    initials: bool = False,
    problems: Sequence[Problem] = (),
    progress: Progress = SILENCE,
) -> Exported:
    """Write a few pages for a single purpose, under the school's letterhead, as PDF: a matrix, an attendance list.

    Elements that begin with a `Letterhead` of their own get no other head; a slide has none. See `export_report`.
    """
    chosen = paper_named(paper)
    with library.read() as session:
        school = None if chosen == "slide" else printed.own_school(library, session)
    content = PagesContent(clean_line(title), tuple(elements), clean_line(subtitle), school)
    order = Order(Recipe(chosen, profile_named(profile), draft, "lembar"), max_mb, channel, leave_out, initials)
    return press.print_file(library, content, _pages, target, order, progress=progress, standing=_Standing(problems))


@dataclass(frozen=True, slots=True)
class _Standing:
    """Problems that were found before, whatever photos are left out."""

    problems: Sequence[Problem]

    def __call__(self, _content: object) -> Sequence[Problem]:
        return self.problems


def _begun(edit: Edit, kind: str, subject_id: str) -> Report:
    report = report_queries.report_of(edit.session, kind, subject_id)
    if report is None:
        report = Report(kind=kind, subject_id=subject_id)
        edit.make(report)
    return report


def _in_blocks(signers: Sequence[Signer]) -> list[Signer]:
    order: list[str] = list(SIGNATURE_BLOCKS)
    return sorted((row for row in signers if row.block in order), key=lambda row: order.index(row.block))


def _line(signer: Signer, person: Person | None) -> SignerLine:
    name = person.full_name if person else signer.name
    number = (person.nip if person else "") or signer.number
    return SignerLine(signer, name, grouped_nip(number.strip()))


def _block(line: SignerLine, *, numbers: bool) -> SignatureBlock:
    number = (NUMBER.format(number=line.number) if line.number else NO_NUMBER) if numbers else ""
    return SignatureBlock(line.signer.role, line.full_name, number)


def _report(content: ReportContent, recipe: Recipe) -> Document:
    from portfolio.publishing.compose_report import compose_report  # noqa: PLC0415 - loaded to print

    return compose_report(content, recipe)


def _pages(content: PagesContent, recipe: Recipe) -> Document:
    from portfolio.publishing.compose_report import compose_pages  # noqa: PLC0415 - loaded to print

    return compose_pages(content, recipe)
