"""Whose stages the board shows: a chip for each framework."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from portfolio.domain.cycle import CycleFramework
from portfolio.texts import decimal
from ui.theme.look import Look
from ui.widgets.chips import ToggleChip
from ui.widgets.flow_layout import FlowLayout


class FrameworkChoice(QWidget):
    """One of the frameworks; each says how many cycles follow it."""

    chosen = Signal(str)
    """framework id"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._frameworks: Sequence[CycleFramework] = ()
        self._chips: dict[str, ToggleChip] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)

    @property
    def framework(self) -> CycleFramework | None:
        """The chosen one."""
        return next(
            (one for one in self._frameworks if one.id in self._chips and self._chips[one.id].isChecked()), None
        )

    def offer(self, frameworks: Sequence[CycleFramework], counts: Mapping[str, int]) -> None:
        """Offer these; the choice stays, or falls on the one that most cycles follow."""
        kept = self.framework
        if [one.id for one in frameworks] != list(self._chips):
            self._rebuild(frameworks)
        self._frameworks = frameworks
        for one in frameworks:
            count = counts.get(one.id, 0)
            self._chips[one.id].setText(f"{one.label}  {decimal(count)}" if count else one.label)
        if frameworks and (kept is None or kept.id not in self._chips):
            self.choose(max(frameworks, key=lambda one: counts.get(one.id, 0)).id)

    def choose(self, framework_id: str) -> None:
        """Choose, without saying so."""
        if framework_id in self._chips:
            self._chips[framework_id].setChecked(True)

    def _rebuild(self, frameworks: Sequence[CycleFramework]) -> None:
        for chip in self._chips.values():
            self._group.removeButton(chip)
        self._flow.clear()
        self._chips = {}
        for one in frameworks:
            chip = ToggleChip(self._look, one.label)
            chip.clicked.connect(self._on_clicked)
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            self._chips[one.id] = chip

    def _on_clicked(self) -> None:
        if (found := self.framework) is not None:
            self.chosen.emit(found.id)
