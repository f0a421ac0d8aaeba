"""A drawing that explains itself: the outermost sheet of a booklet with its page numbers, and how it is folded."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from portfolio.services.printing import OnSheets
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Size
from ui.widgets.pages.paper import PAPER

_HEIGHT = 92
_SHEET = QSize(98, 70)
_GAP = 26
_INK, _FAINT = QColor("#1F2421"), QColor("#B9B4A6")


class FoldedSheet(QWidget):
    """Front and back of the outermost sheet, then the booklet that it becomes; of a handout the first two sheets."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chosen, self._pages = OnSheets(), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sheets(self, chosen: OnSheets, pages: int) -> None:
        """Draw this, for so many pages."""
        self._chosen, self._pages = chosen, pages
        self.setAccessibleName(self._in_words())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(3 * _SHEET.width() + 2 * _GAP, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, top = 1.0, 1.0
        sides = self._sides()
        for n, (name, left, right) in enumerate(sides):
            place = QRectF(x, top, _SHEET.width(), _SHEET.height())
            self._paint_sheet(painter, place, left, right)
            self._say(painter, QRectF(x, place.bottom() + 1, place.width(), 18), name, self._look.palette.muted)
            x += _SHEET.width() + (8 if n == 0 else _GAP)
        if self._chosen.style == "saddle":
            self._paint_arrow(painter, x - _GAP / 2, top + _SHEET.height() / 2)
            self._paint_booklet(painter, QRectF(x, top, _SHEET.width() / 2, _SHEET.height()))
        painter.end()

    def _sides(self) -> list[tuple[str, str, str]]:
        """What stands below a side, and its two numbers."""
        if self._chosen.style == "two-up":
            return [(tr("sisi depan"), "1", "2"), (tr("sisi belakang"), "3", "4")]
        last = max(-(-self._pages // 4) * 4, 4)
        front, back = (str(last), "1"), ("2", str(last - 1))
        if self._chosen.binding == "right":
            front, back = front[::-1], back[::-1]
        return [(tr("sisi depan"), *front), (tr("sisi belakang"), *back)]

    def _paint_sheet(self, painter: QPainter, place: QRectF, left: str, right: str) -> None:
        painter.setPen(QPen(_FAINT, 1))
        painter.setBrush(PAPER)
        painter.drawRect(place)
        middle = place.center().x()
        if self._chosen.style == "saddle":
            painter.setPen(QPen(QColor(self._look.palette.primary), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(middle, place.top()), QPointF(middle, place.bottom()))
        half = QRectF(place.left(), place.top(), place.width() / 2, place.height())
        for number, at in ((left, half), (right, half.translated(place.width() / 2, 0))):
            self._number(painter, at, number)

    def _paint_booklet(self, painter: QPainter, place: QRectF) -> None:
        """Closed, a little thick, two staples in its spine."""
        painter.setPen(QPen(_FAINT, 1))
        painter.setBrush(PAPER)
        right = self._chosen.binding == "right"
        for depth in (6, 3, 0):
            painter.drawRect(place.translated(-depth if right else depth, 0))
        self._number(painter, place, "1")
        spine = place.right() - 4 if right else place.left() + 4
        painter.setPen(QPen(QColor("#0F6B63"), 2.4))
        for part in (0.28, 0.66):
            y = place.top() + place.height() * part
            painter.drawLine(QPointF(spine, y), QPointF(spine, y + 8))
        below = QRectF(place.center().x() - 60, place.bottom() + 1, 120, 18)
        self._say(painter, below, tr("dilipat, distaples"), self._look.palette.muted)

    def _paint_arrow(self, painter: QPainter, x: float, y: float) -> None:
        colour = QColor(self._look.palette.muted)
        painter.setPen(QPen(colour, 1.8))
        painter.drawLine(QPointF(x - 9, y), QPointF(x + 5, y))
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(x + 9, y), QPointF(x + 2, y - 4), QPointF(x + 2, y + 4)]))

    def _number(self, painter: QPainter, place: QRectF, number: str) -> None:
        font = QFont(self.font())
        font.setPixelSize(20)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(_INK)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)

    def _say(self, painter: QPainter, place: QRectF, words: str, colour: str) -> None:
        font = QFont(self.font())
        font.setPixelSize(Size.CAPTION)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _in_words(self) -> str:
        if self._chosen.style == "two-up":
            return tr("Setiap lembar memuat dua halaman berurutan.")
        (_, *front), (_, *back) = self._sides()
        return ntr(
            "{n} halaman. Lembar terluar: di depan halaman {front}, di belakang halaman {back}; dilipat di tengah.",
            self._pages,
            front=" | ".join(front),
            back=" | ".join(back),
        )
