"""The words of the place of needs."""

from datetime import date

from portfolio.domain.polling import FEW
from portfolio.domain.units import with_unit
from portfolio.texts import chosen, decimal, tr

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def counted(count: int, total: int) -> str:
    """“64 (53%)”; of few answers the count alone."""
    return decimal(count) if total < FEW else f"{decimal(count)} ({round(100 * count / total)}%)"


def short_day(day: date | None) -> str:
    """“18 Agu 25”, as it stands under a line."""
    if day is None:
        return tr("Tanpa tanggal")
    return f"{day.day} {chosen(_MONTHS[day.month - 1], _ENGLISH[day.month - 1])} {day.year % 100:02d}"


def written(number: float) -> str:
    """With as many places as it needs, two at most: 12, 7,5, 0,25."""
    return decimal(number, next((places for places in (0, 1) if round(number, places) == number), 2))


def amount(value: float, unit: str) -> str:
    """“31%”, “7,5 menit”, “3 (skor 1–4)”."""
    return with_unit(written(value), unit)
