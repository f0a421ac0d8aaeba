"""What the field's tables offer a practice, read once off the GUI thread."""

from dataclasses import dataclass

from portfolio.domain.framework import FrameworkItem, FrameworkTable, WritingFrame
from portfolio.services import frameworks
from portfolio.services.libraries import Library
from ui.theme.tokens import Palette


@dataclass(frozen=True, slots=True)
class Choices:
    """Frames, models, tags, classes and subjects to choose from."""

    frames: tuple[WritingFrame, ...]
    models: tuple[FrameworkItem, ...]
    tags: tuple[FrameworkTable, ...]
    asked_tags: frozenset[str]
    """ids of the tables that are offered also where a practice does not use them yet"""
    phases: dict[str, tuple[str, ...]]
    """phase -> its classes"""
    subjects: tuple[str, ...]
    colors: dict[str, tuple[str, str]]
    """colour role of a section -> light, dark"""

    def model(self, model_id: str) -> FrameworkItem | None:
        """The learning model of that id."""
        return next((model for model in self.models if model.id == model_id), None)

    def phase_of(self, class_level: str) -> str:
        """The phase that a class belongs to: VIII-B -> D; "" where the class says nothing."""
        grade = class_level.upper().replace("KELAS", "").strip().split("-")[0].split(" ")[0].rstrip(".ABCDEFGH")
        grade = _ROMAN.get(grade, grade)
        return next((phase for phase, classes in self.phases.items() if grade in classes), "")

    def color(self, role: str, palette: Palette) -> str:
        """The colour of a section's label."""
        light, dark = self.colors.get(role, (palette.primary, palette.primary))
        return dark if palette.dark else light


_ROMAN = {
    str(n): roman
    for n, roman in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1)
}


def read_choices(library: Library) -> Choices:
    """The tables, as a question to the session."""
    return Choices(
        frames=frameworks.writing_frames(library),
        models=frameworks.learning_models(library).items,
        tags=frameworks.tag_tables(library),
        asked_tags=frozenset(table.id for table in frameworks.shown_tag_tables(library)),
        phases=frameworks.phases(library),
        subjects=tuple(dict.fromkeys(item.name for item in frameworks.subjects(library))),
        colors=frameworks.section_colors(),
    )
