"""The photos of a section, in rows as they print."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.services.practices import PlacedPhoto
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.pictures import Pictures
from ui.widgets.writing.figure import Figure, aspect_of
from ui.widgets.writing.figure_rows import Spot, spots
from ui.widgets.writing.growing_edit import INDENT

_TALLEST = 380
_AT_ONCE = 4
"""figures made before the event loop has its turn"""
_AHEAD = 500
"""px beyond what is seen, for which figures are made already"""
_CAPTION_CHROME = 12
_MOST_SPARE = 8


class Figures(QWidget):
    """Only the figures that come into sight are made, a few at a time; the others keep their room."""

    made = Signal(object)
    """a `Figure` that is new"""

    def __init__(self, look: Look, pictures: Pictures, section: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._look = look
        self._pictures = pictures
        self._wanted: list[tuple[PlacedPhoto, int]] = []
        self._areas: list[QRect] = []
        self._figures: dict[str, Figure] = {}
        self._spare: list[Figure] = []
        self._read_only = False
        self._caption_font = QFontMetrics(fonts.interface(13))
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._on_more)
        self._arranging = QTimer(self, singleShot=True, interval=0)
        self._arranging.timeout.connect(self._arrange)
        self.setVisible(False)

    def show_photos(self, numbered: Sequence[tuple[PlacedPhoto, int]]) -> None:
        """Show these photos, each with its number in the practice."""
        self._wanted = list(numbered)
        wanted = {placed.place.id for placed, _ in self._wanted}
        for place_id in self._figures.keys() - wanted:
            self._put_aside(self._figures.pop(place_id))
        for placed, number in self._wanted:
            if figure := self._figures.get(placed.place.id):
                figure.show_photo(placed, number)
        self.setVisible(bool(self._wanted))
        self._arrange()
        self._more.start()

    def figure(self, place_id: str) -> Figure | None:
        """The figure of the photo at that place, made now if it was not yet."""
        for placed, number in self._wanted:
            if placed.place.id == place_id:
                return self._figures.get(place_id) or self._make(placed, number)
        return None

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        for figure in self._figures.values():
            figure.set_read_only(read_only)

    def _on_more(self) -> None:
        missing = list(self._missing_in_sight())
        for placed, number in missing[:_AT_ONCE]:
            self._make(placed, number)
        if missing:
            self._arrange()
        if len(missing) > _AT_ONCE:
            self._more.start()

    def _missing_in_sight(self) -> Iterator[tuple[PlacedPhoto, int]]:
        seen = self.visibleRegion().boundingRect()
        if not seen.isEmpty():
            seen.adjust(0, -_AHEAD, 0, _AHEAD)
            for (placed, number), area in zip(self._wanted, self._areas, strict=False):
                if placed.place.id not in self._figures and area.intersects(seen):
                    yield placed, number

    def _make(self, placed: PlacedPhoto, number: int) -> Figure:
        figure = self._spare.pop() if self._spare else self._new()
        figure.set_read_only(self._read_only)
        figure.show_photo(placed, number)
        self._figures[placed.place.id] = figure
        self._arrange()
        figure.show()
        return figure

    def _new(self) -> Figure:
        figure = Figure(self._look, self._pictures, self)
        figure.caption.document().documentLayout().documentSizeChanged.connect(self._on_caption_size)
        self.made.emit(figure)
        return figure

    def _put_aside(self, figure: Figure) -> None:
        figure.caption.flush()
        figure.hide()
        if len(self._spare) < _MOST_SPARE:
            self._spare.append(figure)
        else:
            figure.deleteLater()

    def _on_caption_size(self) -> None:
        self._arranging.start()

    def _arrange(self) -> None:
        """Set the figures in rows; each row is as high as its highest caption needs."""
        width = self.width() - 2 * INDENT
        if width < 60 or not self._wanted:
            return
        found = spots([aspect_of(placed.photo) for placed, _ in self._wanted], width, _TALLEST)
        self._areas = []
        y = Space.S
        for row in range(found[-1].row + 1):
            members = [(one, spot) for (one, _), spot in zip(self._wanted, found, strict=True) if spot.row == row]
            depth = max(spot.height + self._caption_height(one, spot) for one, spot in members)
            for one, spot in members:
                area = QRect(spot.x, y, spot.width + 2 * INDENT, depth)
                self._areas.append(area)
                if figure := self._figures.get(one.place.id):
                    figure.setGeometry(area)
            y += depth + Space.S
        if self.height() != y or self.minimumHeight() != y:
            self.setFixedHeight(y)

    def _caption_height(self, placed: PlacedPhoto, spot: Spot) -> int:
        """As high as the caption is, or will be about."""
        if figure := self._figures.get(placed.place.id):
            figure.set_picture_height(spot.height)
            figure.resize(spot.width + 2 * INDENT, figure.height())
            figure.settle()
            return figure.caption.height()
        room = QRect(0, 0, spot.width, 4000)
        flags = 0x1000  # Qt.TextWordWrap, which this overload takes as a number
        return self._caption_font.boundingRect(room, flags, placed.photo.caption or "X").height() + _CAPTION_CHROME

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # Painted when it comes into sight: the moment to make what is seen now.
        super().paintEvent(event)
        self._more.start()
