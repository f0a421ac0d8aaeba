"""The elements of the framework, all in sight, to choose from."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.framework import FrameworkTable
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words

_WIDTH = 520


class ElementPopup(QFrame):
    """Chips of the four tables under the button that opened it; each tells at once when it is put on or off."""

    toggled = Signal(str, str, bool)
    """scheme, item, and whether it is on"""

    def __init__(
        self,
        look: Look,
        tables: Sequence[FrameworkTable],
        chosen: Collection[tuple[str, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setFixedWidth(_WIDTH)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.S)
        self.chips: dict[tuple[str, str], ToggleChip] = {}
        for n, table in enumerate(tables):
            if n:
                column.addSpacing(Space.XS)
            column.addWidget(Words(table.label, "label"))
            ground = QWidget()
            flow = FlowLayout(ground, Space.S)
            for item in table.items:
                element = (table.id, item.id)
                chip = self.chips[element] = ToggleChip(look, item.label, on=element in chosen)
                chip.setToolTip(item.explanation or item.name)
                chip.setObjectName(f"{table.id}:{item.id}")
                chip.toggled.connect(self._on_toggled)
                flow.addWidget(chip)
            column.addWidget(ground)

    def open_below(self, button: QWidget) -> None:
        """Show it under a button, or above where the screen ends."""
        height = self._column.totalHeightForWidth(_WIDTH)
        self.setFixedHeight(height)
        place = button.mapToGlobal(QPoint(0, button.height() + 4))
        room = button.screen().availableGeometry()
        if place.y() + height > room.bottom():
            place.setY(max(room.top(), button.mapToGlobal(QPoint(0, 0)).y() - height - 4))
        place.setX(max(room.left(), min(place.x(), room.right() - _WIDTH)))
        self.move(place)
        self.show()
        next(iter(self.chips.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_toggled(self, on: bool) -> None:
        chip = self.sender()
        if isinstance(chip, ToggleChip):
            scheme, item = chip.objectName().split(":")
            self.toggled.emit(scheme, item, on)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
