"""How a booklet looks: its theme by a small cover each, its main colour."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QColorDialog, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.themes import ThemeLine, themes
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Size, Space
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words

_CARD = QSize(84, 132)
_COVER = QRectF(8.0, 8.0, 68.0, 96.0)
_PRESETS = ("#0F6B63", "#1F4E79", "#7A3E1D", "#2F7D32", "#A3182B", "#5B4A86", "#37474F")
_SWATCH = QSize(34, 34)


class ThemeCard(QAbstractButton):
    """A theme as a small cover with its name under it."""

    def __init__(self, look: Look, theme: ThemeLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._look = look
        self.setCheckable(True)
        self.setFixedSize(_CARD)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Tema {name}", name=theme.name))
        self.setAccessibleDescription(theme.told)
        self.setToolTip(theme.told)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus() or self.underMouse():
            ringed = self.isChecked() or self.hasFocus()
            painter.setPen(QPen(QColor(palette.primary), 2.0) if ringed else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.primary_soft if self.isChecked() else palette.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.save()
        painter.translate(_COVER.topLeft())
        painter.setClipRect(QRectF(0, 0, _COVER.width(), _COVER.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        _PAINTERS[self.theme.cover](painter, self.theme)
        painter.restore()
        painter.setPen(QPen(QColor(palette.line), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(_COVER)
        painter.setPen(QColor(palette.text))
        painter.setFont(fonts.interface(Size.CAPTION, fonts.SEMIBOLD if self.isChecked() else fonts.MEDIUM))
        place = QRectF(0, _COVER.bottom() + 2, self.width(), self.height() - _COVER.bottom() - 6)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.theme.name)
        painter.end()

    @override
    def sizeHint(self) -> QSize:
        return _CARD


class Swatch(QAbstractButton):
    """A colour to choose."""

    def __init__(self, look: Look, colour: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self._look = look
        self.setCheckable(True)
        self.setFixedSize(_SWATCH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setToolTip(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(QColor(palette.text if self.isChecked() else palette.primary), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place.adjusted(2, 2, -2, -2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(place.adjusted(6, 6, -6, -6))
        if self.isChecked():
            painter.drawPixmap(QPointF(9, 9), self._look.pixmap("check", "on_primary", 16))
        painter.end()

    @override
    def sizeHint(self) -> QSize:
        return _SWATCH


class ThemeChoice(QWidget):
    """The themes, and a main colour instead of the theme's own."""

    theme_chosen = Signal(str)
    """id of a theme"""
    colour_chosen = Signal(str)
    """"#rrggbb", or "" for the theme's own"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Words(tr("Tema"), "label"))
        self.cards = QButtonGroup(self)
        column.addWidget(self._flow([self._card(theme) for theme in themes()]))
        self._about = Words("", "caption")
        column.addWidget(self._about)
        column.addSpacing(Space.S)
        self._colour_label = Words(tr("Warna utama"), "label")
        column.addWidget(self._colour_label)
        self.swatches = QButtonGroup(self)
        self._build_colours(column)
        self.cards.buttonClicked.connect(self._on_card)
        self.swatches.buttonClicked.connect(self._on_swatch)

    def _build_colours(self, column: QVBoxLayout) -> None:
        row: list[QWidget] = []
        for colour, name in zip(_PRESETS, _preset_names(), strict=True):
            swatch = Swatch(self._look, colour, name)
            self.swatches.addButton(swatch)
            row.append(swatch)
        column.addWidget(self._flow(row))
        self.other = Button(self._look, tr("Warna lain…"), "quiet", "palette")
        self.other.clicked.connect(self._on_other)
        self.own = Button(self._look, tr("Warna tema"), "plain")
        self.own.clicked.connect(self._on_own)
        column.addWidget(self._flow([self.other, self.own]))

    def _card(self, theme: ThemeLine) -> ThemeCard:
        card = ThemeCard(self._look, theme)
        self.cards.addButton(card)
        return card

    def _flow(self, widgets: Sequence[QWidget]) -> QWidget:
        ground = QWidget()
        flow = FlowLayout(ground, Space.XS)
        for widget in widgets:
            flow.addWidget(widget)
        return ground

    def show_choice(self, theme_id: str, colour: str) -> None:
        """Show what the library holds."""
        self._colour = colour
        for card in self.cards.buttons():
            if isinstance(card, ThemeCard) and card.theme.id == theme_id:
                card.setChecked(True)
                self._about.setText(card.theme.told)
        self.swatches.setExclusive(False)
        for swatch in self.swatches.buttons():
            swatch.setChecked(isinstance(swatch, Swatch) and swatch.colour.casefold() == colour.casefold())
        self.swatches.setExclusive(True)
        self.own.setVisible(bool(colour))
        self._colour_label.setText(tr("Warna utama") if colour else tr("Warna utama: warna tema"))

    def _on_card(self, card: QAbstractButton) -> None:
        if isinstance(card, ThemeCard):
            self._about.setText(card.theme.told)
            self.theme_chosen.emit(card.theme.id)

    def _on_swatch(self, swatch: QAbstractButton) -> None:
        if isinstance(swatch, Swatch):
            self.colour_chosen.emit(swatch.colour)

    def _on_own(self) -> None:
        self.colour_chosen.emit("")

    def _on_other(self) -> None:
        dialog = QColorDialog(QColor(self._colour or _PRESETS[0]), self)
        dialog.setWindowTitle(tr("Warna utama buklet"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._on_colour)
        dialog.open()

    def _on_colour(self, colour: QColor) -> None:
        self.colour_chosen.emit(colour.name().upper())


def _preset_names() -> tuple[str, ...]:
    """What the ready colours are called, in the language in use."""
    return (
        tr("Hijau laut"), tr("Biru tua"), tr("Cokelat sogan"), tr("Hijau daun"), tr("Merah"), tr("Ungu"),
        tr("Abu-abu tua"),
    )  # fmt: skip


def _pale(colour: str) -> QColor:
    """What stands for a photo: the colour with much white in it."""
    ink = QColor(colour)
    return QColor(*(round(value + (255 - value) * 0.62) for value in (ink.red(), ink.green(), ink.blue())))


def _words(painter: QPainter, place: QPointF, colour: str, *, centred: bool = False) -> None:
    """Two bars that stand for a title, a thin one for what is under it."""
    for n, (width, height) in enumerate(((42.0, 5.0), (30.0, 5.0), (24.0, 2.0))):
        x = (_COVER.width() - width) / 2 if centred else place.x()
        painter.fillRect(QRectF(x, place.y() + n * 8.0, width, height), QColor(colour))


def _shore(painter: QPainter, theme: ThemeLine) -> None:
    width, height = _COVER.width(), _COVER.height()
    painter.fillRect(QRectF(0, 0, width, height), _pale(theme.primary))
    for top, colour in ((50.0, theme.primary), (55.0, theme.deep)):
        path = QPainterPath(QPointF(0, top))
        path.cubicTo(QPointF(20, top - 8), QPointF(45, top + 9), QPointF(width, top))
        path.lineTo(width, height)
        path.lineTo(0, height)
        painter.fillPath(path, QColor(colour))
    _words(painter, QPointF(8, 66), "#FFFFFF")


def _window(painter: QPainter, theme: ThemeLine) -> None:
    width, height = _COVER.width(), _COVER.height()
    painter.fillRect(QRectF(0, 0, width, height), QColor(theme.deep))
    painter.setBrush(QColor(255, 255, 255, 28))
    for row in range(8):
        for column in range(6):
            painter.drawEllipse(QRectF(column * 12.0, row * 12.0, 7.0, 11.0))
    painter.fillRect(QRectF(7, 40, 54, 42), QColor("#F0DCC8"))
    painter.fillRect(QRectF(9, 42, 50, 38), _pale(theme.primary))
    _words(painter, QPointF(8, 12), "#FFFFFF")


def _garden(painter: QPainter, theme: ThemeLine) -> None:
    width, height = _COVER.width(), _COVER.height()
    painter.fillRect(QRectF(0, 0, width, height), QColor(theme.tint))
    painter.fillRect(QRectF(0, 0, width, 54), _pale(theme.primary))
    for n, colour in enumerate((theme.primary, theme.deep, theme.accent) * 3):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(n * 8.0 - 1, 40.0 + (n % 2) * 3, 7.0, 16.0))
    painter.fillRect(QRectF(0, 53, width, 2), QColor(theme.deep))
    _words(painter, QPointF(8, 64), theme.deep)


def _magazine(painter: QPainter, theme: ThemeLine) -> None:
    width, height = _COVER.width(), _COVER.height()
    painter.fillRect(QRectF(0, 0, width, height), QColor("#FFFFFF"))
    painter.fillRect(QRectF(0, 0, width, 58), _pale(theme.deep))
    painter.fillRect(QRectF(8, 56, 16, 5), QColor(theme.accent))
    _words(painter, QPointF(8, 68), theme.deep)


def _office(painter: QPainter, theme: ThemeLine) -> None:
    width, height = _COVER.width(), _COVER.height()
    painter.fillRect(QRectF(0, 0, width, height), QColor("#FFFFFF"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.primary), 1.2))
    painter.drawRect(QRectF(4, 4, width - 8, height - 8))
    painter.drawRect(QRectF(6, 6, width - 12, height - 12))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawEllipse(QRectF(width / 2 - 5, 12, 10, 10))
    painter.fillRect(QRectF(12, 28, width - 24, 26), _pale(theme.primary))
    _words(painter, QPointF(12, 62), theme.deep, centred=True)


_PAINTERS = {"shore": _shore, "window": _window, "garden": _garden, "magazine": _magazine, "office": _office}
