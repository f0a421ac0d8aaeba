"""What a number counts: how it is said with its unit, and where the scale that the unit names ends. Pure."""

import re

SCORES = ("skor", "nilai", "poin", "rerata", "rata-rata", "skala", "score", "points")
"""Words for numbers that mean nothing without their scale."""

_SCALE = re.compile(rf"(?:\b0|^\s*1|(?:{'|'.join(SCORES)})\D*\b1)\s*[-–]\s*([1-9]\d{{0,5}})\b", re.IGNORECASE)
"""“skor 0–100”, “nilai rubrik 1–4”, but not “murid kelas 1–6”."""
_PEOPLE = frozenset({"murid", "siswa", "peserta", "orang", "guru", "anak", "peserta didik"})


def with_unit(number: str, unit: str) -> str:
    """A written number with its unit: 55%, 3,5 menit, 3 (skor 1–4), and 12 where there is no unit."""
    unit = unit.strip()
    if unit == "%":
        return f"{number}%"
    if top_of_scale(unit) is not None:
        return f"{number} ({unit})"
    return f"{number} {unit}".strip()


def top_of_scale(unit: str) -> float | None:
    """Where the scale ends that a unit names, 4 for “skor 1–4”; None where it names none."""
    found = _SCALE.search(unit)
    return float(found[1]) if found else None


def counts_people(unit: str) -> bool:
    """Whether the number is one of people, so that it can't be higher than how many there were."""
    return unit.strip().lower() in _PEOPLE
