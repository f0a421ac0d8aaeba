"""Cycle (Siklus): the stages that a framework leads an inquiry through, with their questions."""

from dataclasses import dataclass

from portfolio.texts import chosen

NOTES = -1
"""The place of a stage's free notes among its answers."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage, with what the window says beside it and how it is told in a practice."""

    id: str
    name: str
    """As printed in full."""
    name_en: str = ""
    short: str = ""
    short_en: str = ""
    icon: str = "circle-dot"
    summary: str = ""
    summary_en: str = ""
    contents: tuple[str, ...] = ()
    """What is usually written here."""
    contents_en: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    questions_en: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    """What photos of this stage usually show."""
    evidence_en: tuple[str, ...] = ()
    told_in: tuple[str, ...] = ()
    """For each question the section of STAR that its answer is told in."""
    rest_in: str = ""
    """The section of STAR for the notes and the photos."""
    answered_from: tuple[tuple[str, int], ...] = ()
    """(section of STAR, question): which question a practice's section answers."""
    carried: tuple[int, ...] = ()
    """The questions whose answers begin the next cycle."""
    measured: bool = False
    """Whether the numbers before and after are told here."""

    @property
    def label(self) -> str:
        """The short name on screen."""
        return chosen(self.short or self.name, self.short_en or self.name_en)

    @property
    def explanation(self) -> str:
        """What it is for, on screen."""
        return chosen(self.summary, self.summary_en)

    @property
    def guiding_questions(self) -> tuple[str, ...]:
        """The questions on screen."""
        return _chosen_each(self.questions, self.questions_en)

    @property
    def usual_contents(self) -> tuple[str, ...]:
        """What is usually written here, on screen."""
        return _chosen_each(self.contents, self.contents_en)

    @property
    def usual_evidence(self) -> tuple[str, ...]:
        """What photos of it usually show, on screen."""
        return _chosen_each(self.evidence, self.evidence_en)

    @property
    def places(self) -> tuple[int, ...]:
        """Every place that holds text: the questions, and then the free notes."""
        return (*range(len(self.questions)), NOTES)

    def section_of(self, question: int) -> str:
        """The section of STAR that the answer to a question is told in."""
        return self.told_in[question] if 0 <= question < len(self.told_in) else self.rest_in


@dataclass(frozen=True, slots=True)
class CycleFramework:
    """A kind of cycle: collaborative inquiry, PDIA, or a school's own."""

    id: str
    title: str
    """As printed."""
    title_en: str
    stages: tuple[Stage, ...]

    @property
    def label(self) -> str:
        """Its name on screen."""
        return chosen(self.title, self.title_en)

    def stage(self, stage_id: str) -> Stage | None:
        """The stage of that id, if the framework has it."""
        return next((stage for stage in self.stages if stage.id == stage_id), None)

    def standing(self, stage_id: str) -> Stage:
        """The stage that a cycle stands in: the first where it has not begun, or where the id is not known."""
        return self.stage(stage_id) or self.stages[0]

    def after(self, stage_id: str) -> Stage | None:
        """The stage that follows; None behind the last."""
        place = self.stages.index(self.standing(stage_id)) + 1
        return self.stages[place] if place < len(self.stages) else None


def _chosen_each(indonesian: tuple[str, ...], english: tuple[str, ...]) -> tuple[str, ...]:
    """Each wording in the language in use; a table may carry fewer in English."""
    return tuple(
        chosen(words, english[place] if place < len(english) else "") for place, words in enumerate(indonesian)
    )
