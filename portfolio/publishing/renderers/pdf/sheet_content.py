"""What the pages on a sheet draw, together in one content stream.

The pages are no forms that the sheet draws: browsers look for tags in the content of the sheet itself. So the pieces
of a second page are numbered on from those of the first, and resources of the same name that differ are renamed.
"""

import pikepdf
from pikepdf import ContentStreamInstruction, Dictionary, Matrix, Name, Object

_KINDS = {
    "Tf": "/Font", "Do": "/XObject", "gs": "/ExtGState", "sh": "/Shading", "cs": "/ColorSpace", "CS": "/ColorSpace",
    "scn": "/Pattern", "SCN": "/Pattern", "BDC": "/Properties", "DP": "/Properties",
}  # fmt: skip
"""Operators that name a resource, and of which kind."""
_Names = dict[tuple[str, str], Name]
"""Kind and name of a resource -> its name on the sheet."""


class SheetContent:
    """The content and the resources of a sheet, page after page."""

    def __init__(self) -> None:
        self.resources = Dictionary()
        self.pieces = 0
        """The number that the next piece gets."""
        self._drawn: list[bytes] = []

    def add(self, page: pikepdf.Page, matrix: Matrix) -> None:
        """Draw a page, led to its place by `matrix`, and nothing that reaches beyond its edges."""
        left, bottom, right, top = (float(edge) for edge in page.trimbox.as_list())
        edges = b"%.3f %.3f %.3f %.3f re W n" % (left, bottom, right - left, top - bottom)
        content = self._content(page, self._named(page.resources))
        self._drawn.append(b"q %s cm %s\n%s\nQ\n" % (matrix.encode(), edges, content))

    @property
    def stream(self) -> bytes:
        """All that is drawn."""
        return b"".join(self._drawn)

    def _content(self, page: pikepdf.Page, names: _Names) -> bytes:
        """The page's content with the numbers and names that it has on the sheet."""
        first = self.pieces
        instructions = pikepdf.parse_content_stream(page)
        for place, instruction in enumerate(instructions):
            operator = str(instruction.operator)
            if operator not in _KINDS:
                continue
            operands = list(instruction.operands)
            which = 0 if operator == "Tf" else -1
            told = operands[which]
            if isinstance(told, Name):
                operands[which] = names.get((_KINDS[operator], str(told)), told)
            elif isinstance(told, Dictionary) and Name.MCID in told:
                number = first + int(told.MCID)
                told.MCID = number
                self.pieces = max(self.pieces, number + 1)
            instructions[place] = ContentStreamInstruction(operands, instruction.operator)
        return pikepdf.unparse_content_stream(instructions)

    def _named(self, resources: Dictionary) -> _Names:
        """Take over the resources of a page; those that have to take another name."""
        names: _Names = {}
        for kind, entries in resources.items():
            if not isinstance(entries, Dictionary):
                continue  # A list of procedures, which no program has needed for long.
            if kind not in self.resources:
                self.resources[kind] = Dictionary()
            mine = self.resources[kind]
            for name, entry in entries.items():
                free = name
                while free in mine and not _same(mine[free], entry):
                    free += "x"
                mine[free] = entry
                if free != name:
                    names[kind, name] = Name(free)
        return names


def _same(one: Object, other: Object) -> bool:
    return one.objgen == other.objgen if one.is_indirect or other.is_indirect else one == other
