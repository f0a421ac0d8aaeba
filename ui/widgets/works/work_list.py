"""All works, a line each: photo, title, who made it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.services.artifacts import Work
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Size, Space
from ui.widgets.pictures import Pictures

Index = QModelIndex | QPersistentModelIndex
WORK = Qt.ItemDataRole.UserRole
_HEIGHT, _PHOTO = 64, 48
_ROOT = QModelIndex()


class WorkModel(QAbstractListModel):
    """The works as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.works: tuple[Work, ...] = ()

    def show(self, works: Sequence[Work]) -> None:
        """Show these; where nobody came or went, views keep their place."""
        same = [one.artifact.id for one in works] == [one.artifact.id for one in self.works]
        if not same:
            self.beginResetModel()
        self.works = tuple(works)
        if not same:
            self.endResetModel()
        elif works:
            self.dataChanged.emit(self.index(0), self.index(len(works) - 1))

    def place_of(self, work_id: str) -> int:
        """The row of a work, -1 where there is none."""
        return next((n for n, one in enumerate(self.works) if one.artifact.id == work_id), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.works)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        work = self.works[index.row()]
        if role == WORK:
            return work
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(work)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (title_of(work), makers_of(work)) if part)
        return None


class WorkList(QListView):
    """The works; one of them is chosen."""

    chosen = Signal(str)
    """id of a work"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.works = WorkModel(self)
        self._quiet = False
        self.setModel(self.works)
        self.setItemDelegate(_WorkRow(look, pictures, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Daftar karya"))
        pictures.ready.connect(self._on_picture)

    def show_works(self, works: Sequence[Work], chosen: str) -> None:
        """Show these, one of them as chosen."""
        self._quiet = True
        self.works.show(works)
        row = self.works.place_of(chosen)
        if row >= 0 and self.currentIndex().row() != row:
            self.setCurrentIndex(self.works.index(row))
        self._quiet = False

    def _on_picture(self, _photo_id: str) -> None:
        self.viewport().update()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        rows = selected.indexes()
        if rows and not self._quiet:
            self.chosen.emit(self.works.works[rows[0].row()].artifact.id)


class _WorkRow(QStyledItemDelegate):
    """Paints a work."""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        work: Work = index.data(WORK)
        palette = self._look.palette
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(palette.primary_soft if chosen else palette.raised))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(palette.primary))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        photo = QRectF(rect.x() + Space.S, rect.center().y() - _PHOTO / 2, _PHOTO, _PHOTO)
        self._paint_photo(painter, photo, work)
        self._paint_words(painter, rect.adjusted(Space.S + _PHOTO + Space.M, 0, -Space.S, 0), work)
        painter.restore()

    def _paint_photo(self, painter: QPainter, rect: QRectF, work: Work) -> None:
        size = QSize(_PHOTO, _PHOTO)
        picture = self._pictures.filling(work.photo.id, size, 6) if work.photo is not None else None
        if picture is not None:
            painter.drawPixmap(rect, picture, QRectF(picture.rect()))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.raised))
        painter.drawRoundedRect(rect, 6, 6)
        sign = self._look.pixmap("palette" if work.photo is None else "image", "muted", 20)
        painter.drawPixmap(QRectF(rect.center().x() - 10, rect.center().y() - 10, 20, 20), sign, QRectF(sign.rect()))

    def _paint_words(self, painter: QPainter, rect: QRectF, work: Work) -> None:
        palette = self._look.palette
        lines = [(title_of(work), fonts.interface(weight=fonts.MEDIUM), palette.text)]
        if makers := makers_of(work):
            lines.append((makers, fonts.interface(Size.CAPTION), palette.muted))
        y = rect.center().y() - sum(QFontMetrics(font).lineSpacing() for _, font, _ in lines) / 2
        for words, font, color in lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(color))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width()))
            line = QRectF(rect.x(), y, rect.width(), metrics.lineSpacing())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            y += metrics.lineSpacing()


def title_of(work: Work) -> str:
    """What a list calls a work."""
    return work.artifact.title or tr("Karya tanpa judul")


def makers_of(work: Work) -> str:
    """Who made it, with their class."""
    names = ", ".join(one.name for one in work.makers)
    return " · ".join(part for part in (names, work.artifact.class_level) if part)
