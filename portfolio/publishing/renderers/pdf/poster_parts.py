"""Parts of a poster: its type, and what closes it: numbers before and after, a quote, the code."""

from portfolio.publishing.document import MeasureRow
from portfolio.publishing.exhibits import PosterContent
from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Strip, space, stacked
from portfolio.publishing.renderers.pdf.exhibit_type import moved, text_strips
from portfolio.publishing.renderers.pdf.items import Field, Item, Node
from portfolio.publishing.renderers.pdf.labels import CODE_ALT
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.qr import least_side, qr_items
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

NUMBERS = "Sebelum dan sesudah"
SCAN = "Pindai untuk melihat lebih banyak"
_MOST_MEASURES = 3
_MOST_QUOTE = 7
_SHORT_LINK = 44
"""Characters of a link that somebody types."""


class PosterType:
    """The type of a poster: `unit` for its size, `scale` for how much it has to say; sizes are those of an A3."""

    def __init__(self, typesetter: Typesetter, unit: float, scale: float) -> None:
        self.typesetter, self.unit = typesetter, unit
        self._factor = unit * scale
        self.body = self.serif(14.5, 20.5, typesetter.colours.text)

    def pt(self, length: float) -> float:
        """A length of the A3 poster on this one."""
        return length * self._factor

    def serif(self, size: float, leading: float, colour: str) -> Style:
        """Reading text."""
        return self.typesetter.serif(self.pt(size), self.pt(leading), colour)

    def sans(self, size: float, leading: float, colour: str, weight: str = "regular") -> Style:
        """Heads."""
        return self.typesetter.sans(self.pt(size), self.pt(leading), colour, weight)

    def fixed_sans(self, size: float, leading: float, colour: str, weight: str) -> Style:
        """What keeps its size however much there is to say."""
        return self.typesetter.sans(size * self.unit, leading * self.unit, colour, weight)

    def title_size(self, title: str) -> float:
        """Of the title, by its length."""
        return 50.0 if len(title) <= 34 else 42.0 if len(title) <= 64 else 33.0 if len(title) <= 110 else 25.0


def closing(kind: PosterType, poster: PosterContent, measure: float, root: Node, *, tall: bool) -> Strip:
    """Numbers at the left, the quote at the right with the code below it; on a banner one under the other."""
    gap = 10 * MM * kind.unit
    rows = [row for row in poster.measures if row.label][:_MOST_MEASURES]
    both = bool(rows) and bool(poster.quote.strip() or poster.link) and not tall
    half = (measure - gap) / 2 if both else measure
    numbers = _numbers(kind, rows, half, root) if rows else Strip(0.0, ())
    said = _said(kind, poster, half, root, stack=both)
    if both:
        return Strip(max(numbers.height, said.height), (*numbers.items, *moved(said.items, half + gap, 0.0)))
    return stacked([part for part in (numbers, space(gap * 0.7 if rows and said.height else 0), said) if part.height])


def _numbers(kind: PosterType, rows: list[MeasureRow], measure: float, root: Node) -> Strip:
    """Pairs of bars on a field of tint."""
    typesetter, pad = kind.typesetter, kind.pt(15)
    colours = typesetter.colours
    head = kind.sans(13, 18, colours.muted, "bold")
    inner = measure - 2 * pad
    strips = [*text_strips(typesetter, NUMBERS, head, root.child("H2"), measure=inner)]
    for row in rows:
        strips += [space(kind.pt(8)), *_row(kind, row, inner, root.child("Div"))]
    whole = stacked(strips)
    ground = Field(0.0, 0.0, measure, whole.height + 2 * pad, colours.tint, radius=kind.pt(9))
    return Strip(whole.height + 2 * pad, (ground, *moved(whole.items, pad, pad)))


def _row(kind: PosterType, row: MeasureRow, measure: float, node: Node) -> list[Strip]:
    typesetter, colours = kind.typesetter, kind.typesetter.colours
    label = kind.sans(13, 17.5, colours.text, "semibold")
    note = kind.sans(9.5, 13, colours.muted)
    return [
        *text_strips(typesetter, row.label, label, node.child("P"), measure=measure, most=3),
        space(kind.pt(3)),
        _bar(kind, (words.BEFORE, row.before), _part(row.before_value, row.full), measure, node),
        _bar(kind, (words.AFTER, row.after), _part(row.after_value, row.full), measure, node),
        *text_strips(typesetter, row.note, note, node.child("P"), measure=measure, most=2),
    ]


def _part(value: float | None, full: float | None) -> float | None:
    return None if value is None or not full else min(max(value / full, 0.0), 1.0)


def _bar(kind: PosterType, told: tuple[str, str], part: float | None, measure: float, parent: Node) -> Strip:
    """“Sebelum ▬▬▬ 55%”; without a scale there is no bar."""
    typesetter, colours = kind.typesetter, kind.typesetter.colours
    name, text = told
    after = name == words.AFTER
    height, thick = kind.pt(21), kind.pt(11)
    baseline = height * 0.68
    node = parent.child("P")
    name_style = kind.sans(11, 15, colours.muted, "medium")
    number_style = kind.sans(16, 20, colours.primary if after else colours.text, "bold")
    number = typesetter.short_line(text, number_style, measure * 0.45)
    x = typesetter.line(words.AFTER, name_style).width + kind.pt(10)
    items: list[Item] = [typesetter.line(name, name_style).spaced().at(0.0, baseline, node)]
    if part is not None:
        room = max(measure - x - max(number.width, kind.pt(62)) - kind.pt(8), kind.pt(20))
        y = (height - thick) / 2
        items.append(Field(x, y, room, thick, colours.line))
        if part:
            items.append(Field(x, y, room * part, thick, colours.primary if after else colours.muted))
        x += room + kind.pt(8)
    items.append(number.at(x, baseline + kind.pt(1), node))
    return Strip(height, tuple(items))


def _said(kind: PosterType, poster: PosterContent, measure: float, root: Node, *, stack: bool) -> Strip:
    """The quote and the code: one under the other where they share the width with numbers, else side by side."""
    gap = kind.pt(18)
    code = _code(kind, poster.link, measure, root) if poster.link else None
    if not poster.quote.strip():
        return code or Strip(0.0, ())
    if code is None or stack:
        quote = _quote(kind, poster, measure, root)
        return stacked([quote, space(gap), code]) if code is not None else quote
    side = measure * 0.36
    code = _code(kind, poster.link, side, root)
    quote = _quote(kind, poster, measure - side - gap, root)
    return Strip(max(quote.height, code.height), (*quote.items, *moved(code.items, measure - side, 0.0)))


def _quote(kind: PosterType, poster: PosterContent, measure: float, root: Node) -> Strip:
    typesetter, colours = kind.typesetter, kind.typesetter.colours
    inset = kind.pt(15)
    size = 21.0 if len(poster.quote) < 170 else 17.0
    style = Style("serif.italic", kind.pt(size), kind.pt(size * 1.32), colours.primary)
    by = kind.sans(11.5, 15.5, colours.muted, "medium")
    text = poster.quote.strip()
    text = text if text[:1] in "“\"«‘'" else f"“{text}”"
    node = root.child("BlockQuote")
    inner = measure - inset
    strips = [*text_strips(typesetter, text, style, node.child("P"), measure=inner, most=_MOST_QUOTE)]
    strips += [space(kind.pt(4)), *text_strips(typesetter, poster.quote_by, by, node.child("P"), measure=inner, most=1)]
    whole = stacked(strips)
    bar = Field(0.0, kind.pt(3), kind.pt(3.4), max(whole.height - kind.pt(6), 1.0), colours.accent)
    return Strip(whole.height, (bar, *moved(whole.items, inset, 0.0)))


def _code(kind: PosterType, link: str, measure: float, root: Node) -> Strip:
    """The code with what it is for; a short link also as words, for who has no phone in hand."""
    typesetter, colours = kind.typesetter, kind.typesetter.colours
    side = max(38 * MM * kind.unit, least_side(link))
    group = root.child("Div")
    node = group.child("Figure", CODE_ALT.format(link=link))
    style = kind.sans(13, 17.5, colours.text, "semibold")
    small = kind.sans(10.5, 14, colours.muted)
    x = side + kind.pt(6)
    beside = measure - x >= kind.pt(90)
    room = measure - x if beside else measure
    told = link.removeprefix("https://").removeprefix("http://").rstrip("/")
    strips = [*text_strips(typesetter, SCAN, style, group.child("P"), measure=room)]
    if len(told) <= _SHORT_LINK:
        strips += text_strips(typesetter, told, small, group.child("P"), measure=room)
    text = stacked(strips)
    items = qr_items(link, 0.0, 0.0, side, colours.text, node=node)
    if beside:
        return Strip(max(side, text.height), (*items, *moved(text.items, x, max((side - text.height) / 2, 0.0))))
    return Strip(side + text.height, (*items, *moved(text.items, 0.0, side)))
