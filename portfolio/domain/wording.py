"""Clean text: what a person typed or pasted, without what no page can show."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any

# Control characters but tab and newline, lone surrogates, marks that turn text round, fillers, non-characters.
# U+200C and U+200D join letters and emoji, U+200E and U+200F set the side of Arabic punctuation: they stay.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ufdd0-\ufdef]"
)
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_NUMBERS = re.compile(r"(\d+)")


def clean_text(text: str) -> str:
    """`text` in NFC, lines ending in newline, without control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\x0b", "\n").replace("\x0c", "\n")
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", text))


def clean_line(text: str) -> str:
    """`text` as one line, without spaces at its ends."""
    return " ".join(clean_text(text).split())


def cleaned(fields: Mapping[str, object], long: Collection[str] = ()) -> dict[str, Any]:
    """Fields with their text cleaned: as lines, or, where named in `long`, as text of several lines."""
    return {
        name: (clean_text(value) if name in long else clean_line(value)) if isinstance(value, str) else value
        for name, value in fields.items()
    }


def by_name(name: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts names as people do: capitals don't count, and "SMP 2" comes before "SMP 10"."""
    words = _NUMBERS.split(name.casefold())
    words[1::2] = [number.lstrip("0") for number in words[1::2]]
    return tuple((len(word) if n % 2 else 0, word) for n, word in enumerate(words))


def count_words(text: str) -> int:
    """How many words a reader would count; hyphenated ones (masing-masing) are one."""
    return len(_WORD.findall(text))
