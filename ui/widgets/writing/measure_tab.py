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
from ui.widgets.writing.measure_card import MeasureCard
from ui.widgets.writing.open_practice import OpenPractice


class MeasureTab(QWidget):
    """A card for each measure, and a button for one more."""

    def __init__(self, desk: OpenPractice, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._cards: list[MeasureCard] = []
        self._read_only = False
        self._focus_new = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._column.addWidget(
            Words(tr("Angka sebelum dan sesudah membuat dampak terlihat. Satu ukuran yang jujur sudah cukup."), "muted")
        )
        self.add = Button(look, tr("Tambah ukuran"), "quiet", "plus")
        self.add.clicked.connect(self._on_add)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        if [card.measure_id for card in self._cards] != [measure.id for measure in page.measures]:
            self._rebuild(page)
        for card, measure in zip(self._cards, page.measures, strict=True):
            card.show_measure(measure)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.add.setEnabled(not read_only)
        for card in self._cards:
            card.set_read_only(read_only)

    def focus_first(self) -> None:
        """Put the focus where a number is written or begun."""
        if self._cards:
            self._cards[0].focus_label()
        else:
            self.add.setFocus()

    def _rebuild(self, page: PracticePage) -> None:
        kept = {card.measure_id: card for card in self._cards}
        known = {measure.id for measure in page.measures}
        for measure_id, card in kept.items():
            self._column.removeWidget(card)
            if measure_id not in known:
                card.hide()
                card.deleteLater()
        self._cards = [kept.get(measure.id) or self._new_card(measure) for measure in page.measures]
        for place, card in enumerate(self._cards, 1):
            self._column.insertWidget(place, card)
        if self._focus_new and self._cards:
            self._focus_new = False
            self._cards[-1].focus_label()

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
