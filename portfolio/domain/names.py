"""Names of people and identity numbers, as they are printed and listed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BEFORE = {
    "drs": "Drs.", "dra": "Dra.", "dr": "Dr.", "prof": "Prof.", "ir": "Ir.", "h": "H.", "hj": "Hj.", "kh": "K.H.",
    "ust": "Ust.", "pdt": "Pdt.", "ns": "Ns.", "apt": "apt.", "drg": "drg.", "drh": "drh.", "sr": "Sr.", "rm": "Rm.",
}  # fmt: skip
_SPELLED = {
    "spd": "S.Pd.", "spdi": "S.Pd.I.", "spdsd": "S.Pd.SD.", "spdk": "S.Pd.K.", "mpd": "M.Pd.", "mpdi": "M.Pd.I.",
    "mpdk": "M.Pd.K.", "ssos": "S.Sos.", "ssosi": "S.Sos.I.", "sag": "S.Ag.", "mag": "M.Ag.", "skom": "S.Kom.",
    "mkom": "M.Kom.", "sh": "S.H.", "mh": "M.H.", "se": "S.E.", "mm": "M.M.", "msi": "M.Si.", "ssi": "S.Si.",
    "st": "S.T.", "mt": "M.T.", "sp": "S.P.", "ss": "S.S.", "shum": "S.Hum.", "mhum": "M.Hum.", "sip": "S.IP.",
    "ipem": "I.Pem.", "spsi": "S.Psi.", "mpsi": "M.Psi.", "sth": "S.Th.", "mth": "M.Th.", "skm": "S.K.M.",
    "sikom": "S.I.Kom.", "mikom": "M.I.Kom.", "ssn": "S.Sn.", "msn": "M.Sn.", "sor": "S.Or.", "mor": "M.Or.",
    "stp": "S.T.P.", "spi": "S.Pi.", "spt": "S.Pt.", "smn": "S.Mn.", "mba": "M.B.A.", "msc": "M.Sc.", "ma": "M.A.",
    "phd": "Ph.D.", "gr": "Gr.", "amd": "A.Md.", "amdpd": "A.Md.Pd.", "ama": "A.Ma.", "amapd": "A.Ma.Pd.", "lc": "Lc.",
    "bsc": "B.Sc.", "ba": "B.A.", "med": "M.Ed.", "sei": "S.E.I.", "shi": "S.H.I.", "mkes": "M.Kes.", "sst": "S.ST.",
}  # fmt: skip
"""Degrees by their letters alone: so that S.PD and SPd become S.Pd."""
_SMALL = {"bin", "binti", "bt", "al", "van", "der", "de"}


@dataclass(frozen=True, slots=True)
class SplitName:
    """A name with its degrees apart."""

    before: str
    name: str
    after: str


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: “A”, “A dan B”, “A, B, dan C”; degrees bring commas, so then semicolons part them."""
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2:
        return f"{names[0]} dan {names[1]}"
    comma = "; " if any("," in name for name in names) else ", "
    return f"{comma.join(names[:-1])}{comma}dan {names[-1]}"


def initials(name: str) -> str:
    """The letters that stand for a name where no picture can: “Melati Puspa” -> “MP”, “Arunika” -> “A”."""
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def grouped_nip(digits: str) -> str:
    """An 18-digit NIP in its four groups, 19680411 199303 1 009; anything else as it was typed."""
    bare = "".join(digits.split())
    if len(bare) != 18 or not bare.isdigit():
        return digits
    return f"{bare[:8]} {bare[8:14]} {bare[14]} {bare[15:]}"


def split_name(text: str) -> SplitName:
    """A name as lists have it, with its degrees apart: “Dra. Hj. SITI AMINAH, M.PD” -> Dra. Hj., Siti Aminah, M.Pd.

    A name written in one case alone gets capitals, and known degrees their dots; anything else stays as it was typed.
    The result is a proposal: some initials look like degrees.
    """
    head, _, tail = " ".join(text.split()).partition(",")
    words = head.split()
    before: list[str] = []
    while len(words) > 1 and (known := _title(words[0])):
        before.append(known)
        words.pop(0)
    after = [_degree(part) for part in tail.split(",") if part.strip()]
    behind: list[str] = []
    while len(words) > 1 and _is_degree(words[-1], shouted=head.isupper()):
        behind.insert(0, _degree(words.pop()))
    return SplitName(" ".join(before), _cased(" ".join(words)), ", ".join([*behind, *after]))


def bare_number(text: str) -> str:
    """An identity number without what stands around its digits: “NIP. 19680411 199303 1 009” -> 196804111993031009."""
    text = re.sub(r"^\s*(?:NIP|NUPTK|NPSN|NI\s*PPPK)\b[\s.:]*", "", text.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"[\s.'’`-]", "", text)
    return bare if bare.isdigit() else text


def _title(word: str) -> str:
    """The title that may stand before a name, or ""."""
    letters = word.replace(".", "").casefold()
    if letters not in _BEFORE or (len(letters) == 1 and "." not in word and not word.isupper()):
        return ""
    # “dr.” is a physician, “Dr.” a doctor of any science.
    return "dr." if word.startswith("dr") and letters == "dr" else _BEFORE[letters]


def _is_degree(word: str, *, shouted: bool) -> bool:
    """Whether the last word of a name without a comma is a degree: by its dots, or by capitals that others lack."""
    if word.replace(".", "").casefold() not in _SPELLED:
        return False
    return "." in word[:-1] or (word.isupper() and not shouted and len(word) > 1)


def _degree(text: str) -> str:
    """One degree, spelled as usual where it is known; “S. Pd” is one."""
    text = re.sub(r"\b([A-Z])\.\s+(?=[A-Z])", r"\1.", text)
    return " ".join(_SPELLED.get(part.replace(".", "").casefold(), part) for part in text.split())


def _cased(name: str) -> str:
    """A name in capitals or without any gets its own; one in mixed case is left alone."""
    if not (name.isupper() or name.islower()) or len(name) < 2:
        return name
    words = [
        word.casefold() if word.casefold() in _SMALL and n else _capital(word) for n, word in enumerate(name.split())
    ]
    return " ".join(words)


def _capital(word: str) -> str:
    """Ma'ruf, Al-Amin, A.: a capital at the beginning and after a hyphen, not after an apostrophe."""
    parts = re.split(r"([-./])", word.lower())
    return "".join(part[:1].upper() + part[1:] for part in parts)
