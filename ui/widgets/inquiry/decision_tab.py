"""The tab of decisions: what the team agreed on, and what of it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.cycle import Stage
from portfolio.domain.inquiry import InquiryDecision
from portfolio.services.inquiries import InquiryPage
from portfolio.services.inquiry_evidence import DecisionFields
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.inquiry.decision_card import DecisionCard
from ui.widgets.inquiry.open_inquiry import OpenInquiry
from ui.widgets.labels import Words
from ui.widgets.writing.kept_cards import KeptCards


class DecisionTab(QWidget):
    """A card for each decision, what is still to be done first, and a button for one more."""

    def __init__(self, desk: OpenInquiry, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._stage = ""
        self._names: list[str] = []
        self._read_only = False
        self._focus_new = False
        self._count = Words("", "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        about = tr("Siapa melakukan apa sampai kapan. Yang belum terlaksana ikut ke siklus berikutnya.")
        column.addWidget(Words(about, "muted"))
        column.addWidget(self._count)
        self._kept = KeptCards(column, 2, self._new_card)
        self.add = Button(look, tr("Tambah keputusan"), "quiet", "plus")
        self.add.clicked.connect(self._on_add)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def cards(self) -> list[DecisionCard]:
        """A card for each decision, in order."""
        return self._kept.cards

    def show_page(self, page: InquiryPage, stage: Stage) -> None:
        """Show what the library holds."""
        self._stage = stage.id
        decisions = sorted(page.decisions, key=lambda row: row.done)
        open_ones = sum(not row.done and bool(row.body.strip()) for row in decisions)
        self._count.setText(ntr("{n} keputusan belum terlaksana", open_ones) if open_ones else "")
        self._count.setVisible(bool(open_ones))
        self._names = [person.full_name for person in page.team]
        new = self._kept.show(decisions)
        for card, row in zip(self.cards, decisions, strict=True):
            card.show_decision(row, page.framework.stages)
        if self._focus_new and new:
            self._focus_new = False
            new[-1].focus_body()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.add.setEnabled(not read_only)
        for card in self.cards:
            card.set_read_only(read_only)

    def _new_card(self, decision: InquiryDecision) -> DecisionCard:
        card = DecisionCard(self._look, decision, self._names)
        card.set_read_only(self._read_only)
        card.changed.connect(self._on_changed)
        card.removed.connect(self._desk.remove_decision)
        return card

    def _on_add(self) -> None:
        self._focus_new = True
        self._desk.add_decision(stage=self._stage)

    def _on_changed(self, decision_id: str, fields: DecisionFields) -> None:
        self._desk.change_decision(decision_id, **fields)
