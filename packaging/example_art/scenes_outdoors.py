"""Scenes outside: the school front, market, mangroves, beach, courtyard and verandah."""

# ruff: noqa: PLR0917 (places, sizes and colours read best as a short row of values)

from __future__ import annotations

from dataclasses import replace

from example_art.canvas import (
    CORAL,
    CREAM,
    INK,
    LEAF,
    NAVY,
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
    veil,
)
from example_art.gallery import picture
from example_art.people import SKINS, Person, draw, pupil, teacher
from example_art.places import (
    beach,
    boat,
    bunting,
    bush,
    chair_back,
    note,
    palm,
    papers,
    pot_plant,
    sea,
    seated,
    seedling,
    sheet,
    sky,
    table,
    tree,
)

MOTHER = Person(
    skin=SKINS[2], hair="hijab", hijab="#D9A05B", shirt="#9C5D72", dress="plain", bottom="#5A3F4F", skirt=True
)
FISHER = Person(skin=SKINS[3], hair="short", shirt="#4F8A8B", dress="polo", bottom="#5B5348")
GRANDPA = Person(skin=SKINS[2], hair="grey", shirt="#E3E0D2", dress="plain", bottom="#6A5A7C", hat="peci")
AUNT = Person(skin=SKINS[4], hair="bun", shirt="#C9825B", dress="batik", bottom="#4B4A5C", skirt=True)


def sporty(number: int, **pose: object) -> Person:
    """A pupil in the teal sports shirt of the school."""
    person = pupil(number, **pose)
    return replace(person, shirt="#2F8C85", dress="polo", bottom=NAVY, skirt=False, gloves="#E9B64A")


def _path(c: Canvas, top: float, tone: str = "#DCC59C") -> None:
    """Paved ground in perspective from `top` down."""
    w, h = c.width, c.height
    c.box(0, top, w, h - top, down(top, h, dark(tone, 0.1), tone, light(tone, 0.25)))
    for i in range(1, 9):
        y = top + (h - top) * (i / 8.5) ** 1.9
        c.line([(0, y), (w, y)], veil(dark(tone, 0.4), 0.28), 2)
    for i in range(-14, 15):
        c.line([(w / 2 + i * w * 0.06, top), (w / 2 + i * w * 0.21, h)], veil(dark(tone, 0.4), 0.28), 2)


def school(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """The front of the school: tiled roof, verandah, doors, windows; `y` is the ground."""
    roof, wall = h * 0.42, "#F3EBD8"
    c.box(x, y - h + roof, w, h - roof, down(y - h, y, dark(wall, 0.12), wall))
    c.box(x, y - h * 0.16, w, h * 0.16, mix(wall, TEAL, 0.6))
    bays = 7
    for i in range(bays):
        bx, bw = x + w * (i + 0.16) / bays, w * 0.68 / bays
        if i == bays // 2:
            c.box(bx - 6, y - h * 0.46, bw + 12, h * 0.46, "#7A4E2F", 4)
            c.box(bx, y - h * 0.44, bw / 2 - 3, h * 0.44, TEAL)
            c.box(bx + bw / 2 + 3, y - h * 0.44, bw / 2 - 3, h * 0.44, dark(TEAL, 0.12))
        else:
            c.box(bx - 5, y - h * 0.47, bw + 10, h * 0.28, "#8A5E3B", 3)
            c.box(bx, y - h * 0.46, bw, h * 0.26, down(y - h * 0.46, y - h * 0.2, "#6FA6B5", "#BFDCDD"))
            c.poly(
                [(bx, y - h * 0.46), (bx + bw * 0.4, y - h * 0.46), (bx + bw * 0.15, y - h * 0.2), (bx, y - h * 0.2)],
                veil("#ffffff", 0.25),
            )
            c.box(bx + bw / 2 - 3, y - h * 0.46, 6, h * 0.26, "#8A5E3B")
    c.box(
        x,
        y - h + roof,
        w,
        h * 0.13,
        down(y - h + roof, y - h + roof + h * 0.13, veil("#3b2a24", 0.5), veil("#3b2a24", 0)),
    )
    for i in range(bays + 1):
        c.box(
            x + w * i / bays - 9,
            y - h + roof,
            18,
            h - roof,
            across(x + w * i / bays - 9, x + w * i / bays + 9, "#FFFDF6", "#CFC4AA"),
        )
    c.box(x - w * 0.03, y - 12, w * 1.06, 22, "#CDBB97", 3)
    eave = [
        (x - w * 0.05, y - h + roof + 12),
        (x + w * 0.08, y - h),
        (x + w * 0.92, y - h),
        (x + w * 1.05, y - h + roof + 12),
    ]
    c.poly(eave, down(y - h, y - h + roof, "#C9693F", "#A94F2C"))
    for i in range(1, 7):
        t = i / 7
        c.line(
            [(x + w * (0.08 - 0.13 * t), y - h + roof * t), (x + w * (0.92 + 0.13 * t), y - h + roof * t)],
            veil("#6E2E18", 0.35),
            4,
        )
    for i in range(30):
        t = i / 29
        c.line(
            [(x + w * (0.08 + 0.84 * t), y - h), (x + w * (-0.05 + 1.1 * t), y - h + roof + 8)],
            veil("#6E2E18", 0.18),
            3,
        )
    c.box(x + w * 0.08, y - h - 10, w * 0.84, 16, "#8F4325", 6)
    # gable over the entrance with the name board
    gx = x + w / 2
    c.poly([(gx - w * 0.2, y - h + roof + 14), (gx, y - h - h * 0.14), (gx + w * 0.2, y - h + roof + 14)], "#A34C2B")
    c.poly(
        [(gx - w * 0.165, y - h + roof + 6), (gx, y - h - h * 0.05), (gx + w * 0.165, y - h + roof + 6)],
        down(y - h, y - h + roof, "#FBF5E6", "#E9DCC0"),
    )
    c.oval(gx, y - h + roof * 0.32, h * 0.07, h * 0.07, TEAL)
    c.oval(gx, y - h + roof * 0.32, h * 0.045, h * 0.045, YELLOW)
    c.box(gx - w * 0.13, y - h + roof * 0.62, w * 0.26, h * 0.13, TEAL, 6)
    c.write("SMP NEGERI CAKRAWALA", gx, y - h + roof * 0.62 + h * 0.085, h * 0.045, CREAM, bold=0.15, fit=w * 0.235)


def flag(c: Canvas, x: float, y: float, h: float) -> None:
    """The flag on its pole in the wind."""
    c.box(x - 28, y - 16, 56, 20, "#BFB49A", 4)
    c.line([(x, y - 10), (x, y - h)], "#E9E7E0", 8)
    for tone, top in (("#C8302B", 0), ("#FBFBF8", h * 0.075)):
        c.blob(
            [
                (x + 4, y - h + top),
                (x + h * 0.11, y - h + top + 8),
                (x + h * 0.22, y - h + top),
                (x + h * 0.22, y - h + top + h * 0.075),
                (x + h * 0.11, y - h + top + h * 0.085),
                (x + 4, y - h + top + h * 0.075),
            ],
            tone,
        )


@picture("kombel-pintu-01")
def school_front(c: Canvas) -> None:
    """The school on a bright morning."""
    sky(c, 640)
    sea(c, 560, 700)
    boat(c, 1440, 640, 0.5)
    boat(c, 1240, 612, 0.3, TEAL, sail=True)
    for x in (20, 120, 1500):
        palm(c, x, 720, 430 - x * 0.02, 0.1)
    _path(c, 690)
    c.box(0, 690, 1600, 60, down(690, 750, "#6FA35E", "#9CBF78"))
    tree(c, 150, 800, 520)
    school(c, 330, 770, 980, 460)
    tree(c, 1480, 810, 470, "#6FA862")
    for i, x in enumerate((360, 470, 590, 1060, 1180, 1290)):
        bush(c, x, 800, 42, (LEAF, "#7BB36A")[i % 2])
    flag(c, 560, 900, 640)
    for _ in range(26):
        c.shadow(c.random.uniform(-60, 420), c.random.uniform(1000, 1200), c.random.uniform(40, 120), 22, 0.16)
    c.beam([(900, 0), (1250, 0), (900, 1200), (200, 1200)], 0.2)
    draw(c, teacher("kirana", turn=-0.4, right=(90, -470)), 905, 862, 270)
    for x, y, s, number, pose in (
        (760, 880, 230, 3, {"back": True}),
        (700, 890, 235, 0, {"back": True}),
        (1050, 925, 290, 4, {"turn": -0.6, "legs": "walk", "right": (110, -600)}),
        (1140, 935, 295, 8, {"turn": -0.6, "legs": "walk"}),
        (330, 1040, 390, 1, {"turn": 0.6, "legs": "walk", "mouth": "open"}),
        (470, 1050, 400, 6, {"turn": 0.5, "legs": "walk", "left": (-40, -330)}),
        (1240, 1140, 500, 2, {"back": True}),
        (1430, 1150, 490, 7, {"back": True, "left": (-130, -620)}),
    ):
        draw(c, pupil(number, **pose), x, y, s)
        if pose.get("back"):
            c.box(x - s * 0.1, y - s * 0.68, s * 0.2, s * 0.24, (TERRACOTTA, TEAL, "#6F5A8A")[number % 3], s * 0.05)
            c.box(x - s * 0.07, y - s * 0.55, s * 0.14, s * 0.08, veil("#ffffff", 0.25), s * 0.02)
    c.finish(0.6)


@picture("bindo-tsts-01")
def fish_market(c: Canvas) -> None:
    """Two pupils take notes at a fish stall by the sea."""
    sky(c, 430)
    sea(c, 330, 560)
    boat(c, 330, 500, 0.9, CORAL)
    boat(c, 900, 430, 0.5, TEAL)
    boat(c, 1180, 470, 0.7, "#6F5A8A", sail=True)
    c.box(0, 545, 1600, 60, down(545, 605, "#B99A6E", "#8F7350"))
    for x in range(30, 1600, 150):
        c.box(x, 590, 24, 60, "#6A4B33", 4)
    c.box(0, 600, 1600, 600, down(600, 1200, "#A9A08E", "#C6BDA8"))
    for i in range(14):
        c.oval(100 + i * 117 % 1500, 700 + (i * 173) % 460, 90, 10, veil("#DCEBEB", 0.35))
    for x in (80, 800, 1500):
        c.box(x, 120, 34, 720, across(x, x + 34, "#A87B50", "#6F4E32"))
    c.poly([(-20, 0), (1620, 0), (1620, 120), (-20, 150)], "#B5764A")
    for i in range(16):
        x = -20 + i * 104
        c.poly([(x, 120), (x + 104, 120), (x + 104, 210), (x + 52, 236), (x, 210)], (TEAL, CREAM)[i % 2])
        c.box(x, 120, 104, 24, veil("#2a2438", 0.2))
    c.line([(640, 150), (640, 300)], "#5B5B60", 5)
    c.oval(640, 345, 52, 52, "#E9E7E0")
    c.oval(640, 345, 42, 42, CREAM)
    c.line([(640, 345), (662, 316)], TERRACOTTA, 6)
    c.blob([(580, 420), (700, 420), (680, 450), (600, 450)], "#B9C1C4")
    draw(c, replace(FISHER, turn=-0.3, hat="conical"), 1330, 800, 430)
    draw(c, replace(AUNT, turn=0.5), 190, 790, 420)
    seller = replace(MOTHER, turn=0.35, right=(100, -350), left=(-84, -330), mouth="open")
    draw(c, seller, 560, 1000, 640)
    _fish(c, 672, 640, 120, -14)
    # the stall
    c.poly([(60, 880), (1080, 880), (1160, 1010), (0, 1010)], down(880, 1010, "#E8F3F4", "#C5DCE0"))
    for _ in range(110):
        ice_x, ice_y = 70 + c.random.random() * 1000, 888 + c.random.random() * 112
        c.box(ice_x, ice_y, 16, 10, veil("#ffffff", 0.75), 3)
    for i in range(9):
        _fish(c, 170 + i * 108, 915 + (i % 2) * 52, 128, (-6, 5, 2)[i % 3], ("#7FA3B5", "#D98B76", "#8FB2A6")[i % 3])
    c.box(0, 1010, 1165, 190, across(0, 1165, "#2F7F86", "#23636B"))
    for i in range(8):
        c.box(i * 150 + 20, 1030, 110, 150, veil("#ffffff", 0.07), 8)
    c.box(90, 1040, 230, 84, CREAM, 8)
    c.write("IKAN SEGAR", 205, 1097, 32, TERRACOTTA, bold=0.15, fit=200)
    draw(c, pupil(1, turn=-0.7, left=(-70, -340), right=(-6, -350), lean=-3), 1180, 1190, 640)
    draw(c, pupil(4, turn=-0.6, left=(-80, -360), right=(10, -340), mouth="open"), 1400, 1170, 620)
    for x, y in ((1112, 868), (1330, 842)):
        with c.at(x, y, 1, -8):
            c.box(-58, -40, 116, 82, TERRACOTTA, 6)
            c.box(-52, -36, 104, 72, CREAM, 4)
            for k in range(3):
                c.line([(-40, -18 + k * 20), (36 - k * 10, -18 + k * 20)], veil(INK, 0.5), 4)
    c.beam([(900, 200), (1300, 200), (900, 1200), (300, 1200)], 0.16)
    c.finish()


def _fish(c: Canvas, x: float, y: float, w: float, turn: float, tone: str = "#7FA3B5") -> None:
    with c.at(x, y, w / 120, turn):
        c.oval(0, 10, 56, 8, veil("#3f5560", 0.25))
        c.poly([(42, 0), (68, -20), (62, 0), (68, 20)], dark(tone, 0.2))
        c.blob([(-56, 2), (-26, -20), (20, -17), (48, 0), (20, 15), (-26, 18)], tone)
        c.blob([(-52, 4), (-24, 3), (20, 4), (44, 2), (18, 14), (-26, 17)], light(tone, 0.55))
        c.oval(-38, -3, 6, 6, CREAM)
        c.oval(-38, -3, 3, 3, INK)
        c.line([(-22, -12), (-18, 0), (-22, 12)], dark(tone, 0.25), 3, curved=True)


@picture("mat-bakau-01")
def nursery(c: Canvas) -> None:  # noqa: C901 (rows of seedlings)
    """Pupils measure mangrove seedlings under a net."""
    sky(c, 460)
    sea(c, 400, 620)
    boat(c, 1250, 500, 0.6)
    for i in range(16):
        x = i * 112 - 30
        for k in (-1, 0, 1):
            c.line([(x, 560), (x + k * 36, 640)], "#6B5138", 7)
        bush(c, x, 575, 78, ("#4B8A50", LEAF)[i % 2], flowers=False)
    c.box(0, 610, 1600, 590, down(610, 1200, "#A58A5E", "#C9AE7C"))
    for _ in range(40):
        c.oval(c.random.random() * 1600, 650 + c.random.random() * 540, 26, 5, veil("#7A6238", 0.3))
    for x in (110, 780, 1470):
        c.box(x, 150, 22, 560, across(x, x + 22, "#B98655", "#7E5733"))
    c.poly([(40, 100), (1560, 100), (1660, 210), (-60, 210)], veil("#2F4F4A", 0.9))
    for i in range(34):
        c.line([(40 + i * 46, 100), (-60 + i * 52, 210)], veil("#8FB5A8", 0.35), 3)
    for i in range(4):
        c.line([(20 - i * 22, 122 + i * 25), (1580 + i * 22, 122 + i * 25)], veil("#8FB5A8", 0.3), 3)
    c.poly([(60, 640), (1540, 640), (1600, 1140), (0, 1140)], veil("#20323a", 0.14))
    for row, (y, size, n) in enumerate(((720, 110, 13), (790, 135, 11))):
        for i in range(n):
            seedling(c, 100 + i * (1420 / (n - 1)) + row * 20, y, size * (0.9 + 0.2 * ((i * 7) % 5) / 5))
    draw(c, pupil(8, turn=-0.6, left=(-60, -350), right=(10, -350)), 1290, 930, 500)
    with c.at(1236, 676, 1, -6):
        c.box(-52, -34, 104, 74, TEAL, 6)
        c.box(-46, -30, 92, 64, CREAM, 3)
        for k in range(3):
            c.line([(-34, -14 + k * 18), (30 - 8 * k, -14 + k * 18)], veil(INK, 0.5), 4)
    for i, x in enumerate((60, 190, 1440, 1550)):
        seedling(c, x, 960 + (i % 2) * 26, 190)
    c.shadow(656, 1150, 50, 12)
    c.box(640, 800, 32, 350, across(640, 672, "#E9C77F", "#C79A4E"), 3)
    for k in range(17):
        c.line([(640, 1140 - k * 20), (654 if k % 5 else 664, 1140 - k * 20)], INK, 3)
    seedling(c, 750, 1150, 330)
    draw(c, pupil(2, turn=0.6, legs="crouch", lean=14, right=(170, -350), left=(140, -290)), 440, 1130, 700)
    draw(
        c,
        pupil(3, turn=0.6, legs="crouch", lean=14, right=(170, -400), left=(110, -340), mouth="open"),
        1050,
        1130,
        700,
        flip=True,
    )
    for i, x in enumerate((90, 260, 1360, 1520)):
        seedling(c, x, 1180, 250 + 20 * (i % 2))
    c.beam([(1000, 210), (1260, 210), (900, 1200), (380, 1200)], 0.2)
    c.finish()


@picture("mat-bakau-04")
def reporting_to_farmers(c: Canvas) -> None:
    """Pupils show their graph to two growers in the evening."""
    sky(c, 520, evening=True)
    sea(c, 440, 700, evening=True)
    boat(c, 200, 560, 0.6, CORAL)
    for i in range(9):
        bush(c, 40 + i * 200, 690, 100, "#4B8A50", flowers=False)
    c.box(0, 690, 1600, 510, down(690, 1200, "#A87B50", "#D0A171"))
    for i in range(12):
        c.line([(0, 700 + 500 * (i / 11) ** 1.7), (1600, 700 + 500 * (i / 11) ** 1.7)], veil("#5F4028", 0.4), 4)
    for x in (40, 780, 1520):
        c.box(x, 90, 38, 640, across(x, x + 38, "#A87B50", "#6A4A30"))
    c.box(0, 600, 1600, 24, "#8A633F", 4)
    c.poly([(-20, -20), (1620, -20), (1620, 110), (1500, 90), (100, 90), (-20, 110)], "#9A7B4A")
    for i in range(50):
        c.line([(i * 34, 0), (i * 34 - 12, 96 + (i % 3) * 16)], ("#B9985F", "#86693C", "#C9AC74")[i % 3], 14)
    # poster on an easel
    c.line([(570, 380), (480, 1010)], "#7E5733", 18)
    c.line([(880, 380), (970, 1010)], "#7E5733", 18)
    c.box(510, 330, 440, 520, CREAM, 6)
    c.write("BIBIT BAKAU", 730, 410, 42, TEAL, bold=0.13)
    c.line([(570, 450), (570, 760), (900, 760)], INK, 6)
    c.line([(576, 730), (880, 500)], TEAL, 11)
    c.line([(576, 730), (880, 560)], CORAL, 11)
    for k in range(6):
        c.oval(590 + k * 54, 720 - k * 41, 9, 9, dark(TEAL, 0.2))
        c.oval(590 + k * 54, 722 - k * 30, 9, 9, dark(CORAL, 0.2))
    c.write("CM / MINGGU", 735, 815, 26, INK, bold=0.13)
    draw(c, pupil(0, turn=0.5, right=(140, -430), left=(-70, -300), mouth="open"), 360, 1120, 640)
    draw(c, pupil(5, turn=0.5, left=(-100, -360), right=(60, -320)), 1030, 1080, 610)
    for x, person in (
        (1230, replace(GRANDPA, legs="sit", turn=-0.6, hat="conical", left=(-30, -300), right=(60, -330))),
        (1450, replace(FISHER, legs="sit", turn=-0.6, right=(40, -480), mouth="open", left=(-60, -290))),
    ):
        c.box(x - 110, 990, 220, 40, "#8A633F", 6)
        c.box(x - 90, 1030, 26, 110, "#6A4A30")
        c.box(x + 64, 1030, 26, 110, "#6A4A30")
        draw(c, person, x, 1150, 640)
    seedling(c, 120, 1140, 330)
    seedling(c, 210, 1180, 250)
    c.finish(0.6)


@picture("ips-pantai-01", 1600, 900)
def transect(c: Canvas) -> None:
    """Pupils collect litter along a rope on the beach."""
    sky(c, 330)
    sea(c, 280, 520)
    boat(c, 470, 372, 0.6, CORAL)
    boat(c, 1130, 345, 0.42, TEAL, sail=True)
    boat(c, 90, 350, 0.4, "#6F5A8A", sail=True)
    beach(c, 490)
    palm(c, 1500, 640, 560, -0.2)
    palm(c, 1590, 700, 480, -0.1)
    bush(c, 1560, 690, 120)
    rope = [(60, 590), (420, 640), (850, 680), (1250, 690), (1590, 750)]
    c.line([(x, y + 14) for x, y in rope], veil("#7A5A2A", 0.3), 8, curved=True)
    c.line(rope, "#E25B45", 8, curved=True)
    for i, (x, y) in enumerate(((60, 590), (510, 652), (930, 684), (1130, 690), (1480, 728))):
        c.line([(x, y + 16), (x, y - 96)], "#7A5A3A", 8)
        c.poly([(x, y - 96), (x + 62, y - 78), (x, y - 58)], YELLOW)
        c.write(str(i * 10 + 10), x + 22, y - 69, 17, INK, bold=0.17, wobble=0)
    rand = c.random
    for _ in range(26):
        _litter(c, rand.uniform(40, 1400), rand.uniform(610, 850), rand.uniform(0.5, 1.1), rand.randrange(4))
    draw(c, sporty(6, turn=0.5, left=(-60, -330), right=(70, -330)), 250, 640, 290)
    draw(c, sporty(5, turn=-0.6, legs="crouch", lean=12, right=(120, -280), left=(90, -260)), 640, 700, 320)
    draw(c, sporty(7, turn=-0.5, left=(-120, -500), right=(80, -330)), 1020, 720, 350)
    draw(
        c, sporty(2, turn=0.6, legs="crouch", lean=16, right=(160, -260), left=(100, -250), mouth="open"), 330, 880, 470
    )
    draw(c, sporty(1, turn=-0.4, left=(-70, -300), right=(80, -340), mouth="open"), 800, 890, 500)
    _sack(c, 690, 880, 150)
    draw(c, teacher("fajar", turn=-0.5, left=(-40, -350), right=(50, -340), hat=""), 1280, 890, 520)
    with c.at(1256, 618, 1, -6):
        c.box(-44, -34, 88, 64, "#8A5E3B", 5)
        c.box(-38, -28, 76, 54, CREAM, 3)
    _sack(c, 480, 870, 110, "#7FB3B0")
    c.finish(0.55)


def _litter(c: Canvas, x: float, y: float, s: float, kind: int) -> None:
    with c.at(x, y, s, c.random.uniform(-40, 40)):
        c.oval(2, 10, 28, 7, veil("#7A5A2A", 0.3))
        if kind == 0:
            c.box(-26, -9, 40, 18, "#9FD3DD", 7)
            c.box(14, -5, 14, 10, "#3E7FB5", 3)
        elif kind == 1:
            c.box(-18, -14, 36, 26, ("#E25B45", "#F2C14E", "#5FA85A")[int(x) % 3], 3)
            c.line([(-18, -14), (18, -14)], "#ffffff", 4)
        elif kind == 2:
            c.blob([(-24, 2), (-10, -14), (12, -10), (24, 4), (6, 12), (-14, 12)], "#EDEDE8")
        else:
            c.line([(-30, 4), (-8, -6), (12, 4), (32, -6)], "#7A5A3A", 7, curved=True)


def _sack(c: Canvas, x: float, y: float, s: float, tone: str = "#E9DFC8") -> None:
    c.shadow(x, y, s * 0.6, s * 0.12)
    c.blob(
        [
            (x - s * 0.42, y),
            (x - s * 0.46, y - s * 0.6),
            (x - s * 0.2, y - s * 0.95),
            (x + s * 0.2, y - s * 0.95),
            (x + s * 0.46, y - s * 0.6),
            (x + s * 0.42, y),
        ],
        across(x - s / 2, x + s / 2, light(tone, 0.3), dark(tone, 0.16)),
    )
    c.box(x - s * 0.3, y - s * 0.6, s * 0.6, s * 0.3, veil(TEAL, 0.7), 6)
    c.oval(x, y - s * 0.92, s * 0.26, s * 0.08, dark(tone, 0.35))


@picture("ips-pantai-02")
def sorting(c: Canvas) -> None:
    """A team sorts packages on paved ground, one pupil in a wheelchair."""
    sky(c, 420)
    school(c, 120, 600, 1020, 420)
    sea(c, 380, 520, x=1140, w=460)
    palm(c, 1530, 640, 520, -0.16)
    palm(c, 1300, 610, 380, 0.08)
    tree(c, 60, 640, 480, "#6FA862")
    _path(c, 590)
    for x in (1180, 1290, 1400, 1510):
        bush(c, x, 640, 60)
    bunting(c, 140, 330, 1360, 330, 40, 16)
    draw(c, pupil(6, turn=0.5, legs="walk"), 300, 720, 280)
    draw(c, pupil(0, turn=-0.5, legs="walk"), 1370, 750, 300)
    crates = (
        ("KEMASAN", "#E0A63A"),
        ("BOTOL", "#4F9FB5"),
        ("KACA", "#6FA85A"),
        ("JARING", "#C9694A"),
        ("LAIN", "#8A7FA0"),
    )
    table(c, 800, 880, 1180, 150, 190)
    workers = (
        (440, sporty(3, turn=0.5, right=(60, -300), left=(-40, -310), mouth="open")),
        (800, sporty(8, turn=-0.3, right=(70, -310), left=(-60, -300))),
        (1150, sporty(4, turn=-0.6, left=(-80, -320), right=(40, -310))),
    )
    for x, person in workers:
        seated(c, person, x, 735, 640, 300, part="body")
    table(c, 800, 880, 1180, 150, 190)
    for x, person in workers:
        seated(c, person, x, 735, 640, 300, part="arms")
    for i in range(18):
        _litter(c, 330 + i * 56, 770 + (i * 37) % 90, 1.15, (1, 0, 1, 2)[i % 4])
    for i, (word, tone) in enumerate(crates):
        x, y = 170 + i * 312, 1120 + (i % 2) * 14
        if i == 2:
            continue
        c.shadow(x, y, 150, 30)
        c.poly(
            [(x - 122, y - 130), (x + 122, y - 130), (x + 108, y), (x - 108, y)],
            across(x - 120, x + 120, light(tone, 0.16), tone, dark(tone, 0.2)),
        )
        c.poly([(x - 122, y - 130), (x - 92, y - 164), (x + 92, y - 164), (x + 122, y - 130)], dark(tone, 0.45))
        for k in range(5):
            _litter(c, x - 76 + k * 38, y - 142, 0.9, (1, 0, 2, 3, 1)[i] if k % 2 else (1, 0, 2, 3, 2)[i])
        c.box(x - 92, y - 96, 184, 56, CREAM, 8)
        c.write(word, x, y - 56, 29, INK, bold=0.15, fit=166)
    _wheelchair(c, 790, 1180)
    c.beam([(1100, 0), (1500, 0), (1100, 1200), (500, 1200)], 0.14)
    c.finish(0.55)


def _wheelchair(c: Canvas, x: float, y: float) -> None:
    """A pupil in a wheelchair, from behind at a slight angle, lifting a package."""
    c.shadow(x, y, 190, 26)
    for side in (-1, 1):
        c.oval(x + side * 104, y - 96, 26, 96, "#3A3F45")
        c.oval(x + side * 104, y - 96, 14, 78, "#8B959B")
    draw(c, sporty(9, back=True, legs="none", left=(-150, -470), right=(96, -300)), x, y + 118, 640)
    c.box(x - 92, y - 250, 184, 150, across(x - 92, x + 92, "#2F4F6A", "#223B52"), 14)
    c.box(x - 92, y - 250, 184, 16, "#4C6F8C", 8)
    c.box(x - 96, y - 100, 192, 26, "#26303A", 8)
    for side in (-1, 1):
        c.box(x + side * 92 - 9, y - 290, 18, 220, "#8B959B", 9)
        c.line([(x + side * 92, y - 288), (x + side * 110, y - 300)], INK, 18)
    with c.at(x - 138, y - 365, 1.7):
        _litter(c, 0, 0, 1, 1)


@picture("ips-pantai-04")
def village_hall(c: Canvas) -> None:
    """Pupils present a map to the village."""
    sky(c, 560, evening=True)
    sea(c, 430, 640, evening=True)
    palm(c, 130, 690, 440)
    palm(c, 1480, 690, 470, -0.2)
    c.box(0, 660, 1600, 540, down(660, 1200, "#B98B62", "#D9B288"))
    for i in range(1, 8):
        y = 660 + 540 * (i / 7.5) ** 1.8
        c.line([(0, y), (1600, y)], veil("#6A4628", 0.28), 3)
    c.box(0, 600, 1600, 16, "#8A633F")
    for x in range(20, 1600, 62):
        c.box(x, 612, 10, 60, "#8A633F")
    for x in (60, 520, 1060, 1510):
        c.box(x, 60, 40, 640, across(x, x + 40, "#B98655", "#70502F"))
    c.poly([(0, 0), (1600, 0), (1600, 90), (800, 40), (0, 90)], "#7E5733")
    for i in range(9):
        c.line([(800, -60), (i * 200, 100)], veil("#4A3320", 0.5), 10)
    c.box(620, 190, 420, 300, CREAM, 4)
    for px in (620, 1030):
        c.box(px, 180, 12, 530, "#70502F")
    c.blob([(660, 420), (720, 250), (860, 240), (1000, 300), (990, 440), (820, 460)], "#BFD9A8")
    c.blob([(650, 440), (720, 300), (760, 380), (880, 430), (1010, 440), (1010, 480), (650, 480)], "#9CCBD6")
    c.line([(700, 300), (800, 350), (900, 330), (980, 380)], TERRACOTTA, 8, curved=True)
    for x, y in ((760, 330), (850, 360), (930, 310), (820, 280)):
        c.line([(x, y), (x, y - 40)], INK, 4)
        c.poly([(x, y - 40), (x + 28, y - 31), (x, y - 22)], "#D9412F")
    c.write("PETA PANTAI KITA", 830, 226, 23, INK, bold=0.15)
    c.box(1096, 250, 300, 300, CREAM, 4)
    c.box(1240, 548, 12, 170, "#70502F")
    for x, word, tall, tone in ((1130, "1", 200, CORAL), (1210, "3", 160, YELLOW), (1290, "5", 124, TEAL)):
        c.box(x, 480 - tall, 60, tall, tone, 4)
        c.write(word, x + 30, 524, 26, INK)
    c.box(1100, 480, 280, 6, INK)
    draw(c, pupil(8, turn=-0.2, right=(130, -440), left=(-60, -300), mouth="open"), 520, 860, 500)
    draw(c, pupil(7, turn=-0.4, left=(-130, -480), right=(60, -320)), 1070, 880, 500)
    draw(c, teacher("rimba", turn=-0.5), 1460, 860, 500)
    backs = (
        (160, 1010, 520, replace(MOTHER, back=True)),
        (420, 1000, 510, replace(FISHER, back=True)),
        (700, 1010, 520, replace(AUNT, back=True)),
        (960, 1000, 520, replace(GRANDPA, back=True)),
        (1230, 1010, 520, replace(MOTHER, back=True, hijab="#7F9CB5", shirt="#5B6F8A")),
        (1490, 1000, 520, replace(FISHER, back=True, hair="curly", shirt="#B5652B")),
    )
    for x, y, size, person in backs:
        hand = (100, -640) if x == 420 else None
        draw(c, replace(person, legs="none", right=hand), x, y + 160, size)
        chair_back(c, x, y - 40 + 20, 0.8)
    for i, x in enumerate((40, 330, 620, 900, 1190, 1450)):
        person = (GRANDPA, AUNT, MOTHER, FISHER, AUNT, MOTHER)[i]
        tone = ("#D9D2C0", "#6F8A5A", "#8A6FA0", "#3E7F8C", "#A85F6F", "#D2A24F")[i]
        draw(c, replace(person, back=True, legs="none", shirt=tone), x, 1200 + 190, 600)
        chair_back(c, x, 1200, 0.95)
    c.finish(0.6)


@picture("inf-kabar-03")
def verandah(c: Canvas) -> None:
    """Pupils help their parents to check a message."""
    sky(c, 560, evening=True)
    sea(c, 460, 620, evening=True)
    palm(c, 1500, 720, 480, -0.2)
    tree(c, 1180, 700, 430)
    c.box(700, 600, 900, 180, down(600, 780, "#8FAF6B", "#B9C98A"))
    for x in (760, 900, 1330, 1450):
        bush(c, x, 740, 60)
    c.box(0, 0, 760, 800, across(0, 760, "#F3E3C3", "#E6CFA6"))
    c.box(0, 600, 760, 200, mix("#F3E3C3", TEAL, 0.5))
    c.box(90, 190, 250, 610, "#7A4E2F", 6)
    c.box(106, 206, 218, 594, TEAL)
    c.box(130, 240, 74, 210, dark(TEAL, 0.2), 4)
    c.box(226, 240, 74, 210, dark(TEAL, 0.2), 4)
    sheet(c, 470, 360, 190, 250, -2, 0, "#F7E9C6")
    sheet(c, 650, 380, 140, 190, 3, 4)
    c.poly([(0, 0), (1600, 0), (1600, 70), (0, 130)], "#8A5E3B")
    for i in range(14):
        c.line([(i * 122, 0), (i * 122 + 20, 120 - i * 4)], veil("#4A3320", 0.4), 10)
    for x in (740, 1540):
        c.box(x, 80, 44, 760, across(x, x + 44, "#FFFDF6", "#CFC4AA"))
    bunting(c, 760, 120, 1540, 110, 44, 10)
    c.box(0, 790, 1600, 410, down(790, 1200, "#C98B62", "#E0AE84"))
    for i in range(1, 7):
        y = 790 + 410 * (i / 6.5) ** 1.7
        c.line([(0, y), (1600, y)], veil("#7A4628", 0.3), 3)
    for i in range(-8, 9):
        c.line([(800 + i * 130, 790), (800 + i * 300, 1200)], veil("#7A4628", 0.3), 3)
    for x, y, s, one, other in (
        (1360, 900, 400, replace(GRANDPA, turn=-0.4), pupil(9, turn=0.5)),
        (240, 900, 410, replace(AUNT, turn=0.4), pupil(4, turn=-0.5)),
    ):
        c.box(x - 190, y - 70, 400, 26, "#8A5E3B", 6)
        draw(c, replace(one, legs="sit", right=(-6, -330), left=(-60, -320)), x + 80, y, s)
        draw(c, replace(other, legs="sit", right=(70, -330), left=(-40, -300)), x - 70, y, s)
        _phone(c, x + 18, y - s * 0.37, s / 640)
    c.box(380, 1010, 900, 44, across(380, 1280, "#A87446", "#7E5330"), 8)
    for x in (420, 1200):
        c.box(x, 1050, 36, 130, "#6A4426", 4)
    mother = replace(MOTHER, legs="sit", turn=0.35, right=(40, -360), left=(-50, -330))
    child = pupil(3, legs="sit", turn=-0.5, left=(-110, -400), right=(50, -300), mouth="open")
    father = replace(FISHER, legs="sit", turn=0.5, left=(-30, -340), right=(60, -350), mouth="open")
    son = pupil(2, legs="sit", turn=-0.6, left=(-80, -370), right=(40, -300))
    for x, person in ((480, mother), (690, child), (930, father), (1140, son)):
        draw(c, person, x, 1180, 660)
    _phone(c, 552, 900, 1.15)
    _phone(c, 1030, 905, 1.15)
    pot_plant(c, 1480, 1160, 120)
    c.finish(0.7)


def _phone(c: Canvas, x: float, y: float, s: float) -> None:
    with c.at(x, y, s, -8):
        c.box(-24, -44, 48, 88, "#2B2F33", 9)
        c.box(-19, -36, 38, 70, "#BFE3EA", 4)
        c.box(-13, -26, 26, 8, TEAL, 3)
        c.box(-13, -12, 20, 6, veil(INK, 0.5), 3)


@picture("sampul", limit=175_000)
def cover(c: Canvas) -> None:
    """The exhibition in the courtyard on a clear morning, with the bay behind it."""
    sky(c, 520)
    sea(c, 410, 680)
    boat(c, 980, 510, 0.62, CORAL)
    boat(c, 1250, 470, 0.42, TEAL, sail=True)
    boat(c, 1130, 600, 0.85, "#6F5A8A", sail=True)
    boat(c, 820, 455, 0.3, TERRACOTTA)
    c.box(0, 640, 1600, 60, down(640, 700, "#E9D6A6", "#D9C08A"))
    palm(c, 1440, 690, 580, -0.14)
    palm(c, 1570, 700, 480, -0.1)
    _path(c, 680, "#E2CBA0")
    c.box(0, 678, 1600, 44, down(678, 722, "#6FA35E", "#A6C47F"))
    for i in range(11):
        bush(c, 720 + i * 90, 712, 40 + (i % 3) * 8, (LEAF, "#7BB36A", "#4B8A50")[i % 3])
    tree(c, 730, 760, 470, "#6FA862")
    school(c, -270, 740, 930, 470)
    bush(c, 40, 790, 66)
    bush(c, 150, 780, 46)
    bush(c, 520, 785, 56, "#7BB36A")
    bunting(c, -20, 190, 560, 230, 40, 11)
    bunting(c, 560, 230, 1620, 150, 100, 20)
    flag(c, 560, 800, 720)
    for x, k, kinds in ((960, 1.0, (3, 1)), (1330, 1.1, (2, 4))):
        y = 900 if x < 1000 else 930
        for side in (-1, 1):
            c.box(x + side * 150 * k - 8, y - 330 * k, 16, 340 * k, "#7E5733", 4)
        c.shadow(x, y + 8, 190 * k, 22)
        c.box(
            x - 162 * k, y - 330 * k, 324 * k, 220 * k, across(x - 160, x + 160, light(WOOD, 0.35), light(WOOD, 0.1)), 8
        )
        for i, kind in enumerate(kinds):
            sheet(
                c, x + (i * 2 - 1) * 78 * k, y - 222 * k, 132 * k, 180 * k, (-2, 2)[i], kind, ("#FBF8F0", "#F7E9C6")[i]
            )
        for i in range(3):
            note(c, x - 110 * k + i * 110 * k, y - 100 * k, 46 * k, i + int(x), (-6, 3, 8)[i])
    c.beam([(900, 0), (1400, 0), (1000, 1200), (100, 1200)], 0.2)
    draw(c, replace(GRANDPA, turn=0.5), 770, 915, 330)
    draw(c, pupil(9, turn=-0.6, left=(-110, -400)), 1140, 945, 340)
    draw(c, replace(MOTHER, back=True), 1220, 985, 380)
    draw(c, pupil(6, turn=-0.6, left=(-110, -450), mouth="open"), 1510, 990, 380)
    draw(c, teacher("kirana", turn=0.5, right=(90, -380)), 330, 960, 390)
    draw(c, replace(FISHER, turn=-0.5, shirt="#8A6FA0", left=(-60, -330)), 445, 965, 395)
    draw(c, pupil(7, turn=-0.4, legs="walk"), 60, 930, 320)
    # the front table with the works
    c.poly([(470, 1010), (1130, 1010), (1220, 1110), (380, 1110)], down(1010, 1110, "#FFFDF6", "#EFE3CC"))
    crew = (
        (580, pupil(1, turn=0.5, right=(40, -310), left=(-50, -300), mouth="open")),
        (800, pupil(2, turn=-0.3, right=(120, -420), left=(-50, -300), mouth="open")),
        (1020, pupil(3, turn=-0.6, left=(-50, -310), right=(60, -300))),
    )
    for x, person in crew:
        seated(c, person, x, 1015, 610, 330, part="body")
    c.poly([(470, 1010), (1130, 1010), (1220, 1110), (380, 1110)], down(1010, 1110, "#FFFDF6", "#EFE3CC"))
    c.box(380, 1110, 840, 110, across(380, 1220, TEAL, dark(TEAL, 0.25)))
    for i in range(14):
        c.poly([(380 + i * 60, 1110), (440 + i * 60, 1110), (410 + i * 60, 1146)], CREAM)
    for x, person in crew:
        seated(c, person, x, 1015, 610, 330, part="arms")
    boat(c, 690, 1080, 0.62, TERRACOTTA, sail=True)
    seedling(c, 910, 1088, 130)
    papers(c, 800, 1060, 260)
    boat(c, 1090, 1092, 0.5, TEAL)
    c.poly([(440, 1100), (580, 1095), (575, 1050), (470, 1052)], "#F7DE7A")
    draw(c, pupil(5, turn=-0.6, left=(-80, -360), right=(20, -340), mouth="open"), 1370, 1190, 560)
    draw(
        c,
        replace(MOTHER, hijab="#C97B63", shirt="#3E7F8C", turn=0.6, right=(130, -420), left=(-50, -310)),
        205,
        1180,
        550,
    )
    c.finish(0.6)
