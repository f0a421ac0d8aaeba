"""A theme: what a booklet looks like, read from `resources/themes/`."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

import resources
from portfolio.publishing.recipe import MM, PAPER_MM, Paper
from portfolio.publishing.renderers.pdf.shades import darkened_to, mixed

TypeSize = tuple[float, float]
"""Size and leading in pt."""
TitleSize = tuple[int, float, float]
"""The longest title in characters for which this size and leading (pt) are taken."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by role, as #rrggbb."""

    text: str
    muted: str
    line: str
    primary: str
    deep: str
    on_primary: str
    on_primary_muted: str
    soft: str
    tint: str
    accent: str
    before: str
    placeholder: str
    sections: dict[str, str]
    sections_other: tuple[str, ...]

    def section(self, role: str, place: int) -> str:
        """The colour of the section `role`, the `place`-th of its chapter."""
        return self.sections.get(role) or self.sections_other[place % len(self.sections_other)]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one paper size, all in pt."""

    width: float
    height: float
    inside: float
    outside: float
    top: float
    bottom: float
    side: float
    """Width of the column left of the text where heads stand; 0 for none."""
    side_gap: float
    head: float
    foot: float
    """Baselines of running head and page number, from the page's edge."""
    grid: float
    body: float
    lead: TypeSize
    caption: TypeSize
    small: TypeSize
    label: float
    section: float
    quote: TypeSize
    figure_target: float
    figure_tallest: float
    opener: float
    """Height of a chapter's opening picture, in parts of the page."""
    titles: tuple[TitleSize, ...]
    part_title: TypeSize
    cover_titles: tuple[TitleSize, ...]
    formal: bool = False
    """Heads and page numbers of a report: all pages alike, as one-sided sheets are, and section heads without a bar."""
    single: bool = False
    """Everything is to stand on one page where smaller type can bring it there: a slide."""

    @property
    def full(self) -> float:
        """Width between the margins."""
        return self.width - self.inside - self.outside

    @property
    def indent(self) -> float:
        """From the left margin to the text column."""
        return self.side + self.side_gap

    @property
    def measure(self) -> float:
        """Width of the text column."""
        return self.full - self.indent

    @property
    def floor(self) -> float:
        """The lowest y that text may reach: a whole number of grid lines below the top."""
        lines = int((self.height - self.top - self.bottom + 0.01) / self.grid)
        return self.top + lines * self.grid

    def left(self, number: int) -> float:
        """The x of the left margin on page `number`: odd pages are right-hand ones, unless all are alike."""
        return self.inside if self.formal or number % 2 else self.outside


CoverKind = Literal["shore", "window", "garden", "magazine", "office"]
OpenerKind = Literal["bleed", "inset", "plain"]
Ornament = Literal["waves", "kawung", "leaves", "none"]


@dataclass(frozen=True, slots=True)
class Manner:
    """What a theme chooses among the layouts that there are, and the families of its type (see `fonts.toml`)."""

    titles: str = "sans"
    reading: str = "serif"
    heads: str = "sans"
    """Section heads, captions and furniture."""
    cover: CoverKind = "shore"
    opener: OpenerKind = "bleed"
    ornament: Ornament = "waves"

    @property
    def dark_cover(self) -> bool:
        """Whether the foot of the cover is dark, so that what is printed over it has to be light."""
        return self.cover in ("shore", "window")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours, and a sheet for the paper in use."""

    id: str
    name: str
    colours: Colours
    sheet: Sheet
    manner: Manner = Manner()


_LIKE: dict[Paper, Paper] = {"B5": "A5", "F4": "A4"}
"""Whose measures a paper takes where the theme has none for it."""


@cache
def theme(name: str, paper: Paper, colour: str = "") -> Theme:
    """The theme `name` for `paper`, with `colour` ("#rrggbb") as its main colour instead of its own.

    A theme that names `measures` has those of that other theme, but for what it says itself. Raises `OSError` or
    `KeyError` where the file is missing or incomplete, `ValueError` for a colour that is none.
    """
    table = _table(name)
    colours = dict(table["colours"])
    others = tuple(colours.pop("sections_other")["colours"])
    measures = _table(table["measures"]) if "measures" in table else table
    like = _LIKE.get(paper, paper)
    row = {**(measures.get(paper) or measures[like]), **(table.get(paper) or table.get(like, {}))}
    chosen = Colours(**colours, sections_other=others)
    if colour:
        chosen = recoloured(chosen, colour)
    return Theme(table["id"], table["name"], chosen, _sheet(row, paper), Manner(**table.get("manner", {})))


def recoloured(colours: Colours, colour: str) -> Colours:
    """The same with another main colour: dark enough for white words on it, its shades mixed from it."""
    primary = darkened_to(colour, "#FFFFFF", 4.5)
    deep = mixed(primary, "#000000", 0.32)
    own = colours.primary.lower()
    return replace(
        colours,
        primary=primary,
        deep=deep,
        on_primary="#FFFFFF",
        on_primary_muted=mixed("#FFFFFF", primary, 0.16),
        soft=mixed("#FFFFFF", primary, 0.14),
        sections={key: primary if one.lower() == own else one for key, one in colours.sections.items()},
        sections_other=tuple(primary if one.lower() == own else one for one in colours.sections_other),
    )


@cache
def _table(name: str) -> dict[str, Any]:
    with resources.path("themes", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _sheet(row: dict[str, Any], paper: Paper) -> Sheet:
    width, height = PAPER_MM[paper]
    values: dict[str, Any] = {"width": width * MM, "height": height * MM}
    for key, value in row.items():
        if key.endswith("_mm"):
            values[key.removesuffix("_mm")] = value * MM
        elif isinstance(value, list):
            values[key] = tuple(tuple(item) if isinstance(item, list) else item for item in value)
        else:
            values[key] = value
    return Sheet(**values)
