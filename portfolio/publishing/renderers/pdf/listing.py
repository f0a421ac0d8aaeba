"""Lists of a report with dotted leaders: contents, figures, tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from portfolio.publishing.document import (
    ApprovalPage,
    Chapter,
    Document,
    Element,
    Figure,
    FormalChapter,
    FrontMatter,
    Gallery,
    ListingKind,
    Table,
)
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.blocks import Block, Strip
from portfolio.publishing.renderers.pdf.chapter import chapter_anchor
from portfolio.publishing.renderers.pdf.figure_parts import figure_anchor
from portfolio.publishing.renderers.pdf.flow import Flow
from portfolio.publishing.renderers.pdf.front import CONTENTS_KEY, part_title
from portfolio.publishing.renderers.pdf.items import Anchor, Item, Link, Node, Page
from portfolio.publishing.renderers.pdf.lines import followed
from portfolio.publishing.renderers.pdf.tables import table_anchor
from portfolio.publishing.renderers.pdf.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a list: where it leads, its label (BAB I, Gambar 3.), its title, how deep it stands (from 0)."""

    anchor: str
    label: str
    title: str
    level: int = 0


def section_anchor(chapter: FormalChapter, place: int) -> str:
    """The name that links to the `place`-th section of a report's chapter use."""
    return f"bagian-{chapter.key}-{place}"


def report_places(document: Document) -> list[Place]:
    """Front pages, chapters with their sections, appendices."""
    places: list[Place] = []
    for part in document.parts:
        match part:
            case ApprovalPage() | FrontMatter(listed=True):
                places.append(Place(chapter_anchor(part.key), "", part.title))
            case FormalChapter():
                places.append(Place(chapter_anchor(part.key), part.label, part.title))
                titled = ((n, section) for n, section in enumerate(part.sections) if section.title)
                places += [Place(section_anchor(part, n), "", section.title, 1) for n, section in titled]
            case _:
                pass
    return places


def listed_places(document: Document, kind: ListingKind) -> list[Place]:
    """All figures, or all tables, that have a caption."""
    places: list[Place] = []
    for element in _elements(document):
        match element:
            case Figure() | Gallery() if kind == "figures":
                figures = element.figures if isinstance(element, Gallery) else (element,)
                places += [
                    Place(figure_anchor(one.number), words.FIGURE.format(number=one.number), one.caption)
                    for one in figures
                    if one.caption
                ]
            case Table(number=int(number), caption=str(caption)) if kind == "tables" and number:
                places.append(Place(table_anchor(number), words.TABLE.format(number=number), caption))
            case _:
                pass
    return places


def _elements(document: Document) -> Iterator[Element]:
    for part in document.parts:
        match part:
            case FrontMatter():
                yield from part.elements
            case Chapter():
                yield from ([part.opener] if part.opener else [])
                yield from part.elements
            case FormalChapter():
                for section in part.sections:
                    yield from section.elements
            case _:
                pass


def listing_pages(
    typesetter: Typesetter, heading: tuple[str, str], places: Sequence[Place], labels: Mapping[str, str], first: int
) -> list[Page]:
    """A list's pages under `heading` (key, title); how many there are does not depend on the page `labels`."""
    key, title = heading
    root = Node("Sect")
    page = Page(first, "contents", title, [Anchor(chapter_anchor(key), 0.0)])
    flow = Flow(typesetter.sheet, page, kind="contents")
    flow.add([part_title(typesetter, title, root)])
    listed = root.child("TOC")
    labelled = max((typesetter.line(place.label, typesetter.body).width for place in places), default=0.0)
    for place in places:
        opens = key == CONTENTS_KEY and place.level == 0 and bool(place.label)
        flow.add([_line(typesetter, place, labels.get(place.anchor, ""), (labelled, opens), listed.child("TOCI"))])
    return flow.finish()


def _line(typesetter: Typesetter, place: Place, label: str, room: tuple[float, bool], node: Node) -> Block:
    """Label and title, dots, page; `room` is the labels' width and whether the line opens a chapter."""
    sheet, colours = typesetter.sheet, typesetter.colours
    labelled, opens = room
    leading = sheet.grid * 0.98
    weight = "semibold" if opens else "regular"
    style = typesetter.sans(sheet.small[0] + 0.6, leading, colours.text, weight)
    column = labelled + 4.0 if place.label or place.level else 0.0
    page_column = style.size * 2.6
    title = place.title or words.NOTHING
    lines = followed(typesetter.lines(title, style, sheet.full - column - page_column - 8.0))
    page_line = typesetter.line(label, style)
    items: list[Item] = []
    baseline = (leading - style.size) / 2 + style.size * 0.78
    named, link = node.child("Lbl"), node.child("Reference").child("Link")
    if place.label:
        items.append(typesetter.line(place.label, style).at(0.0, baseline, named))
    for n, line in enumerate(lines):
        items.append(line.at(column, baseline + n * leading, link))
    y = baseline + max(len(lines) - 1, 0) * leading
    end = sheet.full - page_column
    begin = column + (lines[-1].width if lines else 0.0) + 5.0
    items += _dots(typesetter, begin, end, y)
    items.append(page_line.at(sheet.full - page_line.width, y, link))
    height = leading * max(len(lines), 1)
    items.append(Link(0.0, 0.0, sheet.full, height, place.anchor, title, link))
    # A list takes the page's full width, beside which a booklet's text may be narrower.
    placed = tuple(item.moved(-sheet.indent, 0.0) for item in items)
    return Block((Strip(height, placed),), before=sheet.grid * 0.45 if opens else 1.5)


def _dots(typesetter: Typesetter, begin: float, end: float, y: float) -> list[Item]:
    """Dots between title and page number, under each other from line to line: nobody need read them."""
    style = typesetter.sans(typesetter.sheet.small[0], 12.0, typesetter.colours.muted)
    dot = typesetter.line(".", style)
    pitch = 4.6
    count = int((end - begin) / pitch)
    return [dot.at(end - pitch * n, y) for n in range(count)]
