"""Direction (Visi, Misi, Tujuan): what a school strives for, before and after aligning it; how it was made known."""

from datetime import date
from typing import Literal

from sqlmodel import Field

from portfolio.domain.identity import Record

StatementKind = Literal["vision", "mission", "goal"]
STATEMENT_KINDS: tuple[StatementKind, ...] = ("vision", "mission", "goal")


class Statement(Record, table=True):
    """One statement of the vision, the mission or the goals, in its old and its new wording."""

    kind: str = Field(default="mission", description="one of STATEMENT_KINDS")
    position: int = Field(default=0, description="order within its kind")
    before: str = Field(default="", description="the old wording; empty where the statement is new")
    after: str = Field(default="", description="the new wording; empty where the statement was dropped")
    school_id: str | None = Field(default=None, foreign_key="school.id")


class StatementTag(Record, table=True):
    """The claim that a statement is aligned to an element of the framework, with the reason."""

    __tablename__ = "statement_tag"

    statement_id: str = Field(foreign_key="statement.id", index=True)
    scheme: str = Field(description="a framework's table: dimensions, principles, experiences, framework, ...")
    item: str = Field(description="id of the row in that table")
    reason: str = ""


class StatementEvidence(Record, table=True):
    """What shows that a statement is lived: words, a photo or a practice."""

    __tablename__ = "statement_evidence"

    statement_id: str = Field(foreign_key="statement.id", index=True)
    position: int = 0
    body: str = ""
    photo_id: str | None = Field(default=None, foreign_key="photo.id")
    practice_id: str | None = Field(default=None, foreign_key="practice.id")


class Outreach(Record, table=True):
    """How the direction was made known (sosialisasi): to whom, by what, when, and what came back."""

    school_id: str | None = Field(default=None, foreign_key="school.id")
    position: int = 0
    audience: str = ""
    technique: str = Field(default="", description="teknik atau media")
    held_on: date | None = None
    evidence: str = ""
    photo_id: str | None = Field(default=None, foreign_key="photo.id")
    feedback: str = ""
