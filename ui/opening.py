"""Open, make or fetch a library: what a worker thread does while the window is already there.

The services, and with them the database, are loaded by the first of these calls, never by importing this module.
"""

import os
import shutil
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from portfolio.errors import LibraryUnwritable, system_reason
from portfolio.paths import documents_folder, safe_name
from portfolio.progress import Progress
from portfolio.texts import tr
from ui import places

if TYPE_CHECKING:
    from portfolio.services.libraries import Library


@dataclass(frozen=True, slots=True)
class Opened:
    """A library that is open, and what the window says of it."""

    library: "Library"
    name: str
    """the school's name, or the folder's while the school has none"""
    warnings: tuple[str, ...]


def open_folder(folder: Path, *, read_only: bool = False) -> Opened:
    """Open the library in `folder`. Raises as `services.libraries.open_library` does."""
    from portfolio.services import libraries  # noqa: PLC0415 - see above

    return _opened(libraries.open_library(folder, read_only=read_only))


def create_in(folder: Path, school_name: str) -> Opened:
    """Make a library for a school. Raises as `services.libraries.create_library` does."""
    from portfolio.services import libraries  # noqa: PLC0415 - see above

    return _opened(libraries.create_library(folder, school_name))


def open_example(folder: Path, progress: Progress) -> Opened:
    """Open the example school in `folder`, and make it where it is not there yet."""
    from portfolio.services import example  # noqa: PLC0415 - see above

    if not (folder / "library.db").exists():
        staging = folder.with_name(f".{folder.name}-{os.getpid()}")
        try:
            example.create_example(staging, progress).close()
            staging.rename(folder)
        except BaseException as error:
            shutil.rmtree(staging, ignore_errors=True)
            progress.step(0, 1, "")  # a stop that was asked for counts as a stop, whatever it led to
            if isinstance(error, OSError):
                raise LibraryUnwritable(reason=system_reason(error)) from error
            raise
    return open_folder(folder)


def example_folder() -> Path:
    """Where the example school lies."""
    return documents_folder() / tr("Contoh Praktik Baik")


def folder_for(school_name: str) -> Path:
    """Where the library of a school of that name would lie, in a folder that does not exist yet."""
    stem = safe_name(school_name.strip() or tr("Pustaka Praktik Baik"), longest=80)
    folder, n = documents_folder() / stem, 2
    while folder.exists():
        folder, n = documents_folder() / f"{stem} {n}", n + 1
    return folder


def name_of(library: "Library") -> str:
    """What the window calls a library."""
    from portfolio.services import school  # noqa: PLC0415 - see above

    return school.school(library).name or library.folder.name


def _opened(library: "Library") -> Opened:
    from portfolio.services import libraries  # noqa: PLC0415 - see above

    try:
        places.PLACES[0].load()
        import_module("ui.search")
        return Opened(library, name_of(library), tuple(libraries.warnings_for(library)))
    except BaseException:
        library.close()
        raise


def load_the_rest(_: Progress) -> None:
    """Import the other places, and read the tables that they show as soon as they are built; both are kept."""
    from portfolio.services import frameworks  # noqa: PLC0415 - see above

    for table in (
        frameworks.learning_models,
        frameworks.writing_frames,
        frameworks.tag_tables,
        frameworks.school_levels,
        frameworks.school_statuses,
        frameworks.accreditations,
        frameworks.subjects,
        frameworks.phases,
        frameworks.roles,
    ):
        table()
    for place in places.PLACES:
        place.load()
