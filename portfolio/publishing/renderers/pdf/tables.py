"""Tables: columns as wide as they need, heads again on every page, rows that are not parted where they fit a page."""

from dataclasses import dataclass, replace

from portfolio.domain.prose import Run
from portfolio.publishing.document import Cell, Picture, Table
from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Block, Strip, line_strips, space, stacked
from portfolio.publishing.renderers.pdf.columns import column_widths
from portfolio.publishing.renderers.pdf.items import Anchor, Field, Item, Node, Photo, Rule, unwritten
from portfolio.publishing.renderers.pdf.lines import SetLine, Style
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

_PAD_X, _PAD_Y = 5.0, 4.0
_WIDEST_WORD = 0.34
"""In parts of the table: a column grows for its longest word up to this."""
_CROWDED = 0.72
"""In parts of the table: where whole words need more, long ones are hyphenated."""
_LONG_WORD, _PARTED = 10, 0.62
"""Letters of a word that may be hyphenated, and what part of its width it needs then."""
_TALLEST_ROW = 0.5
"""In parts of the text height: a higher row would leave too much of a page empty."""
_TALLEST_PICTURE = 0.16
"""In parts of the page's height."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a table's columns stand: x of each from the text column's left edge, and widths, in pt."""

    xs: tuple[float, ...]
    widths: tuple[float, ...]
    ruled: bool
    """Whether columns are parted by lines: for tables that are written on by hand."""

    @property
    def left(self) -> float:
        return self.xs[0]

    @property
    def width(self) -> float:
        return sum(self.widths)


@dataclass(frozen=True, slots=True)
class _Styles:
    head: Style
    body: Style
    strong: Style


def table_anchor(number: int) -> str:
    """The name that links to table `number` use."""
    return f"tabel-{number}"


def table(typesetter: Typesetter, element: Table, parent: Node) -> Block:
    """A caption, heads, a strip a row; a row higher than half a page is parted between its lines."""
    sheet = typesetter.sheet
    styles = _styles(typesetter)
    setting = _Setting(typesetter, element, _frame(typesetter, element, styles), styles)
    node, row_role = parent.child("Table" if setting.has_heads else "Div"), "TR" if setting.has_heads else "Div"
    caption, head = setting.caption(node), setting.head(node.child(row_role))
    most = (sheet.floor - sheet.top) * _TALLEST_ROW - head.height
    rows = [strip for n, row in enumerate(element.rows) for strip in setting.row(n, row, node.child(row_role), most)]
    first = stacked((*caption, head))
    tail = space(sheet.grid * 0.6)
    strips = (first, *rows[:-1], stacked((*rows[-1:], tail))) if rows else (stacked((first, tail)),)
    return Block(
        strips, before=sheet.grid * 0.85, orphans=min(2, len(strips)), widows=2 if len(rows) > 3 else 1,
        after_figures=True,
        repeat=setting.head(None), wide=setting.frame.left < 0,
    )  # fmt: skip


def _styles(typesetter: Typesetter) -> _Styles:
    size, leading = typesetter.sheet.small
    head = typesetter.sans(size, leading, typesetter.colours.primary, "semibold")
    body = typesetter.sans(size, leading)
    strong = typesetter.sans(size, leading, weight="semibold")
    return _Styles(*(replace(style, hyphenate=True) for style in (head, body, strong)))


def _frame(typesetter: Typesetter, element: Table, styles: _Styles) -> _Frame:
    """Widths by weight, put right by what stands in the columns; a list to be signed keeps those asked for."""
    sheet = typesetter.sheet
    wide = len(element.columns) > 2 and sheet.indent > 0
    total = sheet.full if wide else sheet.measure
    by_hand = element.zigzag is not None or element.row_height > 0
    least = [_least(typesetter, element, n, styles, parted=False) for n in range(len(element.columns))]
    if sum(least) > total * _CROWDED:
        least = [_least(typesetter, element, n, styles, parted=True) for n in range(len(element.columns))]
    weights = [column.weight for column in element.columns]
    # Pictures have no words, but a column of them is as wide as was asked for.
    shown = [any(n < len(row) and row[n].picture for row in element.rows) for n in range(len(weights))]
    asked = [
        total * weight / (sum(weights) or 1.0) if some else 0.0 for weight, some in zip(weights, shown, strict=True)
    ]
    least = [max(min(need, total * _WIDEST_WORD), want) for need, want in zip(least, asked, strict=True)]
    lengths = [] if by_hand else [[_length(cell, styles.body) for cell in row] for row in element.rows]
    widths = column_widths(total, weights, least, lengths)
    x = -sheet.indent if wide else 0.0
    xs = [x + sum(widths[:n]) for n in range(len(widths))]
    return _Frame(tuple(xs), tuple(widths), by_hand)


def _length(cell: Cell, style: Style) -> float:
    """About how long a cell would be on one line, in pt; every paragraph fills up its last line by half."""
    letters = sum(len(run.text) for paragraph in cell.paragraphs for run in paragraph.runs)
    return (letters + 8 * max(len(cell.paragraphs) - 1, 0)) * style.size * 0.52


def _least(typesetter: Typesetter, element: Table, n: int, styles: _Styles, *, parted: bool) -> float:
    """What the longest word of a column needs with its padding; `parted`: long words may be hyphenated."""
    texts = (
        run.text
        for row in element.rows[:200]
        if n < len(row)
        for paragraph in row[n].paragraphs
        for run in paragraph.runs
    )
    # Only long words matter, and setting every word of a long table would cost more than the table itself.
    found = {word for text in texts for word in text.split() if len(word) > 3}
    long = [*sorted(found, key=len, reverse=True)[:6], *element.columns[n].head.split()]
    widths = [
        _word_width(typesetter, word, styles.strong) * (_PARTED if parted and len(word) >= _LONG_WORD else 1.0)
        for word in long
    ]
    return max(widths, default=0.0) + 2 * _PAD_X + 0.5


def _word_width(typesetter: Typesetter, word: str, style: Style) -> float:
    return typesetter.line(word[:60], style).width


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a cell that is never parted: a line, or a picture."""

    height: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """One table being set."""

    typesetter: Typesetter
    element: Table
    frame: _Frame
    styles: _Styles

    @property
    def has_heads(self) -> bool:
        """Whether it is read as a table; without heads it only sets things side by side."""
        return self.element.head_column or any(column.head for column in self.element.columns)

    def caption(self, node: Node) -> tuple[Strip, ...]:
        """“**Tabel 1.** caption”, above, as tables have it."""
        element, frame = self.element, self.frame
        if not element.caption:
            return ()
        number = f"{words.TABLE.format(number=element.number)} " if element.number else ""
        runs = (Run(number, bold=True), Run(element.caption))
        strips = self.typesetter.strips(
            runs, self.typesetter.caption, node.child("Caption"), measure=frame.width, x=frame.left
        )
        anchor = Strip(0.0, (Anchor(table_anchor(element.number), 0.0),) if element.number else ())
        return (anchor, *strips, space(4.0))

    def head(self, node: Node | None) -> Strip:
        """The row of heads on a tint over a strong line; without a node it is a repetition, which nobody need read."""
        frame, colours, style = self.frame, self.typesetter.colours, self.styles.head
        columns = self.element.columns
        if not any(column.head for column in columns):
            return Strip(0.8, (Rule(frame.left, 0.4, frame.width, colours.primary, 0.8),))
        cells = [
            self.typesetter.lines(column.head, style, width - 2 * _PAD_X)
            for column, width in zip(columns, frame.widths, strict=True)
        ]
        height = max(len(lines) for lines in cells) * style.leading + 2 * _PAD_Y
        items: list[Item] = [
            Field(frame.left, 0.0, frame.width, height, colours.soft),
            Rule(frame.left, height, frame.width, colours.primary, 0.9),
        ]
        for n, lines in enumerate(cells):
            cell = node.child("TH" if lines else "TD", scope="Column") if node else None
            y = height - _PAD_Y - len(lines) * style.leading
            items += self._placed(lines, style, n, cell, y)
            items += [unwritten(cell, frame.xs[n] + _PAD_X)] if cell and not lines else []
        return Strip(height, (*items, *self._uprights(height)))

    def row(self, n: int, cells: tuple[Cell, ...], node: Node, most: float) -> list[Strip]:
        """A row as one strip; as several where it is higher than `most`."""
        count = len(self.element.columns)
        filled = [*cells[:count], *[Cell(())] * (count - len(cells))]
        pieces = [self._pieces(column, cell, node) for column, cell in enumerate(filled)]
        zigzag = self.element.zigzag
        if zigzag is not None and not any(piece.height for piece in pieces[zigzag]):
            pieces[zigzag].append(self._signature(zigzag, n))
        least = self.element.row_height * MM
        strips: list[Strip] = []
        while True:
            taken = [_taken(cell, most - 2 * _PAD_Y) for cell in pieces]
            pieces = [cell[len(some) :] for cell, some in zip(pieces, taken, strict=True)]
            last = not any(pieces)
            height = max(sum(piece.height for piece in cell) for cell in taken) + 2 * _PAD_Y
            strips.append(self._strip(taken, max(height, 0.0 if strips else least), last=last))
            if last:
                return strips

    def _strip(self, cells: list[list[_Piece]], height: float, *, last: bool) -> Strip:
        frame = self.frame
        items: list[Item] = []
        for cell in cells:
            y = _PAD_Y
            if self.element.row_height:
                # Rows for writing by hand: what is printed stands in the middle of them.
                y = max(y, (height - sum(piece.height for piece in cell)) / 2)
            for piece in cell:
                items += [item.moved(0.0, y) for item in piece.items]
                y += piece.height
        if last:
            items.append(Rule(frame.left, height, frame.width, self.typesetter.colours.line, 0.5))
        return Strip(height, (*items, *self._uprights(height)))

    def _uprights(self, height: float) -> list[Item]:
        frame = self.frame
        edges = [*frame.xs, frame.left + frame.width] if frame.ruled else []
        return [Field(x - 0.25, 0.0, 0.5, height, self.typesetter.colours.line) for x in edges]

    def _pieces(self, column: int, cell: Cell, row: Node) -> list[_Piece]:
        """What stands in a cell: its picture, then its paragraphs line by line."""
        head = self.element.head_column and column == 0
        node = row.child("TH", scope="Row") if head else row.child("TD" if self.has_heads else "Div")
        style = self.styles.strong if head or cell.strong else self.styles.body
        pieces = [self._picture(cell.picture, column, node)] if cell.picture else []
        alone = self.has_heads and len(cell.paragraphs) == 1 and not cell.picture
        for n, paragraph in enumerate(cell.paragraphs):
            if n:
                pieces.append(_Piece(style.leading * 0.3, ()))
            told = node if alone else node.child("P")
            for line in self.typesetter.lines(paragraph.runs, style, self._room(column)):
                pieces.append(_Piece(style.leading, self._placed([line], style, column, told)))  # noqa: PERF401
        if not pieces and self.has_heads:
            pieces.append(_Piece(0.0, (unwritten(node, self.frame.xs[column] + _PAD_X),)))
        return pieces

    def _picture(self, picture: Picture, column: int, parent: Node) -> _Piece:
        photo, room = picture.photo, self._room(column)
        ratio = max(photo.width, 1) / max(photo.height, 1)
        height = min(room / ratio, self.typesetter.sheet.height * _TALLEST_PICTURE)
        node = parent.child("Figure", picture.alt)
        item = Photo(self.frame.xs[column] + _PAD_X, 1.0, height * ratio, height, photo, node=node)
        return _Piece(height + 5.0, (item,))

    def _signature(self, column: int, n: int) -> _Piece:
        """“1. ........” on the left, “2. ........” on the right: room for two signatures that do not touch."""
        colour = self.typesetter.colours.muted
        style = self.typesetter.sans(*self.typesetter.sheet.small, colour=colour)
        half = self.frame.widths[column] / 2
        left = self.frame.xs[column] + _PAD_X + (half - _PAD_X if n % 2 else 0.0)
        number = self.typesetter.line(f"{n + 1}.", style)
        strip = line_strips([number], style, None, x=left)[0]
        line = Rule(left + number.width + 2, style.leading * 0.86, half - number.width - _PAD_X - 4, colour, 0.4)
        return _Piece(style.leading, (*strip.items, line))

    def _room(self, column: int) -> float:
        return self.frame.widths[column] - 2 * _PAD_X

    def _placed(
        self, lines: list[SetLine], style: Style, column: int, node: Node | None, top: float = 0.0
    ) -> tuple[Item, ...]:
        """Lines in a column from y `top` on, aligned as the column is."""
        left, room = self.frame.xs[column] + _PAD_X, self._room(column)
        part = {"left": 0.0, "center": 0.5, "right": 1.0}[self.element.columns[column].align]
        whole = stacked(line_strips(lines, style, node))
        shifts = [(room - line.width) * (1.0 if line.rtl else part) for line in lines]
        return tuple(item.moved(left + shift, top) for item, shift in zip(whole.items, shifts, strict=True))


def _taken(cell: list[_Piece], most: float) -> list[_Piece]:
    """As many of the first pieces as find room, at least one."""
    taken: list[_Piece] = []
    height = 0.0
    for piece in cell:
        height += piece.height
        if taken and height > most:
            break
        taken.append(piece)
    return taken
