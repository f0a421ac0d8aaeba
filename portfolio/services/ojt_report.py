"""The report of the principal's on-the-job training (Laporan OJT): outline from the tables, words from everywhere."""

from collections.abc import Iterable
from pathlib import Path
from typing import Unpack

from portfolio.domain.prose import Run
from portfolio.publishing.chapters import direction as direction_chapter
from portfolio.publishing.chapters.inquiry import decision_elements
from portfolio.publishing.content import Problem, SchoolContent
from portfolio.publishing.document import Bullets, Element, Facts, Gallery, Heading, Signature, Text
from portfolio.publishing.elements import prose
from portfolio.publishing.report import Approval, FrontPage, ReportChapter, ReportContent, ReportSection
from portfolio.services import reports
from portfolio.services.direction_content import read_direction
from portfolio.services.direction_documents import Choices, signatures_of
from portfolio.services.direction_frameworks import Outline, OutlineSection, report_outline
from portfolio.services.inquiries import list_inquiries
from portfolio.services.inquiry_content import read_cycle, stage_of_report
from portfolio.services.own_training import own_training
from portfolio.services.press import Exported
from portfolio.services.reports import ReportState
from portfolio.services.school import school as school_of
from portfolio.storage.library import Library
from portfolio.texts import tr

KIND = "ojt"
FRAMEWORK = "inquiry"
PRINCIPAL, AUTHOR = "Kepala Sekolah", "Penulis"
PROFILE_KEY, PROFILE = "profil-sekolah", "Profil Sekolah"
PREFACE = "Kata Pengantar"
PROFILE_ROWS = ("Nama sekolah", "NPSN", "Alamat", "Status", "Akreditasi", "Kepala sekolah", "Semboyan")
THANKS = "Ucapan terima kasih kami sampaikan kepada:"
APPROVED = (
    "Laporan ini disusun sebagai pertanggungjawaban kegiatan On the Job Training Pembelajaran Mendalam bagi kepala "
    "sekolah."
)
APPROVED_FOR = "Laporan ini disusun sebagai pertanggungjawaban kegiatan {training}."
MADE_BY, UNIT, PART_OF = "Disusun oleh", "Unit kerja", "Pelatihan"
CLASS = "{training}, Kelas {group}"
APPENDIX = "Lampiran {number}"
DOCUMENTATION = "Dokumentasi"
_MOST_PHOTOS = 12


def export_ojt_report(library: Library, target: Path, **choices: Unpack[Choices]) -> Exported:
    """Write the report as PDF on A4. Raises as `reports.export_report` does."""
    content, problems = read_ojt_report(library)
    return reports.export_report(library, content, target, problems=problems, **choices)


def read_ojt_report(library: Library) -> tuple[ReportContent, list[Problem]]:
    """The report as it is printed, and what it still lacks."""
    outline = report_outline(library)
    state = reports.get_report(library, KIND)
    direction = read_direction(library)
    training = own_training(library).training
    named = f"“{training.title}”" if training and training.title else ""
    chapters = _chapters(library, outline, state, chosen_inquiries(library, state))
    group = training.class_group if training else ""
    content = ReportContent(
        title=state.report.title or outline.title,
        subtitle=CLASS.format(training=training.title, group=group) if training and named and group else "",
        author=direction.school.principal,
        author_role=PRINCIPAL,
        school=direction.school,
        year=state.report.year,
        approval=_approval(state, direction.school, outline, named),
        front=tuple(_front(library, outline, state, direction.school)),
        chapters=chapters,
        appendices=_appendices(direction),
    )
    return content, _problems(outline, content)


def chosen_inquiries(library: Library, state: ReportState | None = None) -> tuple[str, ...]:
    """Ids of the cycles that the report tells of: those chosen, else the first that has an answer."""
    chosen = (state or reports.get_report(library, KIND)).inquiry_ids
    if chosen:
        return chosen
    begun = [line.id for line in list_inquiries(library) if line.framework == FRAMEWORK and line.answered]
    return tuple(begun[:1])


def empty_sections(content: ReportContent) -> list[str]:
    """Keys of the sections in which nothing stands."""
    front = [] if any(page.key == "kata-pengantar" for page in content.front) else ["kata-pengantar"]
    return [*front, *(one.key for chapter in content.chapters for one in chapter.sections if not one.elements)]


def _chapters(
    library: Library, outline: Outline, state: ReportState, inquiry_ids: tuple[str, ...]
) -> tuple[ReportChapter, ...]:
    return tuple(
        ReportChapter(
            chapter.id,
            chapter.label,
            chapter.title,
            tuple(
                ReportSection(one.id, one.name, _section(library, one, state, inquiry_ids)) for one in chapter.sections
            ),
        )
        for chapter in outline.chapters
    )


def _section(
    library: Library, section: OutlineSection, state: ReportState, inquiry_ids: tuple[str, ...]
) -> tuple[Element, ...]:
    """The report's own words; in a section of a stage, what the inquiries say follows them."""
    elements = list(prose(state.texts.get(section.id, "")))
    if not section.stage:
        return tuple(elements)
    for inquiry_id in inquiry_ids:
        told = _told(library, inquiry_id, section.stage)
        if told and len(inquiry_ids) > 1:
            elements.append(Text((Run(read_cycle(library, inquiry_id).title, bold=True),)))
        elements += told
    return tuple(elements)


def _told(library: Library, inquiry_id: str, stage: str) -> list[Element]:
    """A stage, and where it is the last what the team decided in the whole cycle."""
    cycle = read_cycle(library, inquiry_id)
    elements = list(stage_of_report(library, inquiry_id, stage))
    if cycle.stages and cycle.stages[-1].id == stage:
        elements += decision_elements([one for each in cycle.stages for one in each.decisions])
    return elements


def _front(library: Library, outline: Outline, state: ReportState, school: SchoolContent) -> Iterable[FrontPage]:
    preface = prose(state.texts.get(outline.preface.id, ""))
    if preface:
        thanks = Bullets(tuple(Text((Run(words),)) for words in outline.thanks), ordered=True)
        signed = Signature(state.report.place_date, school.principal, AUTHOR)
        yield FrontPage(outline.preface.id, PREFACE, (*preface, Text((Run(THANKS),)), thanks, signed))
    facts = _profile(library, school)
    if facts:
        yield FrontPage(PROFILE_KEY, PROFILE, (Facts(facts), *prose(school_of(library).about)))


def _profile(library: Library, school: SchoolContent) -> tuple[tuple[str, str], ...]:
    row = school_of(library)
    values = (
        school.name,
        school.npsn,
        ", ".join(school.address_lines),
        row.status,
        row.accreditation,
        school.principal,
        school.motto,
    )
    return tuple((name, value) for name, value in zip(PROFILE_ROWS, values, strict=True) if value)


def _approval(state: ReportState, school: SchoolContent, outline: Outline, training: str) -> Approval:
    facts = ((MADE_BY, school.principal), (UNIT, school.name), (PART_OF, training.strip("“”")))
    return Approval(
        title=state.report.title or outline.title,
        facts=tuple((name, value) for name, value in facts if value),
        text=APPROVED_FOR.format(training=training) if training else APPROVED,
        signatures=signatures_of(state, school),
    )


def _appendices(content: direction_chapter.DirectionContent) -> tuple[ReportChapter, ...]:
    """The aligned direction, its matrix, how it was made known, and photos; each where it holds something."""
    found: list[tuple[str, str, tuple[Element, ...]]] = []
    if content.statements:
        aligned = (
            *direction_chapter.statement_elements(content),
            Heading(direction_chapter.ALIGNMENT),
            *direction_chapter.alignment_elements(content),
        )
        found.append(("arah", direction_chapter.TITLE, aligned))
    if content.current:
        matrix = (direction_chapter.matrix_element(content), *direction_chapter.gap_elements(content))
        found.append(("matriks", direction_chapter.MATRIX, matrix))
    if content.outreach:
        found.append(("sosialisasi", direction_chapter.OUTREACH, tuple(direction_chapter.outreach_elements(content))))
    figures = direction_chapter.evidence_figures(content)[:_MOST_PHOTOS]
    if figures:
        found.append(("dokumentasi", DOCUMENTATION, (Gallery(figures),)))
    return tuple(
        ReportChapter(key, APPENDIX.format(number=n), title, (ReportSection(key, "", elements),))
        for n, (key, title, elements) in enumerate(found, start=1)
    )


def _problems(outline: Outline, content: ReportContent) -> list[Problem]:
    names = {one.id: one.label for one in outline.own_sections}
    names |= {one.id: one.label for chapter in outline.chapters for one in chapter.sections}
    missing = empty_sections(content)
    if len(missing) == len(names) and not content.appendices:
        return [Problem("report-empty", tr("Laporan ini belum berisi apa pun."), forbids=True)]
    told = [
        Problem("empty-section", tr("“{name}” masih kosong.", name=names[key]), key) for key in missing if key in names
    ]
    if not content.author:
        told.append(Problem("no-principal", tr("Kepala sekolah belum dipilih di profil Sekolah."), "school"))
    if not any(one.key == "arah" for one in content.appendices):
        told.append(Problem("no-direction", tr("Visi, misi, dan tujuan belum ditulis di Arah."), "direction"))
    return told
