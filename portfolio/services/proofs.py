"""A booklet's pages while it is worked on: made again after each edit, only what changed set and painted anew."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from portfolio.errors import target_error
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.recipe import PROFILES
from portfolio.services import gate, publish
from portfolio.services.booklet_content import read_booklet
from portfolio.services.publish import Problem
from portfolio.storage.library import Library

if TYPE_CHECKING:
    from portfolio.publishing.renderers.pdf.proof import Proof


@dataclass(frozen=True, slots=True)
class ProofPages:
    """Pages to look at."""

    pages: tuple[tuple[Path, int], ...]
    """For each page a PDF and the page's place in it (from 0); the files last until the proofs' folder goes."""
    sizes: tuple[tuple[float, float], ...]
    """Width and height of each page, in pt."""
    problems: tuple[Problem, ...]
    """What would be told of the booklet if it were published."""


class Proofs:
    """The proofs of one library's booklets, in a folder that belongs to them. For one thread at a time."""

    def __init__(self, library: Library, folder: Path) -> None:
        self._library = library
        self._folder = folder
        self._proof: Proof | None = None

    def booklet(self, booklet_id: str | None = None, progress: Progress = SILENCE) -> ProofPages:
        """A booklet's pages as they would be on a screen, whatever is missing. Raises `NotFound`, `TargetError`."""
        content, paper = read_booklet(self._library, booklet_id)
        recipe = publish.booklet_recipe(content, paper, PROFILES["screen"])
        document = publish.composed(self._library, (), content, recipe)
        try:
            made = self._made().render(document, recipe, self._library.cache, progress)
        except OSError as error:
            raise target_error(self._folder, error) from error
        objections = gate.objections(self._library, content, "booklet")
        problems = (*publish.standing_problems(content), *objections, *made.problems)
        return ProofPages(made.pages, (made.size,) * len(made.pages), problems)

    def _made(self) -> "Proof":
        """What keeps the pages, begun when it is first asked for."""
        if self._proof is None:
            from portfolio.publishing.renderers.pdf.proof import Proof  # noqa: PLC0415 - typesetting is loaded to print

            self._proof = Proof(self._folder)
        return self._proof
