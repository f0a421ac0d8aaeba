"""Competency models (Model kompetensi): what a claim can name, and at which levels; data, with a version."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from portfolio.texts import chosen


@dataclass(frozen=True, slots=True)
class FocusArea:
    """One row that a claim can name: an indicator or a focus area (fokus)."""

    id: str
    code: str
    """As printed: 1.2.3."""
    name: str
    name_en: str = ""

    @property
    def label(self) -> str:
        """The name on screen."""
        return chosen(self.name, self.name_en)


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator with its focus areas."""

    row: FocusArea
    focus: tuple[FocusArea, ...]


@dataclass(frozen=True, slots=True)
class CompetencyGroup:
    """A competency: Pedagogik, Kepribadian, ..."""

    row: FocusArea
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A step from Paham to Ahli."""

    number: int
    """From 1; a claim keeps it."""
    name: str
    name_en: str = ""
    summary: str = ""
    summary_en: str = ""

    @property
    def label(self) -> str:
        """The name on screen."""
        return chosen(self.name, self.name_en)

    @property
    def explanation(self) -> str:
        """What it means, on screen."""
        return chosen(self.summary, self.summary_en)


@dataclass(frozen=True)
class CompetencyModel:
    """One model: its competencies, its levels, and who is expected to reach which."""

    id: str
    title: str
    title_en: str
    version: str
    groups: tuple[CompetencyGroup, ...]
    levels: tuple[Level, ...]
    minimum: Mapping[str, int]
    """Id of a functional rank -> the lowest level expected of it."""
    suggested: Mapping[str, tuple[str, ...]]
    """Activity (share_practice, ...) -> ids that it is evidence for by itself."""
    roles: tuple[str, ...]
    """Roles of people it is for; none: for everybody whom no other model names."""

    @property
    def label(self) -> str:
        """The title on screen."""
        return chosen(self.title, self.title_en)

    @cached_property
    def rows(self) -> Mapping[str, FocusArea]:
        """Everything a claim can name, by id, in the order of the model."""
        found: dict[str, FocusArea] = {}
        for group in self.groups:
            for indicator in group.indicators:
                found[indicator.row.id] = indicator.row
                found.update((focus.id, focus) for focus in indicator.focus)
        return found

    @cached_property
    def homes(self) -> Mapping[str, Indicator]:
        """The indicator that each row is or belongs to, by the row's id."""
        return {
            row.id: indicator
            for group in self.groups
            for indicator in group.indicators
            for row in (indicator.row, *indicator.focus)
        }

    def level(self, number: int) -> Level | None:
        """The level of that number; None for 0 and for levels that the model does not have."""
        return next((level for level in self.levels if level.number == number), None)
