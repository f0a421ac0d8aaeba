"""The elements of a document as blocks, whatever part of it they stand in."""

from dataclasses import replace

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
    Quote,
    Signature,
    Signatures,
    Table,
    Tags,
    Text,
    Tree,
)
from portfolio.publishing.renderers.pdf import charts, closing, figures, formal, prose
from portfolio.publishing.renderers.pdf.blocks import Block, space, stacked
from portfolio.publishing.renderers.pdf.items import Node
from portfolio.publishing.renderers.pdf.matrix import matrix
from portfolio.publishing.renderers.pdf.tables import table
from portfolio.publishing.renderers.pdf.trees import tree
from portfolio.publishing.renderers.pdf.typesetter import Typesetter


def element_blocks(typesetter: Typesetter, elements: tuple[Element, ...], root: Node) -> list[Block]:
    """The blocks of a sequence of elements."""
    blocks: list[Block] = []
    sections = 0
    previous: Element | None = None
    for element in elements:
        if isinstance(element, Heading) and element.level == 2 and not typesetter.sheet.formal:
            colour = typesetter.colours.section(element.role, sections)
            blocks.append(prose.section_head(typesetter, element, colour, root))
            sections += 1
        else:
            blocks += _blocks(typesetter, element, root, previous)
        # A figure may end up elsewhere, so it does not count as what a paragraph follows.
        previous = previous if isinstance(element, Figure | Gallery) else element
    return _signed(typesetter, blocks) if elements and isinstance(elements[-1], Signature | Signatures) else blocks


def _signed(typesetter: Typesetter, blocks: list[Block]) -> list[Block]:
    """The last two made one, so that a signature never stands on a page without some of its text."""
    if len(blocks) < 2 or blocks[-2].floats or blocks[-2].height > typesetter.sheet.height / 2:
        return blocks
    *others, text, signature = blocks
    whole = stacked((space(signature.before), *signature.strips))
    if whole.height + text.height > typesetter.sheet.floor - typesetter.sheet.top:
        return blocks
    signed = replace(
        text, strips=(*text.strips, whole), orphans=min(text.orphans + 1, 2),
        widows=min(len(text.strips), 2) + 1,
    )  # fmt: skip
    return [*others, signed]


def _blocks(typesetter: Typesetter, element: Element, root: Node, previous: Element | None) -> list[Block]:
    blocks: list[Block] = []
    match element:
        case Text():
            blocks = [prose.paragraph(typesetter, element, root, previous)]
        case Bullets():
            blocks = prose.bullets(typesetter, element, root)
        case Heading():
            blocks = [_head(typesetter, element, root)]
        case Figure() | Gallery():
            shown = element.figures if isinstance(element, Gallery) else (element,)
            blocks = figures.gallery(typesetter, shown, root)
        case Quote():
            blocks = [prose.quote(typesetter, element, root)]
        case Measures() | Tags() | AuthorBox() | Signature() | Credits():
            blocks = _closing(typesetter, element, root)
        case Table() | Matrix() | Chart() | Line() | Tree():
            blocks = _shown(typesetter, element, root)
        case Facts() | Signatures() | Note() | Letterhead():
            blocks = _official(typesetter, element, root)
    return blocks


def _head(typesetter: Typesetter, heading: Heading, root: Node) -> Block:
    if typesetter.sheet.formal:
        return prose.formal_head(typesetter, heading, root)
    return prose.minor_head(typesetter, heading, root)


def _closing(
    typesetter: Typesetter, element: Measures | Tags | AuthorBox | Signature | Credits, root: Node
) -> list[Block]:
    match element:
        case Measures():
            return [closing.measures(typesetter, element, root)] if element.rows else []
        case Tags():
            return [closing.tags(typesetter, element, root)]
        case AuthorBox():
            return closing.authors(typesetter, element, root)
        case Signature():
            return [closing.signature(typesetter, element, root)]
        case Credits():
            return closing.credits_list(typesetter, element, root)


def _shown(typesetter: Typesetter, element: Table | Matrix | Chart | Line | Tree, root: Node) -> list[Block]:
    match element:
        case Table():
            return [table(typesetter, element, root)] if element.columns else []
        case Matrix():
            return matrix(typesetter, element, root) if element.rows else []
        case Chart():
            return [charts.chart(typesetter, element, root)] if element.bars else []
        case Line():
            return [charts.line_chart(typesetter, element, root)] if element.points else []
        case Tree():
            return [tree(typesetter, element, root)] if element.roots else []


def _official(typesetter: Typesetter, element: Facts | Signatures | Note | Letterhead, root: Node) -> list[Block]:
    match element:
        case Facts():
            return [formal.facts(typesetter, element, root)] if element.rows else []
        case Signatures():
            return [formal.signatures(typesetter, element, root)]
        case Note():
            return [formal.note(typesetter, element, root)] if element.text.strip() else []
        case Letterhead():
            return [formal.letterhead(typesetter, element, root)]
