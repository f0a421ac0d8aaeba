"""Where the scenes happen: sky, sea, plants, classrooms and what stands in them."""

# ruff: noqa: PLR0917 (places, sizes and colours read best as a short row of values)

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from example_art.canvas import (
    CORAL,
    CREAM,
    INK,
    LEAF,
    NOTES,
    SEA,
    TEAL,
    TERRACOTTA,
    WOOD,
    YELLOW,
    Canvas,
    across,
    dark,
    down,
    light,
    mix,
    round_light,
    veil,
)
from example_art.people import Person, draw

# ---- outside


def sky(c: Canvas, horizon: float, *, x: float = 0, w: float = 0, evening: bool = False) -> None:
    """A sky with sun glow and clouds down to `horizon`."""
    w = w or c.width
    colours = ("#8DB9CF", "#F3D9B0", "#F6B98A") if evening else ("#86C5DC", "#C5E6EA", "#FBF1D8")
    c.box(x, 0, w, horizon + 2, down(0, horizon, *colours))
    sun_x, sun_y = x + w * 0.72, horizon * (0.78 if evening else 0.42)
    glow = round_light(sun_x, sun_y, w * 0.34, veil("#FFF4CF", 0.95), veil("#FFE7A8", 0.35), veil("#FFE7A8", 0))
    with c.inside(_rect(x, 0, w, horizon)):
        c.oval(sun_x, sun_y, w * 0.34, w * 0.34, glow)
        for dx, dy, size in ((0.12, 0.3, 1.0), (0.42, 0.16, 0.7), (0.9, 0.24, 0.85), (0.6, 0.52, 0.5)):
            cloud(c, x + w * dx, horizon * dy, w * 0.085 * size)


def cloud(c: Canvas, x: float, y: float, r: float) -> None:
    """A cloud with a flat bottom."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x - 1.7 * r, y, 3.4 * r, 0.5 * r), 0.25 * r, 0.25 * r)
    for dx, dy, k in ((-0.85, 0.05, 0.48), (-0.1, -0.2, 0.7), (0.75, 0.0, 0.52)):
        puff = QPainterPath()
        puff.addEllipse(QRectF(x + (dx - k) * r, y + (dy - k * 0.8) * r, 2 * k * r, 1.6 * k * r))
        path = path.united(puff)
    c.shape(path, down(y - 0.8 * r, y + 0.5 * r, veil("#ffffff", 0.95), veil("#ffffff", 0.35)))


def sea(c: Canvas, top: float, bottom: float, *, x: float = 0, w: float = 0, evening: bool = False) -> None:
    """Hills on the horizon, water and glints."""
    w = w or c.width
    far = "#9CC0BE" if not evening else "#A88F98"
    hills = [(x - w * 0.05, top + 4)]
    hills += [(x + w * i / 8, top - w * 0.03 * (1 + math.sin(i * 1.9)) * (1 - i / 11)) for i in range(9)]
    with c.inside(_rect(x, 0, w, bottom)):
        c.blob([*hills, (x + w * 1.05, top + 6)], far)
        tones = ("#7FC4C6", SEA, "#2F868C") if not evening else ("#E9B894", "#7FA5A8", "#3C7C86")
        c.box(x, top, w, bottom - top, down(top, bottom, *tones))
        rand = c.random
        for _ in range(int(w / 22)):
            depth = rand.random() ** 1.5
            y = top + 6 + (bottom - top) * depth
            gx, long = x + rand.random() * w, w * (0.012 + 0.05 * depth)
            c.line([(gx, y), (gx + long, y)], veil("#ffffff", 0.3), 1.5 + 3 * depth)


def beach(c: Canvas, top: float) -> None:
    """Sand from a curved water line to the bottom of the picture."""
    w, h = c.width, c.height
    edge = [(w * i / 10, top + 16 * math.sin(i * 1.3)) for i in range(-1, 12)]
    c.line([(x, y - 4) for x, y in edge], veil("#ffffff", 0.85), 18, curved=True)
    c.poly([*edge, (w + 200, h + 50), (-200, h + 50)], down(top, h, "#D9BE8C", "#EBD6A6", "#D8B980"))
    c.line([(x, y + 12) for x, y in edge], veil("#B08F5D", 0.35), 18, curved=True)
    for _ in range(150):
        y = top + 40 + (h - top) * c.random.random()
        size = 1 + 4 * (y - top) / (h - top)
        c.oval(c.random.random() * w, y, size * 1.4, size * 0.6, veil("#9A7B4A", 0.3))


def boat(c: Canvas, x: float, y: float, s: float, colour: str = TERRACOTTA, *, sail: bool = False) -> None:
    """A small outrigger fishing boat, `s` = 1 for 240 pixels."""
    with c.at(x, y, s):
        c.oval(0, 10, 130, 9, veil("#17484F", 0.3))
        if sail:
            c.line([(6, 0), (6, -150)], "#6A4B33", 6)
            c.poly([(12, -146), (96, -30), (12, -22)], across(10, 96, CREAM, "#E6D2A8"))
            c.poly([(0, -140), (0, -24), (-62, -30)], CORAL)
        c.blob([(-130, -34), (-92, -18), (0, -10), (92, -18), (134, -40), (96, 8), (0, 16), (-90, 8)], colour)
        c.line([(-124, -30), (-60, -14), (40, -12), (126, -34)], CREAM, 7, curved=True)
        if not sail:
            c.box(-30, -62, 70, 48, "#E9DFC8", 5)
            c.box(-36, -70, 84, 12, TEAL, 4)
            c.box(-14, -52, 20, 20, "#5E8B94", 3)
        c.line([(-80, -16), (-110, 18), (-30, 22), (70, 22)], "#7A5A3A", 5, curved=True)


def palm(c: Canvas, x: float, y: float, h: float, lean: float = 0.18) -> None:
    """A coconut palm; `h` is its height."""
    tip = (x + h * lean, y - h)
    trunk = [(x, y), (x + h * lean * 0.25, y - h * 0.5), tip]
    c.line(trunk, "#8A6A47", h * 0.05, curved=True)
    c.line([(px - h * 0.01, py) for px, py in trunk], veil("#D8B78A", 0.6), h * 0.014, curved=True)
    for i, angle in enumerate((200, 235, 268, 300, 335, 12, 165)):
        r = math.radians(angle)
        reach = h * (0.42 if i % 2 else 0.36)
        end = (tip[0] + reach * math.cos(r), tip[1] + reach * math.sin(r) * 0.7 + h * 0.1)
        middle = (tip[0] + reach * 0.55 * math.cos(r), tip[1] + reach * 0.6 * math.sin(r) - h * 0.03)
        tone = (LEAF, "#3F7F4C", "#7BB36A")[i % 3]
        wide = h * 0.055
        c.blob([tip, (middle[0], middle[1] - wide), end, (middle[0], middle[1] + wide)], tone)
        c.line([tip, middle, end], dark(tone, 0.2), h * 0.008, curved=True)
    for dx in (-0.03, 0.02, 0.05):
        c.oval(tip[0] + h * dx, tip[1] + h * 0.03, h * 0.025, h * 0.028, "#9A7B3C")


def tree(c: Canvas, x: float, y: float, h: float, tone: str = LEAF) -> None:
    """A broad shade tree."""
    c.shadow(x, y, h * 0.5, h * 0.06)
    c.line([(x, y), (x + h * 0.02, y - h * 0.5)], "#7A5A40", h * 0.075)
    c.line([(x, y - h * 0.38), (x - h * 0.16, y - h * 0.58)], "#7A5A40", h * 0.035)
    c.line([(x, y - h * 0.36), (x + h * 0.18, y - h * 0.6)], "#7A5A40", h * 0.035)
    crown = (
        (-0.3, 0.62, 0.2),
        (0.3, 0.64, 0.2),
        (0, 0.58, 0.22),
        (-0.16, 0.8, 0.21),
        (0.17, 0.82, 0.2),
        (0, 0.7, 0.24),
    )
    for dx, dy, r in crown:
        c.oval(x + h * dx, y - h * dy + h * 0.03, h * r, h * r * 0.86, dark(tone, 0.22))
    for dx, dy, r in crown:
        c.oval(x + h * (dx - 0.02), y - h * dy - h * 0.015, h * r * 0.88, h * r * 0.74, tone)
    for _ in range(40):
        dx, dy, r = c.random.choice(crown)
        a, k = c.random.random() * 6.3, c.random.random() ** 0.5
        c.oval(
            x + h * (dx + r * 0.8 * k * math.cos(a)),
            y - h * (dy + 0.03 + r * 0.6 * k * math.sin(a)),
            h * 0.022,
            h * 0.012,
            veil(light(tone, 0.4), 0.7),
        )


def bush(c: Canvas, x: float, y: float, r: float, tone: str = LEAF, *, flowers: bool = True) -> None:
    """A round bush, with or without flowers."""
    for i, (dx, dy, k) in enumerate(
        ((-0.7, 0, 0.55), (0.7, 0, 0.55), (0, -0.15, 0.75), (-0.3, -0.4, 0.5), (0.35, -0.4, 0.5))
    ):
        c.oval(x + dx * r, y + dy * r - 0.3 * r, k * r, k * r * 0.8, mix(dark(tone, 0.15), light(tone, 0.15), i / 4))
    for i in range(6 if flowers else 0):
        c.oval(
            x + (i - 2.5) * 0.36 * r, y - (0.3 + 0.3 * (i % 3)) * r, r * 0.07, r * 0.07, (CORAL, YELLOW, CREAM)[i % 3]
        )


def leaf(c: Canvas, x: float, y: float, long: float, angle: float, tone: str) -> None:
    """One leaf that starts at (x, y)."""
    with c.at(x, y, long / 100, angle):
        c.blob([(0, 0), (35, -20), (75, -15), (100, 0), (75, 15), (35, 20)], tone)
        c.line([(0, 0), (88, 0)], dark(tone, 0.2), 3)
        c.line([(20, -6), (60, -8)], veil("#ffffff", 0.35), 5)


def seedling(c: Canvas, x: float, y: float, h: float) -> None:
    """A mangrove seedling in its polybag; `y` is the ground, `h` its whole height."""
    bag = h * 0.3
    c.shadow(x, y, bag * 0.6, bag * 0.14)
    c.poly(
        [(x - bag * 0.36, y - bag), (x + bag * 0.36, y - bag), (x + bag * 0.42, y), (x - bag * 0.42, y)],
        across(x - bag * 0.4, x + bag * 0.4, "#4A4A52", "#2B2B33"),
    )
    c.oval(x, y - bag, bag * 0.36, bag * 0.1, "#6B4A35")
    c.line([(x, y - bag), (x + h * 0.01, y - h * 0.78)], "#7C8F4A", h * 0.035)
    top = y - h * 0.78
    for angle, long, tone in (
        (-20, 0.28, LEAF),
        (-160, 0.28, "#4B8A50"),
        (-55, 0.24, "#86BC72"),
        (-125, 0.24, "#6FA862"),
    ):
        leaf(c, x + h * 0.01, top, h * long, angle, tone)
    leaf(c, x + h * 0.01, top, h * 0.18, -90, "#A6CC84")


# ---- inside


def _rect(x: float, y: float, w: float, h: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(x, y, w, h))
    return path


def room(c: Canvas, floor: float, wall: str = "#EFE6D2", tiles: str = "#D9C3A0", trim: str = TEAL) -> None:
    """A back wall with a painted lower band and a tiled floor from `floor` down."""
    w, h = c.width, c.height
    c.box(0, 0, w, floor, down(0, floor, dark(wall, 0.05), wall, light(wall, 0.35)))
    band = floor * 0.22
    c.box(0, floor - band, w, band, down(floor - band, floor, mix(wall, trim, 0.42), mix(wall, trim, 0.55)))
    c.box(0, floor - band - 7, w, 10, mix(wall, trim, 0.75))
    c.box(0, floor - 16, w, 16, dark(mix(wall, trim, 0.6), 0.25))
    c.box(0, floor, w, h - floor, down(floor, h, dark(tiles, 0.14), tiles, light(tiles, 0.2)))
    line = veil(dark(tiles, 0.35), 0.4)
    for i in range(1, 9):
        y = floor + (h - floor) * (i / 8.5) ** 1.8
        c.line([(0, y), (w, y)], line, 2)
    for i in range(-14, 15):
        c.line([(w / 2 + i * w * 0.07, floor), (w / 2 + i * w * 0.2, h)], line, 2)


def window(c: Canvas, x: float, y: float, w: float, h: float, frame: str = "#8A5E3B") -> None:
    """A window on the bay."""
    c.box(x - 14, y - 14, w + 28, h + 28, frame, 4)
    with c.inside(_rect(x, y, w, h)):
        with c.at(0, y):
            sky(c, h * 0.62, x=x, w=w)
        with c.at(0, y):
            sea(c, h * 0.6, h * 0.86, x=x, w=w)
        boat(c, x + w * 0.3, y + h * 0.72, w / 1100)
        c.box(x, y + h * 0.84, w, h * 0.2, "#DCC38D")
        palm(c, x + w * 0.78, y + h * 1.02, h * 0.72, -0.12)
        bush(c, x + w * 0.16, y + h * 1.02, h * 0.14)
        c.poly([(x, y), (x + w * 0.32, y), (x + w * 0.1, y + h), (x, y + h)], veil("#ffffff", 0.16))
    c.box(x + w / 2 - 5, y, 10, h, frame)
    c.box(x, y + h * 0.33, w, 9, frame)
    c.box(x - 24, y + h + 10, w + 48, 18, light(frame, 0.2), 4)


def bunting(c: Canvas, x0: float, y0: float, x1: float, y1: float, sag: float, n: int = 12) -> None:
    """A string of paper flags from one point to another."""
    points = []
    for i in range(n + 1):
        t = i / n
        points.append((x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t)))
    c.line(points, "#8A7A66", 3, curved=True)
    for i in range(n):
        (ax, ay), (bx, by) = points[i], points[i + 1]
        size = math.dist((ax, ay), (bx, by))
        tone = (TEAL, YELLOW, CORAL, "#6FA9C9", LEAF)[i % 5]
        tip = ((ax + bx) / 2, (ay + by) / 2 + size * 0.95)
        c.poly([(ax + size * 0.1, ay), (bx - size * 0.1, by), tip], tone)
        c.poly([(ax + size * 0.1, ay), ((ax + bx) / 2, (ay + by) / 2), tip], veil("#ffffff", 0.18))


def board(c: Canvas, x: float, y: float, w: float, h: float, tone: str = "#2F5D50") -> None:
    """A school board: dark green for chalk, or pass a light tone for a whiteboard."""
    c.box(x - 16, y - 16, w + 32, h + 32, "#9A6B40", 6)
    c.box(x - 16, y - 16, w + 32, 8, "#B98655", 4)
    c.box(x, y, w, h, across(x, x + w, light(tone, 0.08), tone, dark(tone, 0.1)))
    for i in range(5):
        c.line(
            [(x + w * (0.1 + i * 0.17), y + h * 0.15), (x + w * (0.2 + i * 0.17), y + h * 0.9)],
            veil("#ffffff", 0.035),
            40,
        )
    c.box(x - 10, y + h + 14, w + 20, 14, "#7E5733", 3)
    for i, tone_ in enumerate((CREAM, YELLOW, CORAL)):
        c.box(x + w * 0.7 + i * 34, y + h + 6, 26, 9, tone_, 4)


def shelf(c: Canvas, x: float, y: float, w: float, h: float, rows: int = 3) -> None:
    """A shelf full of books, boxes and a plant; `y` is the floor."""
    c.shadow(x + w / 2, y, w * 0.6, 22)
    c.box(x, y - h, w, h, dark(WOOD, 0.28), 5)
    step = h / rows
    tones = (TEAL, TERRACOTTA, YELLOW, "#6FA9C9", CORAL, LEAF, "#8A6FA0", CREAM)
    for row in range(rows):
        top = y - h + row * step
        c.box(x + 9, top + 9, w - 18, step - 18, dark(WOOD, 0.5))
        at = x + 14
        while at < x + w - 40:
            bw = c.random.uniform(12, 26)
            bh = step * c.random.uniform(0.5, 0.74)
            tone = c.random.choice(tones)
            if c.random.random() < 0.13:
                at += 20
                continue
            c.box(at, top + step - 9 - bh, bw - 2, bh, across(at, at + bw, light(tone, 0.2), dark(tone, 0.12)), 2)
            c.box(at + 2, top + step - 9 - bh * 0.8, bw - 6, 4, veil("#ffffff", 0.5))
            at += bw
        c.box(x, top + step - 9, w, 9, light(WOOD, 0.05))
    pot_plant(c, x + w * 0.25, y - h, h * 0.2)
    c.oval(x + w * 0.72, y - h - h * 0.09, h * 0.09, h * 0.09, across(x, x + w, "#8CC6D8", "#3E7F98"))
    c.blob(
        [
            (x + w * 0.7, y - h - h * 0.15),
            (x + w * 0.78, y - h - h * 0.12),
            (x + w * 0.74, y - h - h * 0.06),
            (x + w * 0.68, y - h - h * 0.09),
        ],
        LEAF,
    )
    c.box(x + w * 0.69, y - h - 10, w * 0.07, 10, "#6A4B33", 3)


def pot_plant(c: Canvas, x: float, y: float, s: float) -> None:
    """A plant in a clay pot."""
    for angle, long, tone in (
        (-90, 1.5, "#6FA862"),
        (-60, 1.3, LEAF),
        (-120, 1.3, "#4B8A50"),
        (-35, 1.05, "#86BC72"),
        (-145, 1.05, "#5E9C57"),
    ):
        leaf(c, x, y - s * 0.6, s * long, angle, tone)
    c.poly(
        [(x - s * 0.45, y - s * 0.75), (x + s * 0.45, y - s * 0.75), (x + s * 0.34, y), (x - s * 0.34, y)],
        across(x - s * 0.4, x + s * 0.4, "#D98B5F", "#A85F35"),
    )
    c.box(x - s * 0.5, y - s * 0.82, s, s * 0.16, "#C9794D", s * 0.04)


def clock(c: Canvas, x: float, y: float, r: float) -> None:
    """A wall clock."""
    c.oval(x, y, r, r, TEAL)
    c.oval(x, y, r * 0.84, r * 0.84, CREAM)
    c.line([(x, y), (x, y - r * 0.55)], INK, r * 0.08)
    c.line([(x, y), (x + r * 0.4, y + r * 0.1)], INK, r * 0.09)


def sheet(c: Canvas, x: float, y: float, w: float, h: float, turn: float = 0, kind: int = 0, tone: str = CREAM) -> None:
    """A pinned sheet with a drawing of some kind (0 lines, 1 bars, 2 sun, 3 leaf, 4 map)."""
    with c.at(x, y, 1, turn):
        c.box(-w / 2 + 5, -h / 2 + 8, w, h, veil("#3b2c1d", 0.2))
        c.box(-w / 2, -h / 2, w, h, across(-w / 2, w / 2, light(tone, 0.3), tone))
        if kind == 0:
            c.box(-w * 0.36, -h * 0.38, w * 0.5, h * 0.09, TEAL, 4)
            for i in range(5):
                c.box(-w * 0.36, -h * 0.18 + i * h * 0.11, w * (0.72 - 0.14 * (i % 3)), h * 0.03, veil(INK, 0.35), 3)
        elif kind == 1:
            for i, k in enumerate((0.25, 0.4, 0.34, 0.55)):
                c.box(-w * 0.34 + i * w * 0.18, h * 0.34 - h * k, w * 0.12, h * k, (TEAL, CORAL, YELLOW, LEAF)[i])
            c.line([(-w * 0.4, h * 0.35), (w * 0.42, h * 0.35)], INK, 3)
        elif kind == 2:
            c.oval(0, -h * 0.1, w * 0.17, w * 0.17, YELLOW)
            for i in range(10):
                a = i * math.tau / 10
                c.line(
                    [
                        (w * 0.22 * math.cos(a), -h * 0.1 + w * 0.22 * math.sin(a)),
                        (w * 0.3 * math.cos(a), -h * 0.1 + w * 0.3 * math.sin(a)),
                    ],
                    YELLOW,
                    5,
                )
            c.line(
                [(-w * 0.4, h * 0.3), (-w * 0.15, h * 0.22), (w * 0.1, h * 0.3), (w * 0.4, h * 0.22)],
                SEA,
                9,
                curved=True,
            )
        elif kind == 3:
            for i in range(4):
                leaf(c, 0, h * (0.32 - i * 0.17), w * 0.36, -30 if i % 2 else -150, (LEAF, "#4B8A50")[i % 2])
            c.line([(0, h * 0.4), (0, -h * 0.35)], "#4B6A3A", 5)
        else:
            c.blob(
                [(-w * 0.38, 0), (-w * 0.1, -h * 0.3), (w * 0.3, -h * 0.2), (w * 0.36, h * 0.15), (0, h * 0.3)],
                "#A9CFA0",
            )
            c.line([(-w * 0.2, h * 0.1), (0, -h * 0.1), (w * 0.2, 0)], TERRACOTTA, 5, curved=True)
            c.oval(w * 0.2, 0, 9, 9, CORAL)
        c.oval(0, -h / 2 + 9, 7, 7, CORAL)


def note(c: Canvas, x: float, y: float, size: float, index: int = 0, turn: float = 0, text: str = "") -> None:
    """A sticky note with scribbles or a short word."""
    with c.at(x, y, size / 100, turn):
        c.poly([(-46, -40), (54, -40), (50, 58), (-50, 54)], veil("#3b2c1d", 0.2))
        tone = NOTES[index % 5]
        c.box(-50, -50, 100, 100, down(-50, 50, dark(tone, 0.07), tone, light(tone, 0.3)))
        if text:
            c.write(text, 0, 12, 26, INK, bold=0.15, fit=82)
        else:
            for i in range(3):
                c.line(
                    [(-34, -22 + i * 24), (-10, -26 + i * 24), (14, -20 + i * 24), (32 - 14 * (i % 2), -23 + i * 24)],
                    veil(INK, 0.6),
                    5,
                    curved=True,
                )


def table(c: Canvas, x: float, y: float, w: float, depth: float, tall: float, tone: str = WOOD) -> None:
    """A table: centre of the front edge at (x, y), seen from slightly above."""
    inset = depth * 0.42
    c.shadow(x, y + tall, w * 0.56, tall * 0.16 + 14)
    for side in (-1, 1):
        c.box(
            x + side * (w / 2 - 34) - 13,
            y + 10,
            26,
            tall - 8,
            across(x - w / 2, x + w / 2, dark(tone, 0.3), dark(tone, 0.42)),
            4,
        )
    c.poly(
        [(x - w / 2 + inset, y - depth), (x + w / 2 - inset, y - depth), (x + w / 2, y), (x - w / 2, y)],
        down(y - depth, y, light(tone, 0.22), tone),
    )
    for i in range(1, 6):
        t = i / 6
        c.line(
            [
                (x - w / 2 + inset * (1 - t) + 8, y - depth + depth * t),
                (x + w / 2 - inset * (1 - t) - 8, y - depth + depth * t),
            ],
            veil(dark(tone, 0.4), 0.16),
            2,
        )
    c.box(x - w / 2, y, w, 26, down(y, y + 26, dark(tone, 0.1), dark(tone, 0.28)), 4)


def papers(c: Canvas, x: float, y: float, w: float, seed: int = 0) -> None:
    """A few sheets and pencils lying flat on a table."""
    for i, (dx, turn) in enumerate(((-0.42, -0.06), (0.02, 0.03), (0.44, -0.03))):
        px, pw, ph = x + dx * w, w * 0.15, w * 0.07
        tone = (CREAM, "#F6E7B8", "#DDEBE4")[(i + seed) % 3]
        c.poly(
            [
                (px - pw, y + turn * w),
                (px + pw * 0.8, y - turn * w * 0.3),
                (px + pw * 1.1, y + ph),
                (px - pw * 0.8, y + ph * 1.2),
            ],
            tone,
        )
        for k in range(3):
            c.line(
                [(px - pw * 0.6, y + ph * (0.35 + 0.22 * k)), (px + pw * (0.6 - 0.2 * k), y + ph * (0.25 + 0.22 * k))],
                veil(INK, 0.28),
                3,
            )
        c.line([(px + pw * 1.25, y + ph * 0.2), (px + pw * 1.5, y + ph * 0.9)], (TERRACOTTA, TEAL, YELLOW)[i], 7)


def pencil_cup(c: Canvas, x: float, y: float, s: float) -> None:
    """A cup with pencils."""
    for dx, tone in ((-0.25, TERRACOTTA), (0, YELLOW), (0.22, TEAL), (0.1, CORAL)):
        c.line([(x + dx * s * 0.6, y - s * 0.4), (x + dx * s * 1.6, y - s * 1.5)], tone, s * 0.14)
    c.box(x - s * 0.42, y - s, s * 0.84, s, across(x - s * 0.4, x + s * 0.4, "#7FB3B0", "#3F7A78"), s * 0.1)


def cup(c: Canvas, x: float, y: float, s: float, tone: str = CREAM) -> None:
    """A cup of coffee."""
    c.oval(x, y, s * 0.8, s * 0.2, veil("#5b3b20", 0.3))
    c.trace(_ring(x + s * 0.5, y - s * 0.45, s * 0.26), dark(tone, 0.2), s * 0.13)
    c.box(x - s * 0.5, y - s, s, s, across(x - s * 0.5, x + s * 0.5, light(tone, 0.3), dark(tone, 0.15)), s * 0.16)
    c.oval(x, y - s * 0.95, s * 0.46, s * 0.14, "#5A3A26")


def _ring(x: float, y: float, r: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(x - r, y - r, 2 * r, 2 * r))
    return path


def laptop(c: Canvas, x: float, y: float, w: float) -> None:
    """An open laptop seen from behind."""
    h = w * 0.62
    c.poly(
        [(x - w * 0.5, y), (x + w * 0.5, y), (x + w * 0.46, y - h), (x - w * 0.46, y - h)],
        down(y - h, y, "#7C8790", "#566069"),
    )
    c.oval(x, y - h * 0.5, w * 0.07, w * 0.07, "#B9C4CA")
    c.box(x - w * 0.53, y - 4, w * 1.06, 12, "#434B52", 5)


def basin(c: Canvas, x: float, y: float, w: float, tone: str = "#D9746A") -> None:
    """A plastic basin of water with a plasticine boat."""
    h = w * 0.3
    c.shadow(x, y, w * 0.56, h * 0.3)
    c.poly(
        [(x - w / 2, y - h), (x + w / 2, y - h), (x + w * 0.38, y), (x - w * 0.38, y)],
        across(x - w / 2, x + w / 2, light(tone, 0.2), tone, dark(tone, 0.2)),
    )
    c.oval(x, y - h, w / 2, w * 0.12, light(tone, 0.3))
    c.oval(x, y - h + 4, w * 0.45, w * 0.1, across(x - w / 2, x + w / 2, "#BFE6EA", "#7FC0CC"))
    c.blob(
        [
            (x - w * 0.17, y - h - w * 0.05),
            (x, y - h - w * 0.02),
            (x + w * 0.17, y - h - w * 0.05),
            (x + w * 0.1, y - h + w * 0.05),
            (x - w * 0.1, y - h + w * 0.05),
        ],
        "#6FA85A",
    )
    for i in range(3):
        c.oval(x - w * 0.06 + i * w * 0.06, y - h - w * 0.04, w * 0.026, w * 0.026, (YELLOW, "#6FA9C9", CORAL)[i])


def chair_back(c: Canvas, x: float, y: float, s: float) -> None:
    """The back of a chair in front of somebody who sits with the back to us."""
    with c.at(x, y, s):
        for side in (-1, 1):
            c.box(side * 86 - 9, -150, 18, 330, dark(WOOD, 0.38), 8)
        c.box(-96, -150, 192, 44, across(-96, 96, dark(WOOD, 0.1), dark(WOOD, 0.3)), 12)
        c.box(-96, -84, 192, 34, across(-96, 96, dark(WOOD, 0.12), dark(WOOD, 0.32)), 10)


def seated(
    c: Canvas, person: Person, x: float, edge: float, height: float, deep: float = 320, part: str = "all"
) -> None:
    """Somebody behind a table whose far edge is at `edge`."""
    draw(c, replace(person, legs="none"), x, edge + deep * height / 640, height, part=part)


def group(
    c: Canvas,
    x: float,
    y: float,
    s: float,
    behind: Sequence[Person],
    before: Sequence[Person] = (),
    things: Callable[[], None] | None = None,
    tone: str = WOOD,
    width: float = 620,
    spread: float = 0.74,
    spread_before: float = 0.66,
) -> None:
    """People around one table; (x, y) is the middle of its front edge, `s` the scale."""
    w, depth = width * s, 150 * s
    count = len(behind)
    places = [
        (x + (i - (count - 1) / 2) * (w * spread / max(count - 1, 1) if count > 1 else 0), person)
        for i, person in enumerate(behind)
    ]
    for px, person in places:
        seated(c, person, px, y - depth, 560 * s, part="body")
    table(c, x, y, w, depth, 210 * s, tone)
    for px, person in places:
        resting = replace(person, left=person.left or (-46, -284), right=person.right or (46, -284))
        seated(c, resting, px, y - depth, 560 * s, part="arms")
    if things:
        things()
    else:
        papers(c, x, y - depth * 0.62, w)
    count = len(before)
    for i, person in enumerate(before):
        px = x + (i - (count - 1) / 2) * (w * spread_before / max(count - 1, 1) if count > 1 else 0)
        seated(c, person, px, y + 60 * s, 600 * s, 210)
        chair_back(c, px, y + 130 * s, s)
