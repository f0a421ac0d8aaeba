"""An element of the framework, with the sign of how well it is covered."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.direction.words import LEVEL_ICONS, LEVEL_ROLES, level_words
from ui.widgets.labels import Words


class LevelChip(QFrame):
    """Sign and name; in words for a screen reader."""

    def __init__(self, look: Look, name: str, level: int) -> None:
        super().__init__()
        self.setProperty("role", "raised")
        self.setProperty("level", level)
        self.setToolTip(level_words(level))
        self.setAccessibleName(f"{name}: {level_words(level)}")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.XS, Space.M, Space.XS)
        row.setSpacing(6)
        sign = QLabel()
        sign.setPixmap(look.pixmap(LEVEL_ICONS[level], LEVEL_ROLES[level], 16))
        row.addWidget(sign)
        row.addWidget(Words(name, wrap=False))
        self.setMinimumHeight(32)
