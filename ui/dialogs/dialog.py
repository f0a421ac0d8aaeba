"""What all dialogs share."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words

MOST_OF_SCREEN = 0.94


class Dialog(QDialog):
    """A title, a column, and a row of buttons. Show it with `open`: the window goes on living behind it."""

    def __init__(self, look: Look, title: str, width: int = 480, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        outer.setSpacing(Space.L)
        self.heading = Words(title, "card")
        outer.addWidget(self.heading)
        self.column = QVBoxLayout()
        self.column.setSpacing(Space.M)
        outer.addLayout(self.column, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Space.S)
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Never taller than the screen: what is too long scrolls."""
        super().showEvent(event)
        room = self.screen().availableGeometry().height() * MOST_OF_SCREEN
        if self.height() > room:
            self.resize(self.width(), round(room))

    def set_title(self, title: str) -> None:
        """Call the dialog something else: what it makes may be chosen in it."""
        self.setWindowTitle(title)
        self.heading.setText(title)

    def take_room(self, size: QSize) -> None:
        """Open as large as this, as far as the screen has it."""
        self.resize(size.boundedTo(self.screen().availableSize() * MOST_OF_SCREEN))

    def fit_height(self) -> None:
        """Be as high as what is shown needs, as far as the screen has it; Qt's own `adjustSize` takes two thirds."""
        layout = self.layout()
        if layout is not None:
            self.take_room(QSize(self.width(), layout.totalHeightForWidth(self.width())))

    def add_button(self, text: str, *, primary: bool = False) -> Button:
        """Add a button at the right; the primary one answers to Enter."""
        button = Button(self._look, text, "primary" if primary else "quiet")
        button.setDefault(primary)
        self.buttons.addWidget(button)
        return button
