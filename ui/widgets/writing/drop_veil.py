"""What shows while files hover over the editor."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.theme import fonts
from ui.theme.look import Look


class DropVeil(QWidget):
    """A frame round the screen with a sentence that says where the photos will go."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = look.palette
        self._sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show, saying this."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        if sentence != self._sentence:
            self._sentence = sentence
            self.update()
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.primary), 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(6, 6, -6, -6), 12, 12)
        painter.setFont(fonts.interface(16, fonts.SEMIBOLD))
        width = min(painter.fontMetrics().horizontalAdvance(self._sentence) + 48, self.width() - 48)
        plate = QRect((self.width() - width) // 2, self.height() - 84, width, 52)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.primary))
        painter.drawRoundedRect(plate, 12, 12)
        painter.setPen(QColor(self._palette.on_primary))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._sentence)
        painter.end()
