"""A booklet on the sheets of a printer: what is chosen, the files, what they take, and the test of a printer."""

from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, TypeVar

from portfolio.errors import BadValue, target_error
from portfolio.publishing.content import Problem
from portfolio.publishing.imposition import (
    MOST_SHEETS,
    Binding,
    Estimate,
    Feeding,
    Side,
    estimate,
    manual_passes,
    saddle_stitch,
    two_up,
)
from portfolio.publishing.recipe import PAPER_MM
from portfolio.services.press import Exported, paper_named
from portfolio.texts import tr

__all__ = [
    "MOST_SHEETS",
    "SHEETS_MM",
    "STACKS",
    "Duplex",
    "Estimate",
    "Feeding",
    "OnSheets",
    "SheetName",
    "by_hand",
    "estimate_print",
    "on_sheets_named",
    "page_scale",
    "set_exported_on_sheets",
    "sheets_told",
    "usual_sheets",
    "write_test_sheet",
]

Style = Literal["saddle", "two-up"]
"""saddle: sheets to be folded once and stapled in the fold. two-up: pages side by side in reading order."""
Duplex = Literal["short", "long", "manual"]
"""The edge around which the printer turns a sheet for its back; manual: a person puts the stack in again."""
SheetName = Literal["A4", "F4", "A3"]
SHEETS_MM: dict[str, tuple[float, float]] = {"A4": (297, 210), "F4": (330, 215), "A3": (420, 297)}
"""What school printers take, lying landscape."""
_STYLES: tuple[Style, ...] = ("saddle", "two-up")
_BINDINGS: tuple[Binding, ...] = ("left", "right")
_DUPLEX: tuple[Duplex, ...] = ("short", "long", "manual")
_SHEETS: tuple[SheetName, ...] = ("A4", "F4", "A3")
Name = TypeVar("Name", bound=str)
STRAIGHT = Feeding(reversed_stack=False, turned=False)
"""A printer that takes its sheets again as they came."""
STACKS: dict[str, Feeding] = {
    "straight": STRAIGHT,
    "reversed": Feeding(reversed_stack=True, turned=False),
    "turned": Feeding(reversed_stack=False, turned=True),
    "reversed-turned": Feeding(reversed_stack=True, turned=True),
}
"""How printers take their own stack again, by name."""


@dataclass(frozen=True, slots=True)
class OnSheets:
    """How the pages of a booklet stand on the sheets of a printer."""

    style: Style = "saddle"
    sheet: SheetName = "A4"
    binding: Binding = "left"
    duplex: Duplex = "short"
    feeding: Feeding = STRAIGHT
    """How the printer takes its own sheets again, for manual duplex."""


def usual_sheets(profile: str, paper: str) -> OnSheets | None:
    """How a booklet for `profile` is set on sheets where nobody says otherwise: small pages are copied two on A4."""
    return OnSheets("two-up") if profile == "photocopy" and paper in ("A5", "B5") else None


def on_sheets_named(
    style: str, *, sheet: str = "A4", binding: str = "left", duplex: str = "short", stack: str | None = None
) -> OnSheets:
    """The choice of these names; `stack` is one of `STACKS`, for manual duplex alone. Raises `BadValue`."""
    if stack is not None and (duplex != "manual" or style != "saddle"):
        raise BadValue(
            tr("Cara memasukkan tumpukan hanya berlaku untuk buklet lipat yang dibalik sendiri."),
            tr("Pilih saddle dan manual, atau jangan sebutkan tumpukannya."),
        )
    feeding = STACKS[_one(stack or "straight", tuple(STACKS))]
    chosen = _one(style, _STYLES), _one(sheet, _SHEETS), _one(binding, _BINDINGS), _one(duplex, _DUPLEX)
    return OnSheets(*chosen, feeding)


def estimate_print(pages: int, copies: int, chosen: OnSheets | None, sheet_price: float) -> Estimate:
    """What so many copies of a booklet take; `sheet_price` in rupiah for a sheet printed on both sides."""
    if chosen is not None and chosen.style == "saddle":
        return estimate(pages, copies, sheet_price=sheet_price)
    # A page on each side takes as many sheets as twice the pages do two by two.
    found = estimate(pages if chosen is not None else 2 * pages, copies, sheet_price=sheet_price)
    return replace(found, blank_pages=-pages % 2, staples=0, too_thick=False)


def page_scale(paper: str, chosen: OnSheets) -> float:
    """How large a page of `paper` stands on half a sheet: 1.0 for its own size."""
    width, height = PAPER_MM[paper_named(paper)]
    sheet_width, sheet_height = SHEETS_MM[chosen.sheet]
    return min(sheet_width / 2 / width, sheet_height / height)


def sheets_told(pages: int, chosen: OnSheets) -> list[Problem]:
    """What a person should know before so many pages are set on sheets."""
    sheets = ceil(pages / 4)
    if chosen.style != "saddle" or sheets <= MOST_SHEETS:
        return []
    message = tr(
        "Buklet ini {sheets} lembar; lebih dari {most} lembar sulit dilipat dan distaples. Bagi menjadi dua buklet.",
        sheets=sheets,
        most=MOST_SHEETS,
    )
    return [Problem("too-thick", message)]


def set_exported_on_sheets(flat: Exported, target: Path, chosen: OnSheets) -> Exported:
    """Write the pages of an exported booklet on sheets: `target`, or two files beside it to be printed by hand.

    They are read aloud in the order of the booklet; links and bookmarks are left behind, for sheets are for paper.
    Raises `TargetError`; then no file is left.
    """
    from portfolio.publishing.renderers.pdf.impose import set_on_sheets  # noqa: PLC0415 - loaded to print

    passes = _passes(flat.pages, chosen)
    paths = [target] if len(passes) == 1 else by_hand(target)
    written: list[Path] = []
    try:
        for path, sides in zip(paths, passes, strict=True):
            set_on_sheets(flat.path, path, sides, SHEETS_MM[chosen.sheet])
            written.append(path)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise target_error(target, error) from error
    size = sum(path.stat().st_size for path in paths)
    problems = (*flat.problems, *sheets_told(flat.pages, chosen))
    pages = sum(len(sides) for sides in passes)
    return Exported(paths[0], pages, size, problems, flat.privacy, tuple(paths[1:]))


def write_test_sheet(target: Path, duplex: Duplex) -> tuple[Path, ...]:
    """Write the sheet that shows how a printer turns paper, as PDF; for manual duplex two files, to be printed in turn.

    Raises `TargetError`.
    """
    from portfolio.publishing.renderers.pdf.test_sheet import render_test_sheet  # noqa: PLC0415 - loaded to print

    try:
        if duplex != "manual":
            render_test_sheet(target, ("front", "back"))
            return (target,)
        first, second = by_hand(target)
        render_test_sheet(first, ("front", "front"))
        render_test_sheet(second, ("back", "back"))
    except OSError as error:
        raise target_error(target, error) from error
    return first, second


def by_hand(target: Path) -> list[Path]:
    """The two files that a print by hand makes instead of `target`, in the order in which they are printed."""
    names = (tr("1 sisi depan"), tr("2 sisi belakang"))
    return [target.with_name(f"{target.stem} - {name}{target.suffix}") for name in names]


def temporary_folder() -> "TemporaryDirectory[str]":
    """Where pages lie until they are on sheets."""
    return TemporaryDirectory(prefix="praktik-lembar-")


def _passes(pages: int, chosen: OnSheets) -> list[tuple[Side, ...]]:
    """The sides of each file, in the order of printing."""
    if chosen.style == "two-up":
        return [two_up(pages)]
    if chosen.duplex == "manual":
        return list(manual_passes(saddle_stitch(pages, binding=chosen.binding), chosen.feeding))
    sheets = saddle_stitch(pages, binding=chosen.binding, flip=chosen.duplex)
    return [tuple(side for sheet in sheets for side in (sheet.front, sheet.back))]


def _one(name: str, names: tuple[Name, ...]) -> Name:
    for known in names:
        if known == name:
            return known
    advice = tr("Pilih: {names}.", names=", ".join(names))
    raise BadValue(tr("Pilihan cetak “{name}” tidak dikenal.", name=name), advice)
