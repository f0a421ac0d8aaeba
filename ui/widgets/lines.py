"""Painted text that wraps: what delegates draw where no label stands."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def draw_lines(painter: QPainter, font: QFont, rect: QRectF, text: str, most: int = 2) -> float:
    """Draw `text` on at most so many lines, the last with an ellipsis where more follows; their height in px."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = QFontMetrics(font)
    step = metrics.lineSpacing() + 1
    painter.setFont(font)
    layout.beginLayout()
    y = rect.y()
    for n in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        last = n == most - 1
        words = text[line.textStart() :] if last else text[line.textStart() : line.textStart() + line.textLength()]
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width())) if last else words
        painter.drawText(QRectF(rect.x(), y, rect.width(), step), Qt.AlignmentFlag.AlignLeft, shown.strip())
        y += step
    layout.endLayout()
    return y - rect.y()
