"""Pupils as rows: a model narrowed by class and words, and how a row is painted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.domain.consent import Pupil
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size, Space
from ui.widgets.consent.consent_row import paint_ground

Index = QModelIndex | QPersistentModelIndex
PUPIL = int(Qt.ItemDataRole.UserRole)
"""gives the `Pupil`"""
_ROOT = QModelIndex()
_HEIGHT, _SIGN = 48, 16


class PupilList(QAbstractListModel):
    """The class lists."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Pupil, ...] = ()
        self._shown: list[Pupil] = []
        self._words: tuple[str, ...] = ()
        self._class = ""

    def show(self, pupils: Sequence[Pupil]) -> None:
        """Show these; where the same rows stay, views keep their place."""
        self._all = tuple(pupils)
        self._narrow()

    def narrow(self, words: str, class_level: str) -> None:
        """Show only who fits the words and the class ("" for all)."""
        self._words, self._class = tuple(words.casefold().split()), class_level
        self._narrow()

    @property
    def classes(self) -> list[str]:
        """All classes, in order."""
        return sorted({one.class_level for one in self._all if one.class_level})

    def pupil(self, row: int) -> Pupil | None:
        """The pupil in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def place_of(self, pupil_id: str) -> int:
        """The row of a pupil, -1 where they are not shown."""
        return next((n for n, one in enumerate(self._shown) if one.id == pupil_id), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pupil = self._shown[index.row()]
        if role == PUPIL:
            return pupil
        if role == Qt.ItemDataRole.DisplayRole:
            return pupil.name or tr("Belum bernama")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            flag = tr("Jangan tampilkan") if pupil.never_show else ""
            return ", ".join(part for part in (pupil.name or tr("Belum bernama"), class_of(pupil), flag) if part)
        return None

    def _narrow(self) -> None:
        shown = [one for one in self._all if self._fits(one)]
        same = [one.id for one in shown] == [one.id for one in self._shown]
        if not same:
            self.beginResetModel()
        self._shown = shown
        if not same:
            self.endResetModel()
        elif shown:
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))

    def _fits(self, pupil: Pupil) -> bool:
        text = f"{pupil.name} {pupil.nickname} {pupil.class_level}".casefold()
        return (not self._class or pupil.class_level == self._class) and all(word in text for word in self._words)


class PupilRowDelegate(QStyledItemDelegate):
    """Paints a pupil: name at the left, class at the right, and a sign where they must not be shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pupil: Pupil = index.data(PUPIL)
        palette = self._look.palette
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, option.state, self._look)
        inner = rect.adjusted(Space.M, 0, -Space.M, 0)
        small = fonts.interface(Size.CAPTION)
        said = class_of(pupil)
        width = QFontMetricsF(small).horizontalAdvance(said) + 2
        painter.setFont(small)
        painter.setPen(QColor(palette.muted))
        painter.drawText(inner, _RIGHT, said)
        inner.setRight(inner.right() - width - Space.M)
        if pupil.never_show:
            words = tr("Jangan tampilkan")
            painter.setPen(QColor(palette.danger))
            painter.drawText(inner, _RIGHT, words)
            left = inner.right() - QFontMetricsF(small).horizontalAdvance(words) - _SIGN - 6
            painter.drawPixmap(
                QPointF(left, inner.center().y() - _SIGN / 2), self._look.pixmap("eye-off", "danger", _SIGN)
            )
            inner.setRight(left - Space.S)
        font = fonts.interface(weight=fonts.MEDIUM)
        painter.setFont(font)
        painter.setPen(QColor(palette.text if pupil.name else palette.muted))
        name = QFontMetricsF(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, name)
        painter.restore()


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def class_of(pupil: Pupil) -> str:
    """Class and school year on one line."""
    return " · ".join(part for part in (pupil.class_level, pupil.school_year) if part)
