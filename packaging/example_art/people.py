"""The people of the example school: friendly figures, 640 units tall, feet at the origin."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from example_art.canvas import CREAM, INK, NAVY, TEAL, YELLOW, Canvas, Point, across, dark, down, light, spline, veil

SKINS = ("#E3AE85", "#C98F63", "#B57A50", "#8F5A3B", "#D79C70")
HAIRS = ("#2A211F", "#3A2A22", "#1F1B20")
WHITE = "#F8F8F4"
UPPER, LOWER = 104.0, 102.0  # lengths of the arm


@dataclass(frozen=True)
class Person:
    """How somebody looks and stands; hands are points in the figure's own units."""

    skin: str = SKINS[1]
    hair: str = "short"  # short, side, curly, bob, pony, bun, grey, hijab
    hair_colour: str = HAIRS[0]
    hijab: str = CREAM
    shirt: str = WHITE
    bottom: str = NAVY
    skirt: bool = False
    dress: str = "pupil"  # pupil, batik, plain, polo
    legs: str = "stand"  # stand, walk, sit, side, crouch, none
    turn: float = 0.0  # the face: -1 left, 1 right
    back: bool = False
    lean: float = 0.0
    nod: float = 0.0
    left: Point | None = None
    right: Point | None = None
    mouth: str = "smile"  # smile, open, calm
    cap: str = ""  # number on a paper cap
    hat: str = ""  # conical, peci
    glasses: bool = False
    gloves: str = ""


def drop(person: Person) -> float:
    """How far the upper body sits below that of a standing figure."""
    return {"sit": 100.0, "side": 100.0, "crouch": 155.0}.get(person.legs, 0.0)


def draw(
    c: Canvas, person: Person, x: float, y: float, height: float = 640, *, flip: bool = False, part: str = "all"
) -> None:
    """Put `person` with the feet at (x, y); `part` "body" leaves the arms for later ("arms")."""
    with c.at(x, y, height / 640, 0, flip):
        if person.legs != "none" and part != "arms":
            c.shadow(0, 4, 120, 22)
        if part != "arms":
            _legs(c, person)
        with c.at(0, drop(person)), c.at(0, -265, 1, person.lean), c.at(0, 265):
            if part == "arms":
                _arms(c, person)
                return
            _torso(c, person)
            if not person.back and part == "all":
                _arms(c, person)
            with c.at(0, -470, 1, person.nod), c.at(0, 470):
                _head(c, person)
            if person.back and part == "all":
                _arms(c, person)


def _legs(c: Canvas, p: Person) -> None:  # noqa: C901, PLR0912 (one branch for each pose)
    cloth, shade = p.bottom, dark(p.bottom, 0.25)
    shoe = "#26262C" if p.dress in ("pupil", "polo") else "#5A4030"
    if p.legs == "none":
        return
    if p.legs in ("stand", "walk"):
        spread = 34 if p.legs == "stand" else 62
        for side, tone in ((1, shade), (-1, cloth)):
            foot = side * spread
            long_cloth = p.dress != "pupil" or not p.skirt or p.hair == "hijab"
            ankle = -34 if long_cloth else -60
            c.line([(foot, -80), (foot, -18)], CREAM if p.skirt and not long_cloth else p.skin, 34)
            c.line([(side * 30, -270), (foot, ankle)], tone if long_cloth else p.skin, 56)
            c.line([(foot - 6, -14), (foot + 14 * (1 if p.turn >= 0 else -1), -14)], shoe, 30)
        if p.skirt:
            hem = -42 if p.hair == "hijab" or p.dress != "pupil" else -120
            wide = 98 if p.legs == "stand" else 116
            c.poly(
                [(-62, -285), (62, -285), (wide, hem), (-wide, hem)],
                across(-wide, wide, light(cloth, 0.08), cloth, shade),
            )
            for fold in (-0.45, 0.1, 0.55):
                c.line([(fold * 60, -240), (fold * wide, hem + 6)], veil("#10182c", 0.25), 4)
    elif p.legs == "sit":
        for side, tone in ((1, shade), (-1, cloth)):
            c.line([(side * 42, -120), (side * 42, -26)], tone, 54)
            c.line([(side * 42, -12), (side * 46, -12)], shoe, 32)
            c.line([(side * 30, -170), (side * 44, -126)], tone, 66)
        if p.skirt:
            c.poly([(-70, -185), (70, -185), (92, -34), (-92, -34)], across(-90, 90, cloth, shade))
    elif p.legs == "side":
        for shift, tone in ((12, shade), (0, cloth)):
            c.line([(0, -172), (128 + shift, -165)], tone, 62)
            c.line([(128 + shift, -160), (122 + shift, -30)], tone, 52)
            c.line([(122 + shift, -14), (150 + shift, -14)], shoe, 30)
        if p.skirt:
            c.poly([(-50, -195), (150, -195), (172, -36), (100, -36), (40, -130), (-50, -140)], cloth)
    elif p.legs == "crouch":
        for shift, tone in ((20, shade), (0, cloth)):
            c.line([(0, -105), (104 + shift, -160)], tone, 62)
            c.line([(104 + shift, -160), (70 + shift, -30)], tone, 52)
            c.line([(70 + shift, -14), (104 + shift, -14)], shoe, 30)


def _torso(c: Canvas, p: Person) -> None:
    path = spline(
        [(-30, -478), (-82, -452), (-83, -380), (-72, -262), (72, -262), (83, -380), (82, -452), (30, -478)],
        closed=True,
    )
    tone = p.shirt
    c.shape(path, across(-90, 90, light(tone, 0.25), tone, dark(tone, 0.16)))
    with c.inside(path):
        if p.dress == "batik":
            _batik(c, tone)
        c.box(30, -480, 80, 230, across(30, 92, veil("#24304f", 0), veil("#24304f", 0.2)))
        if p.dress == "pupil":
            c.box(-100, -284, 200, 60, dark(p.bottom, 0.25))
            if not p.back:
                c.line([(0, -455), (0, -284)], veil("#51606e", 0.35), 3)
                c.box(18, -412, 40, 46, veil("#c7d0d6", 0.6), 4)
                c.oval(38, -392, 11, 12, YELLOW)
        if p.dress == "polo":
            c.box(-100, -400, 200, 16, veil("#ffffff", 0.75))
    c.line([(0, -500), (0, -462)], dark(p.skin, 0.14), 46)
    if not p.back and p.hair != "hijab":
        c.poly([(-34, -478), (0, -438), (-26, -428), (-50, -466)], light(tone, 0.45))
        c.poly([(34, -478), (0, -438), (26, -428), (50, -466)], light(tone, 0.3))
        if p.dress == "pupil" and not p.skirt:
            c.poly([(-9, -446), (9, -446), (15, -350), (0, -332), (-15, -350)], dark(p.bottom, 0.1))


def _batik(c: Canvas, tone: str) -> None:
    for row in range(8):
        for column in range(7):
            x, y = -96 + column * 34 + (row % 2) * 17, -474 + row * 30
            c.oval(x, y, 9, 9, light(tone, 0.5))
            c.oval(x, y, 4, 4, dark(tone, 0.4))
            c.line([(x + 9, y + 15), (x + 17, y + 9), (x + 24, y + 15)], light(tone, 0.32), 4, curved=True)


def _arms(c: Canvas, p: Person) -> None:
    for side, hand in ((1, p.right), (-1, p.left)):
        shoulder = (side * 69.0, -432.0)
        target = hand or (side * 95.0, -233.0)
        reach = math.dist(shoulder, target)
        if reach > UPPER + LOWER - 2:
            share = (UPPER + LOWER - 2) / reach
            target = (shoulder[0] + (target[0] - shoulder[0]) * share, shoulder[1] + (target[1] - shoulder[1]) * share)
            reach = UPPER + LOWER - 2
        elbow = _elbow(shoulder, target, reach, side)
        long_sleeve = p.hair == "hijab" or p.dress == "batik"
        tone = dark(p.shirt, 0.12 if side > 0 else 0.05)
        cuff = dark(p.shirt, 0.22)
        c.line([elbow, target], tone if long_sleeve else p.skin, 38 if long_sleeve else 34)
        if not long_sleeve:
            c.line([shoulder, elbow], p.skin, 38)
        sleeve = 1.0 if long_sleeve else 0.72
        end = (shoulder[0] + (elbow[0] - shoulder[0]) * sleeve, shoulder[1] + (elbow[1] - shoulder[1]) * sleeve)
        c.line([shoulder, end], tone, 46)
        if long_sleeve:
            c.oval(*target, 20, 20, cuff)
        reach_x, reach_y = target[0] - elbow[0], target[1] - elbow[1]
        length = math.hypot(reach_x, reach_y) or 1
        palm = (target[0] + reach_x / length * 14, target[1] + reach_y / length * 14)
        c.oval(*palm, 21, 21, p.gloves or p.skin)
        thumb = (palm[0] - side * 14, palm[1] - 12)
        c.line([palm, thumb], p.gloves or p.skin, 13)


def _elbow(shoulder: Point, hand: Point, reach: float, side: int) -> Point:
    along = (UPPER**2 - LOWER**2 + reach**2) / (2 * max(reach, 1))
    out = math.sqrt(max(UPPER**2 - along**2, 0))
    dx, dy = (hand[0] - shoulder[0]) / max(reach, 1), (hand[1] - shoulder[1]) / max(reach, 1)
    middle = (shoulder[0] + dx * along, shoulder[1] + dy * along)
    choices = [(middle[0] - dy * out, middle[1] + dx * out), (middle[0] + dy * out, middle[1] - dx * out)]
    return max(choices, key=lambda point: side * point[0] + 0.6 * point[1])


def _head(c: Canvas, p: Person) -> None:
    cx, cy = p.turn * 8, -560.0
    _hair_behind(c, p, cx, cy)
    face = QPainterPath()
    face.addEllipse(QPointF(cx, cy), 66, 74)
    if p.back:
        c.shape(face, p.skin)
        _back_of_head(c, p, cx, cy)
    else:
        if p.hair != "hijab":
            for side in (-1, 1):
                if side * p.turn < 0.5:
                    c.oval(cx + side * 64, cy + 8, 14, 18, dark(p.skin, 0.1))
        c.shape(face, across(cx - 66, cx + 66, light(p.skin, 0.16), p.skin, dark(p.skin, 0.1)))
        _face(c, p, cx, cy)
        _hair_front(c, p, cx, cy)
    if p.cap:
        _paper_cap(c, p, cx, cy)
    if p.hat == "conical":
        c.poly(
            [(cx - 135, cy - 36), (cx, cy - 132), (cx + 135, cy - 36)], across(cx - 130, cx + 130, "#E8CF97", "#C79A5B")
        )
        c.oval(cx, cy - 36, 135, 14, "#B98A4C")
        c.poly(
            [(cx - 120, cy - 40), (cx, cy - 132), (cx + 120, cy - 40)], across(cx - 130, cx + 130, "#E8CF97", "#C79A5B")
        )
    if p.hat == "peci":
        c.box(cx - 62, cy - 98, 124, 56, "#22232B", 16)
        c.box(cx - 62, cy - 62, 124, 20, "#191A20", 6)


def _face(c: Canvas, p: Person, cx: float, cy: float) -> None:
    fx, eye_y = cx + p.turn * 20, cy + 6
    for side in (-1, 1):
        x = fx + side * (27 - 5 * abs(p.turn))
        c.oval(x, eye_y, 6.5, 8.5, "#2A2024")
        c.oval(x + 2, eye_y - 3, 2, 2.4, "#ffffff")
        c.line([(x - 11, eye_y - 20), (x, eye_y - 25), (x + 11, eye_y - 20)], dark(p.skin, 0.6), 5, curved=True)
        c.oval(x + side * 10, eye_y + 26, 14, 9, veil("#d9604c", 0.26))
        if p.glasses:
            ring = QPainterPath()
            ring.addEllipse(QPointF(x, eye_y), 18, 17)
            c.trace(ring, "#3a3230", 4)
    if p.glasses:
        c.line([(fx - 8, eye_y), (fx + 8, eye_y)], "#3a3230", 4)
    c.line(
        [(fx + p.turn * 5, eye_y + 8), (fx + 5 + p.turn * 8, eye_y + 20), (fx - 2 + p.turn * 6, eye_y + 22)],
        dark(p.skin, 0.24),
        4,
        curved=True,
    )
    my = eye_y + 37
    if p.mouth == "open":
        mouth = QPainterPath(QPointF(fx - 17, my - 2))
        mouth.quadTo(fx, my + 3, fx + 17, my - 2)
        mouth.quadTo(fx + 10, my + 21, fx, my + 21)
        mouth.quadTo(fx - 10, my + 21, fx - 17, my - 2)
        c.shape(mouth, "#7E2F2D")
        with c.inside(mouth):
            c.oval(fx, my - 1, 15, 6, "#ffffff")
            c.oval(fx, my + 20, 10, 7, "#D46A62")
    else:
        bend = 10 if p.mouth == "smile" else 3
        c.line([(fx - 15, my), (fx, my + bend), (fx + 15, my)], "#8A3F36", 5, curved=True)


def _hair_behind(c: Canvas, p: Person, cx: float, cy: float) -> None:
    tone = p.hair_colour
    if p.hair == "bob":
        c.box(cx - 82, cy - 70, 164, 150, tone, 66)
    elif p.hair == "pony" and not p.back:
        tail = -1 if p.turn >= 0 else 1
        c.blob(
            [
                (cx + tail * 40, cy - 40),
                (cx + tail * 106, cy - 30),
                (cx + tail * 110, cy + 50),
                (cx + tail * 84, cy + 96),
                (cx + tail * 70, cy + 30),
            ],
            tone,
        )
    elif p.hair == "bun":
        c.oval(cx, cy - 82, 36, 32, tone)
    elif p.hair == "hijab":
        cloth = p.hijab
        c.blob(
            [
                (cx, cy - 92),
                (cx - 82, cy - 44),
                (cx - 88, cy + 50),
                (-112, -424),
                (-70, -386),
                (0, -366),
                (70, -386),
                (112, -424),
                (cx + 88, cy + 50),
                (cx + 82, cy - 44),
            ],
            across(-110, 110, light(cloth, 0.3), cloth, dark(cloth, 0.2)),
        )


def _hair_front(c: Canvas, p: Person, cx: float, cy: float) -> None:
    tone, shine = p.hair_colour, light(p.hair_colour, 0.16)
    if p.hair == "grey":
        tone, shine = "#A9A6A2", "#C9C6C2"
    if p.hair == "hijab":
        _hijab(c, p, cx, cy)
        return
    if p.hair == "curly":
        for angle in range(168, 390, 22):
            r = math.radians(angle)
            c.oval(cx + 62 * math.cos(r), cy - 14 + 62 * math.sin(r), 25, 24, tone)
        c.oval(cx, cy - 58, 52, 26, tone)
        c.oval(cx - 22, cy - 72, 18, 8, shine)
        return
    part = {"short": 6, "side": -34, "bob": -20, "pony": 16, "bun": 0, "grey": -26}[p.hair] + p.turn * 14
    cheek = 24 if p.hair in ("bob",) else -8
    c.blob(
        [
            (cx - 70, cy + cheek),
            (cx - 74, cy - 40),
            (cx - 44, cy - 84),
            (cx, cy - 93),
            (cx + 44, cy - 84),
            (cx + 74, cy - 40),
            (cx + 70, cy + cheek),
            (cx + 56, cy - 26),
            (cx + part + 24, cy - 44),
            (cx + part, cy - 38),
            (cx + part - 26, cy - 42),
            (cx - 56, cy - 24),
        ],
        tone,
    )
    c.line([(cx - 46, cy - 62), (cx - 16, cy - 78), (cx + 14, cy - 80)], shine, 7, curved=True)


def _hijab(c: Canvas, p: Person, cx: float, cy: float) -> None:
    cloth = p.hijab
    ring = QPainterPath()
    ring.addEllipse(QPointF(cx, cy - 2), 86, 94)
    hole = QPainterPath()
    hole.addEllipse(QPointF(cx + p.turn * 12, cy + 8), 58, 66)
    c.shape(ring.subtracted(hole), across(cx - 86, cx + 86, light(cloth, 0.35), cloth, dark(cloth, 0.16)))
    chest = spline(
        [
            (cx - 74, cy + 44),
            (-104, -452),
            (-92, -400),
            (-30, -366),
            (30, -366),
            (92, -400),
            (104, -452),
            (cx + 74, cy + 44),
            (cx + 30, cy + 74),
            (cx, cy + 80),
            (cx - 30, cy + 74),
        ],
        closed=True,
    )
    c.shape(chest, down(-520, -360, cloth, light(cloth, 0.12), dark(cloth, 0.1)))
    for fold in (-1, 1):
        c.line([(cx + fold * 46, cy + 72), (fold * 40, -430), (fold * 12, -380)], veil("#3a3f5a", 0.2), 4, curved=True)
    c.trace(hole.intersected(ring), veil("#3a3f5a", 0.16), 4)


def _back_of_head(c: Canvas, p: Person, cx: float, cy: float) -> None:
    if p.hair == "hijab":
        c.blob(
            [
                (cx, cy - 96),
                (cx - 84, cy - 44),
                (cx - 84, cy + 40),
                (-112, -430),
                (-60, -372),
                (0, -352),
                (60, -372),
                (112, -430),
                (cx + 84, cy + 40),
                (cx + 84, cy - 44),
            ],
            across(-100, 100, light(p.hijab, 0.25), p.hijab, dark(p.hijab, 0.22)),
        )
        c.line([(cx, cy + 40), (4, -430), (0, -370)], veil("#3a3f5a", 0.22), 4, curved=True)
        return
    tone = "#A9A6A2" if p.hair == "grey" else p.hair_colour
    low = 70 if p.hair == "bob" else 42
    for side in (-1, 1):
        c.oval(cx + side * 66, cy + 10, 12, 17, dark(p.skin, 0.1))
    c.blob(
        [
            (cx, cy - 94),
            (cx - 72, cy - 48),
            (cx - 72, cy + 14),
            (cx - 46, cy + low),
            (cx + 46, cy + low),
            (cx + 72, cy + 14),
            (cx + 72, cy - 48),
        ],
        tone,
    )
    c.line([(cx - 44, cy - 56), (cx - 8, cy - 76), (cx + 24, cy - 72)], light(tone, 0.18), 7, curved=True)
    if p.hair == "pony":
        c.blob(
            [(cx - 14, cy - 30), (cx + 16, cy - 30), (cx + 30, cy + 40), (cx + 10, cy + 120), (cx - 16, cy + 60)],
            light(tone, 0.06),
        )
        c.box(cx - 16, cy - 36, 32, 14, YELLOW, 6)
    if p.hair == "bun":
        c.oval(cx, cy - 70, 38, 34, light(tone, 0.06))


def _paper_cap(c: Canvas, p: Person, cx: float, cy: float) -> None:
    paper = {"1": "#F2C14E", "2": "#E98B6B", "3": "#79C0B4", "4": "#A8C46A"}.get(p.cap, "#F2C14E")
    top = cy - 152
    c.poly(
        [(cx - 74, cy - 38), (cx - 62, top), (cx + 62, top), (cx + 74, cy - 38)],
        across(cx - 70, cx + 70, light(paper, 0.25), paper, dark(paper, 0.12)),
    )
    c.oval(cx, cy - 38, 74, 12, paper)
    c.oval(cx, top, 62, 9, light(paper, 0.4))
    if not p.back:
        c.oval(cx + p.turn * 8, cy - 92, 40, 40, CREAM)
        c.write(p.cap, cx + p.turn * 8, cy - 66, 52, INK, bold=0.17, wobble=0)


_LOOKS = (
    Person(skin=SKINS[1], hair="short"),
    Person(skin=SKINS[0], hair="hijab", hijab="#F4F1EA", skirt=True),
    Person(skin=SKINS[3], hair="curly"),
    Person(skin=SKINS[4], hair="pony", skirt=True),
    Person(skin=SKINS[2], hair="side", hair_colour=HAIRS[1]),
    Person(skin=SKINS[1], hair="hijab", hijab="#DDE6EE", skirt=True, glasses=True),
    Person(skin=SKINS[0], hair="bob", hair_colour=HAIRS[1], skirt=True),
    Person(skin=SKINS[3], hair="short", glasses=True),
    Person(skin=SKINS[2], hair="hijab", hijab="#EFE6D6", skirt=True),
    Person(skin=SKINS[4], hair="curly", hair_colour=HAIRS[1], skirt=True),
)


def pupil(number: int, **pose: object) -> Person:
    """One of the pupils in school uniform, in a pose."""
    return replace(_LOOKS[number % len(_LOOKS)], **pose)  # type: ignore[arg-type]


_TEACHERS = {
    "bayu": Person(skin=SKINS[2], hair="short", shirt="#3E7F8C", dress="batik", bottom="#3B3A42"),
    "melati": Person(
        skin=SKINS[0], hair="hijab", hijab="#C97B63", shirt="#E7D3B8", dress="plain", bottom="#7A4A3A", skirt=True
    ),
    "samudra": Person(skin=SKINS[1], hair="side", shirt="#C8B078", dress="plain", bottom="#6B5A3C", glasses=True),
    "fajar": Person(skin=SKINS[3], hair="curly", shirt="#B5652B", dress="batik", bottom="#3B3A42"),
    "kenanga": Person(skin=SKINS[4], hair="bun", shirt="#8A4F6B", dress="batik", bottom="#3A3350", skirt=True),
    "bintang": Person(
        skin=SKINS[1],
        hair="hijab",
        hijab="#6E9BB0",
        shirt="#2F5F6E",
        dress="plain",
        bottom="#2B3E52",
        skirt=True,
        glasses=True,
    ),
    "rimba": Person(skin=SKINS[2], hair="grey", shirt="#5E7F4A", dress="batik", bottom="#3B3A42"),
    "kirana": Person(
        skin=SKINS[0], hair="hijab", hijab=TEAL, shirt="#D9C79A", dress="plain", bottom="#B89F68", skirt=True
    ),
}


def teacher(key: str, **pose: object) -> Person:
    """One of the teachers, by the key used in `example.yaml`."""
    return replace(_TEACHERS[key], **pose)  # type: ignore[arg-type]
