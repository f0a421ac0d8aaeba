"""A library that was open before."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.labels import OneLine
from ui.widgets.pressable import Pressable


class RecentRow(Pressable):
    """Name and folder of a library, with a cross that takes it off the list (never off the disk)."""

    opened = Signal(object)
    """its folder"""
    forgotten = Signal(object)
    """its folder"""

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(tr("Buka {name}", name=folder.name), parent)
        self._folder = folder
        self.setProperty("role", "row")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.XS, Space.S)
        row.setSpacing(Space.M)
        sign = QLabel()
        sign.setPixmap(look.pixmap("library", "muted"))
        row.addWidget(sign)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(OneLine(folder.name, "strong"))
        texts.addWidget(OneLine(str(folder.parent), "caption"))
        row.addLayout(texts, 1)
        cross = IconButton(look, "x", tr("Lupakan {name}; foldernya tetap ada", name=folder.name))
        cross.clicked.connect(self._on_cross)
        row.addWidget(cross)
        self.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        self.opened.emit(self._folder)

    def _on_cross(self) -> None:
        self.forgotten.emit(self._folder)
