"""What is done with the chosen photos, as a row of icons."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.buttons import IconButton


class Tools(QWidget):
    """Look, turn, cut, replace, throw away; for several photos only what makes sense for several."""

    viewed = Signal()
    turned = Signal(int)
    """quarters, clockwise"""
    crop_wanted = Signal()
    replace_wanted = Signal()
    thrown_away = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._view = IconButton(look, "maximize-2", tr("Lihat besar (Spasi)"), "text")
        self._left = IconButton(look, "rotate-ccw", tr("Putar ke kiri (Shift+R)"), "text")
        self._right = IconButton(look, "rotate-cw", tr("Putar ke kanan (R)"), "text")
        self._crop = IconButton(look, "crop", tr("Potong foto"), "text")
        self._replace = IconButton(look, "replace", tr("Ganti dengan foto lain di semua tempat"), "text")
        self._trash = IconButton(look, "trash-2", tr("Buang ke Sampah (Del)"), "danger")
        for button, slot in (
            (self._view, self._on_view),
            (self._left, self._on_left),
            (self._right, self._on_right),
            (self._crop, self._on_crop),
            (self._replace, self._on_replace),
        ):
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._trash)
        self._trash.clicked.connect(self._on_trash)

    def fit(self, count: int, *, writable: bool) -> None:
        """Offer what can be done with so many photos."""
        for button in (self._view, self._crop, self._replace):
            button.setVisible(count == 1)
        for button in self._editing:
            button.setEnabled(writable)

    @property
    def _editing(self) -> Sequence[IconButton]:
        return (self._left, self._right, self._crop, self._replace, self._trash)

    def _on_view(self) -> None:
        self.viewed.emit()

    def _on_left(self) -> None:
        self.turned.emit(3)

    def _on_right(self) -> None:
        self.turned.emit(1)

    def _on_crop(self) -> None:
        self.crop_wanted.emit()

    def _on_replace(self) -> None:
        self.replace_wanted.emit()

    def _on_trash(self) -> None:
        self.thrown_away.emit()
