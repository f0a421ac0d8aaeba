"""Pictures of the pages that are looked at, rasterised off the GUI thread."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from portfolio.progress import Progress
from portfolio.services import publish
from ui.operations import Operations

_AT_ONCE = 2
"""As many as the lane has workers: what waits in the lane can't be called back when one scrolls on."""
_MOST_BYTES = 96_000_000
_WIDEST_PX = 3000


Place = tuple[Path, int]
"""A PDF, and a page in it (from 0)."""


def places_in(pdf: Path, count: int) -> list[Place]:
    """All pages of one PDF."""
    return [(pdf, page) for page in range(count)]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page, as wide as it was asked for."""

    place: Place
    page: int
    """Which one it is of those that are shown."""
    asked_px: int
    image: QImage
    """a null one where it could not be made"""


class PagePictures(QObject):
    """Keeps the pictures of pages, as many as fit into memory, and makes those that are wanted."""

    arrived = Signal(int)
    """the page of which there is a new picture"""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._places: Sequence[Place] = ()
        self._kept: OrderedDict[int, PagePicture] = OrderedDict()
        self._wanted: list[tuple[int, int]] = []
        self._under_way: set[Place] = set()
        self._refused: set[Place] = set()

    def open(self, places: Sequence[Place]) -> None:
        """Begin with other pages; pictures of those before stand in until the new ones are made."""
        self._places = places
        self._wanted.clear()
        self._refused.clear()
        for page in [page for page in self._kept if page >= len(places)]:
            del self._kept[page]

    def picture(self, page: int) -> PagePicture | None:
        """The best picture of the page there is; it may be of another size, or of what stood there before."""
        if page in self._kept:
            self._kept.move_to_end(page)
        return self._kept.get(page)

    @property
    def pages(self) -> frozenset[int]:
        """The pages of which there is a picture."""
        return frozenset(self._kept)

    def want(self, pages: Sequence[tuple[int, int]]) -> None:
        """Say which pages are looked at, the most important first, and how many px wide; forgets earlier wishes."""
        self._wanted = [(page, min(width, _WIDEST_PX)) for page, width in pages]
        self._make_next()

    def _make_next(self) -> None:
        for page, width in self._wanted:
            if len(self._under_way) >= _AT_ONCE:
                return
            if page < len(self._places) and not self._is_settled(page, width):
                self._make(page, width)

    def _is_settled(self, page: int, width: int) -> bool:
        place = self._places[page]
        if place in self._under_way or place in self._refused:
            return True
        kept = self._kept.get(page)
        return kept is not None and kept.place == place and kept.asked_px == width

    def _make(self, page: int, width: int) -> None:
        place = self._places[page]

        def work(_: Progress) -> PagePicture:
            return _picture(place, page, width)

        self._under_way.add(place)
        self._operations.run(work, lane="picture", owner=self, then=self._on_made)

    def _on_made(self, made: PagePicture) -> None:
        self._under_way.discard(made.place)
        if made.image.isNull():
            self._refused.add(made.place)
        elif made.page < len(self._places) and made.place == self._places[made.page]:
            self._keep(made)
            self.arrived.emit(made.page)
        self._make_next()

    def _keep(self, made: PagePicture) -> None:
        self._kept[made.page] = made
        self._kept.move_to_end(made.page)
        size = sum(picture.image.sizeInBytes() for picture in self._kept.values())
        looked_at = {page for page, _ in self._wanted}
        for page in [page for page in self._kept if page not in looked_at]:
            if size <= _MOST_BYTES:
                return
            size -= self._kept.pop(page).image.sizeInBytes()


def _picture(place: Place, page: int, width: int) -> PagePicture:
    """The picture; a null one where the PDF gave way to a newer one meanwhile, and its file is gone."""
    try:
        pixels, image_width, image_height = publish.page_picture(*place, width)
    except (OSError, RuntimeError):
        return PagePicture(place, page, width, QImage())
    borrowed = QImage(pixels, image_width, image_height, 3 * image_width, QImage.Format.Format_RGB888)
    # Converting copies the pixels too, which would otherwise go with the bytes.
    return PagePicture(place, page, width, borrowed.convertToFormat(QImage.Format.Format_RGB32))
