"""The school that is to be accompanied: found among those of the library, or named anew."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from portfolio.services import school, schools
from portfolio.services.libraries import Library
from portfolio.services.schools import SchoolLine
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.labels import Words
from ui.widgets.search_field import SearchField

_SIZE = QSize(560, 460)
_ID = int(Qt.ItemDataRole.UserRole)


class SchoolChoice(Dialog):
    """Searched while one types; the last line offers what was typed as a school of its own."""

    taken = Signal(str)
    """id of a school"""
    named = Signal(str)
    """a school that the library does not know"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Sekolah yang didampingi"), 480, parent)
        self._session = session
        self.search = SearchField(look, tr("Nama sekolah atau NPSN"))
        self.search.searched.connect(self._on_searched)
        self.search.textChanged.connect(self._on_typing)
        self.column.addWidget(self.search)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Sekolah di pustaka"))
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.list.itemDoubleClicked.connect(self._on_double)
        self.column.addWidget(self.list, 1)
        self._hint = Words(tr("Belum ada di daftar? Ketik namanya, lalu pilih baris terakhir."), "caption")
        self.column.addWidget(self._hint)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.use = self.add_button(tr("Dampingi sekolah ini"), primary=True)
        self.use.setEnabled(False)
        self.use.clicked.connect(self._on_use)
        self.resize(_SIZE)
        self._on_searched("")

    def _on_typing(self) -> None:
        """What was found for other words must not be taken for these."""
        self.list.clearSelection()

    def _on_searched(self, words: str) -> None:
        self._session.ask(self, self._on_found, _found, words)

    def _on_found(self, answer: tuple[str, Sequence[SchoolLine]]) -> None:
        words, lines = answer
        if words != self.search.text().strip():
            return  # more was typed since
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(" · ".join(part for part in (line.name, line.place, line.npsn) if part))
            item.setData(_ID, line.id)
            self.list.addItem(item)
        typed = " ".join(self.search.text().split())
        if typed and all(line.name.casefold() != typed.casefold() for line in lines):
            self.list.addItem(QListWidgetItem(tr("Tambahkan “{name}” sebagai sekolah baru", name=typed)))
        if words and self.list.count() == 1:
            self.list.setCurrentRow(0)

    def _on_selected(self) -> None:
        self.use.setEnabled(bool(self.list.selectedItems()))

    def _on_double(self, _item: QListWidgetItem) -> None:
        self._on_use()

    def _on_use(self) -> None:
        for item in self.list.selectedItems()[:1]:
            school_id = item.data(_ID)
            if school_id:
                self.taken.emit(str(school_id))
            else:
                self.named.emit(" ".join(self.search.text().split()))
            self.accept()


def _found(library: Library, words: str) -> tuple[str, Sequence[SchoolLine]]:
    """The words with the schools that fit them; before anything is typed, the library's own and the first by name."""
    if words:
        return words, schools.find_schools(library, words)
    own = schools.school_line(library, school.school(library).id)
    return words, (*((own,) if own is not None and own.name else ()), *schools.other_schools(library))
