"""The structure tree of pages that were set on sheets: read in the order of the booklet, wherever its pages stand.

Each piece of an element gets the number that it has on its sheet. What stood on pages that are not on these sheets
leaves the tree; what remains is told as what it still is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a page came to stand."""

    sheet: pikepdf.Object
    first: int
    """The number on the sheet of its first piece."""
    matrix: Matrix
    """From places on the page to places on the sheet."""


def carry_tags(file: pikepdf.Pdf, standing: Mapping[tuple[int, int], Standing]) -> None:
    """Lead the structure tree of `file` to its sheets; `standing` tells of each page (its `objgen`) where it is now."""
    root = file.Root.StructTreeRoot
    tree = _Tree(standing)
    tree.keep(root.K)
    entries: list[pikepdf.Object | int] = []
    sheets = {place.sheet.objgen: place.sheet for place in standing.values()}
    for key, (sheet, owners) in enumerate(tree.owners.items()):
        sheets[sheet].StructParents = key
        entries += [key, Array([owners.get(number) for number in range(max(owners) + 1)])]
    root.ParentTree = Dictionary(Nums=Array(entries))
    root.ParentTreeNextKey = len(tree.owners)
    if Name.IDTree in root:
        names = list(root.IDTree.Names.as_list())
        pairs = zip(names[::2], names[1::2], strict=True)
        named = [item for pair in pairs if pair[1].objgen in tree.identified for item in pair]
        root.IDTree = Dictionary(Names=Array(named))


class _Tree:
    """The elements, led to their sheets one by one."""

    def __init__(self, standing: Mapping[tuple[int, int], Standing]) -> None:
        self.owners: dict[tuple[int, int], dict[int, pikepdf.Object]] = {}
        """Sheet -> number of a piece on it -> its element."""
        self.identified: set[tuple[int, int]] = set()
        """Elements with an identifier."""
        self._standing = standing
        self._level = 0

    def keep(self, element: pikepdf.Object) -> bool:
        """Lead an element and all in it to their sheets; whether anything of it is there."""
        kids = _kids(element)
        here = [self._led(element, *piece) for piece in _pieces(element, kids) if piece[0] in self._standing]
        inner = [kid for kid in kids if _is_element(kid)]
        kept = [kid for kid in inner if self.keep(kid)]
        if element.S == Name.TR and kept:
            kept = inner  # A row keeps all its cells, so that each stays below its head.
        self._frame(element)
        element.K = Array([*here, *kept])
        if here or kept:
            self._tell(element)
        return bool(here or kept)

    def _led(self, element: pikepdf.Object, page: tuple[int, int], number: int) -> Dictionary:
        """A piece of an element as it is found on its sheet."""
        place = self._standing[page]
        led = place.first + number
        self.owners.setdefault(place.sheet.objgen, {})[led] = element
        return Dictionary(Type=Name.MCR, Pg=place.sheet, MCID=led)

    def _frame(self, element: pikepdf.Object) -> None:
        """Forget the page on which an element was, and tell where on its sheet a figure is."""
        if Name.Pg not in element:
            return
        told, place = element.get(Name.A), self._standing.get(element.Pg.objgen)
        if place is not None and isinstance(told, Dictionary) and Name.BBox in told:
            left, lower, right, upper = (float(edge) for edge in told.BBox.as_list())
            told.BBox = _box(place.matrix, [(left, lower), (right, upper)])
        del element.Pg

    def _tell(self, element: pikepdf.Object) -> None:
        """Say what an element still is on these sheets."""
        role = str(element.S)
        if role == "/Link":
            element.S = Name.Span
        elif role == "/Table" and not any(cell.S == Name.TH for row in _rows(element) for cell in _kids(row)):
            _as_lines(element)
        elif role[:2] == "/H" and role[2:].isdigit():
            # No heading is more than a level below the one before it on these sheets.
            self._level = min(int(role[2:]), self._level + 1)
            element.S = Name(f"/H{self._level}")
        if Name.ID in element:
            self.identified.add(element.objgen)


def _box(matrix: Matrix, corners: Sequence[tuple[float, float]]) -> Array:
    """What lies between two opposite corners once they are led elsewhere: left, lower, right and upper edge."""
    (x, y), (other_x, other_y) = (matrix.transform(corner) for corner in corners)
    edges = min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)
    return Array([round(edge, 2) for edge in edges])


def _as_lines(table: pikepdf.Object) -> None:
    """Make a table whose heads are on other sheets what it is here: groups of words, row by row."""
    for row in _rows(table):
        cells = [cell for cell in _kids(row) if _kids(cell)]
        for cell in cells:
            told = all(_is_element(kid) for kid in _kids(cell))
            _become(cell, Name.Div if told else Name.P)
        row.K = Array(cells)
        _become(row, Name.Div)
    _become(table, Name.Div)


def _rows(table: pikepdf.Object) -> list[pikepdf.Object]:
    return [kid for kid in _kids(table) if kid.S == Name.TR]


def _become(element: pikepdf.Object, role: Name) -> None:
    """Give an element another role, without the attributes of the old one."""
    element.S = role
    if Name.A in element:
        del element.A


def _kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    """What is in an element: pieces by number or reference, links, other elements."""
    told = element.get(Name.K)
    if told is None:
        return []
    return list(told.as_list()) if isinstance(told, Array) else [told]


def _pieces(element: pikepdf.Object, kids: list[pikepdf.Object]) -> Iterator[tuple[tuple[int, int], int]]:
    """Page and number of each piece of an element's own; its links are none."""
    for kid in kids:
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif kid.get(Name.Type) == Name.MCR:
            yield (kid if Name.Pg in kid else element).Pg.objgen, int(kid.MCID)


def _is_element(kid: pikepdf.Object) -> bool:
    return isinstance(kid, Dictionary) and Name.S in kid
