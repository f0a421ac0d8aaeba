"""Who passed what to whom: the whole in numbers, and the tree."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.passing_on import Cascade, Count
from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.dissemination.cascade_list import ROW, CascadeList, CascadeRow
from ui.widgets.dissemination.cascade_row import CascadeRowDelegate
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Words


class CascadeView(QWidget):
    """The tree; a row leads to its training or forum, or begins the forum of a school that has none."""

    training_opened = Signal(str)
    forum_opened = Signal(str)
    forum_wanted = Signal(str, str)
    """training id and school id of the forum that is to be begun"""
    begin_wanted = Signal()
    """the first forum is to be begun"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = CascadeList(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        outer.addWidget(self._pages)
        self._pages.addWidget(QWidget())
        self._build_tree(look)
        words = tr(
            "Dua guru ikut pelatihan, lalu meneruskannya di sekolah. Catat forumnya di sini: siapa mengimbaskan kepada "
            "siapa, apa yang dicoba, dan apa rencananya."
        )
        empty = EmptyState(
            look, "empty-people", words, tr("Catat pengimbasan pertama"), title=tr("Belum ada pengimbasan")
        )
        empty.pressed.connect(self.begin_wanted)
        self._pages.addWidget(empty)

    def show_cascade(self, cascade: Cascade) -> None:
        """Show another tree; the row with the focus stays."""
        current = self.list.currentIndex().data(ROW)
        self._rows.show(cascade)
        self.counts.show_count(cascade.count)
        self._pages.setCurrentIndex(1 if self._rows.rows else 2)
        if isinstance(current, CascadeRow) and (place := self._rows.place_of(current.node.id)) >= 0:
            self.list.setCurrentIndex(self._rows.index(place))

    def _build_tree(self, look: Look) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self.counts = CascadeCounts()
        column.addWidget(self.counts)
        self.list = CascadeTree()
        self.list.setModel(self._rows)
        self.list.setItemDelegate(CascadeRowDelegate(look, self.list))
        self.list.pressed_row.connect(self._on_row)
        column.addWidget(self.list, 1)
        self._pages.addWidget(page)

    def _on_row(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if not isinstance(row, CascadeRow):
            return
        match row.node.kind:
            case "training":
                self.training_opened.emit(row.node.id)
            case "forum":
                self.forum_opened.emit(row.node.id)
            case "missing":
                self.forum_wanted.emit(row.training_id, row.node.id)
            case _:
                pass


class CascadeTree(QListView):
    """The rows; a click, Enter or Space says which."""

    pressed_row = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "rows")
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Alur pengimbasan"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.pressed_row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class CascadeCounts(QWidget):
    """The whole in numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._cards = tuple(_Number() for _ in range(4))
        for card in self._cards:
            row.addWidget(card, 1)

    def show_count(self, count: Count) -> None:
        """Show these."""
        passed, schools = decimal(count.passed_on), decimal(count.schools)
        shown = (
            (decimal(count.trained), ntr("orang mengikuti pelatihan", count.trained)),
            (tr("{n} dari {all}", n=passed, all=schools), ntr("sekolah sudah mengimbaskan", count.schools)),
            (decimal(count.forums), ntr("forum pengimbasan", count.forums)),
            (decimal(count.reached), ntr("orang terjangkau", count.reached)),
        )
        for card, (number, words) in zip(self._cards, shown, strict=True):
            card.say(number, words)


class _Number(Card):
    """A number, and under it what it counts."""

    def __init__(self) -> None:
        super().__init__(Space.M)
        self.column.setSpacing(0)
        self._number = Words("", "card", wrap=False)
        self._words = Words("", "muted")
        self.column.addWidget(self._number)
        self.column.addWidget(self._words)

    def say(self, number: str, words: str) -> None:
        self._number.setText(number)
        self._words.setText(words)
        self.setAccessibleName(f"{number} {words}")
