"""A deck as PDF: each plan of a slide as a page."""

from collections.abc import Iterator
from pathlib import Path

from portfolio.domain.prose import Run
from portfolio.files import written_whole
from portfolio.progress import SILENCE, Progress
from portfolio.publishing import slides
from portfolio.publishing.content import Rendered
from portfolio.publishing.deck import RATIOS, Deck
from portfolio.publishing.document import Document
from portfolio.publishing.photo_problems import SHARP_ON_SCREEN_DPI
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.booklet import unprintable
from portfolio.publishing.renderers.pdf.fonts import face
from portfolio.publishing.renderers.pdf.items import (
    RUNNING_FOOT,
    Anchor,
    Curve,
    Field,
    Item,
    Node,
    Page,
    Photo,
    Rule,
    Upright,
    Watermark,
    unwritten,
)
from portfolio.publishing.renderers.pdf.layout import Bookmark, Layout, unprintable_by_record
from portfolio.publishing.renderers.pdf.lines import Lacking, SetLine, Style, set_line, set_text
from portfolio.publishing.renderers.pdf.paint import paint
from portfolio.publishing.renderers.pdf.pictures import prepare, weight
from portfolio.publishing.renderers.pdf.theme import Colours, theme
from portfolio.publishing.slides import items as plan_items
from portfolio.publishing.slides.items import Box, Grid, GridCell, Paragraph, Plan, Shape, Shot, Text
from portfolio.publishing.slides.measure import GAP, ascent, bold, leading


def render_slides(deck: Deck, recipe: Recipe, target: Path, cache: Path, progress: Progress = SILENCE) -> Rendered:
    """Write `deck` to `target`, a page a slide. See `booklet.render_pdf` for what it tells and raises."""
    colours = theme("laut", "A5").colours
    layout = lay_out_slides(deck, colours, draft=recipe.draft)
    pictures, problems = prepare(layout.pages, recipe.profile, cache, progress, sharp_dpi=SHARP_ON_SCREEN_DPI)
    document = Document(deck.title, deck.author, deck.language, deck.title, ())
    with written_whole(target) as place:
        paint(document, layout, pictures, colours, place, grey=recipe.profile.grey)
    told = (*problems, *unprintable(layout))
    return Rendered(len(layout.pages), target.stat().st_size, told, weight(pictures))


def lay_out_slides(deck: Deck, colours: Colours, *, draft: bool = False) -> Layout:
    """Place everything. Pure: the same deck gives the same pages."""
    width, height = RATIOS[deck.ratio]
    lacking = Lacking()
    pages, bookmarks = [], []
    for number, (slide, plan) in enumerate(zip(deck.slides, slides.planned(deck), strict=True), start=1):
        lacking.record = slide.key
        page = Page(number, "text", items=[Anchor(slide.key, 0.0)])
        page.items += _Setter(lacking).page(plan, width, height)
        if draft:
            page.items += _draft(colours, plan, width, height)
        pages.append(page)
        bookmarks.append(Bookmark(slide.title, slide.key))
    return Layout(width, height, tuple(pages), tuple(bookmarks), unprintable_by_record(lacking.found))


class _Setter:
    """Sets the items of a plan as items of a page."""

    def __init__(self, lacking: Lacking) -> None:
        self._lacking = lacking
        self._root = Node("Sect")

    def page(self, plan: Plan, width: float, height: float) -> Iterator[Item]:
        """Everything on one slide, its ground first."""
        yield Field(0.0, 0.0, width, height, plan.ground)
        for item in plan.items:
            yield from self._item(item)

    def _item(self, item: plan_items.Item) -> Iterator[Item]:
        match item:
            case Text():
                yield from self._text(item)
            case Shot():
                node = self._root.child("Figure", item.picture.alt)
                yield Photo(*item.box, photo=item.picture.photo, cropped=item.cropped, node=node)
            case plan_items.Field():
                yield Field(*item.box, colour=item.colour, radius=item.radius, alpha=item.alpha)
            case Shape():
                yield Curve(item.steps, fill=item.colour, alpha=item.alpha)
            case Grid():
                yield from self._grid(item)

    def _text(self, item: Text, told: Node | None = None) -> Iterator[Item]:
        """Its lines; all of them belong to `told`, where that is given."""
        listed = self._root.child("L", numbering="Disc" if item.marks == "dots" else "Decimal")
        box, size = item.box, item.size
        style = Style(item.font, size, 0.0, item.colour, bold=bold(item.font), spacing=item.letters)
        hang = item.hang
        set_paragraphs = [set_text(paragraph, style, box.width - hang, self._lacking) for paragraph in item.paragraphs]
        pitch = size * leading(item.font) * item.spacing
        gap = size * GAP
        tall = sum(len(lines) for lines in set_paragraphs) * pitch + max(len(set_paragraphs) - 1, 0) * gap
        y = box.y + _anchored(item.anchor, box.height - tall) + size * ascent(item.font) * item.spacing
        for n, lines in enumerate(set_paragraphs):
            node = told or self._node(item.slot)
            if item.marks:
                one = listed.child("LI")
                label, node = one.child("Lbl"), one.child("LBody")
                yield self._mark(item, n).at(box.x, y, label)
            for line in lines:
                yield line.at(box.x + hang + _aligned(item.align, box.width - hang - line.width), y, node)
                y += pitch
            y += gap

    def _node(self, slot: plan_items.Slot) -> Node:
        if slot in {"number", "footer"}:
            return RUNNING_FOOT
        return self._root.child("H1" if slot == "title" else "P")

    def _mark(self, item: Text, place: int) -> SetLine:
        words_ = "•" if item.marks == "dots" else f"{item.first + place}."
        style = Style("sans.bold", item.size * (1.0 if item.marks == "dots" else 0.92), 0.0, item.mark_colour)
        return set_line(words_, style, self._lacking)

    def _grid(self, grid: Grid) -> Iterator[Item]:
        y = grid.y
        table = self._root.child("Table", grid.name)
        for number, (height, row) in enumerate(zip(grid.heights, grid.rows, strict=True)):
            node = table.child("TR")
            column, x = 0, grid.x
            for cell in row:
                width = sum(grid.widths[column : column + cell.span])
                told = node.child(
                    "TH" if number < grid.heads and cell.text else "TD",
                    scope="Column",
                    said=cell.note,
                    columns=cell.span,
                )
                yield from self._cell(grid, cell, Box(x, y, width, height), told, centred=grid.heads > 1)
                column, x = column + cell.span, x + width
            y += height
            if number >= grid.heads - 1:
                yield Rule(grid.x, y, grid.box.width, grid.line, 0.6)

    def _cell(self, grid: Grid, cell: GridCell, box: Box, node: Node, *, centred: bool) -> Iterator[Item]:
        if cell.fill:
            inset = 0.8 if centred else 0.0
            size = (box.width - 2 * inset, box.height - 2 * inset)
            yield Field(box.x + inset, box.y + inset, *size, cell.fill, node=node if cell.note else None)
        font = "sans.semibold" if cell.bold else "sans.regular"
        if cell.upright:
            line = set_line(cell.text, Style(font, cell.size, 0.0, cell.colour), self._lacking)
            x, y = box.x + box.width / 2 + cell.size * 0.34, box.y + box.height - 5.0
            yield Upright(x, y, line.width, line.spans, node)
            return
        if not cell.text.strip() and not (cell.fill and cell.note):
            yield unwritten(node, box.x)
            return
        inner = Box(
            box.x + grid.padding, box.y + grid.padding, box.width - 2 * grid.padding, box.height - 2 * grid.padding
        )
        if centred:
            inner = Box(inner.x, box.y, inner.width, box.height)
        paragraph: Paragraph = (Run(cell.text),)
        anchor: plan_items.Anchor = "middle" if centred else "top"
        yield from self._text(
            Text(inner, (paragraph,), font, cell.size, cell.colour, align=cell.align, anchor=anchor), node
        )  # fmt: skip


def _draft(colours: Colours, plan: Plan, width: float, height: float) -> Iterator[Item]:
    dark = plan.ground == colours.deep
    colour = colours.on_primary if dark else colours.primary
    yield Watermark(words.DRAFT, face("sans.bold").name, colour, 0.13 if dark else 0.08)
    style = Style("sans.semibold", 10.0, 0.0, colours.on_primary_muted if dark else colours.accent)
    note = set_line(words.DRAFT_NOTE, style, Lacking())
    yield note.at((width - note.width) / 2, height - 9.0, RUNNING_FOOT)


def _anchored(anchor: plan_items.Anchor, free: float) -> float:
    return {"top": 0.0, "middle": free / 2, "bottom": free}[anchor]


def _aligned(align: plan_items.Align, free: float) -> float:
    return {"left": 0.0, "center": free / 2, "right": free}[align]
