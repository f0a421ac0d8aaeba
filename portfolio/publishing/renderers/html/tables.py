"""Tables of a page: they scroll sideways on a telephone by themselves, and name their heads."""

from collections.abc import Sequence

from portfolio.publishing import wording
from portfolio.publishing.document import (
    Bar,
    Branch,
    Cell,
    Chart,
    Line,
    Mark,
    Matrix,
    MeasureRow,
    Measures,
    SignatureBlock,
    Signatures,
    Table,
    Tree,
)
from portfolio.publishing.renderers.html.marks import escaped, runs, tag
from portfolio.publishing.renderers.html.pen import Pen


def table(pen: Pen, element: Table) -> str:
    """A table with its caption and heads."""
    if not element.columns:
        return ""
    label = f"{wording.TABLE} {element.number}. {element.caption}" if element.number else element.caption
    heads = "".join(tag("th", escaped(column.head), scope="col") for column in element.columns)
    rows = "".join(
        tag("tr", "".join(_cell(pen, one, head=element.head_column and n == 0) for n, one in enumerate(cells)))
        for cells in element.rows
    )
    named = any(column.head for column in element.columns)
    return _scrolling(label, (tag("thead", tag("tr", heads)) if named else "") + tag("tbody", rows))


def facts(rows: Sequence[tuple[str, str]]) -> str:
    """Names and values."""
    pairs = "".join(tag("dt", escaped(name)) + tag("dd", escaped(value)) for name, value in rows)
    return tag("dl", pairs, class_="data") if rows else ""


def matrix(element: Matrix) -> str:
    """Rows against columns in groups; a level is told by its sign or word, and by its colour."""
    if not element.rows:
        return ""
    groups = "".join(
        tag("th", escaped(name), scope="colgroup", colspan=str(len(heads))) for name, heads in element.groups if heads
    )
    heads = "".join(tag("th", escaped(head), scope="col") for _, names in element.groups for head in names)
    corner = tag("td")
    named = tag("tr", corner + groups) if any(name for name, _ in element.groups) else ""
    rows = "".join(
        tag("tr", tag("th", escaped(name), scope="row") + "".join(_mark(mark, element.most) for mark in marks))
        for name, marks in element.rows
    )
    table_ = _scrolling(element.title, tag("thead", named + tag("tr", corner + heads)) + tag("tbody", rows), "matriks")
    said = wording.legend(element)
    return table_ + (tag("p", escaped(said), class_="kecil") if said else "")


def measures(element: Measures) -> str:
    """Numbers before and after, with bars."""
    rows = "".join(_measure(row) for row in element.rows)
    heads = "".join(tag("th", name, scope="col") for name in (wording.MEASURED, wording.BEFORE, wording.AFTER))
    return _scrolling("", tag("thead", tag("tr", heads)) + tag("tbody", rows)) if rows else ""


def chart(element: Chart) -> str:
    """A row a bar."""
    if not element.bars:
        return ""
    full = element.full or max([value for bar in element.bars for value in bar.values if value is not None], default=0)
    heads = tag("td") + "".join(tag("th", escaped(name), scope="col") for name in element.series)
    named = tag("thead", tag("tr", heads)) if len(element.series) > 1 else ""
    rows = "".join(_bar(bar, full) for bar in element.bars)
    source = tag("p", escaped(element.source), class_="kecil") if element.source else ""
    return _scrolling(element.title, named + tag("tbody", rows)) + source


def line(element: Line) -> str:
    """When, and how much."""
    if not element.points:
        return ""
    full = max([value for _, value, _ in element.points] + [element.target or 0.0])
    heads = tag("th", wording.WHEN, scope="col") + tag("th", escaped(element.unit or wording.VALUE), scope="col")
    rows = "".join(
        tag("tr", tag("th", escaped(when), scope="row") + _number(told, _part(value, full)))
        for when, value, told in element.points
    )
    target = f"{wording.TARGET}: {element.target_text}" if element.target is not None else ""
    told = tag("p", escaped(target), class_="kecil") if target else ""
    return _scrolling(element.title, tag("thead", tag("tr", heads)) + tag("tbody", rows)) + told


def tree(element: Tree) -> str:
    """A list of lists."""
    title = tag("p", tag("strong", escaped(element.title))) if element.title else ""
    return title + tag("ul", "".join(_branch(root) for root in element.roots), class_="pohon") if element.roots else ""


def signatures(element: Signatures) -> str:
    """Who signs: names, not the room for ink."""
    blocks = "".join(_signing(block) for block in (element.left, element.right) if block)
    known = tag("p", escaped(element.known_word)) + _signing(element.known) if element.known else ""
    date = tag("p", escaped(element.place_date)) if element.place_date else ""
    return tag("div", date + blocks + known, class_="tanda-tangan")


def _scrolling(caption: str, inner: str, kind: str = "") -> str:
    title = tag("caption", escaped(caption)) if caption else ""
    framed = tag("table", title + inner, class_=kind or None)
    return tag("div", framed, class_="tabel", role="region", tabindex="0", aria_label=caption or wording.TABLE)


def _cell(pen: Pen, one: Cell, *, head: bool) -> str:
    shown = pen.album.image(one.picture.photo, one.picture.alt, "12rem") if one.picture else ""
    told = [runs(paragraph.runs) for paragraph in one.paragraphs]
    if one.strong and told:
        told[0] = tag("strong", told[0])
    inner = shown + (told[0] if len(told) == 1 else "".join(tag("p", words) for words in told))
    return tag("th", inner, scope="row") if head else tag("td", inner)


def _mark(mark: Mark, most: int) -> str:
    depth = "" if not mark.level else "penuh" if mark.level >= most else "sebagian"
    return tag("td", escaped(wording.sign(mark)), class_=depth or None, title=mark.note or None)


def _measure(row: MeasureRow) -> str:
    note = tag("span", escaped(row.note), class_="kecil") if row.note else ""
    before = _number(row.before, _part(row.before_value, row.full), "awal")
    after = _number(row.after, _part(row.after_value, row.full))
    return tag("tr", tag("th", escaped(row.label) + note, scope="row") + before + after)


def _bar(bar: Bar, full: float) -> str:
    note = tag("span", escaped(bar.note), class_="kecil") if bar.note else ""
    several = len(bar.values) > 1
    cells = "".join(
        _number(told or wording.NOTHING, _part(value, full), "awal" if several and place == 0 else "")
        for place, (value, told) in enumerate(zip(bar.values, bar.texts, strict=False))
    )
    return tag("tr", tag("th", escaped(bar.label) + note, scope="row") + cells)


def _number(told: str, part: float | None, kind: str = "") -> str:
    """The number, and under it a bar that covers its part of the cell; who listens needs only the number."""
    bar = ""
    if part is not None:
        filled = tag("span", class_=kind or None, style=f"width: {part:.1%}")
        bar = tag("span", filled, class_="batang", aria_hidden="true")
    return tag("td", tag("strong", escaped(told)) + bar, class_="angka")


def _part(value: float | None, full: float | None) -> float | None:
    return None if value is None or not full else min(max(value / full, 0.0), 1.0)


def _branch(branch: Branch) -> str:
    lines = "".join(tag("span", escaped(words), class_="kecil") for words in branch.lines)
    below = tag("ul", "".join(_branch(one) for one in branch.branches)) if branch.branches else ""
    return tag("li", tag("strong", escaped(branch.title)) + lines + below)


def _signing(block: SignatureBlock | None) -> str:
    if block is None:
        return ""
    told = "\n".join(part for part in (block.role, block.name or wording.DOTS, block.number) if part)
    return tag("p", escaped(told))
