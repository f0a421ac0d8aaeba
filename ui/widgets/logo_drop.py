"""The logo of the school or of a partner: shown, dropped, picked, taken off."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.drop_field import DropField
from ui.widgets.labels import Words

_SIDE = 128


@dataclass(frozen=True, slots=True)
class LogoWords:
    """What a logo is called."""

    name: str
    choose: str
    hint: str
    take_off: str


class LogoDrop(DropField):
    """A square that takes one picture, by a drop or from a dialog."""

    removed = Signal()

    def __init__(self, look: Look, words: LogoWords, parent: QWidget | None = None) -> None:
        super().__init__(words.choose, tr("Gambar (*.png *.jpg *.jpeg *.webp *.heic)"), parent)
        self._look = look
        self.setFixedSize(_SIDE, _SIDE)
        self.setToolTip(words.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.XS)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture)
        self._words = Words(words.name, "caption")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._words)
        self._cross = IconButton(look, "x", words.take_off, parent=self)
        self._cross.move(_SIDE - 36, 2)
        self._cross.clicked.connect(self.removed)
        self.show_logo(None, has_logo=False)

    def show_logo(self, picture: QPixmap | None, *, has_logo: bool) -> None:
        """Show the logo; None while it is fetched, or where there is none."""
        self._cross.setVisible(has_logo)
        self._words.setVisible(not has_logo)
        self.setProperty("filled", has_logo)
        restyle(self)
        if picture is None:
            self._picture.setPixmap(self._look.pixmap("image-plus", "muted", 28))
            return
        ratio = self._look.ratio
        room = QSize(_SIDE - 2 * Space.M, _SIDE - 2 * Space.M) * ratio
        fitted = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        fitted.setDevicePixelRatio(ratio)
        self._picture.setPixmap(fitted)
