"""An area of a photo that nobody may recognise, while it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from portfolio.domain.consent import PhotoBlur
from portfolio.domain.identity import new_id

Shape = Literal["ellipse", "brush"]
LEAST = 0.012
"""parts of the photo: no area is smaller to a side"""


@dataclass(frozen=True, slots=True)
class Area:
    """One area of the photo as it lies on the screen (turned), in parts (0 to 1) of its width and height."""

    id: str
    shape: Shape
    points: tuple[QPointF, ...]
    """ellipse: opposite corners of its box; brush: the stroke"""
    size: float = 0.0
    """a brush's width in parts of the photo's width"""
    proposed: bool = False
    """found by the program, not yet confirmed by a person"""

    def box(self, aspect: float) -> QRectF:
        """The area's bounds; `aspect` is the photo's width by its height."""
        xs, ys = [point.x() for point in self.points], [point.y() for point in self.points]
        reach = self.size / 2
        box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        return box.adjusted(-reach, -reach * aspect, reach, reach * aspect)

    def moved(self, by: QPointF, aspect: float) -> "Area":
        """The area elsewhere; its middle stays inside the photo."""
        middle = self.box(aspect).center()
        to = QPointF(_inside(middle.x() + by.x()), _inside(middle.y() + by.y()))
        return replace(self, points=tuple(point + to - middle for point in self.points))

    def fitted(self, box: QRectF, aspect: float) -> "Area":
        """The area stretched into another box of bounds."""
        old = self.box(aspect)
        if self.shape == "ellipse":
            return replace(self, points=(box.topLeft(), box.bottomRight()))
        across, down = box.width() / (old.width() or 1), box.height() / (old.height() or 1)
        points = tuple(
            QPointF(box.x() + (point.x() - old.x()) * across, box.y() + (point.y() - old.y()) * down)
            for point in self.points
        )
        return replace(self, points=points, size=max(self.size * min(across, down), LEAST / 2))

    def grown(self, factor: float, aspect: float) -> "Area":
        """The area larger or smaller about its middle."""
        old = self.box(aspect)
        box = QRectF(0, 0, max(old.width() * factor, LEAST), max(old.height() * factor, LEAST))
        box.moveCenter(old.center())
        return self.fitted(box, aspect)

    def path(self, width: float, height: float) -> QPainterPath:
        """Its outline on a photo shown `width` by `height` px."""
        scaled = [QPointF(point.x() * width, point.y() * height) for point in self.points]
        path = QPainterPath()
        if self.shape == "ellipse":
            path.addEllipse(QRectF(scaled[0], scaled[-1]).normalized())
            return path
        path.moveTo(scaled[0])
        for point in scaled[1:] or [scaled[0] + QPointF(0.01, 0)]:
            path.lineTo(point)
        pen = QPainterPathStroker()
        pen.setWidth(self.size * width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen.createStroke(path).simplified()


def ellipse(one: QPointF, other: QPointF) -> Area:
    """A new ellipse between two corners."""
    box = QRectF(one, other).normalized()
    return Area(new_id(), "ellipse", (box.topLeft(), box.bottomRight()))


def stroke(start: QPointF, size: float) -> Area:
    """A new stroke of the brush, at its beginning."""
    return Area(new_id(), "brush", (start,), size)


def from_rows(rows: Sequence[PhotoBlur], turns: int, aspect: float) -> tuple[Area, ...]:
    """Areas of the unturned photo as they lie when it is turned clockwise by quarters.

    `aspect` is the unturned photo's width by its height.
    """
    areas = []
    for row in rows:
        numbers = [float(number) for number in row.points.split()]
        points = tuple(turned(QPointF(x, y), turns) for x, y in zip(numbers[::2], numbers[1::2], strict=True))
        if points:
            shape: Shape = "brush" if row.shape == "brush" else "ellipse"
            areas.append(Area(row.id, shape, points, row.size * (aspect if turns % 2 else 1)))
    return tuple(areas)


def to_rows(areas: Sequence[Area], photo_id: str, turns: int, aspect: float) -> list[PhotoBlur]:
    """Confirmed areas of the turned photo as rows of the unturned one; `aspect` is the unturned photo's."""
    return [
        PhotoBlur(
            id=area.id,
            photo_id=photo_id,
            shape=area.shape,
            points=" ".join(f"{number:.5f}" for point in _corners(area, -turns) for number in (point.x(), point.y())),
            size=round(area.size / (aspect if turns % 2 else 1), 5),
        )
        for area in areas
        if not area.proposed
    ]


def turned(point: QPointF, turns: int) -> QPointF:
    """Where a point lies when the photo is turned clockwise by quarters; negative turns it back."""
    for _ in range(turns % 4):
        point = QPointF(1 - point.y(), point.x())
    return point


def _corners(area: Area, turns: int) -> list[QPointF]:
    points = [turned(point, turns) for point in area.points]
    if area.shape == "brush":
        return [QPointF(_inside(point.x()), _inside(point.y())) for point in points]
    box = QRectF(points[0], points[-1]).normalized()
    return [box.topLeft(), box.bottomRight()]


def _inside(part: float) -> float:
    return min(max(part, 0.0), 1.0)
