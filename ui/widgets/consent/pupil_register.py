"""The class lists: a list, and beside it the pupil who is chosen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from portfolio.domain.consent import Pupil
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.combo_field import ComboField
from ui.widgets.consent.pupil_form import PupilForm
from ui.widgets.consent.pupil_list import PupilList, PupilRowDelegate
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Words
from ui.widgets.search_field import SearchField


class PupilRegister(QWidget):
    """All pupils, class by class."""

    import_wanted = Signal(object)
    """a spreadsheet (`Path`)"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wanted = ""
        self._pupils = PupilList(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        outer.addWidget(self._pages)
        self._build_empty()
        self._build_both()

    def show_pupils(self, pupils: Sequence[Pupil]) -> None:
        """Show everybody, and keep who is chosen."""
        if self._pupils.place_of(self._wanted) < 0 and any(one.id == self._wanted for one in pupils):
            self.search.clear()
            self._pupils.narrow("", self.class_level)
        place, chosen = self._list.currentIndex().row(), self._wanted or self.form.pupil_id
        self._pupils.show(pupils)
        self._pages.setCurrentIndex(1 if pupils else 0)
        self._classes.set_choices([("", tr("Semua kelas")), *((one, one) for one in self._pupils.classes)])
        self._choose_again(chosen, place)
        if self._wanted and self.form.pupil_id == self._wanted:
            self.form.begin()
            self._wanted = ""

    @property
    def class_level(self) -> str:
        """The class that is shown, "" for all."""
        return self._classes.value()

    def await_new(self, pupil_id: str) -> None:
        """Show this pupil as soon as they are in the list, with the cursor in the name."""
        self._wanted = pupil_id

    def flush(self) -> None:
        """Say now what was typed."""
        self.form.flush()

    def _build_empty(self) -> None:
        words = tr(
            "Masukkan daftar murid dari Excel atau CSV agar nama cukup dipilih saat mencatat izin. "
            "Yang disimpan hanya nama, kelas, dan tahun ajaran."
        )
        empty = EmptyState(
            self._look, "empty-people", words, tr("Masukkan daftar dari berkas…"), title=tr("Belum ada daftar murid")
        )
        empty.pressed.connect(self.pick_file)
        self._pages.addWidget(empty)

    def _build_both(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        left = QVBoxLayout()
        left.setSpacing(Space.M)
        narrow = QHBoxLayout()
        narrow.setSpacing(Space.S)
        self.search = SearchField(self._look, tr("Cari murid"))
        self.search.searched.connect(self._on_searched)
        narrow.addWidget(self.search, 3)
        self._classes = ComboField(self._look, "", [("", tr("Semua kelas"))])
        self._classes.control.setAccessibleName(tr("Kelas yang ditampilkan"))
        self._classes.set_value("")
        self._classes.edited.connect(self._on_class)
        narrow.addWidget(self._classes, 2)
        left.addLayout(narrow)
        left.addWidget(self._built_list(), 1)
        row.addLayout(left, 1)
        self.form = PupilForm(self._look)
        row.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        self._pages.addWidget(both)

    def _built_list(self) -> Card:
        card = Card(Space.S)
        self._count = Words("", "caption")
        self._count.setContentsMargins(Space.M, Space.XS, 0, 0)
        card.column.addWidget(self._count)
        self._list = QListView()
        self._list.setModel(self._pupils)
        self._list.setItemDelegate(PupilRowDelegate(self._look, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumHeight(240)
        self._list.setAccessibleName(tr("Daftar murid"))
        self._list.selectionModel().currentChanged.connect(self._on_current)
        card.column.addWidget(self._list, 1)
        pick = Button(self._look, tr("Masukkan dari berkas…"), "quiet", "file-spreadsheet")
        pick.clicked.connect(self.pick_file)
        card.column.addWidget(pick)
        return card

    def pick_file(self) -> None:
        """Ask for the spreadsheet of a class list."""
        picker = QFileDialog(self, tr("Pilih daftar murid"))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilter(tr("Tabel (*.xlsx *.xlsm *.csv *.txt)"))
        picker.fileSelected.connect(self._on_file)
        picker.open()

    def _choose_again(self, chosen: str, place: int) -> None:
        rows = self._pupils.rowCount()
        found = self._pupils.place_of(chosen)
        if rows:
            row = found if found >= 0 else max(0, min(place, rows - 1))
            self._list.setCurrentIndex(self._pupils.index(row))
        none = tr("Tidak ada murid yang cocok.")
        self._count.setText(ntr("{n} murid", rows) if rows else none)
        self._show_current()

    def _show_current(self) -> None:
        pupil = self._pupils.pupil(self._list.currentIndex().row())
        self.form.setVisible(pupil is not None)
        if pupil is not None:
            self.form.show_pupil(pupil)

    def _narrow(self) -> None:
        self._pupils.narrow(self.search.text(), self.class_level)
        self._choose_again(self.form.pupil_id, 0)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _on_searched(self, _words: str) -> None:
        self._narrow()

    def _on_class(self, _class_level: str) -> None:
        self._narrow()

    def _on_file(self, name: str) -> None:
        self.import_wanted.emit(Path(name))
