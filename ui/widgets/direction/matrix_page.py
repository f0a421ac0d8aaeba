"""The matrix with its legend, the cell in focus in words, and what nobody touches."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.alignment import COVERED, EMPTY, WEAK
from portfolio.domain.names import listed
from portfolio.services.direction import Direction
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.direction.cell import Swatch
from ui.widgets.direction.matrix import Matrix, untouched
from ui.widgets.direction.words import level_words
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words


class MatrixPage(QWidget):
    """At a glance, and on demand in words."""

    wordings_wanted = Signal()
    """the statements are to be shown"""
    opened = Signal(str, str, str)
    """the statement's id, scheme, item of a cell that is to be worked on"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._heading = SectionHeading(
            tr("Matriks penyelarasan"), tr("Baris: rumusan. Kolom: unsur Pembelajaran Mendalam.")
        )
        column.addWidget(self._heading)
        self._legend = self._built_legend()
        column.addWidget(self._legend)
        self.matrix = Matrix(look)
        self.matrix.opened.connect(self.opened)
        self.matrix.stepped.connect(self._on_stepped)
        column.addWidget(self.matrix)
        self._card = self._cell_card()
        column.addWidget(self._card)
        self._untouched = Words("", "muted")
        column.addWidget(self._untouched)
        self.empty = EmptyState(
            look,
            "empty-direction",
            tr("Matriks terisi sendiri begitu rumusan Anda diselaraskan dengan unsur Pembelajaran Mendalam."),
            tr("Ke Rumusan"),
        )
        self.empty.pressed.connect(self.wordings_wanted)
        column.addWidget(self.empty, 1)
        column.addStretch(1)

    def show_direction(self, direction: Direction) -> None:
        """Show another state; the cell in focus stays."""
        self.matrix.show_direction(direction)
        names = untouched(direction)
        words = tr("Belum tersentuh rumusan mana pun: {names}.", names=listed(names)) if names else ""
        self._untouched.setText(words or tr("Semua unsur tersentuh paling sedikit satu rumusan."))
        self._on_stepped()
        filled = bool(self.matrix.cells.pages)
        self.empty.setVisible(not filled)
        for part in (self.matrix, self._card, self._untouched, self._legend):
            part.setVisible(filled)

    def _built_legend(self) -> QWidget:
        legend = QWidget()
        row = QHBoxLayout(legend)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for level in (COVERED, WEAK, EMPTY):
            row.addWidget(Swatch(self._look, level))
            row.addWidget(Words(level_words(level), "caption", wrap=False))
            row.addSpacing(Space.M)
        row.addStretch(1)
        return legend

    def _cell_card(self) -> Card:
        card = Card(Space.M)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._cell = Words("", "strong")
        self._reason = Words("", "muted")
        texts.addWidget(self._cell)
        texts.addWidget(self._reason)
        row.addLayout(texts, 1)
        self.work = Button(self._look, "", "quiet")
        self.work.clicked.connect(self._on_work)
        row.addWidget(self.work)
        card.column.addLayout(row)
        return card

    def _on_stepped(self) -> None:
        index = self.matrix.currentIndex()
        current = self.matrix.current()
        if current is None:
            self._cell.setText(tr("Pilih satu kotak untuk membaca alasannya."))
            self._reason.hide()
            self.work.hide()
            return
        page, element = current
        self._cell.setText(self.matrix.cells.told(index))
        reason = page.aligned.reasons.get(element, "") if page else ""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason.strip()))
        claimed = page is not None and element in page.aligned.reasons
        self.work.setText(tr("Buka alasannya") if claimed else tr("Selaraskan"))
        self.work.setAccessibleName(self.work.text())
        self.work.setVisible(page is not None)

    def _on_work(self) -> None:
        current = self.matrix.current()
        if current is not None and current[0] is not None:
            self.opened.emit(current[0].statement.id, *current[1])
