"""Times of day as Indonesian programmes write them: 07.30."""

import re

_TIME = re.compile(r"\s*([01]?\d|2[0-3])(?:\s*[.:,]\s*([0-5]\d))?\s*")


def minutes_of(text: str) -> int | None:
    """Minutes after midnight of “07.30”, “7:30” or “7”; None where it is no time of day."""
    found = _TIME.fullmatch(text)
    return int(found[1]) * 60 + int(found[2] or 0) if found else None


def clock_time(minutes: int) -> str:
    """Minutes after midnight as 07.30; a time past midnight belongs to the next day: 00.15."""
    return f"{minutes // 60 % 24:02}.{minutes % 60:02}"
