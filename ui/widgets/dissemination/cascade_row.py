"""How a row of the tree looks: a training as a heading, a forum as a card, a school that has not passed on."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import CARD_RADIUS, Size, Space
from ui.widgets.dissemination.cascade_list import ROW, CascadeRow
from ui.widgets.dissemination.words import node_about, node_count, node_people, node_title

Index = QModelIndex | QPersistentModelIndex
_INDENT, _GAP, _SIGN = 34, 10, 18
_HEIGHTS = {"training": 72, "loose": 52, "forum": 100, "missing": 74}
_MOST_STEPS = 4
"""Generations that are indented; those after them stand under the fourth."""


class CascadeRowDelegate(QStyledItemDelegate):
    """Paints a node with the lines that lead to it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = fonts.interface(Size.BODY + 1, fonts.SEMIBOLD)
        self._small = fonts.interface(Size.CAPTION + 1)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        height = _HEIGHTS[row.node.kind] if isinstance(row, CascadeRow) else 0
        return QSize(240, height + (Space.M if index.row() and height == _HEIGHTS["training"] else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CascadeRow = index.data(ROW)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.node.generation:
            left = self._paint_lines(painter, rect, row)
            card = rect.adjusted(left, 0, -2, -_GAP)
            self._paint_card(painter, card, row, option.state)
        else:
            self._paint_head(painter, rect, row, option.state)
        painter.restore()

    def _paint_lines(self, painter: QPainter, rect: QRectF, row: CascadeRow) -> float:
        """The lines from the node above; how far the card stands in."""
        painter.setPen(QPen(QColor(self._look.palette.line), 2))
        steps = min(row.node.generation, _MOST_STEPS)
        for n, goes_on in enumerate(row.lines[:steps]):
            if goes_on:
                x = rect.x() + n * _INDENT + _INDENT / 2
                painter.drawLine(QPointF(x, rect.y()), QPointF(x, rect.bottom()))
        x = rect.x() + (steps - 1) * _INDENT + _INDENT / 2
        middle = rect.y() + (rect.height() - _GAP) / 2
        painter.drawLine(QPointF(x, rect.y()), QPointF(x, middle if row.last else rect.bottom()))
        painter.drawLine(QPointF(x, middle), QPointF(rect.x() + steps * _INDENT, middle))
        return steps * _INDENT

    def _paint_head(self, painter: QPainter, rect: QRectF, row: CascadeRow, state: QStyle.StateFlag) -> None:
        palette = self._look.palette
        inner = rect.adjusted(2, rect.height() - _HEIGHTS[row.node.kind], -2, -Space.S)
        hover = bool(state & QStyle.StateFlag.State_MouseOver) and row.node.kind == "training"
        if hover or state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(
                QPen(QColor(palette.primary), 2) if state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen
            )
            painter.setBrush(QColor(palette.raised if hover else palette.canvas))
            painter.drawRoundedRect(inner, CARD_RADIUS, CARD_RADIUS)
        sign = self._look.pixmap("graduation-cap", "primary", 24)
        painter.drawPixmap(QPointF(inner.x() + 5, inner.center().y() - 12), sign)
        words = inner.adjusted(_INDENT + Space.S, Space.S, -Space.M, -Space.S)
        self._paint_words(painter, words, row, fonts.interface(Size.READING, fonts.SEMIBOLD), "muted")

    def _paint_card(self, painter: QPainter, rect: QRectF, row: CascadeRow, state: QStyle.StateFlag) -> None:
        palette = self._look.palette
        missing = row.node.kind == "missing"
        hot = bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))
        style = Qt.PenStyle.DashLine if missing and not hot else Qt.PenStyle.SolidLine
        width = 2.0 if state & QStyle.StateFlag.State_HasFocus else 1.2
        painter.setPen(QPen(QColor(palette.primary if hot else palette.line), width, style))
        painter.setBrush(QColor(palette.canvas if missing else palette.surface))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)
        inner = rect.adjusted(Space.L, Space.M, -Space.L, -Space.M)
        self._paint_words(painter, inner, row, self._title, "accent" if missing else "muted")

    def _paint_words(self, painter: QPainter, rect: QRectF, row: CascadeRow, title: QFont, role: str) -> None:
        """Title with the count at its right, then a line or two."""
        node, palette = row.node, self._look.palette
        used = self._paint_count(painter, rect, node_count(node), role, missing=node.kind == "missing")
        height = QFontMetricsF(title).height()
        line = QRectF(rect.x(), rect.y(), rect.width() - used - Space.M, height)
        _write(painter, line, node_title(node), title, palette.text)
        step = QFontMetricsF(self._small).height() + 3
        begin = tr("Buat forumnya") if node.kind == "missing" else ""
        wide = QFontMetricsF(self._small).horizontalAdvance(begin)
        about = QRectF(rect.x(), line.bottom() + 3, rect.width() - wide - Space.M, step)
        _write(painter, about, node_about(node), self._small, palette.muted)
        people = QRectF(rect.x(), about.bottom(), rect.width() - Space.M, step)
        _write(painter, people, node_people(node), self._small, palette.text if node.people else palette.muted)
        _write(painter, QRectF(rect.right() - wide, about.y(), wide, step), begin, self._small, palette.primary)

    def _paint_count(self, painter: QPainter, rect: QRectF, words: str, role: str, *, missing: bool) -> float:
        """At the right of the first line; how wide it is."""
        font = fonts.tabular(fonts.interface(Size.CAPTION + 1, fonts.MEDIUM))
        wide = QFontMetricsF(font).horizontalAdvance(words)
        height = QFontMetricsF(font).height()
        place = QRectF(rect.right() - wide, rect.y() + 1, wide + 1, height)
        _write(painter, place, words, font, getattr(self._look.palette, role))
        sign = self._look.pixmap("circle-alert" if missing else "users", role, _SIGN)
        painter.drawPixmap(QPointF(place.x() - _SIGN - 5, place.center().y() - _SIGN / 2), sign)
        return wide + _SIGN + 5


def _write(painter: QPainter, rect: QRectF, words: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(
        rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
    )
