"""Photo (Foto)."""

from pydantic import NaiveDatetime
from sqlmodel import Field

from portfolio.domain.identity import Record


class Photo(Record, table=True):
    """An original in the vault, known by its content, with what people say of it."""

    sha256: str = Field(index=True)
    extension: str = Field(description="of the file in the vault, without the dot: jpg, png, webp, heic, avif, gif")
    original_name: str = ""
    byte_size: int = 0
    width: int = Field(default=0, description="px, upright")
    height: int = Field(default=0, description="px, upright")
    taken_at: NaiveDatetime | None = Field(default=None, description="local time of the place, no zone")
    taken_from: str = Field(default="", description="exif, name, file or nothing: where taken_at comes from")
    caption: str = Field(default="", description="public: printed wherever the photo is")
    memo: str = Field(default="", description="private: never leaves the library")
    alt: str = Field(default="", description="for who can't see the photo")
    credit: str = ""
    focal_x: float = Field(default=0.5, description="0 left to 1 right: what a crop must keep")
    focal_y: float = Field(default=0.5, description="0 top to 1 bottom")

    consent: str = Field(default="unchecked", description="one of CONSENT_STATES")
    quarter_turns: int = Field(default=0, description="turned clockwise by the user, beyond the camera's note")
    crop_left: float = Field(default=0.0, description="what is kept, in parts of the turned photo")
    crop_top: float = 0.0
    crop_right: float = 1.0
    crop_bottom: float = 1.0
    likeness: str = Field(default="", description="16 hex digits: see media.likeness")

    @property
    def file_name(self) -> str:
        """The original's name in the vault."""
        return f"{self.sha256}.{self.extension}"


class PhotoTag(Record, table=True):
    """A word by which a photo is found again."""

    __tablename__ = "photo_tag"

    photo_id: str = Field(foreign_key="photo.id", index=True)
    name: str = ""
