"""What proves a claim: a sentence of the practice, a photo of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures

_PHOTO = QSize(72, 54)


class EvidencePhoto(QLabel):
    """A small picture of a photo."""

    def __init__(self, look: Look, pictures: Pictures, size: QSize = _PHOTO, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures, self._photo_id = look, pictures, ""
        self.setFixedSize(size)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pictures.ready.connect(self._on_ready)

    def show_photo(self, photo_id: str, words: str) -> None:
        """Show this photo, and say of it these words."""
        self._photo_id = photo_id
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._paint()

    def _on_ready(self, photo_id: str) -> None:
        if photo_id == self._photo_id:
            self._paint()

    def _paint(self) -> None:
        picture = self._pictures.filling(self._photo_id, self.size(), 6)
        lost = self._pictures.missing(self._photo_id)
        self.setPixmap(picture or self._look.pixmap("image-off" if lost else "image", "muted", 20))


class EvidenceLine(QWidget):
    """The photo at the left, the sentence beside it; either may be missing."""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._photo = EvidencePhoto(look, pictures)
        row.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        self._quote = Words("", "muted")
        row.addWidget(self._quote, 1)

    def show_evidence(self, quote: str, photo_id: str | None, caption: str = "") -> None:
        """Show this sentence and this photo."""
        self._quote.setText(in_quotes(quote) if quote else caption)
        self._quote.setVisible(bool(quote or caption))
        self._photo.setVisible(bool(photo_id))
        if photo_id:
            self._photo.show_photo(photo_id, caption or tr("Foto bukti"))
        self.setVisible(bool(quote or photo_id))


def in_quotes(sentence: str) -> str:
    """A sentence between quotation marks, where it does not bring its own."""
    return sentence if sentence.startswith(("“", '"')) else f"“{sentence}”"
