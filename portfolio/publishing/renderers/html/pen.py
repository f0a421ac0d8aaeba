"""What every page of a site shares while it is written: its photos, its heading levels, where chapters lie."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from portfolio.publishing.renderers.html.marks import escaped, tag
from portfolio.publishing.renderers.html.pictures import Album


@dataclass(slots=True)
class Pen:
    """Writes one page."""

    album: Album
    pages: Mapping[str, str]
    """Key of a part -> the name of its page."""
    figures: dict[int, str] = field(default_factory=dict)
    """Number of a figure -> the page that shows it."""
    page: str = ""
    level: int = 1

    def heading(self, level: int, words: str) -> str:
        """A heading; one that would leave a level out stands one below the last."""
        self.level = min(level, self.level + 1, 4)
        return tag(f"h{self.level}", escaped(words))
