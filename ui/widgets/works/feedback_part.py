"""What visitors wrote on feedback sheets: typed back, and put into the practice's reflection."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.visitor_notes import Visited
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import ComboField
from ui.widgets.labels import Words
from ui.widgets.one_of import OneOf
from ui.widgets.works.note_column import NoteColumn

_SIDE_BY_SIDE = 720
"""px from which the three columns find room beside each other"""


class FeedbackPart(QWidget):
    """The notes on one practice or work, in the three columns of the sheet."""

    added = Signal(object, str, str, str)
    """a `Visited`, kind, words, by whom"""
    changed = Signal(str, dict)
    removed = Signal(str)
    told = Signal(str)
    """id of the practice whose reflection takes the notes"""
    print_wanted = Signal()
    works_wanted = Signal()
    """there is nothing yet that could have notes"""

    def __init__(self, look: Look, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._visited: dict[str, Visited] = {}
        self._read_only = read_only
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        empty = EmptyState(
            look,
            "empty-practices",
            tr("Tulis praktik baik atau tambahkan karya dulu. Catatan pengunjung diketik di sini setelah pameran."),
            tr("Tambah karya pertama"),
            title=tr("Belum ada yang dipamerkan"),
        )
        empty.pressed.connect(self.works_wanted)
        self._desk = QWidget()
        self._pages = OneOf(empty, self._desk)
        column.addWidget(self._pages)
        self._empty = empty
        inner = QVBoxLayout(self._desk)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.M)
        inner.addLayout(self._built_head())
        inner.addLayout(self._built_columns())

    @property
    def visited(self) -> Visited | None:
        """What is chosen."""
        return self._visited.get(self.which.value())

    def show_visited(self, visited: Sequence[Visited]) -> None:
        """Show what can have notes, and the notes on what is chosen."""
        self._visited = {one.id: one for one in visited}
        self._pages.show_only(self._desk if visited else self._empty)
        if not visited:
            return
        choices = [(one.id, _named(one)) for one in visited]
        kept = self.which.value()
        self.which.set_choices(choices)
        with_notes = next((one.id for one in visited if one.notes), visited[0].id)
        self.which.set_value(kept if kept in self._visited else with_notes)
        self._show()

    def flush(self) -> None:
        """Say now what was typed."""
        for column in self.columns.values():
            column.flush()

    def _built_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(Space.S)
        self.which = ComboField(self._look, tr("Umpan balik untuk"), ())
        self.which.edited.connect(self._on_chosen)
        head.addWidget(self.which)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self._sheet = Button(self._look, tr("Cetak lembar umpan balik…"), "quiet", "printer")
        self._sheet.clicked.connect(self.print_wanted)
        self.tell = Button(self._look, tr("Masukkan ke Refleksi"), "quiet", "notebook-pen")
        self.tell.setToolTip(tr("Catatan ditambahkan sebagai daftar di bagian refleksi praktiknya."))
        self.tell.clicked.connect(self._on_tell)
        self._why = Words("", "caption")
        row.addWidget(self._sheet)
        row.addWidget(self.tell)
        row.addWidget(self._why, 1)
        head.addLayout(row)
        return head

    def _built_columns(self) -> QBoxLayout:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(Space.M)
        self.columns: dict[str, NoteColumn] = {}
        for kind, title, hint in (
            ("like", tr("Saya suka"), tr("Apa yang menarik atau berkesan?")),
            ("ask", tr("Saya bertanya"), tr("Apa yang ingin diketahui lebih jauh?")),
            ("suggest", tr("Saya usul"), tr("Apa yang dapat dibuat lebih baik?")),
        ):
            column = self.columns[kind] = NoteColumn(self._look, kind, title, hint)
            column.set_read_only(self._read_only)
            column.added.connect(self._on_added)
            column.changed.connect(self.changed)
            column.removed.connect(self.removed)
            self._row.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        return self._row

    def _show(self) -> None:
        one = self.visited
        notes = one.notes if one is not None else ()
        for kind, column in self.columns.items():
            column.show_notes([note for note in notes if note.kind == kind])
        practice = one.practice_id if one is not None else ""
        self.tell.setEnabled(bool(notes and practice) and not self._read_only)
        self._why.setText("" if practice else tr("Karya ini belum menjadi bagian dari sebuah praktik baik."))

    def _on_chosen(self, _visited_id: str) -> None:
        self._show()

    def _on_added(self, kind: str, words: str, by: str) -> None:
        if self.visited is not None:
            self.added.emit(self.visited, kind, words, by)

    def _on_tell(self) -> None:
        if self.visited is not None:
            self.flush()
            self.told.emit(self.visited.practice_id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE
        towards = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != towards:
            self._row.setDirection(towards)


def _named(one: Visited) -> str:
    kind = tr("Karya") if one.is_work else tr("Praktik")
    count = f" ({ntr('{n} catatan', len(one.notes))})" if one.notes else ""
    return f"{kind} · {one.title}{count}"
