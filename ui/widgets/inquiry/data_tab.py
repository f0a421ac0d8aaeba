"""The tab of data: numbers before and after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.inquiry import InquiryMeasure
from portfolio.services.inquiries import InquiryPage
from portfolio.services.inquiry_evidence import InquiryMeasureFields
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.inquiry.measure_card import InquiryMeasureCard
from ui.widgets.inquiry.open_inquiry import OpenInquiry
from ui.widgets.labels import Words


class DataTab(QWidget):
    """A card for each measure, and a button for one more."""

    def __init__(self, desk: OpenInquiry, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.cards: list[InquiryMeasureCard] = []
        self._read_only = False
        self._focus_new = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        about = tr("Ukur hal yang sama dengan alat yang sama. Satu ukuran yang jujur sudah cukup.")
        self._column.addWidget(Words(about, "muted"))
        self.add = Button(look, tr("Tambah ukuran"), "quiet", "plus")
        self.add.clicked.connect(self._on_add)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def show_page(self, page: InquiryPage) -> None:
        """Show what the library holds."""
        if [card.measure_id for card in self.cards] != [measure.id for measure in page.measures]:
            self._rebuild(page)
        for card, measure in zip(self.cards, page.measures, strict=True):
            card.show_measure(measure)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.add.setEnabled(not read_only)
        for card in self.cards:
            card.set_read_only(read_only)

    def _rebuild(self, page: InquiryPage) -> None:
        kept = {card.measure_id: card for card in self.cards}
        known = {measure.id for measure in page.measures}
        for measure_id, card in kept.items():
            self._column.removeWidget(card)
            if measure_id not in known:
                card.hide()
                card.deleteLater()
        self.cards = [kept.get(measure.id) or self._new_card(measure) for measure in page.measures]
        for place, card in enumerate(self.cards, 1):
            self._column.insertWidget(place, card)
        if self._focus_new and self.cards:
            self._focus_new = False
            self.cards[-1].focus_label()

    def _new_card(self, measure: InquiryMeasure) -> InquiryMeasureCard:
        card = InquiryMeasureCard(self._look, measure)
        card.set_read_only(self._read_only)
        card.changed.connect(self._on_changed)
        card.removed.connect(self._desk.remove_measure)
        return card

    def _on_add(self) -> None:
        self._focus_new = True
        self._desk.add_measure()

    def _on_changed(self, measure_id: str, fields: InquiryMeasureFields) -> None:
        self._desk.change_measure(measure_id, **fields)
