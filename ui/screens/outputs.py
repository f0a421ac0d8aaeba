"""Semua keluaran: everything that the library can be published as, grouped by what one wants."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.services.libraries import Library
from portfolio.services.outputs import Readiness, readiness
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.outputs import OutputDoors
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.page import ScrollPage
from ui.widgets.pages.mended import place_of
from ui.widgets.pages.output_card import OutputCard, OutputGroup
from ui.widgets.pages.outputs import output_groups
from ui.widgets.screen import Screen
from ui.widgets.turns import Turns


class OutputsScreen(Screen):
    """A calm gallery: a card for each kind, with one button, or with what has to be there first."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._ready: dict[str, Readiness] = {}
        self._asked = 0
        self._stale = True
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        self._doors = OutputDoors(self)
        self._doors.mend_wanted.connect(self._on_problem)
        self.cards: dict[str, OutputCard] = {}
        self._build_layout()
        session.changed.connect(self._on_changed)

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = ScrollPage()
        self._page.column.setSpacing(Space.XXL)
        outer.addWidget(self._page)
        self._groups = list(output_groups())
        Turns(self._build_group, self).go_on()

    def _build_group(self) -> bool:
        """Add the next group; whether there is another one."""
        name, outputs = self._groups.pop(0)
        cards = [OutputCard(self.look, output) for output in outputs]
        for card in cards:
            card.opened.connect(self._on_opened)
            card.mended.connect(self._on_place)
            card.show_readiness(self._ready.get(card.output.kind, Readiness()))
            self.cards[card.output.kind] = card
        self._page.column.addWidget(OutputGroup(name, cards))
        if not self._groups:
            self._page.column.addStretch(1)
        return bool(self._groups)

    @property
    @override
    def title(self) -> str:
        return tr("Semua keluaran")

    @override
    def show_record(self, record_id: str) -> None:
        if self._stale:
            self._ask()

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.changes:
            self._stale = True
            if self.isVisible():
                self._refresh.start()

    def _on_ready(self, answer: tuple[int, dict[str, Readiness]]) -> None:
        asked, ready = answer
        if asked != self._asked:
            return
        self._ready = ready
        for kind, card in self.cards.items():
            card.show_readiness(ready.get(kind, Readiness()))

    def _on_opened(self, kind: str) -> None:
        self._doors.open(kind, self._ready.get(kind, Readiness()))

    def _on_place(self, place: str) -> None:
        self.go.emit(place, "")

    def _on_problem(self, problem: Problem) -> None:
        if problem.record:
            self.session.ask(self, self._on_found, place_of, problem)

    def _on_found(self, place: tuple[str, str]) -> None:
        self.go.emit(*place)

    def _ask(self) -> None:
        """Read anew what there is; only the last answer counts."""
        self._asked += 1
        self._stale = False
        self.session.ask(self, self._on_ready, _read, self._asked)


def _read(library: Library, asked: int) -> tuple[int, dict[str, Readiness]]:
    return asked, readiness(library)
