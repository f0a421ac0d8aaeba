"""Colours between colours, and which ink can be read on them."""

Rgb = tuple[float, float, float]


def mixed(first: str, second: str, part: float) -> str:
    """The colour that has `part` (0 to 1) of the second in the first, as #rrggbb."""
    pairs = zip(_rgb(first), _rgb(second), strict=True)
    return "#" + "".join(f"{round((a + (b - a) * part) * 255):02X}" for a, b in pairs)


def readable_on(ground: str, *inks: str) -> str:
    """The ink with the greatest contrast on `ground`."""
    return max(inks, key=lambda ink: contrast(ground, ink))


def darkened_to(colour: str, ink: str, least: float) -> str:
    """The colour itself, or as little darker as gives `ink` at least that contrast on it. Raises `ValueError`."""
    for step in range(51):
        shade = mixed(colour, "#000000", step / 50)
        if contrast(shade, ink) >= least:
            return shade
    return "#000000"


def grey_of(colour: str) -> str:
    """The grey that is as bright to the eye, as #rrggbb."""
    bright = _luminance(colour)
    level = bright * 12.92 if bright <= 0.0031308 else 1.055 * bright ** (1 / 2.4) - 0.055
    return "#" + f"{round(level * 255):02X}" * 3


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG counts it."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in _rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return red, green, blue
