"""From the rows of a framework file to the values that the app works with. Only `id` and `name` must be there."""

from typing import Any

from portfolio.domain.competency_model import CompetencyGroup, CompetencyModel, FocusArea, Indicator, Level
from portfolio.domain.framework import FrameSection, Framework, FrameworkItem, FrameworkTable, WritingFrame

_FEWEST, _MOST = 60, 250
"""Words of a section whose frame says nothing of its length."""


def item(row: Any) -> FrameworkItem:
    """A row of any table."""
    return FrameworkItem(
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


def framework(file: Any) -> Framework:
    """A whole file; tables whose rows are no rows of names are left out."""
    tables = tuple(
        FrameworkTable(key, key, key, tuple(item(row) for row in found))
        for key, found in file["tables"].items()
        if found and all(isinstance(row, dict) and {"id", "name"} <= row.keys() for row in found)
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


def frame(row: Any) -> WritingFrame:
    """A writing frame."""
    return WritingFrame(
        id=row["id"],
        name=row["name"],
        name_en=row.get("name_en", ""),
        note=row.get("note", ""),
        note_en=row.get("note_en", ""),
        sections=tuple(_section(section, n) for n, section in enumerate(row["sections"])),
    )


def competency_model(file: Any) -> CompetencyModel:
    """A competency model; a level's number is its place, from 1."""
    tables = file["tables"]
    numbers = {str(row["id"]): n for n, row in enumerate(tables["levels"], start=1)}
    return CompetencyModel(
        id=file["id"],
        title=file["title"]["id"],
        title_en=file["title"]["en"],
        version=file["version"],
        groups=tuple(_group(row) for row in tables["competencies"]),
        levels=tuple(
            Level(n, row["name"], row.get("name_en", ""), row.get("summary", ""), row.get("summary_en", ""))
            for n, row in enumerate(tables["levels"], start=1)
        ),
        minimum={rank: numbers[str(level)] for rank, level in tables.get("minimum_levels", {}).items()},
        suggested={activity: tuple(items) for activity, items in tables.get("suggested", {}).items()},
        roles=tuple(file.get("roles", ())),
    )


def _group(row: Any) -> CompetencyGroup:
    return CompetencyGroup(
        _focus(row),
        tuple(
            Indicator(_focus(indicator), tuple(_focus(focus) for focus in indicator.get("focus", ())))
            for indicator in row["indicators"]
        ),
    )


def _focus(row: Any) -> FocusArea:
    return FocusArea(str(row["id"]), str(row.get("code", row["id"])), row["name"], row.get("name_en", ""))


def _section(row: Any, place: int) -> FrameSection:
    words = row.get("words", {"low": _FEWEST, "high": _MOST})
    return FrameSection(
        id=str(row["id"]),
        name=row["name"],
        name_en=row.get("name_en", ""),
        icon=row.get("icon", "pencil"),
        color_role=row.get("color_role", f"section-{place % 6 + 1}"),
        purpose=row.get("purpose", ""),
        purpose_en=row.get("purpose_en", ""),
        questions=tuple(row.get("questions", ())),
        questions_en=tuple(row.get("questions_en", ())),
        hint=row.get("hint", ""),
        hint_en=row.get("hint_en", ""),
        fewest_words=words["low"],
        most_words=words["high"],
        like=row.get("star", "") or "",
    )
