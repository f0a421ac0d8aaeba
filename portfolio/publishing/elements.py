"""Elements of a document made, counted, searched and retold, whatever document they end up in. Pure."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from portfolio.domain.prose import ListBlock, parse
from portfolio.domain.units import with_unit
from portfolio.publishing.content import PersonContent, PhotoContent
from portfolio.publishing.document import (
    AuthorBox,
    Bullets,
    Cell,
    CreditLine,
    Element,
    Figure,
    Gallery,
    Picture,
    Table,
    Text,
)

_NOT_MEASURED = "–"


def figure(photo: PhotoContent, caption: str | None = None) -> Figure:
    """The photo as a figure that is still to be counted, with its own caption unless another is given."""
    words = photo.caption if caption is None else caption
    return Figure(picture(photo), 0, words)


def picture(photo: PhotoContent) -> Picture:
    """The photo with the words that stand for it."""
    return Picture(photo, photo.alt or photo.caption)


def amount(value: float | None, unit: str = "") -> str:
    """A number as it is printed: 55%, 3,5 menit, 1.250 buku, 3 (skor 1–4); a dash for what was not measured."""
    if value is None:
        return _NOT_MEASURED
    places = 0 if value == int(value) else min(len(f"{value:g}".partition(".")[2]), 2) or 1
    number = f"{value:,.{places}f}".translate(str.maketrans(",.", ".,")).replace("-", "−")
    return with_unit(number, unit)


def prose(text: str) -> tuple[Element, ...]:
    """Small Markdown as paragraphs and lists; no text, no element."""
    elements: list[Element] = []
    for block in parse(text):
        if isinstance(block, ListBlock):
            elements.append(Bullets(tuple(Text(item.runs) for item in block.items), block.ordered))
        else:
            elements.append(Text(block.runs))
    return tuple(elements)


@dataclass(slots=True)
class Numbers:
    """Counts figures and tables through a document and remembers the figures' credits."""

    figures: int = 0
    captions: int = 0
    """Of figures: a list of them names those that say what they show."""
    tables: int = 0
    credits: list[CreditLine] = field(default_factory=list)

    def figure(self, photo: PhotoContent) -> Figure:
        """The photo as the next figure."""
        return self._next(figure(photo))

    def count(self, elements: Sequence[Element]) -> tuple[Element, ...]:
        """The same elements with their figures numbered, and their tables that have a caption."""
        return tuple(self._counted(element) for element in elements)

    def _counted(self, element: Element) -> Element:
        match element:
            case Figure():
                return self._next(element)
            case Gallery():
                return Gallery(tuple(self._next(one) for one in element.figures))
            case Table(caption=str(caption)) if caption:
                self.tables += 1
                return replace(element, number=self.tables)
            case _:
                return element

    def _next(self, one: Figure) -> Figure:
        self.figures += 1
        self.captions += bool(one.caption)
        if one.picture.photo.credit:
            self.credits.append(CreditLine(self.figures, one.caption, one.picture.photo.credit))
        return replace(one, number=self.figures)


def photos_in(elements: Sequence[Element]) -> Iterator[PhotoContent]:
    """Every photo that these elements show, in order, as often as it is shown."""
    for element in elements:
        match element:
            case Figure():
                yield element.picture.photo
            case Gallery():
                yield from (one.picture.photo for one in element.figures)
            case Table():
                yield from (cell.picture.photo for row in element.rows for cell in row if cell.picture)
            case AuthorBox():
                yield from (person.portrait for person in element.authors if person.portrait)
            case _:
                pass


def without_photos_in(elements: Sequence[Element], photo_ids: Collection[str]) -> tuple[Element, ...]:
    """The same elements without these photos; a figure goes with its photo."""
    kept: list[Element] = []
    for element in elements:
        match element:
            case Figure() if element.picture.photo.photo_id in photo_ids:
                pass
            case Gallery():
                figures = tuple(one for one in element.figures if one.picture.photo.photo_id not in photo_ids)
                kept += [Gallery(figures)] if figures else []
            case Table():
                kept.append(_each_cell(element, lambda cell: _without(cell, photo_ids)))
            case AuthorBox():
                kept.append(AuthorBox(tuple(person_without(person, photo_ids) for person in element.authors)))
            case _:
                kept.append(element)
    return tuple(kept)


def person_without(person: PersonContent, photo_ids: Collection[str]) -> PersonContent:
    """The same person, without the portrait where it is one of these."""
    gone = person.portrait is not None and person.portrait.photo_id in photo_ids
    return replace(person, portrait=None) if gone else person


def retold_in(elements: Sequence[Element], tell: Callable[[str], str]) -> tuple[Element, ...]:
    """The same elements with what is said of their photos, captions and alternative texts, put through `tell`."""
    return tuple(_retold(element, tell) for element in elements)


def retold_photo(photo: PhotoContent, tell: Callable[[str], str]) -> PhotoContent:
    """The same photo with its caption and its alternative text put through `tell`."""
    return replace(photo, caption=tell(photo.caption), alt=tell(photo.alt))


def _retold(element: Element, tell: Callable[[str], str]) -> Element:
    match element:
        case Figure():
            return _told(element, tell)
        case Gallery():
            return Gallery(tuple(_told(one, tell) for one in element.figures))
        case Table():
            return _each_cell(element, lambda cell: _told_cell(cell, tell))
        case _:
            return element


def _told(one: Figure, tell: Callable[[str], str]) -> Figure:
    return Figure(_told_picture(one.picture, tell), one.number, tell(one.caption))


def _told_picture(shown: Picture, tell: Callable[[str], str]) -> Picture:
    return Picture(retold_photo(shown.photo, tell), tell(shown.alt))


def _told_cell(cell: Cell, tell: Callable[[str], str]) -> Cell:
    return replace(cell, picture=_told_picture(cell.picture, tell)) if cell.picture else cell


def _without(cell: Cell, photo_ids: Collection[str]) -> Cell:
    shown = cell.picture is not None and cell.picture.photo.photo_id in photo_ids
    return replace(cell, picture=None) if shown else cell


def _each_cell(table: Table, change: Callable[[Cell], Cell]) -> Table:
    return replace(table, rows=tuple(tuple(change(cell) for cell in row) for row in table.rows))
