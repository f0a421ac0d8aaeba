"""What is written so far: the body's XML, and everything that is counted on the way."""

from dataclasses import dataclass, field

from portfolio.publishing.renderers.docx.marks import bookmark, paragraph
from portfolio.publishing.renderers.docx.pictures import Album
from portfolio.publishing.renderers.docx.styles import Page


@dataclass(slots=True)
class Pen:
    """Writes one document from its first to its last paragraph."""

    page: Page
    album: Album
    formal: bool
    xml: list[str] = field(default_factory=list)
    lists: int = 0
    """How many numbered lists there are: each begins at 1."""
    _places: int = 0
    _level: int = 0
    _names: dict[str, str] = field(default_factory=dict)

    def put(self, *pieces: str) -> None:
        """Write these after what is there."""
        self.xml += [piece for piece in pieces if piece]

    def head(self, level: int, inner: str, anchor: str = "", *, new_page: bool = False) -> None:
        """A heading; one that would leave a level out stands one below the last."""
        self._level = min(level, self._level + 1, 3)
        broken = "<w:pageBreakBefore/>" if new_page else ""
        self.put(paragraph(f"Heading{self._level}", self.marked(anchor, inner) if anchor else inner, broken))

    def marked(self, anchor: str, inner: str) -> str:
        """Runs that links to `anchor` lead to."""
        self._places += 1
        return bookmark(self._places, self.place(anchor), inner)

    def place(self, anchor: str) -> str:
        """The name of a place: the format takes 40 letters, digits and lines."""
        return self._names.setdefault(anchor, f"_praktik_{len(self._names) + 1}")

    def next_list(self) -> int:
        """The number of a numbering that begins at 1."""
        self.lists += 1
        return self.lists + 2
