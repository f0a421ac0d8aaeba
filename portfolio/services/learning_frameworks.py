"""The tables that trainings, their passing on and lessons need beyond those of `frameworks`."""

from dataclasses import dataclass
from typing import Any

from portfolio.domain.framework import FrameworkItem
from portfolio.services import frameworks


@dataclass(frozen=True, slots=True)
class OutlineChapter:
    """A chapter of the report's outline: “BAB I Pendahuluan” with its sections."""

    id: str
    name: str
    """As printed."""
    sections: tuple[tuple[str, str], ...]
    """What is printed in it (a column of the forum, or when, givers, attendees, follow-up), and under which title."""


def training_parts() -> tuple[FrameworkItem, ...]:
    """IN-1, OJT-1, OJT-2, IN-2."""
    return _items("training_parts")


def forums() -> tuple[FrameworkItem, ...]:
    """Where teachers meet: KKG, MGMP, Kombel."""
    return _items("forums")


def appendices() -> tuple[FrameworkItem, ...]:
    """The appendices of a report on passing on, in order."""
    return tuple(_item(row) for row in _documents()["outreach_report"]["appendices"])


def report_chapters() -> tuple[OutlineChapter, ...]:
    """The chapters of a report on passing on."""
    rows = _documents()["outreach_report"]["chapters"]
    return tuple(
        OutlineChapter(row["id"], row["name"], tuple(zip(row["fields"], row["items"], strict=True))) for row in rows
    )


def attendance_columns() -> tuple[FrameworkItem, ...]:
    """The columns of an attendance list."""
    return _items("attendance")


def follow_up_columns() -> tuple[FrameworkItem, ...]:
    """The columns of a follow-up plan."""
    return _items("follow_up_plan")


def _items(table_id: str) -> tuple[FrameworkItem, ...]:
    return tuple(_item(row) for row in _documents()[table_id])


def _item(row: Any) -> FrameworkItem:
    return FrameworkItem(id=row["id"], name=row["name"], name_en=row.get("name_en", ""))


def _documents() -> Any:
    return frameworks.framework_file("documents")["tables"]
