"""The parts of a document, one after the other, in the sections that their page numbers ask for."""

from typing import Literal

from portfolio.publishing import wording
from portfolio.publishing.content import SchoolContent
from portfolio.publishing.document import (
    ApprovalPage,
    BackCover,
    Chapter,
    Contents,
    Cover,
    Document,
    Facts,
    FormalChapter,
    FrontMatter,
    Handout,
    Imprint,
    Index,
    Letterhead,
    Listing,
    Part,
    ReportCover,
    TitlePage,
)
from portfolio.publishing.renderers.docx import contents, tables
from portfolio.publishing.renderers.docx.elements import shown, write_elements
from portfolio.publishing.renderers.docx.marks import paragraph, words
from portfolio.publishing.renderers.docx.pen import Pen

Kind = Literal["cover", "front", "text", "back"]
"""cover: nothing in its margins; front: before a report's first chapter; text: running head and page number."""
_PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


def kind_of(part: Part) -> Kind:
    """In which section of the file a part stands."""
    match part:
        case Cover() | TitlePage() | ReportCover() | Imprint():
            return "cover"
        case BackCover():
            return "back"
        case ApprovalPage() | Contents() | Listing() | FrontMatter():
            return "front"
        case Chapter() | FormalChapter() | Handout() | Index():
            return "text"


def write_part(pen: Pen, part: Part, document: Document) -> None:
    """Write a part; what begins a page says so itself."""
    match part:
        case Cover() | TitlePage() | ReportCover() | BackCover():
            _write_cover(pen, part)
        case Contents():
            contents.contents(pen, part, document)
        case Listing():
            contents.listing(pen, part, document)
        case Index():
            contents.index(pen, part, document)
        case Imprint():
            pen.put(paragraph("Small", _PAGE_BREAK))
            write_elements(pen, part.elements)
        case FrontMatter():
            pen.head(1, words(part.title), contents.part_anchor(part.key), new_page=True)
            write_elements(pen, part.elements)
        case ApprovalPage():
            _approval(pen, part)
        case Chapter():
            _chapter(pen, part)
        case FormalChapter():
            _formal_chapter(pen, part)
        case Handout():
            _handout(pen, part)


def _write_cover(pen: Pen, part: Cover | TitlePage | ReportCover | BackCover) -> None:
    match part:
        case Cover():
            _cover(pen, part)
        case TitlePage():
            _title_page(pen, part)
        case ReportCover():
            _report_cover(pen, part)
        case BackCover():
            _back_cover(pen, part)


def _cover(pen: Pen, part: Cover) -> None:
    pen.put(paragraph("Label", words(part.event)) if part.event else "")
    pen.put(paragraph("Title", words(part.title)))
    pen.put(paragraph("Subtitle", words(part.subtitle)) if part.subtitle else "")
    if part.picture is not None:
        pen.put(shown(pen, part.picture, (pen.page.measure, pen.page.depth * 0.5), "Centre"))
    _school(pen, part.school, part.year)


def _title_page(pen: Pen, part: TitlePage) -> None:
    pen.put(paragraph("Small", _PAGE_BREAK), paragraph("Title", words(part.title)))
    told = (("Subtitle", part.subtitle), ("Facts", part.event), ("Byline", "\n".join(part.authors)))
    pen.put(*(paragraph(style, words(text)) for style, text in told if text))
    _school(pen, part.school, part.place_year)


def _report_cover(pen: Pen, part: ReportCover) -> None:
    if part.school.logo is not None:
        drawn = pen.album.drawing(part.school.logo, (84.0, 84.0), part.school.name)
        pen.put(paragraph("Centre", drawn))
    pen.put(paragraph("Centre", words(part.school.name, bold=True)))
    pen.put(paragraph("Centre", "", '<w:spacing w:before="1600"/>'), paragraph("Title", words(part.title)))
    pen.put(paragraph("Subtitle", words(part.subtitle)) if part.subtitle else "")
    pen.put(paragraph("Centre", "", '<w:spacing w:before="1600"/>'))
    if part.author:
        pen.put(paragraph("Centre", words(wording.COMPILED_BY)), paragraph("Centre", words(part.author, bold=True)))
        pen.put(paragraph("Centre", words(part.author_role)) if part.author_role else "")
    pen.put(paragraph("Centre", "", '<w:spacing w:before="1200"/>'))
    where = part.school.address_lines[-1:] if part.school.address_lines else ()
    pen.put(*(paragraph("Centre", words(line)) for line in (*where, part.year) if line))


def _back_cover(pen: Pen, part: BackCover) -> None:
    pen.put(paragraph("Lead", words(part.text)) if part.text else "")
    _school(pen, part.school, "")


def _school(pen: Pen, school: SchoolContent, year: str) -> None:
    if school.name:
        pen.put(paragraph("Byline", words(school.name)))
    lines = (*school.address_lines, *school.contact_lines, year)
    pen.put(*(paragraph("Facts", words(line)) for line in lines if line))


def _approval(pen: Pen, part: ApprovalPage) -> None:
    pen.head(1, words(part.title), contents.part_anchor(part.key), new_page=True)
    pen.put(paragraph("Centre", words(part.subject, bold=True)))
    pen.put(paragraph("BodyText", words(part.text)) if part.text else "")
    write_elements(pen, (Facts(part.facts), part.signatures))


def _chapter(pen: Pen, part: Chapter) -> None:
    pen.put(paragraph("Label", words(part.label)) if part.label else "")
    name = part.title or wording.UNTITLED
    title = words(f"{part.number}  {name}" if part.number else name)
    pen.head(1, title, contents.part_anchor(part.key), new_page=part.number > 0)
    pen.put(paragraph("Byline", words(part.byline)) if part.byline else "")
    pen.put(paragraph("Facts", words(" · ".join(part.facts))) if part.facts else "")
    pen.put(paragraph("Lead", words(part.summary)) if part.summary else "")
    opener = (part.opener,) if part.opener is not None else ()
    write_elements(pen, (*opener, *part.elements))


def _formal_chapter(pen: Pen, part: FormalChapter) -> None:
    head = words(f"{part.label}\n" if part.label else "") + words(part.title.upper())
    pen.head(1, head, contents.part_anchor(part.key), new_page=True)
    for place, section in enumerate(part.sections):
        if section.title:
            pen.head(2, words(section.title), contents.section_anchor(part, place))
        write_elements(pen, section.elements, 1 if section.title else 0)


def _handout(pen: Pen, part: Handout) -> None:
    if part.school is not None and part.school.name:
        tables.letterhead(pen, Letterhead(part.school))
    if part.title:
        pen.put(paragraph("Title", words(part.title)))
    pen.put(paragraph("Subtitle", words(part.subtitle)) if part.subtitle else "")
    write_elements(pen, part.elements, -1)
