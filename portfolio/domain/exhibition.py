"""Exhibition (Pameran): an event with its programme (rundown), stations and speakers."""

from datetime import date

from sqlmodel import Field

from portfolio.domain.identity import Record


class Exhibition(Record, table=True):
    """An exhibition or talkshow."""

    title: str = ""
    theme: str = ""
    organizer: str = ""
    held_on: date | None = None
    ended_on: date | None = None
    place: str = ""
    zone: str = Field(default="", description="WIB, WITA or WIT")
    note: str = ""
    position: int = 0


class ProgrammeItem(Record, table=True):
    """One line of the programme."""

    __tablename__ = "programme_item"

    exhibition_id: str = Field(foreign_key="exhibition.id", index=True)
    position: int = 0
    day: int = Field(default=1, description="of the event, from 1")
    starts: str = Field(default="", description='"07.30"')
    minutes: int | None = None
    title: str = ""
    by: str = Field(default="", description="pengisi or PIC, where it is not a speaker of the register")
    place: str = ""
    note: str = ""


class ProgrammeSpeaker(Record, table=True):
    """Somebody who speaks in a line of the programme."""

    __tablename__ = "programme_speaker"

    item_id: str = Field(foreign_key="programme_item.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    role: str = Field(default="", description="narasumber, moderator, ...")
    position: int = 0


class Station(Record, table=True):
    """A station (stan) with its number on the plan and what it shows."""

    exhibition_id: str = Field(foreign_key="exhibition.id", index=True)
    number: str = ""
    title: str = ""
    practice_id: str | None = Field(default=None, foreign_key="practice.id")
    school_id: str | None = Field(default=None, foreign_key="school.id")
    note: str = ""
    position: int = 0
