"""A finished PDF set on sheets: its pages as they are, placed by a plan; vectors stay vectors, and tags stay true."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf
from pikepdf import Matrix

from portfolio.files import written_whole
from portfolio.publishing.imposition import Side
from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf.sheet_content import SheetContent
from portfolio.publishing.renderers.pdf.sheet_tags import Standing, carry_tags

_SMALL = pikepdf.ObjectStreamMode.generate
_KEPT = frozenset(("/Type", "/Pages", "/Lang", "/ViewerPreferences", "/OutputIntents"))
"""What a file of sheets still says of itself."""
_KEPT_WITH_TAGS = _KEPT | {"/StructTreeRoot", "/MarkInfo", "/Metadata"}


def set_on_sheets(source: Path, target: Path, sides: Sequence[Side], sheet_mm: tuple[float, float]) -> int:
    """Write one page for each side, of a sheet `sheet_mm` wide and high; how many were written.

    Each page fills its half of the sheet as far as its shape allows, centred on the fold; a turned side stands upside
    down. Tags are carried over where no page stands on the sheets twice, and tell the pages in their own order. Links
    and bookmarks are left behind: sheets are for paper. Raises `OSError` where `target` can't be written.
    """
    numbers = [number for side in sides for number in (side.left, side.right) if number is not None]
    with pikepdf.open(source) as file:
        keys = [page.obj.objgen for page in file.pages]
        standing = _set(file, sides, (sheet_mm[0] * MM, sheet_mm[1] * MM))
        del file.pages[: len(keys)]
        tagged = "/StructTreeRoot" in file.Root and len(numbers) == len(set(numbers))
        for name in file.Root.keys() - (_KEPT_WITH_TAGS if tagged else _KEPT):
            del file.Root[name]
        if tagged:
            carry_tags(file, {keys[number]: place for number, place in standing.items()})
        with written_whole(target) as place:
            file.save(place, deterministic_id=True, fix_metadata_version=False, object_stream_mode=_SMALL)
    return len(sides)


def _set(file: pikepdf.Pdf, sides: Sequence[Side], size: tuple[float, float]) -> dict[int, Standing]:
    """Add a sheet for each side behind the pages; where each page stands (last), by its number."""
    standing: dict[int, Standing] = {}
    for side in sides:
        file.add_blank_page(page_size=size)
        sheet, content = file.pages[-1], SheetContent()
        for half, number in enumerate((side.left, side.right)):
            if number is None:
                continue
            page = file.pages[number]
            matrix = _placed(page, half, size)
            if side.turned:
                matrix = matrix @ Matrix(-1, 0, 0, -1, *size)
            standing[number] = Standing(sheet.obj, content.pieces, matrix)
            content.add(page, matrix)
        sheet.Resources = content.resources
        sheet.Contents = file.make_stream(content.stream)
    return standing


def _placed(page: pikepdf.Page, half: int, size: tuple[float, float]) -> Matrix:
    """Lead a page to the left (0) or right (1) half: as large as fits, touching the fold, in mid height."""
    left, bottom, right, top = (float(edge) for edge in page.trimbox.as_list())
    width, height = size
    scale = min(width / 2 / (right - left), height / (top - bottom))
    x = width / 2 - scale * (right - left) if half == 0 else width / 2
    y = (height - scale * (top - bottom)) / 2
    return Matrix(scale, 0, 0, scale, x - scale * left, y - scale * bottom)
