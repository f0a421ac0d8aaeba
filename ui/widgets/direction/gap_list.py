"""What the direction still lacks, and how much of the framework it covers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.alignment import COVERED, EMPTY, WEAK, DirectionGap, statement_name
from portfolio.domain.wording import clean_line
from portfolio.services.direction import Direction
from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.direction.gap_rows import GapGroup, GapRow, grouped
from ui.widgets.direction.words import LEVEL_ICONS, LEVEL_ROLES
from ui.widgets.labels import Hairline, Words


class GapList(Card):
    """Coverage in numbers, and below it a line for each gap, or for each kind of which there are many."""

    pressed = Signal(object)
    """a `DirectionGap`"""

    def __init__(self, look: Look) -> None:
        super().__init__(Space.L)
        self._look = look
        self._gaps: tuple[DirectionGap, ...] = ()
        self._opened: set[str] = set()
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
        self.column.addStretch(1)

    def show_direction(self, direction: Direction) -> None:
        """Show how far the direction is."""
        self._show_coverage(direction)
        if direction.gaps == self._gaps and self._rows.count():
            return
        self._gaps = direction.gaps
        _emptied(self._rows)
        names = _names(direction)
        for same in grouped(self._gaps):
            row = GapRow(self._look, same[0]) if len(same) == 1 else self._group(same, names)
            row.chosen.connect(self.pressed)
            self._rows.addWidget(row)
        self._done.setVisible(not self._gaps)

    def _group(self, same: list[DirectionGap], names: dict[str, str]) -> GapGroup:
        group = GapGroup(self._look, same, names, opened=same[0].code in self._opened)
        group.unfolded.connect(self._on_unfolded)
        return group

    def _on_unfolded(self, code: str, opened: bool) -> None:
        if opened:
            self._opened.add(code)
        else:
            self._opened.discard(code)

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
            if touched > covered:
                sign = QLabel()
                sign.setPixmap(self._look.pixmap(LEVEL_ICONS[WEAK], LEVEL_ROLES[WEAK], 14))
                row.addWidget(sign)
                row.addWidget(Words(decimal(touched), "caption", wrap=False))
                row.addSpacing(Space.XS)
            row.addWidget(Words(said, "strong" if covered == len(levels) else "muted", wrap=False))
            # What is named and not yet proven is a sign with a number; the tool tip says it in words.
            line.setToolTip(
                tr("{covered} dengan alasan dan bukti, {touched} disebut, dari {all}",
                   covered=decimal(covered), touched=decimal(touched), all=decimal(len(levels)))
            )  # fmt: skip
            self._coverage.addWidget(line)


def _names(direction: Direction) -> dict[str, str]:
    """What a gap can be about, by the record that it names."""
    names = {}
    for page in direction.statements:
        words = page.statement.after.strip() or page.statement.before
        name = statement_name(page.statement.kind, page.number)
        names[page.statement.id] = f"{name} · {clean_line(words)}"
    for table in direction.tables:
        names |= {f"{table.id}:{item.id}": item.label for item in table.items}
    return names


def _emptied(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
