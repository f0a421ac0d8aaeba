"""What the place of the direction asks of the library."""

from dataclasses import dataclass

from portfolio.domain.person import Person
from portfolio.services import decks, direction_documents, ojt_report, reports, school
from portfolio.services.direction import Direction, overview
from portfolio.services.direction_frameworks import Outline, report_outline
from portfolio.services.inquiries import InquiryLine, list_inquiries
from portfolio.services.libraries import Library
from portfolio.services.own_training import OwnTraining, own_training
from portfolio.services.reports import ReportState

STATEMENTS = ("statement", "statement_tag", "statement_evidence", "outreach", "photo", "practice")
TRAINING = ("training", "training_session", "training_place", "inquiry_answer", "school")
REPORTS = ("report", "report_text", "report_inquiry", "signer", "inquiry", "inquiry_answer", "person", "school")


@dataclass(frozen=True, slots=True)
class Reports:
    """The words of the report and of the official document, and what they can name."""

    ojt: ReportState
    document: ReportState
    outline: Outline
    inquiries: tuple[InquiryLine, ...]
    chosen: tuple[str, ...]
    """ids of the cycles that the report tells of"""
    people: tuple[Person, ...]
    missing: tuple[str, ...]
    """what the report still lacks, a sentence each"""
    school_name: str
    principal: str
    """full name, "" while nobody is chosen"""
    presentable: bool
    """whether there is enough for slides of the first on the job training"""

    @property
    def sections(self) -> set[str]:
        """Ids of what is written in the report itself, and not told by a cycle."""
        own = (one for chapter in self.outline.chapters for one in chapter.sections if not one.stage)
        return {self.outline.preface.id, *(one.id for one in own)}


@dataclass(frozen=True, slots=True)
class DirectionPlace:
    """Everything that the place shows; what did not change since it was asked for is None."""

    direction: Direction | None
    training: OwnTraining | None
    reports: Reports | None

    @property
    def known(self) -> set[str]:
        """Names of the parts that were asked for."""
        parts = {"direction": self.direction, "training": self.training, "reports": self.reports}
        return {name for name, part in parts.items() if part is not None}

    def updated(self, newer: "DirectionPlace") -> "DirectionPlace":
        """The same with the parts of a newer answer."""
        return DirectionPlace(
            newer.direction or self.direction, newer.training or self.training, newer.reports or self.reports
        )


def read_place(library: Library, direction: bool, training: bool, words: bool) -> DirectionPlace:
    """What is asked for of the place."""
    return DirectionPlace(
        overview(library) if direction else None,
        own_training(library) if training else None,
        read_reports(library) if words else None,
    )


def read_reports(library: Library) -> Reports:
    """The reports with what they can name."""
    state = reports.get_report(library, ojt_report.KIND)
    content, problems = ojt_report.read_ojt_report(library)
    return Reports(
        ojt=state,
        document=reports.get_report(library, direction_documents.KIND),
        outline=report_outline(library),
        inquiries=tuple(line for line in list_inquiries(library) if line.framework == ojt_report.FRAMEWORK),
        chosen=ojt_report.chosen_inquiries(library, state),
        people=tuple(school.people(library)),
        missing=tuple(problem.message for problem in problems),
        school_name=content.school.name,
        principal=content.school.principal,
        presentable=any(subject.kind == "ojt1" for subject, _ in decks.subjects(library)),
    )
