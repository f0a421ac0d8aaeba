"""The example's trainings, how they were passed on, and two lessons told step by step."""

from dataclasses import dataclass, replace
from typing import Any

from portfolio.domain.person import Person
from portfolio.domain.practice import Practice, PracticeStep
from portfolio.domain.report import Report, ReportText, Signer
from portfolio.domain.school import School
from portfolio.domain.training import (
    Dissemination,
    DisseminationAttendee,
    DisseminationGiver,
    DisseminationPhoto,
    FollowUp,
    Training,
    TrainingPlace,
    TrainingSession,
)
from portfolio.domain.wording import clean_text
from portfolio.services.examples.keys import Keys
from portfolio.storage import queries
from portfolio.storage.edits import Edit

_PARTS = ("key", "training", "parent", "school", "givers", "principal", "attendees", "photos", "follow_ups", "report")


@dataclass(frozen=True, slots=True)
class _Known:
    """What forums refer to, by the keys of the file."""

    keys: Keys
    schools: dict[str, str]
    trainings: dict[str, str]
    forums: dict[str, str]


def fill(edit: Edit, content: Any, keys: Keys) -> None:
    """Add what the content file tells."""
    schools = {"own": keys.school} | {row["key"]: _school(edit, row) for row in content["schools"]}
    everybody = replace(
        keys, people=keys.people | {row["key"]: _person(edit, row, schools) for row in content["people"]}
    )
    for row in content["schools"]:
        if "principal" in row:
            edit.change(
                queries.wanted(edit.session, School, schools[row["key"]]),
                principal_id=everybody.people[row["principal"]],
            )
    trainings = {row["key"]: _training(edit, row, n, everybody) for n, row in enumerate(content["trainings"], start=1)}
    known = _Known(everybody, schools, trainings, {})
    for position, row in enumerate(content["forums"]):
        known.forums[row["key"]] = _forum(edit, row, position, known)
    for row in content["lessons"]:
        _lesson(edit, row, keys)


def _school(edit: Edit, row: Any) -> str:
    school = School(**{name: value for name, value in row.items() if name not in ("key", "principal")})
    edit.add(school)
    return school.id


def _person(edit: Edit, row: Any, schools: dict[str, str]) -> str:
    words = {name: value for name, value in row.items() if name not in ("key", "school")}
    person = Person(school_id=schools[row["school"]], **words)
    edit.add(person)
    return person.id


def _training(edit: Edit, row: Any, position: int, keys: Keys) -> str:
    words = {name: value for name, value in row.items() if name not in ("key", "sessions", "participants")}
    training = Training(position=position, **words)
    edit.add(training)
    for n, part in enumerate(row["sessions"]):
        edit.add(TrainingSession(training_id=training.id, position=n, **part))
    for n, one in enumerate(row["participants"]):
        said = {name: value for name, value in one.items() if name != "person"}
        edit.add(TrainingPlace(training_id=training.id, person_id=keys.people[one["person"]], position=n, **said))
    return training.id


def _forum(edit: Edit, row: Any, position: int, known: _Known) -> str:
    words: dict[str, Any] = {
        name: clean_text(value).strip() if isinstance(value, str) else value
        for name, value in row.items()
        if name not in _PARTS
    }
    parent = edit.session.get(Dissemination, known.forums[row["parent"]]) if "parent" in row else None
    forum = Dissemination(
        position=position,
        training_id=parent.training_id if parent else known.trainings[row["training"]],
        parent_id=parent.id if parent else None,
        school_id=known.schools[row["school"]],
        principal_id=known.keys.people[row["principal"]],
        **words,
    )
    edit.add(forum)
    for n, key in enumerate(row["givers"]):
        edit.add(DisseminationGiver(dissemination_id=forum.id, person_id=known.keys.people[key], position=n))
    for n, line in enumerate(row["attendees"]):
        said = _registered(edit, line, known.keys) if "person" in line else line
        edit.add(DisseminationAttendee(dissemination_id=forum.id, position=n, **said))
    for n, photo in enumerate(row["photos"]):
        place = DisseminationPhoto(photo_id=known.keys.photos[photo["file"]], appendix=photo["appendix"], position=n,
                                   dissemination_id=forum.id)  # fmt: skip
        edit.add(place)
    for n, plan in enumerate(row["follow_ups"]):
        edit.add(FollowUp(dissemination_id=forum.id, position=n, **plan))
    if row["report"]:
        _report(edit, row["report"], forum.id, known.keys)
    return forum.id


def _registered(edit: Edit, line: Any, keys: Keys) -> dict[str, Any]:
    """A line of the attendance list for somebody of the register."""
    person = queries.wanted(edit.session, Person, keys.people[line["person"]])
    school = queries.wanted(edit.session, School, person.school_id or "")
    job = f"{person.role} {person.subject}" if person.role == "Guru" else person.role
    sex = person.sex or line.get("sex", "")
    return {"person_id": person.id, "name": person.full_name, "sex": sex, "job": job, "unit": school.name}


def _report(edit: Edit, row: Any, forum_id: str, keys: Keys) -> None:
    report = Report(kind="dissemination", subject_id=forum_id, place_date=row["place_date"], numbers=False)
    edit.add(report)
    preface = clean_text(row["preface"]).strip()
    edit.add(ReportText(report_id=report.id, section="kata-pengantar", body=preface))
    for one in row["signers"]:
        person_id = keys.people[one["person"]] if "person" in one else None
        signer = Signer(report_id=report.id, block=one["block"], role=one["role"], person_id=person_id,
                        name=one.get("name", ""))  # fmt: skip
        edit.add(signer)


def _lesson(edit: Edit, row: Any, keys: Keys) -> None:
    practice = queries.wanted(edit.session, Practice, keys.practices[row["practice"]])
    edit.change(practice, topic=row["topic"], minutes=row["minutes"], pupil_count=row["pupil_count"])
    for position, step in enumerate(row["steps"]):
        words: dict[str, Any] = {
            name: value.strip() if isinstance(value, str) else value for name, value in step.items() if name != "photo"
        }
        photo_id = keys.photos[step["photo"]] if "photo" in step else None
        edit.add(PracticeStep(practice_id=practice.id, position=position, photo_id=photo_id, **words))
