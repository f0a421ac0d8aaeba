"""How wide words are in the fonts of the app, and the largest size at which a text fits its box.

A deck may be opened where these fonts are missing. They are wider than what usually steps in for them (Arial, Calibri,
Liberation), and a part of each line is kept free besides, so that a text which fits here fits there too.
"""

import tomllib
from collections.abc import Sequence
from functools import cache

from PIL import ImageFont

import resources
from portfolio.domain.prose import Run
from portfolio.publishing.slides.items import Paragraph

_UNITS = 1000
_TORN = 0.75
"""Part of a line that a piece of a broken word fills at least, on the average."""
_FREE = 0.06
"""In parts of a line: what other fonts may need more."""
GAP = 0.5
"""Between paragraphs, in parts of the size."""


@cache
def family(font: str) -> str:
    """The name of the family that plays `font`, as sans.bold."""
    name: str = _table()[font.split(".", maxsplit=1)[0]]["family"]
    return name


@cache
def leading(font: str) -> float:
    """The natural distance of lines, in parts of the size."""
    ascent, descent = _face(font).getmetrics()
    return (ascent + descent) / _UNITS


@cache
def ascent(font: str) -> float:
    """From the upper edge of a line to its baseline, in parts of the size."""
    return _face(font).getmetrics()[0] / _UNITS


@cache
def word_width(word: str, font: str) -> float:
    """The width of a word, in parts of the size."""
    return _face(font).getlength(word) / _UNITS


def lines(paragraph: Paragraph, font: str, size: float, width: float) -> int:
    """How many lines a paragraph takes; an empty one takes one."""
    room = width * (1 - _FREE) / size
    count, used = 1, 0.0
    for run in paragraph:
        role = bold(font) if run.bold else font
        space = word_width(" ", role)
        for word in run.text.split():
            needed = word_width(word, role)
            if used and used + space + needed > room:
                count, used = count + 1, 0.0
            # A word wider than the box is broken at a sign where it has one, which leaves some of each line empty.
            while needed > room:
                count, needed = count + 1, needed - room * _TORN
            used += needed + (space if used else 0.0)
    return count


def height(paragraphs: Sequence[Paragraph], font: str, size: float, width: float, spacing: float = 1.0) -> float:
    """The height of a text in pt; `spacing` is of its lines, in parts of the natural one."""
    count = sum(lines(one, font, size, width) for one in paragraphs)
    return size * (count * leading(font) * spacing + max(len(paragraphs) - 1, 0) * GAP)


def fitting(
    paragraphs: Sequence[Paragraph],
    font: str,
    sizes: tuple[float, float],
    box: tuple[float, float],
    *,
    spacing: float = 1.0,
    hang: float = 0.0,
) -> float:
    """The largest size from the first to the second of `sizes` at which the text fits `box`, else the second.

    `hang` is what bullets take of each line, in parts of the size.
    """
    size, least = sizes
    width, tallest = box
    while size > least:
        if height(paragraphs, font, size, width - hang * size, spacing) <= tallest:
            return size
        size -= 1
    return least


def cut_to_fit(
    paragraphs: Sequence[Paragraph],
    font: str,
    size: float,
    box: tuple[float, float],
    *,
    spacing: float = 1.0,
    hang: float = 0.0,
) -> tuple[Paragraph, ...]:
    """The text, shortened from its end with “…” until it fits `box` at `size`."""
    kept = list(paragraphs)
    width, tallest = box
    while kept and height(kept, font, size, width - hang * size, spacing) > tallest:
        words = "".join(run.text for run in kept[-1]).rstrip("…").split()
        if len(words) > 2:
            kept[-1] = (Run(" ".join(words[: max(len(words) * 3 // 4, 2)]).rstrip(",;:.") + "…"),)
        elif len(kept) > 1:
            kept.pop()
        elif len(whole := " ".join(words)) > 8:
            kept[-1] = (Run(f"{whole[: len(whole) // 2].rstrip()}…"),)
        else:
            break
    return tuple(kept)


def bold(font: str) -> str:
    """The bold font of a family."""
    return f"{font.split('.', maxsplit=1)[0]}.{'bold' if font.endswith('bold') else 'semibold'}"


@cache
def _face(font: str) -> ImageFont.FreeTypeFont:
    name, style = font.split(".")
    path = resources.path("fonts", _table()[name][style])
    return ImageFont.truetype(str(path), _UNITS, layout_engine=ImageFont.Layout.BASIC)


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(resources.path("fonts", "fonts.toml").read_text(encoding="utf-8"))
