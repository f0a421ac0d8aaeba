"""Buttons: with words, or an icon that says its name."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.theme.look import BUTTON_ICON, Look

Kind = Literal["primary", "quiet", "plain", "danger", "link"]
_ICON_ROLES = {"primary": "on_primary", "danger": "danger", "link": "primary"}


class Button(QPushButton):
    """An action in words, with an icon before them where one helps. The mouse leaves the focus where it was."""

    def __init__(
        self, look: Look, text: str, kind: Kind = "quiet", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        if icon:
            self.setIcon(look.button_icon(icon, _ICON_ROLES.get(kind, "text")))
            self.setIconSize(BUTTON_ICON)


class IconButton(QToolButton):
    """An icon alone, 32 px square; `name` is its tool tip and what a screen reader says."""

    def __init__(self, look: Look, icon: str, name: str, role: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.setProperty("bare", True)
        self.setIcon(look.icon(icon, role))
        self.setIconSize(QSize(20, 20))
        self.setFixedSize(34, 34)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Say something else from now on."""
        self.setToolTip(name)
        self.setAccessibleName(name)
