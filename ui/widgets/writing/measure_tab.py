"""The tab of measures: numbers before and after, as evidence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.practice import Measure
from portfolio.services.practices import MeasureFields, PracticePage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words
from ui.widgets.writing.kept_cards import KeptCards
from ui.widgets.writing.measure_card import MeasureCard
from ui.widgets.writing.open_practice import OpenPractice


class MeasureTab(QWidget):
    """A card for each measure, and a button for one more."""

    def __init__(self, desk: OpenPractice, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._read_only = False
        self._focus_new = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(
            Words(tr("Angka sebelum dan sesudah membuat dampak terlihat. Satu ukuran yang jujur sudah cukup."), "muted")
        )
        self._kept = KeptCards(column, 1, self._new_card)
        self.add = Button(look, tr("Tambah ukuran"), "quiet", "plus")
        self.add.clicked.connect(self._on_add)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        new = self._kept.show(page.measures)
        for card, measure in zip(self._kept.cards, page.measures, strict=True):
            card.show_measure(measure)
        if self._focus_new and new:
            self._focus_new = False
            new[-1].focus_label()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.add.setEnabled(not read_only)
        for card in self._kept.cards:
            card.set_read_only(read_only)

    def focus_first(self) -> None:
        """Put the focus where a number is written or begun."""
        if cards := self._kept.cards:
            cards[0].focus_label()
        else:
            self.add.setFocus()

    def _new_card(self, measure: Measure) -> MeasureCard:
        card = MeasureCard(self._look, measure)
        card.set_read_only(self._read_only)
        card.changed.connect(self._on_changed)
        card.removed.connect(self._on_removed)
        return card

    def _on_add(self) -> None:
        self._focus_new = True
        self._desk.add_measure()

    def _on_changed(self, measure_id: str, fields: MeasureFields) -> None:
        self._desk.change_measure(measure_id, **fields)

    def _on_removed(self, measure_id: str) -> None:
        self._desk.remove_measure(measure_id)
