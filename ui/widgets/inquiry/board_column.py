"""One stage of the board: its name, how many cycles stand in it, and their cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.inquiries import InquiryLine
from portfolio.texts import decimal, ntr, tr
from ui.delegates.cycle_card import CycleCardDelegate
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.inquiry.board_model import CYCLE_MIME, LINE, StageModel
from ui.widgets.labels import Words

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CycleList(QListView):
    """The cards of one stage. Arrows walk, Alt with the side arrows moves the cycle to the stage beside."""

    opened = Signal(str)
    """inquiry id"""
    left_for = Signal(int)
    """the focus goes so many columns further"""
    pushed = Signal(str, int)
    """inquiry id, by so many stages"""
    removed = Signal(str)
    menu_wanted = Signal(str, QPoint)
    """inquiry id, corner on the screen"""
    chosen = Signal()
    """one of its cards has the focus now"""

    def __init__(self, look: Look, model: StageModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CycleCardDelegate(look, self))
        self.setAccessibleName(tr("Inkuiri di tahap {name}", name=name))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_double_click)

    @property
    def current_id(self) -> str:
        """The cycle that has the focus, or ""."""
        line = self.currentIndex().data(LINE) if self.currentIndex().isValid() else None
        return line.id if isinstance(line, InquiryLine) else ""

    def take_focus(self, row: int) -> None:
        """Put the focus on the card at that place, or the last one."""
        model = self.model()
        if model.rowCount():
            self.setCurrentIndex(model.index(min(max(row, 0), model.rowCount() - 1), 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.opened.emit(self.current_id)

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self.current_id, self.viewport().mapToGlobal(place))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in _SIDEWAYS and alt:
            if self.current_id:
                self.pushed.emit(self.current_id, _SIDEWAYS[key])
        elif key in _SIDEWAYS:
            self.left_for.emit(_SIDEWAYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id:
            self.opened.emit(self.current_id)
        elif key == Qt.Key.Key_Delete and self.current_id:
            self.removed.emit(self.current_id)
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """What a column stands for."""

    stage_id: str
    name: str
    icon: str
    about: str


class BoardColumn(QFrame):
    """A stage; a card that is dropped on it moves its cycle here."""

    dropped = Signal(str, str)
    """inquiry id, id of this stage"""

    def __init__(self, look: Look, head: ColumnHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage_id = head.stage_id
        self.model = StageModel(self)
        self.cards = CycleList(look, self.model, head.name)
        self.head = QWidget()
        self._count = Words("", "badge", wrap=False)
        self._build_head(look, head)
        self.setProperty("role", "raised")
        self.setMinimumWidth(192)
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self.head)
        column.addWidget(self.cards, 1)

    def show_lines(self, lines: Sequence[InquiryLine], *, movable: bool) -> None:
        """Show the cycles that stand here."""
        self.model.movable = movable
        self.model.show(lines)
        self._count.setText(decimal(len(lines)))
        self._count.setAccessibleName(ntr("{n} inkuiri", len(lines)))

    def head_height(self, width: int) -> int:
        """How high the head wants to be in a column of that width."""
        return self.head.heightForWidth(width - 2 * Space.S)

    def tell(self, *, whole: bool) -> None:
        """Say what the stage is about, or, where the board is low, only its name: the cards need the room."""
        self._about.setVisible(whole)

    def _build_head(self, look: Look, head: ColumnHead) -> None:
        column = QVBoxLayout(self.head)
        column.setContentsMargins(Space.XS, 0, Space.XS, Space.XS)
        column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        sign = Words(wrap=False)
        sign.setPixmap(look.pixmap(head.icon, "primary", 18))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        name = Words(head.name, "strong")
        self._about = Words(head.about, "caption")
        self.head.setToolTip(head.about)
        for words in (name, self._about):
            words.setMinimumWidth(1)
        row.addWidget(name, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self._about)
        column.addStretch(1)

    def _show_over(self, over: bool) -> None:
        self.setProperty("role", "drop" if over else "raised")
        self.setProperty("over", over)
        restyle(self)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CYCLE_MIME):
            self._show_over(True)
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(CYCLE_MIME))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        inquiry_id = bytes(event.mimeData().data(CYCLE_MIME).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit(inquiry_id, self.stage_id)
