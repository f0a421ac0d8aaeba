"""What slides look like: the colours of the theme, by role."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache

import resources

THEME = "laut"


@dataclass(frozen=True, slots=True)
class SlideColours:
    """Colours by role, as #rrggbb."""

    ground: str
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


@dataclass(frozen=True, slots=True)
class SlideLook:
    """Colours, and those of the parts of a story."""

    colours: SlideColours
    sections: dict[str, str]

    def section(self, role: str) -> str:
        """The colour of a part; of one that has none of its own, the primary one."""
        return self.sections.get(role, self.colours.primary)


@cache
def slide_look() -> SlideLook:
    """The look of all slides."""
    with resources.path("themes", f"{THEME}.toml").open("rb") as file:
        table = tomllib.load(file)
    named = {**table["colours"], **table["slides"]}
    colours = SlideColours(**{one.name: named[one.name] for one in fields(SlideColours)})
    return SlideLook(colours, dict(table["colours"]["sections"]))
