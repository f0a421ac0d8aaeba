"""What a list shows when it has nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, Kind
from ui.widgets.labels import Words


class EmptyState(QWidget):
    """A quiet drawing, one sentence, one action."""

    pressed = Signal()
    """the action"""

    def __init__(
        self,
        look: Look,
        drawing: str,
        sentence: str,
        button_text: str = "",
        *,
        title: str = "",
        kind: Kind = "quiet",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture = QLabel()
        picture.setPixmap(look.drawing(drawing))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(picture)
        self._title = _centred(title, "card")
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title.setVisible(bool(title))
        self._sentence = _centred(sentence, "muted")
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        if button_text:
            column.addSpacing(Space.S)
            self.button = Button(look, button_text, kind)
            self.button.clicked.connect(self._on_clicked)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_sentence(self, sentence: str) -> None:
        """Say something else under the drawing."""
        self._sentence.setText(sentence)

    def _on_clicked(self) -> None:
        self.pressed.emit()


def _centred(text: str, role: str) -> Words:
    label = Words(text, role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setFixedWidth(420)
    return label
