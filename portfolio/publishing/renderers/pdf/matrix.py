"""The matrix: rows against grouped columns at a glance, by depth of colour and by a sign or a number."""

from dataclasses import dataclass, replace

from portfolio.publishing.document import Mark, Matrix
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.items import Item, Node, Rule, Upright, unread, unwritten
from portfolio.publishing.renderers.pdf.lines import SetLine, Style
from portfolio.publishing.renderers.pdf.marks import mark_items
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_WIDEST, _NARROWEST = 50.0, 13.0
"""pt: what a column takes at most, and at least before the matrix is parted by its groups."""
_FEW, _WIDEST_OF_FEW = 4, 88.0
"""Up to so many columns are wider: then a name of three words lies, and need not be read upright."""
_TALLEST_HEAD = 150.0
_GROUP_GAP = 5.0
_GAP = 1.2
"""pt between two cells."""


@dataclass(frozen=True, slots=True)
class _Part:
    """As many columns of a matrix as stand side by side on a page."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    first: int
    """Place of its first column in the whole."""

    @property
    def columns(self) -> int:
        return sum(len(heads) for _, heads in self.groups)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where things stand, in pt from the text column's left edge."""

    left: float
    names: float
    """Width of the rows' heads."""
    cell: float
    xs: tuple[float, ...]
    """Left edge of each column."""

    @property
    def width(self) -> float:
        return self.xs[-1] + self.cell - self.left if self.xs else self.names


def matrix(typesetter: Typesetter, element: Matrix, parent: Node) -> list[Block]:
    """The title, the matrix in as many parts as it needs, and what the colours mean."""
    sheet = typesetter.sheet
    names = _names_width(typesetter, element)
    parts = _parts(element, sheet.full - names)
    for narrower in (0.28, 0.21):
        # Rather more lines for the rows' heads than a matrix in two halves.
        tried = _parts(element, sheet.full * (1 - narrower))
        if len(tried) < len(parts) and sheet.full * narrower < names:
            parts, names = tried, sheet.full * narrower
    blocks = []
    for n, part in enumerate(parts):
        title = element.title if n == 0 else ""
        last = n == len(parts) - 1
        blocks.append(_part_block(typesetter, element, part, (title, names, last), parent))
    return blocks


def _names_width(typesetter: Typesetter, element: Matrix) -> float:
    """The rows' heads take what the longest needs on two lines, from a fifth to a good third of the width."""
    full = typesetter.sheet.full
    style = _name_style(typesetter)
    longest = max((typesetter.line(name, style).width for name, _ in element.rows), default=0.0)
    columns = sum(len(heads) for _, heads in element.groups)
    most = full * (0.36 if columns > 4 else 0.5)
    return min(max(longest + 8.0 if longest < most else longest / 2 + 16.0, full * 0.16), most)


def _parts(element: Matrix, room: float) -> list[_Part]:
    """Whole groups side by side as long as columns stay wide enough; a group too wide by itself is parted too."""
    parts: list[_Part] = []
    taken: list[tuple[str, tuple[str, ...]]] = []
    first = count = 0
    most = max(int(room / _NARROWEST), 1)
    for name, heads in element.groups:
        for start in range(0, max(len(heads), 1), most):
            some = heads[start : start + most]
            if taken and (count + len(some)) * _NARROWEST + len(taken) * _GROUP_GAP > room:
                parts.append(_Part(tuple(taken), first))
                taken, first, count = [], first + count, 0
            taken.append((name, some))
            count += len(some)
    return [*parts, _Part(tuple(taken), first)]


def _part_block(
    typesetter: Typesetter, element: Matrix, part: _Part, what: tuple[str, float, bool], parent: Node
) -> Block:
    sheet = typesetter.sheet
    title, names, last = what
    frame = _frame(typesetter, part, names)
    node = parent.child("Table")
    top = _title(typesetter, title, frame, node) if title else ()
    heads = _heads(typesetter, part, frame, node)
    rows = [
        _row(typesetter, element, name, marks[part.first : part.first + part.columns], (frame, node.child("TR")))
        for name, marks in element.rows
    ]
    tail = (_legend(typesetter, element, frame, parent),) if last and element.legend else ()
    first = stacked((*top, heads))
    end = stacked((*rows[-1:], *tail, space(sheet.grid * 0.6)))
    repeat = Strip(heads.height, tuple(unread(heads.items)))
    return Block(
        (first, *rows[:-1], end), before=sheet.grid * 0.6, orphans=min(3, len(rows)),
        widows=2 if len(rows) > 2 else 1, repeat=repeat, wide=sheet.indent > 0, after_figures=True,
    )  # fmt: skip


def _frame(typesetter: Typesetter, part: _Part, names: float) -> _Frame:
    sheet = typesetter.sheet
    left = -sheet.indent
    gaps = _GROUP_GAP * max(len(part.groups) - 1, 0)
    widest = _WIDEST_OF_FEW if part.columns <= _FEW else _WIDEST
    cell = min((sheet.full - names - gaps) / max(part.columns, 1), widest)
    xs: list[float] = []
    x = left + names
    for n, (_, heads) in enumerate(part.groups):
        x += _GROUP_GAP if n else 0.0
        for _ in heads:
            xs.append(x)
            x += cell
    return _Frame(left, names, cell, tuple(xs))


def _name_style(typesetter: Typesetter) -> Style:
    size, leading = typesetter.sheet.small
    return replace(typesetter.sans(size - 0.3, leading - 1.0), hyphenate=True)


def _title(typesetter: Typesetter, title: str, frame: _Frame, node: Node) -> tuple[Strip, ...]:
    size, leading = typesetter.sheet.small
    style = typesetter.sans(size + 1.5, leading + 2.5, weight="semibold")
    strips = typesetter.strips(title, style, node.child("Caption"), measure=typesetter.sheet.full, x=frame.left)
    return (*strips, space(5.0))


def _heads(typesetter: Typesetter, part: _Part, frame: _Frame, node: Node) -> Strip:
    """The groups' names over a line each, and the columns' heads, upright where one is too long to lie."""
    groups = _group_names(typesetter, part, frame, node)
    row = node.child("TR")
    corner = Strip(0.0, (unwritten(row.child("TD"), frame.left),))
    size, leading = typesetter.sheet.small
    style = typesetter.sans(min(size - 0.8, frame.cell - 4.0), leading - 2.2)
    heads = [head for _, some in part.groups for head in some]
    columns = _lying(typesetter, heads, style, (frame, row)) or _upright(typesetter, heads, style, (frame, row))
    return stacked((groups, corner, columns, space(3.0)))


def _group_names(typesetter: Typesetter, part: _Part, frame: _Frame, table: Node) -> Strip:
    if not any(name for name, _ in part.groups):
        return space(0.0)
    node = table.child("TR")
    colours = typesetter.colours
    size, leading = typesetter.sheet.small
    size = size - 0.8
    style = typesetter.sans(size, leading - 2.0, colours.primary, "semibold")
    # A name's longest word fits over its columns, if need be in smaller letters.
    spans = [
        (frame.cell * len(heads) - _GAP) / max(typesetter.line(word, style).width, 1.0)
        for name, heads in part.groups
        for word in name.split()
    ]
    size = max(size * min([1.0, *spans]) - 0.01, size * 0.7)
    style = typesetter.sans(size, leading - 2.0, colours.primary, "semibold")
    columns, start = [], 0
    for name, heads in part.groups:
        x = frame.xs[start] if heads else frame.left + frame.names
        width = frame.cell * len(heads) - _GAP
        columns.append((typesetter.lines(name, style, max(width, 12.0)), x, width))
        start += len(heads)
    height = max(len(lines) for lines, _, _ in columns) * style.leading
    items: list[Item] = [unwritten(node.child("TD"), frame.left)]
    for (lines, x, width), (_, heads) in zip(columns, part.groups, strict=True):
        cell = node.child("TH" if lines else "TD", scope="Column", columns=max(len(heads), 1))
        strip = stacked(line_strips(lines, style, cell, x=x)) if lines else Strip(0.0, (unwritten(cell, x),))
        items += [item.moved(0.0, height - strip.height) for item in strip.items]
        items.append(Rule(x, height + 2.5, width, colours.primary, 0.8))
    return Strip(height + 6.0, tuple(items))


def _lying(typesetter: Typesetter, heads: list[str], style: Style, where: tuple[_Frame, Node]) -> Strip | None:
    """Heads on up to three lines, where no word of them is wider than a column; else None."""
    frame, row = where
    room = frame.cell - _GAP - 1.0
    if any(typesetter.line(word, style).width > room for head in heads for word in head.split()):
        return None
    set_heads = [typesetter.lines(head, style, room) for head in heads]
    most = max((len(lines) for lines in set_heads), default=0)
    if most > 3:
        return None
    items: list[Item] = []
    for lines, x in zip(set_heads, frame.xs, strict=True):
        strip = stacked(line_strips(lines, style, row.child("TH", scope="Column"), x=x))
        top = (most - len(lines)) * style.leading
        placed = zip(strip.items, lines, strict=True)
        items += [item.moved((frame.cell - _GAP - line.width) / 2, top) for item, line in placed]
    return Strip(style.leading * most + 1.0, tuple(items))


def _upright(typesetter: Typesetter, heads: list[str], style: Style, where: tuple[_Frame, Node]) -> Strip:
    """Heads that run upwards, on as many lines as a column is wide for, cut with … where even that is too little."""
    frame, row = where
    most = max(int((frame.cell - 1.0) / style.leading), 1)
    tallest = min(_TALLEST_HEAD, typesetter.sheet.height * 0.2)
    needed = max(typesetter.line(head, style).width for head in heads)
    word = max(typesetter.line(word, style).width for head in heads for word in head.split() or [""])
    tall = min(max(needed / most * (1.15 if most > 1 else 1.0), word) + 2.0, tallest)
    set_heads = [_fitted(typesetter, head, style, tall, most) for head in heads]
    height = max((line.width for lines in set_heads for line in lines), default=0.0) + 3.0
    items: list[Item] = []
    for head, lines, x in zip(heads, set_heads, frame.xs, strict=True):
        node = row.child("TH", scope="Column", said=head)
        block = len(lines) * style.leading
        for n, line in enumerate(lines):
            baseline = x + (frame.cell - _GAP - block) / 2 + style.leading * n + style.leading / 2 + style.size * 0.35
            items.append(Upright(baseline, height, line.width, line.spans, node))
    return Strip(height, tuple(items))


def _fitted(typesetter: Typesetter, head: str, style: Style, tall: float, most: int) -> list[SetLine]:
    """A head on at most so many lines of at most `tall` pt."""
    for part in (1.0, 1.12, 1.25, 1.4):
        lines = typesetter.lines(head, style, tall * part)
        if len(lines) <= most:
            return lines
    return [*lines[: most - 1], typesetter.short_line(head, style, tall)] if most > 1 else [
        typesetter.short_line(head, style, tall * 1.4)
    ]  # fmt: skip


def _row(
    typesetter: Typesetter, element: Matrix, name: str, marks: tuple[Mark, ...], where: tuple[_Frame, Node]
) -> Strip:
    frame, node = where
    style = _name_style(typesetter)
    lines = typesetter.lines(name, style, frame.names - 8.0)
    height = max(len(lines) * style.leading + 5.0, min(frame.cell, typesetter.sheet.small[1] * 1.6))
    strip = stacked(line_strips(lines, style, node.child("TH", scope="Row"), x=frame.left))
    items: list[Item] = [item.moved(0.0, (height - strip.height) / 2) for item in strip.items]
    meanings = dict(element.legend)
    for mark, x in zip(marks, frame.xs, strict=False):
        said = mark.note or mark.text or meanings.get(mark.level, words.NOTHING)
        cell = node.child("TD", said=said if said != mark.text else "")
        items += mark_items(typesetter, element.most, mark, (x, 0.0, frame.cell - _GAP, height - _GAP), cell)
    items.append(Rule(frame.left, height - _GAP / 2, frame.names - 4.0, typesetter.colours.line, 0.4))
    return Strip(height, tuple(items))


def _legend(typesetter: Typesetter, element: Matrix, frame: _Frame, parent: Node) -> Strip:
    """A sample of each level with what it means, in one line or more."""
    node = parent.child("P")
    style = typesetter.sans(*typesetter.sheet.caption, colour=typesetter.colours.muted)
    side = style.leading
    # Where cells of a level all say the same, the sample says it too.
    said = {
        level: {mark.text for _, marks in element.rows for mark in marks if mark.level == level}
        for level, _ in element.legend
    }
    texts = {level: found.pop() for level, found in said.items() if len(found) == 1}
    x, y = frame.left, 8.0
    items: list[Item] = []
    for level, meaning in element.legend:
        line = typesetter.short_line(meaning, style, typesetter.sheet.full - side * 2)
        if x > frame.left and x + side + 5 + line.width > frame.left + typesetter.sheet.full:
            x, y = frame.left, y + style.leading + 5.0
        items += mark_items(typesetter, element.most, Mark(level, texts.get(level, "")), (x, y, side * 1.3, side), None)
        items.append(line.spaced().at(x + side * 1.3 + 5.0, y + side / 2 + style.size * 0.35, node))
        x += side * 1.3 + 5.0 + line.width + 16.0
    return Strip(y + side, tuple(items))
