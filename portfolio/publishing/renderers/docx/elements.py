"""The elements of a document as paragraphs and tables, whatever part of it they stand in."""

from collections.abc import Iterable, Sequence

from portfolio.domain.prose import plain
from portfolio.publishing import wording
from portfolio.publishing.content import PersonContent
from portfolio.publishing.document import (
    AuthorBox,
    Bullets,
    Chart,
    Credits,
    Element,
    Facts,
    Figure,
    Gallery,
    Heading,
    Letterhead,
    Line,
    Matrix,
    Measures,
    Note,
    Picture,
    Quote,
    Signature,
    Signatures,
    Table,
    Tags,
    Text,
    Tree,
)
from portfolio.publishing.renderers.docx import charts, tables
from portfolio.publishing.renderers.docx.marks import link, paragraph, run_words, words
from portfolio.publishing.renderers.docx.pen import Pen
from portfolio.publishing.renderers.docx.pictures import Box

_TALLEST, _TALLEST_BESIDE = 300.0, 210.0
"""pt: a figure that stands alone, and one of a pair."""


def write_elements(pen: Pen, elements: Iterable[Element], level: int = 0) -> None:
    """Write them one after the other; headings stand `level` deeper than they say."""
    for element in elements:
        _write(pen, element, level)


def _write(pen: Pen, element: Element, level: int) -> None:
    match element:
        case Text():
            pen.put(paragraph("BodyText", run_words(element.runs)))
        case Bullets():
            _bullets(pen, element)
        case Heading():
            pen.head(element.level + level, words(element.text))
        case Figure():
            _figure(pen, element)
        case Gallery():
            _gallery(pen, element.figures)
        case Quote():
            pen.put(paragraph("Quote", words(f"“{element.text.strip('“”')}”"), "<w:keepNext/>" if element.by else ""))
            pen.put(paragraph("QuoteSource", words(element.by)) if element.by else "")
        case Note():
            _note(pen, element)
        case AuthorBox() | Credits() | Signature():
            _closing(pen, element)
        case Measures() | Chart() | Line() | Tree():
            _numbers(pen, element)
        case Table() | Facts() | Tags() | Matrix() | Signatures() | Letterhead():
            _table(pen, element)


def _numbers(pen: Pen, element: Measures | Chart | Line | Tree) -> None:
    match element:
        case Measures():
            charts.measures(pen, element)
        case Chart():
            charts.chart(pen, element)
        case Line():
            charts.line(pen, element)
        case Tree():
            charts.tree(pen, element)


def _table(pen: Pen, element: Table | Facts | Tags | Matrix | Signatures | Letterhead) -> None:
    match element:
        case Table():
            tables.table(pen, element)
        case Facts() | Tags():
            tables.facts(pen, tables.fact_rows(element))
        case Matrix():
            tables.matrix(pen, element)
        case Signatures():
            tables.signatures(pen, element)
        case Letterhead():
            tables.letterhead(pen, element)


def _closing(pen: Pen, element: AuthorBox | Credits | Signature) -> None:
    match element:
        case AuthorBox():
            for person in element.authors:
                _author(pen, person)
        case Credits():
            for line in element.lines:
                name = f"{wording.FIGURE} {line.number}" if line.number else wording.COVER_PHOTO
                anchor = pen.place(f"{wording.FIGURE}-{line.number}") if line.number else ""
                named = link(anchor, words(name, bold=True)) if anchor else words(name, bold=True)
                told = f": {line.credit}" + (f". {line.caption}" if line.caption else "")
                pen.put(paragraph("Small", named + words(told)))
        case Signature():
            lines = (element.place_date, element.role, "\n\n", element.name)
            right = '<w:jc w:val="right"/>'
            pen.put(*(paragraph("Signing", words(line), right) for line in lines if line))
            pen.put(tables.GAP)


def _bullets(pen: Pen, element: Bullets) -> None:
    if element.ordered:
        number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{pen.next_list()}"/></w:numPr>'
        pen.put(*(paragraph("ListNumber", run_words(item.runs), number) for item in element.items))
    else:
        pen.put(*(paragraph("ListBullet", run_words(item.runs)) for item in element.items))
    pen.put(tables.GAP)


def _note(pen: Pen, element: Note) -> None:
    if element.text.strip():
        warns = element.kind == "warning"
        lead = words(f"{wording.WARNING if warns else wording.NOTE}. ", bold=True)
        pen.put(paragraph("Warning" if warns else "Note", lead + words(plain(element.text))))


def _figure(pen: Pen, one: Figure) -> None:
    pen.put(*_pictured(pen, one, (pen.page.measure, min(_TALLEST, pen.page.depth * 0.5))))


def _gallery(pen: Pen, figures: Sequence[Figure]) -> None:
    """Two beside each other; the last of an odd number, and one that is alone, across the page."""
    half = pen.page.measure / 2
    box = (half - 12, min(_TALLEST_BESIDE, pen.page.depth * 0.35))
    rows = []
    for left, right in zip(figures[::2], figures[1::2], strict=False):
        cells = "".join(tables.cell("".join(_pictured(pen, one, box, "TableText")), half) for one in (left, right))
        rows.append(tables.row(cells))
    if rows:
        pen.put(tables.grid([half, half], rows), tables.GAP)
    if len(figures) % 2:
        _figure(pen, figures[-1])


def _pictured(pen: Pen, one: Figure, box: Box, style: str = "Picture") -> tuple[str, str]:
    return shown(pen, one.picture, box, style), tables.caption(pen, wording.FIGURE, one.number, one.caption)


def shown(pen: Pen, picture: Picture, box: Box, style: str = "Picture") -> str:
    """A paragraph with the picture; where there are no pixels, one that says so."""
    drawn = pen.album.drawing(picture.photo, box, picture.alt or wording.FIGURE)
    return paragraph(style, drawn or words(f"[{wording.PHOTO_MISSING}: {picture.photo.name}]", italic=True))


def _author(pen: Pen, person: PersonContent) -> None:
    role = " · ".join(part for part in (person.role, person.school) if part)
    told = paragraph("Byline", words(person.full_name), "<w:keepNext/>")
    told += paragraph("Facts", words(role), "<w:keepNext/>") if role else ""
    told += paragraph("BodyText", words(plain(person.bio))) if person.bio else ""
    drawn = pen.album.drawing(person.portrait, (60.0, 76.0), person.full_name) if person.portrait else ""
    if drawn:
        widths = [72.0, pen.page.measure - 72.0]
        cells = tables.cell(paragraph("TableText", drawn), widths[0]) + tables.cell(told, widths[1])
        pen.put(tables.grid(widths, [tables.row(cells)]), tables.GAP)
    else:
        pen.put(told)
