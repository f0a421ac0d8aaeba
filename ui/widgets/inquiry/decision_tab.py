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


class DecisionTab(QWidget):
    """A card for each decision, what is still to be done first, and a button for one more."""

    def __init__(self, desk: OpenInquiry, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._stage = ""
        self.cards: list[DecisionCard] = []
        self._read_only = False
        self._focus_new = False
        self._count = Words("", "strong")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        about = tr("Siapa melakukan apa sampai kapan. Yang belum terlaksana ikut ke siklus berikutnya.")
        self._column.addWidget(Words(about, "muted"))
        self._column.addWidget(self._count)
        self.add = Button(look, tr("Tambah keputusan"), "quiet", "plus")
        self.add.clicked.connect(self._on_add)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def show_page(self, page: InquiryPage, stage: Stage) -> None:
        """Show what the library holds."""
        self._stage = stage.id
        decisions = sorted(page.decisions, key=lambda row: row.done)
        open_ones = sum(not row.done and bool(row.body.strip()) for row in decisions)
        self._count.setText(ntr("{n} keputusan belum terlaksana", open_ones) if open_ones else "")
        self._count.setVisible(bool(open_ones))
        if [card.decision_id for card in self.cards] != [row.id for row in decisions]:
            self._rebuild(page, decisions)
        for card, row in zip(self.cards, decisions, strict=True):
            card.show_decision(row, page.framework.stages)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.add.setEnabled(not read_only)
        for card in self.cards:
            card.set_read_only(read_only)

    def _rebuild(self, page: InquiryPage, decisions: list[InquiryDecision]) -> None:
        kept = {card.decision_id: card for card in self.cards}
        known = {row.id for row in decisions}
        for decision_id, card in kept.items():
            self._column.removeWidget(card)
            if decision_id not in known:
                card.hide()
                card.deleteLater()
        names = [person.full_name for person in page.team]
        self.cards = [kept.get(row.id) or self._new_card(row, names) for row in decisions]
        for place, card in enumerate(self.cards, 2):
            self._column.insertWidget(place, card)
        new = [card for card in self.cards if card.decision_id not in kept]
        if self._focus_new and new:
            self._focus_new = False
            new[-1].focus_body()

    def _new_card(self, decision: InquiryDecision, names: list[str]) -> DecisionCard:
        card = DecisionCard(self._look, decision, names)
        card.set_read_only(self._read_only)
        card.changed.connect(self._on_changed)
        card.removed.connect(self._desk.remove_decision)
        return card

    def _on_add(self) -> None:
        self._focus_new = True
        self._desk.add_decision(stage=self._stage)

    def _on_changed(self, decision_id: str, fields: DecisionFields) -> None:
        self._desk.change_decision(decision_id, **fields)
