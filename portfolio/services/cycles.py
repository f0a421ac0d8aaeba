"""The kinds of cycles that an inquiry can follow: every framework with a table `stages`, also a library's own."""

from collections.abc import Iterable
from typing import Any

from portfolio.domain.cycle import CycleFramework, Stage
from portfolio.errors import NotFound
from portfolio.services import frameworks
from portfolio.storage.library import Library

FIRST = "inquiry"
"""The framework that a new inquiry follows."""


def cycle_frameworks(library: Library) -> tuple[CycleFramework, ...]:
    """All kinds of cycles, collaborative inquiry first."""
    found = [_framework(frameworks.framework_file(one.id, library)) for one in frameworks.cycles(library)]
    return tuple(sorted(found, key=lambda one: (one.id != FIRST, one.title)))


def cycle_framework(library: Library, framework_id: str) -> CycleFramework:
    """The kind of cycle of that id. Raises `NotFound`."""
    found = next((one for one in cycle_frameworks(library) if one.id == framework_id), None)
    if found is None:
        raise NotFound(what=framework_id)
    return found


def framework_or_stand_in(
    library: Library, framework_id: str, written: Iterable[tuple[str, int]], standing: str = ""
) -> CycleFramework:
    """The kind of cycle of that id; where its file is gone, one of the (stage, question) that hold text."""
    found = next((one for one in cycle_frameworks(library) if one.id == framework_id), None)
    if found is not None:
        return found
    asked: dict[str, int] = {standing: 0} if standing else {}
    for stage, question in written:
        asked[stage] = max(asked.get(stage, 0), question + 1)
    stages = tuple(
        Stage(stage, stage, questions=tuple(str(n) for n in range(1, count + 1)))
        for stage, count in (asked or {framework_id: 0}).items()
    )
    return CycleFramework(framework_id, framework_id, "", stages)


def _framework(data: Any) -> CycleFramework:
    stages = data["tables"]["stages"]
    return CycleFramework(
        id=str(data["id"]),
        title=data["title"]["id"],
        title_en=data["title"].get("en", ""),
        stages=tuple(_stage(row, place, len(stages)) for place, row in enumerate(stages)),
    )


def _stage(row: Any, place: int, count: int) -> Stage:
    told = row["practice"] if isinstance(row.get("practice"), dict) else _usual_telling(place, count)
    return Stage(
        id=str(row["id"]),
        name=row["name"],
        name_en=row.get("name_en", ""),
        short=row.get("short", ""),
        short_en=row.get("short_en", ""),
        icon=row.get("icon", "circle-dot"),
        summary=row.get("summary", ""),
        summary_en=row.get("summary_en", ""),
        contents=tuple(row.get("contents", ())),
        contents_en=tuple(row.get("contents_en", ())),
        questions=tuple(row.get("questions", ())),
        questions_en=tuple(row.get("questions_en", ())),
        evidence=tuple(row.get("photo_evidence", ())),
        evidence_en=tuple(row.get("photo_evidence_en", ())),
        told_in=tuple(told.get("answers", ())),
        rest_in=str(told.get("rest", "")),
        answered_from=tuple((told.get("from") or {}).items()),
        carried=tuple(row.get("carried", ())),
        measured=bool(row.get("measures", place == count - 1)),
    )


def _usual_telling(place: int, count: int) -> dict[str, Any]:
    """How a stage is told where its file does not say: the first as situation, the last as reflection."""
    if place == 0:
        return {"rest": "situasi", "from": {"situasi": 0, "tantangan": 0}}
    if place == count - 1:
        return {"rest": "refleksi", "from": {"refleksi": 0}}
    return {"rest": "aksi", "from": {"aksi": 0} if place == count - 2 else {}}
