"""Competency claims (Pemetaan kompetensi) and the partners (Mitra) whose programmes contribute."""

from sqlmodel import Field

from portfolio.domain.identity import Record


class Claim(Record, table=True):
    """The claim that somebody showed a competency in a practice, at a level, with evidence."""

    practice_id: str = Field(foreign_key="practice.id", index=True)
    person_id: str | None = Field(default=None, foreign_key="person.id", index=True)
    model: str = Field(description="id of a framework file with competencies: competency-teachers, ...")
    item: str = Field(description="id of an indicator or a focus area in that model")
    level: int = Field(default=0, description="place in the model's levels, from 1; 0: not said yet")
    quote: str = Field(default="", description="a sentence of the practice that shows it")
    photo_id: str | None = Field(default=None, foreign_key="photo.id")
    note: str = ""
    position: int = 0


class Partner(Record, table=True):
    """An institution whose programme contributes, with its own way of working."""

    name: str = ""
    programme: str = ""
    way: str = Field(default="", description="how it works with schools, small Markdown")
    framework: str = Field(default="", description="id of the cycle it follows (pdia, ...), or empty")
    contact: str = Field(default="", description="never printed unless asked")
    logo_id: str | None = Field(default=None, foreign_key="photo.id")
    position: int = 0


class PartnerItem(Record, table=True):
    """A competency that a partner's programme works on."""

    __tablename__ = "partner_item"

    partner_id: str = Field(foreign_key="partner.id", index=True)
    model: str
    item: str
    note: str = ""


class PartnerPractice(Record, table=True):
    """A practice that grew in a partner's programme."""

    __tablename__ = "partner_practice"

    partner_id: str = Field(foreign_key="partner.id", index=True)
    practice_id: str = Field(foreign_key="practice.id", index=True)
