"""A document as a PDF file: laid out, its photos prepared, painted, written whole or not at all."""

from pathlib import Path

from portfolio.files import written_whole
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.pdf.layout import Layout, lay_out
from portfolio.publishing.renderers.pdf.paint import paint
from portfolio.publishing.renderers.pdf.pictures import prepare
from portfolio.publishing.renderers.pdf.theme import theme
from portfolio.texts import tr


def render_pdf(document: Document, recipe: Recipe, target: Path, cache: Path, progress: Progress = SILENCE) -> Rendered:
    """Write `document` to `target`; pictures of the printed size are kept in `cache`, the library's cache folder.

    Photos that can't be read and characters that can't be printed are told as problems and never stop the work.
    Raises `OSError` where `target` or `cache` can't be written, and what `progress` raises; no file is left then.
    """
    chosen = theme(recipe.look, recipe.paper)
    layout = lay_out(document, chosen, draft=recipe.draft)
    pictures, problems = prepare(layout.pages, recipe.profile, cache, progress)
    with written_whole(target) as place:
        paint(document, layout, pictures, chosen.colours, place)
    return Rendered(len(layout.pages), target.stat().st_size, (*problems, *unprintable(layout)))


def unprintable(layout: Layout) -> list[Problem]:
    """A problem for each record whose text holds characters that no font has."""
    return [
        Problem(
            "unprintable",
            tr(
                "Tidak ada huruf untuk mencetak {characters}; kotak □ dicetak sebagai gantinya.",
                characters=_named(found),
            ),
            record,
        )
        for record, found in layout.unprintable.items()
    ]


def _named(characters: str) -> str:
    """“ꦲ”, “ꦤ”, …: the first few, told by their codes too, for they may not be visible on screen either."""
    shown = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in characters[:6])
    return f"{shown}, …" if len(characters) > 6 else shown
