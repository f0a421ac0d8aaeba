"""A painter with short words: shapes, light and hand lettering on one picture."""

# ruff: noqa: PLR0917 (places, sizes and colours read best as a short row of values)

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QImageWriter,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from example_art.lettering import strokes

Point: TypeAlias = tuple[float, float]
Fill: TypeAlias = "str | QColor | QBrush"

TEAL, SAND, TERRACOTTA = "#0F6B63", "#EAD9B5", "#AD5C0A"
SKY, LEAF, NAVY, CREAM, INK = "#BFE3EA", "#5E9C57", "#27457A", "#FBF8F0", "#2B2F33"
YELLOW, CORAL, SEA, WOOD, PINK = "#F2C14E", "#DF7B5A", "#4FA9AE", "#C48B57", "#E9A6A0"
SCALE = 0.9  # pictures are painted larger and saved smaller
NOTES = ("#F7DE7A", "#F4B8A6", "#BFE0B5", "#B9DCEB", "#E4CBEA")


def mix(first: str, second: str, share: float) -> str:
    """The colour that lies `share` of the way from `first` to `second`."""
    a, b = QColor(first), QColor(second)
    parts = (round(x + (y - x) * share) for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue())))
    return "#" + "".join(f"{part:02x}" for part in parts)


def dark(colour: str, share: float = 0.2) -> str:
    """`colour` in a cool shadow."""
    return mix(colour, "#1d2440", share)


def light(colour: str, share: float = 0.3) -> str:
    """`colour` in warm light."""
    return mix(colour, "#fffaf0", share)


def veil(colour: str, alpha: float) -> QColor:
    """`colour` seen through, with `alpha` from 0 to 1."""
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result


def down(y0: float, y1: float, *colours: str | QColor) -> QBrush:
    """A gradient from `y0` down to `y1`."""
    return _graded(QLinearGradient(0, y0, 0, y1), colours)


def across(x0: float, x1: float, *colours: str | QColor) -> QBrush:
    """A gradient from `x0` to `x1`."""
    return _graded(QLinearGradient(x0, 0, x1, 0), colours)


def round_light(x: float, y: float, radius: float, *colours: str | QColor) -> QBrush:
    """A gradient from the centre outwards."""
    return _graded(QRadialGradient(x, y, radius), colours)


def _graded(gradient: QLinearGradient | QRadialGradient, colours: Sequence[str | QColor]) -> QBrush:
    for index, colour in enumerate(colours):
        gradient.setColorAt(index / (len(colours) - 1), QColor(colour))
    return QBrush(gradient)


def spline(points: Sequence[Point], closed: bool = False) -> QPainterPath:
    """A smooth path through `points` (Catmull-Rom)."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))
    for i in range(count if closed else count - 1):
        p0 = points[(i - 1) % count] if closed or i else points[i]
        p1, p2 = points[i], points[(i + 1) % count]
        p3 = points[(i + 2) % count] if closed or i + 2 < count else p2
        path.cubicTo(
            p1[0] + (p2[0] - p0[0]) / 6,
            p1[1] + (p2[1] - p0[1]) / 6,
            p2[0] - (p3[0] - p1[0]) / 6,
            p2[1] - (p3[1] - p1[1]) / 6,
            *p2,
        )
    if closed:
        path.closeSubpath()
    return path


class Canvas:
    """One picture in pixels; colours are names or brushes, angles are degrees."""

    def __init__(self, width: int, height: int, *, clear: bool = False, seed: int = 1) -> None:
        self.width, self.height = width, height
        form = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
        self.image = QImage(width, height, form)
        self.image.fill(Qt.GlobalColor.transparent if clear else QColor(CREAM))
        self.painter = QPainter(self.image)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.random = random.Random(seed)  # noqa: S311 (the same picture each time)
        self.quality = 0

    def save(self, path: Path, limit: int) -> None:
        """Write the finished picture; a JPEG gets the best quality that stays under `limit` bytes."""
        self.painter.end()
        image = self.image
        if path.suffix == ".jpg":
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(round(self.width * SCALE), smooth)
        for quality in (84, 80, 76, 72, 68, 64, 60) if path.suffix == ".jpg" else (50,):
            writer = QImageWriter(str(path))
            writer.setQuality(quality)
            if path.suffix == ".jpg":
                writer.setOptimizedWrite(True)
                writer.setProgressiveScanWrite(True)
            if not writer.write(image):
                raise OSError(f"{path}: {writer.errorString()}")
            del writer
            if path.stat().st_size <= limit:
                break
        self.quality = quality

    # ---- where the next shapes land

    @contextmanager
    def at(self, x: float, y: float, scale: float = 1, turn: float = 0, flip: bool = False) -> Iterator[None]:
        """Draw in coordinates of one's own."""
        self.painter.save()
        self.painter.translate(x, y)
        self.painter.rotate(turn)
        self.painter.scale(-scale if flip else scale, scale)
        try:
            yield
        finally:
            self.painter.restore()

    @contextmanager
    def inside(self, path: QPainterPath) -> Iterator[None]:
        """Draw only where `path` is."""
        self.painter.save()
        self.painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            self.painter.restore()

    @contextmanager
    def faint(self, alpha: float) -> Iterator[None]:
        """Draw seen through."""
        self.painter.save()
        self.painter.setOpacity(self.painter.opacity() * alpha)
        try:
            yield
        finally:
            self.painter.restore()

    @contextmanager
    def blended(self, mode: QPainter.CompositionMode) -> Iterator[None]:
        """Draw as light or as shadow on what is there."""
        self.painter.save()
        self.painter.setCompositionMode(mode)
        try:
            yield
        finally:
            self.painter.restore()

    # ---- shapes

    def shape(self, path: QPainterPath, fill: Fill) -> None:
        """Fill a path."""
        self.painter.fillPath(path, QBrush(fill) if isinstance(fill, QBrush) else QColor(fill))

    def poly(self, points: Sequence[Point], fill: Fill) -> None:
        """Fill the area between corners."""
        path = QPainterPath(QPointF(*points[0]))
        for point in points[1:]:
            path.lineTo(*point)
        path.closeSubpath()
        self.shape(path, fill)

    def blob(self, points: Sequence[Point], fill: Fill) -> None:
        """Fill a soft closed shape through points."""
        self.shape(spline(points, closed=True), fill)

    def box(self, x: float, y: float, w: float, h: float, fill: Fill, radius: float = 0) -> None:
        """Fill a rectangle, with round corners if `radius` is given."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(x, y, w, h), radius, radius)
        self.shape(path, fill)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: Fill) -> None:
        """Fill an ellipse around its centre."""
        path = QPainterPath()
        path.addEllipse(QPointF(x, y), rx, ry)
        self.shape(path, fill)

    def line(self, points: Sequence[Point], colour: str | QColor, width: float, *, curved: bool = False) -> None:
        """Draw a line with round ends through points."""
        path = spline(points) if curved else QPainterPath(QPointF(*points[0]))
        if not curved:
            for point in points[1:]:
                path.lineTo(*point)
        self.trace(path, colour, width)

    def trace(self, path: QPainterPath, colour: str | QColor, width: float) -> None:
        """Draw along a path."""
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.strokePath(path, pen)

    def shadow(self, x: float, y: float, rx: float, ry: float, alpha: float = 0.28) -> None:
        """A soft patch of shadow on the ground."""
        with self.at(x, y):
            self.painter.scale(1, ry / rx)
            fill = round_light(0, 0, rx, veil("#2a2438", alpha), veil("#2a2438", 0))
            self.oval(0, 0, rx, rx, fill)

    # ---- lettering, light

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        colour: str = INK,
        *,
        bold: float = 0.13,
        centre: bool = True,
        wobble: float = 0.02,
        fit: float = 0,
    ) -> None:
        """Hand lettering with its base line at `y`; `size` is the height of a capital.

        Where `fit` is given, the text becomes smaller until it is no wider.
        """
        lines, width = strokes(text)
        if fit and width * size > fit:
            y -= (size - fit / width) / 2
            size = fit / width
        left = x - width * size / 2 if centre else x
        for stroke in lines:
            points = [
                (
                    left + px * size + self.random.uniform(-wobble, wobble) * size,
                    y - py * size + self.random.uniform(-wobble, wobble) * size,
                )
                for px, py in stroke
            ]
            if len(points) == 1:
                self.oval(*points[0], size * bold * 0.62, size * bold * 0.62, colour)
            else:
                self.line(points, colour, size * bold, curved=len(points) > 3)

    def lighten(self, fill: QBrush) -> None:
        """Lay soft light or shade over the whole picture."""
        with self.blended(QPainter.CompositionMode.CompositionMode_SoftLight):
            self.box(0, 0, self.width, self.height, fill)

    def beam(self, points: Sequence[Point], alpha: float = 0.16, colour: str = "#FFF3CF") -> None:
        """A beam of light from a window."""
        top, bottom = min(p[1] for p in points), max(p[1] for p in points)
        self.poly(points, down(top, bottom, veil(colour, alpha), veil(colour, alpha * 0.1)))

    def finish(self, warm: float = 0.5) -> None:
        """Warm light from above left, darker corners: what a lens would do."""
        w, h = self.width, self.height
        self.lighten(
            round_light(
                w * 0.35,
                h * 0.2,
                math.hypot(w, h) * 0.85,
                veil("#FFE9B8", warm),
                veil("#FFE9B8", 0.05),
                veil("#2A2F5A", 0.4),
            )
        )
