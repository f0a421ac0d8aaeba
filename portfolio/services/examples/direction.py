"""The example school's direction, the principal's training, and the words of its report."""

from typing import Any

from portfolio.domain.direction import Outreach, Statement, StatementEvidence, StatementTag
from portfolio.domain.report import Report, ReportText, Signer
from portfolio.domain.school import School
from portfolio.domain.training import Training, TrainingPlace, TrainingSession
from portfolio.services.examples.keys import Keys
from portfolio.storage import queries
from portfolio.storage.edits import Edit


def fill(edit: Edit, content: Any, keys: Keys) -> None:
    """Add the direction, the training and the report of the content file."""
    positions: dict[str, int] = {}
    for row in content["statements"]:
        positions[row["kind"]] = positions.get(row["kind"], -1) + 1
        _statement(edit, row, positions[row["kind"]], keys)
    for position, row in enumerate(content["outreach"]):
        facts = {name: value for name, value in row.items() if name != "photo"}
        edit.add(Outreach(school_id=keys.school, position=position, photo_id=keys.photos[row["photo"]], **facts))
    _training(edit, content["training"], keys)
    _report(edit, content["report"], keys)


def _statement(edit: Edit, row: Any, position: int, keys: Keys) -> None:
    statement = Statement(
        kind=row["kind"], position=position, before=row["before"], after=row["after"], school_id=keys.school
    )
    edit.add(statement)
    for scheme, items in row["tags"].items():
        for item, reason in items.items():
            edit.add(StatementTag(statement_id=statement.id, scheme=scheme, item=item, reason=reason))
    for n, proof in enumerate(row["evidence"]):
        edit.add(
            StatementEvidence(
                statement_id=statement.id,
                position=n,
                body=proof.get("body", ""),
                photo_id=keys.photos[proof["photo"]] if "photo" in proof else None,
                practice_id=keys.practices[proof["practice"]] if "practice" in proof else None,
            )
        )


def _training(edit: Edit, row: Any, keys: Keys) -> None:
    training = Training(**{name: value for name, value in row.items() if name != "sessions"})
    edit.add(training)
    for position, session in enumerate(row["sessions"]):
        edit.add(TrainingSession(training_id=training.id, position=position, **session))
    principal = queries.wanted(edit.session, School, keys.school).principal_id
    if principal:
        edit.add(TrainingPlace(training_id=training.id, person_id=principal, state="attended", role="peserta"))


def _report(edit: Edit, row: Any, keys: Keys) -> None:
    report = Report(kind="ojt", place_date=row["place_date"], year=row["year"])
    edit.add(report)
    for section, body in row["texts"].items():
        edit.add(ReportText(report_id=report.id, section=section, body=body.strip()))
    for signer in row["signers"]:
        edit.add(
            Signer(
                report_id=report.id,
                block=signer["block"],
                role=signer["role"],
                person_id=keys.people[signer["person"]] if "person" in signer else None,
                name=signer.get("name", ""),
            )
        )
