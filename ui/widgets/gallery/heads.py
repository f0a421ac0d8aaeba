"""Buttons in the heads of groups of similar photos."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from portfolio.texts import tr
from ui.models.photo_lines import Section
from ui.theme.look import Look
from ui.widgets.buttons import Button


class HeadButtons(QObject):
    """As many buttons as heads can be seen; they move with the heads."""

    best_wanted = Signal(object)
    """ids of photos that show the same picture: the first is to be kept, the others go"""

    def __init__(self, look: Look, ground: QWidget) -> None:
        super().__init__(ground)
        self._look, self._ground = look, ground
        self._buttons: list[Button] = []
        self._shown: dict[int, tuple[Button, tuple[str, ...]]] = {}
        self.enabled = True

    def width_at(self, section: int) -> int:
        """How many px a head leaves to its button."""
        return self._shown[section][0].width() + 12 if section in self._shown else 0

    def place(self, sections: Sequence[Section], heads: Sequence[tuple[int, QRect]]) -> None:
        """Show a button in each of these heads (section, place) that stands over similar photos."""
        wanted = [(n, place) for n, place in heads if sections[n].alike and self.enabled]
        while len(self._buttons) < len(wanted):
            self._buttons.append(self._made())
        self._shown = {}
        for button, (n, place) in zip(self._buttons, wanted, strict=False):
            self._shown[n] = (button, sections[n].alike)
            button.move(place.right() - button.width(), place.bottom() - button.height() - 4)
            button.show()
        for button in self._buttons[len(wanted) :]:
            button.hide()

    def _made(self) -> Button:
        button = Button(self._look, tr("Simpan yang terbaik, buang lainnya"), "quiet", "badge-check", self._ground)
        button.setToolTip(tr("Foto pertama menggantikan yang lain di semua praktik dan buklet; dapat diurungkan."))
        button.clicked.connect(self._on_clicked)
        button.adjustSize()
        return button

    def _on_clicked(self) -> None:
        for button, alike in self._shown.values():
            if button is self.sender():
                self.best_wanted.emit(alike)
                return
