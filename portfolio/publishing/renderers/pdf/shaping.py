"""From a word to pieces that each one font can print: fallback fonts, Arabic forms, visible replacements."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from portfolio.publishing.renderers.pdf.fonts import REPLACEMENT, Face, face, fallback_for

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
# Joiners, direction marks, variation selectors, skin tones, soft hyphens: they print nothing themselves.
_SILENT = re.compile(
    "[\u00ad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]"
)
_SPACES = re.compile("[\u2000-\u200a\u202f\u205f\u3000]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that one font prints; width in em."""

    text: str
    font: str
    width: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word ready to be set, in the order in which it is seen."""

    pieces: tuple[Piece, ...]
    width: float
    """em"""
    missing: str = ""
    """Characters that no font has."""
    rtl: bool = False


def shaped(text: str, role: str) -> Shaped:
    """`text` (no spaces in it need be, but may) in the font that plays `role`; kept, for words come again."""
    wanted = face(role)
    known = wanted.words.get(text)
    if known is None:
        known = wanted.words[text] = _shape(text, role, wanted)
        if len(wanted.words) > 60_000:
            wanted.words.clear()
    result: Shaped = known
    return result


def _shape(text: str, role: str, wanted: Face) -> Shaped:
    widths = wanted.widths
    try:
        return Shaped((Piece(text, wanted.name, sum([widths[c] for c in text])),), sum([widths[c] for c in text]))
    except KeyError:
        pass
    rtl = bool(_RTL.search(text))
    text = _visual(text) if rtl else text
    text = _SPACES.sub(" ", _SILENT.sub("", text))
    pieces: list[Piece] = []
    missing: list[str] = []
    for character in text:
        chosen = wanted if character in widths else fallback_for(character, role)
        if chosen is None:
            missing.append(character)
            character = REPLACEMENT  # noqa: PLW2901 - this is what is printed in its stead
            chosen = wanted if character in widths else fallback_for(character, role) or wanted
        width = chosen.widths.get(character, 0.0)
        if pieces and pieces[-1].font == chosen.name:
            last = pieces[-1]
            pieces[-1] = Piece(last.text + character, last.font, last.width + width)
        else:
            pieces.append(Piece(character, chosen.name, width))
    return Shaped(tuple(pieces), sum(piece.width for piece in pieces), "".join(missing), rtl)


def _visual(text: str) -> str:
    """Right-to-left text in the order and the joined forms in which it is seen from the left."""
    from bidi.algorithm import get_display  # noqa: PLC0415 - only for who writes Arabic or Hebrew

    joined = _reshaper().reshape(text) if _ARABIC.search(text) else text
    return str(get_display(joined))


@cache
def _reshaper() -> "ArabicReshaper":
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415 - only for who writes Arabic

    return ArabicReshaper({"delete_harakat": False, "support_ligatures": True})
