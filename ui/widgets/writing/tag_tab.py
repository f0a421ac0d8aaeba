"""The tab of tags: which elements of Pembelajaran Mendalam the practice shows, and which competencies."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from portfolio.domain.framework import FrameworkTable
from portfolio.services.practices import PracticePage
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.term_hints import shortened
from ui.widgets.writing.choices import Choices
from ui.widgets.writing.claims_part import ClaimsPart
from ui.widgets.writing.open_practice import OpenPractice

_DIMENSIONS = "dimensions"
_MOST_DIMENSIONS = 3
TagPart = Literal["tags", "claims"]


class TagTab(QWidget):
    """Two parts, one at a time: a group of switches for each table of tags, and the claimed competencies."""

    tagged = Signal(str, str, bool)
    """scheme, item, on"""

    def __init__(
        self,
        desk: OpenPractice,
        look: Look,
        choices: Choices,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page: PracticePage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._built_switch(look))
        self._tags = _Tags(look, choices)
        self._tags.tagged.connect(self.tagged)
        column.addWidget(self._tags)
        self.claims = ClaimsPart(desk, look, pictures)
        self.claims.counted.connect(self._on_counted)
        self.claims.hide()
        column.addWidget(self.claims)
        column.addStretch(1)

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        self._page = page
        self._tags.show_page(page)
        self.claims.show_page(page)

    def show_part(self, part: TagPart) -> None:
        """Turn to tags or to competencies."""
        self._buttons[part].setChecked(True)
        self._tags.setVisible(part == "tags")
        self.claims.setVisible(part == "claims")

    def chip(self, scheme: str, item: str) -> ToggleChip:
        """The switch of an element."""
        return self._tags.chips[scheme, item]

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._tags.setEnabled(not read_only)
        self.claims.set_read_only(read_only)

    def focus_first(self) -> None:
        """Put the focus on the first switch."""
        self.show_part("tags")
        self._tags.focus_first()

    def _built_switch(self, look: Look) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        self._buttons = {"tags": ToggleChip(look, tr("Unsur PM")), "claims": ToggleChip(look, tr("Kompetensi"))}
        self._buttons["tags"].setToolTip(tr("Unsur Pembelajaran Mendalam"))
        group = QButtonGroup(self)
        for button in self._buttons.values():
            group.addButton(button)
            flow.addWidget(button)
        self._buttons["tags"].setChecked(True)
        group.buttonClicked.connect(self._on_switched)
        return holder

    def _on_switched(self) -> None:
        self.show_part("claims" if self._buttons["claims"].isChecked() else "tags")

    def _on_counted(self, n: int) -> None:
        self._buttons["claims"].setText(tr("Kompetensi {n}", n=n) if n else tr("Kompetensi"))


class _Tags(QWidget):
    """The switches."""

    tagged = Signal(str, str, bool)

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__()
        self._look, self._asked_for = look, choices.asked_tags
        self.chips: dict[tuple[str, str], _TagChip] = {}
        self._groups: dict[str, QWidget] = {}
        self._advice = Words("", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for table in choices.tags:
            self._groups[table.id] = self._built_group(table)
            column.addWidget(self._groups[table.id])

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        for key, chip in self.chips.items():
            chip.show_state(key in page.tags)
        used = {scheme for scheme, _ in page.tags}
        for scheme, group in self._groups.items():
            group.setVisible(scheme in self._asked_for or scheme in used)
        chosen = sum(scheme == _DIMENSIONS for scheme, _ in page.tags)
        if chosen > _MOST_DIMENSIONS:
            said = ntr("{n} dimensi terpilih. Pembaca lebih mudah percaya pada satu sampai tiga.", chosen)
        else:
            said = tr("Pilih satu sampai tiga yang benar-benar terlihat dalam cerita Anda.")
        self._advice.setText(said)

    def focus_first(self) -> None:
        """Put the focus on the first switch."""
        next(iter(self.chips.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _built_group(self, table: FrameworkTable) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, Space.XS)
        column.setSpacing(Space.S)
        column.addWidget(Words(table.label, "strong"))
        if table.id == _DIMENSIONS:
            column.addWidget(self._advice)
        holder = QWidget()
        flow = FlowLayout(holder)
        for item in table.items:
            chip = _TagChip(self._look, table.id, item.id, shortened(item.label))
            chip.setToolTip(item.explanation or item.label)
            chip.clicked.connect(self._on_clicked)
            self.chips[table.id, item.id] = chip
            flow.addWidget(chip)
        column.addWidget(holder)
        return group

    def _on_clicked(self, on: bool) -> None:
        chip = self.sender()
        if isinstance(chip, _TagChip):
            self.tagged.emit(chip.scheme, chip.item, on)


class _TagChip(ToggleChip):
    """The switch of one element."""

    def __init__(self, look: Look, scheme: str, item: str, text: str) -> None:
        super().__init__(look, text)
        self.scheme, self.item = scheme, item
