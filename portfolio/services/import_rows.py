"""What a row of a spreadsheet means: the words of its cells as the values that the library keeps."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from portfolio.domain.names import bare_number, split_name
from portfolio.domain.polling import band_of
from portfolio.services import poll_words
from portfolio.services.frameworks import framework_file
from portfolio.services.identity_remarks import npsn_remark, number_remarks
from portfolio.texts import chosen, tr

Cells = Mapping[str, str]
"""Field -> what the cell says; several columns of one field are parted by newlines."""
_EMPTY = {"-", "–", "—", "0", "tidak ada", "belum ada", "n/a", "null", "nihil"}
_SEXES = {
    "l": "L", "lk": "L", "laki": "L", "laki-laki": "L", "laki laki": "L", "pria": "L", "m": "L", "male": "L",
    "p": "P", "pr": "P", "perempuan": "P", "wanita": "P", "f": "P", "female": "P",
}  # fmt: skip
_YES = {"ya", "y", "sudah", "pernah", "1", "true", "yes", "iya", "sudah pernah"}
_NO = {"tidak", "t", "belum", "belum pernah", "tidak pernah", "0", "false", "no"}
STATE_WORDS = {
    "asked": ("meminta tempat", "meminta", "mendaftar", "daftar"),
    "invited": ("diundang",),
    "attended": ("hadir", "ya", "h", "v", "✓", "√", "1"),
    "absent": ("tidak hadir", "tidak", "alpa", "izin", "sakit", "0"),
    "declined": ("menolak", "batal"),
}
"""What spreadsheets say of a participant."""
_STATUSES = {"n": "Negeri", "s": "Swasta", "negeri": "Negeri", "swasta": "Swasta"}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a row says."""

    values: dict[str, Any]
    """By columns of the model."""
    remarks: tuple[str, ...] = ()
    """What looks odd, in whole sentences."""
    refusal: str = ""
    """Why the row is left out, as a whole sentence; "" where it is taken."""
    unsaid: frozenset[str] = frozenset()
    """Columns whose value is only what is usual: the row's own words for them were not understood."""


def reader_of(kind_id: str) -> Callable[[Cells], Reading]:
    """What reads rows of that kind."""
    return {
        "pupils": read_pupil,
        "staff": read_person,
        "schools": read_school,
        "attendance": read_attendee,
        "participants": read_participant,
        "poll": read_answer,
    }[kind_id]


def read_pupil(cells: Cells) -> Reading:
    """A pupil; a row with a number for a name (a count under the list) is none."""
    if not cells["name"] or cells["name"].isdigit():
        return Reading({}, refusal=tr("Tanpa nama."))
    return Reading({name: cells.get(name, "") for name in ("name", "nickname", "class_level", "school_year")})


def read_person(cells: Cells) -> Reading:
    """Somebody of the staff: the name without its degrees, identity numbers as digits alone."""
    split = split_name(cells["name"])
    if not any(sign.isalpha() for sign in split.name):
        return Reading({}, refusal=tr("Tanpa nama."))
    before, after = said(cells, "title_before"), said(cells, "title_after")
    nip, nuptk = bare_number(said(cells, "nip")), bare_number(said(cells, "nuptk"))
    sex = sex_of(cells.get("sex", ""))
    values: dict[str, Any] = {
        "name": split.name,
        "title_before": before or split.before,
        "title_after": after or split.after,
        "nip": nip,
        "nuptk": nuptk,
        "sex": sex,
        "role": _role(said(cells, "role")),
        "subject": said(cells, "subject"),
        "employment": row_id("employment_status", said(cells, "employment")),
        "functional_rank": row_id("functional_ranks", said(cells, "functional_rank")),
        "years_teaching": _whole(cells.get("years_teaching", "")),
    }
    return Reading(values, number_remarks(nip, nuptk, sex))


def read_participant(cells: Cells) -> Reading:
    """Somebody who takes part in a training, with the role there, the letter of assignment, and whether they came."""
    reading = read_person(cells)
    state = state_of(cells.get("state", ""))
    place = {"place_role": said(cells, "place_role"), "letter": said(cells, "letter"), "state": state or "attended"}
    remarks = reading.remarks
    if cells.get("state", "") and not state:
        remarks = (*remarks, tr("Keadaan “{words}” tidak dikenali, jadi dicatat hadir.", words=cells["state"]))
    return Reading({**reading.values, **place}, remarks, reading.refusal, frozenset(() if state else ("state",)))


def read_school(cells: Cells) -> Reading:
    """A school; its form (SMP, MTs) becomes its level, N and S the words that they stand for."""
    if not cells["name"]:
        return Reading({}, refusal=tr("Tanpa nama sekolah."))
    values: dict[str, Any] = {name: cells.get(name, "") for name in _SCHOOL}
    values["npsn"] = npsn = bare_number(values["npsn"]).upper()
    values["level"] = level_name(values["level"])
    values["status"] = _STATUSES.get(values["status"].casefold(), values["status"])
    odd = npsn_remark(npsn)
    return Reading(values, (odd,) if odd else ())


def read_attendee(cells: Cells) -> Reading:
    """A line of an attendance list; the name stays as it was signed."""
    if not any(sign.isalpha() for sign in cells["name"]):
        return Reading({}, refusal=tr("Tanpa nama."))
    values: dict[str, Any] = {name: said(cells, name) for name in ("name", "number", "job", "unit", "role")}
    word = cells.get("present", "")
    state = state_of(word)
    odd = tr("Keadaan “{words}” tidak dikenali, jadi dicatat hadir.", words=word) if word and not state else ""
    values |= {"number": bare_number(values["number"]), "sex": sex_of(cells.get("sex", ""))}
    present = {"present": state not in ("absent", "declined")}
    return Reading({**values, **present}, (odd,) if odd else (), unsaid=frozenset(() if state else ("present",)))


def read_answer(cells: Cells) -> Reading:
    """An answer to a poll; topics stand in one cell or in several, parted by commas, semicolons or newlines."""
    if not any(cells.values()):
        return Reading({}, refusal=tr("Baris kosong."))
    years, band = years_of(cells.get("years", ""))
    topics = (" ".join(part.split()) for part in re.split(r"[;,\n]", cells.get("topics", "")))
    values = {
        "district": cells.get("district", ""),
        "level": poll_words.level_id(cells.get("level", "")),
        "years": years,
        "years_band": band_of(years, band),
        "topics": "\n".join(dict.fromkeys(poll_words.topic_id(topic) for topic in topics if topic)),
        "trained": yes_or_no(cells.get("trained", "")),
        "mode": cells.get("mode", ""),
    }
    remarks = []
    if cells.get("years", "") and years is None and not values["years_band"]:
        remarks.append(tr("Lama mengajar “{words}” tidak dikenali dan dikosongkan.", words=cells["years"]))
    if cells.get("trained", "") and values["trained"] is None:
        remarks.append(
            tr("Jawaban “{words}” tentang pelatihan tidak dikenali dan dikosongkan.", words=cells["trained"])
        )
    return Reading(values, tuple(remarks))


def said(cells: Cells, field: str) -> str:
    """What a cell says; "" for a dash and the like, which say nothing."""
    text = cells.get(field, "")
    return "" if text.casefold() in _EMPTY else text


def sex_of(word: str) -> str:
    """L or P of what a person wrote, else ""."""
    return _SEXES.get(word.strip(" .").casefold(), "")


def yes_or_no(word: str) -> bool | None:
    """True or False of what a person wrote; None where it is neither."""
    plain = word.strip(" .").casefold()
    if plain in _YES or plain in _NO:
        return plain in _YES
    # “Sudah, tahun 2024” and “Belum pernah sama sekali” say it with their first words; “tidak ingat” does not.
    first = re.findall(r"\w+", plain)[:2]
    if first[:1] == ["belum"] or first == ["tidak", "pernah"]:
        return False
    return True if first[:1] and first[0] in ("ya", "iya", "sudah", "pernah") else None


def state_of(word: str) -> str:
    """The state of a participant that a word names, in the app's own words or their id; else ""."""
    plain = word.strip(" .").casefold()
    return next((state for state, words in STATE_WORDS.items() if plain in (state, *words)), "")


def years_of(text: str) -> tuple[float | None, str]:
    """Years of teaching as a number, or the band that the words name: “<5”, “5-10 tahun”, “lebih dari 10”."""
    plain = text.casefold()
    numbers = [float(number.replace(",", ".")) for number in _NUMBER.findall(plain)]
    if len(numbers) == 2 or (numbers and re.search(r"[<>≤≥]|kurang|lebih|di atas|di bawah", plain)):
        if len(numbers) == 2:
            return None, "5–10"
        return None, "<5" if re.search(r"[<≤]|kurang|di bawah", plain) else ">10"
    return (numbers[0], "") if numbers else (None, "")


@cache
def row_id(table: str, words: str) -> str:
    """The id of the row of documents.yaml that words name; the words themselves where none is known."""
    plain = words.casefold()
    rows = framework_file("documents")["tables"][table]
    return next((row["id"] for row in rows if plain in (row["id"], row["name"].casefold())), words)


def row_label(table: str, key: str) -> str:
    """The row of documents.yaml that a value is the id of, on screen; the value itself where none is known."""
    rows = framework_file("documents")["tables"][table]
    return next((chosen(row["name"], row["name_en"]) for row in rows if row["id"] == key), key)


@cache
def level_name(word: str) -> str:
    """The name of the school level (SMP/MTs) of a level or a form of school (SMP); else the word itself."""
    return poll_words.level_name(poll_words.level_id(word))


_SCHOOL = (
    "npsn", "name", "level", "status", "accreditation", "address", "village", "district", "regency", "province",
    "email", "phone", "website",
)  # fmt: skip


def _role(word: str) -> str:
    """“GURU MAPEL” and the like as the register has them: a word in capitals gets one."""
    return word.capitalize() if word.isupper() and len(word) > 3 else word


def _whole(text: str) -> int | None:
    found = _NUMBER.search(text)
    return round(float(found[0].replace(",", "."))) if found else None
