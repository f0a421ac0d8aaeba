"""Report (Laporan): the words that a report needs beyond what the library already knows, and who signs it."""

from typing import Literal

from sqlmodel import Field, UniqueConstraint

from portfolio.domain.identity import Record

SignatureBlock = Literal["left", "right", "known"]
SIGNATURE_BLOCKS: tuple[SignatureBlock, ...] = ("left", "right", "known")
"""Two blocks side by side, and below them the one under “Mengetahui”."""


class Report(Record, table=True):
    """One report of a kind: ojt, dissemination, direction."""

    kind: str
    subject_id: str = Field(default="", index=True, description="id of what it reports on; empty for the whole school")
    title: str = ""
    place_date: str = Field(default="", description='"Martapura, 18 Oktober 2025"')
    year: str = ""
    numbers: bool = Field(default=True, description="whether signatures carry NIP (or “NIP. -”)")


class ReportText(Record, table=True):
    """The words of one section, as small Markdown."""

    __tablename__ = "report_text"
    __table_args__ = (UniqueConstraint("report_id", "section"),)

    report_id: str = Field(foreign_key="report.id", index=True)
    section: str = Field(description="id of a section in the report's outline: kata-pengantar, latar-belakang, ...")
    body: str = ""


class ReportInquiry(Record, table=True):
    """An inquiry that a report tells of, in order."""

    __tablename__ = "report_inquiry"

    report_id: str = Field(foreign_key="report.id", index=True)
    inquiry_id: str = Field(foreign_key="inquiry.id", index=True)
    position: int = 0


class Signer(Record, table=True):
    """Who signs a report, in which block, as what."""

    report_id: str = Field(foreign_key="report.id", index=True)
    block: str = Field(default="right", description="one of SIGNATURE_BLOCKS")
    role: str = Field(default="", description="above the name: Kepala Sekolah, Fasilitator, Pengawas")
    person_id: str | None = Field(default=None, foreign_key="person.id")
    name: str = Field(default="", description="where the person is not in the register")
    number: str = Field(default="", description="NIP where the person is not in the register")
