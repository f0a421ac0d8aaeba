"""What the days of an event are called."""

from collections.abc import Sequence
from datetime import timedelta

from portfolio.domain.exhibition import Exhibition
from portfolio.services.exhibitions import ProgrammeLine
from portfolio.texts import tr
from ui.widgets.date_field import shown_date

_MOST_DAYS = 14


def day_names(event: Exhibition, lines: Sequence[ProgrammeLine]) -> tuple[str, ...]:
    """The names of the event's days, as many as its dates and its programme have."""
    count = max((line.item.day for line in lines), default=1)
    if event.held_on is not None and event.ended_on is not None:
        count = max(count, min((event.ended_on - event.held_on).days + 1, _MOST_DAYS))
    return tuple(_day(event, n) for n in range(count))


def _day(event: Exhibition, n: int) -> str:
    words = tr("Hari ke-{n}", n=n + 1)
    return words if event.held_on is None else f"{words} · {shown_date(event.held_on + timedelta(days=n))}"
