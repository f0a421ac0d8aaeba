"""The grid of all photos: squares under date heads, chosen by mouse and keys; 50,000 are as quick as fifty."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.services.photo_place import PhotoLine
from portfolio.texts import ntr, tr
from ui.delegates.photo_square import PhotoSquareDelegate
from ui.models.photo_lines import Arrangement
from ui.models.photo_list import PhotoList
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size
from ui.widgets.gallery.band import Band
from ui.widgets.gallery.heads import HeadButtons
from ui.widgets.gallery.squares_view import SquaresView
from ui.widgets.pictures import Pictures

_Flag = QItemSelectionModel.SelectionFlag


class PhotoGrid(SquaresView):
    """Shows an arrangement; chosen by mouse and keys, and keeping what is chosen when the arrangement changes."""

    chosen = Signal()
    """other photos are chosen than before"""
    viewed = Signal()
    """the current photo is to be seen large"""
    removed = Signal()
    """the chosen photos are to go to the trash"""
    turned = Signal(int)
    """the chosen photos are to be turned by so many quarters"""
    caption_wanted = Signal()
    """the caption of the chosen photos is to be written"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._list = PhotoList(self)
        self.heads = HeadButtons(look, self.viewport())
        self._band = Band(look)
        self._head_font = fonts.interface(Size.BODY, fonts.SEMIBOLD)
        self._count_font = fonts.interface(Size.CAPTION)
        self.setModel(self._list)
        self.setItemDelegate(PhotoSquareDelegate(look, pictures, self))
        self.setAccessibleName(tr("Foto di pustaka"))
        self.doubleClicked.connect(self._on_double_click)
        pictures.ready.connect(self._on_picture)

    @property
    def arrangement(self) -> Arrangement:
        """What it shows."""
        return self._list.arrangement

    @property
    def current_id(self) -> str:
        """The photo with the focus, "" for none."""
        line = self._list.line(self.currentIndex().row())
        return line.id if line else ""

    def show_photos(self, arrangement: Arrangement) -> None:
        """Show these; what is chosen stays chosen where it is still shown, and in the same place of the view."""
        chosen, current = self.chosen_ids(), self.current_id
        top, before = self._anchor(), self.arrangement.wanted
        moved = self._list.show(arrangement)
        self.set_counts([one.count for one in arrangement.sections])
        if moved:
            self._scroll_back(top)
            self._restore(chosen, current)
        if arrangement.wanted != before:
            self.verticalScrollBar().setValue(0)
            self.scrollTo(self.currentIndex())

    def chosen_lines(self) -> tuple[PhotoLine, ...]:
        """The chosen photos in the order of the grid."""
        lines = self.arrangement.lines
        return tuple(chain.from_iterable(lines[first : last + 1] for first, last in self.runs()))

    def chosen_ids(self) -> list[str]:
        """The ids of the chosen photos in the order of the grid."""
        return [line.id for line in self.chosen_lines()]

    def choose(self, photo_ids: Sequence[str]) -> None:
        """Choose these photos, and show the first."""
        rows = sorted(self.arrangement.rows[one] for one in photo_ids if one in self.arrangement.rows)
        self.select_runs([(row, row) for row in rows], _Flag.ClearAndSelect)
        if rows:
            index = self._list.index(rows[0])
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            self.scrollTo(index)

    def _restore(self, chosen: Sequence[str], current: str) -> None:
        rows = sorted(self.arrangement.rows[one] for one in chosen if one in self.arrangement.rows)
        if current in self.arrangement.rows:
            index = self._list.index(self.arrangement.rows[current])
            self.setAutoScroll(False)
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            self.setAutoScroll(True)
        self.select_runs([(row, row) for row in rows], _Flag.ClearAndSelect)
        if chosen and not rows:
            self.chosen.emit()  # what was chosen is gone, and a reset model tells nobody

    def _anchor(self) -> tuple[str, int]:
        """The photo at the upper edge, and how far below the edge it stands."""
        for first, _ in self._squares.rows_in(self._visible()):
            line = self._list.line(first)
            return (line.id, self.visualRect(self._list.index(first)).top()) if line else ("", 0)
        return "", 0

    def _scroll_back(self, anchor: tuple[str, int]) -> None:
        photo_id, top = anchor
        row = self.arrangement.rows.get(photo_id)
        bar = self.verticalScrollBar()
        if row is not None and bar.value():
            bar.setValue(self._squares.rect(row).top() - top)

    def _on_picture(self, photo_id: str) -> None:
        row = self.arrangement.rows.get(photo_id)
        if row is not None:
            self.viewport().update(self.visualRect(self._list.index(row)))

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.viewed.emit()

    def _paint_head(self, painter: QPainter, section: int, place: QRect) -> None:
        one = self.arrangement.sections[section]
        words = place.adjusted(0, 0, -self.heads.width_at(section), -10)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.setFont(self._head_font)
        painter.setPen(QColor(self._look.palette.text))
        painter.drawText(words, flags, one.title)
        if self.arrangement.wanted.group not in ("similar", "trash"):
            words.setLeft(words.left() + QFontMetrics(self._head_font).horizontalAdvance(one.title) + 10)
            painter.setFont(self._count_font)
            painter.setPen(QColor(self._look.palette.muted))
            painter.drawText(words, flags, ntr("{n} foto", one.count))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        offset = self.verticalOffset()
        area = event.rect().translated(0, offset)
        for section, place in self._squares.heads_in(area.top(), area.bottom()):
            self._paint_head(painter, section, place.translated(0, -offset))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        selection, current = self.selectionModel(), self.currentIndex().row() if self.hasFocus() else -1
        for first, last in self._squares.rows_in(area):
            for row in range(first, last + 1):
                index = self._list.index(row)
                option.rect = self._squares.rect(row).translated(0, -offset)
                option.state = plain
                if selection.isSelected(index):
                    option.state |= QStyle.StateFlag.State_Selected
                if row == current:
                    option.state |= QStyle.StateFlag.State_HasFocus
                self.itemDelegate().paint(painter, option, index)
        self._band.paint(painter, offset)
        painter.end()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
                self.viewed.emit()
            case Qt.Key.Key_Delete if plain:
                self.removed.emit()
            case Qt.Key.Key_R if plain or event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
                self.turned.emit(1 if plain else 3)
            case Qt.Key.Key_C if plain:
                self.caption_wanted.emit()
            case Qt.Key.Key_Escape:
                self.clearSelection()
            case _:
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.runs() if event.modifiers() & Qt.KeyboardModifier.ControlModifier else []
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._band.press(event.position().toPoint() + QPoint(0, self.verticalOffset()), before)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        place = event.position().toPoint()
        beyond = min(place.y(), 0) + max(place.y() - self.viewport().height(), 0)
        self.verticalScrollBar().setValue(self.verticalOffset() + beyond)
        if self._band.drag(place + QPoint(0, self.verticalOffset())):
            runs = [*self._band.before, *self._squares.rows_in(self._band.area)]
            self.select_runs(runs, _Flag.ClearAndSelect)
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._band.release():
            self.viewport().update()
            self.setState(QAbstractItemView.State.NoState)
        else:
            super().mouseReleaseEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._anchor()
        self._lay_out()
        self._scroll_back(top)

    @override
    def _moved(self) -> None:
        visible = self._visible()
        heads = self._squares.heads_in(visible.top(), visible.bottom())
        self.heads.place(self.arrangement.sections, [(n, place.translated(0, -visible.top())) for n, place in heads])
