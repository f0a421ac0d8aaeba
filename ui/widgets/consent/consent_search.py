"""Search and filter above consents."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.consent.consent_list import ConsentList
from ui.widgets.consent.words import STANDINGS, filter_words
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.search_field import SearchField


class ConsentSearch(QWidget):
    """Words to look for, and chips for how a consent stands."""

    narrowed = Signal()
    """other rows are shown now"""

    def __init__(self, look: Look, consents: ConsentList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._consents = consents
        self._standing = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.search = SearchField(look, tr("Cari nama, kelas, atau wali"))
        self.search.searched.connect(self._on_searched)
        column.addWidget(self.search)
        chips = QWidget()
        flow = FlowLayout(chips, Space.XS)
        self._group = QButtonGroup(self)
        self._chips = {standing: ToggleChip(look, "") for standing in ("", *STANDINGS)}
        for standing, chip in self._chips.items():
            chip.setObjectName(standing)
            self._group.addButton(chip)
            flow.addWidget(chip)
        self._chips[""].setChecked(True)
        self._group.buttonClicked.connect(self._on_chip)
        column.addWidget(chips)
        self.show_counts()

    @property
    def narrow(self) -> bool:
        """Whether some consents may be hidden."""
        return bool(self._standing or self.search.text().strip())

    def show_counts(self) -> None:
        """Say how many there are of each standing; one that nobody has is not offered."""
        for standing, chip in self._chips.items():
            count = self._consents.count(standing)
            name = next((filter_words(one) for one in STANDINGS if one == standing), tr("Semua"))
            chip.setText(tr("{name} {n}", name=name, n=decimal(count)))
            chip.setAccessibleName(chip.text())
            chip.setVisible(not standing or count > 0 or standing == self._standing)

    def reset(self) -> None:
        """Show everything."""
        self._standing = ""
        self._chips[""].setChecked(True)
        self.search.clear()
        self._narrow()

    def _on_searched(self, _words: str) -> None:
        self._narrow()

    def _on_chip(self, chip: ToggleChip) -> None:
        self._standing = chip.objectName()
        self._narrow()

    def _narrow(self) -> None:
        self._consents.narrow(self.search.text(), self._standing)
        self.narrowed.emit()
