"""Close-ups: hands with materials, what pupils made, boards, and the crest of the school."""

# ruff: noqa: PLR0917 (places, sizes and colours read best as a short row of values)

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from example_art.canvas import (
    CORAL,
    CREAM,
    INK,
    LEAF,
    PINK,
    SEA,
    TEAL,
    TERRACOTTA,
    WOOD,
    YELLOW,
    Canvas,
    Point,
    across,
    dark,
    down,
    light,
    mix,
    round_light,
    spline,
    veil,
)
from example_art.gallery import picture
from example_art.people import SKINS
from example_art.places import board, boat, bush, cup, leaf, note, pencil_cup, pot_plant, sea, sheet, sky


def desk(c: Canvas, tone: str = WOOD, planks: int = 6) -> None:
    """A wooden table top seen from above, with light from the window."""
    w, h = c.width, c.height
    c.box(0, 0, w, h, tone)
    for i in range(planks):
        y = i * h / planks
        c.box(
            0, y, w, h / planks - 3, across(0, w, light(tone, 0.12 + 0.08 * (i % 3)), dark(tone, 0.03 + 0.04 * (i % 2)))
        )
        for _ in range(7):
            x, gy = c.random.random() * w, y + c.random.random() * h / planks
            c.line(
                [(x, gy), (x + 120, gy - 5), (x + 260 + c.random.random() * 300, gy + 3)],
                veil(dark(tone, 0.4), 0.16),
                3,
                curved=True,
            )
    for i in range(2):
        x = w * (0.1 + 0.42 * i)
        c.poly([(x, 0), (x + w * 0.3, 0), (x + w * 0.05, h), (x - w * 0.25, h)], veil("#FFF3CF", 0.2))


def hand(c: Canvas, x: float, y: float, s: float, turn: float, skin: str, sleeve: str, *, flip: bool = False) -> None:
    """A hand that holds something at (x, y); the arm goes down before it is turned."""
    shade = dark(skin, 0.13)
    with c.at(x, y, s, turn, flip):
        with c.at(14, 18):
            c.line([(40, 190), (70, 620)], veil("#2a1a10", 0.16), 110)
        c.line([(60, 230), (90, 700)], skin, 96)
        c.poly(
            [(-2, 420), (142, 400), (200, 900), (20, 900)],
            across(0, 180, light(sleeve, 0.2), sleeve, dark(sleeve, 0.14)),
        )
        c.poly([(-8, 420), (146, 398), (150, 440), (-4, 462)], dark(sleeve, 0.14))
        c.blob([(-24, 130), (0, 90), (70, 84), (118, 130), (118, 230), (70, 280), (10, 260), (-24, 200)], skin)
        for points in ([(96, 130), (74, 70), (44, 84)], [(74, 108), (44, 44), (16, 66)]):
            c.line(points, shade, 40, curved=True)
        c.line([(48, 100), (14, 40), (2, 6)], light(skin, 0.05), 40, curved=True)
        c.line([(0, 200), (-52, 120), (-12, 18)], skin, 42, curved=True)
        c.line([(-2, 2), (3, 10)], light(skin, 0.45), 15)
        c.line([(-18, 28), (-12, 22)], light(skin, 0.45), 14)


@picture("ipa-nht-02", 1200, 1200)
def plasticine_boat(c: Canvas) -> None:
    """Hands load marbles on a plasticine boat."""
    desk(c, "#C9975F", 5)
    c.poly([(40, 60), (330, 20), (370, 320), (80, 360)], CREAM)
    for k in range(6):
        c.line([(90, 110 + k * 36), (300 - 40 * (k % 2), 82 + k * 36)], veil(INK, 0.4), 5)
    c.shadow(620, 690, 520, 480, 0.4)
    c.oval(600, 640, 470, 440, across(130, 1070, "#E98B7B", "#D9675C", "#B54A44"))
    c.oval(600, 640, 440, 410, "#C65950")
    c.oval(600, 655, 410, 378, round_light(520, 560, 480, "#DFF5F4", "#A8DBE0", "#6DB7C4"))
    for r, a in ((330, 0.35), (270, 0.3), (380, 0.25)):
        ring = QPainterPath()
        ring.addEllipse(QPointF(600, 670), r, r * 0.86)
        c.trace(ring, veil("#ffffff", a), 6)
    c.line([(290, 480), (380, 390), (520, 330)], veil("#ffffff", 0.7), 16, curved=True)
    with c.at(600, 670):
        c.oval(14, 40, 235, 130, veil("#2F6F80", 0.4))
        c.blob(
            [(-240, 0), (-150, -100), (0, -122), (150, -100), (250, 0), (150, 102), (0, 122), (-150, 100)], "#5F9A4E"
        )
        c.blob([(-232, -8), (-148, -100), (0, -120), (150, -98), (238, -8), (150, 84), (0, 104), (-150, 84)], "#86BF6C")
        c.blob([(-184, -4), (-120, -68), (0, -82), (124, -66), (186, -4), (120, 62), (0, 76), (-120, 62)], "#4F8442")
        for i, (x, y) in enumerate(
            ((-120, -10), (-64, -36), (-60, 22), (0, -50), (4, 2), (0, 50), (62, -26), (66, 30))
        ):
            tone = (YELLOW, "#6FA9C9", CORAL, "#C9A0C9", "#8FD0A8")[i % 5]
            c.oval(x + 4, y + 8, 30, 28, veil("#1f3a1c", 0.4))
            c.oval(x, y, 30, 30, round_light(x - 10, y - 12, 40, light(tone, 0.6), tone, dark(tone, 0.25)))
            c.oval(x - 10, y - 12, 6, 6, veil("#ffffff", 0.9))
    for i, (x, y) in enumerate(((1080, 160), (1130, 230), (1010, 120), (1120, 1010))):
        tone = (CORAL, "#6FA9C9", YELLOW, "#8FD0A8")[i]
        c.shadow(x + 8, y + 24, 40, 16)
        c.oval(x, y, 32, 32, round_light(x - 10, y - 12, 42, light(tone, 0.6), tone, dark(tone, 0.25)))
    hand(c, 722, 622, 0.92, -40, SKINS[1], "#F4F4EF")
    tone = CORAL
    c.oval(706, 606, 30, 30, round_light(696, 594, 42, light(tone, 0.6), tone, dark(tone, 0.25)))
    hand(c, 400, 790, 0.85, 50, SKINS[3], "#F4F4EF", flip=True)
    c.finish()


@picture("bindo-tsts-03", 1200, 1600)
def mind_map(c: Canvas) -> None:
    """A mind map of the fish market with sticky notes."""
    desk(c, "#B98655", 8)
    c.box(92, 94, 1030, 1430, veil("#2a1a10", 0.25), 6)
    c.box(80, 76, 1030, 1430, down(76, 1506, "#FFFDF6", "#F6EEDC"), 6)
    for i in range(3):
        c.line([(80 + i * 344, 80), (80 + i * 344, 1500)], veil("#8A7A66", 0.1), 6)
    cx, cy = 595, 790
    branches = (
        (300, 360, "#D9694A", "SUARA", ("TAWAR", "MOTOR KAPAL")),
        (880, 360, TEAL, "ES BATU", ("120 KOTAK", "3 KALI SEHARI")),
        (270, 790, "#B58A1E", "BAU", ("ASIN", "SOLAR")),
        (920, 800, "#3F7FA6", "ORANG", ("14 PEDAGANG", "9 PEREMPUAN")),
        (320, 1205, "#5A8F3C", "WAKTU", ("04.30", "RAMAI 06.00")),
        (880, 1212, "#8A5A96", "ALAT", ("TIMBANGAN", "KERANJANG")),
    )
    for x, y, tone, _, _ in branches:
        c.line([(cx, cy), ((cx * 2 + x) / 3, (cy + y) / 2 + 30), (x, y)], tone, 16, curved=True)
    c.oval(cx + 6, cy + 10, 205, 120, veil("#2a1a10", 0.16))
    c.oval(cx, cy, 205, 120, "#F7DE7A")
    ring = QPainterPath()
    ring.addEllipse(QPointF(cx, cy), 205, 120)
    c.trace(ring, TERRACOTTA, 8)
    c.write("PASAR", cx, cy - 14, 56, INK, bold=0.14)
    c.write("IKAN", cx, cy + 70, 56, INK, bold=0.14)
    for x, y, tone, word, facts in branches:
        c.box(x - 128, y - 50, 256, 100, light(tone, 0.72), 46)
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(x - 128, y - 50, 256, 100), 46, 46)
        c.trace(edge, tone, 7)
        c.write(word, x, y + 20, 40, dark(tone, 0.4), bold=0.15, fit=206)
        for k, fact in enumerate(facts):
            fy = y + (-130 - 56 * k if y < 600 else 122 + 56 * k)
            c.write(fact, x, fy, 27, INK, bold=0.12)
            c.line([(x - 70, fy + 14), (x + 70, fy + 11)], veil(tone, 0.6), 5)
    c.write("KELOMPOK ES BATU", cx, 1482, 28, TEAL, bold=0.14)
    for x, y, i, turn, word in (
        (990, 590, 0, 7, "40 KG?"),
        (1010, 1090, 1, -6, "BARU!"),
        (200, 560, 3, -8, "JELAS"),
        (168, 1076, 2, 6, "5 FAKTA"),
    ):
        note(c, x, y, 150, i, turn, word)
    c.line([(1140, 700), (1170, 1120)], TERRACOTTA, 30)
    c.line([(1171, 1122), (1175, 1160)], CREAM, 18)
    c.finish()


@picture("mat-bakau-02", 1200, 1600)
def ruler_and_seedling(c: Canvas) -> None:
    """A hand holds a ruler beside a seedling."""
    sky(c, 760)
    sea(c, 620, 900)
    boat(c, 260, 780, 0.6)
    for i in range(9):
        bush(c, 20 + i * 150, 910, 130, ("#5E9C57", "#7BB36A")[i % 2])
    c.box(0, 900, 1200, 700, down(900, 1600, "#A98B5E", "#7F6540"))
    with c.faint(0.75):
        for i in range(8):
            x, y = 60 + i * 160, 1060 + (i % 2) * 60
            c.poly([(x - 44, y - 120), (x + 44, y - 120), (x + 50, y), (x - 50, y)], "#3A3A42")
            c.line([(x, y - 120), (x, y - 260)], "#6F8F4A", 14)
            for a in (-25, -155, -60, -120):
                leaf(c, x, y - 255, 90, a, "#6FA862")
    c.lighten(down(0, 1600, veil("#FFF3D0", 0.35), veil("#FFF3D0", 0.1)))
    c.shadow(560, 1560, 330, 60, 0.5)
    c.poly([(360, 1130), (760, 1130), (800, 1570), (320, 1570)], across(330, 790, "#5A5A64", "#3B3B44", "#26262E"))
    for x in (420, 520, 640, 720):
        c.line([(x, 1160), (x + 14, 1360), (x - 6, 1550)], veil("#ffffff", 0.08), 12, curved=True)
    c.oval(560, 1130, 200, 52, "#5A3D2B")
    for i in range(26):
        c.oval(400 + c.random.random() * 320, 1106 + c.random.random() * 44, 10, 6, ("#7A5640", "#4A3022")[i % 2])
    c.line([(556, 1130), (566, 860), (560, 560)], "#5F7F3C", 50, curved=True)
    c.line([(546, 1120), (554, 860), (550, 570)], "#8FB05E", 16, curved=True)
    for y in (860, 640):
        c.line([(538, y), (588, y - 4)], "#4B6A30", 10)
    for a, long, tone in (
        (-12, 360, "#4B8A50"),
        (-168, 350, "#5E9C57"),
        (-48, 320, "#74AE63"),
        (-134, 310, "#69A45C"),
        (-90, 230, "#A6CC84"),
    ):
        leaf(c, 561, 580 if a != -90 else 560, long, a, tone)
    # the wooden ruler, read at the tip
    c.poly([(800, 230), (920, 230), (926, 1140), (806, 1140)], across(800, 926, "#F0D497", "#DDB66C", "#BF9248"))
    for k in range(46):
        y = 1130 - k * 19
        c.line([(806, y), (836 if k % 5 else 862, y)], INK, 4)
        if k % 10 == 0 and k:
            c.write(str(k), 890, y + 14, 26, INK, bold=0.14, wobble=0)
    c.line([(570, 330), (800, 330)], CORAL, 6)
    c.poly([(800, 330), (774, 316), (774, 344)], CORAL)
    hand(c, 800, 760, 1.05, -64, SKINS[4], "#F4F4EF")
    c.beam([(700, 0), (1200, 0), (700, 1600), (0, 1600)], 0.24)
    c.finish(0.6)


@picture("mat-bakau-03")
def graph_paper(c: Canvas) -> None:
    """Two hand drawn lines of growth."""
    desk(c, "#A9764A", 6)
    with c.at(800, 600, 1, -1.5):
        c.box(-690, -520, 1400, 1070, veil("#2a1a10", 0.28), 4)
        c.box(-700, -540, 1400, 1070, down(-540, 530, "#FFFEF8", "#F4EEDD"), 4)
        for i in range(71):
            c.line([(-700 + i * 20, -540), (-700 + i * 20, 530)], veil("#D98B5F", 0.5 if i % 5 == 0 else 0.2), 2)
        for i in range(54):
            c.line([(-700, -540 + i * 20), (700, -540 + i * 20)], veil("#D98B5F", 0.5 if i % 5 == 0 else 0.2), 2)
        c.write("TINGGI BIBIT BAKAU", 0, -440, 46, TEAL, bold=0.14)
        c.line([(-560, -380), (-560, 380), (600, 380)], INK, 9)
        c.poly([(-560, -405), (-576, -370), (-544, -370)], INK)
        c.poly([(625, 380), (590, 364), (590, 396)], INK)
        for k in range(9):
            c.line([(-560 + k * 130, 372), (-560 + k * 130, 390)], INK, 6)
            c.write(str(k), -560 + k * 130, 436, 28, INK, bold=0.13)
        for k, label in enumerate((30, 34, 38, 42)):
            y = 310.0 - k * 200
            c.line([(-570, y), (-550, y)], INK, 6)
            c.write(str(label), -618, y + 14, 28, INK, bold=0.13)
        for slope, tone, word, place in ((1.5, TEAL, "TEDUH", (500, -376)), (1.3, CORAL, "TERBUKA", (555, -156))):
            points = [(-560 + k * 130, 310 - 50 * (1 + slope * k + c.random.uniform(-0.22, 0.22))) for k in range(9)]
            c.line([(-560, 260), (490, 260 - 50 * slope * 8.08)], tone, 9)
            for k, (x, y) in enumerate(points):
                if k == 3:
                    continue
                c.line([(x - 12, y - 12), (x + 12, y + 12)], dark(tone, 0.25), 8)
                c.line([(x - 12, y + 12), (x + 12, y - 12)], dark(tone, 0.25), 8)
            c.write(word, place[0], place[1], 34, dark(tone, 0.15), bold=0.15)
        c.write("CM", -480, -346, 30, INK)
        c.write("MINGGU", 20, 500, 30, INK)
        c.write("HUJAN", -170, 350, 24, "#6F8FA6", bold=0.13)
        c.line([(-170, 316), (-170, 120)], veil("#6F8FA6", 0.7), 4)
        c.write("Y=1,5X+31", 170, -250, 34, dark(TEAL, 0.2), bold=0.14)
        c.write("Y=1,3X+31", 320, 190, 34, dark(CORAL, 0.2), bold=0.14)
    c.line([(1180, 1130), (1520, 880)], YELLOW, 34)
    c.line([(1180, 1130), (1150, 1152)], "#EBCB9A", 28)
    c.line([(1146, 1155), (1138, 1161)], INK, 12)
    c.line([(1512, 886), (1530, 873)], PINK, 34)
    c.oval(150, 160, 96, 96, "#DDEBE4")
    c.oval(150, 160, 76, 76, "#6B4630")
    note(c, 420, 330, 170, 0, -6, "TIM AKAR")
    c.finish()


@picture("ips-pantai-03")
def diorama(c: Canvas) -> None:
    """A village of cardboard with red flags."""
    c.box(0, 0, 1600, 1200, down(0, 620, "#E4DCC6", "#F1E9D6"))
    board(c, 80, 60, 520, 300)
    c.write("KAMPUNG KITA", 340, 180, 46, CREAM, bold=0.11)
    c.write("50 METER", 340, 270, 46, "#F7DE7A", bold=0.11)
    for x, kind in ((800, 1), (1020, 4), (1240, 0), (1440, 3)):
        sheet(c, x, 210, 170, 220, (x % 7) - 3, kind)
    c.box(0, 520, 1600, 680, down(520, 1200, "#B98655", "#D6A873"))
    for i in range(1, 6):
        c.line([(0, 520 + i * i * 27), (1600, 520 + i * i * 27)], veil("#6A4628", 0.25), 4)
    c.shadow(800, 1090, 800, 90, 0.45)
    c.poly([(200, 520), (1400, 520), (1560, 1050), (40, 1050)], "#D9C190")
    c.box(40, 1050, 1520, 60, across(40, 1560, "#B58A5C", "#8F6840"))
    for i in range(60):
        c.line([(50 + i * 26, 1060), (58 + i * 26, 1102)], veil("#5F4326", 0.35), 5)
    c.blob(
        [(40, 1050), (60, 930), (330, 880), (640, 930), (940, 870), (1240, 930), (1545, 900), (1560, 1050)], "#F3E3B6"
    )
    water = [(40, 1050), (50, 1000), (340, 930), (640, 985), (940, 925), (1250, 985), (1552, 960), (1560, 1050)]
    c.blob(water, down(920, 1050, "#7FC7CC", "#3E98A3"))
    for i in range(9):
        x = 130 + i * 160
        c.line([(x, 1018), (x + 36, 1008), (x + 72, 1018)], veil("#ffffff", 0.7), 7, curved=True)
    c.poly([(640, 520), (800, 520), (860, 900), (560, 920)], "#C9A774")
    for k in range(5):
        c.line([(718 - k * 3, 560 + k * 70), (716 - k * 3, 590 + k * 70)], CREAM, 8)
    houses = (
        (300, 640, 0.8, "#D9694A"),
        (510, 610, 0.7, "#6FA9C9"),
        (960, 610, 0.7, "#8FB05E"),
        (1180, 640, 0.82, "#C9A0C9"),
        (250, 830, 1.1, "#E0A63A"),
        (470, 810, 1.05, "#3F8F88"),
        (1010, 810, 1.05, "#D9694A"),
        (1310, 830, 1.1, "#6FA9C9"),
    )
    for x, y, s, tone in houses:
        with c.at(x, y, s):
            c.shadow(10, 4, 110, 22, 0.4)
            c.poly([(60, -100), (96, -112), (96, -12), (60, 0)], "#9A7148")
            c.box(-80, -100, 140, 100, across(-80, 60, "#D2A878", "#BF9362"))
            for i in range(9):
                c.line([(-74 + i * 16, -98), (-74 + i * 16, -4)], veil("#8A6238", 0.3), 3)
            c.poly([(-98, -92), (-12, -176), (76, -92)], tone)
            c.poly([(-12, -176), (28, -186), (112, -104), (76, -92)], dark(tone, 0.22))
            c.box(-30, -62, 38, 62, "#7A5230")
            c.box(22, -74, 28, 30, "#F4EAD2")
            c.box(-68, -74, 28, 30, "#F4EAD2")
    for x, y, s in (
        (160, 700, 150),
        (690, 600, 110),
        (880, 640, 130),
        (1420, 690, 160),
        (640, 800, 150),
        (860, 800, 160),
        (1170, 860, 150),
    ):
        c.shadow(x, y, s * 0.3, s * 0.08)
        c.line([(x, y), (x, y - s * 0.5)], "#8A6238", s * 0.1)
        for dx, dy, r in ((0, -0.72, 0.3), (-0.2, -0.55, 0.2), (0.2, -0.55, 0.2)):
            c.oval(x + dx * s, y + dy * s, r * s, r * s, (LEAF, "#7BB36A")[dx > 0])
    for x, y, tone, sail in ((420, 1000, TERRACOTTA, True), (780, 1012, TEAL, False), (1150, 1008, "#8A6FA0", True)):
        boat(c, x, y, 0.75, tone, sail=sail)
    for x, y in ((590, 740), (390, 900), (900, 890), (1240, 760)):
        c.shadow(x, y, 34, 10)
        c.line([(x, y), (x, y - 140)], CREAM, 8)
        c.poly([(x + 2, y - 140), (x + 84, y - 116), (x + 2, y - 90)], "#D9412F")
    hand(c, 1252, 640, 0.95, -36, SKINS[2], "#F4F4EF")
    c.beam([(1000, 0), (1600, 0), (1100, 1200), (300, 1200)], 0.2)
    c.finish()


def _wave_cell(c: Canvas, x: float, y: float, r: float, tone: str, other: str) -> None:
    """One motif of the batik: a shell that rolls into a wave, with leaves."""
    points: list[Point] = []
    for i in range(26):
        a, k = i * 0.42, 1 - i / 30
        points.append((x + r * 0.62 * k * math.cos(a), y + r * 0.62 * k * math.sin(a)))
    c.line(points, tone, r * 0.11, curved=True)
    for a in range(0, 360, 45):
        leaf(c, x + r * 0.72 * math.cos(math.radians(a)), y + r * 0.72 * math.sin(math.radians(a)), r * 0.42, a, other)
    for a in range(22, 360, 45):
        c.oval(
            x + r * 0.86 * math.cos(math.radians(a)),
            y + r * 0.86 * math.sin(math.radians(a)),
            r * 0.05,
            r * 0.05,
            CREAM,
        )


@picture("seni-galeri-02", 1200, 1600)
def batik(c: Canvas) -> None:
    """A batik design of waves and shells."""
    desk(c, "#D9C7A5", 8)
    c.box(96, 100, 1030, 1430, veil("#2a1a10", 0.25), 4)
    c.box(84, 80, 1030, 1430, "#FBF6EA", 4)
    frame = QPainterPath()
    frame.addRect(QRectF(124, 120, 950, 1350))
    with c.inside(frame):
        c.box(124, 120, 950, 1350, down(120, 1470, "#12756C", "#0C5650"))
        for row in range(10):
            for column in range(-1, 6):
                x, y = 124 + column * 238 + (row % 2) * 119, 130 + row * 166
                arcs = [(x + i * 20, y + 24 * math.sin(i * 0.53)) for i in range(13)]
                c.line([(ax, ay + 84) for ax, ay in arcs], veil("#8FD0C4", 0.5), 7, curved=True)
                c.line([(ax, ay + 98) for ax, ay in arcs], veil("#8FD0C4", 0.28), 4, curved=True)
        for row in range(6):
            for column in range(5):
                x, y = 124 + column * 238 + (row % 2) * 119, 250 + row * 250
                c.oval(x, y, 104, 104, veil("#083F3A", 0.55))
                with c.at(x, y, 1, 0, (row + column) % 2 == 1):
                    _wave_cell(c, 0, 0, 96, ("#F2C98A", "#E98B5F")[row % 2], ("#D9A05B", "#B9DCA0")[column % 2])
                c.oval(x, y, 16, 16, CREAM)
        for _ in range(260):
            c.oval(124 + c.random.random() * 950, 120 + c.random.random() * 1350, 4, 4, veil("#F6E7C0", 0.5))
        for x in (124, 994):
            c.box(x, 120, 80, 1350, "#AD5C0A")
            for i in range(16):
                y = 120 + i * 88
                c.poly([(x, y), (x + 40, y + 44), (x, y + 88)], "#F2D9A0")
                c.poly([(x + 80, y), (x + 40, y + 44), (x + 80, y + 88)], "#7E3F06")
                c.oval(x + 40, y, 10, 10, CREAM)
    c.write("OMBAK PULANG", 400, 1500, 22, TEAL, bold=0.14)
    for i, tone in enumerate(("#0F6B63", "#F2C98A", "#E98B5F", "#AD5C0A")):
        c.oval(800 + i * 60, 1490, 20, 16, tone)
    c.line([(1150, 900), (1180, 1400)], "#7A4E2F", 26)
    c.line([(1149, 896), (1143, 850)], "#C9A04A", 20)
    c.finish(0.6)


def _shell(c: Canvas, x: float, y: float, r: float, detail: int) -> None:
    """A scallop shell; the fewer `detail`, the simpler (5 to 1)."""
    width = r * 0.05
    fan = QPainterPath(QPointF(x, y + r))
    fan.cubicTo(x - r * 1.5, y + r * 0.1, x - r * 1.1, y - r, x, y - r)
    fan.cubicTo(x + r * 1.1, y - r, x + r * 1.5, y + r * 0.1, x, y + r)
    if detail >= 4:
        c.shape(fan, veil("#E9A68A", 0.16 * (detail - 2)))
    c.trace(fan, INK, width)
    ribs = {5: 9, 4: 7, 3: 5, 2: 3, 1: 0}[detail]
    for i in range(ribs):
        a = math.radians(-150 + 120 * i / max(ribs - 1, 1))
        c.line([(x, y + r * 0.9), (x + r * 0.95 * math.cos(a), y + r * 0.1 + r * 0.95 * math.sin(a))], INK, width * 0.8)
    if detail >= 4:
        for k in (0.45, 0.7):
            c.line(
                [(x - r * k, y + r * 0.1), (x, y - r * k), (x + r * k, y + r * 0.1)],
                veil(INK, 0.6),
                width * 0.6,
                curved=True,
            )
    if detail >= 3:
        c.poly(
            [
                (x - r * 0.36, y + r * 0.86),
                (x + r * 0.36, y + r * 0.86),
                (x + r * 0.2, y + r * 1.12),
                (x - r * 0.2, y + r * 1.12),
            ],
            veil("#C9825B", 0.7),
        )


@picture("seni-galeri-03")
def drawing_shells(c: Canvas) -> None:
    """A shell drawn five times, simpler each time."""
    desk(c, "#B98655", 6)
    with c.at(790, 590, 1, -2):
        c.box(-660, -440, 1330, 900, veil("#2a1a10", 0.26), 4)
        c.box(-670, -456, 1330, 900, down(-456, 444, "#FFFEF8", "#F6EFDF"), 4)
        for i in range(5):
            x = -540 + i * 262
            c.write(str(i + 1), x, -350, 36, TERRACOTTA, bold=0.14)
            if i < 4:
                _shell(c, x, -150, 106, 5 - i)
                c.line([(x + 112, -150), (x + 150, -150)], veil(INK, 0.5), 6)
                c.poly([(x + 158, -150), (x + 140, -160), (x + 140, -140)], veil(INK, 0.5))
        arc = QPainterPath(QPointF(510, -44))
        arc.cubicTo(350, -140, 394, -256, 508, -256)
        arc.cubicTo(590, -256, 640, -180, 590, -110)
        c.trace(arc, INK, 6)
        for row in range(2):
            for i in range(9):
                x, y = -560 + i * 132, 140 + row * 150
                if row * 9 + i > 13:
                    break
                c.trace(
                    spline([(x, y + 46), (x - 56, y), (x, y - 50), (x + 56, y), (x, y + 46)]),
                    (TEAL, CORAL)[(i + row) % 2],
                    9,
                )
                c.line([(x, y + 40), (x, y - 20)], (TEAL, CORAL)[(i + row) % 2], 7)
    for x, y, r, turn in ((180, 130, 74, -20), (340, 90, 50, 30), (1420, 1090, 84, 14)):
        c.shadow(x + 8, y + r * 0.7, r * 1.1, r * 0.4, 0.4)
        with c.at(x, y, 1, turn):
            fan = QPainterPath(QPointF(0, r))
            fan.cubicTo(-r * 1.5, r * 0.1, -r * 1.1, -r, 0, -r)
            fan.cubicTo(r * 1.1, -r, r * 1.5, r * 0.1, 0, r)
            c.shape(fan, round_light(0, r * 0.6, r * 1.7, "#FFF3E4", "#F0BFA0", "#C97B5C"))
            for i in range(9):
                a = math.radians(-155 + 130 * i / 8)
                c.line(
                    [(0, r * 0.9), (r * 0.98 * math.cos(a), r * 0.1 + r * 0.95 * math.sin(a))], veil("#9A4E34", 0.45), 4
                )
    for i, tone in enumerate((TEAL, CORAL, YELLOW, "#6FA9C9")):
        c.line([(90 + i * 54, 1120), (130 + i * 54, 860)], tone, 30)
        c.line([(131 + i * 54, 856), (136 + i * 54, 822)], "#EBCB9A", 22)
        c.line([(136 + i * 54, 822), (138 + i * 54, 812)], tone, 10)
    tip = (1375, 466)
    c.line([tip, (1392, 436)], INK, 8)
    c.line([(tip[0] + 4, tip[1] - 6), (tip[0] + 22, tip[1] + 6), (tip[0] + 120, tip[1] + 110)], YELLOW, 1)
    with c.at(tip[0], tip[1], 1, -38):
        c.poly([(0, 0), (-13, 44), (13, 44)], "#EBCB9A")
        c.poly([(0, 0), (-5, 16), (5, 16)], INK)
        c.box(-13, 44, 26, 420, across(-13, 13, "#F2C14E", "#D9A02E"))
    hand(c, tip[0] + 78, tip[1] + 98, 0.86, -26, SKINS[0], "#F4F4EF")
    c.finish()


@picture("seni-galeri-04")
def helpful_comments(c: Canvas) -> None:
    """Works on a wall among sticky notes."""
    c.box(0, 0, 1600, 1200, across(0, 1600, "#F3E9D5", "#E6D8BC"))
    for i in range(8):
        c.box(0, i * 152, 1600, 3, veil("#B9A27C", 0.16))
    c.box(0, 1040, 1600, 160, mix(CREAM, TEAL, 0.5))
    c.box(0, 1030, 1600, 14, mix(CREAM, TEAL, 0.75))
    for x, base, kind in ((470, "#0F6B63", 0), (1130, "#B5652B", 1)):
        c.box(x - 218, 124, 470, 630, veil("#3b2c1d", 0.24), 4)
        c.box(x - 232, 106, 470, 630, CREAM, 4)
        clip = QPainterPath()
        clip.addRect(QRectF(x - 204, 134, 414, 574))
        with c.inside(clip):
            c.box(x - 204, 134, 414, 574, down(134, 708, light(base, 0.08), dark(base, 0.12)))
            for row in range(7):
                for column in range(5):
                    mx, my = x - 204 + column * 104 + (row % 2) * 52, 150 + row * 98
                    if kind == 0:
                        _wave_cell(c, mx, my, 50, "#F2C98A", "#B9DCA0")
                    else:
                        for k in range(4):
                            c.line(
                                [(mx - 52, my - 40 + k * 26), (mx, my - 52 + k * 26), (mx + 52, my - 40 + k * 26)],
                                "#F6E3BC",
                                4,
                                curved=True,
                            )
                            c.line(
                                [(mx - 40 + k * 26, my - 50), (mx - 34 + k * 26, my), (mx - 40 + k * 26, my + 50)],
                                "#F6E3BC",
                                4,
                                curved=True,
                            )
                        if (row + column) % 4 == 0:
                            c.oval(mx, my, 26, 26, dark(base, 0.3))
        for px in (x - 218, x + 222):
            c.poly([(px - 30, 96), (px + 30, 90), (px + 32, 122), (px - 28, 128)], veil("#F2D98A", 0.85))
    words = (
        (150, 250, 0, -6, "OMBAK!"),
        (150, 470, 3, 5, "TENANG"),
        (180, 690, 2, -4, ""),
        (330, 860, 1, 6, "KARENA"),
        (560, 850, 0, -5, ""),
        (790, 250, 2, 7, "JARING?"),
        (800, 470, 4, -6, ""),
        (780, 680, 1, 4, "MIRIP IKAN"),
        (1000, 860, 3, -7, "MENGAPA?"),
        (1240, 850, 0, 5, ""),
        (1480, 260, 1, -5, "SUKA GARIS"),
        (1470, 480, 2, 6, ""),
    )
    for x, y, i, turn, word in words:
        note(c, x, y, 168, i, turn, word)
    c.beam([(900, 0), (1500, 0), (900, 1200), (200, 1200)], 0.3)
    note(c, 1385, 690, 178, 4, -8, "RAPI & SEPI")
    hand(c, 1440, 770, 1.0, -22, SKINS[3], "#F4F4EF")
    c.finish(0.6)


@picture("inf-kabar-02", 1200, 1600)
def three_steps(c: Canvas) -> None:
    """A poster: stop, check, then share."""
    c.box(0, 0, 1200, 1600, across(0, 1200, "#DDE7E2", "#C9D8D2"))
    for row in range(14):
        for column in range(7):
            c.box(column * 200 - (row % 2) * 100 + 3, row * 120 + 3, 194, 114, veil("#ffffff", 0.16), 3)
    c.box(114, 126, 1000, 1390, veil("#22312c", 0.26), 4)
    c.box(96, 100, 1000, 1390, down(100, 1490, "#FFFDF4", "#F8EFD9"), 4)
    for x, y, turn in ((110, 116, -40), (1084, 112, 40)):
        with c.at(x, y, 1, turn):
            c.box(-60, -22, 120, 44, veil("#F2D98A", 0.9))
    c.write("KABAR BARU?", 596, 244, 76, TEAL, bold=0.15)
    c.line([(270, 286), (600, 276), (930, 290)], CORAL, 12, curved=True)
    steps = (
        ("1", "BERHENTI", "TARIK NAPAS", "#D9534A"),
        ("2", "CEK", "SIAPA? KAPAN? DARI MANA?", "#E5B23A"),
        ("3", "BARU SEBAR", "KALAU BENAR", "#4F9A5A"),
    )
    for i, (number, word, hint, tone) in enumerate(steps):
        y = 360 + i * 368
        c.box(160, y + 10, 880, 280, veil("#3b2c1d", 0.14), 36)
        c.box(150, y, 880, 280, across(150, 1030, light(tone, 0.78), light(tone, 0.62)), 36)
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(150, y, 880, 280), 36, 36)
        c.trace(edge, tone, 10)
        c.oval(290, y + 140, 98, 98, tone)
        for k in range(9):
            c.line([(222 + k * 17, y + 78 + (k % 2) * 8), (214 + k * 17, y + 202)], veil("#ffffff", 0.13), 7)
        c.write(number, 290, y + 184, 88, CREAM, bold=0.15)
        c.write(word, 700, y + 134, 58 if len(word) > 8 else 66, dark(tone, 0.45), bold=0.16)
        c.write(hint, 700, y + 216, 27 if len(hint) > 14 else 34, INK, bold=0.12)
        if i < 2:
            c.line([(596, y + 292), (590, y + 340)], INK, 12)
            c.line([(566, y + 322), (592, y + 350), (618, y + 320)], INK, 12)
    for x in (230, 960):
        c.line([(x - 50, 1466), (x - 20, 1450), (x + 10, 1466), (x + 40, 1450)], SEA, 9, curved=True)
    c.write("KELAS VIII-C", 596, 1472, 34, TERRACOTTA, bold=0.14)
    c.beam([(500, 0), (1100, 0), (600, 1600), (0, 1600)], 0.26)
    c.finish()


@picture("kombel-pintu-03", 1200, 1600)
def open_class_board(c: Canvas) -> None:
    """The board with the plan of open classes."""
    c.box(0, 0, 1200, 1600, across(0, 1200, "#EFE4CC", "#E0D1B0"))
    c.box(0, 1380, 1200, 220, mix(CREAM, TEAL, 0.55))
    c.box(0, 1368, 1200, 16, mix(CREAM, TEAL, 0.8))
    c.box(90, 116, 1050, 1200, veil("#3b2c1d", 0.24), 10)
    c.box(70, 90, 1050, 1200, across(70, 1120, "#A8733F", "#7E5330"), 10)
    c.box(98, 118, 994, 1144, down(118, 1262, "#D9B684", "#C79F69"))
    for _ in range(700):
        c.oval(
            98 + c.random.random() * 994,
            118 + c.random.random() * 1144,
            4,
            3,
            veil(("#8A6238", "#F0D9B0")[c.random.random() > 0.5], 0.35),
        )
    with c.at(596, 216, 1, -1):
        c.box(-380, -72, 760, 134, veil("#3b2c1d", 0.2), 8)
        c.box(-388, -82, 760, 134, TEAL, 8)
        c.write("KELAS TERBUKA", -8, 16, 66, CREAM, bold=0.14, fit=690)
    for i, (word, tone) in enumerate((("MEMBUKA", CORAL), ("BERTAMU", "#3F7FA6"), ("DICOBA", "#5A8F3C"))):
        c.box(136 + i * 316, 306, 290, 70, tone, 10)
        c.write(word, 281 + i * 316, 356, 34, CREAM, bold=0.15)
    for column in (0, 1):
        c.line([(439 + column * 316, 320), (441 + column * 316, 1236)], veil("#5F4326", 0.5), 4)
    texts = (
        ("IPA VIII-B", "MTK, PJOK", "TUNGGU 10 DETIK"),
        ("SENI VII-B", "IPA, BK", "TURUNKAN SKOR"),
        ("MTK VIII-A", "B.INDO, TIK", "TANYA BALIK"),
        ("B.INDO VII-A", "SENI, IPS", "PASPOR TAMU"),
        ("IPS IX-A", "KEPSEK, MTK", ""),
    )
    for row, cells in enumerate(texts):
        for column, text in enumerate(cells):
            if not text:
                continue
            x, y, turn = 281 + column * 316, 466 + row * 168, ((row * 5 + column * 3) % 7 - 3) * 0.9
            tone = ("#FBF3D9", "#DDEBF2", "#E2F0D6")[column]
            with c.at(x, y, 1, turn):
                c.box(-126, -52, 264, 124, veil("#3b2c1d", 0.26), 5)
                c.box(-134, -62, 264, 124, down(-62, 62, tone, light(tone, 0.5)), 5)
                parts = text.split(" ") if len(text) > 11 else [text]
                half = (len(parts) + 1) // 2
                lines = [" ".join(parts[:half]), " ".join(parts[half:])] if len(parts) > 1 else [text]
                for k, line in enumerate(lines):
                    c.write(line, 0, (16 if len(lines) == 1 else -2 + 44 * k), 29, INK, bold=0.14, fit=236)
                c.oval(3, -53, 12, 12, dark((CORAL, YELLOW, TEAL)[row % 3], 0.25))
                c.oval(0, -56, 12, 12, (CORAL, YELLOW, TEAL)[row % 3])
    note(c, 916, 1150, 130, 1, 6, "LIHAT")
    note(c, 1030, 1180, 110, 0, -7, "DULU")
    c.box(0, 1480, 1200, 120, across(0, 1200, light(WOOD, 0.2), WOOD))
    pot_plant(c, 1040, 1560, 110)
    cup(c, 180, 1560, 96, "#DDEBE4")
    cup(c, 330, 1572, 96, "#F4D9C6")
    pencil_cup(c, 540, 1560, 90)
    c.beam([(700, 0), (1200, 0), (700, 1600), (0, 1600)], 0.24)
    c.finish()


@picture("logo", 512, 512)
def crest(c: Canvas) -> None:
    """The crest: a shield with the sun on the horizon, waves, a mangrove sprout and a book."""

    def shield(inset: float) -> QPainterPath:
        path = QPainterPath(QPointF(256, 18 + inset))
        path.cubicTo(330, 48 + inset, 400, 62 + inset, 462 - inset, 62 + inset)
        path.cubicTo(470 - inset, 260, 430 - inset, 410 - inset, 256, 496 - inset * 1.2)
        path.cubicTo(82 + inset, 410 - inset, 42 + inset, 260, 50 + inset, 62 + inset)
        path.cubicTo(112, 62 + inset, 182, 48 + inset, 256, 18 + inset)
        return path

    c.shape(shield(0), TEAL)
    c.shape(shield(12), "#F2C14E")
    c.shape(shield(20), down(40, 300, "#BFE6EA", "#FDF3D6"))
    with c.inside(shield(20)):
        for i in range(13):
            a = math.radians(180 + i * 15)
            c.line(
                [
                    (256 + 96 * math.cos(a), 268 + 96 * math.sin(a)),
                    (256 + (150 + 12 * (i % 2)) * math.cos(a), 268 + (150 + 12 * (i % 2)) * math.sin(a)),
                ],
                "#F2C14E",
                11,
            )
        c.oval(256, 268, 84, 84, "#E98B3F")
        c.oval(256, 268, 70, 70, "#F2B14E")
        c.box(20, 268, 472, 240, TEAL)
        for k, tone in enumerate(("#8FD0C4", "#4FA9AE", "#2F8C85")):
            y = 292 + k * 30
            c.line([(40 + i * 36, y + (9 if i % 2 else -9)) for i in range(13)], tone, 11, curved=True)
        c.poly([(124, 352), (256, 384), (256, 452), (124, 418)], CREAM)
        c.poly([(388, 352), (256, 384), (256, 452), (388, 418)], "#E9DFC8")
        for k in range(3):
            c.line([(144, 374 + k * 15), (238, 398 + k * 15)], veil(TEAL, 0.5), 5)
            c.line([(368, 374 + k * 15), (274, 398 + k * 15)], veil(TEAL, 0.5), 5)
        c.line([(256, 388), (256, 250)], "#2F6B3C", 13)
        for a, long, tone in (
            (-28, 104, "#3F8F4C"),
            (-152, 104, "#4F9F57"),
            (-62, 92, "#6FB862"),
            (-118, 92, "#5FA85A"),
            (-90, 84, "#9CCB74"),
        ):
            leaf(c, 256, 256, long, a, tone)
