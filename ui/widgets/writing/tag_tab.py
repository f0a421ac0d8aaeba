"""The tab of tags: which elements of Pembelajaran Mendalam the practice shows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.framework import FrameworkTable
from portfolio.services.practices import PracticePage
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words

_DIMENSIONS = "dimensions"
_MOST_DIMENSIONS = 3


class TagTab(QWidget):
    """A group of switches for each table."""

    tagged = Signal(str, str, bool)
    """scheme, item, on"""

    def __init__(self, look: Look, tables: Sequence[FrameworkTable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[tuple[str, str], _TagChip] = {}
        self._advice = Words("", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for table in tables:
            column.addWidget(Words(table.label, "strong"))
            if table.id == _DIMENSIONS:
                column.addWidget(self._advice)
            holder = QWidget()
            flow = FlowLayout(holder)
            for item in table.items:
                chip = _TagChip(look, table.id, item.id, item.label)
                chip.setToolTip(item.explanation or item.label)
                chip.clicked.connect(self._on_clicked)
                self._chips[table.id, item.id] = chip
                flow.addWidget(chip)
            column.addWidget(holder)
            column.addSpacing(Space.M)
        column.addStretch(1)

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        for key, chip in self._chips.items():
            chip.show_state(key in page.tags)
        chosen = sum(scheme == _DIMENSIONS for scheme, _ in page.tags)
        if chosen > _MOST_DIMENSIONS:
            said = ntr("{n} dimensi terpilih. Pembaca lebih mudah percaya pada satu sampai tiga.", chosen)
        else:
            said = tr("Pilih satu sampai tiga yang benar-benar terlihat dalam cerita Anda.")
        self._advice.setText(said)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for chip in self._chips.values():
            chip.setEnabled(not read_only)

    def focus_first(self) -> None:
        """Put the focus on the first switch."""
        next(iter(self._chips.values())).setFocus()

    def _on_clicked(self, on: bool) -> None:
        chip = self.sender()
        if isinstance(chip, _TagChip):
            self.tagged.emit(chip.scheme, chip.item, on)


class _TagChip(ToggleChip):
    """The switch of one element."""

    def __init__(self, look: Look, scheme: str, item: str, text: str) -> None:
        super().__init__(look, text)
        self.scheme, self.item = scheme, item
