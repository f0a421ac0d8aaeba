"""What is known of one photo: its file, when it was taken, how large it prints."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.photo import Photo
from portfolio.texts import tr
from ui.models.photo_words import Sign, print_signs, size_words, taken_words
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import OneLine, Words

_Label = TypeVar("_Label", bound=QLabel)


class FactsPart(QWidget):
    """Lines of facts, each with its sign."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Words(tr("Tentang foto"), "label"))
        self._name = self._line(column, OneLine())
        self._facts = [self._line(column, Words()) for _ in range(4)]

    def show_photo(self, photo: Photo) -> None:
        """Show what is known of this photo."""
        self._name[0].setPixmap(self._look.pixmap("file-image", "muted", 16))
        self._name[1].set_text(photo.original_name)
        told = (
            Sign("calendar", "muted", taken_words(photo)),
            Sign("ruler", "muted", size_words(photo)),
            *print_signs(photo),
        )
        for (icon, words), sign in zip(self._facts, told, strict=True):
            icon.setPixmap(self._look.pixmap(sign.icon, sign.role, 16))
            words.setText(sign.words)

    def _line(self, column: QVBoxLayout, words: _Label) -> tuple[QLabel, _Label]:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        icon = QLabel()
        icon.setFixedSize(16, 20)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        column.addLayout(row)
        return icon, words
