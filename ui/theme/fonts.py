"""The app's own type: which family speaks where, and figures that stand in columns."""

import tomllib
from typing import Any

from PySide6.QtGui import QFont, QFontDatabase

import resources
from ui.theme.tokens import Size

REGULAR, MEDIUM = QFont.Weight.Normal, QFont.Weight.Medium
SEMIBOLD, BOLD = QFont.Weight.DemiBold, QFont.Weight.Bold

_SANS = "Plus Jakarta Sans"
_SERIF = "Source Serif 4"
_SHOWN = ("sans", "serif", "fallback")
"""Roles of fonts.toml that the window uses; the others are for print."""
_FALLBACK = ("Noto Sans", "Amiri", "Noto Sans Math", "Noto Sans Symbols 2", "Noto Sans Symbols", "Noto Emoji")


def load_fonts() -> None:
    """Make the window's fonts known to Qt; a file that can't be read leaves its letters to the system."""
    with resources.path("fonts", "fonts.toml").open("rb") as file:
        roles: dict[str, Any] = tomllib.load(file)
    for role in _SHOWN:
        for value in roles[role].values():
            for name in [value] if isinstance(value, str) else value:
                if name.endswith(".ttf"):
                    QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))


def interface(size: int = Size.BODY, weight: QFont.Weight = REGULAR) -> QFont:
    """Plus Jakarta Sans, `size` px."""
    return _font(_SANS, size, weight)


def writing(size: int = Size.READING, weight: QFont.Weight = REGULAR) -> QFont:
    """Source Serif, `size` px: what people write, as it will be printed."""
    return _font(_SERIF, size, weight)


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width, for numbers under each other or ticking in place."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _font(family: str, size: int, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies([family, *_FALLBACK])
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
