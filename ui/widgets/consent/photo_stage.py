"""One photo, large, with the way to the one before and the one after."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.photo import Photo
from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.consent.photo_strip import name_of
from ui.widgets.labels import OneLine, Words
from ui.widgets.photo_canvas import PhotoCanvas
from ui.widgets.pictures import Pictures


class PhotoStage(QWidget):
    """Shows the photo as it goes out, blurred where it is blurred."""

    step_wanted = Signal(int)
    """-1 for the photo before, 1 for the one after"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._picture = PhotoCanvas(look, pictures, framed=True)
        column.addWidget(self._picture, 1)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self._name = OneLine("", "strong")
        row.addWidget(self._name, 1)
        self._number = Words("", "muted", wrap=False)
        row.addWidget(self._number)
        self._before = IconButton(look, "chevron-left", tr("Foto sebelumnya (Alt+Kiri)"), "text")
        self._before.setShortcut("Alt+Left")
        self._before.clicked.connect(self._on_before)
        self._after = IconButton(look, "chevron-right", tr("Foto berikutnya (Alt+Kanan)"), "text")
        self._after.setShortcut("Alt+Right")
        self._after.clicked.connect(self._on_after)
        row.addWidget(self._before)
        row.addWidget(self._after)
        column.addLayout(row)

    def show_photo(self, photo: Photo, number: int, total: int) -> None:
        """Show the photo, `number` (from 1) of so many."""
        self._name.set_text(name_of(photo))
        self._number.setText(tr("{done} dari {total}", done=decimal(number), total=decimal(total)))
        for widget in (self._number, self._before, self._after):
            widget.setVisible(total > 1)
        self._before.setEnabled(number > 1)
        self._after.setEnabled(number < total)
        self._picture.show_photo(photo.id, photo.alt or name_of(photo))

    def _on_before(self) -> None:
        self.step_wanted.emit(-1)

    def _on_after(self) -> None:
        self.step_wanted.emit(1)
