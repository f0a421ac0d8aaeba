"""The programme as a timeline: lines under each other, moved by dragging or with the keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.person import Person
from portfolio.services.exhibitions import ProgrammeLine
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.exhibition.grip import LINE_MIME
from ui.widgets.exhibition.programme_row import END, GRIP, LENGTH, START, ProgrammeRow
from ui.widgets.labels import Hairline, Words
from ui.widgets.one_of import OneOf
from ui.widgets.turns import Turns


class ProgrammeList(QWidget):
    """All lines; an empty programme offers a usual one to begin with."""

    add_wanted = Signal()
    template_wanted = Signal()
    moved = Signal(str, int)
    """a line's id, its new place from 0"""
    row_made = Signal(object)
    """a new `ProgrammeRow`"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: dict[str, ProgrammeRow] = {}
        self._lines: Sequence[ProgrammeLine] = ()
        self._register: Sequence[Person] = ()
        self._days: Sequence[str] = ()
        self._pushed = self._begun = ""
        self._rest = Turns(self._make_row, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._empty = EmptyState(
            look,
            "empty-booklets",
            tr("Mulai dari susunan acara yang lazim, lalu ubah jam dan isinya; atau tulis sendiri baris demi baris."),
            tr("Isi contoh susunan acara"),
            title=tr("Susunan acara masih kosong"),
        )
        self._empty.pressed.connect(self.template_wanted)
        self._paper = _Lines(look)
        self._paper.dropped.connect(self._on_dropped)
        self._pages = OneOf(self._empty, self._paper)
        self._column.addWidget(self._pages)
        self._add = Button(look, tr("Tambah acara"), "plain", "plus")
        self._add.clicked.connect(self.add_wanted)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_lines(self, lines: Sequence[ProgrammeLine], register: Sequence[Person], days: Sequence[str]) -> None:
        """Show these lines; `days` are the names of the event's days."""
        self._lines, self._register, self._days = lines, register, days
        self._pages.show_only(self._paper if lines else self._empty)
        side = Qt.AlignmentFlag.AlignLeft if lines else Qt.AlignmentFlag.AlignHCenter
        self._column.setAlignment(self._add, side)
        for gone in self.rows.keys() - {line.item.id for line in lines}:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        self._paper.put([self.rows[item_id] for item_id in self._order if item_id in self.rows])
        for n, line in enumerate(lines):
            if line.item.id in self.rows:
                self._fill(n)
        if self._pushed in self.rows:
            self.rows[self._pushed].focus_grip()
        self._pushed = ""
        self._rest.go_on()

    def begin(self, item_id: str) -> None:
        """Put the cursor where a new line begins, as soon as its row is there."""
        self._begun = item_id
        self._lead()

    def flush(self) -> None:
        """Say now what was typed."""
        for row in self.rows.values():
            row.flush()

    @property
    def _order(self) -> list[str]:
        return [line.item.id for line in self._lines]

    def _make_row(self) -> bool:
        """Make the first row that is missing: a festival's programme has hundreds. Whether there was one."""
        missing = next((n for n, line in enumerate(self._lines) if line.item.id not in self.rows), None)
        if missing is None:
            return False
        line = self._lines[missing]
        row = self.rows[line.item.id] = ProgrammeRow(self._look, line)
        row.pushed.connect(self._on_pushed)
        self.row_made.emit(row)
        self._fill(missing)
        self._paper.insert(missing, row)
        self._lead()
        return True

    def _fill(self, n: int) -> None:
        """Show a line in its row, the first of a day under the day's name."""
        line, days = self._lines[n], self._days
        day, before = line.item.day, self._lines[n - 1].item.day if n else 0
        head = days[day - 1] if len(days) > 1 and day != before and 0 < day <= len(days) else ""
        self.rows[line.item.id].show_line(line, self._register, days, head)

    def _lead(self) -> None:
        if self._begun in self.rows:
            self.rows[self._begun].begin()
            self._begun = ""

    def _on_pushed(self, item_id: str, way: int) -> None:
        place = self._order.index(item_id) + way
        if 0 <= place < len(self._lines):
            self.rows[item_id].flush()
            self._pushed = item_id
            self.moved.emit(item_id, place)

    def _on_dropped(self, item_id: str, gap: int) -> None:
        """The gap counts the lines above it while the dragged one still stands among them."""
        order = self._order
        if item_id in order:
            old = order.index(item_id)
            place = gap - 1 if old < gap else gap
            if place != old:
                self.moved.emit(item_id, place)


class _Lines(Card):
    """The heads of the columns, the rows, and a mark where a dragged one would go."""

    dropped = Signal(str, int)
    """a line's id, and above how many it was dropped"""

    def __init__(self, look: Look) -> None:
        super().__init__(Space.L)
        self._rows: list[ProgrammeRow] = []
        heads = QHBoxLayout()
        heads.setSpacing(Space.S)
        heads.addSpacing(GRIP + Space.S)
        for words, width in ((tr("Mulai"), START), (tr("Sampai"), END), (tr("Menit"), LENGTH), (tr("Acara"), 0)):
            head = Words(words, "caption", wrap=False)
            if width:
                head.setFixedWidth(width)
            heads.addWidget(head, 0 if width else 1)
        self.column.addLayout(heads)
        self.column.addWidget(Hairline())
        self._stack = QVBoxLayout()
        self._stack.setSpacing(Space.S)
        self.column.addLayout(self._stack)
        # It grows with each row at once; else all rows would be squeezed until the page has grown too.
        self.column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self._mark = _Mark(look, self)
        self._mark.hide()
        self.setAcceptDrops(True)

    def put(self, rows: Sequence[ProgrammeRow]) -> None:
        """Show these rows, in this order; those that stand there already are left alone."""
        for n, row in enumerate(rows):
            if self._stack.indexOf(row) != n:
                self._stack.removeWidget(row)
                self._stack.insertWidget(n, row)
        self._rows = list(rows)

    def insert(self, place: int, row: ProgrammeRow) -> None:
        """Show one more row, above the one that stands there."""
        self._stack.insertWidget(place, row)
        self._rows.insert(place, row)

    def _gap(self, y: float) -> int:
        """Above how many rows a height is."""
        return sum(row.mapTo(self, row.rect().center()).y() < y for row in self._rows)

    def _show_mark(self, gap: int) -> None:
        below = gap >= len(self._rows)
        row = self._rows[-1 if below else gap]
        corner = row.mapTo(self, row.rect().bottomLeft() if below else row.rect().topLeft())
        self._mark.setGeometry(corner.x(), corner.y() - 2, row.width(), 4)
        self._mark.show()
        self._mark.raise_()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(LINE_MIME) and self._rows:
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show_mark(self._gap(event.position().y()))
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark.hide()
        event.acceptProposedAction()
        item_id = bytes(event.mimeData().data(LINE_MIME).data()).decode()
        self.dropped.emit(item_id, self._gap(event.position().y()))


class _Mark(QWidget):
    """Where a dragged line would go."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = look.palette.primary

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colour))
        painter.end()
