"""What the mouse is doing on the photo, from press to release."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from typing_extensions import override

from ui.widgets.blur.areas import LEAST, Area, ellipse, stroke
from ui.widgets.blur.drawing import Drawing
from ui.widgets.blur.viewport import Viewport

_SLACK = 3
"""px: a hand that trembles less is not moving"""
_ROOMY = 60
"""px: a smaller area would vanish under eight handles"""
HANDLES = ((0.0, 0.0), (0.5, 0.0), (1.0, 0.0), (1.0, 0.5), (1.0, 1.0), (0.5, 1.0), (0.0, 1.0), (0.0, 0.5))
"""Where an area's handles are, in parts of its box."""


class Gesture(Protocol):
    """One movement of the mouse."""

    def move(self, place: QPointF) -> None:
        """The mouse is there now, in px of the screen."""

    def end(self) -> None:
        """The button was let go."""


class Pan:
    """Moves the photo."""

    def __init__(self, view: Viewport, place: QPointF) -> None:
        self._view, self._last = view, place

    def move(self, place: QPointF) -> None:
        """Follow the mouse."""
        self._view.pan(place - self._last)
        self._last = place

    def end(self) -> None:
        """Nothing is left to do."""


class _Change:
    """A gesture that changes the drawing, once it really moves."""

    def __init__(self, drawing: Drawing, view: Viewport, place: QPointF) -> None:
        self._drawing, self._view = drawing, view
        self._start = place
        self._moving = False

    def move(self, place: QPointF) -> None:
        """Follow the mouse."""
        if not self._moving and (place - self._start).manhattanLength() > _SLACK:
            self._moving = True
            self._drawing.remember()
        if self._moving:
            self._drawing.put(self._area(place))

    def end(self) -> None:
        """A press that never moved has changed nothing."""

    def _area(self, place: QPointF) -> Area:
        """The area as it is with the mouse there."""
        raise NotImplementedError


class DrawEllipse(_Change):
    """A new ellipse, from corner to corner; a press without moving chooses nothing."""

    def __init__(self, drawing: Drawing, view: Viewport, place: QPointF) -> None:
        super().__init__(drawing, view, place)
        self._corner = _inside(view.to_photo(place))
        self._new = ellipse(self._corner, self._corner)

    @override
    def end(self) -> None:
        if not self._moving:
            self._drawing.choose("")
            return
        box = self._new.box(self._view.aspect)
        if box.width() < LEAST or box.height() < LEAST:
            self._drawing.drop_last()

    @override
    def _area(self, place: QPointF) -> Area:
        box = QRectF(self._corner, _inside(self._view.to_photo(place))).normalized()
        self._new = replace(self._new, points=(box.topLeft(), box.bottomRight()))
        return self._new


class Paint:
    """A stroke of the brush; a press alone is a dot."""

    def __init__(self, drawing: Drawing, view: Viewport, place: QPointF, size: float) -> None:
        self._drawing, self._view = drawing, view
        self._last = place
        self._stroke = stroke(_inside(view.to_photo(place)), size)
        drawing.remember()
        drawing.put(self._stroke)

    def move(self, place: QPointF) -> None:
        """Paint on to here."""
        if (place - self._last).manhattanLength() > _SLACK:
            self._last = place
            points = (*self._stroke.points, _inside(self._view.to_photo(place)))
            self._stroke = replace(self._stroke, points=points)
            self._drawing.put(self._stroke)

    def end(self) -> None:
        """The stroke is as it should be."""


class Move(_Change):
    """Takes an area elsewhere."""

    def __init__(self, drawing: Drawing, view: Viewport, place: QPointF, area: Area) -> None:
        super().__init__(drawing, view, place)
        self._moved = area
        drawing.choose(area.id)

    @override
    def _area(self, place: QPointF) -> Area:
        by = self._view.to_photo(place) - self._view.to_photo(self._start)
        return self._moved.moved(by, self._view.aspect)


class Resize(_Change):
    """Pulls at one handle of an area."""

    def __init__(self, drawing: Drawing, view: Viewport, place: QPointF, area: Area, handle: int) -> None:
        super().__init__(drawing, view, place)
        self._resized, self._handle = area, HANDLES[handle]

    @override
    def _area(self, place: QPointF) -> Area:
        aspect = self._view.aspect
        box, now = self._resized.box(aspect), self._view.to_photo(place)
        across, down = self._handle
        if across == 0:
            box.setLeft(min(now.x(), box.right() - LEAST))
        elif across == 1:
            box.setRight(max(now.x(), box.left() + LEAST))
        if down == 0:
            box.setTop(min(now.y(), box.bottom() - LEAST))
        elif down == 1:
            box.setBottom(max(now.y(), box.top() + LEAST))
        return self._resized.fitted(box, aspect)


def handles_of(area: Area, view: Viewport) -> dict[int, QPointF]:
    """Where an area's handles are on the screen, by their place in `HANDLES`; a small area has its corners alone."""
    box = view.box_on_screen(area.box(view.aspect))
    step = 2 if min(box.width(), box.height()) < _ROOMY else 1
    return {
        n: QPointF(box.x() + box.width() * across, box.y() + box.height() * down)
        for n, (across, down) in enumerate(HANDLES)
        if n % step == 0
    }


def _inside(part: QPointF) -> QPointF:
    return QPointF(min(max(part.x(), 0.0), 1.0), min(max(part.y(), 0.0), 1.0))
