"""Discretion: pupils' full names found in text, and initials in their place."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

_MARKS = "'’‘ʼ`"
_WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}][^\W_]+)*")
_GAP = re.compile(r"[\s._-]+")
"""What may stand between two words of one name: “M. Rizki”, “Nur-Aini”."""
_UNMARKED = str.maketrans("", "", _MARKS)


def full_names_in(text: str, names: Sequence[str]) -> list[str]:
    """Those of `names` that `text` spells out in full, as they are given, each once, in order of appearance.

    Whole words, whatever their case or apostrophes; of two names the longer one counts (“Anak Satu” is not found in
    “Anak Satu Dua”). A name of one word is found only where it is written as a name: the flower in “bunga” and the
    flowers in “Bunga-bunga” are not the pupil Bunga.
    """
    return list(dict.fromkeys(name for _, _, name in _found(text, names)))


def with_initials(text: str, names: Sequence[str]) -> str:
    """`text` with initials in place of every full name that `full_names_in` finds: “Anak Satu Dua” -> “A.S.D.”."""
    parts, place = [], 0
    for start, end, name in _found(text, names):
        parts += [text[place:start], "".join(f"{word[0].upper()}." for word in _WORD.findall(name))]
        # A name at the end of a sentence has brought its full stop.
        place = end + 1 if text[end : end + 1] == "." else end
    return "".join([*parts, text[place:]])


def _found(text: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where each full name begins and ends in `text`, from left to right, none inside another."""
    known = _by_first_word(tuple(names))
    words = list(_WORD.finditer(text))
    n = 0
    while n < len(words):
        hit = next(
            (
                (key, name)
                for key, name in known.get(_key(words[n][0]), ())
                if _stands(text, words[n : n + len(key)], key)
            ),
            None,
        )
        if hit is None:
            n += 1
            continue
        key, name = hit
        yield words[n].start(), words[n + len(key) - 1].end(), name
        n += len(key)


def _stands(text: str, words: Sequence[re.Match[str]], key: tuple[str, ...]) -> bool:
    """Whether these neighbouring words of `text` are the name with this `key`."""
    if tuple(_key(word[0]) for word in words) != key:
        return False
    if len(key) == 1:
        start, end = words[0].span()
        return words[0][0][0].isupper() and "-" not in (text[start - 1 : start], text[end : end + 1])
    return all(_GAP.fullmatch(text, one.end(), other.start()) for one, other in pairwise(words))


@lru_cache(maxsize=8)
def _by_first_word(names: tuple[str, ...]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """(words of a name, the name) by the first word, the longest name first: a text is read once for all names."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in names:
        key = tuple(_key(word) for word in _WORD.findall(name))
        if key:
            known.setdefault(key[0], []).append((key, name))
    for same in known.values():
        same.sort(key=lambda one: -len(one[0]))
    return known


def _key(word: str) -> str:
    return word.casefold().translate(_UNMARKED)
