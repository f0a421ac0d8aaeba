"""A consent as a row: for whom, where it may be shown, until when."""

from datetime import date

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from portfolio.domain.consent import Consent, Pupil
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Size, Space
from ui.widgets.consent.consent_list import CONSENT, PUPIL
from ui.widgets.consent.words import badge_words, standing_face, standing_of, standing_words, subject_words

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _BOX, _SIGN = 64, 20, 16


class ConsentRowDelegate(QStyledItemDelegate):
    """Paints a consent; a click anywhere on a row that can be ticked ticks it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        consent: Consent = index.data(CONSENT)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, option.state, self._look)
        inner = rect.adjusted(Space.M, Space.S, -Space.M, -Space.S)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is not None:
            self._paint_box(painter, QRectF(inner.x(), inner.center().y() - _BOX / 2, _BOX, _BOX), tick)
            inner.setLeft(inner.left() + _BOX + Space.M)
        top, bottom = QRectF(inner), QRectF(inner)
        top.setBottom(inner.center().y() - 1)
        bottom.setTop(inner.center().y() + 3)
        used = self._paint_standing(painter, top, consent)
        self._paint_subject(painter, top.adjusted(0, 0, -used - Space.S, 0), consent)
        used = self._paint_warning(painter, bottom, index.data(PUPIL))
        self._paint_places(painter, bottom.adjusted(0, 0, -used - Space.S, 0), consent)
        painter.restore()

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is None:
            return super().editorEvent(event, model, option, index)
        pressed = (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        )
        if pressed:
            on = Qt.CheckState(tick) == Qt.CheckState.Checked
            other = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
            return model.setData(index, other.value, Qt.ItemDataRole.CheckStateRole)
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return True
        return super().editorEvent(event, model, option, index)

    def _paint_box(self, painter: QPainter, box: QRectF, tick: object) -> None:
        palette = self._look.palette
        on = tick in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        painter.setPen(QPen(QColor(palette.primary if on else palette.muted), 1.5))
        painter.setBrush(QColor(palette.primary if on else palette.surface))
        painter.drawRoundedRect(box, 5, 5)
        if on:
            painter.drawPixmap(box.topLeft() + QPointF(2, 2), self._look.pixmap("check", "on_primary", _SIGN))

    def _paint_subject(self, painter: QPainter, rect: QRectF, consent: Consent) -> None:
        font = fonts.interface(weight=fonts.MEDIUM)
        font.setStrikeOut(standing_of(consent, date.today()) == "withdrawn")
        color = self._look.palette.text if consent.subject else self._look.palette.muted
        _write(painter, rect, subject_words(consent), font, color)

    def _paint_standing(self, painter: QPainter, rect: QRectF, consent: Consent) -> float:
        """At the right; how wide it is."""
        day = date.today()
        icon, role = standing_face(standing_of(consent, day))
        return self._paint_said(painter, rect, standing_words(consent, day), icon, role)

    def _paint_warning(self, painter: QPainter, rect: QRectF, pupil: Pupil | None) -> float:
        if pupil is None or not pupil.never_show:
            return 0
        return self._paint_said(painter, rect, tr("Jangan tampilkan"), "eye-off", "danger")

    def _paint_said(self, painter: QPainter, rect: QRectF, words: str, icon: str, role: str) -> float:
        font = fonts.interface(Size.CAPTION)
        width = min(QFontMetricsF(font).horizontalAdvance(words) + 2, rect.width() / 2)
        place = QRectF(rect.right() - width, rect.y(), width, rect.height())
        _write(painter, place, words, font, getattr(self._look.palette, role))
        sign = QPointF(place.x() - _SIGN - 5, rect.center().y() - _SIGN / 2)
        painter.drawPixmap(sign, self._look.pixmap(icon, role, _SIGN))
        return width + _SIGN + 5

    def _paint_places(self, painter: QPainter, rect: QRectF, consent: Consent) -> None:
        font = fonts.interface(Size.CAPTION)
        metrics = QFontMetricsF(font)
        channels = consent.channels.split()
        if not channels:
            _write(painter, rect, tr("Belum ada tempat tampil"), font, self._look.palette.muted)
        x = rect.x()
        for channel in channels:
            words = badge_words(channel)
            badge = QRectF(x, rect.center().y() - 10, metrics.horizontalAdvance(words) + 2 * Space.S, 20)
            if badge.right() > rect.right():
                break
            painter.setPen(QPen(QColor(self._look.palette.line), 1))
            painter.setBrush(QColor(self._look.palette.surface))
            painter.drawRoundedRect(badge, RADIUS, RADIUS)
            painter.setPen(QColor(self._look.palette.text))
            painter.setFont(font)
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
            x = badge.right() + Space.XS


def paint_ground(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, look: Look) -> None:
    """What says that a row is chosen, hovered, or where the keys work."""
    palette = look.palette
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.primary_soft if chosen else palette.raised))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(palette.primary), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def _write(painter: QPainter, rect: QRectF, words: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
