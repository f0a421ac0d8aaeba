"""Tables and the matrix as tables that can be edited."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from portfolio.publishing.renderers.pptx.marks import emu, fill, place, printable
from portfolio.publishing.slides.items import Grid, GridCell
from portfolio.publishing.slides.look import slide_look

_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The built-in table style without any fill or line."""
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table(grid: Grid, number: int, language: str) -> str:
    """The grid as a table."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.widths)
    rows = "".join(_row(grid, n, language) for n in range(len(grid.rows)))
    box = grid.box
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="Tabel {number}" '
        f"descr={quoteattr(printable(grid.name))}/>"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"{place(box, 'p')}"
        f'<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{_NO_STYLE}'
        f"</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic>"
        "</p:graphicFrame>"
    )


def _row(grid: Grid, number: int, language: str) -> str:
    lined = number >= grid.heads - 1
    cells = "".join(_cells(grid, cell, language, lined=lined) for cell in grid.rows[number])
    return f'<a:tr h="{emu(grid.heights[number])}">{cells}</a:tr>'


def _cells(grid: Grid, cell: GridCell, language: str, *, lined: bool) -> str:
    return "".join(_cell(grid, cell, language, lined=lined, covered=n > 0) for n in range(cell.span))


def _cell(grid: Grid, cell: GridCell, language: str, *, lined: bool, covered: bool) -> str:
    """The cell, or one that it covers."""
    properties = _properties(grid, cell, lined)
    if covered:
        return f'<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody>{properties}</a:tc>'
    span = f' gridSpan="{cell.span}"' if cell.span > 1 else ""
    run = (
        f'<a:r>{_run_properties(cell, language, "rPr")}<a:t>{escape(printable(cell.text))}</a:t></a:r>'
        if cell.text else _run_properties(cell, language, "endParaRPr")
    )  # fmt: skip
    align = "l" if cell.upright else _ALIGN[cell.align]
    return (
        f'<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{align}"/>{run}</a:p></a:txBody>'
        f"{properties}</a:tc>"
    )


def _run_properties(cell: GridCell, language: str, tag: str) -> str:
    return (
        f'<a:{tag} lang="{language}" sz="{round(cell.size * 100)}" b="{int(cell.bold)}">{fill(cell.colour)}'
        f'<a:latin typeface="+mn-lt"/></a:{tag}>'
    )


def _properties(grid: Grid, cell: GridCell, lined: bool) -> str:
    padding = emu(grid.padding)
    centred = grid.heads > 1
    turned = ' vert="vert270"' if cell.upright else ""
    across = emu(1.0) if centred and (cell.span > 1 or cell.align == "center" or cell.upright) else padding
    down = emu(1.0) if centred else padding
    anchor = "ctr" if centred else "t"
    return (
        f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}" anchor="{anchor}"{turned}>'
        f"{''.join(_edges(grid, lined, framed=centred and bool(cell.fill)))}{fill(cell.fill)}</a:tcPr>"
    )


def _edges(grid: Grid, lined: bool, *, framed: bool) -> Iterator[str]:
    """A hairline below; fields of a matrix keep a gap between each other."""
    gap = f'w="19050">{fill(slide_look().colours.ground)}'
    for side in ("L", "R", "T"):
        yield f"<a:ln{side} {gap}</a:ln{side}>" if framed and side != "T" else f"<a:ln{side}><a:noFill/></a:ln{side}>"
    yield f'<a:lnB w="7620">{fill(grid.line)}</a:lnB>' if lined else "<a:lnB><a:noFill/></a:lnB>"
