"""Where an Indonesian word may be parted at the end of a line."""

import re
from functools import cache
from pathlib import Path

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
    return tuple(match.start(2) + place for place in _places(letters) if _good(letters, place))


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


def _places(word: str) -> list[int]:
    """Where pyphen's patterns part `word`: of all that match, the highest number at a place decides, odd ones part."""
    patterns = _patterns()
    dotted = f".{word}."
    levels = [0] * (len(dotted) + 1)
    for start in range(len(dotted) - 1):
        for end in range(start + 1, len(dotted) + 1):
            pattern = patterns.get(dotted[start:end])
            if pattern is not None:
                for offset, level in _levels(pattern):
                    levels[start + offset] = max(levels[start + offset], level)
    return [place - 1 for place, level in enumerate(levels) if level % 2 and 0 < place - 1 < len(word)]


@cache
def _levels(pattern: str) -> tuple[tuple[int, int], ...]:
    """(letters before it, number) for each number of a pattern like 2n1g."""
    found = []
    letters = 0
    for sign in pattern:
        if sign.isdigit():
            found.append((letters, int(sign)))
        else:
            letters += 1
    return tuple(found)


@cache
def _patterns() -> dict[str, str]:
    """Letters -> pattern. Pyphen's table is read as it lies: its own reader takes a tenth of a second at each start."""
    import pyphen  # noqa: PLC0415 - only for who prints

    without_digits = str.maketrans("", "", "0123456789")
    lines = Path(pyphen.LANGUAGES["id_ID"]).read_text(encoding="latin-1").split()[1:]
    return {line.translate(without_digits): line for line in lines if line[0] not in "%#"}
