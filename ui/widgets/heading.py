"""The title of a part of a place."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import Space
from ui.widgets.labels import Words


class SectionHeading(QWidget):
    """A title, a quiet sentence under it, and actions at its right (`add_action`)."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._title = Words(title, "heading")
        texts.addWidget(self._title)
        self._sentence = Words(sentence, "muted")
        texts.addWidget(self._sentence)
        row.addLayout(texts, 1)
        self._sentence.setVisible(bool(sentence))
        self._row = row

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._row.addWidget(widget)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_sentence(self, sentence: str) -> None:
        """Change the sentence under the title; "" hides it."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
