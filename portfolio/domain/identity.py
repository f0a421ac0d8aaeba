"""What all records share: an id that stays unique when libraries are merged, and the time of the last change."""

from datetime import UTC, datetime
from uuid import uuid4

from sqlmodel import Field, SQLModel


def new_id() -> str:
    """A new random id."""
    return str(uuid4())


def now() -> str:
    """This moment in UTC, as text that sorts by time."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Record(SQLModel):
    """A row with an id of its own."""

    id: str = Field(default_factory=new_id, primary_key=True)
    created_at: str = Field(default_factory=now)
    updated_at: str = Field(default_factory=now)
    deleted_at: str | None = None
