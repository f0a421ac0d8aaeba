"""A deck as a PPTX file: laid out, its photos prepared, every slide written, whole or not at all."""

import io
import zipfile
from pathlib import Path

from pptx import Presentation
from pptx.presentation import Presentation as Opened
from pptx.slide import Slide as OpenedSlide

from portfolio.files import written_whole
from portfolio.media.prepare import Unreadable
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Rendered
from portfolio.publishing.deck import RATIOS, Deck
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.pptx import shapes
from portfolio.publishing.renderers.pptx.grids import table
from portfolio.publishing.renderers.pptx.marks import element, printable
from portfolio.publishing.renderers.pptx.pictures import Shots, prepare, standing
from portfolio.publishing.renderers.pptx.template import specimens, template
from portfolio.publishing.slides import planned
from portfolio.publishing.slides.items import Field, Grid, Item, Plan, Shape, Shot, Text
from portfolio.publishing.slides.look import slide_look

DRAFT = "DRAF"
_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: when a deck was made is nobody's business, and the same deck gives the same bytes."""
_LONGEST_PROPERTY = 255
"""Letters that the format allows for a title and an author."""


def render_pptx(deck: Deck, recipe: Recipe, target: Path, cache: Path, progress: Progress = SILENCE) -> Rendered:
    """Write `deck` to `target`; pictures of the slides' size are kept in `cache`, the library's cache folder.

    Photos that can't be read are told as problems and never stop the work. Raises `OSError` where `target` or `cache`
    can't be written, and what `progress` raises; no file is left then.
    """
    plans = planned(deck)
    shots, problems = prepare(plans, recipe.profile, cache, progress)
    opened = Presentation(io.BytesIO(template(deck.ratio)))
    layouts = dict(zip(specimens(deck.ratio), opened.slide_layouts, strict=True))
    for plan in plans:
        slide = opened.slides.add_slide(layouts[plan.layout])
        _Writer(slide, deck, shots).write(plan, draft=recipe.draft)
    opened.core_properties.title = printable(deck.title)[:_LONGEST_PROPERTY]
    opened.core_properties.author = printable(deck.author)[:_LONGEST_PROPERTY]
    opened.core_properties.language = deck.language
    with written_whole(target) as place:
        place.write_bytes(_dateless(opened))
    return Rendered(len(plans), target.stat().st_size, tuple(problems))


class _Writer:
    """Writes one slide: its items as shapes, what is to be said as notes."""

    def __init__(self, slide: OpenedSlide, deck: Deck, shots: Shots) -> None:
        self._slide, self._deck, self._shots = slide, deck, shots
        self._tree = slide.shapes._spTree  # noqa: SLF001 - the library has no other way to add XML
        self._last = 1

    def write(self, plan: Plan, *, draft: bool) -> None:
        """All of a plan."""
        for copied in list(self._slide.placeholders):
            self._tree.remove(copied.element)
        for item in plan.items:
            self._tree.append(element(self._xml(plan, item)))
        if draft:
            size = RATIOS[self._deck.ratio]
            colour = slide_look().colours.on_primary if self._dark(plan) else slide_look().colours.primary
            self._tree.append(element(shapes.watermark(DRAFT, self._number(), size, colour)))
        if plan.notes.strip():
            self._note(plan.notes)

    def _xml(self, plan: Plan, item: Item) -> str:
        match item:
            case Text() if item.slot:
                moved = item.box != self._usual(plan, item)
                return shapes.placeholder(item, self._number(), moved=moved, language=self._deck.language)
            case Text():
                return shapes.words(item, self._number(), self._deck.language)
            case Field():
                return shapes.field(item, self._number())
            case Shape():
                return shapes.shape(item, self._number())
            case Grid():
                return table(item, self._number(), self._deck.language)
            case Shot():
                return self._shot(item)

    def _usual(self, plan: Plan, item: Text) -> object:
        """Where the layout has the placeholder."""
        own = shapes.slot_texts(specimens(self._deck.ratio)[plan.layout]).get(item.slot)
        return own.box if own else None

    def _shot(self, item: Shot) -> str:
        result = self._shots[item]
        if isinstance(result, Unreadable):
            return shapes.field(Field(item.box, slide_look().colours.placeholder), self._number())
        _, relationship = self._slide.part.get_or_add_image_part(str(result.path))
        box = item.box if item.cropped else standing(item.box, result)
        return shapes.photo(box, self._number(), relationship, item.picture.alt)

    def _note(self, words: str) -> None:
        frame = self._slide.notes_slide.notes_text_frame
        if frame is None:
            return
        frame.text = printable(words)
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                run._r.get_or_add_rPr().set("lang", self._deck.language)  # noqa: SLF001 - see `__init__`

    def _number(self) -> int:
        self._last += 1
        return self._last

    def _dark(self, plan: Plan) -> bool:
        return plan.ground == slide_look().colours.deep


def _dateless(opened: Opened) -> bytes:
    """The file, its entries without the time at which they were written."""
    made, out = io.BytesIO(), io.BytesIO()
    opened.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _DAY), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
