"""Indonesian dates as they are printed."""

from datetime import date

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def long_date(day: date) -> str:
    """18 Oktober 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_date(day: date) -> str:
    """Sabtu, 18 Oktober 2025."""
    return f"{DAYS[day.weekday()]}, {long_date(day)}"


def period(start: date | None, end: date | None) -> str:
    """18–20 Februari 2026, 27 Oktober–3 November 2025, 30 Desember 2025–2 Januari 2026; one date where both are one.

    The dates are put in order; a missing one leaves the other alone; none gives "".
    """
    days = sorted(day for day in (start, end) if day is not None)
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return long_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]}–{long_date(last)}"
    return f"{long_date(first)}–{long_date(last)}"


def school_year(day: date) -> str:
    """The school year of a day, which begins in July: 2025/2026."""
    first = day.year if day.month >= 7 else day.year - 1
    return f"{first}/{first + 1}"
