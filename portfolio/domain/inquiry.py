"""Inquiry (Inkuiri Kolaboratif): a cycle with a team and a period, led through the stages of its framework."""

from datetime import date

from sqlmodel import Field, UniqueConstraint

from portfolio.domain.identity import Record


class Inquiry(Record, table=True):
    """One cycle. Its stages and questions are rows of its framework (`inquiry`, `pdia`, or a school's own)."""

    title: str = ""
    framework: str = Field(default="inquiry", description="id of a framework file with a table `stages`")
    focus: str = ""
    started: date | None = None
    ended: date | None = None
    stage: str = Field(default="", description="id of the stage it stands in; empty: not begun")
    finished_on: date | None = Field(default=None, description="when the last stage was closed")
    previous_id: str | None = Field(default=None, foreign_key="inquiry.id", description="the cycle it follows")
    practice_id: str | None = Field(default=None, foreign_key="practice.id", description="the practice it was told as")
    school_id: str | None = Field(default=None, foreign_key="school.id")
    position: int = 0


class InquiryMember(Record, table=True):
    """Somebody in the team."""

    __tablename__ = "inquiry_member"

    inquiry_id: str = Field(foreign_key="inquiry.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    role: str = ""
    position: int = 0


class InquiryAnswer(Record, table=True):
    """What the team says to one question of a stage, as small Markdown."""

    __tablename__ = "inquiry_answer"
    __table_args__ = (UniqueConstraint("inquiry_id", "stage", "question"),)

    inquiry_id: str = Field(foreign_key="inquiry.id", index=True)
    stage: str
    question: int = Field(default=0, description="place of the question in its stage, from 0; -1 for free notes")
    body: str = ""


class InquiryPhoto(Record, table=True):
    """A photo that shows a stage."""

    __tablename__ = "inquiry_photo"

    inquiry_id: str = Field(foreign_key="inquiry.id", index=True)
    photo_id: str = Field(foreign_key="photo.id", index=True)
    stage: str = ""
    position: int = 0


class InquiryMeasure(Record, table=True):
    """A number before and after; n and instrument on both sides, since they may differ."""

    __tablename__ = "inquiry_measure"

    inquiry_id: str = Field(foreign_key="inquiry.id", index=True)
    position: int = 0
    label: str = ""
    unit: str = ""
    before: float | None = None
    after: float | None = None
    before_participants: int | None = Field(default=None, description="n, people measured before")
    after_participants: int | None = Field(default=None, description="n, people measured after")
    before_instrument: str = ""
    after_instrument: str = ""


class InquiryDecision(Record, table=True):
    """What the team decided."""

    __tablename__ = "inquiry_decision"

    inquiry_id: str = Field(foreign_key="inquiry.id", index=True)
    stage: str = ""
    position: int = 0
    body: str = ""
    responsible: str = ""
    due_on: date | None = None
    done: bool = False
