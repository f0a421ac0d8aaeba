"""The first place of a library that has practices: greeting, next steps, booklet, what was written last."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.models.practice_table import ROW, PracticeRow, PracticeTable
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.booklet_card import BookletCard
from ui.widgets.buttons import Button
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words
from ui.widgets.next_steps import NextSteps
from ui.widgets.page import ScrollPage
from ui.widgets.pictures import Pictures
from ui.widgets.practice_grid import PracticeGrid


class HomeDesk(ScrollPage):
    """Put words into `greet`, steps into `steps`, numbers into `booklet`, practices into `show_recent`."""

    opened = Signal(str)
    """id of a practice that was pressed"""
    upcoming_wanted = Signal()
    """the event that comes next is to be seen"""
    every_wanted = Signal()
    """all practices are to be seen"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._build_greeting(look)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        self.steps = NextSteps(look)
        row.addWidget(self.steps, 2)
        self.booklet = BookletCard(look)
        row.addWidget(self.booklet, 1)
        self.column.addLayout(row)
        self._build_recent(look, pictures)
        self.column.addStretch(1)

    def greet(self, greeting: str, summary: str) -> None:
        """Say hello, and how far the library has come."""
        self._greeting.setText(greeting)
        self._summary.setText(summary)

    def show_recent(self, rows: Sequence[PracticeRow]) -> None:
        """Show the practices that were written last, as many as fit."""
        self._table.show(rows)
        self._fit_recent()

    def show_upcoming(self, words: str) -> None:
        """Name the event that comes next; "" for none."""
        self._upcoming.setText(words.replace("&", "&&"))
        self._upcoming.setAccessibleName(words)
        self._upcoming.setVisible(bool(words))

    def _build_greeting(self, look: Look) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        self._greeting = Words("", "card")
        self._summary = Words("", "muted")
        texts.addWidget(self._greeting)
        texts.addWidget(self._summary)
        self._upcoming = Button(look, "", "link", "calendar-days")
        self._upcoming.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._upcoming.clicked.connect(self.upcoming_wanted)
        self._upcoming.hide()
        texts.addWidget(self._upcoming)
        self.column.addLayout(texts)

    def _build_recent(self, look: Look, pictures: Pictures) -> None:
        heading = SectionHeading(tr("Terakhir ditulis"))
        every = Button(look, tr("Lihat semua"), "plain")
        every.clicked.connect(self.every_wanted)
        heading.add_action(every)
        self.column.addWidget(heading)
        self._table = PracticeTable(self)
        self._grid = PracticeGrid(look, pictures, self._table)
        self._grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid.setAccessibleName(tr("Praktik yang terakhir ditulis"))
        self._grid.opened.connect(self._on_opened)
        self._grid.clicked.connect(self._on_opened)
        self._grid.resized.connect(self._fit_recent)
        self.column.addWidget(self._grid)

    def _fit_recent(self) -> None:
        """One row of cards, two where the window is narrow."""
        shown = min(len(self._table.rows), self._grid.columns * (2 if self._grid.columns < 3 else 1))
        rows = -(-shown // self._grid.columns)
        self._grid.setFixedHeight(max(rows, 1) * self._grid.cell.height())

    def _on_opened(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, PracticeRow):
            self.opened.emit(row.line.id)
