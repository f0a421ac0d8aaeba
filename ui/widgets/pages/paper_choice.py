"""The paper to print on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.services.booklets import PAPERS
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.labels import Words


class PaperChoice(QWidget):
    """The papers of a booklet, side by side."""

    chosen = Signal(str)
    """the paper that a person chose"""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Words(label, "label"))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self._group = QButtonGroup(self)
        for paper in PAPERS:
            row.addWidget(self._chip(look, paper))
        row.addStretch(1)
        column.addLayout(row)
        self._hint = Words("", "caption")
        column.addWidget(self._hint)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def paper(self) -> str:
        """What is chosen."""
        button = self._group.checkedButton()
        return button.text() if button else PAPERS[0]

    def show_paper(self, paper: str) -> None:
        """Show a choice of the program's."""
        for button in self._group.buttons():
            if button.text() == paper:
                button.setChecked(True)
        self._hint.setText(_hint(self.paper))

    def choose(self, paper: str) -> None:
        """Choose a paper as a person would."""
        for button in self._group.buttons():
            if button.text() == paper:
                button.click()

    def _chip(self, look: Look, paper: str) -> ToggleChip:
        chip = ToggleChip(look, paper)
        chip.setAccessibleName(tr("Kertas {paper}", paper=paper))
        chip.setToolTip(_hint(paper))
        self._group.addButton(chip)
        return chip

    def _on_clicked(self, button: QAbstractButton) -> None:
        self._hint.setText(_hint(button.text()))
        self.chosen.emit(button.text())


def _hint(paper: str) -> str:
    return {
        "A5": tr("Setengah A4: pas di tangan, ukuran buklet pameran."),
        "B5": tr("Ukuran buku pelajaran, 17,6 × 25 cm: dicetak di percetakan."),
        "A4": tr("Lembar penuh: lapang dibaca, lebih banyak kertas."),
        "F4": tr("Folio, 21,5 × 33 cm: kertas kantor sekolah."),
    }[paper]
