"""Paper on the desk."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme.tokens import Space


class Card(QFrame):
    """A sheet of paper with a hairline; put things into its `column`."""

    def __init__(self, margin: int = Space.XL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(Space.M)
