"""Practice (Praktik baik): a story in a writing frame, with its authors, photos, tags and measures."""

from datetime import date

from sqlmodel import Field, UniqueConstraint

from portfolio.domain.identity import Record


class Practice(Record, table=True):
    """One good practice. Its text lives in `PracticeSection`, one row a section of the frame."""

    title: str = ""
    summary: str = Field(default="", description="one or two sentences, printed under the title")
    frame: str = Field(default="star", description="id of a writing frame")
    class_level: str = Field(default="", description="kelas as printed: VIII, VIII-B")
    phase: str = Field(default="", description="fase: Fondasi, A to F")
    subject: str = Field(default="", description="mata pelajaran")
    learning_model: str = Field(default="", description="id of a learning model, or empty")
    topic: str = Field(default="", description="materi of the documented lesson")
    minutes: int | None = Field(default=None, description="alokasi waktu of the documented lesson")
    pupil_count: int | None = Field(default=None, description="jumlah murid")
    place: str = ""
    started: date | None = None
    ended: date | None = None
    quote: str = Field(default="", description="one sentence worth pulling out")
    quote_by: str = ""
    link: str = Field(default="", description="what its QR code says: a video, a folder; empty for no code")
    school_id: str | None = Field(default=None, foreign_key="school.id")
    position: int = Field(default=0, description="order in lists and booklets")


class PracticeSection(Record, table=True):
    """The text of one section of the frame, as small Markdown."""

    __tablename__ = "practice_section"
    __table_args__ = (UniqueConstraint("practice_id", "section"),)

    practice_id: str = Field(foreign_key="practice.id", index=True)
    section: str = Field(description="id of the frame's section: situasi, tantangan, ...")
    body: str = ""


class PracticeAuthor(Record, table=True):
    """Who wrote a practice, in order."""

    __tablename__ = "practice_author"

    practice_id: str = Field(foreign_key="practice.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    position: int = 0


class PracticePhoto(Record, table=True):
    """A photo's place in a practice: in which section, and the order of all its photos."""

    __tablename__ = "practice_photo"

    practice_id: str = Field(foreign_key="practice.id", index=True)
    photo_id: str = Field(foreign_key="photo.id", index=True)
    section: str = Field(default="", description="id of the frame's section it illustrates")
    position: int = 0


class PracticeTag(Record, table=True):
    """A claim that a practice shows an element of a framework."""

    __tablename__ = "practice_tag"

    practice_id: str = Field(foreign_key="practice.id", index=True)
    scheme: str = Field(description="a framework's table: dimensi_profil_lulusan, prinsip_pembelajaran, ...")
    item: str = Field(description="id of the row in that scheme")


class Measure(Record, table=True):
    """A number before and after, with how many took part and what measured it."""

    practice_id: str = Field(foreign_key="practice.id", index=True)
    position: int = 0
    label: str = ""
    before: float | None = None
    after: float | None = None
    unit: str = ""
    participants: int | None = Field(default=None, description="n, people measured")
    instrument: str = ""


class PracticeStep(Record, table=True):
    """One phase of a lesson with a learning model, as it was lived."""

    __tablename__ = "practice_step"

    practice_id: str = Field(foreign_key="practice.id", index=True)
    position: int = 0
    phase: str = Field(default="", description="fase or langkah of the model")
    teacher: str = Field(default="", description="what the teacher does")
    pupils: str = Field(default="", description="what the pupils do")
    minutes: int | None = None
    photo_id: str | None = Field(default=None, foreign_key="photo.id")
    principle: str = Field(default="", description="id of a principle of learning, or empty")
    experience: str = Field(default="", description="id of a learning experience, or empty")
