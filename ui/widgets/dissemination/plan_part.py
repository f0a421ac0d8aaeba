"""The follow-up plan (RTL): a card a line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.training import FollowUp
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.dissemination.plan_card import PlanCard
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words


class PlanPart(QWidget):
    """What will be done after the forum."""

    add_wanted = Signal()
    changed = Signal(str, dict)
    """id, fields"""
    moved = Signal(str, int)
    """id, place from 0"""
    removed = Signal(str)
    print_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cards: list[PlanCard] = []
        self._begin_new = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        head = SectionHeading(
            tr("Rencana tindak lanjut"), tr("Forum tanpa rencana mudah dilupakan: satu atau dua hal sudah cukup.")
        )
        self._print = Button(look, tr("Cetak RTL…"), "quiet", "printer")
        self._print.clicked.connect(self.print_wanted)
        head.add_action(self._print)
        column.addWidget(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.M)
        column.addLayout(self._column)
        self._none = Words(tr("Belum ada rencana."), "muted")
        column.addWidget(self._none)
        row = QHBoxLayout()
        self.add = Button(look, tr("Tambah rencana"), "quiet", "plus")
        self.add.clicked.connect(self._on_add)
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_rows(self, rows: Sequence[FollowUp]) -> None:
        """Show what the library holds; what is being typed stays."""
        if [card.row_id for card in self._cards] != [row.id for row in rows]:
            self._rebuild(rows)
        for number, (card, row) in enumerate(zip(self._cards, rows, strict=True), start=1):
            card.show_row(row, number)
        self._none.setVisible(not rows)
        self._print.setEnabled(bool(rows))

    def focus_need(self, _code: str) -> None:
        """Put the focus where a plan is written or begun."""
        if self._cards:
            self._cards[0].begin()
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for card in self._cards:
            card.flush()

    def _rebuild(self, rows: Sequence[FollowUp]) -> None:
        kept = {card.row_id: card for card in self._cards}
        for row_id, card in kept.items():
            self._column.removeWidget(card)
            if row_id not in {row.id for row in rows}:
                card.hide()
                card.deleteLater()
        self._cards = [kept.get(row.id) or self._new_card(row) for row in rows]
        for card in self._cards:
            self._column.addWidget(card)
        if self._begin_new and self._cards:
            self._begin_new = False
            self._cards[-1].begin()

    def _new_card(self, row: FollowUp) -> PlanCard:
        card = PlanCard(self._look, row)
        card.changed.connect(self.changed)
        card.moved.connect(self._on_moved)
        card.removed.connect(self.removed)
        return card

    def _on_add(self) -> None:
        self._begin_new = True
        self.add_wanted.emit()

    def _on_moved(self, row_id: str, by: int) -> None:
        place = [card.row_id for card in self._cards].index(row_id) + by
        if 0 <= place < len(self._cards):
            self.moved.emit(row_id, place)
