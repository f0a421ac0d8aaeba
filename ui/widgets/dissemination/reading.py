"""What the place of passing on asks of the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.framework import FrameworkItem
from portfolio.domain.person import Person
from portfolio.domain.training import Dissemination, Training
from portfolio.services import disseminations, frameworks, learning_frameworks, passing_on, reports, school, trainings
from portfolio.services.dissemination_needs import Need, needs
from portfolio.services.dissemination_report import KIND
from portfolio.services.disseminations import ForumPage
from portfolio.services.libraries import Library
from portfolio.services.passing_on import Cascade
from portfolio.services.reports import ReportState
from portfolio.services.trainings import TrainingLine

TREE_TABLES = (
    "dissemination", "dissemination_giver", "dissemination_attendee", "training", "training_place", "person", "school",
)  # fmt: skip
FORUM_TABLES = (*TREE_TABLES, "dissemination_photo", "follow_up", "photo", "report", "report_text", "signer")


@dataclass(frozen=True, slots=True)
class Overview:
    """What the place shows first."""

    cascade: Cascade
    trainings: Sequence[TrainingLine]


@dataclass(frozen=True, slots=True)
class ForumDesk:
    """A forum with everything that its page offers to choose from."""

    page: ForumPage
    report: ReportState
    needs: tuple[Need, ...]
    trainings: tuple[Training, ...]
    forums: tuple[Dissemination, ...]
    """Others, from which it can come."""
    people: tuple[Person, ...]
    models: tuple[FrameworkItem, ...]
    appendices: tuple[FrameworkItem, ...]


def read_overview(library: Library) -> Overview:
    """The tree, and the trainings."""
    return Overview(passing_on.tree(library), trainings.list_trainings(library))


def read_desk(library: Library, forum_id: str) -> ForumDesk:
    """One forum. Raises `NotFound`."""
    page = disseminations.open_forum(library, forum_id)
    report = reports.get_report(library, KIND, forum_id)
    return ForumDesk(
        page=page,
        report=report,
        needs=needs(page, report),
        trainings=tuple(line.training for line in trainings.list_trainings(library)),
        forums=tuple(one for one in disseminations.list_forums(library) if one.id != forum_id),
        people=tuple(school.people(library)),
        models=frameworks.learning_models(library).items,
        appendices=learning_frameworks.appendices(),
    )
