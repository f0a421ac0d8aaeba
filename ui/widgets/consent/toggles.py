"""Several choices of which each is on or off, under one label."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words


class Toggles(QWidget):
    """Chips for `choices` (key, name, tip); with `exclusive`, one is on at a time."""

    edited = Signal(str)
    """the keys that are on, parted by spaces, in the order of the chips"""

    def __init__(
        self,
        look: Look,
        label: str,
        choices: Sequence[tuple[str, str, str]],
        *,
        exclusive: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(exclusive)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Words(label, "label"))
        chips = QWidget()
        flow = FlowLayout(chips, Space.S)
        self._chips: dict[str, ToggleChip] = {}
        for key, name, tip in choices:
            chip = self._chips[key] = ToggleChip(look, name)
            chip.setToolTip(tip)
            chip.setAccessibleName(f"{label}: {name}")
            chip.setAccessibleDescription(tip)
            self._group.addButton(chip)
            flow.addWidget(chip)
        column.addWidget(chips)
        self._note = Words("", "caption")
        column.addWidget(self._note)
        self._note.hide()
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def value(self) -> str:
        """The keys that are on, parted by spaces."""
        return " ".join(key for key, chip in self._chips.items() if chip.isChecked())

    def set_value(self, value: str) -> None:
        """Show what is kept."""
        on = value.split()
        for key, chip in self._chips.items():
            chip.show_state(key in on)

    def set_note(self, note: str) -> None:
        """Say something under the chips; "" says nothing."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _on_clicked(self, _chip: ToggleChip) -> None:
        self.edited.emit(self.value)
