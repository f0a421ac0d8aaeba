"""Which photos are shown: words, practice, label, and what they lack."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.services.practices import PracticeLine
from portfolio.texts import decimal, ntr, tr
from ui.models.photo_lines import GROUPS, Arrangement, Group, Wanted
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.combo_field import ComboBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.search_field import SearchField


class FilterBar(QWidget):
    """A search line, two choices, and a chip for each group with its count; always one chip is on."""

    changed = Signal()
    """other photos are wanted"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chips: dict[Group, ToggleChip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._build_top(column)
        self._build_chips(column)

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        return Wanted(
            group=next(group for group, chip in self._chips.items() if chip.isChecked()),
            practice_id=str(self.practice.currentData() or ""),
            tag=str(self.tag.currentData() or ""),
            words=self.search.text().strip(),
        )

    def offer(self, practices: Sequence[PracticeLine]) -> None:
        """The practices to choose from."""
        _fill(self.practice, tr("Semua praktik"), [(one.id, one.title or tr("Belum berjudul")) for one in practices])

    def show_state(self, arrangement: Arrangement) -> None:
        """Say how many there are, and offer the labels in use."""
        _fill(self.tag, tr("Semua label"), [(tag, tag) for tag in arrangement.tags])
        self.tag.setVisible(bool(arrangement.tags))
        self._show_counts(arrangement.counts)
        shown = len(arrangement.lines)
        self._count.setText(ntr("{n} foto", shown) if arrangement.wanted.narrow else "")

    def choose(self, group: Group) -> None:
        """Show a group, whatever is asked for otherwise."""
        self._chips[group].setChecked(True)
        self.reset()

    def reset(self) -> None:
        """Ask for no words, no practice and no label any more."""
        for combo in (self.practice, self.tag):
            combo.setCurrentIndex(0)
        self.search.clear()
        self.changed.emit()

    def _build_top(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.search = SearchField(self._look, tr("Cari nama berkas, keterangan, atau label"))
        self.search.setMaximumWidth(380)
        self.search.searched.connect(self._on_searched)
        row.addWidget(self.search, 3)
        self.practice, self.tag = ComboBox(self._look), ComboBox(self._look)
        for combo, name in ((self.practice, tr("Foto di praktik")), (self.tag, tr("Foto berlabel"))):
            combo.setAccessibleName(name)
            combo.setMaximumWidth(220)
            combo.activated.connect(self._on_chosen)
            row.addWidget(combo, 2)
        self.tag.hide()
        self._count = Words("", "muted", wrap=False)
        row.addWidget(self._count)
        row.addStretch(1)
        column.addLayout(row)
        self.offer(())
        _fill(self.tag, tr("Semua label"), ())

    def _build_chips(self, column: QVBoxLayout) -> None:
        flow = FlowLayout()
        together = QButtonGroup(self)
        together.setExclusive(True)
        for group in GROUPS:
            chip = ToggleChip(self._look, _name(group), on=group == "all")
            together.addButton(chip)
            flow.addWidget(chip)
            self._chips[group] = chip
        together.buttonClicked.connect(self._on_chip)
        column.addLayout(flow)

    def _show_counts(self, counts: Mapping[Group, int | None]) -> None:
        for group, chip in self._chips.items():
            count = counts.get(group)
            name = _name(group)
            words = name if count is None else tr("{group} {n}", group=name, n=decimal(count))
            if chip.text() != words:
                chip.setText(words)
                chip.setAccessibleName(words)
                chip.updateGeometry()

    def _on_searched(self, _words: str) -> None:
        self.changed.emit()

    def _on_chosen(self, _index: int) -> None:
        self.changed.emit()

    def _on_chip(self) -> None:
        self.changed.emit()


def _name(group: Group) -> str:
    return {
        "all": tr("Semua"),
        "no-caption": tr("Belum berketerangan"),
        "unchecked": tr("Izin belum diperiksa"),
        "small": tr("Resolusi rendah"),
        "similar": tr("Mirip"),
        "no-practice": tr("Tanpa praktik"),
        "trash": tr("Sampah"),
    }[group]


def _fill(combo: ComboBox, first: str, choices: Sequence[tuple[str, str]]) -> None:
    """Offer these after `first`, which stands for all; what is chosen stays so where it is still offered."""
    wanted = [("", first), *choices]
    if [(combo.itemData(n), combo.itemText(n)) for n in range(combo.count())] == wanted:
        return
    kept = combo.currentData()
    combo.clear()
    for key, words in wanted:
        combo.addItem(words, key)
    place = combo.findData(kept, Qt.ItemDataRole.UserRole)
    combo.setCurrentIndex(max(place, 0))
