"""The statements with what they lack beside them; or, while there is none, a way to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget
from typing_extensions import override

from portfolio.domain.alignment import Element
from portfolio.services.direction import Direction
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.direction.gap_list import GapList
from ui.widgets.direction.statement_groups import StatementGroups
from ui.widgets.empty_state import EmptyState
from ui.widgets.page import ScrollPage
from ui.widgets.pictures import Pictures

_GAPS, _WIDEST = 304, 840
_SIDE_BY_SIDE = 880
"""px from which the gaps stand beside the statements"""


class StatementsPage(QStackedWidget):
    """Three groups of cards at the left, at the right what is missing."""

    paste_wanted = Signal()

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self.empty = EmptyState(
            look,
            "empty-direction",
            tr("Tempel visi, misi, dan tujuan yang berlaku sekarang; lalu selaraskan kalimat demi kalimat."),
            tr("Tempel teksnya…"),
            title=tr("Ke mana sekolah Anda melangkah?"),
            kind="primary",
        )
        self.empty.pressed.connect(self.paste_wanted)
        own = Button(look, tr("Tulis sendiri"), "link")
        own.clicked.connect(self._on_own)
        if (column := self.empty.layout()) is not None:
            column.addWidget(own)
            column.setAlignment(own, Qt.AlignmentFlag.AlignHCenter)
        self.groups = StatementGroups(look, pictures)
        self.gaps = GapList(look)
        self._page = ScrollPage(_WIDEST)
        self._page.column.addWidget(self.groups, 1)
        self._side = self._built_side()
        self._desk = QWidget()
        row = QHBoxLayout(self._desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._page, 1)
        row.addWidget(self._side)
        for widget in (QWidget(), self.empty, self._desk):
            self.addWidget(widget)

    def show_direction(self, direction: Direction) -> None:
        """Show the statements, or how to begin."""
        self.groups.show_statements(direction.statements, direction.tables)
        self.gaps.show_direction(direction)
        self.setCurrentWidget(self._desk if direction.statements else self.empty)

    def lead_to(self, statement_id: str, element: Element | None = None, *, fold: bool = False) -> None:
        """Bring a statement into sight, unfolded, the cursor in an element's reason; or as it is, with `fold`."""
        self.groups.finish()
        card = self.groups.cards.get(statement_id)
        if card is None:
            return
        if not fold:
            card.unfold(element)
        self.groups.adjustSize()
        self._page.ensureWidgetVisible(card, 0, Space.XL)

    def _on_own(self) -> None:
        self.groups.add_wanted.emit("vision")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _SIDE_BY_SIDE
        if beside and self._side.widget() is None:
            self._page.column.removeWidget(self.gaps)
            self._side.setWidget(self.gaps)
            self.gaps.show()
        elif not beside and self._side.widget() is not None:
            self._page.column.addWidget(self._side.takeWidget())
            self.gaps.show()
        self._side.setVisible(beside)

    def _built_side(self) -> QScrollArea:
        """Stays in sight while the statements scroll."""
        side = QScrollArea()
        side.setFixedWidth(_GAPS)
        side.setWidgetResizable(True)
        side.setFrameShape(QScrollArea.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setViewportMargins(0, Space.S, Space.XL, Space.S)
        side.viewport().setAutoFillBackground(False)
        side.setWidget(self.gaps)
        return side
