"""Vision, mission and goals as schools have them in a file or a message, taken apart into statements."""

import re
from dataclasses import dataclass, replace

from portfolio.domain.direction import StatementKind
from portfolio.domain.wording import clean_line, clean_text


@dataclass(frozen=True, slots=True)
class Recognised:
    """One statement found in a text."""

    kind: StatementKind | None
    """None where nothing tells: a title, an indicator, a sentence before the first heading."""
    text: str
    sure: bool
    """Whether a heading said the kind and the line stands among its own; else somebody should look at it."""


_KINDS: dict[str, StatementKind] = {"visi": "vision", "misi": "mission", "tujuan": "goal"}
_HEAD = re.compile(
    r"^(?:(?:[IVX]{1,4}|[A-Za-z]|\d{1,2})[.)]\s*)?"
    r"(?P<word>visi|misi|tujuan)\b(?P<rest>[^:]{0,80})(?P<colon>:\s*(?P<body>.*))?$",
    re.IGNORECASE,
)
_MARK = re.compile(r"^\s*(?:\(?\d{1,2}\s?[.)]|\(?[a-zA-Z][.)](?=\s)|[ivx]{1,4}[.)](?=\s)|[-–—•*▪●○◦·✓➢➤>]+(?=\s))\s*")
_INLINE = re.compile(r"(?:^|(?<=[\s;,.]))\(?(\d{1,2})\s?[.)]\s*(?=\D)")
_OF_A_HEAD = {
    "sekolah", "satuan", "pendidikan", "madrasah", "kami", "jangka", "pendek", "menengah", "panjang", "umum", "khusus",
    "dan", "lama", "baru", "program", "institusi", "lembaga", "tahun", "paud", "tk", "sd", "mi", "smp", "mts", "sma",
    "ma", "smk", "slb", "negeri", "swasta", "sdn", "smpn", "sman", "smkn", "the", "of",
}  # fmt: skip
_ASIDE = re.compile(r"^(?:indikator|penjelasan|makna|motto|semboyan|strategi|nilai)\b", re.IGNORECASE)
_SIGNING = re.compile(
    r"^(?:mengetahui|menyetujui|ditetapkan|disahkan)\b|^(?:plt\.?\s+)?kepala\s+(?:sekolah|madrasah|s[dmp]|mts|ma)\b|^nip\b"
    r"|^[\w .]+,\s+\d{1,2}\s+\w+\s+(?:19|20)\d\d\.?$",
    re.IGNORECASE,
)
_ALL = re.compile(r"\bvisi\b.*\bmisi\b", re.IGNORECASE)
_SHORT = 7
"""words, the most that a line of a signature has"""
_QUOTES = "\"'“”„‘’«»"


def recognised(text: str) -> tuple[Recognised, ...]:
    """The statements of a text in their order: headings sort them, numbers and bullets part them, wraps are mended."""
    found: list[Recognised] = []
    kind: StatementKind | None = None
    headed = marked = False
    broken = True  # whether the line before ended a statement
    for line in _lines(text):
        bare = clean_line(line)
        if not bare:
            broken = True
            continue
        head = _head(bare)
        if head is not None:
            kind, bare = head
            headed, marked, broken = kind is not None, False, True
            if not bare:
                continue
        mark = _MARK.match(bare)
        words = (bare[mark.end() :] if mark else bare).rstrip("; ")
        if not words:
            continue
        if found and mark is None and not broken and _goes_on(found[-1].text, words, marked=marked):
            found[-1] = Recognised(found[-1].kind, f"{found[-1].text} {words}", found[-1].sure)
            continue
        if mark is None and len(words.split()) <= _SHORT and _SIGNING.match(words):
            found.append(Recognised(None, words, sure=False))
        else:
            stray = marked and mark is None  # a line without a mark among marked ones
            found.append(Recognised(kind if headed else _guessed(words), words, headed and not stray))
        marked = marked or mark is not None
        broken = False
    unquoted = (replace(one, text=_unquoted(one.text)) for one in found)
    return tuple(one for one in unquoted if one.text)


def _lines(text: str) -> list[str]:
    """Lines, with statements that are numbered inside one line (1. … 2. … 3. …) on lines of their own."""
    lines: list[str] = []
    for line in clean_text(text).split("\n"):
        lines += _parted(line)
    return lines


def _parted(line: str) -> list[str]:
    starts: list[int] = []
    for found in _INLINE.finditer(line):
        if int(found[1]) == len(starts) + 1:
            starts.append(found.start())
    if len(starts) < 2:
        return [line]
    ends = [*starts[1:], len(line)]
    parts = [line[start:end].rstrip().rstrip(";,") for start, end in zip(starts, ends, strict=True)]
    return [line[: starts[0]], *parts] if line[: starts[0]].strip() else parts


def _head(line: str) -> tuple[StatementKind | None, str] | None:
    """The kind that a heading announces and what follows on its line; None where the line is no heading."""
    if _ALL.search(line) and len(line.split()) <= 10:
        return None, ""
    if _ASIDE.match(_MARK.sub("", line)) and len(line.split()) <= 8 and not line.rstrip().endswith("."):
        return None, ""
    found = _HEAD.match(line)
    if found is None:
        return None
    rest = re.findall(r"[^\W\d_]+", found["rest"].lower())
    plain = all(word in _OF_A_HEAD for word in rest)
    if not (plain or found["colon"] or (line.isupper() and len(rest) <= 8)):
        return None
    return _KINDS[found["word"].lower()], clean_line(found["body"] or "")


def _goes_on(before: str, words: str, *, marked: bool) -> bool:
    """Whether a line without a mark is the rest of the one before."""
    return words[0].islower() or (marked and before[-1] not in ".;:!?")


def _unquoted(words: str) -> str:
    bare = words.strip()
    if len(bare) > 1 and bare[0] in _QUOTES and bare.rstrip(".")[-1] in _QUOTES:
        bare = bare.rstrip(".").strip(_QUOTES).strip()
    return bare


def _guessed(words: str) -> StatementKind | None:
    first = words.split(maxsplit=1)[0].lower()
    if first in _KINDS:
        return _KINDS[first]
    if first.startswith(("terwujud", "menjadi", "unggul", "terciptanya")):
        return "vision"
    return "mission" if first.startswith("me") and len(first) > 4 else None
