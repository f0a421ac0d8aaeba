"""Vision, mission and goals: three headings, each with its cards."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
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
    """Keeps a card for every statement while it is there, so that typing is never disturbed.

    New cards are made one by one, so that opening a long direction never makes a pause.
    """

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
        self._pages: tuple[StatementPage, ...] = ()
        self._tables: Sequence[FrameworkTable] = ()
        self._order: list[tuple[str, str]] = []
        self._step = QTimer(self, singleShot=True, interval=0)
        self._step.timeout.connect(self._on_step)
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
        self._pages, self._tables = tuple(pages), tables
        order = [(page.statement.kind, page.statement.id) for page in pages]
        if order != self._order:
            self._order = order
            self._arrange()
        for page in pages:
            self._show(page)
        if self._missing():
            self._step.start()

    def finish(self) -> None:
        """Make every card that is still to be made: somebody is led to one of them."""
        for page in self._missing():
            self._make(page)

    def flush(self) -> None:
        """Say now what was typed."""
        for card in self.cards.values():
            card.flush()

    def _missing(self) -> list[StatementPage]:
        return [page for page in self._pages if page.statement.id not in self.cards]

    def _on_step(self) -> None:
        """Make one card, then give way to the event loop."""
        missing = self._missing()
        if missing:
            self._make(missing[0])
            self._step.start()

    def _make(self, page: StatementPage) -> None:
        card = StatementCard(self._look, self._pictures, self._tables, page)
        for signal in (
            "worded", "aligned", "reasoned", "moved", "turned", "removed",
            "evidence_wanted", "evidence_worded", "evidence_removed",
        ):  # fmt: skip
            getattr(card, signal).connect(getattr(self, signal))
        kind, own = page.statement.kind, page.statement.id
        self.cards[own] = card
        before = [one for of_kind, one in self._order if of_kind == kind and one in self.cards]
        self._columns[kind].insertWidget(before.index(own), card)
        self._show(page)

    def _show(self, page: StatementPage) -> None:
        if (card := self.cards.get(page.statement.id)) is not None:
            last = dict(self._order)[page.statement.kind]
            card.show_page(page, last=last == page.statement.id)

    def _arrange(self) -> None:
        """Cards keep their focus: they change place in the layout, never their parent."""
        for column in self._columns.values():
            for card in self.cards.values():
                column.removeWidget(card)
        for kind, statement_id in self._order:
            if statement_id in self.cards:
                self._columns[kind].addWidget(self.cards[statement_id])

    def _on_add(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.add_wanted.emit(button.objectName())
