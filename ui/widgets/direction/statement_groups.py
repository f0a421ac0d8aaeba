"""Vision, mission and goals: three headings, each with its cards."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.alignment import kind_name
from portfolio.domain.direction import STATEMENT_KINDS
from portfolio.domain.framework import FrameworkTable
from portfolio.services.direction import StatementPage
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.direction.statement_card import StatementCard
from ui.widgets.direction.words import kind_adding, kind_meaning
from ui.widgets.heading import SectionHeading
from ui.widgets.pictures import Pictures


class StatementGroups(QWidget):
    """Keeps a card for every statement while it is there, so that typing is never disturbed."""

    add_wanted = Signal(str)
    """a kind"""
    worded = Signal(str, str, str)
    aligned = Signal(str, str, str, bool)
    reasoned = Signal(str, str, str, str)
    moved = Signal(str, int)
    turned = Signal(str, str)
    removed = Signal(str)
    evidence_wanted = Signal(str, str)
    evidence_worded = Signal(str, str)
    evidence_removed = Signal(str)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self.cards: dict[str, StatementCard] = {}
        self._order: list[tuple[str, str]] = []
        self._columns: dict[str, QVBoxLayout] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XL)
        for kind in STATEMENT_KINDS:
            part = QVBoxLayout()
            part.setSpacing(Space.M)
            heading = SectionHeading(kind_name(kind), kind_meaning(kind))
            add = Button(look, kind_adding(kind), "quiet", "plus")
            add.setObjectName(kind)
            add.clicked.connect(self._on_add)
            heading.add_action(add)
            part.addWidget(heading)
            cards = self._columns[kind] = QVBoxLayout()
            cards.setSpacing(Space.M)
            part.addLayout(cards)
            column.addLayout(part)
        column.addStretch(1)

    def show_statements(self, pages: Sequence[StatementPage], tables: Sequence[FrameworkTable]) -> None:
        """Show these statements in their order."""
        for gone in self.cards.keys() - {page.statement.id for page in pages}:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for page in pages:
            if page.statement.id not in self.cards:
                self.cards[page.statement.id] = self._made(page, tables)
        order = [(page.statement.kind, page.statement.id) for page in pages]
        if order != self._order:
            self._order = order
            self._arrange()
        last = dict(order)
        for page in pages:
            self.cards[page.statement.id].show_page(page, last=last[page.statement.kind] == page.statement.id)

    def flush(self) -> None:
        """Say now what was typed."""
        for card in self.cards.values():
            card.flush()

    def _made(self, page: StatementPage, tables: Sequence[FrameworkTable]) -> StatementCard:
        card = StatementCard(self._look, self._pictures, tables, page)
        for signal in (
            "worded", "aligned", "reasoned", "moved", "turned", "removed",
            "evidence_wanted", "evidence_worded", "evidence_removed",
        ):  # fmt: skip
            getattr(card, signal).connect(getattr(self, signal))
        return card

    def _arrange(self) -> None:
        """Cards keep their focus: they change place in the layout, never their parent."""
        for column in self._columns.values():
            for card in self.cards.values():
                column.removeWidget(card)
        for kind, statement_id in self._order:
            self._columns[kind].addWidget(self.cards[statement_id])

    def _on_add(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.add_wanted.emit(button.objectName())
