"""Where an Indonesian word may be parted at the end of a line."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_WORD = re.compile(r"^([^\w]*)([a-zé]{6,40})([^\w]*)$")
_VOWELS = frozenset("aiueoé")
_DIGRAPHS = frozenset(("ng", "ny", "kh", "sy"))


@cache
def hyphenations(word: str) -> tuple[int, ...]:
    """The places (counted in characters of `word`, marks round it included) after which a hyphen may stand.

    At least three letters stay on either side; names, capitalised words, words with digits or hyphens are left whole.
    The patterns know syllables but not every stem: a break between consonant and vowel (bel-ajaran) is not taken,
    nor one after ns (ins-pirasi), which opens the next syllable (in-spirasi).
    """
    match = _WORD.match(word)
    if match is None:
        return ()
    letters = match[2]
    return tuple(match.start(2) + place for place in _patterns().positions(letters) if _good(letters, place))


def _good(word: str, place: int) -> bool:
    left, right = word[:place], word[place:]
    if len(left) < 3 or len(right) < 3:
        return False
    if left[-1] not in _VOWELS and right[0] in _VOWELS:
        return False
    if left[-1] + right[0] in _DIGRAPHS and not left.endswith("ng"):
        return False
    if left.endswith("ns") and left != "trans":
        return False
    return bool(_VOWELS & set(left)) and bool(_VOWELS & set(right))


@cache
def _patterns() -> "Pyphen":
    import pyphen  # noqa: PLC0415 - reads its table when it is imported

    return pyphen.Pyphen(lang="id_ID", left=3, right=3)
