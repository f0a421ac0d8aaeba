"""Scenes in classrooms, the corridor and the teachers' room."""

# ruff: noqa: PLR0917 (places, sizes and colours read best as a short row of values)

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from example_art.canvas import (
    CORAL,
    CREAM,
    INK,
    LEAF,
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
    veil,
)
from example_art.gallery import picture
from example_art.people import draw, pupil, teacher
from example_art.places import (
    basin,
    board,
    boat,
    bunting,
    bush,
    chair_back,
    clock,
    cup,
    group,
    laptop,
    leaf,
    note,
    palm,
    papers,
    pencil_cup,
    pot_plant,
    room,
    seated,
    sheet,
    shelf,
    table,
    tree,
    window,
)


@picture("ipa-nht-01")
def heads_together(c: Canvas) -> None:
    """Four pupils with numbered caps put their heads together."""
    room(c, 700, wall="#F1E8D3")
    window(c, 90, 130, 380, 330)
    window(c, 600, 130, 380, 330)
    board(c, 1110, 150, 400, 280)
    c.write("TEKANAN", 1310, 230, 38, CREAM, bold=0.1)
    c.write("ZAT CAIR", 1310, 300, 38, CREAM, bold=0.1)
    boat(c, 1310, 390, 0.55, CORAL)
    bunting(c, -20, 40, 820, 50, 26, 12)
    bunting(c, 820, 50, 1640, 36, 26, 12)
    with c.faint(0.96):
        group(
            c,
            300,
            800,
            0.62,
            [
                pupil(9, cap="1", turn=0.5, right=(20, -300)),
                pupil(7, cap="2", turn=-0.4),
                pupil(8, cap="3", turn=-0.6, left=(-20, -300)),
            ],
            things=lambda: basin(c, 300, 752, 110, "#5F9FB5"),
            width=660,
        )
        group(
            c,
            1330,
            800,
            0.62,
            [pupil(4, cap="2", turn=0.6), pupil(5, cap="4", turn=-0.2, left=(-10, -320)), pupil(0, cap="3", turn=-0.6)],
            things=lambda: basin(c, 1330, 752, 110, "#A8C46A"),
            width=660,
        )
    c.beam([(90, 460), (470, 460), (1000, 1200), (300, 1200)])
    c.beam([(600, 460), (980, 460), (1640, 1200), (960, 1200)])

    def things() -> None:
        papers(c, 800, 1030, 880, 1)
        basin(c, 800, 1098, 300)
        pencil_cup(c, 1200, 1040, 56)

    group(
        c,
        800,
        1135,
        1.36,
        [
            pupil(0, cap="1", turn=0.7, lean=7, nod=5, right=(60, -310), left=(-60, -270), mouth="open"),
            pupil(1, cap="2", turn=0.3, lean=3, nod=4, left=(-40, -300), right=(60, -290)),
            pupil(2, cap="3", turn=-0.4, lean=-4, nod=-5, left=(-70, -300), right=(30, -330)),
            pupil(3, cap="4", turn=-0.7, lean=-7, nod=-4, left=(-60, -310), mouth="open"),
        ],
        things=things,
        width=880,
    )
    c.finish()


@picture("ipa-nht-03", 1600, 900)
def number_three(c: Canvas) -> None:
    """All number threes stand up."""
    room(c, 560, wall="#EEE3CC")
    board(c, 430, 90, 620, 300)
    c.write("MENGAPA KAPAL", 740, 170, 38, CREAM, bold=0.1)
    c.write("TERAPUNG?", 740, 240, 44, "#F7DE7A", bold=0.1)
    boat(c, 640, 340, 0.7, CORAL)
    c.line([(540, 352), (600, 346), (680, 352), (760, 346), (900, 352)], "#BFE3EA", 5, curved=True)
    window(c, 80, 90, 260, 270)
    shelf(c, 1270, 560, 270, 330)
    clock(c, 1150, 120, 44)
    draw(c, teacher("bayu", turn=0.5, right=(122, -560), left=(-70, -330), mouth="open"), 340, 720, 520)
    with c.at(458, 236, 1, 8):
        c.box(-52, -70, 104, 128, CREAM, 8)
        c.box(-52, -70, 104, 18, TERRACOTTA, 6)
        c.write("3", 0, 40, 70, TERRACOTTA, bold=0.17, wobble=0)
    for x, numbers, look in ((640, "12", 4), (1010, "24", 6), (1400, "41", 8)):
        for i, number in enumerate(numbers):
            seated(c, pupil(look + i, cap=number, turn=-0.7, mouth="smile"), x + (i * 2 - 1) * 84 - 10, 648, 340)
        seat = {640: 2, 1010: 5, 1400: 7}[x]
        draw(c, pupil(seat, cap="3", turn=-0.5, right=(100, -640), mouth="open", legs="none"), x + 4, 830, 440)
        table(c, x, 740, 340, 84, 120)
        papers(c, x, 690, 300, look)
    c.beam([(80, 360), (340, 360), (860, 900), (200, 900)])
    for x, look in ((150, 1), (520, 0), (930, 3), (1330, 2)):
        person = pupil(look, back=True, cap=str((look + 1) % 4 + 1) if look != 2 else "4", legs="none")
        draw(c, person, x, 1180, 560)
        chair_back(c, x, 1000, 0.9)
    c.finish()


@picture("ipa-nht-04", 1200, 1600)
def result_on_board(c: Canvas) -> None:
    """A pupil shows the bars of the first and the last test."""
    room(c, 1120, wall="#EFE4CE")
    clock(c, 1040, 240, 80)
    board(c, 90, 190, 780, 640, "#F6F6F1")
    c.write("TES KELAS VIII-B", 440, 290, 46, TEAL, bold=0.12)
    for k in range(4):
        c.line([(150, 720 - k * 110), (720, 720 - k * 110)], veil("#8aa0a8", 0.4), 3)
    for x, value, tone, word in ((190, 55, CORAL, "AWAL"), (430, 77, TEAL, "AKHIR")):
        tall = value * 3.9
        c.box(x, 720 - tall, 170, tall, across(x, x + 170, light(tone, 0.16), tone))
        for i in range(6):
            c.line([(x + 14 + i * 28, 716 - tall * 0.04), (x + 4 + i * 30, 726 - tall)], veil("#ffffff", 0.16), 8)
        c.write(f"{value}%", x + 85, 700 - tall, 46, dark(tone, 0.3), bold=0.14)
        c.write(word, x + 85, 780, 34, INK, bold=0.12)
    c.line([(140, 722), (740, 722)], INK, 6)
    note(c, 820, 250, 90, 0, 8)
    note(c, 810, 360, 84, 2, -5)
    pot_plant(c, 1060, 1180, 130)
    table(c, 300, 1290, 560, 130, 220)
    papers(c, 320, 1205, 480)
    pencil_cup(c, 110, 1230, 54)
    c.beam([(1200, 100), (1200, 500), (500, 1600), (0, 1600)], 0.2)
    draw(c, pupil(1, turn=-0.5, left=(-190, -560), right=(60, -290), mouth="open"), 900, 1530, 940)
    c.finish()


@picture("bindo-tsts-02")
def two_stray(c: Canvas) -> None:
    """Two guests come to the table of two hosts."""
    room(c, 660, wall="#E8EBDD", trim=TERRACOTTA, tiles="#DCC9AA")
    window(c, 1130, 110, 360, 320)
    for i, (x, kind) in enumerate(((130, 3), (320, 0), (510, 2), (700, 4))):
        sheet(c, x, 240 + (i % 2) * 26, 150, 200, (-3, 2, -1, 3)[i], kind, (CREAM, "#F7E9C6")[i % 2])
    clock(c, 920, 170, 54)
    bunting(c, -20, 40, 1620, 40, 30, 20)
    shelf(c, 820, 660, 230, 290, 2)
    with c.faint(0.97):
        group(c, 250, 760, 0.58, [pupil(7, turn=0.4), pupil(8, turn=-0.5, left=(-50, -320))], width=560)
        draw(c, pupil(4, turn=-0.7, left=(-80, -350)), 470, 800, 340)
        draw(c, pupil(6, turn=-0.5), 560, 820, 345)
    c.beam([(1130, 430), (1490, 430), (1200, 1200), (500, 1200)])
    # the visitors come from the left
    draw(c, pupil(2, turn=0.6, legs="walk", right=(110, -350), left=(-40, -330), mouth="open"), 330, 1120, 640)
    draw(c, pupil(3, turn=0.7, legs="walk", right=(90, -360)), 570, 1090, 620)
    for x, y in ((446, 792), (668, 752)):
        with c.at(x, y, 1, -8):
            c.box(-34, -44, 68, 88, "#F7DE7A", 6)
            c.box(-24, -30, 48, 10, TERRACOTTA, 3)
            for k in range(3):
                c.line([(-22, -4 + k * 16), (20 - k * 8, -4 + k * 16)], veil(INK, 0.6), 4)

    def map_on_table() -> None:
        c.poly([(1010, 900), (1380, 900), (1440, 1010), (960, 1010)], CREAM)
        c.oval(1200, 950, 62, 22, "#F7DE7A")
        for x, y, tone in ((1060, 925, CORAL), (1050, 985, SEA), (1340, 925, LEAF), (1360, 985, "#C9A0C9")):
            c.line([(1200, 950), ((1200 + x) / 2, y - 4), (x, y)], tone, 7, curved=True)
            c.oval(x, y, 40, 14, tone)
        pencil_cup(c, 1500, 985, 44)

    with c.at(-60, 0):
        hosts = [
            pupil(5, turn=-0.6, left=(-100, -300), right=(50, -280), mouth="open"),
            pupil(0, turn=-0.6, left=(-70, -290), right=(40, -270)),
        ]
        group(c, 1200, 1040, 1.05, hosts, things=map_on_table, width=760, spread=0.6)
    c.finish()


@picture("inf-kabar-01")
def laptops(c: Canvas) -> None:
    """Groups at laptops check a message."""
    room(c, 640, wall="#DFE9E6", tiles="#D2C4AE")
    window(c, 70, 110, 330, 300)
    c.box(520, 90, 560, 330, "#F7F7F2", 8)
    c.box(520, 78, 560, 16, "#6E7B80", 6)
    for x, word, tone in ((620, "SIAPA?", CORAL), (800, "KAPAN?", YELLOW), (980, "SUMBER?", SEA)):
        c.box(x - 78, 160, 156, 96, tone, 18)
        c.write(word, x, 222, 27, INK, bold=0.15, fit=132)
    c.line([(620, 262), (700, 330), (800, 330), (900, 330), (980, 262)], TERRACOTTA, 6, curved=True)
    c.write("CEK DULU", 800, 388, 36, TEAL, bold=0.14)
    shelf(c, 1240, 640, 290, 400)
    group(
        c,
        330,
        740,
        0.62,
        [pupil(9, turn=0.5), pupil(0, turn=-0.2), pupil(8, turn=-0.6)],
        things=lambda: _two_laptops(c, 260, 440),
        tone="#B9A48A",
        width=680,
    )
    group(
        c,
        1250,
        740,
        0.62,
        [pupil(3, turn=0.4), pupil(7, turn=0), pupil(6, turn=-0.6)],
        things=lambda: _two_laptops(c, 1180, 1360),
        tone="#B9A48A",
        width=680,
    )
    draw(c, teacher("bintang", turn=-0.4, left=(-80, -380), right=(80, -330)), 800, 830, 385)
    c.beam([(70, 410), (400, 410), (900, 1200), (120, 1200)])

    def things() -> None:
        papers(c, 480, 1040, 520)
        laptop(c, 830, 1110, 300)
        note(c, 1180, 1050, 60, 1, 6)
        note(c, 1260, 1075, 60, 0, -6)

    group(
        c,
        800,
        1140,
        1.3,
        [
            pupil(1, turn=0.6, right=(70, -300), left=(-70, -290)),
            pupil(2, turn=0.5, lean=4, left=(-40, -300), right=(90, -330), mouth="open"),
            pupil(5, turn=-0.3, left=(-50, -290), right=(40, -290)),
            pupil(4, turn=-0.7, lean=-5, left=(-110, -330), mouth="open"),
        ],
        things=things,
        tone="#B9A48A",
        width=940,
    )
    c.finish()


def _two_laptops(c: Canvas, first: float, second: float) -> None:
    laptop(c, first, 728, 120)
    laptop(c, second, 728, 120)


@picture("seni-galeri-01")
def gallery_walk(c: Canvas) -> None:
    """Pupils walk along batik designs in a corridor."""
    w, h = c.width, c.height
    c.box(0, 0, w, h, "#EFE4CF")
    # a corridor: wall on the left in perspective, garden on the right
    c.box(1080, 0, 520, 780, down(0, 780, "#A9D6E0", "#E9F1DF"))
    tree(c, 1330, 720, 420)
    palm(c, 1530, 740, 500, -0.1)
    for x in (1120, 1230, 1360, 1490, 1590):
        bush(c, x, 770, 74)
    c.poly([(0, 0), (1000, 150), (1000, 720), (0, 1010)], across(0, 1000, "#F3E9D5", "#E4D5B9"))
    c.poly(
        [(0, 1010), (1000, 720), (1000, 650), (0, 850)], across(0, 1000, mix(CREAM, TEAL, 0.5), mix(CREAM, TEAL, 0.38))
    )
    c.poly([(1000, 720), (1080, 720), (1080, 150), (1000, 150)], "#D9C7A5")
    c.poly(
        [(0, 1010), (1000, 715), (1090, 715), (1600, 1010), (1600, 1200), (0, 1200)],
        down(715, 1200, "#C9B08A", "#E2CDA5"),
    )
    for i in range(8):
        y = 730 + 470 * (i / 7.0) ** 1.7
        c.line([(0, y), (1600, y)], veil("#8A6F4A", 0.26), 2)
    for i in range(-6, 12):
        c.line([(1040, 700), (i * 260 - 200, 1200)], veil("#8A6F4A", 0.22), 2)
    c.poly([(0, 0), (1000, 150), (1090, 150), (1600, 0)], "#C79F6D")
    for i in range(5):
        x = 90 + i * 230
        c.line([(x, x * 0.15), (1600 - x * 0.52, x * 0.15)], veil("#7A5633", 0.5), 14)
    for x, top, wide in ((1150, 120, 30), (1400, 60, 44)):
        c.box(x, top, wide, 660 + (x - 1100) * 0.7, across(x, x + wide, CREAM, "#CBB893"))
    c.poly([(1090, 640), (1600, 800), (1600, 850), (1090, 668)], "#E9DCC0")
    # the works on the wall
    for i, x in enumerate((40, 330, 575, 770, 915)):
        k = 1 - x / 1500
        pw, ph, y = 230 * k, 300 * k, 215 + x * 0.14
        slant = -0.1 * pw
        shape = [(x, y), (x + pw, y + pw * 0.13), (x + pw, y + ph + slant * 0.9), (x, y + ph)]
        c.poly([(px + 8, py + 12) for px, py in shape], veil("#3b2c1d", 0.2))
        base = ("#0F6B63", "#E7C98F", "#B5652B", "#DCEBE2", "#6FA9C9")[i]
        c.poly(shape, base)
        clip = QPainterPath(QPointF(*shape[0]))
        for point in shape[1:]:
            clip.lineTo(*point)
        with c.inside(clip):
            for r in range(6):
                for q in range(5):
                    mx, my = x + (q + 0.5 * (r % 2)) * pw / 4, y + r * ph / 5
                    _motif(c, mx, my, pw / 9, i, base)
        for n in range(3):
            note(c, x + pw * (0.2 + 0.36 * n), y + ph + 44 * k + n * 6, 62 * k, i + n, (-7, 4, 9)[n])
    bunting(c, 0, 60, 1010, 180, 26, 12)
    c.beam([(1090, 150), (1600, 20), (1300, 1200), (300, 1200)], 0.22)
    draw(c, pupil(7, turn=-0.6, left=(-70, -380)), 930, 880, 330)
    draw(c, pupil(8, turn=-0.5, right=(60, -380)), 1040, 900, 340)
    draw(c, teacher("kenanga", turn=-0.5, left=(-50, -320), right=(60, -310)), 1310, 985, 500)
    draw(c, pupil(4, turn=0.6, right=(150, -400), left=(-120, -470), mouth="open"), 470, 1080, 560)
    draw(c, pupil(1, turn=-0.6, left=(-70, -380), right=(-10, -360)), 745, 1120, 590)
    note(c, 672, 772, 54, 0, -6)
    draw(c, pupil(3, back=True, left=(-140, -520)), 1010, 1190, 660)
    draw(c, pupil(0, turn=-0.7, left=(-60, -340), right=(40, -330)), 170, 1190, 640)
    note(c, 120, 850, 60, 2, 5)
    c.finish()


def _motif(c: Canvas, x: float, y: float, r: float, kind: int, base: str) -> None:
    pale, deep = light(base, 0.6), dark(base, 0.35)
    if kind == 0:
        c.line(
            [(x - r, y), (x - r * 0.5, y - r * 0.7), (x, y), (x + r * 0.5, y - r * 0.7), (x + r, y)],
            pale,
            r * 0.2,
            curved=True,
        )
        c.oval(x, y + r * 0.5, r * 0.2, r * 0.2, YELLOW)
    elif kind == 1:
        for a in (-150, -120, -90, -60, -30):
            leaf(c, x, y + r * 0.5, r * 1.1, a, TERRACOTTA if a % 60 else deep)
    elif kind == 2:
        c.oval(x, y, r * 0.8, r * 0.5, pale)
        c.poly([(x + r * 0.6, y), (x + r * 1.2, y - r * 0.5), (x + r * 1.2, y + r * 0.5)], pale)
        c.oval(x - r * 0.4, y - r * 0.1, r * 0.12, r * 0.12, deep)
    elif kind == 3:
        for a in (0, 72, 144, 216, 288):
            leaf(c, x, y, r, a, (CORAL, TEAL)[a % 144 == 0])
        c.oval(x, y, r * 0.24, r * 0.24, YELLOW)
    else:
        c.line([(x - r, y - r), (x + r, y + r)], pale, r * 0.14)
        c.line([(x + r, y - r), (x - r, y + r)], pale, r * 0.14)
        c.oval(x, y, r * 0.3, r * 0.3, CREAM)


@picture("kombel-pintu-02")
def visiting_teacher(c: Canvas) -> None:
    """A guest takes notes at the back of a class."""
    room(c, 600, wall="#EEE6D0")
    board(c, 520, 100, 560, 290)
    c.write("SATU PERTANYAAN", 800, 190, 38, CREAM, bold=0.1)
    c.write("SEPULUH DETIK", 800, 264, 38, "#F7DE7A", bold=0.1)
    clock(c, 1220, 140, 56)
    window(c, 70, 110, 340, 310)
    shelf(c, 1330, 600, 230, 300, 2)
    draw(c, teacher("melati", turn=0.4, right=(110, -470), left=(-70, -300), mouth="smile"), 540, 720, 460)
    for row, (y, size, xs) in enumerate(((700, 330, (690, 860, 1030, 1200)), (840, 420, (520, 740, 960, 1180, 1400)))):
        for i, x in enumerate(xs):
            hand = (110, -620) if (row, i) in ((0, 1), (1, 3)) else None
            draw(c, pupil(row * 5 + i + 2, back=True, legs="none", right=hand), x, y + size * 0.42, size)
            chair_back(c, x, y + size * 0.12, size / 640)
        c.box(440 if row else 620, y + size * 0.42, 1160 if row else 700, 8, veil("#3b2c1d", 0.0))
    c.beam([(70, 420), (410, 420), (1100, 1200), (250, 1200)])
    # the guest in front, in the last row
    guest = teacher("samudra", turn=0.9, legs="none", right=(70, -268), left=(-70, -262), nod=5, lean=4)
    draw(c, guest, 290, 1400, 880, part="body")
    c.poly([(0, 1060), (800, 1060), (900, 1200), (0, 1200)], down(1060, 1200, light(WOOD, 0.25), WOOD))
    draw(c, guest, 290, 1400, 880, part="arms")
    with c.at(560, 1130, 0.9, -4):
        c.box(-150, -80, 300, 190, CREAM, 6)
        for k, tone in enumerate((CORAL, YELLOW, SEA)):
            c.box(-138 + k * 94, -68, 86, 22, tone, 4)
            for j in range(4):
                c.line([(-134 + k * 94, -26 + j * 24), (-64 + k * 94 - 16 * (j % 2), -26 + j * 24)], veil(INK, 0.45), 4)
    c.line([(424, 1000), (480, 1090)], TERRACOTTA, 12)
    cup(c, 120, 1150, 66, "#DDEBE4")
    c.finish()


@picture("kombel-pintu-04", 1600, 900)
def wednesday_talk(c: Canvas) -> None:
    """Teachers talk over coffee and fried bananas."""
    room(c, 520, wall="#F0E4CC", trim=LEAF, tiles="#CFAE86")
    window(c, 90, 80, 380, 290)
    window(c, 1130, 80, 380, 290)
    c.box(560, 80, 470, 270, "#B98655", 6)
    c.box(574, 94, 442, 242, "#D9B98A")
    for i in range(10):
        note(c, 624 + (i % 5) * 86, 204 + (i // 5) * 84, 60, i * 2 + 1, (-5, 4, -2, 6, -4)[i % 5])
    c.write("RABU SIANG", 795, 152, 24, INK, bold=0.16)
    bunting(c, -20, 26, 1620, 26, 24, 20)
    pot_plant(c, 520, 540, 74)
    pot_plant(c, 1085, 540, 74)
    c.beam([(90, 370), (470, 370), (1000, 900), (300, 900)])
    c.beam([(1130, 370), (1510, 370), (1500, 900), (800, 900)], 0.1)

    def things() -> None:
        papers(c, 800, 650, 720)
        c.oval(800, 695, 128, 30, "#E9E4D8")
        c.oval(800, 688, 112, 22, CREAM)
        for i in range(7):
            c.line(
                [(728 + i * 22, 682 - (i % 2) * 10), (752 + i * 20, 674 - (i % 3) * 8)],
                ("#D9963F", "#C9822F", "#E3AC58")[i % 3],
                20,
            )
        for x, y, tone in ((480, 690, CREAM), (610, 640, "#DDEBE4"), (1000, 640, "#F4D9C6"), (1120, 690, CREAM)):
            cup(c, x, y, 42, tone)

    group(
        c,
        800,
        740,
        1.0,
        [
            teacher("kirana", turn=0.5, right=(110, -400), mouth="open"),
            teacher("rimba", turn=-0.2),
            teacher("kenanga", turn=-0.7, left=(-100, -370), mouth="smile"),
        ],
        [teacher("fajar", back=True, left=(-110, -300)), teacher("bintang", back=True)],
        things=things,
        width=1180,
        spread=0.46,
        spread_before=0.86,
    )
    c.finish()
