"""Labels of works: a name plate that also tells how the work came about and what its makers learned."""

from dataclasses import dataclass, replace

from portfolio.publishing.condense import sentences, shortened
from portfolio.publishing.content import Problem
from portfolio.publishing.exhibits import LabelContent
from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf.blocks import Strip, space, stacked
from portfolio.publishing.renderers.pdf.exhibit_type import Cell, moved, station_mark, text_strips, too_long
from portfolio.publishing.renderers.pdf.items import Field, Item, Node, Rule
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.qr import LONGEST, least_side, qr_items
from portfolio.publishing.renderers.pdf.typesetter import Typesetter
from portfolio.texts import tr

PROCESS = "Proses"
REFLECTION = "Refleksi"
TEACHER = "Guru pembimbing: {name}"
MATERIAL = "Bahan dan teknik: {material}"
CLASS = "Kelas {level}"
SCAN = "Pindai"
OTHERS = "dan {n} lainnya"
CODE_ALT = "Kode QR menuju {link}"

_DESIGNED = 105 * MM
"""The width of the label that all measures below are those of; others are so many times as large."""
_BODY = 7.0
_SCALES = (1.3, 1.22, 1.14, 1.07, 1.0, 0.95, 0.9, 0.86, 0.82, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5)
_FEWEST_WORDS = 8
_TITLES = (15.0, 13.6, 12.4, 11.2, 10.0, 8.8)
"""Sizes of the title, the first ones for titles that stand in one line."""
_TEXTS = ("about", "process", "reflection")


@dataclass(frozen=True, slots=True)
class SetLabel:
    """A label that fills its cell, from the cell's upper left corner, and what had to give way."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]


def set_label(typesetter: Typesetter, label: LabelContent, cell: Cell, least: float) -> SetLabel:
    """The label in the largest type in which it fits, running text of at least `least` pt; then with fewer sentences.

    What was shortened is told; nothing is cut off without a word.
    """
    typesetter.lacking.record = label.artifact_id
    problems = [_long_link(label)] if len(label.link) > LONGEST else []
    if problems:
        label = replace(label, link="")
    unit = cell.width / _DESIGNED
    scales = [scale for scale in _SCALES if _BODY * scale * unit >= least] or [least / (_BODY * unit)]
    for scale in scales:
        whole = _Label(typesetter, label, cell, scale)
        made = whole.set()
        # A title that needs more lines than it may have can still be whole in smaller type.
        if made is not None and (not whole.cut or scale == scales[-1]):
            return SetLabel(made, (*problems, *([_shortened(label)] if whole.cut else [])))
    told, made = label, None
    while made is None:
        told = _less(told)
        made = _Label(typesetter, told, cell, scales[-1], crowded=not any(getattr(told, name) for name in _TEXTS)).set()
    return SetLabel(made, (*problems, _shortened(label)))


def _less(label: LabelContent) -> LabelContent:
    """The label with the longest of its texts a sentence shorter, a single sentence with fewer words."""
    name = max(_TEXTS, key=lambda one: len(getattr(label, one)))
    told = sentences(" ".join(getattr(label, name).split()))
    if len(told) > 1:
        # Of pages of text, much goes at once: each try sets the whole label anew.
        return _with(label, name, " ".join(told[: len(told) - max(len(told) // 5, 1)]))
    words = len("".join(told).split())
    one = "".join(told)[:2_000]
    return _with(label, name, shortened(one, words * 2 // 3) if words > _FEWEST_WORDS else "")


def _with(label: LabelContent, name: str, text: str) -> LabelContent:
    match name:
        case "about":
            return replace(label, about=text)
        case "process":
            return replace(label, process=text)
        case _:
            return replace(label, reflection=text)


def _shortened(label: LabelContent) -> Problem:
    message = tr(
        "Teks label “{title}” dipendekkan agar muat. Ringkas teksnya, atau pilih label yang lebih besar.",
        title=_named(label),
    )
    return Problem("label-shortened", message, label.artifact_id)


def _long_link(label: LabelContent) -> Problem:
    message = tr(
        "Tautan “{title}” terlalu panjang untuk kode QR di label; label dicetak tanpa kode. Pendekkan tautannya.",
        title=_named(label),
    )
    return Problem("link-long", message, label.artifact_id)


def _named(label: LabelContent) -> str:
    return label.title if len(label.title) <= 60 else f"{label.title[:59].rstrip()}…"


class _Label:
    """One label at one scale of type; `crowded`: whatever does not fit even so ends with “…”."""

    def __init__(
        self, typesetter: Typesetter, label: LabelContent, cell: Cell, scale: float, *, crowded: bool = False
    ) -> None:
        self._set = typesetter
        self._label = label
        self._unit = unit = cell.width / _DESIGNED
        self._type = unit * scale
        self._pad = 5.0 * MM * unit
        self._width, self._height = cell.width - 2 * self._pad, cell.height - 2 * self._pad
        self._root = Node("Sect")
        self._crowded = crowded
        self.cut = False
        """Whether a text ends with “…”, or some makers are only counted."""
        colours = typesetter.colours
        self._body = typesetter.serif(_BODY * self._type, _BODY * 1.34 * self._type)
        self._quiet = typesetter.sans(5.4 * self._type, 7.3 * self._type, colours.muted)

    def set(self) -> tuple[Item, ...] | None:
        """Everything in its place, None where it needs more room than there is."""
        head, body, foot = self._head(), self._texts(), self._foot()
        gap = 2.6 * MM * self._unit
        parts = [part for part in (head, body, foot) if part.height]
        needed = sum(part.height for part in parts) + gap * (len(parts) - 1)
        if needed > self._height and not self._crowded:
            return None
        free = max(self._height - needed, 0.0)
        y = self._pad + (free * 0.3 if not body.height else 0.0)
        items = moved(head.items, self._pad, y)
        if body.height:
            # What is left over stands under the head and above the foot, not at the edge.
            items += moved(body.items, self._pad, y + head.height + gap + min(free * 0.35, gap * 1.6))
        items += moved(foot.items, self._pad, self._pad + self._height - foot.height)
        return tuple(items)

    def _head(self) -> Strip:
        """The station, the title, who made it and where; the code at the right."""
        label, unit = self._label, self._unit
        side = max(20 * MM * unit, least_side(label.link)) if label.link else 0.0
        measure = self._width - (side + 3 * MM * unit if side else 0.0)
        words = stacked(self._names(measure))
        items = list(words.items)
        if side:
            items += self._code(side)
        scan = self._quiet.leading if side else 0.0
        return Strip(max(words.height, side - 2 * MM * unit + scan), tuple(items))

    def _names(self, measure: float) -> list[Strip]:
        label, colours, scale = self._label, self._set.colours, self._type
        title = self._title(label.title, measure)
        makers = self._set.sans(8.2 * scale, 11 * scale, colours.primary, "semibold")
        facts = self._set.sans(6.2 * scale, 8.6 * scale, colours.muted, "medium")
        level = label.class_level
        level = CLASS.format(level=level) if level and not level.lower().startswith("kelas") else level
        mark = station_mark(self._set, label.station, 6.0 * scale, self._root.child("P"))
        top = [mark, space(2.2 * scale)] if mark is not None else [Strip(4.4 * scale, (self._bar(),))]
        return [
            *top,
            *self._text(label.title, title, measure, role="H1", most=3),
            space(1.6 * scale),
            *self._text(self._makers(makers, measure), makers, measure, most=2),
            *self._text(
                " · ".join(part for part in (level, label.subject, *label.dimensions) if part), facts, measure, most=3
            ),
        ]

    def _title(self, text: str, measure: float) -> Style:
        """The largest type in which the title stands in one line, else in few."""
        styles = [
            self._set.sans(size * self._type, size * 1.2 * self._type, self._set.colours.text, "bold")
            for size in _TITLES
        ]
        for most in (1, 2):
            for style in styles[: 3 if most == 1 else len(styles)]:
                if len(self._set.lines(text, style, measure)) <= most:
                    return style
        return styles[-1]

    def _bar(self) -> Field:
        return Field(0.0, 0.0, 9 * MM * self._unit, 1.1 * MM * self._unit, self._set.colours.accent)

    def _makers(self, style: Style, measure: float) -> str:
        """The makers as far as two lines hold them, then how many more there are."""
        names = list(self._label.makers)
        for kept in range(len(names), 0, -1):
            rest = len(names) - kept
            told = ", ".join(names[:kept]) + (f", {OTHERS.format(n=rest)}" if rest else "")
            if len(self._set.lines(told, style, measure)) <= 2:
                self.cut = self.cut or rest > 0
                return told
        return ", ".join(names[:1])

    def _code(self, side: float) -> list[Item]:
        """The code in the upper right corner, its white edge reaching into the label's own."""
        out = 2 * MM * self._unit
        x = self._width - side + out
        line = self._set.line(SCAN, self._quiet)
        node = self._root.child("Figure", CODE_ALT.format(link=self._label.link))
        below = line.at(x + (side - line.width) / 2, side - out + self._quiet.size * 0.9, node)
        return [*qr_items(self._label.link, x, -out, side, self._set.colours.text, node=node), below]

    def _texts(self) -> Strip:
        """What it is over the whole width; process and reflection side by side, or one of them alone."""
        label, gap = self._label, 4.5 * MM * self._unit
        strips: list[Strip] = [*self._text(label.about, self._body, self._width)]
        told = [(PROCESS, label.process, "aksi"), (REFLECTION, label.reflection, "refleksi")]
        told = [one for one in told if one[1].strip()]
        if told:
            measure = (self._width - gap * (len(told) - 1)) / len(told)
            columns = [self._column(*one, measure) for one in told]
            items = [item for n, one in enumerate(columns) for item in moved(one.items, (measure + gap) * n, 0.0)]
            strips += [space(4.6 * self._type)] if strips else []
            strips.append(Strip(max(one.height for one in columns), tuple(items)))
        return stacked(strips)

    def _column(self, head: str, text: str, role: str, measure: float) -> Strip:
        colour = self._set.colours.section(role, 0)
        style = self._set.sans(6.4 * self._type, 9.4 * self._type, colour, "bold")
        return stacked([*self._text(head, style, measure, role="H2"), *self._text(text, self._body, measure)])

    def _foot(self) -> Strip:
        """School, teacher, material and date, small, over a hairline."""
        label = self._label
        teacher = TEACHER.format(name=label.teacher) if label.teacher else ""
        material = MATERIAL.format(material=label.material) if label.material else ""
        lines = [
            *self._text(material, self._quiet, self._width, most=2),
            *self._text(
                " · ".join(part for part in (teacher, label.school, label.made_on) if part),
                self._quiet,
                self._width,
                most=2,
            ),
        ]
        if not lines:
            return Strip(0.0, ())
        rule = Strip(2.6 * self._type, (Rule(0.0, 0.0, self._width, self._set.colours.line, 0.5 * self._unit),))
        return stacked([rule, *lines])

    def _text(self, text: str, style: Style, measure: float, *, role: str = "P", most: int = 0) -> tuple[Strip, ...]:
        if not text.strip():
            return ()
        self.cut = self.cut or too_long(self._set, text, style, measure, most)
        return text_strips(self._set, text, style, self._root.child(role), measure=measure, most=most)
