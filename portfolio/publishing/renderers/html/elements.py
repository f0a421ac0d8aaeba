"""The elements of a document as parts of a page."""

from collections.abc import Iterable, Sequence

from portfolio.domain.prose import plain
from portfolio.publishing import wording
from portfolio.publishing.content import PersonContent
from portfolio.publishing.document import (
    AuthorBox,
    Bullets,
    Chart,
    CreditLine,
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
    Quote,
    Signature,
    Signatures,
    Table,
    Tags,
    Text,
    Tree,
)
from portfolio.publishing.renderers.html import tables
from portfolio.publishing.renderers.html.marks import escaped, runs, tag
from portfolio.publishing.renderers.html.pen import Pen

_WHOLE, _BESIDE = "(min-width: 48rem) 44rem, 94vw", "(min-width: 48rem) 21rem, 94vw"


def told(pen: Pen, elements: Iterable[Element]) -> str:
    """Elements one after the other."""
    return "\n".join(part for element in elements if (part := _told(pen, element)))


def _told(pen: Pen, element: Element) -> str:
    match element:
        case Text() | Bullets():
            return _prose(element)
        case Heading():
            return pen.heading(element.level, element.text)
        case Figure() | Gallery():
            return _figures(pen, element.figures if isinstance(element, Gallery) else (element,))
        case Quote() | Note() | AuthorBox() | Credits() | Signature() | Letterhead():
            return _words(pen, element)
        case Measures() | Chart() | Line() | Tree():
            return _numbers(element)
        case Table() | Facts() | Tags() | Matrix() | Signatures():
            return _tables(pen, element)


def _prose(element: Text | Bullets) -> str:
    if isinstance(element, Text):
        return tag("p", runs(element.runs))
    return tag("ol" if element.ordered else "ul", "".join(tag("li", runs(item.runs)) for item in element.items))


def _words(pen: Pen, element: Quote | Note | AuthorBox | Credits | Signature | Letterhead) -> str:
    match element:
        case Quote():
            by = tag("footer", escaped(element.by)) if element.by else ""
            return tag("blockquote", tag("p", escaped(f"“{element.text.strip('“”')}”")) + by)
        case Note():
            warns = element.kind == "warning"
            lead = tag("strong", wording.WARNING if warns else wording.NOTE)
            kind = "catatan perhatian" if warns else "catatan"
            return tag("p", f"{lead}. {escaped(plain(element.text))}", class_=kind) if element.text.strip() else ""
        case AuthorBox():
            return "".join(_author(pen, person) for person in element.authors)
        case Credits():
            return tag("ul", "".join(_credit(pen, line) for line in element.lines), class_="kredit")
        case Signature():
            return _lines("tanda-tangan", element.place_date, element.role, element.name)
        case Letterhead():
            school = element.school
            return _lines("kop", school.name, *school.address_lines, *school.contact_lines)


def _lines(kind: str, *lines: str) -> str:
    return tag("p", escaped("\n".join(line for line in lines if line)), class_=kind)


def _numbers(element: Measures | Chart | Line | Tree) -> str:
    match element:
        case Measures():
            return tables.measures(element)
        case Chart():
            return tables.chart(element)
        case Line():
            return tables.line(element)
        case Tree():
            return tables.tree(element)


def _tables(pen: Pen, element: Table | Facts | Tags | Matrix | Signatures) -> str:
    match element:
        case Table():
            return tables.table(pen, element)
        case Facts():
            return tables.facts(element.rows)
        case Tags():
            return tables.facts([(name, " · ".join(items)) for name, items in element.groups])
        case Matrix():
            return tables.matrix(element)
        case Signatures():
            return tables.signatures(element)


def figure(pen: Pen, one: Figure, sizes: str = _WHOLE, *, first: bool = False) -> str:
    """The picture, which leads to a larger one, and its caption."""
    pen.figures[one.number] = pen.page
    alt = one.picture.alt or one.caption or wording.FIGURE
    shown = pen.album.image(one.picture.photo, alt, sizes, first=first)
    if shown:
        shown = tag("a", shown, href=pen.album.largest(one.picture.photo), aria_label=f"{wording.LARGER}: {alt}")
    else:
        shown = tag("p", escaped(f"[{wording.PHOTO_MISSING}: {one.picture.photo.name}]"), class_="hilang")
    label = tag("strong", f"{wording.FIGURE} {one.number}.") if one.number else ""
    caption = tag("figcaption", f"{label} {escaped(one.caption)}".strip())
    return tag("figure", shown + caption, id=f"gambar-{one.number}" if one.number else None)


def _figures(pen: Pen, figures: Sequence[Figure]) -> str:
    if len(figures) == 1:
        return figure(pen, figures[0])
    return tag("div", "".join(figure(pen, one, _BESIDE) for one in figures), class_="foto")


def _author(pen: Pen, person: PersonContent) -> str:
    role = " · ".join(part for part in (person.role, person.school) if part)
    shown = pen.album.image(person.portrait, person.full_name, "6rem", cut=True) if person.portrait else ""
    below = tag("span", escaped(role), class_="kecil") if role else ""
    words = tag("p", tag("strong", escaped(person.full_name)) + below)
    words += tag("p", escaped(plain(person.bio))) if person.bio else ""
    return tag("div", shown + tag("div", words), class_="penulis")


def _credit(pen: Pen, line: CreditLine) -> str:
    name = f"{wording.FIGURE} {line.number}" if line.number else wording.COVER_PHOTO
    page = pen.figures.get(line.number, "")
    named = tag("a", name, href=f"{page}#gambar-{line.number}") if page else name
    caption = f". {line.caption}" if line.caption else ""
    return tag("li", f"{named}: {escaped(line.credit + caption)}")
