"""A proof: the pages of a document that is being worked on, painted anew where they changed.

Each part of the document is a file of its own, kept by all that its pages depend on. Its pages are those of the whole
PDF, but for links between parts and the structure tree, which nobody needs who only looks at them.
"""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, replace
from pathlib import Path

from portfolio.media.prepare import Unreadable
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.pdf.booklet import unprintable
from portfolio.publishing.renderers.pdf.items import Link, Page, Photo
from portfolio.publishing.renderers.pdf.layout import Layout, lay_out
from portfolio.publishing.renderers.pdf.memory import Memory
from portfolio.publishing.renderers.pdf.paint import paint
from portfolio.publishing.renderers.pdf.pictures import Pictures, prepare
from portfolio.publishing.renderers.pdf.theme import Theme, theme

_MOST_FILES = 300


@dataclass(frozen=True, slots=True)
class Proofread:
    """Where the pages are, and what was noticed."""

    pages: tuple[tuple[Path, int], ...]
    """For each page a PDF and the page's place in it (from 0)."""
    size: tuple[float, float]
    """Width and height of a page, in pt."""
    problems: tuple[Problem, ...]


class Proof:
    """Makes the pages of documents that differ little from one to the next. For one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._memory = Memory()
        self._painted: OrderedDict[Hashable, Path] = OrderedDict()
        self._files = 0

    def render(self, document: Document, recipe: Recipe, cache: Path, progress: Progress = SILENCE) -> Proofread:
        """The pages of `document`; pictures of the printed size are kept in `cache`.

        Raises `OSError` where the folder or `cache` can't be written, and what `progress` raises.
        """
        chosen = theme(recipe.look, recipe.paper, recipe.colour)
        layout = lay_out(document, chosen, draft=recipe.draft, memory=self._memory)
        pictures, problems = prepare(layout.pages, recipe.profile, cache, progress)
        pages: list[tuple[Path, int]] = []
        done = 0
        for key, count in layout.parts:
            progress.step(done, len(layout.pages), "")
            part = layout.pages[done : done + count]
            how = (key, document.running_head, recipe.draft, recipe.profile.id, _depends(part, pictures))
            pages += [(self._file(how, part, document, layout, pictures, chosen), n) for n in range(count)]
            done += count
        self._sweep(dict.fromkeys(path for path, _ in pages))
        return Proofread(tuple(pages), (layout.width, layout.height), (*problems, *unprintable(layout)))

    def _file(  # noqa: PLR0917 - what a painter needs
        self,
        key: Hashable,
        pages: tuple[Page, ...],
        document: Document,
        layout: Layout,
        pictures: Pictures,
        chosen: Theme,
    ) -> Path:
        """The PDF of one part, painted where there is none."""
        path = self._painted.get(key)
        if path is None or not path.exists():
            self._files += 1
            path = self._folder / f"{self._files}.pdf"
            bare = tuple(
                replace(page, items=[item for item in page.items if not isinstance(item, Link)]) for page in pages
            )
            paint(document, replace(layout, pages=bare, bookmarks=()), pictures, chosen.colours, path)
            self._painted[key] = path
        self._painted.move_to_end(key)
        return path

    def _sweep(self, shown: dict[Path, None]) -> None:
        """Forget the files that were not shown for longest."""
        for key, path in list(self._painted.items())[: max(len(self._painted) - _MOST_FILES, 0)]:
            if path not in shown:
                del self._painted[key]
                path.unlink(missing_ok=True)


def _depends(pages: tuple[Page, ...], pictures: Pictures) -> Hashable:
    """What else stands on pages: their numbers, and photos that can't be read (any more)."""
    gone = tuple(
        item.photo.photo_id
        for page in pages
        for item in page.items
        if isinstance(item, Photo) and isinstance(pictures.get(item), Unreadable)
    )
    return tuple((page.number, page.folio) for page in pages), gone
