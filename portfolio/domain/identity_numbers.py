"""NIP and NUPTK: what looks odd about them. A hint, never a reason to refuse."""

from datetime import date
from typing import Literal

from portfolio.domain.names import bare_number

NumberFault = Literal["letters", "length", "birth", "service", "sex", "other-sex"]
"""Something else than digits; another count of digits; no such day of birth; appointed before being grown up or in the
future; a digit that is neither man nor woman; one that is the other of what the register says."""

NIP_DIGITS, NUPTK_DIGITS = 18, 16
_YOUNGEST = 15
_SEX = {"1": "L", "2": "P"}


def nip_fault(nip: str, sex: str = "", today: date | None = None) -> NumberFault | None:
    """What looks odd in a NIP or an NI PPPK: birth, appointment, sex (1 or 2), number.

    Digits 13 and 14 are the month of appointment of a PNS, but the number of contracts of a PPPK: both are fine.
    """
    fault = _shape(nip, NIP_DIGITS)
    if fault or not nip.strip():
        return fault
    digits = bare_number(nip)
    born = _day(digits[:8])
    if born is None:
        return "birth"
    if not born.year + _YOUNGEST <= int(digits[8:12]) <= (today or date.today()).year + 1:
        return "service"
    said = _SEX.get(digits[14])
    if said is None:
        return "sex"
    return "other-sex" if sex in ("L", "P") and said != sex else None


def nuptk_fault(nuptk: str) -> NumberFault | None:
    """What looks odd in a NUPTK."""
    return _shape(nuptk, NUPTK_DIGITS)


def _shape(number: str, digits: int) -> NumberFault | None:
    bare = bare_number(number)
    if not bare:
        return None
    if not bare.isdigit():
        return "letters"
    return None if len(bare) == digits else "length"


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
