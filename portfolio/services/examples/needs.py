"""The example's needs poll, and the school that is accompanied."""

from typing import Any

from portfolio.domain.needs import ModelIndicator, ModelSchool, ModelValue, ModelVisit, Survey, SurveyAnswer
from portfolio.domain.person import Person
from portfolio.domain.polling import band_of
from portfolio.domain.school import School
from portfolio.domain.wording import clean_text
from portfolio.services.examples.keys import Keys
from portfolio.storage.edits import Edit


def fill(edit: Edit, content: Any, keys: Keys) -> None:
    """Add what the content file tells."""
    for position, row in enumerate(content["surveys"]):
        _survey(edit, row, position)
    schools = {row["key"]: _added(edit, School(**_without(row, "key"))) for row in content["schools"]}
    people = keys.people | {row["key"]: _added(edit, Person(**_without(row, "key"))) for row in content["people"]}
    for position, row in enumerate(content["model_schools"]):
        model = ModelSchool(
            school_id=schools[row["school"]],
            facilitator_id=people[row["facilitator"]],
            started=row["started"],
            ended=row["ended"],
            focus=row["focus"],
            note=_joined(row["note"]),
            position=position,
        )
        edit.add(model)
        for n, indicator in enumerate(row["indicators"]):
            _indicator(edit, indicator, model.id, n)
        for n, visit in enumerate(row["visits"]):
            _visit(edit, visit, ModelVisit(model_school_id=model.id, position=n), people, keys)


def _survey(edit: Edit, row: Any, position: int) -> None:
    """A poll; a line of the file stands for as many equal answers as it counts."""
    survey = Survey(position=position, **_without(row, "answers"))
    edit.add(survey)
    line = 1
    for said in row["answers"]:
        years = said.get("years")
        for _ in range(said["count"]):
            line += 1
            answer = SurveyAnswer(
                survey_id=survey.id,
                line=line,
                district=said["district"],
                level=said["level"],
                years=years,
                years_band=band_of(years),
                topics="\n".join(said["topics"]),
                trained=said.get("trained"),
                mode=said["mode"],
            )
            edit.add(answer)


def _indicator(edit: Edit, row: Any, model_id: str, position: int) -> None:
    indicator = ModelIndicator(model_school_id=model_id, position=position, **_without(row, "values"))
    edit.add(indicator)
    for value in row["values"]:
        edit.add(ModelValue(indicator_id=indicator.id, **value))


def _visit(edit: Edit, row: Any, visit: ModelVisit, people: dict[str, str], keys: Keys) -> None:
    edit.change(
        visit,
        visited_on=row["visited_on"],
        visitor_id=people[row["visitor"]],
        purpose=row["purpose"],
        findings=_joined(row["findings"]),
        agreed=clean_text(row["agreed"]).strip(),
        photo_id=keys.photos[row["photo"]] if "photo" in row else None,
    )
    edit.add(visit)


def _added(edit: Edit, record: School | Person) -> str:
    edit.add(record)
    return record.id


def _without(row: Any, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}


def _joined(text: str) -> str:
    """Paragraphs as one line each: the file breaks them where it is convenient to read."""
    return " ".join(clean_text(text).split())
