"""One photo on the page with its caption."""

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.photo import Photo
from portfolio.services.photo_edits import size_of
from portfolio.services.practices import PlacedPhoto
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.widgets.pictures import Pictures
from ui.widgets.writing.growing_edit import INDENT, PLACE_MIME
from ui.widgets.writing.line_text import LineText

_RADIUS = 6
_STEP = 240
"""px: pictures are fetched in sizes of this step, so that a window that is made larger asks seldom"""


class PictureBox(QWidget):
    """The photo itself: seen, picked, dragged, moved by keys."""

    picked = Signal()
    viewed = Signal()
    """the person wants to see it large"""
    taken_out = Signal()
    moved = Signal(int)
    """by so many places in the order"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._placed: PlacedPhoto | None = None
        self._pressed_at: QPoint | None = None
        self.draggable = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pictures.ready.connect(self._on_ready)

    def show_photo(self, placed: PlacedPhoto, number: int) -> None:
        """Show this photo."""
        self._placed = placed
        said = placed.photo.alt or placed.photo.caption or placed.photo.original_name
        self.setAccessibleName(tr("Foto {number}: {name}", number=number, name=said))
        self.setToolTip(tr("Klik dua kali untuk melihat besar. Seret untuk memindahkan."))
        self.update()

    def _on_ready(self, photo_id: str) -> None:
        if self._placed is not None and photo_id == self._placed.photo.id:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.fillPath(shape, QColor(self._look.palette.raised))
        if self._placed is not None:
            self._paint_photo(painter, shape, self._placed.photo)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.palette.primary), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), _RADIUS, _RADIUS)
        painter.end()

    def _paint_photo(self, painter: QPainter, shape: QPainterPath, photo: Photo) -> None:
        picture = self._pictures.whole(photo.id, self._longest())
        painter.setClipPath(shape)
        if picture is not None:
            size = (
                picture.deviceIndependentSize()
                .toSize()
                .scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            )
            target = QRect(QPoint(0, 0), size)
            target.moveCenter(self.rect().center())
            painter.drawPixmap(target, picture)
        elif self._pictures.missing(photo.id):
            painter.setPen(QColor(self._look.palette.text))
            words = tr("Foto tidak dapat ditampilkan")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        painter.setClipping(False)

    def _longest(self) -> int:
        return -(-max(self.width(), self.height()) // _STEP) * _STEP

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.picked.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or self._placed is None or not self.draggable:
            return
        distance = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if distance >= QApplication.startDragDistance():
            self._pressed_at = None
            drag = QDrag(self)
            carried = QMimeData()
            carried.setData(PLACE_MIME, self._placed.place.id.encode())
            drag.setMimeData(carried)
            drag.setPixmap(self.grab().scaledToWidth(120, Qt.TransformationMode.SmoothTransformation))
            drag.exec(Qt.DropAction.MoveAction)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.viewed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        match Qt.Key(event.key()):
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.viewed.emit()
            case Qt.Key.Key_Delete if self.draggable:
                self.taken_out.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Up if alt and self.draggable:
                self.moved.emit(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down if alt and self.draggable:
                self.moved.emit(1)
            case _:
                super().keyPressEvent(event)


class Figure(QWidget):
    """A photo and, under it, its caption, which is written in place."""

    picked = Signal(str)
    """place id"""
    viewed = Signal(str)
    taken_out = Signal(str)
    moved = Signal(str, int)
    described = Signal(str, str)
    """photo id, caption"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place_id = ""
        self.photo_id = ""
        self.picture = PictureBox(look, pictures)
        self.caption = LineText(tr("Keterangan foto"), tr("Tulis keterangan foto…"))
        self.caption.setFont(fonts.interface(13))
        self.caption.setProperty("role", "bare")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        framed = QVBoxLayout()
        framed.setContentsMargins(INDENT, 0, INDENT, 0)
        framed.addWidget(self.picture)
        self._column.addLayout(framed)
        self._column.addWidget(self.caption)
        self._column.addStretch(1)
        self._connect()

    def show_photo(self, placed: PlacedPhoto, number: int) -> None:
        """Show this photo; a caption that is being typed stays."""
        if placed.photo.id != self.photo_id:
            self.caption.flush()
        self.place_id, self.photo_id = placed.place.id, placed.photo.id
        self.picture.show_photo(placed, number)
        self.caption.show_text(placed.photo.caption)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self.caption.setReadOnly(read_only)
        self.picture.draggable = not read_only

    def set_picture_height(self, height: int) -> None:
        """How high the photo is."""
        if self.picture.height() != height:
            self.picture.setFixedHeight(height)

    def settle(self) -> None:
        """Give the caption its width now, so that its height is known."""
        self._column.activate()

    def _connect(self) -> None:
        self.picture.picked.connect(self._on_picked)
        self.picture.viewed.connect(self._on_viewed)
        self.picture.taken_out.connect(self._on_taken_out)
        self.picture.moved.connect(self._on_moved)
        self.caption.edited.connect(self._on_caption)

    def _on_picked(self) -> None:
        self.picked.emit(self.place_id)

    def _on_viewed(self) -> None:
        self.viewed.emit(self.place_id)

    def _on_taken_out(self) -> None:
        self.taken_out.emit(self.place_id)

    def _on_moved(self, by: int) -> None:
        self.moved.emit(self.place_id, by)

    def _on_caption(self, caption: str) -> None:
        self.described.emit(self.photo_id, caption)


def aspect_of(photo: Photo) -> float:
    """Width over height, as the photo is turned and cut."""
    width, height = size_of(photo)
    return width / height if photo.height else 1.5
