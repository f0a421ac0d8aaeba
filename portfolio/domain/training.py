"""Training (Pelatihan) and its passing on (Pengimbasan): who learned what, and whom they taught it."""

from datetime import date
from typing import Literal

from sqlmodel import Field

from portfolio.domain.identity import Record

PlaceState = Literal["asked", "invited", "attended", "absent", "declined"]
PLACE_STATES: tuple[PlaceState, ...] = ("asked", "invited", "attended", "absent", "declined")

FOLLOW_UP_STATES = ("planned", "going", "done")


class Training(Record, table=True):
    """A training: a Bimtek, a ToT, or a course with in-service and on-the-job parts."""

    title: str = ""
    organizer: str = ""
    topic: str = ""
    class_group: str = Field(default="", description='kelas of the participants: "A", "B", ...')
    started: date | None = None
    ended: date | None = None
    place: str = ""
    places: int | None = Field(default=None, description="how many can take part; None: no limit")
    position: int = 0


class TrainingSession(Record, table=True):
    """One part of a training: IN-1, OJT-1, OJT-2, IN-2."""

    __tablename__ = "training_session"

    training_id: str = Field(foreign_key="training.id", index=True)
    part: str = Field(default="", description="id of a row of `training_parts` in documents.yaml, or a name of its own")
    position: int = 0
    started: date | None = None
    ended: date | None = None
    place: str = ""
    task: str = Field(default="", description="what has to be brought")


class TrainingPlace(Record, table=True):
    """Somebody's place in a training: asked for, given, taken."""

    __tablename__ = "training_place"

    training_id: str = Field(foreign_key="training.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    state: str = Field(default="asked", description="one of PLACE_STATES")
    asked_on: date | None = None
    times_trained: int = Field(default=0, description="trainings before this one that the library does not know of")
    role: str = Field(default="", description="peserta, narasumber, panitia, ...")
    letter: str = Field(default="", description="number of the letter of assignment (surat tugas)")
    note: str = ""
    position: int = 0


class Dissemination(Record, table=True):
    """One forum (pengimbasan) in which those who were trained pass it on."""

    title: str = ""
    training_id: str | None = Field(default=None, foreign_key="training.id", description="what is passed on")
    parent_id: str | None = Field(
        default=None, foreign_key="dissemination.id", description="the forum where its givers learned it, if not there"
    )
    school_id: str | None = Field(default=None, foreign_key="school.id")
    forum: str = Field(default="", description="KKG, MGMP, Kombel, ...")
    held_on: date | None = None
    ended_on: date | None = None
    hours: str = Field(default="", description='as printed: "08.00–15.30 WITA"')
    place: str = ""
    learning_model: str = Field(default="", description="id of the learning model practised, or empty")
    basis: str = Field(default="", description="dasar: surat tugas, undangan")
    principal_id: str | None = Field(default=None, foreign_key="person.id")
    principal_role: str = Field(default="", description="how the principal made it possible")
    background: str = ""
    goals: str = ""
    audience: str = ""
    expected: str = ""
    material: str = ""
    course: str = Field(default="", description="jalannya kegiatan, small Markdown")
    results: str = ""
    obstacles: str = Field(default="", description="masalah dan pemecahan")
    conclusion: str = ""
    recommendation: str = ""
    position: int = 0


class DisseminationGiver(Record, table=True):
    """Who passed it on."""

    __tablename__ = "dissemination_giver"

    dissemination_id: str = Field(foreign_key="dissemination.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    position: int = 0


class DisseminationAttendee(Record, table=True):
    """One line of the attendance list; `person_id` where the person is in the register."""

    __tablename__ = "dissemination_attendee"

    dissemination_id: str = Field(foreign_key="dissemination.id", index=True)
    person_id: str | None = Field(default=None, foreign_key="person.id")
    position: int = 0
    name: str = ""
    number: str = Field(default="", description="NIP or NUPTK as given; printed only where asked")
    sex: str = Field(default="", description="L, P or empty")
    job: str = Field(default="", description="jabatan or mata pelajaran")
    unit: str = Field(default="", description="unit kerja")
    role: str = Field(default="", description="peserta, narasumber, panitia")
    present: bool = True


class DisseminationPhoto(Record, table=True):
    """A photo of the forum, in the report's appendix it belongs to."""

    __tablename__ = "dissemination_photo"

    dissemination_id: str = Field(foreign_key="dissemination.id", index=True)
    photo_id: str = Field(foreign_key="photo.id", index=True)
    appendix: str = Field(default="foto", description="id of an appendix of the report's outline")
    position: int = 0


class FollowUp(Record, table=True):
    """One line of the follow-up plan (RTL)."""

    __tablename__ = "follow_up"

    dissemination_id: str = Field(foreign_key="dissemination.id", index=True)
    position: int = 0
    activity: str = ""
    goal: str = ""
    audience: str = ""
    time: str = ""
    responsible: str = ""
    resources: str = ""
    indicator: str = ""
    evidence: str = ""
    state: str = Field(default="planned", description="one of FOLLOW_UP_STATES")
