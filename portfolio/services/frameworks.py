"""The field's tables as the rest of the app asks for them, read once from `resources/frameworks/`."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

import resources
from portfolio.domain.framework import (
    FrameSection,
    Framework,
    FrameworkItem,
    FrameworkTable,
    WritingFrame,
)
from portfolio.errors import NotFound

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def writing_frames() -> tuple[WritingFrame, ...]:
    """All writing frames, STAR first."""
    return tuple(_frame(row) for row in _file("writing-frames")["tables"]["frames"])


@cache
def section_colors() -> dict[str, tuple[str, str]]:
    """The colour role of a frame's section -> its colour on light and on dark ground."""
    return {row["id"]: (row["light"], row["dark"]) for row in _file("writing-frames")["tables"]["color_roles"]}


def writing_frame(frame_id: str) -> WritingFrame:
    """The writing frame of that id. Raises `NotFound`."""
    found = next((frame for frame in writing_frames() if frame.id == frame_id), None)
    if found is None:
        raise NotFound(what=frame_id)
    return found


@cache
def tag_tables() -> tuple[FrameworkTable, ...]:
    """The tables whose elements a practice can claim: dimensions, principles, experiences, framework."""
    file = _file("pembelajaran-mendalam")
    return tuple(
        FrameworkTable(key, title["name"], title["name_en"], _items(file["tables"][key]))
        for key, title in file["tag_tables"].items()
    )


@cache
def learning_models() -> FrameworkTable:
    """The learning models."""
    file = _file("learning-models")
    return FrameworkTable("models", file["title"]["id"], file["title"]["en"], _items(file["tables"]["models"]))


def table(table_id: str) -> FrameworkTable | None:
    """The tag table of that id."""
    return next((found for found in tag_tables() if found.id == table_id), None)


def school_levels() -> tuple[FrameworkItem, ...]:
    """Jenjang: PAUD to PKBM/Kesetaraan; a school keeps the `name`, the screen shows the `label`."""
    return _rows("levels", "levels")


def school_statuses() -> tuple[FrameworkItem, ...]:
    """Negeri, Swasta."""
    return _rows("levels", "statuses")


def accreditations() -> tuple[FrameworkItem, ...]:
    """A, B, C, not yet."""
    return _rows("levels", "accreditations")


@cache
def phases() -> dict[str, tuple[str, ...]]:
    """Phase -> its classes in Roman numerals: D -> VII, VIII, IX; the foundation phase has none."""
    rows = _file("levels")["tables"]["phases"]
    return {row["short"] if "short" in row else row["id"]: tuple(_ROMAN[n] for n in row["grades"]) for row in rows}


def subjects() -> tuple[FrameworkItem, ...]:
    """Every subject once, in the order of the phases."""
    return _rows("levels", "subjects")


def roles() -> tuple[FrameworkItem, ...]:
    """What people are at a school or a training."""
    return _rows("documents", "roles")


@cache
def frameworks() -> tuple[Framework, ...]:
    """Every framework file with its source and validity."""
    return tuple(_framework(_read(path)) for path in sorted(resources.path("frameworks").glob("*.yaml")))


@cache
def _rows(file: str, table_id: str) -> tuple[FrameworkItem, ...]:
    return _items(_file(file)["tables"][table_id])


def _file(name: str) -> Any:
    return _read(resources.path("frameworks", f"{name}.yaml"))


@cache
def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=_Loader)  # noqa: S506 - the safe loader, in C where there is one


def _framework(file: Any) -> Framework:
    tables = tuple(
        FrameworkTable(key, key, key, _items(rows))
        for key, rows in file["tables"].items()
        if rows and all(isinstance(row, dict) and {"id", "name"} <= row.keys() for row in rows)
    )
    return Framework(
        id=file["id"],
        version=file["version"],
        title=file["title"]["id"],
        title_en=file["title"]["en"],
        source=tuple(file["source"]),
        confirmed=file["confirmed"],
        valid_from=str(file["valid_from"] or ""),
        valid_until=str(file["valid_until"] or ""),
        tables=tables,
    )


def _items(rows: Any) -> tuple[FrameworkItem, ...]:
    return tuple(
        FrameworkItem(
            id=str(row["id"]),
            name=row["name"],
            name_en=row.get("name_en", ""),
            short=row.get("short", ""),
            short_en=row.get("short_en", ""),
            summary=row.get("summary", ""),
            summary_en=row.get("summary_en", ""),
            steps=tuple(row.get("steps", ())),
            steps_en=tuple(row.get("steps_en", ())),
        )
        for row in rows
    )


def _frame(row: Any) -> WritingFrame:
    return WritingFrame(
        id=row["id"],
        name=row["name"],
        name_en=row["name_en"],
        note=row["note"],
        note_en=row["note_en"],
        sections=tuple(_section(section) for section in row["sections"]),
    )


def _section(row: Any) -> FrameSection:
    return FrameSection(
        id=row["id"],
        name=row["name"],
        name_en=row["name_en"],
        icon=row["icon"],
        color_role=row["color_role"],
        purpose=row["purpose"],
        purpose_en=row["purpose_en"],
        questions=tuple(row["questions"]),
        questions_en=tuple(row["questions_en"]),
        hint=row["hint"],
        hint_en=row["hint_en"],
        fewest_words=row["words"]["low"],
        most_words=row["words"]["high"],
        like=row.get("star", "") or "",
    )
