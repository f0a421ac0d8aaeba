"""The example school's exhibition with its programme."""

from typing import Any

from portfolio.domain.exhibition import Exhibition, ProgrammeItem, ProgrammeSpeaker, Station
from portfolio.services.examples.keys import Keys
from portfolio.storage.edits import Edit

_LISTS = ("programme", "stations")


def fill(edit: Edit, content: Any, keys: Keys) -> None:
    """Add the events of the content file."""
    for position, row in enumerate(content["exhibitions"]):
        event = Exhibition(position=position, **{name: value for name, value in row.items() if name not in _LISTS})
        edit.add(event)
        for n, line in enumerate(row["programme"]):
            item = ProgrammeItem(
                exhibition_id=event.id,
                position=n,
                **{name: value for name, value in line.items() if name != "speakers"},
            )
            edit.add(item)
            for place, (person, role) in enumerate(line.get("speakers", {}).items()):
                edit.add(ProgrammeSpeaker(item_id=item.id, person_id=keys.people[person], role=role, position=place))
        for n, stand in enumerate(row["stations"]):
            edit.add(
                Station(
                    exhibition_id=event.id,
                    position=n,
                    number=stand["number"],
                    practice_id=keys.practices[stand["practice"]],
                    school_id=keys.school,
                    note=stand.get("note", ""),
                )
            )
