"""The themes in which a booklet can be printed: each a file of `resources/themes/`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from portfolio.texts import chosen

USUAL = "laut"
"""The theme of a booklet that names none, or one that there is not."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme as a person chooses it."""

    id: str
    name: str
    about: str
    """One sentence, in Indonesian, as the file says it."""
    about_en: str
    cover: str
    """Kind of cover: shore, window, garden, magazine or office."""
    ornament: str
    primary: str
    deep: str
    tint: str
    accent: str

    @property
    def told(self) -> str:
        """What it is like, in the language in use."""
        return chosen(self.about, self.about_en)


@cache
def themes() -> tuple[ThemeLine, ...]:
    """Every theme for booklets, the usual one first."""
    found = []
    for path in sorted(resources.path("themes").glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        if table.get("booklet"):
            colours, manner = table["colours"], table.get("manner", {})
            found.append(
                ThemeLine(
                    id=table["id"],
                    name=table["name"],
                    about=table["about"],
                    about_en=table.get("about_en", ""),
                    cover=manner.get("cover", "shore"),
                    ornament=manner.get("ornament", "waves"),
                    primary=colours["primary"],
                    deep=colours["deep"],
                    tint=colours["tint"],
                    accent=colours["accent"],
                )
            )
    return tuple(sorted(found, key=lambda one: one.id != USUAL))


def known_theme(theme_id: str) -> str:
    """The id itself, or that of the usual theme where no such theme is (any more)."""
    return theme_id if theme_id in {one.id for one in themes()} else USUAL


def is_colour(text: str) -> bool:
    """Whether it is a colour, "#rrggbb"."""
    return _COLOUR.fullmatch(text) is not None
