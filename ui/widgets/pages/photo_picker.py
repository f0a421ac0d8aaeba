"""A photo of the library, chosen by looking."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from portfolio.domain.photo import Photo
from portfolio.services import photos
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Space
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures, pictures_of

_CELL = 132
_PHOTO = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex


class _Photos(QAbstractListModel):
    """The photos of the library."""

    def __init__(self, found: Sequence[Photo], parent: QObject) -> None:
        super().__init__(parent)
        self._photos = list(found)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._photos)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        photo = self._photos[index.row()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return photo.caption or photo.original_name
        return photo if role == _PHOTO else None


class _Delegate(QStyledItemDelegate):
    """A square of each photo; the chosen one has a frame and a check mark."""

    def __init__(self, pictures: Pictures, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._look = look
        self._check = look.pixmap("circle-check", "primary", 24)
        self._lost = look.pixmap("image-off", "muted", 24)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_CELL, _CELL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._look.palette
        area: QRect = option.rect.adjusted(4, 4, -4, -4)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(area), RADIUS, RADIUS)
        picture = self._pictures.filling(index.data(_PHOTO).id, area.size(), RADIUS)
        if picture is not None:
            painter.drawPixmap(area, picture)
        else:
            painter.fillPath(outline, QColor(palette.raised))
        if picture is None and self._pictures.missing(index.data(_PHOTO).id):
            painter.drawPixmap(area.center() - QPoint(12, 12), self._lost)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(palette.primary), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(outline)
            badge = QRect(area.right() - 30, area.top() + 6, 24, 24)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.surface))
            painter.drawEllipse(badge)
            painter.drawPixmap(badge, self._check)
        painter.restore()


class PhotoPicker(QDialog):
    """Shows all photos; the one that is double-clicked, or chosen and confirmed, is told."""

    chosen = Signal(str)
    """id of the photo"""

    def __init__(self, session: Session, look: Look, parent: QWidget, question: str = "") -> None:
        """`question` is what the photo is for; without it, it is the booklet's cover."""
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Pilih foto"))
        self.resize(760, 520)
        self._pictures = pictures_of(session, look)
        self._pictures.ready.connect(self._on_picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.L)
        column.addWidget(Words(question or tr("Foto mana yang menjadi wajah buklet?"), "heading"))
        self._build_grid(column)
        self._build_buttons(column)
        session.ask(self, self._on_photos, photos.list_photos)

    def _build_grid(self, column: QVBoxLayout) -> None:
        self.grid = QListView()
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setLayoutMode(QListView.LayoutMode.Batched)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setUniformItemSizes(True)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid.setItemDelegate(_Delegate(self._pictures, self._look, self))
        self.grid.setAccessibleName(tr("Foto di pustaka"))
        self.grid.doubleClicked.connect(self._on_use)
        self._empty = EmptyState(
            self._look, "empty-photos", tr("Belum ada foto di pustaka. Tambahkan foto ke salah satu praktik dulu.")
        )
        self._empty.hide()
        column.addWidget(self.grid, 1)
        column.addWidget(self._empty, 1)

    def _build_buttons(self, column: QVBoxLayout) -> None:
        cancel = Button(self._look, tr("Batal"))
        cancel.clicked.connect(self.reject)
        self.use = Button(self._look, tr("Pakai foto ini"), "primary")
        self.use.setDefault(True)
        self.use.setEnabled(False)
        self.use.clicked.connect(self._on_use)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.use)
        column.addLayout(row)

    def _on_photos(self, found: Sequence[Photo]) -> None:
        self.grid.setModel(_Photos(found, self))
        self.grid.selectionModel().currentChanged.connect(self._on_current)
        self.grid.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.grid.setFocus()

    def _on_current(self, index: QModelIndex) -> None:
        self.use.setEnabled(index.isValid())

    def _on_picture(self, _photo_id: str) -> None:
        self.grid.viewport().update()

    def _on_use(self) -> None:
        photo = self.grid.currentIndex().data(_PHOTO)
        if photo is not None:
            self.chosen.emit(photo.id)
            self.accept()
