"""Needs poll (Polling kebutuhan) and model schools (Sekolah model)."""

from datetime import date

from sqlmodel import Field

from portfolio.domain.identity import Record


class Survey(Record, table=True):
    """A poll on training needs, read from a spreadsheet."""

    title: str = ""
    held_on: date | None = None
    source: str = Field(default="", description="name of the file it came from")
    note: str = ""
    position: int = 0


class SurveyAnswer(Record, table=True):
    """One answer. No name is kept: what is asked for is a number, not a person."""

    __tablename__ = "survey_answer"

    survey_id: str = Field(foreign_key="survey.id", index=True)
    line: int = Field(default=0, description="of the spreadsheet, from 1")
    district: str = ""
    level: str = Field(default="", description="id of a school level, or the word as given")
    years: float | None = Field(
        default=None, description="years of teaching; None where only a band or nothing is given"
    )
    years_band: str = Field(default="", description="<5, 5–10, >10 or empty")
    topics: str = Field(default="", description="ids of training topics or words as given, one a line")
    trained: bool | None = Field(default=None, description="ever attended a training; None: not said")
    mode: str = ""


class ImportMapping(Record, table=True):
    """Which column of a kind of spreadsheet means what: said once, remembered."""

    __tablename__ = "import_mapping"

    kind: str = Field(description="poll, staff, schools, attendance, pupils")
    header: str = Field(description="the names of the columns, one a line")
    fields: str = Field(default="", description="field=column's place, one a line")


class ModelSchool(Record, table=True):
    """A school that is accompanied to become a model."""

    __tablename__ = "model_school"

    school_id: str = Field(foreign_key="school.id", index=True)
    facilitator_id: str | None = Field(default=None, foreign_key="person.id")
    started: date | None = None
    ended: date | None = None
    focus: str = ""
    note: str = ""
    position: int = 0


class ModelIndicator(Record, table=True):
    """What was agreed to be measured in a model school."""

    __tablename__ = "model_indicator"

    model_school_id: str = Field(foreign_key="model_school.id", index=True)
    position: int = 0
    label: str = ""
    unit: str = ""
    target: float | None = None
    more_is_better: bool = True


class ModelValue(Record, table=True):
    """One measurement of an agreed indicator."""

    __tablename__ = "model_value"

    indicator_id: str = Field(foreign_key="model_indicator.id", index=True)
    measured_on: date | None = None
    value: float | None = None
    note: str = ""


class ModelVisit(Record, table=True):
    """A facilitator's visit to a model school."""

    __tablename__ = "model_visit"

    model_school_id: str = Field(foreign_key="model_school.id", index=True)
    position: int = 0
    visited_on: date | None = None
    visitor_id: str | None = Field(default=None, foreign_key="person.id")
    purpose: str = ""
    findings: str = ""
    agreed: str = ""
    photo_id: str | None = Field(default=None, foreign_key="photo.id")
