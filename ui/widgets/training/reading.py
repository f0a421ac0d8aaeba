"""What the register of trainings asks of the library."""

from dataclasses import dataclass

from portfolio.domain.person import Person
from portfolio.services import school, training_order, trainings
from portfolio.services.libraries import Library
from portfolio.services.training_order import Rank
from portfolio.services.trainings import TrainingPage

TRAINING_TABLES = ("training", "training_session", "training_place", "person", "school")


@dataclass(frozen=True, slots=True)
class TrainingDesk:
    """A training with the fair order of those who ask, and whom it can choose from."""

    page: TrainingPage
    ranks: tuple[Rank, ...]
    people: tuple[Person, ...]


def read_desk(library: Library, training_id: str, per_school: int | None) -> TrainingDesk:
    """One training. Raises `NotFound`."""
    return TrainingDesk(
        trainings.open_training(library, training_id),
        training_order.fair_order(library, training_id, per_school),
        tuple(school.people(library)),
    )
