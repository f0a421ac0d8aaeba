"""Which practices are shown, and how."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.chips import ToggleChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.search_field import SearchField


class PracticeFilter(QWidget):
    """A search line, chips for what is incomplete and for learning models, cards or table."""

    changed = Signal()
    """other practices pass"""
    view_changed = Signal()
    menu_wanted = Signal(QPoint)
    """the button of actions was pressed; its lower left corner on the screen"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chips: dict[str, ToggleChip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._build_top(column)
        self._flow = FlowLayout()
        self._incomplete = ToggleChip(look, tr("Belum lengkap"))
        self._incomplete.toggled.connect(self._on_changed)
        self._flow.addWidget(self._incomplete)
        column.addLayout(self._flow)

    @property
    def words(self) -> str:
        """What is typed into the search line."""
        return self.search.text().strip()

    @property
    def models(self) -> frozenset[str]:
        """The learning models that are chosen."""
        return frozenset(model for model, chip in self._chips.items() if chip.isChecked())

    @property
    def incomplete(self) -> bool:
        """Whether only incomplete practices pass."""
        return self._incomplete.isChecked()

    @property
    def active(self) -> bool:
        """Whether anything is filtered out."""
        return bool(self.words or self.models or self.incomplete)

    @property
    def as_table(self) -> bool:
        """Whether a table is wanted rather than cards."""
        return self._table.isChecked()

    def offer(self, models: Sequence[tuple[str, str]]) -> None:
        """Offer these learning models (id, name) as chips."""
        if list(self._chips) == [model for model, _ in models]:
            return
        chosen = self.models
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {model: ToggleChip(self._look, name, on=model in chosen) for model, name in models}
        for chip in self._chips.values():
            chip.toggled.connect(self._on_changed)
            self._flow.addWidget(chip)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many there are."""
        every = ntr("{n} praktik", total)
        few = tr("{shown} dari {total}", shown=decimal(shown), total=every)
        self._count.setText(every if shown == total else few)

    def allow_menu(self, allowed: bool) -> None:
        """Whether there is a practice to act on."""
        self._menu.setEnabled(allowed)

    def reset(self) -> None:
        """Let everything pass again."""
        for chip in (self._incomplete, *self._chips.values()):
            chip.show_state(False)
        self.search.clear()
        self.changed.emit()

    def _build_top(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.search = SearchField(self._look, tr("Saring judul, penulis, kelas, mapel"))
        self.search.setMaximumWidth(380)
        self.search.searched.connect(self._on_changed)
        row.addWidget(self.search, 1)
        row.addSpacing(Space.S)
        self._count = Words("", "muted", wrap=False)
        row.addWidget(self._count)
        row.addStretch(1)
        self._menu = IconButton(self._look, "ellipsis", tr("Tindakan untuk praktik yang dipilih"))
        self._menu.clicked.connect(self._on_menu)
        row.addWidget(self._menu)
        self._views = QButtonGroup(self)
        self._cards = self._segment("layout-grid", tr("Tampilkan sebagai kartu"), row)
        self._table = self._segment("list", tr("Tampilkan sebagai tabel"), row)
        self._cards.setChecked(True)
        self._views.buttonClicked.connect(self._on_view)
        column.addLayout(row)

    def _segment(self, icon: str, name: str, row: QHBoxLayout) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setIcon(self._look.two_state_icon(icon, "muted", "primary"))
        button.setIconSize(QSize(20, 20))
        button.setFixedSize(34, 34)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._views.addButton(button)
        row.addWidget(button)
        return button

    def _on_changed(self) -> None:
        self.changed.emit()

    def _on_view(self) -> None:
        self.view_changed.emit()

    def _on_menu(self) -> None:
        self.menu_wanted.emit(self._menu.mapToGlobal(QPoint(0, self._menu.height())))
