"""What a full report still needs: a list that leads to where it is mended."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.services.dissemination_needs import Need
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words
from ui.widgets.pressable import Pressable


class CheckPart(QWidget):
    """Two cards: what is missing, and what is there."""

    chosen = Signal(object)
    """the `Need` that is to be mended"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Need, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self._missing, self._there = Card(), Card()
        self._missing_head, self._there_head = SectionHeading(""), SectionHeading(tr("Sudah ada"))
        self._missing.column.addWidget(self._missing_head)
        self._there.column.addWidget(self._there_head)
        self._missing_rows, self._there_rows = QVBoxLayout(), QVBoxLayout()
        self._missing.column.addLayout(self._missing_rows)
        self._there.column.addLayout(self._there_rows)
        column.addWidget(self._missing)
        column.addWidget(self._there)
        column.addStretch(1)

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Show these."""
        if tuple(needs) == self._shown:
            return
        self._shown = tuple(needs)
        missing = [one for one in needs if not one.done]
        waiting = sum(one.needed for one in missing)
        self._missing_head.set_title(
            ntr("{n} hal lagi untuk laporan yang lengkap", waiting) if waiting else tr("Laporan ini lengkap")
        )
        self._missing_head.set_sentence("" if missing else tr("Semua yang diminta laporan pengimbasan sudah ada."))
        _clear(self._missing_rows)
        _clear(self._there_rows)
        for need in missing:
            row = NeedRow(self._look, need)
            row.chosen.connect(self.chosen)
            self._missing_rows.addWidget(row)
        done = [one for one in needs if one.done]
        self._there.setVisible(bool(done))
        for need in done:
            self._there_rows.addWidget(_line(self._look, "circle-check", "ok", need.words))


class NeedRow(Pressable):
    """Something that is missing; pressing it leads there."""

    chosen = Signal(object)
    """the `Need`"""

    def __init__(self, look: Look, need: Need, parent: QWidget | None = None) -> None:
        super().__init__(tr("Belum ada: {what}", what=need.words), parent)
        self._need = need
        self.setProperty("role", "row")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        icon, role = ("circle-alert", "accent") if need.needed else ("circle-dot", "muted")
        row.addWidget(_line(look, icon, role, need.words), 1)
        if not need.needed:
            row.addWidget(Words(tr("bila ada"), "caption", wrap=False))
        arrow = QLabel()
        arrow.setPixmap(look.pixmap("chevron-right", "muted", 16))
        row.addWidget(arrow)
        self.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        self.chosen.emit(self._need)


def _line(look: Look, icon: str, role: str, words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(Space.S)
    sign = QLabel()
    sign.setPixmap(look.pixmap(icon, role, 18))
    sign.setFixedWidth(22)
    row.addWidget(sign)
    row.addWidget(Words(words), 1)
    return line


def _clear(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
