"""Consent (Izin): who may be seen where, until when; and what that means for a photo on its way out."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Literal

from sqlmodel import Field

from portfolio.domain.identity import Record
from portfolio.domain.photo import Photo

Channel = Literal["wall", "booklet", "web", "media"]
CHANNELS: tuple[Channel, ...] = ("wall", "booklet", "web", "media")
"""School wall, printed booklet, web and WhatsApp, mass media."""

ELEMENTS = ("face", "name", "work")
"""What the consent is about: face, name, work (karya)."""

ConsentState = Literal["unchecked", "no-pupil", "consented", "blur", "refused"]
CONSENT_STATES: tuple[ConsentState, ...] = ("unchecked", "no-pupil", "consented", "blur", "refused")
"""unchecked: nobody has looked. no-pupil: shows no recognisable pupil. consented: by the records linked to it.
blur: may be shown when its blurred areas are set. refused: never leaves the library."""


class Pupil(Record, table=True):
    """A pupil on a class list. Never a NISN or NIK: what is not needed is not kept."""

    name: str = ""
    nickname: str = ""
    class_level: str = ""
    school_year: str = ""
    never_show: bool = Field(default=False, description="at risk; the reason is not kept")


class Consent(Record, table=True):
    """One consent: for a pupil, a class or a group."""

    subject: str = Field(default="", description="the pupil, class or group as written on the form")
    kind: str = Field(default="pupil", description="pupil, class or group")
    pupil_id: str | None = Field(default=None, foreign_key="pupil.id")
    channels: str = Field(default="", description="of CHANNELS, parted by spaces")
    elements: str = Field(default="", description="of ELEMENTS, parted by spaces")
    given_by: str = ""
    relation: str = Field(default="", description="of who gave it to the pupil: ibu, ayah, wali")
    given_on: date | None = None
    valid_until: date | None = None
    withdrawn_on: date | None = None
    scan_id: str | None = Field(default=None, foreign_key="photo.id")
    note: str = ""

    def allows(self, channel: Channel, day: date, element: str = "face") -> bool:
        """Whether one of `ELEMENTS` may be shown in the channel on that day."""
        if self.withdrawn_on is not None and self.withdrawn_on <= day:
            return False
        if self.valid_until is not None and self.valid_until < day:
            return False
        return channel in self.channels.split() and element in self.elements.split()


class ConsentScan(Record, table=True):
    """The signed form as a file of the vault: a picture or a PDF. Shown nowhere but beside its consent."""

    __tablename__ = "consent_scan"

    consent_id: str = Field(foreign_key="consent.id", index=True)
    sha256: str
    suffix: str = Field(description="of the file in the vault, without the dot: pdf, jpg, png, ...")
    name: str = Field(default="", description="of the file as it was given")
    bytes: int = 0

    @property
    def file_name(self) -> str:
        """The file's name in the vault."""
        return f"{self.sha256}.{self.suffix}"


class PhotoConsent(Record, table=True):
    """A consent that covers a photo."""

    __tablename__ = "photo_consent"

    photo_id: str = Field(foreign_key="photo.id", index=True)
    consent_id: str = Field(foreign_key="consent.id", index=True)


class PhotoBlur(Record, table=True):
    """An area of a photo that nobody may recognise; always drawn or confirmed by a person."""

    __tablename__ = "photo_blur"

    photo_id: str = Field(foreign_key="photo.id", index=True)
    shape: str = Field(description="ellipse or brush")
    points: str = Field(description="x y x y ... in parts of the upright photo's width and height")
    size: float = Field(default=0.0, description="a brush's width in parts of the photo's width")


Objection = Literal["unchecked", "refused", "no-consent", "withdrawn", "expired", "other-channel", "not-blurred"]
"""Why a photo may not go out."""


def objection(
    photo: Photo, consents: Sequence[Consent], blur_count: int, channel: Channel, day: date
) -> Objection | None:
    """Why the photo may not be shown in the channel on that day; None where it may.

    Every consent linked to the photo has to allow it: one parent's "no" is not outvoted by another's "yes".
    """
    match photo.consent:
        case "no-pupil":
            return None
        case "blur":
            return None if blur_count else "not-blurred"
        case "consented":
            return _objection_of(consents, channel, day)
        case "refused":
            return "refused"
        case _:
            return "unchecked"


def _objection_of(consents: Collection[Consent], channel: Channel, day: date) -> Objection | None:
    if not consents:
        return "no-consent"
    for consent in consents:
        if consent.allows(channel, day):
            continue
        if consent.withdrawn_on is not None and consent.withdrawn_on <= day:
            return "withdrawn"
        if consent.valid_until is not None and consent.valid_until < day:
            return "expired"
        return "other-channel"
    return None


def end_of_school_year(day: date) -> date:
    """The 30 June that ends the school year of a day: until then a consent holds by default."""
    return date(day.year if day <= date(day.year, 6, 30) else day.year + 1, 6, 30)
