"""Colour roles, sizes and spaces. Every pair of text and ground keeps at least 4.5 : 1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme, by role."""

    canvas: str
    """behind everything"""
    surface: str
    """pages, cards, fields"""
    raised: str
    """hover, selected row"""
    line: str
    """hairlines, field borders"""
    text: str
    muted: str
    """secondary text"""
    primary: str
    """the one action, focus ring, selection"""
    on_primary: str
    primary_soft: str
    """tint of the primary"""
    accent: str
    """attention without alarm"""
    danger: str
    ok: str
    warn: str
    dark: bool


LIGHT = Palette(
    canvas="#F7F5F0", surface="#FFFFFF", raised="#F0EDE6", line="#DDD8CC", text="#1F2421", muted="#59615C",
    primary="#0F6B63", on_primary="#FFFFFF", primary_soft="#DDF0ED", accent="#A5570A",
    danger="#B3261E", ok="#2B7434", warn="#8A5A00", dark=False,
)  # fmt: skip
DARK = Palette(
    canvas="#151918", surface="#1D2322", raised="#27302E", line="#3B4643", text="#ECEFEA", muted="#A9B3AE",
    primary="#5CC8BC", on_primary="#06201D", primary_soft="#17403C", accent="#F0A955",
    danger="#FF8A80", ok="#81C784", warn="#FFCC80", dark=True,
)  # fmt: skip


def palette(scheme: str, *, system_is_dark: bool) -> Palette:
    """The palette for a chosen scheme ("light", "dark" or "system")."""
    dark = system_is_dark if scheme == "system" else scheme == "dark"
    return DARK if dark else LIGHT


class Size:
    """Type sizes in px at 100 %."""

    CAPTION, BODY, READING, CARD, PLACE = 12, 14, 16, 20, 26


class Space:
    """Distances in px at 100 %, in steps of 4."""

    XS, S, M, L, XL, XXL, XXXL = 4, 8, 12, 16, 24, 32, 48


RADIUS, CARD_RADIUS, TARGET = 8, 12, 32
"""px: corners of controls and cards, and the least height of what is clicked."""
