"""The board: a column for each stage of a framework, and one for what is finished."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget
from typing_extensions import override

from portfolio.domain.cycle import CycleFramework
from portfolio.services.inquiries import InquiryLine
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.inquiry.board_column import BoardColumn, ColumnHead, CycleList

FINISHED = "*finished"
"""The column behind the last stage."""


_LOW = 400
"""px of height below which the heads say only the names of the stages"""


class Board(QScrollArea):
    """Shows where each cycle stands; cards are opened, dragged, and moved by keys."""

    opened = Signal(str)
    """inquiry id"""
    moved = Signal(str, str)
    """inquiry id, stage id or `FINISHED`"""
    removed = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._framework: CycleFramework | None = None
        self.columns: list[BoardColumn] = []
        self._follow = ""
        self._aligning = QTimer(self, singleShot=True, interval=0)
        self._aligning.timeout.connect(self._on_align)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setProperty("role", "page")
        self._row = QHBoxLayout(ground)
        self._row.setContentsMargins(0, 0, 0, Space.S)
        self._row.setSpacing(Space.M)
        self.setWidget(ground)

    def show_lines(self, framework: CycleFramework, lines: Sequence[InquiryLine], *, movable: bool) -> None:
        """Show the cycles of a framework where they stand."""
        kept = self._follow or self.current_id
        if framework != self._framework:
            self._rebuild(framework)
        for column in self.columns:
            own = [line for line in lines if standing(framework, line) == column.stage_id]
            column.show_lines(own, movable=movable)
        if kept:
            self.pick(kept, focus=bool(self._follow))
        self._follow = ""

    @property
    def current_id(self) -> str:
        """The cycle whose card has the focus, or was picked last; ""."""
        focused = [column.cards.current_id for column in self.columns if column.cards.hasFocus()]
        picked = [column.cards.current_id for column in self.columns if column.cards.current_id]
        return next(iter([*focused, *picked]), "")

    def pick(self, inquiry_id: str, *, focus: bool = False) -> None:
        """Mark a card, and put the focus on it where asked."""
        for column in self.columns:
            row = column.model.row_of(inquiry_id)
            if row >= 0:
                column.cards.setCurrentIndex(column.model.index(row))
                if focus:
                    column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.ensureWidgetVisible(column, 0, 0)

    def take_focus(self) -> None:
        """Put the focus on the first card."""
        filled = next((column for column in self.columns if column.model.lines), None)
        if filled is not None and not any(column.cards.hasFocus() for column in self.columns):
            filled.cards.take_focus(max(0, filled.cards.currentIndex().row()))

    def _rebuild(self, framework: CycleFramework) -> None:
        self._framework = framework
        for column in self.columns:
            column.hide()
            self._row.removeWidget(column)
            column.deleteLater()
        heads = [ColumnHead(stage.id, stage.label, stage.icon, stage.explanation) for stage in framework.stages]
        heads.append(ColumnHead(FINISHED, tr("Selesai"), "circle-check", tr("Siklus yang sudah ditutup.")))
        self.columns = [BoardColumn(self._look, head) for head in heads]
        for column in self.columns:
            self._row.addWidget(column, 1)
            column.dropped.connect(self._on_dropped)
            column.cards.opened.connect(self.opened)
            column.cards.removed.connect(self.removed)
            column.cards.menu_wanted.connect(self.menu_wanted)
            column.cards.left_for.connect(self._on_left_for)
            column.cards.pushed.connect(self._on_pushed)
            column.cards.chosen.connect(self._on_chosen)
        self._aligning.start()

    def _on_align(self) -> None:
        """All heads as high as the highest, so that the cards begin on one line."""
        for column in self.columns:
            column.tell(whole=self.height() >= _LOW)
        height = max((column.head_height(column.width()) for column in self.columns), default=0)
        for column in self.columns:
            column.head.setFixedHeight(height)

    def _on_chosen(self) -> None:
        """One card is chosen on the whole board."""
        for column in self.columns:
            if column.cards is not self.sender():
                column.cards.selectionModel().clear()

    def _on_left_for(self, step: int) -> None:
        """The focus goes to the next column in that direction that has cards."""
        here = self._place_of(self.sender())
        row = self.columns[here].cards.currentIndex().row()
        place = here + step
        while 0 <= place < len(self.columns):
            if self.columns[place].model.lines:
                self.columns[place].cards.take_focus(row)
                self.ensureWidgetVisible(self.columns[place], 0, 0)
                return
            place += step

    def _on_pushed(self, inquiry_id: str, step: int) -> None:
        place = self._place_of(self.sender()) + step
        if 0 <= place < len(self.columns):
            self._move(inquiry_id, self.columns[place].stage_id)

    def _on_dropped(self, inquiry_id: str, stage_id: str) -> None:
        target = next(column for column in self.columns if column.stage_id == stage_id)
        if target.model.row_of(inquiry_id) < 0:
            self._move(inquiry_id, stage_id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._aligning.start()

    def _move(self, inquiry_id: str, stage_id: str) -> None:
        self._follow = inquiry_id
        self.moved.emit(inquiry_id, stage_id)

    def _place_of(self, cards: object) -> int:
        return next(
            (n for n, column in enumerate(self.columns) if isinstance(cards, CycleList) and column.cards is cards), 0
        )


def standing(framework: CycleFramework, line: InquiryLine) -> str:
    """The column that a cycle belongs to."""
    return FINISHED if line.finished else framework.standing(line.stage).id
