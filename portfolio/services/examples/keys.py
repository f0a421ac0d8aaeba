"""By which names the example's files refer to each other's records."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keys:
    """Ids of the records that the example school already has, by the keys in `example.yaml`."""

    school: str
    people: dict[str, str]
    practices: dict[str, str]
    photos: dict[str, str]
    """By file name."""
