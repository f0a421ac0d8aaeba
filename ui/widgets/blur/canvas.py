"""The photo with its areas, to draw on."""

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.blur import outlines
from ui.widgets.blur.areas import Area, ellipse
from ui.widgets.blur.cells import Cells
from ui.widgets.blur.drawing import Drawing
from ui.widgets.blur.gestures import DrawEllipse, Gesture, Move, Paint, Pan, Resize, handles_of
from ui.widgets.blur.viewport import Viewport

Tool = Literal["ellipse", "brush", "pan"]
BRUSHES = (0.03, 0.06, 0.12)
"""Widths of the brush, in parts of the photo's width."""
_MARGIN = 12
_GRIP = 12
"""px: how near a handle a press has to be"""
_STEP, _LEAP, _GROWTH = 0.005, 0.03, 1.1
_CURSORS = (
    Qt.CursorShape.SizeFDiagCursor, Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor, Qt.CursorShape.SizeHorCursor,
)  # fmt: skip
"""Of the handles, in their order; opposite ones share theirs."""


class BlurCanvas(QWidget):
    """Draws areas by mouse and by keys; Tab goes from area to area."""

    zoomed = Signal()
    """it lies nearer or further now"""

    def __init__(self, look: Look, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._drawing = look, drawing
        self.view = Viewport()
        self.tool: Tool = "ellipse"
        self.brush = BRUSHES[1]
        self._photo: QPixmap | None = None
        self._cells: Cells | None = None
        self._kept = QRectF(0, 0, 1, 1)
        self._words = tr("Foto sedang dibuka…")
        self._gesture: Gesture | None = None
        self._space = False
        self._ground: tuple[QRectF, QPixmap] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(320, 200))
        self.setAccessibleName(tr("Foto yang diburamkan"))
        drawing.changed.connect(self._on_changed)

    def show_photo(self, photo: QImage, kept: QRectF) -> None:
        """Show the photo as it is turned; outside of `kept` it is cut off."""
        self._photo, self._cells, self._kept = QPixmap.fromImage(photo), Cells(photo), kept
        self.view.fit()
        self._lay()

    def show_trouble(self, words: str) -> None:
        """Say why there is no photo."""
        self._words = words
        self.update()

    def choose_tool(self, tool: Tool) -> None:
        """Draw with something else."""
        self.tool = tool
        self._show_cursor(self.mapFromGlobal(self.cursor().pos()).toPointF())

    def add_area(self) -> None:
        """Put an ellipse into the middle of what is seen, for who has no mouse."""
        if self._photo is None:
            return
        middle = self.view.to_photo(QRectF(self.rect()).center())
        half = 0.06 / self.view.zoom
        corner = QPointF(half, half * self.view.aspect)
        self._drawing.remember()
        self._drawing.put(ellipse(middle - corner, middle + corner))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def zoom_by(self, steps: float, about: QPointF | None = None) -> None:
        """Nearer or further."""
        self.view.zoom_by(steps, about)
        self.zoomed.emit()
        self.update()

    def fit(self) -> None:
        """Show the whole photo."""
        self.view.fit()
        self._lay()
        self.zoomed.emit()

    def _on_changed(self) -> None:
        area = self._drawing.chosen
        self.setAccessibleDescription(self._said_of(area) if area else "")
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._photo is None or self._cells is None:
            painter.setPen(QColor(self._look.palette.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            painter.end()
            return
        painter.setClipRect(self.rect())
        painter.drawPixmap(0, 0, self._scaled(self._photo))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlines.paint_cut(painter, self.view, self._kept, self._look.palette.canvas)
        chosen = self._drawing.chosen
        for area in self._drawing.areas:
            if not area.proposed:
                self._cells.paint(painter, area, self.view)
            outlines.paint_outline(painter, self.view, area, chosen=area is chosen)
        if chosen is not None:
            outlines.paint_handles(painter, handles_of(chosen, self.view).values())
        if self.hasFocus():
            outlines.paint_focus(painter, QRectF(self.rect()), self._look.palette.primary)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._photo is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._gesture = self._begun(event)
        self._show_cursor(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture is None:
            self._show_cursor(event.position())
        else:
            self._gesture.move(event.position())
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.end()
        self._show_cursor(event.position())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.pixelDelta().isNull() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120, event.position())
        else:
            self.view.pan(event.pixelDelta().toPointF())
            self.update()
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._answered(event):
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        super().keyReleaseEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._space = False
            self.update()
        return super().event(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if self.hasFocus() and self._drawing.choose_next(back=not next):
            return True
        return super().focusNextPrevChild(next)

    def _begun(self, event: QMouseEvent) -> Gesture | None:
        """What this press begins."""
        place = event.position()
        button = event.button()
        if button == Qt.MouseButton.MiddleButton or self._space or self.tool == "pan":
            return Pan(self.view, place)
        if button != Qt.MouseButton.LeftButton:
            return None
        chosen = self._drawing.chosen
        if chosen is not None and (handle := self._handle_at(place)) >= 0:
            return Resize(self._drawing, self.view, place, chosen, handle)
        if self.tool == "brush":
            return Paint(self._drawing, self.view, place, self.brush)
        if (area := self._area_at(place)) is not None:
            return Move(self._drawing, self.view, place, area)
        return DrawEllipse(self._drawing, self.view, place)

    def _answered(self, event: QKeyEvent) -> bool:
        """Whether the key was for the photo."""
        key, area = Qt.Key(event.key()), self._drawing.chosen
        if key == Qt.Key.Key_Space:
            self._space = True
            return True
        if area is None:
            return False
        step = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        ways = {
            Qt.Key.Key_Left: (-step, 0.0), Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step), Qt.Key.Key_Down: (0.0, step),
        }  # fmt: skip
        aspect = self.view.aspect
        if key in ways:
            self._change(area.moved(QPointF(*ways[key]), aspect))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._change(area.grown(_GROWTH, aspect))
        elif key == Qt.Key.Key_Minus:
            self._change(area.grown(1 / _GROWTH, aspect))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._drawing.remove()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and area.proposed:
            self._drawing.confirm()
        else:
            return False
        return True

    def _change(self, area: Area) -> None:
        self._drawing.remember()
        self._drawing.put(area)

    def _area_at(self, place: QPointF) -> Area | None:
        """The topmost area there."""
        frame = self.view.frame
        for area in reversed(self._drawing.areas):
            if area.path(frame.width(), frame.height()).contains(place - frame.topLeft()):
                return area
        return None

    def _handle_at(self, place: QPointF) -> int:
        """The handle of the chosen area near a place, -1 for none."""
        chosen = self._drawing.chosen
        if chosen is not None:
            for n, at in handles_of(chosen, self.view).items():
                if (at - place).manhattanLength() <= _GRIP:
                    return n
        return -1

    def _lay(self) -> None:
        if self._photo is not None:
            margin = _MARGIN
            self.view.show(QSizeF(self._photo.size()), QRectF(self.rect()).adjusted(margin, margin, -margin, -margin))
        self.update()

    def _show_cursor(self, place: QPointF) -> None:
        shape = Qt.CursorShape.CrossCursor
        if self.tool == "pan" or self._space:
            shape = Qt.CursorShape.ClosedHandCursor if self._gesture else Qt.CursorShape.OpenHandCursor
        elif (handle := self._handle_at(place)) >= 0:
            shape = _CURSORS[handle % 4]
        elif self.tool == "ellipse" and self._area_at(place) is not None:
            shape = Qt.CursorShape.SizeAllCursor
        self.setCursor(shape)

    def _scaled(self, photo: QPixmap) -> QPixmap:
        """The photo as it lies now, kept until it lies otherwise."""
        frame = self.view.frame
        if self._ground is None or self._ground[0] != frame or self._ground[1].deviceIndependentSize() != self.size():
            ratio = self.devicePixelRatioF()
            ground = QPixmap(self.size() * ratio)
            ground.setDevicePixelRatio(ratio)
            ground.fill(Qt.GlobalColor.transparent)
            painter = QPainter(ground)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(frame, photo, QRectF(photo.rect()))
            painter.end()
            self._ground = frame, ground
        return self._ground[1]

    def _said_of(self, area: Area) -> str:
        """The chosen area, for who can't see it."""
        place = self._drawing.areas.index(area) + 1
        total = len(self._drawing.areas)
        if area.proposed:
            return tr("Usulan {n} dari {total}, belum dipakai", n=place, total=total)
        return tr("Bagian {n} dari {total}", n=place, total=total)
