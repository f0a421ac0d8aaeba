"""The way from the first place to the booklet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Words


class BookletCard(Card):
    """What the booklet holds so far, and the button that leads there."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(Space.S)
        picture = QLabel()
        picture.setPixmap(look.drawing("empty-booklets", 150, 100))
        self.column.addWidget(picture, 0, Qt.AlignmentFlag.AlignLeft)
        self._title = Words("", "heading")
        self.column.addWidget(self._title)
        self._count = Words("", "muted")
        self.column.addWidget(self._count)
        self.column.addStretch(1)
        button = Button(look, tr("Terbitkan buklet"), "quiet", "book-open")
        button.clicked.connect(self.pressed)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_booklet(self, title: str, practices: int, ready: int) -> None:
        """Show what it would hold."""
        self._title.setText(title or tr("Buklet sekolah Anda"))
        if practices and ready == practices:
            self._count.setText(ntr("{n} praktik, semuanya siap dicetak.", practices))
        else:
            every = ntr("{n} praktik", practices)
            self._count.setText(tr("{practices}; {ready} siap dicetak.", practices=every, ready=decimal(ready)))
