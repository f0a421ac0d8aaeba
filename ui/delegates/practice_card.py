"""A practice as a card: its first photo, title, authors, class and subject, and how far it has come."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.models.practice_table import ROW, PracticeRow
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import CARD_RADIUS, Size, Space
from ui.widgets.completeness_ring import paint_ring
from ui.widgets.pictures import Pictures

GAP = Space.L
_RING = 40
_TEXT_HEIGHT = 124


class PracticeCardDelegate(QStyledItemDelegate):
    """Paints every card in the same size, which `set_width` decides."""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._title = fonts.interface(Size.BODY + 1, fonts.SEMIBOLD)
        self._small = fonts.interface(Size.CAPTION + 1)
        self.set_grid(260, 1)

    def set_grid(self, width: int, columns: int) -> None:
        """Fill `columns` cells of that width with cards, from the left edge to the right one."""
        self._card_width = (width * columns - GAP * (columns - 1)) / columns
        self.cell = QSize(width, round(self._card_width * 0.66) + _TEXT_HEIGHT + GAP)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        state = option.state
        rect = self._card_in(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_paper(painter, rect, state)
        photo = QRectF(rect.x(), rect.y(), rect.width(), rect.height() - _TEXT_HEIGHT)
        self._paint_photo(painter, photo, row)
        self._paint_words(painter, QRectF(rect.x(), photo.bottom(), rect.width(), _TEXT_HEIGHT), row)
        self._paint_border(painter, rect, state)
        painter.restore()

    def _card_in(self, cell: QRect) -> QRectF:
        column = round(cell.x() / cell.width())
        shift = column * (self._card_width + GAP - cell.width())
        return QRectF(cell.x() + shift, cell.y(), self._card_width, cell.height() - GAP).adjusted(1, 1, -1, -1)

    def _paint_paper(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.primary_soft if chosen else self._look.palette.surface))
        painter.drawRoundedRect(rect, CARD_RADIUS, CARD_RADIUS)

    def _paint_border(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        palette = self._look.palette
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.primary if chosen or hover else palette.line), 2 if chosen else 1))
        painter.drawRoundedRect(rect, CARD_RADIUS, CARD_RADIUS)

    def _paint_photo(self, painter: QPainter, rect: QRectF, row: PracticeRow) -> None:
        cover, place = row.line.cover_id, QRect(rect.topLeft().toPoint(), rect.size().toSize())
        picture = self._pictures.filling(cover, place.size(), CARD_RADIUS, straight_foot=True) if cover else None
        if picture is not None:
            painter.drawPixmap(place, picture)
            return
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(place).adjusted(0, 0, 0, CARD_RADIUS), CARD_RADIUS, CARD_RADIUS)
        painter.setClipRect(place)
        painter.fillPath(ground, QColor(self._look.palette.raised))
        painter.setClipping(False)
        if not cover or self._pictures.missing(cover):
            sign = self._look.pixmap("image-off" if cover else "image", "muted", 32)
            painter.drawPixmap(place.center() - QPoint(16, 16), sign)

    def _paint_words(self, painter: QPainter, rect: QRectF, row: PracticeRow) -> None:
        inner = rect.adjusted(Space.L, Space.M, -Space.L, -Space.M)
        palette = self._look.palette
        painter.setPen(QColor(palette.text if row.line.title else palette.muted))
        height = _two_lines(painter, self._title, inner, row.title)
        ring = QRectF(inner.right() - _RING, inner.bottom() - _RING, _RING, _RING)
        painter.setPen(QColor(palette.muted))
        painter.setFont(self._small)
        metrics = QFontMetrics(self._small)
        room = inner.width() - _RING - Space.S
        y = max(inner.y() + height + Space.XS, inner.bottom() - 2 * metrics.lineSpacing())
        for words in (row.authors, row.facts):
            line = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(inner.x(), y, room, metrics.lineSpacing()), Qt.AlignmentFlag.AlignLeft, line)
            y += metrics.lineSpacing()
        if row.completeness is not None:
            paint_ring(painter, palette, ring, row.completeness.percent)


def _two_lines(painter: QPainter, font: QFont, rect: QRectF, text: str) -> float:
    """Draw `text` on at most two lines, the second with an ellipsis where more follows; their height."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = QFontMetrics(font)
    step = metrics.lineSpacing() + 1
    painter.setFont(font)
    layout.beginLayout()
    y = rect.y()
    for n in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        words = text[line.textStart() :] if n else text[: line.textLength()]
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width())) if n else words
        painter.drawText(QRectF(rect.x(), y, rect.width(), step), Qt.AlignmentFlag.AlignLeft, shown.strip())
        y += step
    layout.endLayout()
    return y - rect.y()
