"""Horizontal bars from zero, each with its number: how many said what, and how many of them were never trained."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from portfolio.texts import decimal, tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Palette, Size

_GAP, _THICK, _CORNER = 10, 12, 3
_LABELS = 0.42
"""In parts of the width: the most that labels get."""
_LINE = 18


@dataclass(frozen=True, slots=True)
class BarLine:
    """One bar, with what is counted of it."""

    label: str
    value: int
    text: str
    """the number as it is shown: “67 (56%)”"""
    of_these: int | None = None
    """a second, thinner bar below: how many of them; None for none"""


class Bars(QWidget):
    """Bars one under the other; a longer one is never cut, a smaller one never blown up."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = look.palette
        self._lines: tuple[BarLine, ...] = ()
        self._font = fonts.interface(Size.BODY)
        self._strong = fonts.tabular(fonts.interface(Size.BODY, fonts.SEMIBOLD))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[BarLine]) -> None:
        """Show these."""
        self._lines = tuple(lines)
        self.setAccessibleName("; ".join(_said(line) for line in lines))
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, most = self._labels(), max([1, *(line.value for line in self._lines)])
        room = self.width() - left - self._numbers()
        y = 0.0
        for line in self._lines:
            height = self._line_height(line)
            words = QRectF(0, y, left - _GAP, height)
            painter.setFont(self._font)
            painter.setPen(QColor(self._palette.text))
            painter.drawText(words, _WRAPPED, line.label)
            bars = _THICK * 2 + 6 if line.of_these is not None else _THICK
            top = y + (height - bars) / 2
            first = QRectF(left, top, room * line.value / most, _THICK)
            self._bar(painter, first, line.text, full=line.of_these is None)
            if line.of_these is not None:
                second = QRectF(left, top + _THICK + 6, room * line.of_these / most, _THICK)
                self._bar(painter, second, decimal(line.of_these), full=True)
            y += height + _GAP
        painter.fillRect(QRectF(left - 1, 0, 1, max(0.0, y - _GAP)), QColor(self._palette.line))
        painter.end()

    def _bar(self, painter: QPainter, bar: QRectF, text: str, *, full: bool) -> None:
        if bar.width() > 0:
            bar.setWidth(max(bar.width(), 2.0))
            draw_bar(painter, self._palette, bar, full=full)
        painter.setFont(self._strong)
        painter.setPen(QColor(self._palette.text))
        words = QRectF(bar.right() + 8, bar.center().y() - _LINE / 2, self.width() - bar.right() - 8, _LINE)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _labels(self) -> float:
        metrics = QFontMetricsF(self._font)
        widest = max((metrics.horizontalAdvance(line.label) for line in self._lines), default=0.0)
        return min(widest, self.width() * _LABELS) + _GAP

    def _numbers(self) -> float:
        metrics = QFontMetricsF(self._strong)
        return max((metrics.horizontalAdvance(line.text) for line in self._lines), default=0.0) + 12

    def _line_height(self, line: BarLine) -> float:
        metrics = QFontMetricsF(self._font)
        box = metrics.boundingRect(QRectF(0, 0, max(self._labels() - _GAP, 20), 1000), _WRAPPED, line.label)
        bars = _THICK * 2 + 10 if line.of_these is not None else _THICK
        return max(box.height(), float(_LINE), float(bars))

    def _height(self) -> int:
        heights = [self._line_height(line) + _GAP for line in self._lines]
        return round(max(0.0, sum(heights) - _GAP)) + 2

    def _fit(self) -> None:
        self.setFixedHeight(self._height())
        self.update()


class BarKey(QWidget):
    """What the two bars of a line mean."""

    def __init__(self, look: Look, first: str, second: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = look.palette
        self._words = (first, second)
        self._font = fonts.interface(Size.CAPTION)
        self.setAccessibleName(" / ".join(self._words))
        self.setFixedHeight(20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        x = 0.0
        for words, full in zip(self._words, (False, True), strict=True):
            draw_bar(painter, self._palette, QRectF(x, 5, 18, 10), full=full)
            painter.setPen(QColor(self._palette.muted))
            width = metrics.horizontalAdvance(words)
            painter.drawText(QRectF(x + 26, 0, width + 4, 20), Qt.AlignmentFlag.AlignVCenter, words)
            x += 26 + width + 24
        painter.end()


def draw_bar(painter: QPainter, palette: Palette, bar: QRectF, *, full: bool) -> None:
    """A full bar, or one that is only outlined: told apart without their colours too."""
    painter.setPen(Qt.PenStyle.NoPen if full else QPen(QColor(palette.primary), 1))
    painter.setBrush(QColor(palette.primary if full else palette.primary_soft))
    painter.drawRoundedRect(bar if full else bar.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)


_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


def _said(line: BarLine) -> str:
    if line.of_these is None:
        return f"{line.label}: {line.text}"
    return tr("{label}: {count}, {never} belum pernah dilatih", label=line.label, count=line.text, never=line.of_these)
