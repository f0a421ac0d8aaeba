"""A photo that something carries: as it is, with a button to choose another and one for none."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import RADIUS, Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words
from ui.widgets.pictures import pictures_of

_PICTURE = QSize(112, 84)


class PhotoChoice(QWidget):
    """Shows a photo by its id; what is chosen comes back from whoever owns it."""

    wanted = Signal()
    """a photo is to be chosen"""
    dropped = Signal()
    """there is to be none"""

    def __init__(self, session: Session, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = label
        self._photo_id = ""
        self._name = ""
        self._pictures = pictures_of(session, look)
        self._pictures.ready.connect(self._on_picture)
        block = QVBoxLayout(self)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(Space.XS)
        block.addWidget(Words(label, "label"))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self._picture = QLabel()
        self._picture.setFixedSize(_PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._picture)
        row.addLayout(self._build_buttons(), 1)
        block.addLayout(row)
        self.show_photo("", "")

    def _build_buttons(self) -> QVBoxLayout:
        buttons = QVBoxLayout()
        self.choose = Button(self._look, tr("Pilih foto…"), "quiet", "image")
        self.choose.clicked.connect(self.wanted)
        self.none = Button(self._look, tr("Tanpa foto"), "plain")
        self.none.clicked.connect(self.dropped)
        for button in (self.choose, self.none):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        return buttons

    def show_photo(self, photo_id: str, name: str) -> None:
        """Show that photo, `name` as people know it; "" for none."""
        self._photo_id, self._name = photo_id, name
        self.none.setVisible(bool(photo_id))
        found = self._pictures.filling(photo_id, _PICTURE, RADIUS) if photo_id else None
        self._picture.setPixmap(found if found is not None else self._look.pixmap("image", "muted", 40))
        said = f"{self._label}: {name}" if photo_id else tr("{label}: belum ada", label=self._label)
        self._picture.setAccessibleName(said)
        self._picture.setProperty("role", "" if photo_id else "raised")
        restyle(self._picture)

    def _on_picture(self, photo_id: str) -> None:
        if photo_id == self._photo_id:
            self.show_photo(self._photo_id, self._name)
