"""The structure tree: what is read in which order, gathered while pages are painted and written as PDF objects.

Whatever is painted belongs to a `Node` or is decoration. Here each node that was painted becomes a structure element
that knows its pieces on the pages, and the parent tree leads from each piece back to its element.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.items import Box, Node

_ROLES = "<</Title/P>>"
"""Roles of ours that PDF 1.7 does not know, and what they stand for."""
_LEAF = 64
"""Pages in a leaf of the parent tree."""

Objects = Iterator[tuple[int, str]]
"""Numbers of PDF objects with what they hold."""


@dataclass(slots=True)
class _Piece:
    """What is on the pages of one element."""

    marks: list[tuple[int, int]]
    """Page (from 0) and number of the marked content on it."""
    links: list[tuple[int, str]]
    """Page and name of the annotation."""
    box: Box | None = None
    """What it covers, as PDF counts: from the lower left corner; None where it goes over pages."""

    @property
    def home(self) -> int:
        """The page on which it begins."""
        return self.marks[0][0] if self.marks else self.links[0][0]


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The numbers of PDF objects."""

    elements: dict[Node, int]
    pages: list[int]
    of: Callable[[str], int]
    """Those that have names: annotations."""


class Tags:
    """The elements of one document as it is painted."""

    def __init__(self, pages: int) -> None:
        self._pieces: dict[Node, _Piece] = {}
        self._on_page: list[list[Node]] = [[] for _ in range(pages)]
        self._annotated: list[Node] = []

    def mark(self, node: Node, page: int) -> int:
        """The number of the next piece of `node` on a page (from 0)."""
        number = len(self._on_page[page])
        self._on_page[page].append(node)
        self._piece(node).marks.append((page, number))
        return number

    def cover(self, node: Node, page: int, box: Box) -> None:
        """Remember that some of `node` covers `box` (left, lower, right, upper)."""
        piece = self._piece(node)
        piece.box = _union(piece.box, box) if piece.marks[0][0] == page else None

    def link(self, node: Node | None, page: int, annotation: str) -> int:
        """Make the annotation of that name part of the Link `node`; its key in the parent tree."""
        if node is None or node.role != "Link":
            node = Node("Link", node)
        self._piece(node).links.append((page, annotation))
        self._annotated.append(node)
        return len(self._on_page) + len(self._annotated) - 1

    def objects(self, root: int, first: int, number_of: Callable[[str], int]) -> Objects:
        """The tree as PDF objects: its root has the number `root`, all others follow from `first` on.

        `number_of` tells the numbers of pages (“Page1” is the first) and annotations by their names.
        """
        document = Node("Document")
        order = self._in_order(document)
        elements = {node: number for number, (node, _, _) in enumerate(order, start=first)}
        pages = [number_of(f"Page{n}") for n in range(1, len(self._on_page) + 1)]
        numbers = _Numbers(elements, pages, number_of)
        notes: list[int] = []
        for node, role, children in order:
            if role == "Note":
                notes.append(elements[node])
            parent = root if node is document else elements[node.parent or document]
            kids = self._kids(node, numbers, children)
            yield elements[node], f"<</S/{role}/P {parent} 0 R{self._told(node, role, numbers)}/K[{' '.join(kids)}]>>"
        leaf = first + len(order)
        kids = []
        for number, (least, most, entries) in enumerate(self._parents(elements), start=leaf):
            kids.append(f"{number} 0 R")
            yield number, f"<</Limits[{least} {most}]/Nums[{entries}]>>"
        ids = f"/IDTree<</Names[{''.join(f'({_id(note)}){note} 0 R' for note in notes)}]>>" if notes else ""
        count = len(self._on_page) + len(self._annotated)
        yield (
            root,
            (
                f"<</Type/StructTreeRoot/K {first} 0 R/RoleMap{_ROLES}{ids}"
                f"/ParentTree<</Kids[{' '.join(kids)}]>>/ParentTreeNextKey {count}>>"
            ),
        )

    def _piece(self, node: Node) -> _Piece:
        piece = self._pieces.get(node)
        if piece is None:
            piece = self._pieces[node] = _Piece([], [])
        return piece

    def _in_order(self, document: Node) -> list[tuple[Node, str, list[Node]]]:
        """Every element with its role and children, as it is read: parents first.

        Parts of the document follow each other as their pages do; what is inside a part, as it was made. No heading
        is more than a level below the one before.
        """
        children: dict[Node, list[Node]] = defaultdict(list)
        known: set[Node] = set()
        for painted in self._pieces:
            node: Node | None = painted
            while node is not None and node not in known:
                known.add(node)
                children[node.parent or document].append(node)
                node = node.parent
        for parent, some in children.items():
            if parent is not document:
                some.sort(key=_made)
        found: list[tuple[Node, str, list[Node]]] = []
        level = 0
        waiting = [document]
        while waiting:
            node = waiting.pop()
            role = node.role
            if len(role) == 2 and role[0] == "H" and role[1].isdigit():
                level = min(int(role[1]), level + 1)
                role = f"H{level}"
            inside = children.get(node, [])
            found.append((node, role, inside))
            waiting += reversed(inside)
        return found

    def _kids(self, node: Node, numbers: _Numbers, children: list[Node]) -> list[str]:
        """What is in an element: its own pieces first, then other elements."""
        kids: list[str] = []
        piece = self._pieces.get(node)
        if piece is not None:
            for page, mark in piece.marks:
                other = f"<</Type/MCR/Pg {numbers.pages[page]} 0 R/MCID {mark}>>"
                kids.append(str(mark) if page == piece.home else other)
            for page, name in piece.links:
                kids.append(f"<</Type/OBJR/Pg {numbers.pages[page]} 0 R/Obj {numbers.of(name)} 0 R>>")
        kids += [f"{numbers.elements[child]} 0 R" for child in children]
        return kids

    def _told(self, node: Node, role: str, numbers: _Numbers) -> str:
        """What is told of an element beside what is in it."""
        piece = self._pieces.get(node)
        if piece is None:
            return _words(node, role) + _attributes(node, role, None)
        where = f"/Pg {numbers.pages[piece.home]} 0 R"
        identifier = f"/ID({_id(numbers.elements[node])})" if role == "Note" else ""
        return where + _words(node, role) + _attributes(node, role, piece.box) + identifier

    def _parents(self, elements: dict[Node, int]) -> Iterator[tuple[int, int, str]]:
        """Leaves of the parent tree: least and greatest key, and entries."""
        pieces = (" ".join([f"{elements[node]} 0 R" for node in nodes]) for nodes in self._on_page)
        entries = [f"{page}[{references}]" for page, references in enumerate(pieces)]
        keys = range(len(entries), len(entries) + len(self._annotated))
        entries += [f"{key} {elements[node]} 0 R" for key, node in zip(keys, self._annotated, strict=True)]
        for least in range(0, len(entries), _LEAF):
            some = entries[least : least + _LEAF]
            yield least, least + len(some) - 1, " ".join(some)


def _made(node: Node) -> int:
    return node.order


def _words(node: Node, role: str) -> str:
    """What is read instead of an element, or to who can't see it."""
    alt = node.alt or (words.PICTURE if role == "Figure" else "")
    told = f"/Alt{pdf_text(alt)}" if alt else ""
    return f"{told}/ActualText{pdf_text(node.said)}" if node.said else told


def _attributes(node: Node, role: str, box: Box | None) -> str:
    if role in {"TH", "TD"}:
        scope = f"/Scope/{node.scope or 'Column'}" if role == "TH" else ""
        span = f"/ColSpan {node.columns}" if node.columns > 1 else ""
        return f"/A<</O/Table{scope}{span}>>" if scope or span else ""
    if role == "L" and node.numbering:
        return f"/A<</O/List/ListNumbering/{node.numbering}>>"
    if role == "Figure" and box is not None:
        return f"/A<</O/Layout/Placement/Block/BBox[{' '.join(f'{value:.2f}' for value in box)}]>>"
    return ""


def _id(number: int) -> str:
    """Of as many digits as any other, for the tree of identifiers is ordered by letters."""
    return f"n{number:08}"


def pdf_text(text: str) -> str:
    """A text as a PDF string."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex()}>"


def _union(first: Box | None, second: Box) -> Box:
    if first is None:
        return second
    return (
        min(first[0], second[0]), min(first[1], second[1]), max(first[2], second[2]), max(first[3], second[3]),
    )  # fmt: skip
