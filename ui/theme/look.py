"""What a widget needs to know of the theme: handed to every screen, never looked up."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.theme import icons
from ui.theme.tokens import Palette

BUTTON_ICON = QSize(24, 18)


@dataclass(frozen=True)
class Look:
    """The palette in use, and what is drawn in it."""

    palette: Palette
    ratio: float = 1.0
    """device pixels of the screen in a logical px"""

    def icon(self, name: str, role: str = "text", size: int = 20) -> QIcon:
        """The icon of that name, in the colour of a palette role ("text", "muted", "primary", "on_primary", ...)."""
        return icons.icon(name, getattr(self.palette, role), size, self.ratio)

    def button_icon(self, name: str, role: str) -> QIcon:
        """The icon, 18 px, with the room that parts it from a button's words."""
        wide = QPixmap(BUTTON_ICON * self.ratio)
        wide.setDevicePixelRatio(self.ratio)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, self.pixmap(name, role, 18))
        painter.end()
        return QIcon(wide)

    def two_state_icon(self, name: str, role: str, role_on: str, size: int = 20) -> QIcon:
        """The icon in one colour, and in another while its button is on."""
        made = self.icon(name, role, size)
        made.addPixmap(self.pixmap(name, role_on, size), QIcon.Mode.Normal, QIcon.State.On)
        return made

    def pixmap(self, name: str, role: str = "text", size: int = 20) -> QPixmap:
        """The same as a picture, for labels and painting."""
        return icons.pixmap(name, getattr(self.palette, role), size, self.ratio)

    def drawing(self, name: str, width: int = 240, height: int = 160) -> QPixmap:
        """One of the quiet drawings of empty states."""
        colors = {
            "#0F6B63": self.palette.primary,
            "#DDF0ED": self.palette.primary_soft,
            "#59615C": self.palette.muted,
            "#F0EDE6": self.palette.raised,
            "#FFFFFF": self.palette.surface,
        }
        return icons.drawing(name, colors, QSize(width, height), self.ratio)
