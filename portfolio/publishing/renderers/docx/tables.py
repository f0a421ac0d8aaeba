"""Tables: with heads that repeat, of names and values, of things side by side, of levels."""

from collections.abc import Sequence

from portfolio.publishing import wording
from portfolio.publishing.document import (
    Cell,
    Column,
    Facts,
    Letterhead,
    Matrix,
    SignatureBlock,
    Signatures,
    Table,
    Tags,
)
from portfolio.publishing.renderers.docx.marks import field, paragraph, printable, run_words, shading, twips, words
from portfolio.publishing.renderers.docx.pen import Pen
from portfolio.publishing.slides.look import slide_look

GAP = paragraph("Gap", "")
_ALIGN = {"left": "left", "right": "right", "center": "center"}
_LONG_HEAD = 5
"""Letters from which a matrix's head of a narrow column is set upright."""
_MOST_WHOLE = 500
"""Letters in a cell up to which its row is not parted."""


def table(pen: Pen, element: Table) -> None:
    """The caption with its number, then rows under heads that every page repeats."""
    if not element.columns:
        return
    if element.caption:
        pen.put(caption(pen, wording.TABLE, element.number, element.caption, keeps=True))
    widths = shares([column.weight for column in element.columns], pen.page.measure)
    heads = "".join(
        cell(paragraph("TableHead", words(column.head), _aligned(column)), width)
        for column, width in zip(element.columns, widths, strict=True)
    )
    rows = [row(heads, head=True)] if any(column.head for column in element.columns) else []
    for number, cells in enumerate(element.rows):
        written = "".join(
            _cell(
                pen, one, column, width, strong=element.head_column and place == 0, zigzag=_side(element, place, number)
            )
            for place, (one, column, width) in enumerate(zip(cells, element.columns, widths, strict=False))
        )
        rows.append(row(written, height=element.row_height * 72 / 25.4, whole=_short(cells)))
    pen.put(grid(widths, rows, "PracticeTable", described=element.caption), GAP)


def caption(pen: Pen, label: str, number: int, text: str, *, keeps: bool = False) -> str:
    """“Gambar 3. Murid mengukur bibit”, its number a field that Word counts anew."""
    told = text.strip()
    anchor = f"{label}-{number}"
    counted = field(f"SEQ {label} \\* ARABIC", words(str(number), bold=True))
    inner = pen.marked(anchor, words(f"{label} ", bold=True) + counted) + words(f". {told}" if told else "")
    return paragraph("Caption", inner, "<w:keepNext/>" if keeps else "")


def facts(pen: Pen, rows: Sequence[tuple[str, str]]) -> None:
    """Names and values, two columns without lines."""
    if not rows:
        return
    widths = [pen.page.measure * 0.3, pen.page.measure * 0.7]
    written = [
        row(
            cell(paragraph("TableText", words(name)), widths[0])
            + cell(paragraph("TableText", words(f": {value}")), widths[1])
        )
        for name, value in rows
    ]
    pen.put(grid(widths, written), GAP)


def fact_rows(element: Facts | Tags) -> list[tuple[str, str]]:
    """The rows of facts, and of tags with a dot between them."""
    if isinstance(element, Facts):
        return list(element.rows)
    return [(name, " · ".join(items)) for name, items in element.groups]


def matrix(pen: Pen, element: Matrix) -> None:
    """Rows against columns: groups over heads that are set upright, levels as depth of colour with a sign or word."""
    if not element.rows:
        return
    heads = [head for _, group in element.groups for head in group]
    widths = shares([4.5, *(1.0 for _ in heads)], pen.page.measure)
    rows = []
    if any(name for name, _ in element.groups):
        groups = cell(paragraph("TableHead", ""), widths[0])
        place = 1
        for name, group in element.groups:
            width = sum(widths[place : place + len(group)])
            groups += cell(paragraph("TableHead", words(name)), width, span=len(group))
            place += len(group)
        rows.append(row(groups, head=True))
    upright = len(heads) > 6 and any(len(head) > _LONG_HEAD for head in heads)
    named = cell(paragraph("TableHead", ""), widths[0]) + "".join(
        cell(paragraph("Cell", words(head)), width, upright=upright)
        for head, width in zip(heads, widths[1:], strict=True)
    )
    longest = max((len(head) for head in heads), default=0)
    rows.append(row(named, head=True, height=min(longest * 4.6 + 10, 110) if upright else 0))
    for name, marks in element.rows:
        told = "".join(
            cell(
                paragraph("Cell", words(wording.sign(mark), bold=True)),
                width,
                ground=level_colour(mark.level, element.most),
            )
            for mark, width in zip(marks, widths[1:], strict=False)
        )
        rows.append(row(cell(paragraph("TableText", words(name)), widths[0]) + told))
    if element.title:
        pen.put(paragraph("Label", words(element.title)))
    pen.put(grid(widths, rows, "PracticeTable", described=element.title))
    said = wording.legend(element)
    pen.put(paragraph("Small", words(said)) if said else "", GAP)


def level_colour(level: int, most: int) -> str:
    """The deeper, the more there is; "" for nothing. Never so deep that dark letters could not be read on it."""
    part = min(level / max(most, 1), 1.0) * 0.55
    primary = slide_look().colours.primary
    mixed = (round(255 + (int(primary[n : n + 2], 16) - 255) * part) for n in (1, 3, 5))
    return "#" + "".join(f"{value:02X}" for value in mixed) if level else ""


def signatures(pen: Pen, element: Signatures) -> None:
    """Place and date, blocks side by side, and the block of who takes note below them in the middle."""
    half = pen.page.measure / 2
    if element.left or element.right or element.place_date:
        dated = paragraph("Signing", words(element.place_date)) if element.place_date else ""
        left = _signing(element.left, "" if not dated else paragraph("Signing", ""))
        right = _signing(element.right, dated)
        pen.put(GAP, grid([half, half], [row(cell(left, half) + cell(right, half), whole=True)]), GAP)
    if element.known:
        middle = _signing(element.known, paragraph("Signing", words(element.known_word)))
        empty = cell(paragraph("Signing", ""), half / 2)
        pen.put(grid([half / 2, half, half / 2], [row(empty + cell(middle, half) + empty, whole=True)]), GAP)


def letterhead(pen: Pen, element: Letterhead) -> None:
    """Logo, name and address over a line."""
    school = element.school
    number = f"NPSN {school.npsn}" if school.npsn else ""
    lines = [", ".join(school.address_lines), " · ".join(part for part in (number, *school.contact_lines) if part)]
    told = paragraph("Letterhead", words(school.name)) if school.name else ""
    told += "".join(paragraph("Small", words(line)) for line in lines if line)
    logo = pen.album.drawing(school.logo, (56.0, 56.0), school.name) if school.logo else ""
    widths = [68.0, pen.page.measure - 68.0] if logo else [pen.page.measure]
    cells = cell(paragraph("TableText", logo), widths[0]) if logo else ""
    cells += cell(told or paragraph("Small", ""), widths[-1])
    pen.put(grid(widths, [row(cells)]), paragraph("LetterheadRule", ""))


def grid(
    widths: Sequence[float], rows: Sequence[str], style: str = "", *, heads: bool = True, described: str = ""
) -> str:
    """A table of rows; one without a style only sets things side by side."""
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    first, look = ("1", "0620") if style and heads else ("0", "0600")
    about = f'<w:tblCaption w:val="{printable(described).translate(_ATTRIBUTE)}"/>' if described else ""
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{named}<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{look}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/>{about}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def row(cells: str, *, head: bool = False, height: float = 0.0, whole: bool = True) -> str:
    """A row; a head stands on every page, and a row is not parted where it fits on one."""
    parts = "<w:cantSplit/>" if whole else ""
    parts += f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    parts += "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr>{parts}</w:trPr>{cells}</w:tr>" if parts else f"<w:tr>{cells}</w:tr>"


def cell(inner: str, width: float, *, span: int = 1, ground: str = "", upright: bool = False) -> str:
    """A cell of so many columns."""
    parts = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
    parts += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    parts += shading(ground) if ground else ""
    parts += '<w:textDirection w:val="btLr"/><w:vAlign w:val="center"/>' if upright else ""
    return f"<w:tc><w:tcPr>{parts}</w:tcPr>{inner}</w:tc>"


def shares(weights: Sequence[float], whole: float) -> list[float]:
    """Widths in the relation of the weights."""
    total = sum(weights) or 1.0
    return [whole * weight / total for weight in weights]


_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": " "})


def _cell(pen: Pen, one: Cell, column: Column, width: float, *, strong: bool, zigzag: str) -> str:
    inner = ""
    if one.picture is not None:
        drawn = pen.album.drawing(one.picture.photo, (width - 10, 150.0), one.picture.alt)
        inner += paragraph("TableText", drawn or words(f"[{wording.PHOTO_MISSING}]", italic=True))
    look = f'<w:jc w:val="{zigzag}"/>' if zigzag else _aligned(column)
    for place, text in enumerate(one.paragraphs):
        named = one.strong or (strong and place == 0)
        inner += paragraph("TableHead" if named else "TableText", run_words(text.runs), look)
    return cell(inner or paragraph("TableText", "", look), width)


def _short(cells: Sequence[Cell]) -> bool:
    """Whether a row is so short that it need not be parted between two pages."""
    return all(sum(len(run.text) for text in one.paragraphs for run in text.runs) < _MOST_WHOLE for one in cells)


def _side(element: Table, place: int, number: int) -> str:
    """Where a row of a list that is signed writes."""
    if element.zigzag != place:
        return ""
    return "left" if number % 2 == 0 else "center"


def _aligned(column: Column) -> str:
    return f'<w:jc w:val="{_ALIGN[column.align]}"/>' if column.align != "left" else ""


def _signing(block: SignatureBlock | None, above: str) -> str:
    if block is None:
        return above or paragraph("Signing", "")
    room = paragraph("Signing", "") * 4
    number = paragraph("Signing", words(block.number)) if block.number else ""
    name = paragraph("Signing", words(block.name or wording.DOTS, bold=bool(block.name)))
    return above + paragraph("Signing", words(block.role)) + room + name + number
