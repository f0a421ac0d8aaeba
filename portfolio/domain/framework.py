"""Frameworks (Kerangka): the field's own tables as data, so that a new regulation is a new file."""

from dataclasses import dataclass

from portfolio.texts import chosen


@dataclass(frozen=True, slots=True)
class FrameSection:
    """One section of a writing frame, with what the editor says beside it."""

    id: str
    name: str
    """As printed."""
    name_en: str
    icon: str
    color_role: str
    purpose: str
    purpose_en: str
    questions: tuple[str, ...]
    questions_en: tuple[str, ...]
    hint: str
    hint_en: str
    fewest_words: int
    most_words: int
    like: str = ""
    """Id of the STAR section that it corresponds to: text moves along it when the frame is changed."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return chosen(self.name, self.name_en)

    @property
    def guiding_questions(self) -> tuple[str, ...]:
        """The questions that stand beside the text, in the language in use."""
        return tuple(
            chosen(question, english)
            for question, english in zip(self.questions, self.questions_en or self.questions, strict=True)
        )


@dataclass(frozen=True, slots=True)
class WritingFrame:
    """A writing frame: STAR, STARLI, the formal four chapters."""

    id: str
    name: str
    name_en: str
    note: str
    note_en: str
    sections: tuple[FrameSection, ...]

    @property
    def label(self) -> str:
        """The name on screen."""
        return chosen(self.name, self.name_en)

    def section(self, section_id: str) -> FrameSection | None:
        """The section of that id, if the frame has it."""
        return next((section for section in self.sections if section.id == section_id), None)


@dataclass(frozen=True, slots=True)
class FrameworkItem:
    """One row of a framework's table: a dimension, a principle, a learning model."""

    id: str
    name: str
    """As printed."""
    name_en: str = ""
    short: str = ""
    short_en: str = ""
    summary: str = ""
    summary_en: str = ""
    steps: tuple[str, ...] = ()
    steps_en: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The short name on screen."""
        return chosen(self.short or self.name, self.short_en or self.name_en)

    @property
    def explanation(self) -> str:
        """What it means, on screen."""
        return chosen(self.summary, self.summary_en)

    @property
    def course(self) -> tuple[str, ...]:
        """Its steps on screen."""
        return tuple(
            chosen(step, english) for step, english in zip(self.steps, self.steps_en or self.steps, strict=True)
        )


@dataclass(frozen=True, slots=True)
class FrameworkTable:
    """A table of a framework, in its order."""

    id: str
    name: str
    name_en: str
    items: tuple[FrameworkItem, ...]
    optional: bool = False
    """Whether it is offered only to schools that ask for it."""

    @property
    def label(self) -> str:
        """The table's name on screen."""
        return chosen(self.name, self.name_en)

    def item(self, item_id: str) -> FrameworkItem | None:
        """The row of that id, if there is one."""
        return next((item for item in self.items if item.id == item_id), None)


@dataclass(frozen=True, slots=True)
class Framework:
    """One file: its tables with where they come from and from when to when they hold."""

    id: str
    version: str
    title: str
    title_en: str
    source: tuple[str, ...]
    confirmed: str
    valid_from: str
    valid_until: str
    tables: tuple[FrameworkTable, ...]
