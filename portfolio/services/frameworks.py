"""The field's tables as the rest of the app asks for them.

They come from `resources/frameworks/` and, where a library is given, from its own folder `frameworks/`: a file there
that has the id of a shipped one replaces it, any other is added. What can't be read stays out and is told of (`own`).
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from portfolio.domain.competency_model import CompetencyModel
from portfolio.domain.framework import Framework, FrameworkItem, FrameworkTable, WritingFrame
from portfolio.errors import NotFound
from portfolio.services import framework_rows as rows
from portfolio.services.framework_files import FrameworkFile, read_shipped, shipped_paths
from portfolio.services.framework_folder import FolderState, files_in, state_of
from portfolio.storage.library import Library

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

OPTIONAL_TAGS = "optional"
"""Marks a tag table that a school asks for before its teachers see it."""


class Frameworks:
    """The tables of one library (or the shipped ones), made ready once."""

    def __init__(self, files: dict[str, FrameworkFile], chosen: frozenset[str]) -> None:
        self._files = files
        self._chosen = chosen
        self.writing_frames = tuple(_unique(rows.frame(row) for row in self.table_rows("frames")))
        models = tuple(_unique(rows.item(row) for row in self.table_rows("models")))
        title = self.file("learning-models")["title"]
        self.learning_models = FrameworkTable("models", title["id"], title["en"], models)
        self.competency_models = tuple(
            rows.competency_model(file.data) for file in files.values() if "competencies" in file.data["tables"]
        )
        self.tag_tables = tuple(self._tag_tables())

    def file(self, name: str) -> Any:
        """The whole content of the file of that id. Raises `NotFound`."""
        if name not in self._files:
            raise NotFound(what=name)
        return self._files[name].data

    def files(self) -> tuple[FrameworkFile, ...]:
        """All files in order."""
        return tuple(self._files.values())

    def table_rows(self, table: str) -> list[Any]:
        """The rows of that table from every file that has it."""
        return [row for file in self._files.values() for row in file.data["tables"].get(table, ())]

    def shown_tags(self, claimed: frozenset[str] = frozenset()) -> tuple[FrameworkTable, ...]:
        """The tag tables to offer: all but optional ones that were not asked for, unless `claimed` names them."""
        return tuple(one for one in self.tag_tables if not one.optional or one.id in self._chosen | claimed)

    def _tag_tables(self) -> list[FrameworkTable]:
        """Those that every school sees first."""
        found = [
            FrameworkTable(
                key,
                head["name"],
                head.get("name_en") or head["name"],
                tuple(rows.item(row) for row in file.data["tables"][key]),
                optional=bool(head.get(OPTIONAL_TAGS)),
            )
            for file in self._files.values()
            for key, head in file.data.get("tag_tables", {}).items()
        ]
        return sorted(found, key=lambda one: one.optional)


def of(library: Library | None = None) -> Frameworks:
    """The frameworks of a library; without one, those that come with the program."""
    state = state_of(library.folder) if library is not None else ()
    return _of(library.folder, state) if library is not None and state else _shipped()


def framework_file(name: str, library: Library | None = None) -> Any:
    """The whole content of the framework file of that id. Raises `NotFound`."""
    return of(library).file(name)


def writing_frames(library: Library | None = None) -> tuple[WritingFrame, ...]:
    """All writing frames, STAR first."""
    return of(library).writing_frames


@cache
def section_colors() -> dict[str, tuple[str, str]]:
    """The colour role of a frame's section -> its colour on light and on dark ground."""
    return {row["id"]: (row["light"], row["dark"]) for row in framework_file("writing-frames")["tables"]["color_roles"]}


def writing_frame(frame_id: str, library: Library | None = None) -> WritingFrame:
    """The writing frame of that id. Raises `NotFound`."""
    found = next((frame for frame in writing_frames(library) if frame.id == frame_id), None)
    if found is None:
        raise NotFound(what=frame_id)
    return found


def frame_for(frame_id: str, sections: Iterable[str], library: Library | None = None) -> WritingFrame:
    """The writing frame of that id; where its file is gone, one of the `sections` that are written, by their ids."""
    found = next((frame for frame in writing_frames(library) if frame.id == frame_id), None)
    return found or rows.frame(
        {"id": frame_id, "name": frame_id, "sections": [{"id": one, "name": one.capitalize()} for one in sections]}
    )


def tag_tables(library: Library | None = None) -> tuple[FrameworkTable, ...]:
    """The tables whose elements a practice can claim: dimensions, principles, experiences, framework, optional ones."""
    return of(library).tag_tables


def shown_tag_tables(library: Library, claimed: frozenset[str] = frozenset()) -> tuple[FrameworkTable, ...]:
    """The tag tables to offer in this library; an optional one once the school asked for it or a practice uses it."""
    return of(library).shown_tags(claimed)


def table(table_id: str, library: Library | None = None) -> FrameworkTable | None:
    """The tag table of that id."""
    return next((found for found in tag_tables(library) if found.id == table_id), None)


def learning_models(library: Library | None = None) -> FrameworkTable:
    """The learning models."""
    return of(library).learning_models


def competency_models(library: Library | None = None) -> tuple[CompetencyModel, ...]:
    """The competency models, teachers' first."""
    return tuple(sorted(of(library).competency_models, key=lambda model: (bool(model.roles), model.id)))


def school_levels(library: Library | None = None) -> tuple[FrameworkItem, ...]:
    """Jenjang: PAUD to PKBM/Kesetaraan; a school keeps the `name`, the screen shows the `label`."""
    return _rows("levels", "levels", library)


def school_statuses(library: Library | None = None) -> tuple[FrameworkItem, ...]:
    """Negeri, Swasta."""
    return _rows("levels", "statuses", library)


def accreditations(library: Library | None = None) -> tuple[FrameworkItem, ...]:
    """A, B, C, not yet."""
    return _rows("levels", "accreditations", library)


def phases(library: Library | None = None) -> dict[str, tuple[str, ...]]:
    """Phase -> its classes in Roman numerals: D -> VII, VIII, IX; the foundation phase has none."""
    found = framework_file("levels", library)["tables"]["phases"]
    return {row["short"] if "short" in row else row["id"]: tuple(_ROMAN[n] for n in row["grades"]) for row in found}


def subjects(library: Library | None = None) -> tuple[FrameworkItem, ...]:
    """Every subject once, in the order of the phases."""
    return _rows("levels", "subjects", library)


def roles(library: Library | None = None) -> tuple[FrameworkItem, ...]:
    """What people are at a school or a training."""
    return _rows("documents", "roles", library)


def functional_ranks(library: Library | None = None) -> tuple[FrameworkItem, ...]:
    """Jabatan fungsional of teachers; a person keeps the id."""
    return _rows("documents", "functional_ranks", library)


def cycles(library: Library | None = None) -> tuple[Framework, ...]:
    """The frameworks that have stages to go through: collaborative inquiry, PDIA, those of the library's own."""
    return tuple(one for one in frameworks(library) if any(found.id == "stages" for found in one.tables))


def frameworks(library: Library | None = None) -> tuple[Framework, ...]:
    """Every framework file with its source and validity."""
    return tuple(rows.framework(file.data) for file in of(library).files())


def _rows(file: str, table_id: str, library: Library | None) -> tuple[FrameworkItem, ...]:
    return tuple(rows.item(row) for row in framework_file(file, library)["tables"][table_id])


@cache
def _shipped() -> Frameworks:
    return Frameworks(_shipped_files(), frozenset())


def _shipped_files() -> dict[str, FrameworkFile]:
    """By id; STAR and the models known by all come before what a library adds."""
    return {file.id: file for file in map(read_shipped, shipped_paths())}


@lru_cache(maxsize=8)
def _of(folder: Path, state: FolderState) -> Frameworks:
    """Read again when a file of the folder came, went or changed: then its `state` is another."""
    found = files_in(folder, state)
    return Frameworks(_shipped_files() | {file.id: file for file in found.files}, found.chosen)


def _unique(found: Any) -> list[Any]:
    """Rows by their ids; one that comes later stands where the first of its id stood."""
    return list({row.id: row for row in found}.values())
