"""What the direction still lacks, and how much of the framework it covers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.alignment import COVERED, EMPTY, DirectionGap
from portfolio.services.direction import Direction
from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.labels import Hairline, Words
from ui.widgets.pressable import Pressable

_SIGNS = {
    "statement": ("circle-alert", "accent"),
    "kind": ("circle-alert", "accent"),
    "outreach": ("megaphone", "accent"),
    "element": ("circle", "muted"),
}
_SHOWN = 12


class GapList(Card):
    """Coverage in numbers, and a line for each gap that leads to where it is mended."""

    pressed = Signal(object)
    """a `DirectionGap`"""

    def __init__(self, look: Look) -> None:
        super().__init__(Space.L)
        self._look = look
        self._gaps: tuple[DirectionGap, ...] = ()
        self.column.setSpacing(Space.S)
        self.column.addWidget(Words(tr("Periksa"), "heading"))
        self._coverage = QVBoxLayout()
        self._coverage.setSpacing(Space.XS)
        self.column.addLayout(self._coverage)
        self.column.addWidget(Hairline())
        self._done = Words(tr("Tidak ada yang kurang. Dokumen siap dicetak."), "ok")
        self.column.addWidget(self._done)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.column.addLayout(self._rows)
        self._more = Words("", "caption")
        self.column.addWidget(self._more)
        self.column.addStretch(1)

    def show_direction(self, direction: Direction) -> None:
        """Show how far the direction is."""
        self._show_coverage(direction)
        if direction.gaps == self._gaps and self._rows.count():
            return
        self._gaps = direction.gaps
        _emptied(self._rows)
        for gap in self._gaps[:_SHOWN]:
            row = _GapRow(self._look, gap)
            row.chosen.connect(self.pressed)
            self._rows.addWidget(row)
        rest = len(self._gaps) - _SHOWN
        self._more.setText(ntr("dan {n} hal lagi", rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)
        self._done.setVisible(not self._gaps)

    def _show_coverage(self, direction: Direction) -> None:
        _emptied(self._coverage)
        for table in direction.tables:
            levels = [direction.level(table.id, item.id) for item in table.items]
            covered = sum(level == COVERED for level in levels)
            touched = sum(level != EMPTY for level in levels)
            said = tr("{covered} dari {all}", covered=decimal(covered), all=decimal(len(levels)))
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Words(table.label, "caption"), 1)
            row.addWidget(Words(said, "strong" if covered == len(levels) else "muted", wrap=False))
            line.setToolTip(
                tr("{covered} dengan alasan dan bukti, {touched} disebut, dari {all}",
                   covered=decimal(covered), touched=decimal(touched), all=decimal(len(levels)))
            )  # fmt: skip
            self._coverage.addWidget(line)


class _GapRow(Pressable):
    """One gap."""

    chosen = Signal(object)

    def __init__(self, look: Look, gap: DirectionGap) -> None:
        super().__init__(gap.message)
        self.setProperty("role", "row")
        self._gap = gap
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XS, 6, Space.XS, 6)
        row.setSpacing(Space.S)
        icon, role = _SIGNS[gap.place]
        sign = QLabel()
        sign.setFixedSize(18, 18)
        sign.setPixmap(look.pixmap(icon, role, 18))
        row.addWidget(sign)
        row.addWidget(Words(gap.message), 1)
        self.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        self.chosen.emit(self._gap)


def _emptied(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
