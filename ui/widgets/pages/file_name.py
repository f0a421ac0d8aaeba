"""What a published file is called: `2025-10-18_SMPN3Martapura_Buklet_Judul.pdf`."""

import re
from datetime import date

from portfolio.domain.calendar import MONTHS
from portfolio.paths import safe_name
from portfolio.texts import tr

_LONGEST_TITLE = 48
_DATE = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE)
_SHORT = ((re.compile(r"\bNegeri\b", re.IGNORECASE), "N"), (re.compile(r"\bSwasta\b", re.IGNORECASE), "S"))


def booklet_file_name(school: str, title: str, day: date) -> str:
    """A name that tells, years later and among files of seventy schools, what it is."""
    title = title.replace(school, "").strip() or title  # the school stands there already
    parts = [day.isoformat(), _short_school(school), tr("Buklet"), _one_word(title)[:_LONGEST_TITLE]]
    return safe_name(f"{'_'.join(part for part in parts if part)}.pdf")


def day_in(place_date: str, otherwise: date) -> date:
    """The day in “Martapura, 18 Oktober 2025”; `otherwise` where there is none."""
    found = _DATE.search(place_date)
    if found is None:
        return otherwise
    month = [name.lower() for name in MONTHS].index(found[2].lower()) + 1
    try:
        return date(int(found[3]), month, int(found[1]))
    except ValueError:  # 31 Februari
        return otherwise


def _short_school(name: str) -> str:
    """SMP Negeri 3 Martapura -> SMPN3Martapura."""
    for pattern, letter in _SHORT:
        name = pattern.sub(letter, name)
    return _one_word(name)


def _one_word(text: str) -> str:
    """Belajar dari tepi -> BelajarDariTepi."""
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"\w+", text))
