"""What a document says, in order, read from its composed tree alone: to be compared with what its PDF says."""

import textwrap
from collections.abc import Iterable, Iterator

from portfolio.publishing import document as doc
from portfolio.publishing.renderers.pdf import words


def told(part: doc.Part, *, formal: bool = False) -> list[str] | None:
    """The words of a part, one by one; None for lists, whose page numbers only the pages know."""
    match part:
        case doc.Contents() | doc.Listing() | doc.Index() | doc.Imprint():
            return None
        case _:
            return " ".join(_Teller(formal=formal).part(part)).split()


class _Teller:
    def __init__(self, *, formal: bool) -> None:
        self._formal = formal

    def part(self, part: doc.Part) -> Iterator[str]:
        match part:
            case doc.Chapter():
                yield from _figures((part.opener,) if part.opener else ())
                yield from (part.label.upper(), part.title, part.byline, _facts(part.facts), part.summary)
                yield from self._all(part.elements)
            case doc.FrontMatter():
                yield part.title.upper() if self._formal else part.title
                yield from self._all(part.elements)
            case doc.FormalChapter():
                yield from (part.label.upper(), part.title.upper())
                for section in part.sections:
                    yield section.title
                    yield from self._all(section.elements)
            case doc.ApprovalPage():
                yield from (part.title.upper(), part.subject, part.text)
                yield from self._all((doc.Facts(part.facts), part.signatures))
            case doc.Handout():
                if part.school is not None:
                    yield from (part.school.name, part.school.address_lines[-1])
                yield from (part.title, part.subtitle)
                yield from self._all(part.elements)
            case _:
                yield from _bound(part)

    def _all(self, elements: Iterable[doc.Element]) -> Iterator[str]:
        for element in elements:
            yield from self._element(element)

    def _element(self, element: doc.Element) -> Iterator[str]:  # noqa: C901 - a line or two for each kind
        match element:
            case doc.Heading(text=text, level=level):
                yield text if level == 2 or self._formal else text.upper()
            case doc.Text():
                yield _plain(element)
            case doc.Bullets():
                for number, item in enumerate(element.items, start=1):
                    yield from (f"{number}." if element.ordered else "•", _plain(item))
            case doc.Figure():
                yield from _figures((element,))
            case doc.Gallery():
                yield from _figures(element.figures)
            case doc.Quote():
                yield from (f"“{element.text}”", element.by)
            case doc.Table():
                yield from _table(element)
            case doc.Facts():
                for name, value in element.rows:
                    yield from (name, value or words.NOTHING)
            case doc.Matrix():
                yield from _matrix(element)
            case doc.Chart() | doc.Line():
                yield from _chart(element)
            case doc.Tree():
                yield element.title
                yield from _branches(element.roots)
            case doc.Note():
                yield f"{words.WARNING if element.kind == 'warning' else words.NOTE}. {element.text}"
            case _:
                yield from _closing(element)


def _bound(part: doc.Part) -> Iterator[str]:
    match part:
        case doc.Cover():
            yield from (part.event.upper(), part.title, part.subtitle, part.school.name, part.year)
        case doc.TitlePage():
            yield from (part.event.upper(), part.title, part.subtitle, *part.authors)
            yield from (part.school.name, *part.school.address_lines, part.place_year)
        case doc.BackCover():
            yield part.text
            yield from (part.school.name, part.school.motto, *part.school.address_lines, *part.school.contact_lines)
        case doc.ReportCover():
            yield from (part.school.name, part.school.motto, part.title, part.subtitle)
            yield from (words.COMPILED_BY, part.author, part.author_role)
            yield from (part.school.name, part.school.address_lines[-1], part.year)
        case _:
            raise TypeError(part)


def _closing(element: doc.Element) -> Iterator[str]:  # noqa: C901 - a line or two for each kind
    match element:
        case doc.Measures():
            for row in element.rows:
                yield from (row.label, words.BEFORE, row.before, words.AFTER, row.after, row.note)
        case doc.Tags():
            for name, items in element.groups:
                yield from (name, " · ".join(items))
        case doc.AuthorBox():
            for person in element.authors:
                yield from (person.full_name, " · ".join(p for p in (person.role, person.school) if p), person.bio)
        case doc.Signature():
            yield from (element.place_date, element.name, element.role)
        case doc.Signatures():
            yield element.place_date
            for block in (element.left, element.right):
                yield from _signed(block)
            if element.known is not None:
                yield element.known_word
                yield from _signed(element.known)
        case doc.Credits():
            for line in element.lines:
                number = words.FIGURE.format(number=line.number).rstrip(".") if line.number else words.COVER_PHOTO
                yield from (number, line.credit, textwrap.shorten(line.caption, 110, placeholder=" …"))
        case doc.Letterhead(school=school):
            number = f"NPSN {school.npsn}" if school.npsn else ""
            yield from (school.name, ", ".join(school.address_lines))
            yield " · ".join(part for part in (number, *school.contact_lines) if part)
        case _:
            raise TypeError(element)


def _signed(block: doc.SignatureBlock | None) -> Iterator[str]:
    if block is not None:
        yield from (block.role, block.name, block.number)


def _figures(figures: Iterable[doc.Figure]) -> Iterator[str]:
    for figure in figures:
        yield from (words.FIGURE.format(number=figure.number), figure.caption)


def _facts(facts: tuple[str, ...]) -> str:
    return "  ·  ".join(facts).upper()


def _plain(text: doc.Text) -> str:
    return "".join(run.text for run in text.runs)


def _table(table: doc.Table) -> Iterator[str]:
    if table.caption:
        yield from (words.TABLE.format(number=table.number) if table.number else "", table.caption)
    yield from (column.head for column in table.columns)
    for row in table.rows:
        for cell in row:
            yield from (_plain(paragraph) for paragraph in cell.paragraphs)


def _matrix(matrix: doc.Matrix) -> Iterator[str]:
    """Of a matrix that finds room in one part."""
    yield matrix.title
    yield from (name for name, _ in matrix.groups)
    yield from (head for _, heads in matrix.groups for head in heads)
    meanings = dict(matrix.legend)
    for name, marks in matrix.rows:
        yield name
        yield from (mark.note or mark.text or meanings[mark.level] for mark in marks)
    yield from meanings.values()


def _chart(element: doc.Chart | doc.Line) -> Iterator[str]:
    if isinstance(element, doc.Line):
        yield f"{element.title} ({element.unit})" if element.unit and element.title else element.title or element.unit
        yield element.target_text
        yield from (text for _, _, text in element.points)
        yield from (when for when, _, _ in element.points)
        return
    yield element.title
    yield from element.series if len(element.series) > 1 else ()
    for bar in element.bars:
        values = zip(bar.values, bar.texts, strict=True)
        yield from (bar.label, bar.note, *(text if value is not None else words.NOTHING for value, text in values))
    yield element.source


def _branches(branches: tuple[doc.Branch, ...]) -> Iterator[str]:
    for branch in branches:
        yield from (branch.title, *branch.lines)
        yield from _branches(branch.branches)
