"""A document as a PDF file: laid out, its photos prepared, painted, written whole or not at all."""

from pathlib import Path

from portfolio.files import written_whole
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import Profile, Recipe
from portfolio.publishing.renderers.pdf.bleed import with_bleed
from portfolio.publishing.renderers.pdf.layout import Layout, lay_out
from portfolio.publishing.renderers.pdf.paint import paint
from portfolio.publishing.renderers.pdf.pictures import Pictures, prepare, weight
from portfolio.publishing.renderers.pdf.theme import Theme, theme
from portfolio.texts import tr


def render_pdf(document: Document, recipe: Recipe, target: Path, cache: Path, progress: Progress = SILENCE) -> Rendered:
    """Write `document` to `target`; pictures of the printed size are kept in `cache`, the library's cache folder.

    Photos that can't be read and characters that can't be printed are told as problems and never stop the work.
    Raises `OSError` where `target` or `cache` can't be written, and what `progress` raises; no file is left then.
    """
    chosen, layout = laid_out(document, recipe)
    pictures, problems = prepare(layout.pages, recipe.profile, cache, progress)
    with written_whole(target) as place:
        write(document, layout, pictures, chosen, place, profile=recipe.profile)
    told = (*problems, *unprintable(layout))
    return Rendered(len(layout.pages), target.stat().st_size, told, weight(pictures))


def laid_out(document: Document, recipe: Recipe) -> tuple[Theme, Layout]:
    """The pages as they are painted, with bleed and marks where they go to a print shop, and their theme."""
    chosen = theme(recipe.look, recipe.paper, recipe.colour)
    layout = lay_out(document, chosen, draft=recipe.draft)
    return chosen, with_bleed(layout, recipe.profile.bleed) if recipe.profile.bleed else layout


def write(
    document: Document, layout: Layout, pictures: Pictures, chosen: Theme, place: Path, *, profile: Profile
) -> None:
    """Write the laid-out pages to `place`. Raises `OSError`."""
    paint(document, layout, pictures, chosen.colours, place, grey=profile.grey)


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
