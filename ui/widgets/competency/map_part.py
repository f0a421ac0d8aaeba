"""The map with its details beside it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.competency.heat_details import HeatDetails
from ui.widgets.competency.heat_model import HeatTable
from ui.widgets.competency.heat_view import HeatView
from ui.widgets.competency.reading import MapPage
from ui.widgets.competency.scope_bar import ScopeBar
from ui.widgets.empty_state import EmptyState
from ui.widgets.pictures import Pictures

_ROOMY = 940
"""px of the place from which names and details have their full width"""
_DETAILS_WIDE, _DETAILS_NARROW = 316, 236


class MapPart(QWidget):
    """Shows a map; what it is to show is asked for by the place."""

    narrowed = Signal(object)
    """the `Scope` that is wanted"""
    practice_wanted = Signal(str)
    """id of a practice, "" for the list of all"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: MapPage | None = None
        self.bar = ScopeBar(look)
        self.table = HeatTable(self)
        self.view = HeatView(look, self.table)
        self.view.setProperty("role", "sheet")
        self.details = HeatDetails(look, pictures)
        self._nothing = EmptyState(
            look,
            "empty-practices",
            tr(
                "Buka sebuah praktik baik, lalu pilih kompetensi yang tampak di dalamnya: tab Tanda, Kompetensi. "
                "Peta ini akan terisi dengan sendirinya."
            ),
            tr("Lihat praktik"),
            title=tr("Belum ada kompetensi yang dipetakan"),
        )
        self._build()
        self.bar.narrowed.connect(self._on_narrowed)
        self.bar.fine_wanted.connect(self._on_fine)
        self.view.chosen.connect(self._on_cell)
        self.details.practice_wanted.connect(self.practice_wanted)
        self._nothing.pressed.connect(self._on_practices_wanted)

    def show_page(self, page: MapPage) -> None:
        """Show this map, and the cell that was chosen in the one before."""
        self._page = page
        # The map is there as soon as anybody could show something: its gaps say what to do.
        empty = not page.heat.claims and not page.scope.kind and not page.people
        self._pages.setCurrentWidget(self._nothing if empty else self._map)
        self.bar.show_page(page)
        self.table.show(page.heat)
        now = self.view.currentIndex()
        if now.isValid():
            self._on_cell(now.row(), now.column())
        else:
            self.details.show_summary(page.heat)

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(QWidget())
        self._map = QWidget()
        column = QVBoxLayout(self._map)
        column.setContentsMargins(Space.XXL, 0, Space.L, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self.view, 1)
        row.addWidget(self.details)
        column.addLayout(row, 1)
        self._pages.addWidget(self._map)
        self._pages.addWidget(self._nothing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _on_narrowed(self, scope: object) -> None:
        self.view.clearSelection()
        self.narrowed.emit(scope)

    def _on_fine(self, fine: bool) -> None:
        self.table.set_fine(fine)
        if self._page is not None:
            self.details.show_summary(self._page.heat)

    def _on_cell(self, row: int, column: int) -> None:
        if self._page is not None:
            line, cell = self.table.row(row), self.table.cell(row, column)
            self.details.show_cell(self._page.heat, line, self.table.column(column), cell, self._page.captions)

    def _on_practices_wanted(self) -> None:
        self.practice_wanted.emit("")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY
        self.view.set_narrow(not roomy)
        self.details.setFixedWidth(_DETAILS_WIDE if roomy else _DETAILS_NARROW)
