"""Other schools: a list of any length that is searched, and beside it the one that is chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from portfolio.domain.changes import Receipt
from portfolio.domain.school import School
from portfolio.services import school as own_school
from portfolio.services import schools
from portfolio.services.libraries import Library
from portfolio.services.schools import SchoolLine
from portfolio.texts import ntr, tr
from ui.delegates.school_row import SchoolRowDelegate
from ui.dialogs.delete_record import DeleteQuestion
from ui.dialogs.import_table import ImportTableDialog
from ui.models.school_lines import SchoolLines
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Words
from ui.widgets.one_of import OneOf
from ui.widgets.schools_form import SchoolsForm
from ui.widgets.search_field import SearchField


class SchoolsRegister(QWidget):
    """Schools that take part in trainings and exhibitions, or are accompanied."""

    notice = Signal(str)
    """what was done, as a sentence"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._wanted, self._begun, self._asked = "", "", 0
        self._stale = True
        self._lines = SchoolLines(self)
        self._lines.more_wanted.connect(self._on_more_wanted)
        self._question = DeleteQuestion(session, look, "school", self)
        self._question.confirmed.connect(self._on_remove_confirmed)
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self.refresh)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._build_empty()
        self._both = self._built_both()
        self._pages = OneOf(self._empty, self._both)
        outer.addWidget(self._pages)
        session.changed.connect(self._on_changed)

    def choose(self, school_id: str) -> None:
        """Show this school, wherever it stands in the list."""
        self._wanted = school_id
        self._session.ask(self, self._on_school, _reading(school_id))

    def refresh(self) -> None:
        """Ask again for what the list shows."""
        self._stale = False
        self._asked += 1
        self._session.ask(self, self._on_page, _paging(self.search.text(), self._asked))

    def flush(self) -> None:
        """Say now what was typed."""
        self.form.flush()

    def look_again(self) -> None:
        """The place was entered: ask where something changed meanwhile."""
        if self._stale:
            self.refresh()

    def _build_empty(self) -> None:
        self._empty = QWidget()
        column = QVBoxLayout(self._empty)
        words = tr(
            "Catat sekolah tujuan pengimbasan, sekolah dampingan, atau peserta pameran. "
            "Daftar besar, misalnya satu kabupaten, dapat diimpor dari Excel atau CSV."
        )
        empty = EmptyState(
            self._look, "empty-direction", words, tr("Impor daftar sekolah…"), title=tr("Belum ada sekolah lain")
        )
        empty.pressed.connect(self._on_import)
        column.addStretch(1)
        column.addWidget(empty)
        add = Button(self._look, tr("Tambah satu sekolah"), "plain", "plus")
        add.clicked.connect(self._on_add)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def _built_both(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        left = QVBoxLayout()
        left.setSpacing(Space.M)
        self.search = SearchField(self._look, tr("Cari nama, NPSN, atau kabupaten"))
        self.search.searched.connect(self._on_searched)
        left.addWidget(self.search)
        left.addWidget(self._built_list(), 1)
        row.addLayout(left, 2)
        self.form = SchoolsForm(self._look)
        self.form.edited.connect(self._on_edited)
        self.form.remove_wanted.connect(self._on_remove)
        row.addWidget(self.form, 3)
        return both

    def _built_list(self) -> Card:
        card = Card(Space.S)
        card.setMinimumWidth(280)
        buttons = QHBoxLayout()
        add = Button(self._look, tr("Tambah"), "quiet", "plus")
        add.setToolTip(tr("Tambah satu sekolah"))
        add.clicked.connect(self._on_add)
        buttons.addWidget(add, 1)
        take = Button(self._look, tr("Impor…"), "quiet", "file-spreadsheet")
        take.setToolTip(tr("Impor daftar sekolah dari Excel atau CSV"))
        take.clicked.connect(self._on_import)
        buttons.addWidget(take, 1)
        card.column.addLayout(buttons)
        self.count = Words("", "caption")
        self.count.setContentsMargins(Space.M, Space.XS, 0, 0)
        card.column.addWidget(self.count)
        self.list = QListView()
        self.list.setModel(self._lines)
        self.list.setItemDelegate(SchoolRowDelegate(self._look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(240)
        self.list.setAccessibleName(tr("Daftar sekolah lain"))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        card.column.addWidget(self.list, 1)
        return card

    def _on_page(self, answer: tuple[int, tuple[SchoolLine, ...], int]) -> None:
        number, lines, count = answer
        if number != self._asked:
            return  # other words were typed meanwhile
        self._lines.show(lines)
        searching = bool(self.search.text().strip())
        self._pages.show_only(self._both if lines or searching else self._empty)
        self.count.setText(
            ntr("{n} sekolah", count)
            if count
            else tr("Tidak ada sekolah yang cocok dengan “{words}”.", words=self.search.text())
        )
        self.form.setVisible(bool(lines))
        chosen = self._wanted or self.form.school_id
        place = self._lines.place_of(chosen)
        if place >= 0 or not self._wanted:
            self._wanted = ""
            self._set_current(max(place, 0))

    def _set_current(self, row: int) -> None:
        if self._lines.line(row) is not None:
            self.list.setCurrentIndex(self._lines.index(row))
            self._show_current()

    def _show_current(self) -> None:
        line = self._lines.line(self.list.currentIndex().row())
        if line is not None:
            self._session.ask(self, self._on_school, _reading(line.id))

    def _on_school(self, answer: tuple[str, School | None]) -> None:
        _, school = answer
        if school is None:
            return
        current = self._lines.line(self.list.currentIndex().row())
        if current is not None and school.id not in (current.id, self._wanted):
            return  # another one was chosen meanwhile
        self._pages.show_only(self._both)
        self.form.show()
        self.form.show_school(school, own_school.npsn_warning(school.npsn))
        if school.id == self._begun:
            self.form.begin()
            self._begun = ""

    def _on_more_wanted(self, last: SchoolLine) -> None:
        self._session.ask(self, self._on_more, _paging_on(self.search.text(), self._asked, last))

    def _on_more(self, answer: tuple[int, tuple[SchoolLine, ...]]) -> None:
        number, lines = answer
        if number == self._asked:
            self._lines.add(lines)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._wanted = ""
            self._show_current()

    def _on_searched(self, _words: str) -> None:
        self.form.flush()
        self._wanted = ""
        self.refresh()

    def _on_changed(self, receipt: Receipt) -> None:
        if not receipt.touches("school"):
            return
        one = self.form.school_id
        if all(change.table != "school" or change.row_id == one for change in receipt.changes) and not _moves(receipt):
            self._session.ask(self, self._on_line, schools.school_line, one)
            self._show_current()
            return
        self._stale = True
        if self.isVisible():
            self._refresh.start()

    def _on_line(self, line: SchoolLine | None) -> None:
        if line is not None:
            self._lines.replace(line)

    def _on_edited(self, school_id: str, column: str, value: object) -> None:
        fields: dict[str, Any] = {column: value}
        self._session.edit(schools.change_other_school, school_id, **fields)

    def _on_add(self) -> None:
        self.flush()
        self.search.clear()
        self._session.edit_then(self._on_added, schools.add_school)

    def _on_added(self, receipt: Receipt) -> None:
        self._begun = receipt.made[0]
        self.choose(self._begun)

    def _on_remove(self, school_id: str) -> None:
        self._question.ask(school_id, self.form.school_name or tr("Sekolah baru"))

    def _on_remove_confirmed(self, school_id: str, name: str) -> None:
        self._session.edit(schools.remove_school, school_id)
        self.notice.emit(tr("“{name}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", name=name))

    def _on_import(self) -> None:
        self.flush()
        dialog = ImportTableDialog(self._session, self._look, "schools", parent=self.window())
        dialog.imported.connect(self.notice)
        dialog.open()


def _moves(receipt: Receipt) -> bool:
    """Whether schools came or went."""
    return any(
        change.table == "school" and (change.before is None or change.after is None or "deleted_at" in change.after)
        for change in receipt.changes
    )


def _paging(words: str, number: int) -> Callable[[Library], tuple[int, tuple[SchoolLine, ...], int]]:
    def page(library: Library) -> tuple[int, tuple[SchoolLine, ...], int]:
        return number, schools.other_schools(library, words), schools.count_other_schools(library, words)

    return page


def _paging_on(words: str, number: int, last: SchoolLine) -> Callable[[Library], tuple[int, tuple[SchoolLine, ...]]]:
    def page(library: Library) -> tuple[int, tuple[SchoolLine, ...]]:
        return number, schools.other_schools(library, words, last)

    return page


def _reading(school_id: str) -> Callable[[Library], tuple[str, School | None]]:
    def read(library: Library) -> tuple[str, School | None]:
        return school_id, schools.found_school(library, school_id)

    return read
