"""All photos of the practice as tiles in their order."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.services.practices import PlacedPhoto
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.widgets.pictures import Pictures
from ui.widgets.writing.growing_edit import PLACE_MIME
from ui.widgets.writing.tile_model import PHOTO_ROLE, Index, TileModel

TILE = 78
_GAP = 4
_CORNER = 6
_BAR = 12
"""px that a scroll bar takes"""
_MOST_ROWS = 4


class _TileDelegate(QStyledItemDelegate):
    """Paints a square of the photo with its number, and a sign where its caption is missing."""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(TILE + _GAP, TILE + _GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        placed: PlacedPhoto = index.data(PHOTO_ROLE)
        palette = self._look.palette
        rect: QRect = option.rect.adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._pictures.filling(placed.photo.id, rect.size(), _CORNER)
        if picture is not None:
            painter.drawPixmap(rect, picture)
        else:
            self._paint_nothing(painter, rect, lost=self._pictures.missing(placed.photo.id))
        self._paint_number(painter, rect, index.row() + 1)
        if not placed.photo.caption:
            sign = self._look.pixmap("pencil", "accent", 14)
            spot = QRect(rect.right() - 21, rect.top() + 3, 20, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.surface))
            painter.drawEllipse(spot)
            painter.drawPixmap(spot.topLeft() + QPoint(3, 3), sign)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.primary), 3))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), _CORNER, _CORNER)
        painter.restore()

    def _paint_nothing(self, painter: QPainter, rect: QRect, *, lost: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.raised))
        painter.drawRoundedRect(QRectF(rect), _CORNER, _CORNER)
        if lost:
            painter.drawPixmap(rect.center() - QPoint(12, 12), self._look.pixmap("image-off", "muted", 24))

    def _paint_number(self, painter: QPainter, rect: QRect, number: int) -> None:
        font = fonts.tabular(fonts.interface(11, fonts.SEMIBOLD))
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(str(number)) + 10
        spot = QRect(rect.left() + 3, rect.bottom() - 20, max(width, 18), 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.surface))
        painter.drawRoundedRect(spot, 9, 9)
        painter.setPen(QColor(self._look.palette.text))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(number))


class PhotoTiles(QListView):
    """Tiles that are dragged into another order; Alt and the arrows do the same."""

    picked = Signal(str)
    """place id; "" for none"""
    viewed = Signal(str)
    taken_out = Signal(str)
    moved = Signal(str, int)
    """place id and its new index"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._drop_at = -1
        self._read_only = False
        self._tiles = TileModel(self)
        self.setModel(self._tiles)
        self.setItemDelegate(_TileDelegate(look, pictures, self))
        self._build()
        pictures.ready.connect(self._on_ready)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double_click)

    def show_photos(self, photos: Sequence[PlacedPhoto]) -> None:
        """Show these photos, and keep the picked one picked."""
        kept = self.picked_id
        self._tiles.show_photos(photos)
        if kept and self.picked_id != kept:
            self.pick(kept)
        self._fit()

    @property
    def picked_id(self) -> str:
        """The place of the picked photo, or ""."""
        placed = self.currentIndex().data(PHOTO_ROLE) if self.currentIndex().isValid() else None
        return placed.place.id if isinstance(placed, PlacedPhoto) else ""

    def pick(self, place_id: str) -> None:
        """Pick a photo."""
        row = self._tiles.row_of(place_id)
        if row >= 0 and self.picked_id != place_id:
            self.setCurrentIndex(self._tiles.index(row))

    def set_read_only(self, read_only: bool) -> None:
        """Show, but let nothing be moved."""
        self._read_only = read_only
        self.setDragEnabled(not read_only)
        self.setAcceptDrops(not read_only)

    def _build(self) -> None:
        self.setAccessibleName(tr("Foto praktik ini, menurut urutan"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def _fit(self) -> None:
        """High enough for up to four rows; more scroll."""
        across = max(1, (self.width() - _BAR) // (TILE + _GAP))
        rows = -(-self._tiles.rowCount() // across)
        height = max(1, min(rows, _MOST_ROWS)) * (TILE + _GAP) + 4
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _on_ready(self, _photo_id: str) -> None:
        self.viewport().update()

    def _on_current(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self.picked.emit(self.picked_id)

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.viewed.emit(self.picked_id)

    def _index_for(self, position: QPoint) -> int:
        """Before which photo a drop at this point goes."""
        index = self.indexAt(position)
        if not index.isValid():
            return self._tiles.rowCount()
        return index.row() + (position.x() > self.visualRect(index).center().x())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, alt = self.currentIndex().row(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = Qt.Key(event.key())
        if not self.picked_id:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.viewed.emit(self.picked_id)
        elif key == Qt.Key.Key_Delete and not self._read_only:
            self.taken_out.emit(self.picked_id)
        elif alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
            if not self._read_only:
                by = -1 if key in (Qt.Key.Key_Left, Qt.Key.Key_Up) else 1
                self.moved.emit(self.picked_id, max(0, row + by))
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Files are for the whole screen.
        event.setAccepted(event.mimeData().hasFormat(PLACE_MIME))

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(PLACE_MIME))
        self._drop_at = self._index_for(event.position().toPoint())
        self.viewport().update()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_at = -1
        self.viewport().update()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        place_id = bytes(event.mimeData().data(PLACE_MIME).data()).decode()
        row, target = self._tiles.row_of(place_id), self._index_for(event.position().toPoint())
        self._drop_at = -1
        self.viewport().update()
        if row >= 0:
            event.acceptProposedAction()
            self.moved.emit(place_id, target - (target > row))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_at < 0 or not self._tiles.rowCount():
            return
        last = self._drop_at >= self._tiles.rowCount()
        rect = self.visualRect(self._tiles.index(min(self._drop_at, self._tiles.rowCount() - 1)))
        x = rect.right() if last else rect.left()
        painter = QPainter(self.viewport())
        painter.fillRect(QRect(x - 1, rect.top() + 2, 3, rect.height() - 4), QColor(self._look.palette.primary))
        painter.end()
