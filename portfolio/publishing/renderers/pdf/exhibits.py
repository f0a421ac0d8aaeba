"""Exhibits as PDF files: labels and forms shared out over their sheets, a poster a page."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from portfolio.files import written_whole
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.document import Document
from portfolio.publishing.exhibits import ExhibitPaper, ExhibitsContent
from portfolio.publishing.recipe import MM, Recipe
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.booklet import unprintable
from portfolio.publishing.renderers.pdf.exhibit_type import Cell, cells_of, cut_marks, moved, typesetter_for
from portfolio.publishing.renderers.pdf.feedback import set_sheet
from portfolio.publishing.renderers.pdf.fonts import face
from portfolio.publishing.renderers.pdf.items import Anchor, Item, Page, Watermark
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
    pages = [page for page, told in _pages(typesetter, content, paper) if not problems.extend(told)]
    for page in pages:
        page.items += _draft(typesetter, paper) if recipe.draft else []
    marks = tuple(Bookmark(one.title, one.practice_id) for one in content.posters)
    layout = Layout(paper.width * MM, paper.height * MM, tuple(pages), marks, unprintable_by_record(lacking.found))
    sharp = _SHARP_DPI.get(paper.id, 110)
    pictures, of_photos = prepare(pages, recipe.profile, cache, progress, sharp_dpi=sharp)
    document = Document(content.title, content.school.name, LANGUAGE, content.title, ())
    with written_whole(target) as place:
        paint(document, layout, pictures, typesetter.colours, place, grey=recipe.profile.grey)
    return Rendered(len(pages), target.stat().st_size, (*problems, *of_photos, *unprintable(layout)))


def _pages(
    typesetter: Typesetter, content: ExhibitsContent, paper: ExhibitPaper
) -> Iterator[tuple[Page, tuple[Problem, ...]]]:
    """Each page with what had to give way on it."""
    cells = cells_of(paper)
    marks = tuple(cut_marks(paper, typesetter.colours.muted))
    number = 0
    for first in range(0, len(content.labels), len(cells)):
        number += 1
        made = [
            set_label(typesetter, label, cells[0], paper.least) for label in content.labels[first : first + len(cells)]
        ]
        items = _in_cells(cells, [one.items for one in made])
        yield Page(number, "title", items=[*items, *marks]), tuple(problem for one in made for problem in one.problems)
    for sheet in content.sheets:
        number += 1
        # The same form as often as a sheet holds it: a visitor fills in one.
        form, told = set_sheet(typesetter, sheet, content.school, cells[0])
        yield Page(number, "title", items=[*_in_cells(cells, [form] * len(cells)), *marks]), told
    for poster in content.posters:
        number += 1
        whole = set_poster(typesetter, poster, content.school, paper)
        yield Page(number, "title", items=[Anchor(poster.practice_id, 0.0), *whole.items]), whole.problems


def _in_cells(cells: Sequence[Cell], made: Sequence[tuple[Item, ...]]) -> list[Item]:
    return [item for cell, items in zip(cells, made, strict=False) for item in moved(items, cell.x, cell.y)]


def _draft(typesetter: Typesetter, paper: ExhibitPaper) -> list[Item]:
    size = min(paper.width, paper.height) * MM * 0.016
    style = typesetter.caps(size, typesetter.colours.accent)
    note = typesetter.line(words.DRAFT_NOTE, style)
    return [
        Watermark(words.DRAFT, face("sans.bold").name, typesetter.colours.primary, 0.08),
        note.at((paper.width * MM - note.width) / 2, paper.height * MM - size * 1.2),
    ]
