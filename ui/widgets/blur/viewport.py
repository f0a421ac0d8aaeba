"""How a photo lies on the screen."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

FURTHEST = 8.0
_STEP = 1.25


class Viewport:
    """Fit (zoom 1), zoom and pan; turns places on the screen into parts of the photo and back."""

    def __init__(self) -> None:
        self.zoom = 1.0
        self._photo = QSizeF(1, 1)
        self._room = QRectF(0, 0, 1, 1)
        self._middle = QPointF(0.5, 0.5)

    def show(self, photo: QSizeF, room: QRectF) -> None:
        """Lay a photo of this size into this room."""
        self._photo, self._room = photo, room
        self._keep_inside()

    def fit(self) -> None:
        """Show the whole photo."""
        self.zoom = 1.0
        self._middle = QPointF(0.5, 0.5)

    def zoom_by(self, steps: float, about: QPointF | None = None) -> None:
        """Nearer or further; the place `about` on the screen stays where it is."""
        about = self._room.center() if about is None else about
        held = self.to_photo(about)
        self.zoom = min(max(self.zoom * _STEP**steps, 1.0), FURTHEST)
        moved = self.to_photo(about)
        self._middle += held - moved
        self._keep_inside()

    def pan(self, by: QPointF) -> None:
        """Move the photo by px of the screen."""
        frame = self.frame
        self._middle -= QPointF(by.x() / frame.width(), by.y() / frame.height())
        self._keep_inside()

    @property
    def aspect(self) -> float:
        """The photo's width by its height."""
        return self._photo.width() / self._photo.height()

    @property
    def frame(self) -> QRectF:
        """Where the whole photo lies, in px of the screen; parts of it may be out of sight."""
        scale = self.zoom * min(self._room.width() / self._photo.width(), self._room.height() / self._photo.height())
        size = self._photo * scale
        corner = self._room.center() - QPointF(self._middle.x() * size.width(), self._middle.y() * size.height())
        return QRectF(corner, size)

    @property
    def middle(self) -> QPointF:
        """The part of the photo that lies in the middle."""
        return QPointF(self._middle)

    def to_photo(self, place: QPointF) -> QPointF:
        """A place on the screen in parts of the photo."""
        frame = self.frame
        return QPointF((place.x() - frame.x()) / frame.width(), (place.y() - frame.y()) / frame.height())

    def to_screen(self, part: QPointF) -> QPointF:
        """A part of the photo as a place on the screen."""
        frame = self.frame
        return QPointF(frame.x() + part.x() * frame.width(), frame.y() + part.y() * frame.height())

    def box_on_screen(self, box: QRectF) -> QRectF:
        """A box in parts of the photo, in px of the screen."""
        return QRectF(self.to_screen(box.topLeft()), self.to_screen(box.bottomRight()))

    def _keep_inside(self) -> None:
        """No empty margin where the photo is larger than the room; centred where it is smaller."""
        frame = self.frame
        x = _held(self._middle.x(), self._room.width() / frame.width())
        y = _held(self._middle.y(), self._room.height() / frame.height())
        self._middle = QPointF(x, y)


def _held(middle: float, share: float) -> float:
    """`middle` such that a window of `share` about it stays within 0 and 1."""
    return 0.5 if share >= 1 else min(max(middle, share / 2), 1 - share / 2)
