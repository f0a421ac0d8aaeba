"""What the field's tables say of direction and the principals' training: elements, parts, what to bring, the report."""

from dataclasses import dataclass
from typing import Any

from portfolio.domain.framework import FrameworkTable
from portfolio.services import frameworks
from portfolio.services.frameworks import framework_file
from portfolio.storage.library import Library
from portfolio.texts import chosen

_FRAMEWORK = "pembelajaran-mendalam"


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One thing to bring to a part of the training."""

    id: str
    name: str
    name_en: str
    ready: str
    """By what the program sees that it is done (see `own_training.readiness`); "" where only a person can tell."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return chosen(self.name, self.name_en)


@dataclass(frozen=True, slots=True)
class TrainingPart:
    """IN-1, OJT-1, OJT-2, IN-2."""

    id: str
    name: str
    title: str
    title_en: str
    bring: tuple[Deliverable, ...]

    @property
    def label(self) -> str:
        """The long name on screen."""
        return chosen(self.title, self.title_en)


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A section of the report: “A. Latar Belakang Masalah”."""

    id: str
    name: str
    name_en: str
    stage: str
    """The stage of the inquiry that it tells of; "" where its words are the report's own."""
    hint: str = ""
    hint_en: str = ""

    @property
    def label(self) -> str:
        """The name on screen."""
        return chosen(self.name, self.name_en)

    @property
    def guidance(self) -> str:
        """What to write, on screen."""
        return chosen(self.hint, self.hint_en)


@dataclass(frozen=True, slots=True)
class OutlineChapter:
    """A chapter of the report: “BAB I” over “PENDAHULUAN”."""

    id: str
    label: str
    title: str
    sections: tuple[OutlineSection, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The report of the on-the-job training."""

    title: str
    thanks: tuple[str, ...]
    """Whom one thanks in the preface, as printed."""
    preface: OutlineSection
    chapters: tuple[OutlineChapter, ...]

    @property
    def own_sections(self) -> tuple[OutlineSection, ...]:
        """The sections whose words are the report's own, in order, the preface first."""
        return (self.preface, *(one for chapter in self.chapters for one in chapter.sections if not one.stage))


def elements(library: Library | None = None) -> tuple[FrameworkTable, ...]:
    """What a direction is aligned to: 8 dimensions, 3 principles, 3 experiences, 4 parts of the frame."""
    own = framework_file(_FRAMEWORK, library)["tag_tables"]
    return tuple(table for table in frameworks.of(library).tag_tables if table.id in own)


def training_parts(library: Library | None = None) -> tuple[TrainingPart, ...]:
    """The parts of the training, in order."""
    tables = framework_file("documents", library)["tables"]
    return tuple(
        TrainingPart(
            row["id"],
            row["name"],
            row["title"],
            row["title_en"],
            tuple(_deliverable(one) for one in row.get("bring") or tables[row["bring_table"]]),
        )
        for row in tables["training_parts"]
    )


def report_outline(library: Library | None = None) -> Outline:
    """The outline of the report."""
    table = framework_file("documents", library)["tables"]["ojt_report"]
    return Outline(
        title=table["title"],
        thanks=tuple(row["name"] for row in table["thanks"]),
        preface=_section(table["preface"]),
        chapters=tuple(_chapter(row) for row in table["chapters"]),
    )


def _deliverable(row: Any) -> Deliverable:
    return Deliverable(row["id"], row["name"], row["name_en"], row.get("ready", ""))


def _chapter(row: Any) -> OutlineChapter:
    """“BAB I PENDAHULUAN” is a label and a title."""
    words = row["name"].split()
    return OutlineChapter(
        row["id"], " ".join(words[:2]), " ".join(words[2:]), tuple(_section(one) for one in row["sections"])
    )


def _section(row: Any) -> OutlineSection:
    return OutlineSection(
        row["id"],
        row["name"],
        row["name_en"],
        row.get("stage", ""),
        row.get("hint", ""),
        row.get("hint_en", ""),
    )
