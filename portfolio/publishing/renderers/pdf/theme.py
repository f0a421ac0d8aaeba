"""A theme: what a booklet looks like, read from `resources/themes/`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from portfolio.publishing.recipe import MM, PAPER_MM, Paper

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


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours, and a sheet for the paper in use."""

    id: str
    name: str
    colours: Colours
    sheet: Sheet


_LIKE: dict[Paper, Paper] = {"B5": "A5", "F4": "A4"}
"""Whose measures a paper takes where the theme has none for it."""


@cache
def theme(name: str, paper: Paper) -> Theme:
    """The theme `name` for `paper`. Raises `OSError` or `KeyError` where the file is missing or incomplete."""
    with resources.path("themes", f"{name}.toml").open("rb") as file:
        table = tomllib.load(file)
    colours = dict(table["colours"])
    others = tuple(colours.pop("sections_other")["colours"])
    row = table.get(paper) or table[_LIKE.get(paper, paper)]
    return Theme(table["id"], table["name"], Colours(**colours, sections_other=others), _sheet(row, paper))


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
