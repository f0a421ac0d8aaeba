"""Work on show (Karya): what pupils or a school made, with the words of its label and what visitors said of it."""

from datetime import date

from sqlmodel import Field

from portfolio.domain.identity import Record


class Artifact(Record, table=True):
    """One work on show, as its label tells it."""

    title: str = ""
    class_level: str = Field(default="", description="kelas as printed: VIII, VIII-B")
    subject: str = Field(default="", description="mata pelajaran")
    material: str = Field(default="", description="bahan dan teknik")
    about: str = Field(default="", description="what it is, 30 to 50 words")
    process: str = Field(default="", description="how it came about")
    reflection: str = Field(default="", description="what its makers learned")
    made_on: date | None = None
    link: str = Field(default="", description="what its QR code says; empty for no code")
    teacher_id: str | None = Field(default=None, foreign_key="person.id", description="guru pembimbing")
    school_id: str | None = Field(default=None, foreign_key="school.id")
    practice_id: str | None = Field(default=None, foreign_key="practice.id")
    photo_id: str | None = Field(default=None, foreign_key="photo.id")
    exhibition_id: str | None = Field(default=None, foreign_key="exhibition.id")
    station_id: str | None = Field(default=None, foreign_key="station.id")
    position: int = 0


class ArtifactMaker(Record, table=True):
    """Somebody who made a work: a name as typed, or a pupil of a class list."""

    __tablename__ = "artifact_maker"

    artifact_id: str = Field(foreign_key="artifact.id", index=True)
    name: str = ""
    pupil_id: str | None = Field(default=None, foreign_key="pupil.id")
    position: int = 0


class ArtifactTag(Record, table=True):
    """A dimension of the graduate profile that a work shows."""

    __tablename__ = "artifact_tag"

    artifact_id: str = Field(foreign_key="artifact.id", index=True)
    scheme: str = Field(default="dimensions", description="table of a framework")
    item: str = ""


class VisitorNote(Record, table=True):
    """What a visitor of an exhibition or gallery walk wrote on a feedback sheet."""

    __tablename__ = "visitor_note"

    practice_id: str | None = Field(default=None, foreign_key="practice.id", index=True)
    artifact_id: str | None = Field(default=None, foreign_key="artifact.id", index=True)
    exhibition_id: str | None = Field(default=None, foreign_key="exhibition.id")
    kind: str = Field(default="like", description="like (saya suka), ask (saya bertanya), suggest (saya usul)")
    body: str = ""
    by: str = Field(default="", description="who wrote it, where they said so")
    position: int = 0
