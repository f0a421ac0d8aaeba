"""A cycle as a card of the board: its chain, title, focus, period, team, photos and what is still to be done."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.services.inquiries import InquiryLine
from portfolio.texts import decimal
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import CARD_RADIUS, Size, Space
from ui.widgets.inquiry.board_model import LINE, chain_words, short_period, shown_title
from ui.widgets.lines import draw_lines

HEIGHT = 190
"""px of a card with the gap below it"""
_CIRCLE = 24
_MOST_SHOWN = 4


class CycleCardDelegate(QStyledItemDelegate):
    """Paints every card in the same height."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = fonts.interface(Size.BODY, fonts.SEMIBOLD)
        self._small = fonts.interface(Size.CAPTION)
        self._bold = fonts.tabular(fonts.interface(Size.CAPTION, fonts.SEMIBOLD))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(180, HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: InquiryLine = index.data(LINE)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -Space.S - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_paper(painter, rect, option.state)
        inner = rect.adjusted(Space.M, Space.M, -Space.M, -Space.M)
        self._paint_foot(painter, inner, line)
        self._paint_words(painter, inner, line)
        painter.restore()

    def _paint_paper(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        palette = self._look.palette
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(QColor(palette.surface))
        painter.setPen(QPen(QColor(palette.primary if chosen or hover else palette.line), 2 if chosen else 1))
        painter.drawRoundedRect(rect, CARD_RADIUS, CARD_RADIUS)

    def _paint_words(self, painter: QPainter, inner: QRectF, line: InquiryLine) -> None:
        palette, y = self._look.palette, inner.y()
        if chain := chain_words(line):
            painter.drawPixmap(QPoint(int(inner.x()), int(y)), self._look.pixmap("repeat", "primary", 14))
            painter.setPen(QColor(palette.primary))
            painter.setFont(self._bold)
            painter.drawText(QRectF(inner.x() + 20, y - 1, inner.width() - 20, 18), 0, chain)
            y += 20
        painter.setPen(QColor(palette.text if line.title else palette.muted))
        area = QRectF(inner.x(), y, inner.width(), inner.height())
        y += draw_lines(painter, self._title, area, shown_title(line.title)) + Space.XS
        painter.setPen(QColor(palette.muted))
        room = inner.bottom() - _CIRCLE - Space.S - y
        step = QFontMetrics(self._small).lineSpacing() + 1
        when = short_period(line.started, line.ended)
        lines = int(room // step) - bool(when)
        if line.focus and lines > 0:
            area = QRectF(inner.x(), y, inner.width(), room)
            y += draw_lines(painter, self._small, area, line.focus, min(lines, 2)) + 2
        if when:
            painter.setFont(self._small)
            shown = QFontMetrics(self._small).elidedText(when, Qt.TextElideMode.ElideRight, int(inner.width()))
            bottom = inner.bottom() - _CIRCLE - Space.S - step
            painter.drawText(QRectF(inner.x(), bottom, inner.width(), step), 0, shown)

    def _paint_foot(self, painter: QPainter, inner: QRectF, line: InquiryLine) -> None:
        y = inner.bottom() - _CIRCLE
        right = inner.right()
        for icon, role, count in (
            ("list-checks", "accent", line.open_decisions),
            ("images", "muted", line.photo_count),
        ):
            if count:
                right = self._paint_count(painter, right, y, (icon, role), decimal(count)) - Space.M
        self._paint_team(painter, inner.x(), y, right, line.team)

    def _paint_count(self, painter: QPainter, right: float, y: float, sign: tuple[str, str], count: str) -> float:
        """A sign with its number, ending at `right`; where it begins."""
        icon, role = sign
        width = QFontMetrics(self._bold).horizontalAdvance(count)
        painter.setFont(self._bold)
        painter.setPen(QColor(getattr(self._look.palette, role)))
        area = QRectF(right - width, y, width + 1, _CIRCLE)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, count)
        left = right - width - 20
        painter.drawPixmap(QPoint(int(left), int(y + 4)), self._look.pixmap(icon, role, 16))
        return left

    def _paint_team(self, painter: QPainter, x: float, y: float, right: float, team: tuple[str, ...]) -> None:
        """Initials in circles that touch, as many as fit, and how many more there are."""
        palette = self._look.palette
        room = max(1, min(_MOST_SHOWN, int((right - x) // (_CIRCLE - 2))))
        shown = list(team)
        if len(team) > room:
            shown = [*team[: room - 1], f"+{decimal(len(team) - room + 1)}"]
        painter.setFont(fonts.interface(10, fonts.SEMIBOLD))
        for n, letters in enumerate(shown):
            circle = QRectF(x + n * (_CIRCLE - 2), y, _CIRCLE, _CIRCLE)
            painter.setPen(QPen(QColor(palette.surface), 2))
            painter.setBrush(QColor(palette.primary_soft))
            painter.drawEllipse(circle)
            painter.setPen(QColor(palette.primary))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letters)
