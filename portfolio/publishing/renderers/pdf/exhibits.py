"""Exhibits as PDF files: labels and forms shared out over their sheets, a poster a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from portfolio.files import written_whole
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.document import Document
from portfolio.publishing.exhibits import ExhibitPaper, ExhibitsContent
from portfolio.publishing.recipe import MM, Recipe
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.bleed import with_bleed
from portfolio.publishing.renderers.pdf.booklet import unprintable
from portfolio.publishing.renderers.pdf.exhibit_type import Cell, cells_of, cut_marks, moved, typesetter_for
from portfolio.publishing.renderers.pdf.feedback import set_sheet
from portfolio.publishing.renderers.pdf.fonts import face
from portfolio.publishing.renderers.pdf.items import Anchor, Item, Page, Watermark, unread
from portfolio.publishing.renderers.pdf.labels import set_label
from portfolio.publishing.renderers.pdf.layout import Bookmark, Layout, unprintable_by_record
from portfolio.publishing.renderers.pdf.lines import Lacking
from portfolio.publishing.renderers.pdf.paint import paint
from portfolio.publishing.renderers.pdf.pictures import prepare
from portfolio.publishing.renderers.pdf.poster import set_poster
from portfolio.publishing.renderers.pdf.typesetter import Typesetter

LANGUAGE = "id-ID"
_SHARP_DPI = {"A3": 110, "A2": 90, "A1": 70, "banner": 70}
"""What a photo needs at the distance from which a poster of that size is read."""


def render_exhibits(
    content: ExhibitsContent,
    recipe: Recipe,
    target: Path,
    *,
    paper: ExhibitPaper,
    cache: Path,
    progress: Progress = SILENCE,
) -> Rendered:
    """Write what `content` holds to `target`. See `booklet.render_pdf` for what it tells and raises."""
    lacking = Lacking()
    typesetter = typesetter_for(paper, lacking)
    problems: list[Problem] = []
    pages: list[Page] = []
    for made in _pages(typesetter, content, paper):
        made.page.items += _draft(typesetter, paper, made.foot) if recipe.draft else []
        problems += made.problems
        pages.append(made.page)
    marks = tuple(Bookmark(one.title, one.practice_id) for one in content.posters)
    layout = Layout(paper.width * MM, paper.height * MM, tuple(pages), marks, unprintable_by_record(lacking.found))
    if recipe.profile.bleed and content.posters:
        layout = with_bleed(layout, recipe.profile.bleed)
    sharp = _SHARP_DPI.get(paper.id, 110)
    pictures, of_photos = prepare(layout.pages, recipe.profile, cache, progress, sharp_dpi=sharp)
    document = Document(content.title, content.school.name, LANGUAGE, content.title, ())
    with written_whole(target) as place:
        paint(document, layout, pictures, typesetter.colours, place, grey=recipe.profile.grey)
    return Rendered(len(pages), target.stat().st_size, (*problems, *of_photos, *unprintable(layout)))


@dataclass(frozen=True, slots=True)
class _Made:
    """A page, what had to give way on it, and how high the coloured field at its lower edge is, in pt."""

    page: Page
    problems: tuple[Problem, ...]
    foot: float = 0.0


def _pages(typesetter: Typesetter, content: ExhibitsContent, paper: ExhibitPaper) -> Iterator[_Made]:
    cells = cells_of(paper)
    marks = tuple(cut_marks(paper, typesetter.colours.muted))
    number = 0
    for first in range(0, len(content.labels), len(cells)):
        number += 1
        made = [
            set_label(typesetter, label, cells[0], paper.least) for label in content.labels[first : first + len(cells)]
        ]
        items = _in_cells(cells, [one.items for one in made])
        told = tuple(problem for one in made for problem in one.problems)
        yield _Made(Page(number, "title", items=[*items, *marks]), told)
    for sheet in content.sheets:
        number += 1
        # The same form as often as a sheet holds it: a visitor fills in one. It is read aloud once.
        form, told = set_sheet(typesetter, sheet, content.school, cells[0])
        forms = [form, *[tuple(unread(form))] * (len(cells) - 1)]
        yield _Made(Page(number, "title", items=[*_in_cells(cells, forms), *marks]), told)
    for poster in content.posters:
        number += 1
        whole = set_poster(typesetter, poster, content.school, paper)
        page = Page(number, "title", items=[Anchor(poster.practice_id, 0.0), *whole.items])
        yield _Made(page, whole.problems, whole.foot)


def _in_cells(cells: Sequence[Cell], made: Sequence[tuple[Item, ...]]) -> list[Item]:
    return [item for cell, items in zip(cells, made, strict=False) for item in moved(items, cell.x, cell.y)]


def _draft(typesetter: Typesetter, paper: ExhibitPaper, foot: float) -> list[Item]:
    """The word across the page, and a line at its lower edge, or above the field that lies there."""
    width, height = paper.width * MM, paper.height * MM
    size = min(width, height) * 0.012
    note = typesetter.line(words.DRAFT_NOTE, typesetter.caps(size, typesetter.colours.accent))
    return [
        Watermark(words.DRAFT, face("sans.bold").name, typesetter.colours.primary, 0.08),
        note.at((width - note.width) / 2, height - foot - size * 0.8),
    ]
