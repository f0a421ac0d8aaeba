"""How a line of a booklet's contents is painted."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size
from ui.widgets.pages.contents_model import ENTRY, hint, shown_title
from ui.widgets.pages.state import Entry

_HEIGHT = 76
_BOX = 20
_LEFT, _TEXT, _LINE = 8, 40, 20
_ALIGNED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ContentsDelegate(QStyledItemDelegate):
    """A box to check, the title, how far the practice has come, and a grip to drag it by."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._check = look.icon("check", "on_primary", 16)
        self._grip = look.icon("grip-vertical", "muted", 16)
        self._done = look.icon("circle-check", "ok", 14)
        self._gaps = look.icon("circle-alert", "accent", 14)
        self._chapter = look.icon("layers", "muted", 14)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        area: QRect = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option)
        self._paint_box(painter, _box(area), printed=entry.printed)
        self._paint_words(painter, area, entry)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            self._grip.paint(painter, area.right() - 24, area.center().y() - 8, 16, 16)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        pressed = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if not (pressed and isinstance(event, QMouseEvent) and event.position().x() < option.rect.left() + _TEXT):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            toggle(model, index)
        return True

    def _paint_ground(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        palette, state = self._look.palette, option.state
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(palette.primary_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(palette.raised))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(palette.primary), 2))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_box(self, painter: QPainter, box: QRect, *, printed: bool) -> None:
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.primary if printed else palette.muted), 1.4))
        painter.setBrush(QColor(palette.primary if printed else palette.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
        if printed:
            self._check.paint(painter, box.adjusted(2, 2, -2, -2))

    def _paint_words(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        palette = self._look.palette
        painter.setFont(fonts.interface(Size.BODY, fonts.MEDIUM))
        painter.setPen(QColor(palette.text if entry.printed else palette.muted))
        room = area.adjusted(_TEXT, 0, -28, 0)
        lines = _two_lines(painter, shown_title(entry), room.width())
        line = QRect(room.left(), area.center().y() - (len(lines) + 1) * _LINE // 2, room.width(), _LINE)
        for words in lines:
            painter.drawText(line, _ALIGNED, words)
            line.translate(0, _LINE)
        sign: QIcon = self._chapter if entry.about else self._gaps if entry.gaps else self._done
        sign.paint(painter, line.left(), line.center().y() - 6, 14, 14)
        painter.setFont(fonts.interface(Size.CAPTION))
        painter.setPen(QColor(palette.muted))
        said = " · ".join([hint(entry), *entry.authors[:1]])
        painter.drawText(line.adjusted(20, 0, 0, 0), _ALIGNED, _shortened(painter, said, room.width() - 20))


def toggle(model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> None:
    """Print what is not printed, and the other way round."""
    checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
    model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _box(area: QRect) -> QRect:
    return QRect(area.left() + _LEFT, area.center().y() - _BOX // 2, _BOX, _BOX)


def _two_lines(painter: QPainter, text: str, width: int) -> list[str]:
    """A title on one line, or on two of which the second may end in an ellipsis."""
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    first, rest = text[: line.textLength()].rstrip(), text[line.textLength() :].strip()
    return [first, _shortened(painter, rest, width)] if rest else [first]


def _shortened(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
