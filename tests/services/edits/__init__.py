"""Every edit that a service makes, by its name, area by area: what undo and redo are tried with.

A new service that edits gets a line in its area's table; a test finds out where one is missing.
"""

from tests.services.edits import direction, events, inquiry, people, photo, practice, press, training
from tests.services.edits.known import Known, Making, everything, filled

__all__ = ["EDITS", "Known", "Making", "everything", "filled"]

AREAS = (people, photo, practice, inquiry, direction, training, events, press)
EDITS: dict[str, Making] = {name: making for area in AREAS for name, making in area.EDITS.items()}
"""Name of a service with its module -> a function that makes the edit."""
