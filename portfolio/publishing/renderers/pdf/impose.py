"""A finished PDF set on sheets: its pages as they are, placed by a plan; vectors stay vectors."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from portfolio.files import written_whole
from portfolio.publishing.imposition import Side
from portfolio.publishing.recipe import MM


def set_on_sheets(source: Path, target: Path, sides: Sequence[Side], sheet_mm: tuple[float, float]) -> int:
    """Write one page for each side, of a sheet `sheet_mm` wide and high; how many were written.

    Each page fills its half of the sheet as far as its shape allows, centred on the fold; a turned side stands upside
    down. Links, bookmarks and tags are left behind: sheets are for paper. Raises `OSError` where `target` can't be
    written.
    """
    width, height = sheet_mm[0] * MM, sheet_mm[1] * MM
    with pikepdf.open(source) as whole, pikepdf.new() as sheets:
        forms: dict[int, pikepdf.Object] = {}
        for side in sides:
            sheets.add_blank_page(page_size=(width, height))
            page = sheets.pages[-1]
            drawn, used = [b"-1 0 0 -1 %.3f %.3f cm\n" % (width, height)] if side.turned else [], Dictionary()
            for half, number in enumerate((side.left, side.right)):
                if number is None:
                    continue
                if number not in forms:
                    forms[number] = sheets.copy_foreign(whole.pages[number].as_form_xobject())
                form = forms[number]
                name = f"/P{number}"
                used[name] = form
                drawn.append(_placed(name, form, half, width, height))
            page.Resources = Dictionary(XObject=used)
            page.Contents = sheets.make_stream(b"q\n" + b"".join(drawn) + b"Q\n")
            page.MediaBox = Array([0, 0, width, height])
        if Name.Lang in whole.Root:
            sheets.Root.Lang = str(whole.Root.Lang)
        _keep_title(whole, sheets)
        with written_whole(target) as place:
            sheets.save(place, deterministic_id=True)
    return len(sides)


def _placed(name: str, form: pikepdf.Object, half: int, width: float, height: float) -> bytes:
    """Draw a page in the left (0) or right (1) half: as large as fits, touching the fold, in mid height."""
    left, bottom, right, top = (float(value) for value in form.BBox.as_list())
    scale = min(width / 2 / (right - left), height / (top - bottom))
    x = width / 2 - scale * (right - left) if half == 0 else width / 2
    y = (height - scale * (top - bottom)) / 2
    return b"q %.5f 0 0 %.5f %.3f %.3f cm %s Do Q\n" % (
        scale,
        scale,
        x - scale * left,
        y - scale * bottom,
        name.encode("ascii"),
    )


def _keep_title(whole: pikepdf.Pdf, sheets: pikepdf.Pdf) -> None:
    title = whole.docinfo.get(Name.Title)
    if title is not None:
        sheets.docinfo[Name.Title] = str(title)
