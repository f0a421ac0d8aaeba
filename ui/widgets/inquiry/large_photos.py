"""The photos of a stage, seen large one after the other."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from portfolio.services import photo_place
from ui.theme.look import Look
from ui.widgets.inquiry.open_inquiry import OpenInquiry
from ui.widgets.inquiry.photos import as_placed
from ui.widgets.photo_view import PhotoView
from ui.widgets.pictures import Pictures
from ui.widgets.writing.album import PracticeAlbum


class LargePhotos(QObject):
    """Opens the large view, and follows what becomes of the photos meanwhile."""

    taken_out = Signal(str)
    """place id"""
    closed = Signal(str)
    """place id of the photo that was seen last"""

    def __init__(self, cycle: OpenInquiry, look: Look, pictures: Pictures, window: QWidget) -> None:
        super().__init__(window)
        self._cycle, self._look, self._pictures, self._window = cycle, look, pictures, window
        self._view: PhotoView | None = None
        self._stage = ""

    def show_photo(self, place_id: str, stage: str) -> None:
        """Show a photo among the others of its stage."""
        if self._cycle.page is None or self._view is not None:
            return
        self._stage = stage
        writable = self._cycle.writable
        self._view = PhotoView(self._look, self._pictures, self._album(), place_id, self._window, writable=writable)
        self._view.turned.connect(self._on_turned)
        self._view.removed.connect(self._on_removed)
        self._view.finished.connect(self._on_closed)
        self._view.open()

    def follow(self) -> None:
        """The page is another now."""
        if self._view is not None:
            self._view.follow(self._album())

    def _album(self) -> PracticeAlbum:
        return PracticeAlbum(as_placed(self._cycle.photos_of(self._stage)))

    def _on_turned(self, quarters: int) -> None:
        if self._view is not None:
            self._cycle.session.edit(photo_place.turn_photos, [self._view.shown.photo_id], quarters)

    def _on_removed(self) -> None:
        if self._view is not None:
            self.taken_out.emit(self._view.shown.key)

    def _on_closed(self) -> None:
        if self._view is not None:
            self.closed.emit(self._view.shown.key)
        self._view = None
