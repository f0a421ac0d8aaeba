"""School (Sekolah)."""

from sqlmodel import Field

from portfolio.domain.identity import Record


class School(Record, table=True):
    """A school as its letterhead shows it."""

    name: str = ""
    npsn: str = ""
    level: str = Field(default="", description="jenjang, e.g. SMP/MTs")
    status: str = Field(default="", description="Negeri or Swasta")
    accreditation: str = ""
    address: str = ""
    village: str = ""
    district: str = ""
    regency: str = ""
    province: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    motto: str = ""
    about: str = ""
    principal_id: str | None = Field(default=None, foreign_key="person.id")
    logo_id: str | None = Field(default=None, foreign_key="photo.id")
