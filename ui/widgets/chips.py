"""Small words that stand for a fact or a choice."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Words


class ToggleChip(QPushButton):
    """A choice that is on or off; a check mark says so beside the colour."""

    def __init__(self, look: Look, text: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setIconSize(QSize(16, 16))
        self._mark = look.icon("check", "primary", 16)
        self.toggled.connect(self._on_toggled)
        self.setChecked(on)

    def show_state(self, on: bool) -> None:
        """Show on or off without saying `toggled` to anybody else."""
        if on != self.isChecked():
            self.blockSignals(True)
            self.setChecked(on)
            self.blockSignals(False)
            self._on_toggled(on)

    def _on_toggled(self, on: bool) -> None:
        self.setIcon(self._mark if on else type(self._mark)())


class Chip(QFrame):
    """A word on a tinted ground; with `removable` it carries a cross."""

    removed = Signal()
    """the cross was pressed"""

    def __init__(
        self, look: Look, text: str, *, icon: str = "", removable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "raised")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.XS if removable else Space.M, Space.XS)
        row.setSpacing(Space.XS)
        if icon:
            picture = Words(wrap=False)
            picture.setPixmap(look.pixmap(icon, "muted", 16))
            row.addWidget(picture)
        row.addWidget(Words(text, wrap=False))
        if removable:
            cross = IconButton(look, "x", tr("Lepas {name}", name=text))
            cross.setFixedSize(32, 32)
            cross.setIconSize(QSize(16, 16))
            cross.clicked.connect(self._on_cross)
            row.addWidget(cross)

    def _on_cross(self) -> None:
        self.removed.emit()
