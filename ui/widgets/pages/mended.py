"""Where the problems of a publication are mended."""

from portfolio.services import artifacts, practices
from portfolio.services.libraries import Library
from portfolio.services.publish import Problem

CHAPTER_PLACES = {
    "direction": "direction",
    "inquiry": "inquiry",
    "map": "competencies",
    "survey": "needs",
    "model-schools": "needs",
    "programme": "exhibition",
    "works": "exhibition",
    "gallery": "photos",
    "page": "publish",
}
"""Kind of chapter -> the place where it is written."""
_NAMED = ("school", "direction", "publish", "practices", "exhibition")
"""Places that a problem names instead of a record."""
_OF_REPORTS = (("direction-", "direction"), ("missing-", "dissemination"))
"""How the codes of a report's problems begin -> the place of what they are about."""


def place_of(library: Library, problem: Problem) -> tuple[str, str]:
    """The place and record where it is mended; a photo in the first practice that shows it, if any does."""
    record = problem.record
    if record in _NAMED:
        return record, ""
    for beginning, place in _OF_REPORTS:
        if problem.code.startswith(beginning):
            return place, record
    kind, sign, chapter_id = record.partition(":")
    if sign and kind in CHAPTER_PLACES:
        return CHAPTER_PLACES[kind], chapter_id
    return _record(library, record) or (("direction" if problem.code == "empty-section" else "photos"), record)


def _record(library: Library, record_id: str) -> tuple[str, str] | None:
    """Where a practice, a work or a practice's photo is."""
    lines = practices.list_practices(library)
    if any(line.id == record_id for line in lines):
        return "practice", record_id
    if any(one.artifact.id == record_id for one in artifacts.list_works(library)):
        return "exhibition", record_id
    for line in lines:
        placed = practices.open_practice(library, line.id).photos if line.photo_count else ()
        if any(one.photo.id == record_id for one in placed):
            return "practice", line.id
    return None
