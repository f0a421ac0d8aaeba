"""The example school's works on show, links for codes, and what visitors wrote."""

from typing import Any

from sqlmodel import col, select

from portfolio.domain.artifact import Artifact, ArtifactMaker, ArtifactTag, VisitorNote
from portfolio.domain.exhibition import Exhibition, Station
from portfolio.domain.practice import Practice
from portfolio.services.examples.keys import Keys
from portfolio.storage import queries
from portfolio.storage.edits import Edit

_NAMED = ("title", "class_level", "subject", "material", "made_on", "about", "process", "reflection")


def fill(edit: Edit, content: Any, keys: Keys) -> None:
    """Add what the content file tells; works stand at the stations of the first exhibition."""
    event = edit.session.exec(select(Exhibition).order_by(col(Exhibition.position))).first()
    stations = {one.number: one.id for one in edit.session.exec(select(Station)).all()}
    for practice, link in content["links"].items():
        edit.change(queries.wanted(edit.session, Practice, keys.practices[practice]), link=link)
    works = {}
    for position, row in enumerate(content["works"]):
        work = _work(row, stations, keys)
        work.position, work.exhibition_id = position, event.id if event else None
        works[row["title"]] = _added(edit, work, row)
    for position, row in enumerate(content["notes"]):
        note = VisitorNote(kind=row["kind"], body=row["body"], by=row["by"], position=position)
        if "work" in row:
            note.artifact_id = works[row["work"]]
        else:
            note.practice_id = keys.practices[row["practice"]]
        edit.add(note)


def _work(row: Any, stations: dict[str, str], keys: Keys) -> Artifact:
    return Artifact(
        **{name: row[name] for name in _NAMED},
        link=row.get("link", ""),
        teacher_id=keys.people[row["teacher"]],
        school_id=keys.school,
        practice_id=keys.practices[row["practice"]],
        photo_id=keys.photos[row["photo"]],
        station_id=stations[row["station"]],
    )


def _added(edit: Edit, work: Artifact, row: Any) -> str:
    edit.add(work)
    for n, name in enumerate(row["makers"]):
        edit.add(ArtifactMaker(artifact_id=work.id, name=name, position=n))
    for item in row["dimensions"]:
        edit.add(ArtifactTag(artifact_id=work.id, item=item))
    return work.id
