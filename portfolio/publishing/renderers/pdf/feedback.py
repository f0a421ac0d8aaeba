"""Feedback sheets for a gallery walk: what a visitor likes, asks and suggests, with lines to write on."""

from dataclasses import dataclass

from portfolio.publishing.content import Problem, SchoolContent
from portfolio.publishing.exhibits import SheetContent
from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf.blocks import Strip, space, stacked
from portfolio.publishing.renderers.pdf.exhibit_type import Cell, mark_width, moved, station_mark, text_strips, too_long
from portfolio.publishing.renderers.pdf.items import Field, Item, Node, Rule
from portfolio.publishing.renderers.pdf.labels import CODE_ALT, SCAN
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.qr import LONGEST, least_side, qr_items
from portfolio.publishing.renderers.pdf.typesetter import Typesetter
from portfolio.texts import tr

KIND = "UMPAN BALIK PENGUNJUNG"
ABOUT = "Karya atau praktik:"
THANKS = "Terima kasih sudah berkunjung. Tulislah dengan ramah, jujur, dan jelas."
NAME = "Nama (boleh dikosongkan)"
FROM = "Sekolah atau asal"
COLUMNS = (
    ("Saya suka", "Apa yang menarik atau berkesan?", "aksi"),
    ("Saya bertanya", "Apa yang ingin diketahui lebih jauh?", "situasi"),
    ("Saya usul", "Apa yang dapat dibuat lebih baik?", "refleksi"),
)
_DESIGNED = 194 * MM
"""The width of the form that the measures below are those of."""
_LINE = 8.0 * MM
"""Between two lines to write on, whatever the paper."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the form: where it stands, and where its lines end, in pt."""

    x: float
    width: float
    floor: float


def set_sheet(
    typesetter: Typesetter, sheet: SheetContent, school: SchoolContent, cell: Cell
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """The form that fills its cell, from the cell's upper left corner, and what was shortened."""
    typesetter.lacking.record = sheet.record_id
    form = _Form(typesetter, sheet, school, cell)
    items = form.set()
    message = tr("Judul di lembar umpan balik “{title}” dipendekkan agar muat.", title=sheet.title[:60])
    return items, ((Problem("title-shortened", message, sheet.record_id),) if form.cut else ())


class _Form:
    """One form."""

    def __init__(self, typesetter: Typesetter, sheet: SheetContent, school: SchoolContent, cell: Cell) -> None:
        self._set, self._sheet, self._school = typesetter, sheet, school
        self._unit = cell.width / _DESIGNED
        self._pad = 7.0 * MM * self._unit
        self._width, self._height = cell.width - 2 * self._pad, cell.height - 2 * self._pad
        self._root = Node("Sect")
        self.cut = False
        """Whether a text ends with “…”."""
        self._quiet = typesetter.sans(7.6 * self._unit, 10.4 * self._unit, typesetter.colours.muted)

    def set(self) -> tuple[Item, ...]:
        """Head, three columns to write in, and who wrote it."""
        head, foot = self._head(), self._foot()
        gap = 4.5 * MM * self._unit
        floor = self._height - foot.height - gap
        items = [*head.items, *moved(foot.items, 0.0, self._height - foot.height)]
        between = 6 * MM * self._unit
        width = (self._width - 2 * between) / len(COLUMNS)
        for n, (name, hint, role) in enumerate(COLUMNS):
            column = _Column((width + between) * n, width, floor)
            items += self._column(name, hint, self._set.colours.section(role, n), column, head.height + gap)
        return tuple(moved(items, self._pad, self._pad))

    def _head(self) -> Strip:
        sheet, unit, colours = self._sheet, self._unit, self._set.colours
        link = sheet.link if len(sheet.link) <= LONGEST else ""
        side = max(22 * MM * unit, least_side(link)) if link else 0.0
        measure = self._width - (side + 4 * MM * unit if side else 0.0)
        mark = station_mark(self._set, sheet.station, 8.4 * unit, self._root.child("P"))
        beside = mark_width(mark) + 3 * MM * unit if mark is not None else 0.0
        caps = self._set.caps(7.2 * unit, colours.accent)
        kind = stacked(text_strips(self._set, KIND, caps, self._root.child("P"), measure=measure - beside, most=2))
        first = max(kind.height, mark.height if mark is not None else 0.0)
        top = moved(kind.items, beside, (first - kind.height) / 2)
        if mark is not None:
            top += moved(mark.items, 0.0, (first - mark.height) / 2)
        words = stacked([Strip(first, tuple(top)), space(2.5 * unit), *self._about(measure)])
        items = list(words.items)
        if side:
            items += self._code(link, side)
        return Strip(max(words.height, side - 2 * MM * unit + (self._quiet.leading if side else 0.0)), tuple(items))

    def _about(self, measure: float) -> list[Strip]:
        """What the form is about; where nothing is said, lines to name it."""
        unit, colours = self._unit, self._set.colours
        thanks = Style("serif.italic", 9.6 * unit, 13 * unit, colours.muted)
        strips: list[Strip] = []
        if self._sheet.title.strip():
            size = (17.0 if len(self._sheet.title) <= 70 else 13.0) * unit
            title = self._set.sans(size, size * 1.2, colours.text, "bold")
            by = self._set.sans(8.8 * unit, 12 * unit, colours.primary, "semibold")
            strips += self._text(self._sheet.title, title, measure, role="H1", most=2)
            strips += self._text(self._sheet.by, by, measure, most=1)
        else:
            strips += [space(3 * unit), self._blank(ABOUT, measure), space(2 * unit)]
        return [*strips, space(2 * unit), *self._text(THANKS, thanks, measure, most=2)]

    def _code(self, link: str, side: float) -> list[Item]:
        x = self._width - side + 2 * MM * self._unit
        y = -2 * MM * self._unit
        line = self._set.line(SCAN, self._quiet)
        node = self._root.child("Figure", CODE_ALT.format(link=link))
        return [
            *qr_items(link, x, y, side, self._set.colours.text, node=node),
            line.at(x + (side - line.width) / 2, y + side + self._quiet.size * 0.9, node),
        ]

    def _column(self, name: str, hint: str, colour: str, column: _Column, top: float) -> list[Item]:
        """A field of tint with its question, and as many lines as find room."""
        unit = self._unit
        pad = 3.2 * MM * unit
        measure = column.width - 2 * pad
        style = self._set.sans(12.5 * unit, 16 * unit, colour, "bold")
        words = stacked([*self._text(name, style, measure, role="H2"), *self._text(hint, self._quiet, measure)])
        items: list[Item] = [
            Field(column.x, top, column.width, column.floor - top, self._set.colours.tint, radius=2.4 * MM * unit),
            Field(column.x + pad, top + pad * 0.9, 8 * MM * unit, 0.9 * MM * unit, colour),
            *moved(words.items, column.x + pad, top + pad * 1.6),
        ]
        y = top + pad * 1.6 + words.height + _LINE
        while y <= column.floor - pad * 0.8:
            items.append(Rule(column.x + pad, y, measure, self._set.colours.before, 0.6))
            y += _LINE
        return items

    def _foot(self) -> Strip:
        """Lines for name and origin, and the school that asks."""
        gap = 8 * MM * self._unit
        half = (self._width - gap) / 2
        name, origin = self._blank(NAME, half), self._blank(FROM, half)
        lines = Strip(name.height, (*name.items, *moved(origin.items, half + gap, 0.0)))
        school = self._text(self._school.name, self._quiet, self._width, most=1)
        return stacked([lines, space(4 * self._unit), *school]) if school else lines

    def _blank(self, label: str, width: float) -> Strip:
        """“Label ______” in one line."""
        height = max(self._quiet.leading, 6.5 * MM)
        line = self._set.line(label, self._quiet)
        x = line.width + 5 * self._unit
        rule = Rule(x, height - 1.0, width - x, self._set.colours.before, 0.6)
        return Strip(height, (line.at(0.0, height - 2.5, self._root.child("P")), rule))

    def _text(self, text: str, style: Style, measure: float, *, role: str = "P", most: int = 0) -> tuple[Strip, ...]:
        if not text.strip():
            return ()
        self.cut = self.cut or too_long(self._set, text, style, measure, most)
        return text_strips(self._set, text, style, self._root.child(role), measure=measure, most=most)
