"""Person (Orang)."""

from sqlmodel import Field

from portfolio.domain.identity import Record


class Person(Record, table=True):
    """Somebody who writes, leads or appears; single-word names are normal."""

    name: str = Field(default="", description="without degrees")
    title_before: str = Field(default="", description='degrees and titles before the name: "Dra. Hj."')
    title_after: str = Field(default="", description='degrees after the name: "S.Pd., M.Pd."')
    role: str = ""
    subject: str = ""
    nip: str = Field(default="", description="never printed unless asked")
    nuptk: str = Field(default="", description="never printed unless asked")
    bio: str = ""
    sex: str = Field(default="", description="L, P or empty; only for attendance lists")
    employment: str = Field(default="", description="id of an employment status, or empty")
    functional_rank: str = Field(default="", description="id of a jabatan fungsional, or empty")
    years_teaching: int | None = None
    school_id: str | None = Field(default=None, foreign_key="school.id")
    photo_id: str | None = Field(default=None, foreign_key="photo.id", description="portrait beside the biography")

    @property
    def full_name(self) -> str:
        """The name with its degrees, as it is printed: “Dra. Hj. Melati, M.Pd.”."""
        name = " ".join(part for part in (self.title_before.strip(), self.name.strip()) if part)
        return f"{name}, {self.title_after.strip().lstrip(', ')}" if self.title_after.strip() else name
