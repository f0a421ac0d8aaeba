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
from ui.widgets.writing.kept_cards import KeptCards


class DataTab(QWidget):
    """A card for each measure, and a button for one more."""

    def __init__(self, desk: OpenInquiry, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._read_only = False
        self._focus_new = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        about = tr("Ukur hal yang sama dengan alat yang sama. Satu ukuran yang jujur sudah cukup.")
        column.addWidget(Words(about, "muted"))
        self._kept = KeptCards(column, 1, self._new_card)
        self.add = Button(look, tr("Tambah ukuran"), "quiet", "plus")
        self.add.clicked.connect(self._on_add)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def cards(self) -> list[InquiryMeasureCard]:
        """A card for each measure, in order."""
        return self._kept.cards

    def show_page(self, page: InquiryPage) -> None:
        """Show what the library holds."""
        new = self._kept.show(page.measures)
        for card, measure in zip(self.cards, page.measures, strict=True):
            card.show_measure(measure)
        if self._focus_new and new:
            self._focus_new = False
            new[-1].focus_label()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.add.setEnabled(not read_only)
        for card in self.cards:
            card.set_read_only(read_only)

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
