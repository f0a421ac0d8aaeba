"""Numbers that the booklet draws as bars and lines: here tables that can be edited, with a bar under each number."""

from collections.abc import Sequence

from portfolio.publishing import wording
from portfolio.publishing.document import Branch, Chart, Line, Measures, Tree
from portfolio.publishing.renderers.docx.marks import paragraph, shading, twips, words
from portfolio.publishing.renderers.docx.pen import Pen
from portfolio.publishing.renderers.docx.tables import GAP, cell, grid, row, shares
from portfolio.publishing.slides.look import slide_look

_DEEPEST = 8
"""The last level of a list that the format knows."""


def measures(pen: Pen, element: Measures) -> None:
    """What was measured, and before and after beside each other."""
    if not element.rows:
        return
    widths = shares([2.0, 1.5, 1.5], pen.page.measure)
    rows = [_heads((wording.MEASURED, wording.BEFORE, wording.AFTER), widths)]
    for one in element.rows:
        name = paragraph("TableText", words(one.label, bold=True))
        name += paragraph("Small", words(one.note)) if one.note else ""
        before = _number(one.before, _part(one.before_value, one.full), widths[1], 0)
        after = _number(one.after, _part(one.after_value, one.full), widths[2], 1)
        rows.append(row(cell(name, widths[0]) + cell(before, widths[1]) + cell(after, widths[2])))
    pen.put(grid(widths, rows, "PracticeTable", described=wording.MEASURED), GAP)


def chart(pen: Pen, element: Chart) -> None:
    """A row a bar: its name, its values."""
    if not element.bars:
        return
    values = [value for bar in element.bars for value in bar.values if value is not None]
    full = element.full or max(values, default=0.0)
    count = max((len(bar.values) for bar in element.bars), default=1)
    widths = shares([2.0, *(1.5 for _ in range(count))], pen.page.measure)
    series = element.series if len(element.series) == count else tuple("" for _ in range(count))
    rows = [_heads(("", *series), widths)] if any(series) else []
    for bar in element.bars:
        name = paragraph("TableText", words(bar.label))
        name += paragraph("Small", words(bar.note)) if bar.note else ""
        cells = cell(name, widths[0])
        for place, (value, text) in enumerate(zip(bar.values, bar.texts, strict=False)):
            colour = place if count > 1 else 1
            cells += cell(
                _number(text or wording.NOTHING, _part(value, full), widths[place + 1], colour), widths[place + 1]
            )
        rows.append(row(cells))
    _titled(pen, element.title)
    pen.put(grid(widths, rows, "PracticeTable", heads=bool(any(series)), described=element.title))
    pen.put(paragraph("Small", words(element.source)) if element.source else "", GAP)


def line(pen: Pen, element: Line) -> None:
    """When, and how much."""
    if not element.points:
        return
    widths = shares([1.0, 2.0], pen.page.measure)
    full = max([value for _, value, _ in element.points] + [element.target or 0.0])
    rows = [_heads((wording.WHEN, element.unit or wording.VALUE), widths)]
    rows += [
        row(
            cell(paragraph("TableText", words(when)), widths[0])
            + cell(_number(text, _part(value, full), widths[1], 1), widths[1])
        )
        for when, value, text in element.points
    ]
    _titled(pen, element.title)
    pen.put(grid(widths, rows, "PracticeTable", described=element.title))
    if element.target is not None:
        pen.put(paragraph("Small", words(f"{wording.TARGET}: {element.target_text}")))
    pen.put(GAP)


def tree(pen: Pen, element: Tree) -> None:
    """A list of lists."""
    _titled(pen, element.title)
    for root in element.roots:
        _branch(pen, root, 0)
    pen.put(GAP)


def _branch(pen: Pen, branch: Branch, depth: int) -> None:
    level = f'<w:numPr><w:ilvl w:val="{min(depth, _DEEPEST)}"/><w:numId w:val="1"/></w:numPr>'
    told = words(branch.title, bold=True) + "".join(words(f"\n{one}") for one in branch.lines)
    pen.put(paragraph("ListBullet", told, level))
    for below in branch.branches:
        _branch(pen, below, depth + 1)


def _titled(pen: Pen, title: str) -> None:
    if title:
        pen.put(paragraph("TableHead", words(title)))


def _heads(names: Sequence[str], widths: Sequence[float]) -> str:
    cells = (cell(paragraph("TableHead", words(name)), width) for name, width in zip(names, widths, strict=True))
    return row("".join(cells), head=True)


def _number(text: str, part: float | None, width: float, colour: int) -> str:
    """The number, and under it a bar that covers its part of the cell."""
    told = paragraph("TableText", words(text, bold=True))
    if not part:
        return told
    room = width - 12
    right = f'<w:ind w:right="{twips(room * (1 - part))}"/>'
    ground = slide_look().colours.primary if colour else slide_look().colours.before
    return told + paragraph("Bar", "", shading(ground) + right)


def _part(value: float | None, full: float | None) -> float | None:
    """What part of the scale a value is; None where there is no value or no scale."""
    return None if value is None or not full else min(max(value / full, 0.0), 1.0)
