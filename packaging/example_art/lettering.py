"""A marker-pen alphabet, so that no picture depends on a font of the machine."""

from __future__ import annotations

from collections.abc import Sequence

# Strokes on a grid 4 wide and 6 high, base line 0: "x,y x,y" with ";" between strokes.
# Digits stand for grid places, a lone point is a dot.
_GLYPHS = {
    "A": "00 26 40;12 32",
    "B": "00 06;06 26 35 34 23 03;23 42 41 30 00",
    "C": "45 36 16 04 02 10 30 41",
    "D": "00 06;06 26 45 42 20 00",
    "E": "40 00 06 46;03 33",
    "F": "00 06 46;03 33",
    "G": "45 36 16 04 02 10 30 42;42 22",
    "H": "00 06;40 46;03 43",
    "I": "20 26",
    "J": "36 31 20 10 01",
    "K": "00 06;46 03;03 40",
    "L": "06 00 40",
    "M": "00 06;06 22;22 46;46 40",
    "N": "00 06;06 40;40 46",
    "O": "26 05 02 20 42 45 26",
    "P": "00 06;06 26 45 44 33 03",
    "Q": "26 05 02 20 42 45 26;31 50",
    "R": "00 06;06 26 45 44 33 03;23 40",
    "S": "45 36 16 05 14 33 42 30 10 01",
    "T": "06 46;26 20",
    "U": "06 02 10 30 42 46",
    "V": "06 20 46",
    "W": "06 10;10 24;24 30;30 46",
    "X": "00 46;06 40",
    "Y": "06 23 46;23 20",
    "Z": "06 46;46 00;00 40",
    "0": "26 05 01 20 41 45 26",
    "1": "14 26 20",
    "2": "05 16 36 45 43 00;00 40",
    "3": "05 16 36 45 33 23;23 33 42 30 10 01",
    "4": "36 02 42;36 30",
    "5": "46 06 03;03 33 42 30 10 01",
    "6": "46 15 02 10 30 42 33 13 02",
    "7": "06 46;46 10",
    "8": "23 05 16 36 45 23 01 10 30 41 23",
    "9": "44 33 13 04 16 36 44 40 10",
    "?": "05 16 36 45 33 22;20",
    "!": "26 22;20",
    ".": "10",
    ",": "11 00",
    "-": "13 33",
    "%": "00 46;05;41",
    "=": "02 42;04 44",
    "+": "03 43;21 25",
    "/": "00 46",
    ":": "11;14",
    "→": "03 43;34 43 32",
    "✓": "03 10 46",
    "&": "40 05 16 25 02 10 31 42",
}
_NARROW = {"I": 0.0, "1": 2.4, ".": 1.4, ",": 1.4, ":": 1.4, "!": 2.6, "J": 3.2, " ": 2.2}


def strokes(text: str) -> tuple[list[Sequence[tuple[float, float]]], float]:
    """The strokes of `text` for a capital height of 1, and the width they take."""
    found: list[Sequence[tuple[float, float]]] = []
    pen = 0.0
    for letter in text.upper():
        shift = 2 if letter == "I" else 0
        found.extend(
            [((pen + (int(place[0]) - shift) * 0.95) / 6, int(place[1]) / 6) for place in stroke.split()]
            for stroke in filter(None, _GLYPHS.get(letter, "").split(";"))
        )
        pen += _NARROW.get(letter, 4.0) + 1.7
    return found, max(0.0, pen - 1.7) / 6
