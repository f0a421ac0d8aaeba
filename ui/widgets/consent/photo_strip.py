"""Photos small and in a row, each with the sign of its state."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.domain.photo import Photo
from portfolio.services.consents import PhotoStanding
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import RADIUS
from ui.widgets.consent.words import state_face
from ui.widgets.pictures import Pictures

Index = QModelIndex | QPersistentModelIndex
STANDING = int(Qt.ItemDataRole.UserRole)
_ROOT = QModelIndex()
_SIDE, _GAP, _BADGE = 68, 4, 24
_INSET = QPoint(4, 4)


class StripModel(QAbstractListModel):
    """The photos in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: list[PhotoStanding] = []

    def show(self, photos: Sequence[PhotoStanding]) -> None:
        """Show these; where they are the same photos, the view keeps its place."""
        same = [one.photo.id for one in photos] == [one.photo.id for one in self._photos]
        if same:
            self._photos = list(photos)
            self.repaint()
        else:
            self.beginResetModel()
            self._photos = list(photos)
            self.endResetModel()

    def repaint(self) -> None:
        """A picture came or a state changed."""
        if self._photos:
            self.dataChanged.emit(self.index(0), self.index(len(self._photos) - 1))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._photos)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        standing = self._photos[index.row()]
        if role == STANDING:
            return standing
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr("{name}: {state}", name=name_of(standing.photo), state=state_face(standing.photo.consent).name)
        return None


class StripDelegate(QStyledItemDelegate):
    """Paints a square of the photo with its sign."""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_SIDE + 2 * _GAP, _SIDE + 2 * _GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        standing: PhotoStanding = index.data(STANDING)
        # The list makes its items as high as itself.
        square = QRectF(option.rect.x() + _GAP, option.rect.y() + _GAP, _SIDE, _SIDE)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_photo(painter, square, standing.photo)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(self._look.palette.primary), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square.adjusted(-1, -1, 1, 1), RADIUS, RADIUS)
        face = state_face(standing.photo.consent)
        badge = QRectF(square.right() - _BADGE - 2, square.bottom() - _BADGE - 2, _BADGE, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.surface))
        painter.drawEllipse(badge)
        painter.drawPixmap(badge.topLeft().toPoint() + _INSET, self._look.pixmap(face.icon, face.role, 16))
        painter.restore()

    def _paint_photo(self, painter: QPainter, square: QRectF, photo: Photo) -> None:
        picture = self._pictures.filling(photo.id, square.size().toSize(), RADIUS)
        if picture is not None:
            painter.drawPixmap(square.toRect(), picture)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.raised))
        painter.drawRoundedRect(square, RADIUS, RADIUS)
        if self._pictures.missing(photo.id):
            sign = self._look.pixmap("image-off", "muted", 24)
            painter.drawPixmap(square.center().toPoint() - QPoint(12, 12), sign)


class PhotoStrip(QListView):
    """A row of photos, of which one is looked at."""

    looked_at = Signal(str)
    """the id of the photo that was chosen"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[str] = []
        self._moving = False
        self._model = StripModel(self)
        self.setModel(self._model)
        self.setItemDelegate(StripDelegate(look, pictures, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_SIDE + 2 * _GAP + 14)
        self.setAccessibleName(tr("Foto yang diperiksa"))
        self.selectionModel().currentChanged.connect(self._on_current)
        pictures.ready.connect(self._on_ready)

    def show_photos(self, order: Sequence[str], standings: Mapping[str, PhotoStanding]) -> None:
        """Show the photos in their order."""
        self._order = [photo_id for photo_id in order if photo_id in standings]
        self._model.show([standings[photo_id] for photo_id in self._order])

    def look_at(self, photo_id: str) -> None:
        """Choose a photo without saying so."""
        if photo_id in self._order:
            index = self._model.index(self._order.index(photo_id))
            self._moving = True
            self.setCurrentIndex(index)
            self._moving = False
            self.scrollTo(index)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._moving:
            self.looked_at.emit(self._order[now.row()])

    def _on_ready(self, _photo_id: str) -> None:
        self.viewport().update()


def name_of(photo: Photo) -> str:
    """What a photo is called: its caption, else its file's name."""
    return photo.caption or photo.original_name or tr("Foto")
