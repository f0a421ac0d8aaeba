"""A practice as evidence, chosen from a list that is searched while one types."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from portfolio.services import practices
from portfolio.services.practices import PracticeLine
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.labels import Words
from ui.widgets.search_field import SearchField

_SIZE = QSize(560, 480)
_ID = int(Qt.ItemDataRole.UserRole)


class PracticeDialog(Dialog):
    """All practices by title; a double click or the button takes one."""

    taken = Signal(str)
    """id of a practice"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Pilih praktik baik"), 480, parent)
        self._lines: list[PracticeLine] = []
        self.search = SearchField(look, tr("Cari judul atau penulis"))
        self.search.searched.connect(self._on_searched)
        self.column.addWidget(self.search)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Praktik baik"))
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.list.itemDoubleClicked.connect(self._on_double)
        self.column.addWidget(self.list, 1)
        self._none = Words("", "muted")
        self.column.addWidget(self._none)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.use = self.add_button(tr("Pakai sebagai bukti"), primary=True)
        self.use.setEnabled(False)
        self.use.clicked.connect(self._on_use)
        self.resize(_SIZE)
        session.ask(self, self._on_lines, practices.list_practices)

    def _on_lines(self, lines: list[PracticeLine]) -> None:
        self._lines = lines
        self._on_searched(self.search.text())

    def _on_searched(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for line in self._lines:
            said = " · ".join(
                part for part in (line.title or tr("Praktik tanpa judul"), ", ".join(line.authors)) if part
            )
            if all(word in said.casefold() for word in words):
                item = QListWidgetItem(said)
                item.setData(_ID, line.id)
                self.list.addItem(item)
        empty = tr("Belum ada praktik baik. Tulis dulu di tempat Praktik, lalu pilih di sini sebagai bukti.")
        self._none.setText(tr("Tidak ada praktik baik yang cocok.") if self._lines else empty)
        self._none.setVisible(not self.list.count())

    def _on_selected(self) -> None:
        self.use.setEnabled(bool(self.list.selectedItems()))

    def _on_double(self, _item: QListWidgetItem) -> None:
        self._on_use()

    def _on_use(self) -> None:
        for item in self.list.selectedItems()[:1]:
            self.taken.emit(str(item.data(_ID)))
            self.accept()
