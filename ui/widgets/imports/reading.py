"""What an import reads and does off the GUI thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from portfolio.domain.changes import Receipt
from portfolio.progress import Progress
from portfolio.services import imports
from portfolio.services.imports import Guess, ImportPreview, Mapped
from portfolio.services.libraries import Library
from portfolio.services.tables import Table, read_table, sheets_of


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read, and what its columns seem to mean."""

    path: Path
    sheets: tuple[str, ...]
    sheet: str
    table: Table
    guess: Guess


def reading(path: Path, sheet: str, kind_id: str) -> Callable[[Library, Progress], ReadFile]:
    """Read a sheet, the first where none is named, and guess its columns."""

    def work(library: Library, progress: Progress) -> ReadFile:
        sheets = sheets_of(path)
        table = read_table(path, sheet, progress=progress)
        return ReadFile(path, sheets, sheet, table, imports.guess_mapping(library, table, kind_id))

    return work


def previewing(
    kind_id: str, table: Table, mapping: Mapped, owner_id: str, given: Mapping[str, str]
) -> Callable[[Library, Progress], ImportPreview]:
    """Find out what an import would do."""

    def work(library: Library, progress: Progress) -> ImportPreview:
        return imports.preview(library, kind_id, table, mapping, owner_id=owner_id, given=given, progress=progress)

    return work


def taking(plan: ImportPreview, owner_id: str, begin: imports.Begin | None) -> Callable[[Library, Progress], Receipt]:
    """Do it."""

    def work(library: Library, progress: Progress) -> Receipt:
        return imports.apply(library, plan, owner_id=owner_id, begin=begin, progress=progress)

    return work
