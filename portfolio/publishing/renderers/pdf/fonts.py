"""Fonts: which file plays which role, how wide a letter is, and which font steps in for a letter that is missing."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

REPLACEMENT = "□"
"""Printed for a character that no font has."""
_NEAREST = {"medium": "regular", "semibold": "bold", "bolditalic": "italic"}
"""Which weight stands for one that a family does not have."""
_HYPHEN, _SOFT_HYPHEN = 0x2D, 0xAD


@dataclass(slots=True)
class Face:
    """One font: its name in the PDF engine, and the advance of each character in em."""

    name: str
    font: TTFont
    widths: dict[str, float]
    words: dict[str, Any] = field(default_factory=dict)
    """Kept by `shaping`: words already measured."""

    def width(self, text: str) -> float:
        """The width of `text` in em; characters that the font lacks count nothing."""
        widths = self.widths
        return sum([widths.get(character, 0.0) for character in text])


@cache
def face(role: str) -> Face:
    """The font that plays `role`, as family.style: serif.regular, sans.semibold. Raises `KeyError` for another."""
    family, style = role.split(".")
    files = _table()[family]
    return _load(files[style] if style in files else files[_NEAREST[style]])


def fallbacks(role: str) -> "list[str]":
    """The files of the fonts that step in for `role`, in order."""
    weight = "bold" if "bold" in role else "regular"
    files: list[str] = _table()["fallback"][weight]
    return files


def fallback_for(character: str, role: str) -> Face | None:
    """The first fallback font that has `character`, None where none has."""
    for file in fallbacks(role):
        candidate = _load(file)
        if character in candidate.widths:
            return candidate
    return None


def by_name(name: str) -> Face:
    """The loaded font of that name."""
    return _load(f"{name}.ttf")


@cache
def _load(file: str) -> Face:
    name = file.removesuffix(".ttf")
    font = TTFont(name, str(resources.path("fonts", file)), asciiReadable=False, shapable=False)
    # The canvas looks its initial font up by name; without one of ours it would write an unembedded Helvetica.
    pdfmetrics.registerFont(font)
    _add_soft_hyphen(font)
    widths = {chr(code): width / 1000 for code, width in font.face.charWidths.items() if code != _SOFT_HYPHEN}
    widths.setdefault("\u00a0", widths.get(" ", 0.25))
    return Face(name, font, widths)


def _add_soft_hyphen(font: TTFont) -> None:
    """Let the font print soft hyphens as its hyphen; those that somebody typed are taken out before (`shaping`)."""
    if _HYPHEN in font.face.charToGlyph:
        font.face.charToGlyph[_SOFT_HYPHEN] = font.face.charToGlyph[_HYPHEN]
        font.face.charWidths[_SOFT_HYPHEN] = font.face.charWidths[_HYPHEN]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.path("fonts", "fonts.toml").read_text(encoding="utf-8"))
