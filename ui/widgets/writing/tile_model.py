"""The photos of a practice as a list for Qt's views."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.services.practices import PlacedPhoto
from portfolio.texts import tr
from ui.widgets.writing.growing_edit import PLACE_MIME

Index = QModelIndex | QPersistentModelIndex
PHOTO_ROLE = Qt.ItemDataRole.UserRole


class TileModel(QAbstractListModel):
    """The photos in order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._photos: tuple[PlacedPhoto, ...] = ()

    def show_photos(self, photos: Sequence[PlacedPhoto]) -> None:
        """Show these; selection and scrolling stay where the places are the same."""
        old, new = [one.place.id for one in self._photos], [one.place.id for one in photos]
        if old == new:
            self._photos = tuple(photos)
            if photos:
                self.dataChanged.emit(self.index(0), self.index(len(photos) - 1))
        else:
            self.beginResetModel()
            self._photos = tuple(photos)
            self.endResetModel()

    def row_of(self, place_id: str) -> int:
        """Where the photo stands, or -1."""
        return next((n for n, one in enumerate(self._photos) if one.place.id == place_id), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._photos)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._photos):
            return None
        placed = self._photos[index.row()]
        name = placed.photo.caption or placed.photo.original_name
        match role:
            case _ if role == PHOTO_ROLE:
                return placed
            case Qt.ItemDataRole.AccessibleTextRole:
                return tr("Foto {number}: {name}", number=index.row() + 1, name=name)
            case Qt.ItemDataRole.ToolTipRole:
                return name
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [PLACE_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        carried.setData(PLACE_MIME, QByteArray(indexes[0].data(PHOTO_ROLE).place.id.encode()))
        return carried
