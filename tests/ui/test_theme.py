"""Colours that can be read, a style sheet that is whole, type and icons that are there."""

import math
import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import resources
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.style import qt_palette, restyle, style_sheet
from ui.theme.tokens import DARK, LIGHT, Palette, palette

SCHEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


def luminance(name: str) -> float:
    color = QColor(name)
    red, green, blue = (
        c / 12.92 if c <= 0.03928 else math.pow((c + 0.055) / 1.055, 2.4)
        for c in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@SCHEMES
def test_every_text_can_be_read_on_every_ground(colors: Palette) -> None:
    texts = ("text", "muted", "primary", "danger", "ok", "warn")
    faint = {
        (text, ground): round(contrast(getattr(colors, text), getattr(colors, ground)), 2)
        for text, ground in product(texts, ("canvas", "surface"))
        if contrast(getattr(colors, text), getattr(colors, ground)) < 4.5
    }
    assert not faint
    assert contrast(colors.accent, colors.surface) >= 4.5
    assert contrast(colors.on_primary, colors.primary) >= 4.5
    assert contrast(colors.text, colors.raised) >= 4.5
    assert contrast(colors.text, colors.primary_soft) >= 4.5
    assert contrast(colors.primary, colors.primary_soft) >= 4.5


@SCHEMES
def test_the_style_sheet_names_only_known_colours_and_qt_understands_it(
    qtbot: QtBot, qapp: QApplication, colors: Palette
) -> None:
    sheet = style_sheet(colors)
    assert "@" not in sheet
    button = QPushButton("Simpan")
    qtbot.addWidget(button)
    button.setStyleSheet(sheet)
    button.setProperty("kind", "primary")
    button.show()
    restyle(button)
    image = QImage(button.size(), QImage.Format.Format_RGB32)
    button.render(image)
    assert image.pixelColor(button.width() // 2, 6).name() == QColor(colors.primary).name()
    assert qt_palette(colors).window().color().name() == QColor(colors.canvas).name()


def test_the_scheme_follows_the_system_only_when_asked_to() -> None:
    assert palette("system", system_is_dark=True) is DARK
    assert palette("light", system_is_dark=True) is LIGHT
    assert palette("dark", system_is_dark=False) is DARK


def test_the_app_brings_its_own_type_with_figures_of_one_width(qapp: QApplication) -> None:
    fonts.load_fonts()
    assert {"Plus Jakarta Sans", "Source Serif 4"} <= set(QFontDatabase.families())
    metrics = QFontMetrics(fonts.tabular(fonts.interface()))
    assert len({metrics.horizontalAdvance(figure * 20) for figure in "0123456789"}) == 1


def test_every_icon_that_the_window_names_exists(look: Look) -> None:
    named = set()
    for source in resources.path().parent.joinpath("ui").rglob("*.py"):
        text = source.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:icon|pixmap)\(\s*"([a-z0-9-]+)"', text))
        named |= set(re.findall(r'IconButton\(\s*[\w.]+,\s*"([a-z0-9-]+)"', text))
        named |= set(re.findall(r'Button\(\s*[\w.]+,\s*tr\([^)]*\),\s*"\w+",\s*"([a-z0-9-]+)"', text))
    assert named
    assert sorted(name for name in named if not resources.path("icons", f"{name}.svg").is_file()) == []
    assert not look.icon("house").isNull()
